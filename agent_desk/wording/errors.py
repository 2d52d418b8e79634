"""One clear sentence for each error: what happened, where, what to do.

Texts stand by code; placeholders are the error's values. An error without a text of its own still says its code and
values: nothing is hidden, and a test lists every code that the house raises.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from agent_desk.domain.errors import RuleError, StoreError
from agent_desk.wording.call_errors import CALL_ERRORS
from agent_desk.wording.error_values import shown_values
from agent_desk.wording.import_errors import IMPORT_ERRORS
from agent_desk.wording.key_errors import KEY_ERRORS
from agent_desk.wording.names import QT_TRANSLATE_NOOP
from agent_desk.wording.people_errors import PEOPLE_ERRORS
from agent_desk.wording.place_errors import PLACE_ERRORS
from agent_desk.wording.policy_errors import POLICY_ERRORS
from agent_desk.wording.reckoning_errors import RECKONING_ERRORS
from agent_desk.wording.speech import SPEECH_ERRORS

if TYPE_CHECKING:
    from agent_desk.domain.errors import DeskError
    from agent_desk.wording.vocabulary import Vocabulary

ERRORS: Final = {
    "money.not-a-number": QT_TRANSLATE_NOOP("Words", "“{text}” is not an amount. Write it like 1234.50"),
    "money.too-precise": QT_TRANSLATE_NOOP("Words", "“{text}” has more than {digits} digits after the point"),
    "money.too-large": QT_TRANSLATE_NOOP("Words", "“{text}” is larger than any amount the desk can hold"),
    "schedule.count": QT_TRANSLATE_NOOP("Words", "A schedule needs at least one instalment, not {count}"),
    "waiver.principal": QT_TRANSLATE_NOOP("Words", "Principal is never waived"),
    "waiver.amount-or-share": QT_TRANSLATE_NOOP("Words", "A waiver is an amount or a share, exactly one of them"),
    "waiver.negative": QT_TRANSLATE_NOOP("Words", "A waiver of {amount} is below zero"),
    "waiver.share-range": QT_TRANSLATE_NOOP("Words", "A waived share lies between 0 % and 100 %, not {percent} %"),
    "deferment.days-or-months": QT_TRANSLATE_NOOP(
        "Words", "An extension is a number of days or of months, exactly one of them"
    ),
    "deferment.negative": QT_TRANSLATE_NOOP("Words", "An extension cannot be {length} long"),
    "deferment.too-long": QT_TRANSLATE_NOOP("Words", "An extension of {length} is longer than the desk reckons with"),
    "deferment.nothing-to-move": QT_TRANSLATE_NOOP("Words", "There is no unpaid instalment to move"),
    "reamortisation.count": QT_TRANSLATE_NOOP("Words", "A new plan has 1 to 600 instalments, not {count}"),
    "reamortisation.nothing-owed": QT_TRANSLATE_NOOP("Words", "Nothing is owed, so there is nothing to plan"),
    "reamortisation.first-due": QT_TRANSLATE_NOOP("Words", "The first due date {first_due} must be after {as_of}"),
    "interest-only.count": QT_TRANSLATE_NOOP("Words", "An interest-only period has 0 to 60 instalments, not {count}"),
    "interest-only.nothing-to-come": QT_TRANSLATE_NOOP(
        "Words", "No instalment is still to come, so none can pay interest only"
    ),
    "proposal.twice": QT_TRANSLATE_NOOP("Words", "One component is waived twice. Put it into one waiver"),
    "proposal.two-timings": QT_TRANSLATE_NOOP("Words", "Choose one: extension, new plan or interest-only period"),
    "proposal.settle-days": QT_TRANSLATE_NOOP("Words", "Arrears are to be settled within 0 to 366 days, not {days}"),
    "proposal.nothing-owed": QT_TRANSLATE_NOOP("Words", "Loan {loan} owes nothing; there is nothing to agree"),
    "proposal.identity": QT_TRANSLATE_NOOP(
        "Words", "The proposal changes nothing. Choose an extension, a plan or a waiver"
    ),
    "proposal.forbidden": QT_TRANSLATE_NOOP("Words", "Not allowed. {why}"),
    "request.not-open": QT_TRANSLATE_NOOP("Words", "Request {request} no longer waits: it is {status}"),
    "request.own": QT_TRANSLATE_NOOP("Words", "You asked for {request} yourself; somebody else decides it"),
    "request.not-own": QT_TRANSLATE_NOOP("Words", "Request {request} is not yours to withdraw"),
    "request.role": QT_TRANSLATE_NOOP(
        "Words", "Requests are decided by supervisors and managers, not in the role of {role}"
    ),
    "request.reach": QT_TRANSLATE_NOOP("Words", "Request {request} is above your own limits. {why}"),
    "request.stale": QT_TRANSLATE_NOOP(
        "Words",
        "Request {request} was made on {as_of} and no longer holds. Changed since: {changed}. Ask again on today's "
        "figures",
    ),
    "request.holds": QT_TRANSLATE_NOOP(
        "Words", "Request {request} still holds: nothing has changed since, so it need not be asked again"
    ),
    "request.none-left": QT_TRANSLATE_NOOP(
        "Words", "Nothing of request {request} can be granted on today's figures. Put another offer together"
    ),
    "request.open": QT_TRANSLATE_NOOP("Words", "Request {request} on loan {loan} is still waiting. Withdraw it first"),
    "request.changed": QT_TRANSLATE_NOOP("Words", "Request {request} was changed by somebody else. Read it again"),
    "request.not-granted": QT_TRANSLATE_NOOP(
        "Words", "Request {request} is {status}; only what was approved becomes an agreement"
    ),
    "request.unknown": QT_TRANSLATE_NOOP("Words", "There is no request “{request}”. Check its number"),
    "decision.note": QT_TRANSLATE_NOOP("Words", "To return or reject {request}, say why in one line"),
    "agreement.step": QT_TRANSLATE_NOOP("Words", "Agreement {agreement} is {status}; it cannot become {asked}"),
    "agreement.expired": QT_TRANSLATE_NOOP(
        "Words", "The offer of agreement {agreement} ended on {until}. Ask again on today's figures"
    ),
    "agreement.stale": QT_TRANSLATE_NOOP(
        "Words",
        "The loan is no longer as agreement {agreement} says. Changed since: {changed}. Withdraw it and ask again",
    ),
    "agreement.in-force": QT_TRANSLATE_NOOP(
        "Words", "Agreement {agreement} on this loan is {status}. It must end first"
    ),
    "agreement.no-sheet": QT_TRANSLATE_NOOP("Words", "Agreement {agreement} has no sheet in the language “{language}”"),
    "agreement.unknown": QT_TRANSLATE_NOOP("Words", "There is no agreement “{agreement}”. Check its number"),
    "agreement.changed": QT_TRANSLATE_NOOP(
        "Words", "Agreement {agreement} was changed by somebody else. Read it again"
    ),
    "acceptance.reference": QT_TRANSLATE_NOOP(
        "Words", "Say where the proof of acceptance lies: the recording, the signed sheet or the code"
    ),
    "affordable.amount": QT_TRANSLATE_NOOP(
        "Words", "Say what the borrower can pay a month, more than zero, not {amount}"
    ),
    "payment.amount": QT_TRANSLATE_NOOP("Words", "A payment is more than zero, not {amount}"),
    "payment.currency": QT_TRANSLATE_NOOP("Words", "The loan is in {expected}, the payment in {currency}"),
    "payment.future": QT_TRANSLATE_NOOP("Words", "A payment on {value_date} lies after the business date {as_of}"),
    "payment.before-drawdown": QT_TRANSLATE_NOOP(
        "Words", "A payment on {value_date} lies before the loan was paid out on {drawn_on}"
    ),
    "payment.above-owed": QT_TRANSLATE_NOOP(
        "Words",
        "{amount} is {over} more than is owed on loan {loan}. Record {most}, or say that the rest is kept as a credit "
        "(--overpaid)",
    ),
    "payment.nothing-owed": QT_TRANSLATE_NOOP(
        "Words", "Nothing is owed on loan {loan}. Record it only if it is kept as a credit (--overpaid)"
    ),
    "payment.unknown": QT_TRANSLATE_NOOP("Words", "There is no payment {payment} on this loan"),
    "payment.reversed": QT_TRANSLATE_NOOP("Words", "Payment {payment} was taken back already"),
    "payment.settled": QT_TRANSLATE_NOOP(
        "Words", "Payment {payment} is part of agreement {agreement}; undo the agreement first"
    ),
    "promise.amount": QT_TRANSLATE_NOOP("Words", "A promise is more than zero, not {amount}"),
    "promise.past": QT_TRANSLATE_NOOP("Words", "A promise for {due_date} lies before the business date {as_of}"),
    "promise.above-owed": QT_TRANSLATE_NOOP(
        "Words", "A promise of {amount} is more than the {owed} owed on loan {loan} by {on}. Promise {owed} at most"
    ),
    "promise.nothing-owed": QT_TRANSLATE_NOOP("Words", "Nothing is owed on loan {loan}, so nothing is to be promised"),
    "promise.days": QT_TRANSLATE_NOOP("Words", "You may take a promise up to {limit} days ahead, not {asked}"),
    "date.backwards": QT_TRANSLATE_NOOP("Words", "The business date is {now}; it does not go back to {asked}"),
    "note.too-long": QT_TRANSLATE_NOOP("Words", "The note has {length} characters; {most} fit"),
    "evidence.unreadable": QT_TRANSLATE_NOOP(
        "Words", "This file is damaged, or of a kind that cannot be shown. Ask for another"
    ),
    "file.write": QT_TRANSLATE_NOOP("Words", "{path} could not be written: {what}. Choose another place"),
    "print.failed": QT_TRANSLATE_NOOP("Words", "Nothing was printed: {printer} does not answer. Save the PDF instead"),
    "evidence.future": QT_TRANSLATE_NOOP("Words", "A document dated {dated_on} lies after the business date {as_of}"),
    "evidence.empty-file": QT_TRANSLATE_NOOP("Words", "The file {file} is empty"),
    "evidence.too-large": QT_TRANSLATE_NOOP(
        "Words", "The file {file} has {size} bytes; at most {most} are kept. Send a smaller scan"
    ),
    "evidence.file-type": QT_TRANSLATE_NOOP("Words", "The file {file} is neither a PDF nor a picture"),
    "evidence.no-reason": QT_TRANSLATE_NOOP("Words", "Loan {loan} has no hardship reason yet. Choose one first"),
    "evidence.unknown": QT_TRANSLATE_NOOP("Words", "There is no evidence {evidence}"),
    "view.name": QT_TRANSLATE_NOOP("Words", "A saved view needs a name of 1 to {most} letters"),
    "view.many": QT_TRANSLATE_NOOP("Words", "You have {most} saved views; remove one before you save another"),
    "log.nobody": QT_TRANSLATE_NOOP("Words", "There is no account “{user}”, and the log has no entry of one"),
    "log.period": QT_TRANSLATE_NOOP(
        "Words", "The period begins on {begin} and ends before that, on {last}. Give the earlier day first"
    ),
    "view.range": QT_TRANSLATE_NOOP("Words", "The least amount, {least}, is above the greatest, {most}"),
    "view.unknown": QT_TRANSLATE_NOOP("Words", "You have no saved view “{name}”"),
    "hold.taken": QT_TRANSLATE_NOOP("Words", "{holder} has held loan {loan} since {since}"),
    "draft.too-long": QT_TRANSLATE_NOOP("Words", "What is typed here has {length} characters; {most} can be kept"),
    "facts.negative": QT_TRANSLATE_NOOP("Words", "An amount a month cannot be {amount}; it is zero or more"),
    "facts.currency": QT_TRANSLATE_NOOP("Words", "The loan is in {expected}, not in {currency}"),
    "facts.since": QT_TRANSLATE_NOOP("Words", "The hardship cannot begin on {date}, after the business date {as_of}"),
    "facts.first-due": QT_TRANSLATE_NOOP("Words", "The first payment cannot be on {date}, before {as_of}"),
    "facts.changed": QT_TRANSLATE_NOOP("Words", "Somebody else changed the same facts meanwhile. Choose which stand"),
    "note.changed": QT_TRANSLATE_NOOP("Words", "Somebody else wrote another note meanwhile. Choose which one stands"),
    "case.changed": QT_TRANSLATE_NOOP("Words", "Somebody else changed this case. Read it again"),
    "loan.unknown": QT_TRANSLATE_NOOP("Words", "There is no loan “{loan}”. Check its number, or search by name"),
    "borrower.unknown": QT_TRANSLATE_NOOP("Words", "There is no borrower {borrower}"),
    "portfolio.unknown": QT_TRANSLATE_NOOP("Words", "There is no portfolio “{portfolio}”. Check its name"),
    "portfolio.none": QT_TRANSLATE_NOOP("Words", "The store holds no loans yet. Import a file, or make a sample"),
    "portfolio.which": QT_TRANSLATE_NOOP(
        "Words", "The store holds several portfolios ({known}). Say which one by --portfolio"
    ),
    "user.unknown": QT_TRANSLATE_NOOP("Words", "There is no account “{user}”. Check its number"),
    "user.inactive": QT_TRANSLATE_NOOP("Words", "Account {user} is closed"),
    "user.needed": QT_TRANSLATE_NOOP("Words", "Say who is acting by --as USER. Accounts: {known}"),
    "right.missing": QT_TRANSLATE_NOOP("Words", "In the role of {role} you may not {act}"),
    "pack.unknown": QT_TRANSLATE_NOOP("Words", "There is no policy pack “{pack}”. Known: {known}"),
    "pack.not-in-force": QT_TRANSLATE_NOOP("Words", "Policy {pack} is in force from {valid_from} only"),
    "pack.contradiction": QT_TRANSLATE_NOOP("Words", "{file} contradicts itself and is not used. {what}"),
    "pack.syntax": QT_TRANSLATE_NOOP("Words", "{file}, line {line}: not readable as TOML ({what})"),
    "pack.value": QT_TRANSLATE_NOOP("Words", "{file}, line {line}, {key}: {what}"),
    "pack.evidence-missing": QT_TRANSLATE_NOOP("Words", "{file}: no evidence rule for {reasons}"),
    "argument.count": QT_TRANSLATE_NOOP("Words", "“{text}” is not a number of rows from 1 to {most}"),
    "window.no-display": QT_TRANSLATE_NOOP(
        "Words",
        "There is no display to open the window on. Everything can be done by command as well: agent-desk --help",
    ),
    "argument.days": QT_TRANSLATE_NOOP("Words", "“{text}” is not a number of days from 1 to {most}"),
    "argument.years": QT_TRANSLATE_NOOP("Words", "“{text}” lies outside the years {first} to {last}"),
    "argument.business-date": QT_TRANSLATE_NOOP(
        "Words", "The business date is {now}. To act on {asked}, move it first: agent-desk set-date {asked_iso}"
    ),
    "argument.date": QT_TRANSLATE_NOOP("Words", "“{text}” is not a date. Write it like 2026-06-16"),
    "argument.moment": QT_TRANSLATE_NOOP("Words", "“{text}” is not a moment. Write it like 2026-06-16T14:30:00+08:00"),
    "contact.barred": QT_TRANSLATE_NOOP(
        "Words", "No contact now: it is {local} where the borrower lives ({barrier} {flag}). Next: {next}"
    ),
    "contact.future": QT_TRANSLATE_NOOP("Words", "A contact at {at} lies ahead; log it when it was had"),
    "argument.caller": QT_TRANSLATE_NOOP("Words", "Say who calls by exactly one of: --phone, --loan, or a link"),
    "argument.link": QT_TRANSLATE_NOOP(
        "Words", "This link cannot be used. It looks like agentdesk://pop?phone=NUMBER or agentdesk://pop?loan=NUMBER"
    ),
    "argument.phone": QT_TRANSLATE_NOOP(
        "Words", "This is not a phone number: {least} to {most} digits, perhaps with + in front and - between them"
    ),
    "argument.loan": QT_TRANSLATE_NOOP("Words", "This is not a loan number: up to 40 letters, digits and -"),
    "argument.usage": QT_TRANSLATE_NOOP("Words", "This cannot be understood: {what}. See {command} --help"),
    "argument.empty": QT_TRANSLATE_NOOP("Words", "{option} is there without a value. Give one, or leave it out"),
    "argument.not-text": QT_TRANSLATE_NOOP("Words", "“{text}” is not text in the terminal's encoding. Type it again"),
    "argument.number": QT_TRANSLATE_NOOP("Words", "“{text}” is not a whole number"),
    "argument.choice": QT_TRANSLATE_NOOP("Words", "“{text}” is not known here. Known: {known}"),
    "argument.share": QT_TRANSLATE_NOOP("Words", "“{text}” is neither an amount nor a share such as 30%"),
    "argument.age-or-file": QT_TRANSLATE_NOOP(
        "Words", "Give a file or --if-older-than, not both: a copy that is due goes into the folder of copies"
    ),
    "argument.retention-when-due": QT_TRANSLATE_NOOP(
        "Words",
        "--then-retention goes with --if-older-than alone: what is kept no longer goes after the day's copy. To delete "
        "it now: agent-desk retention",
    ),
    "argument.age": QT_TRANSLATE_NOOP("Words", "“{text}” is not an age. Write it like 1d, 12h or 30m"),
    "act.key": QT_TRANSLATE_NOOP("Words", "A key has 1 to {most} characters that can be printed"),
    "act.key-used": QT_TRANSLATE_NOOP("Words", "The key {key} was used for something else. Choose another one"),
    "argument.evidence": QT_TRANSLATE_NOOP("Words", "Say what was seen, or ask with --list-needed what is needed"),
    "argument.nothing": QT_TRANSLATE_NOOP(
        "Words", "Nothing to propose: give an extension, a plan, an interest-only period or a waiver"
    ),
    "argument.decision": QT_TRANSLATE_NOOP(
        "Words", "Say exactly one: --approve, --counter with what is granted, --return or --reject"
    ),
    "file.unreadable": QT_TRANSLATE_NOOP("Words", "The file {file} cannot be read: {what}"),
    "file.too-large": QT_TRANSLATE_NOOP(
        "Words", "The file {file} is larger than {most} MB, more than is read of such a file. Name another one"
    ),
    "file.not-ordinary": QT_TRANSLATE_NOOP(
        "Words", "{file} is not an ordinary file but a device or a pipe, which may have no end. Name a file"
    ),
    "file.silent": QT_TRANSLATE_NOOP(
        "Words", "Nobody wrote to {file} for {seconds} seconds. Name a file, or start what writes to it first"
    ),
    "file.unwritable": QT_TRANSLATE_NOOP("Words", "The file {file} cannot be written: {what}"),
    "sample.instalments": QT_TRANSLATE_NOOP("Words", "A loan has 1 to 600 instalments, not {instalments}"),
    "sample.size": QT_TRANSLATE_NOOP("Words", "A sample has 1 to 5,000,000 borrowers, not {size}"),
    "document.language": QT_TRANSLATE_NOOP("Words", "There are no agreement texts in the language {language}"),
    "document.status": QT_TRANSLATE_NOOP("Words", "“{status}” is not a status of an agreement"),
    "document.label": QT_TRANSLATE_NOOP("Words", "The label {label} is missing in the {language} texts"),
    "document.clause": QT_TRANSLATE_NOOP("Words", "The clause {clause} is missing in the {language} texts"),
    "document.placeholder": QT_TRANSLATE_NOOP(
        "Words", "The {language} text {text} asks for values that are not given: {names}"
    ),
    "document.value": QT_TRANSLATE_NOOP("Words", "The {language} clause {clause} does not say: {names}"),
    "document.form": QT_TRANSLATE_NOOP(
        "Words", "The {language} text {text} asks for a value in a form it cannot take: {form}"
    ),
}


#: The sentences of every part, by code.
SENTENCES: Final = {
    **RECKONING_ERRORS,
    **IMPORT_ERRORS,
    **KEY_ERRORS,
    **PLACE_ERRORS,
    **POLICY_ERRORS,
    **CALL_ERRORS,
    **PEOPLE_ERRORS,
    **SPEECH_ERRORS,
    **ERRORS,
}


def error_sentence(words: Vocabulary, error: DeskError) -> str:
    """What to tell a person about an error, without a full stop."""
    template = SENTENCES.get(error.code)
    if template is not None:
        return words.tr(template).format_map(_Shown(shown_values(words, error)))
    detail = ", ".join(f"{name} {value}" for name, value in error.values.items())
    if isinstance(error, StoreError):
        kind = words.tr(QT_TRANSLATE_NOOP("Words", "The store does not answer ({code}: {detail})"))
    elif isinstance(error, RuleError):
        kind = words.tr(QT_TRANSLATE_NOOP("Words", "A rule forbids this ({code}: {detail})"))
    else:
        kind = words.tr(QT_TRANSLATE_NOOP("Words", "This cannot be used ({code}: {detail})"))
    return kind.format(code=error.code, detail=detail)


class _Shown(dict[str, str]):
    """Values for a sentence; a missing one shows as a dash, so that an error never hides behind another."""

    def __missing__(self, key: str) -> str:
        return "—"
