"""What a borrower has to send, in plain words, ready for a chat, a message or a letter.

Conventions of this file: the text is said to the borrower, in the language of the words that are handed over; it names
the loan by its last digits and holds no other personal data. A line of a list begins with a dash.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from agent_desk.domain.evidence import EvidenceKind
from agent_desk.wording.names import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterable

    from agent_desk.domain.policy.evidence import EvidenceWanted
    from agent_desk.wording.vocabulary import Vocabulary

#: What each kind of proof is, said to somebody who has never had to send one.
_PLAIN: Final = {
    EvidenceKind.MEDICAL_CERTIFICATE: QT_TRANSLATE_NOOP(
        "Words", "a doctor's certificate that says since when you are ill; you may cover the diagnosis"
    ),
    EvidenceKind.HOSPITAL_INVOICE: QT_TRANSLATE_NOOP("Words", "an invoice or discharge paper of the hospital"),
    EvidenceKind.DISABILITY_CARD: QT_TRANSLATE_NOOP("Words", "your disability card, both sides"),
    EvidenceKind.TERMINATION_NOTICE: QT_TRANSLATE_NOOP("Words", "the letter with which your employer ended your job"),
    EvidenceKind.UNEMPLOYMENT_CERTIFICATE: QT_TRANSLATE_NOOP(
        "Words", "the certificate that you are registered as out of work"
    ),
    EvidenceKind.INCOME_PROOF: QT_TRANSLATE_NOOP("Words", "your latest payslips, or other proof of what you earn now"),
    EvidenceKind.BANK_STATEMENT: QT_TRANSLATE_NOOP("Words", "the latest statements of your bank account"),
    EvidenceKind.DEATH_CERTIFICATE: QT_TRANSLATE_NOOP("Words", "the death certificate"),
    EvidenceKind.DIVORCE_CERTIFICATE: QT_TRANSLATE_NOOP("Words", "the divorce certificate or the court's decision"),
    EvidenceKind.DISASTER_NOTICE: QT_TRANSLATE_NOOP(
        "Words", "a notice of the authorities or your insurer that your home or place of work was hit"
    ),
    EvidenceKind.DEREGISTRATION: QT_TRANSLATE_NOOP("Words", "the paper with which your business was deregistered"),
    EvidenceKind.DEBT_LIST: QT_TRANSLATE_NOOP(
        "Words", "a list of all your debts: to whom, how much, and how much a month"
    ),
    EvidenceKind.DECLARATION: QT_TRANSLATE_NOOP("Words", "a signed statement, in your own words, of what happened"),
}

_OPENING: Final = QT_TRANSLATE_NOOP(
    "Words", "About your loan ending in {loan}: to decide on your request ({reason}), we need proof."
)
_ONE: Final = QT_TRANSLATE_NOOP("Words", "Send this:")
_ONE_OF: Final = QT_TRANSLATE_NOOP("Words", "Send one of these; one is enough:")
_BESIDES: Final = QT_TRANSLATE_NOOP("Words", "If you have it, send this as well:")
_ITEM: Final = QT_TRANSLATE_NOOP("Words", "- {name}: {plain}")
_PICTURE: Final = QT_TRANSLATE_NOOP(
    "Words", "A photo or a scan is enough if every word can be read. A document counts for {count} days from its date."
)
_BY: Final = QT_TRANSLATE_NOOP("Words", "We need it by {date}.")
_INSTEAD: Final = QT_TRANSLATE_NOOP(
    "Words",
    "If you have none of this yet: write down what happened, sign it and send it. That stands in for {count} days.",
)
_NOTHING: Final = QT_TRANSLATE_NOOP(
    "Words", "About your loan ending in {loan}: we have every proof that we need. You need not send anything."
)


def evidence_list(words: Vocabulary, wanted: EvidenceWanted, loan_number: str) -> str:
    """What to send, what would do instead, how long it counts, by when: lines with empty lines between the parts.

    Args:
        words: In the borrower's language.
        wanted: What is still to come.
        loan_number: Of which the last four characters are told.
    """
    loan = loan_number[-4:]
    if wanted.is_nothing:
        return words.tr(_NOTHING).format(loan=loan)
    parts = [words.tr(_OPENING).format(loan=loan, reason=words.reason(wanted.reason))]
    if wanted.any_of:
        head = words.tr(_ONE if len(wanted.any_of) == 1 else _ONE_OF)
        parts.append("\n".join((head, *_items(words, wanted.any_of))))
    if wanted.also_asked:
        parts.append("\n".join((words.tr(_BESIDES), *_items(words, wanted.also_asked))))
    parts.append(words.tr(_PICTURE).format(count=wanted.valid_days))
    if wanted.declaration_days:
        parts.append(words.tr(_INSTEAD).format(count=wanted.declaration_days))
    if wanted.by is not None:
        parts.append(words.tr(_BY).format(date=words.date(wanted.by)))
    return "\n\n".join(parts)


def _items(words: Vocabulary, kinds: Iterable[EvidenceKind]) -> Iterable[str]:
    for kind in kinds:
        yield words.tr(_ITEM).format(name=words.evidence_kind(kind), plain=words.tr(_PLAIN[kind]))
