"""What is wrong with an act on the policy: a changed draft, a cell that cannot be read, who may put it in force."""

from __future__ import annotations

from typing import Final

from agent_desk.wording.names import QT_TRANSLATE_NOOP

POLICY_ERRORS: Final = {
    "pack.unknown-key": QT_TRANSLATE_NOOP("Words", "{file}, line {line}: {key} is not known. Known there: {known}"),
    "pack.missing-key": QT_TRANSLATE_NOOP("Words", "{file}, line {line}: {key} is missing"),
    "pack.share-form": QT_TRANSLATE_NOOP(
        "Words", "{file}, line {line}, {key}: {given} is not a share. Write a fraction from 0 to 1: 0.30 is 30 %"
    ),
    "pack.no-limit": QT_TRANSLATE_NOOP(
        "Words", "{file}, line {line}, rule {rule}: no limit for any role. Give one, or a cap of 0 where nobody may"
    ),
    "pack.twice": QT_TRANSLATE_NOOP(
        "Words", "{file} holds the pack {pack}, as {other} does. Give one of them another pack_id, or remove it"
    ),
    "policy.unknown": QT_TRANSLATE_NOOP("Words", "There is no version {edition} of the pack {pack} in this store"),
    "policy.no-draft": QT_TRANSLATE_NOOP("Words", "The pack {pack} has no draft. Start one first"),
    "policy.draft-open": QT_TRANSLATE_NOOP(
        "Words", "The draft {policy} is open already. Go on with it, or discard it first"
    ),
    "policy.changed": QT_TRANSLATE_NOOP(
        "Words", "{by} saved {policy} at {since}, after you had read it. Read it again, then make your change"
    ),
    "policy.asked": QT_TRANSLATE_NOOP(
        "Words", "{policy} waits to be put in force and is read only. Take it back to change it"
    ),
    "policy.not-asked": QT_TRANSLATE_NOOP("Words", "Nobody has asked yet to put {policy} in force"),
    "policy.own": QT_TRANSLATE_NOOP("Words", "You wrote part of {policy} yourself; somebody else puts it in force"),
    "policy.contradiction": QT_TRANSLATE_NOOP(
        "Words", "{policy} contradicts itself in {count} places ({rules}). Settle them first"
    ),
    "policy.unconfirmed": QT_TRANSLATE_NOOP(
        "Words", "The law behind {rules} is not confirmed. To put {policy} in force, accept each of them by name"
    ),
    "policy.nothing": QT_TRANSLATE_NOOP("Words", "{policy} says what is in force already. Change a limit first"),
    "policy.date-past": QT_TRANSLATE_NOOP(
        "Words",
        "{policy} cannot be in force from {valid_from}: the business date is {now}. Choose that day or a later one",
    ),
    "policy.same-day": QT_TRANSLATE_NOOP(
        "Words",
        "{other} begins on {valid_from} too, and two versions cannot govern one day. "
        "Say that {policy} takes its place, or ask for another day",
    ),
    "policy.rule": QT_TRANSLATE_NOOP("Words", "There is no rule {rule} in this pack. Known: {known}"),
    "policy.role": QT_TRANSLATE_NOOP("Words", "The role {role} has no limits. Roles with limits: {known}"),
    "policy.cell-none": QT_TRANSLATE_NOOP("Words", "Rule {rule} needs a number for every role"),
    "policy.cell-share": QT_TRANSLATE_NOOP(
        "Words", "Rule {rule}: “{text}” is not a share. Write 30 %, or 0.30, at most 100 %; or none"
    ),
    "policy.cell-amount": QT_TRANSLATE_NOOP(
        "Words", "Rule {rule}: “{text}” is not an amount. Write 300 or 300.50; all for what is owed; or none"
    ),
    "policy.cell-count": QT_TRANSLATE_NOOP("Words", "Rule {rule}: “{text}” is not a whole number from 0 to {most}"),
}
