"""The sentences for passwords, locks and accounts."""

from __future__ import annotations

from typing import Final

from agent_desk.wording.names import QT_TRANSLATE_NOOP

PEOPLE_ERRORS: Final = {
    "password.wrong": QT_TRANSLATE_NOOP(
        "Words",
        "Number or password is wrong. After {tries} wrong tries an account is locked for {minutes} minutes",
    ),
    "password.needed": QT_TRANSLATE_NOOP(
        "Words",
        "Account {user} proves itself by a password: type it at the prompt, name a file by --password-file, or set "
        "AGENT_DESK_PASSWORD",
    ),
    "password.must-change": QT_TRANSLATE_NOOP(
        "Words",
        "The password of {user} was good for one sign-in. Choose another: agent-desk people set-password",
    ),
    "password.short": QT_TRANSLATE_NOOP("Words", "A password has at least {least} characters; a short phrase is good"),
    "password.long": QT_TRANSLATE_NOOP("Words", "A password has at most {most} characters"),
    "password.plain": QT_TRANSLATE_NOOP(
        "Words", "This password is guessed at once. Use at least {least} different characters, and no run of keys"
    ),
    "password.own": QT_TRANSLATE_NOOP("Words", "A password is more than one's own number or name"),
    "password.known": QT_TRANSLATE_NOOP("Words", "This is the password of the sample accounts; everybody knows it"),
    "password.same": QT_TRANSLATE_NOOP("Words", "The new password is the old one. Choose another"),
    "password.repeat": QT_TRANSLATE_NOOP("Words", "The two new passwords differ. Type them again"),
    "password.no-key": QT_TRANSLATE_NOOP(
        "Words",
        "One's own password is changed without a key: sent again, the old password fits no longer and nothing is "
        "changed. Leave --key out",
    ),
    "password.new": QT_TRANSLATE_NOOP(
        "Words",
        "Say the new password: at the prompt, in a file named by --new-password-file, or in AGENT_DESK_NEW_PASSWORD",
    ),
    "password.file": QT_TRANSLATE_NOOP("Words", "No password can be read from {file}: {what}"),
    "user.locked": QT_TRANSLATE_NOOP(
        "Words", "Account {user} is locked until {until} after too many wrong passwords. An administrator can unlock it"
    ),
    "audit.broken": QT_TRANSLATE_NOOP(
        "Words", "The chain of the log is broken at entry {entry}; it is not exported. Keep the store as it is and look"
    ),
    "person.number": QT_TRANSLATE_NOOP(
        "Words", "An account's number has 1 to {most} letters, digits, - and ., and is not the name of a role"
    ),
    "person.number-taken": QT_TRANSLATE_NOOP("Words", "There is an account {user} already. Choose another number"),
    "person.name": QT_TRANSLATE_NOOP("Words", "A name has 1 to {most} characters on one line, a team at most as many"),
    "person.unknown": QT_TRANSLATE_NOOP("Words", "No account belongs to the person {person}"),
    "person.last-administrator": QT_TRANSLATE_NOOP(
        "Words", "This would leave nobody to keep the accounts. Make somebody else an administrator first"
    ),
    "person.own-account": QT_TRANSLATE_NOOP(
        "Words", "Your own rights ({user}) are changed by another administrator, not by yourself"
    ),
    "person.not-first": QT_TRANSLATE_NOOP(
        "Words", "This store has accounts already. An administrator opens others: agent-desk people add"
    ),
}
