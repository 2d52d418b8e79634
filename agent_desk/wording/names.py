"""Names of codes, in English source text. ``QT_TRANSLATE_NOOP`` marks them for translation."""

from __future__ import annotations

from typing import Final

from agent_desk.domain.agreement import AcceptanceKind, AgreementStatus
from agent_desk.domain.amounts import Component
from agent_desk.domain.approval import RequestStatus
from agent_desk.domain.case import ActionKind, Channel, Disposition
from agent_desk.domain.concessions import ConcessionKind
from agent_desk.domain.evidence import EvidenceKind, HardshipReason
from agent_desk.domain.letter_kinds import LetterKind
from agent_desk.domain.letters import LetterPart, LetterStatus
from agent_desk.domain.people import Role
from agent_desk.domain.rights import Act


def QT_TRANSLATE_NOOP(_context: str, text: str) -> str:  # noqa: N802 - the name by which texts are found
    """Mark a text for translation; returns it unchanged."""
    return text


REASONS: Final = {
    HardshipReason.UNEMPLOYMENT: QT_TRANSLATE_NOOP("Words", "Lost job"),
    HardshipReason.REDUCED_INCOME: QT_TRANSLATE_NOOP("Words", "Reduced income"),
    HardshipReason.ILLNESS: QT_TRANSLATE_NOOP("Words", "Illness"),
    HardshipReason.DISABILITY: QT_TRANSLATE_NOOP("Words", "Disability"),
    HardshipReason.FAMILY_DEATH: QT_TRANSLATE_NOOP("Words", "Death in the family"),
    HardshipReason.DIVORCE: QT_TRANSLATE_NOOP("Words", "Divorce"),
    HardshipReason.DISASTER: QT_TRANSLATE_NOOP("Words", "Natural disaster"),
    HardshipReason.BUSINESS_FAILURE: QT_TRANSLATE_NOOP("Words", "Business failed"),
    HardshipReason.EXCESSIVE_OBLIGATIONS: QT_TRANSLATE_NOOP("Words", "Too many debts"),
    HardshipReason.OTHER: QT_TRANSLATE_NOOP("Words", "Other reason"),
}

EVIDENCE: Final = {
    EvidenceKind.MEDICAL_CERTIFICATE: QT_TRANSLATE_NOOP("Words", "Medical certificate"),
    EvidenceKind.HOSPITAL_INVOICE: QT_TRANSLATE_NOOP("Words", "Hospital invoice"),
    EvidenceKind.DISABILITY_CARD: QT_TRANSLATE_NOOP("Words", "Disability card"),
    EvidenceKind.TERMINATION_NOTICE: QT_TRANSLATE_NOOP("Words", "Layoff letter"),
    EvidenceKind.UNEMPLOYMENT_CERTIFICATE: QT_TRANSLATE_NOOP("Words", "Unemployment certificate"),
    EvidenceKind.INCOME_PROOF: QT_TRANSLATE_NOOP("Words", "Income proof"),
    EvidenceKind.BANK_STATEMENT: QT_TRANSLATE_NOOP("Words", "Bank statements"),
    EvidenceKind.DEATH_CERTIFICATE: QT_TRANSLATE_NOOP("Words", "Death certificate"),
    EvidenceKind.DIVORCE_CERTIFICATE: QT_TRANSLATE_NOOP("Words", "Divorce certificate"),
    EvidenceKind.DISASTER_NOTICE: QT_TRANSLATE_NOOP("Words", "Disaster notice"),
    EvidenceKind.DEREGISTRATION: QT_TRANSLATE_NOOP("Words", "Deregistration of the business"),
    EvidenceKind.DEBT_LIST: QT_TRANSLATE_NOOP("Words", "List of debts"),
    EvidenceKind.DECLARATION: QT_TRANSLATE_NOOP("Words", "Signed declaration"),
}

ROLES: Final = {
    Role.AGENT: QT_TRANSLATE_NOOP("Words", "Agent"),
    Role.SENIOR: QT_TRANSLATE_NOOP("Words", "Senior agent"),
    Role.SUPERVISOR: QT_TRANSLATE_NOOP("Words", "Supervisor"),
    Role.MANAGER: QT_TRANSLATE_NOOP("Words", "Manager"),
    Role.ADMINISTRATOR: QT_TRANSLATE_NOOP("Words", "Administrator"),
}

COMPONENTS: Final = {
    Component.PRINCIPAL: QT_TRANSLATE_NOOP("Words", "Principal"),
    Component.INTEREST: QT_TRANSLATE_NOOP("Words", "Interest"),
    Component.PENALTY_INTEREST: QT_TRANSLATE_NOOP("Words", "Penalty interest"),
    Component.FEES: QT_TRANSLATE_NOOP("Words", "Fees"),
}

CONCESSIONS: Final = {
    ConcessionKind.DEFERMENT: QT_TRANSLATE_NOOP("Words", "Extend due date"),
    ConcessionKind.REAMORTISATION: QT_TRANSLATE_NOOP("Words", "New instalment plan"),
    ConcessionKind.INTEREST_ONLY: QT_TRANSLATE_NOOP("Words", "Interest-only period"),
    ConcessionKind.WAIVE_PENALTY: QT_TRANSLATE_NOOP("Words", "Waive penalty interest"),
    ConcessionKind.WAIVE_FEES: QT_TRANSLATE_NOOP("Words", "Waive fees"),
    ConcessionKind.WAIVE_INTEREST: QT_TRANSLATE_NOOP("Words", "Waive interest"),
}

REQUEST_STATUSES: Final = {
    RequestStatus.SUBMITTED: QT_TRANSLATE_NOOP("Words", "Waiting"),
    RequestStatus.APPROVED: QT_TRANSLATE_NOOP("Words", "Approved"),
    RequestStatus.COUNTERED: QT_TRANSLATE_NOOP("Words", "Counter-offer"),
    RequestStatus.RETURNED: QT_TRANSLATE_NOOP("Words", "Returned"),
    RequestStatus.REJECTED: QT_TRANSLATE_NOOP("Words", "Rejected"),
    RequestStatus.WITHDRAWN: QT_TRANSLATE_NOOP("Words", "Withdrawn"),
    RequestStatus.LAPSED: QT_TRANSLATE_NOOP("Words", "Lapsed"),
}

AGREEMENT_STATUSES: Final = {
    AgreementStatus.DRAFT: QT_TRANSLATE_NOOP("Words", "Draft"),
    AgreementStatus.ISSUED: QT_TRANSLATE_NOOP("Words", "Issued"),
    AgreementStatus.ACCEPTED: QT_TRANSLATE_NOOP("Words", "Accepted"),
    AgreementStatus.PERFORMING: QT_TRANSLATE_NOOP("Words", "Performing"),
    AgreementStatus.KEPT: QT_TRANSLATE_NOOP("Words", "Kept"),
    AgreementStatus.BROKEN: QT_TRANSLATE_NOOP("Words", "Broken"),
    AgreementStatus.WITHDRAWN: QT_TRANSLATE_NOOP("Words", "Withdrawn"),
    AgreementStatus.LAPSED: QT_TRANSLATE_NOOP("Words", "Lapsed"),
    AgreementStatus.UNDONE: QT_TRANSLATE_NOOP("Words", "Undone"),
}

ACCEPTANCES: Final = {
    AcceptanceKind.RECORDED: QT_TRANSLATE_NOOP("Words", "Spoken and recorded"),
    AcceptanceKind.SIGNED: QT_TRANSLATE_NOOP("Words", "Signed"),
    AcceptanceKind.CODE: QT_TRANSLATE_NOOP("Words", "By code"),
}

ACTIONS: Final = {
    ActionKind.NONE: QT_TRANSLATE_NOOP("Words", "Nothing to do"),
    ActionKind.NEW: QT_TRANSLATE_NOOP("Words", "New"),
    ActionKind.CALLBACK: QT_TRANSLATE_NOOP("Words", "Callback"),
    ActionKind.PROMISE: QT_TRANSLATE_NOOP("Words", "Promise"),
    ActionKind.PROMISE_BROKEN: QT_TRANSLATE_NOOP("Words", "Broken promise"),
    ActionKind.EVIDENCE: QT_TRANSLATE_NOOP("Words", "Evidence"),
    ActionKind.AWAITING_APPROVAL: QT_TRANSLATE_NOOP("Words", "Awaiting approval"),
    ActionKind.APPROVED: QT_TRANSLATE_NOOP("Words", "Approved"),
    ActionKind.COUNTERED: QT_TRANSLATE_NOOP("Words", "Counter-offer"),
    ActionKind.RETURNED: QT_TRANSLATE_NOOP("Words", "Returned"),
    ActionKind.REJECTED: QT_TRANSLATE_NOOP("Words", "Rejected"),
    ActionKind.AGREEMENT_OPEN: QT_TRANSLATE_NOOP("Words", "Agreement open"),
    ActionKind.PLAN_KEPT: QT_TRANSLATE_NOOP("Words", "On plan"),
    ActionKind.PLAN_BROKEN: QT_TRANSLATE_NOOP("Words", "Broken plan"),
    ActionKind.FOLLOW_UP: QT_TRANSLATE_NOOP("Words", "Follow up"),
    ActionKind.REPLY: QT_TRANSLATE_NOOP("Words", "Written reply"),
}

#: What somebody may not do, after "you may not".
ACTS: Final = {
    Act.READ_QUEUE: QT_TRANSLATE_NOOP("Words", "read the queue"),
    Act.WORK_CASE: QT_TRANSLATE_NOOP("Words", "work on cases"),
    Act.REVEAL: QT_TRANSLATE_NOOP("Words", "see personal data in clear"),
    Act.ASK: QT_TRANSLATE_NOOP("Words", "ask for concessions"),
    Act.DECIDE: QT_TRANSLATE_NOOP("Words", "decide requests"),
    Act.AGREE: QT_TRANSLATE_NOOP("Words", "make agreements"),
    Act.RECORD_PAYMENT: QT_TRANSLATE_NOOP("Words", "record payments"),
    Act.IMPORT: QT_TRANSLATE_NOOP("Words", "bring in portfolios"),
    Act.SET_DATE: QT_TRANSLATE_NOOP("Words", "move the business date"),
    Act.VERIFY: QT_TRANSLATE_NOOP("Words", "check the store"),
    Act.ERASE: QT_TRANSLATE_NOOP("Words", "delete records that are kept no longer"),
    Act.BACKUP: QT_TRANSLATE_NOOP("Words", "copy the store"),
    Act.RESTORE: QT_TRANSLATE_NOOP("Words", "put a copy in the store's place"),
    Act.ENCRYPT: QT_TRANSLATE_NOOP("Words", "encrypt the store or change its key"),
    Act.READ_AUDIT: QT_TRANSLATE_NOOP("Words", "read the log"),
    Act.MANAGE_PEOPLE: QT_TRANSLATE_NOOP("Words", "change accounts"),
    Act.EDIT_POLICY: QT_TRANSLATE_NOOP("Words", "edit the policy"),
}

CHANNELS: Final = {
    Channel.HOTLINE: QT_TRANSLATE_NOOP("Words", "Hotline"),
    Channel.CHAT: QT_TRANSLATE_NOOP("Words", "Chat"),
    Channel.LETTER: QT_TRANSLATE_NOOP("Words", "Letter"),
}

LETTER_KINDS: Final = {
    LetterKind.ACKNOWLEDGEMENT: QT_TRANSLATE_NOOP("Words", "Acknowledgement"),
    LetterKind.DOCUMENTS: QT_TRANSLATE_NOOP("Words", "Request for documents"),
    LetterKind.DECISION: QT_TRANSLATE_NOOP("Words", "Decision"),
}

LETTER_PARTS: Final = {
    LetterPart.SENDER: QT_TRANSLATE_NOOP("Words", "Who writes"),
    LetterPart.ADDRESSEE: QT_TRANSLATE_NOOP("Words", "To whom"),
    LetterPart.APPLICATION: QT_TRANSLATE_NOOP("Words", "The application"),
    LetterPart.OWED: QT_TRANSLATE_NOOP("Words", "What is owed"),
    LetterPart.MATTER: QT_TRANSLATE_NOOP("Words", "What we say"),
    LetterPart.REASONS: QT_TRANSLATE_NOOP("Words", "Why"),
    LetterPart.NEXT: QT_TRANSLATE_NOOP("Words", "What comes next"),
    LetterPart.COMPLAINT: QT_TRANSLATE_NOOP("Words", "How to complain"),
}

LETTER_STATUSES: Final = {
    LetterStatus.DRAFT: QT_TRANSLATE_NOOP("Words", "Draft"),
    LetterStatus.READING: QT_TRANSLATE_NOOP("Words", "Waits for a second reader"),
    LetterStatus.READY: QT_TRANSLATE_NOOP("Words", "Ready"),
}

DISPOSITIONS: Final = {
    Disposition.NO_ANSWER: QT_TRANSLATE_NOOP("Words", "No answer"),
    Disposition.BUSY: QT_TRANSLATE_NOOP("Words", "Busy"),
    Disposition.INVALID_NUMBER: QT_TRANSLATE_NOOP("Words", "Invalid number"),
    Disposition.VOICEMAIL: QT_TRANSLATE_NOOP("Words", "Voicemail left"),
    Disposition.WRONG_PARTY: QT_TRANSLATE_NOOP("Words", "Wrong person"),
    Disposition.THIRD_PARTY_MESSAGE: QT_TRANSLATE_NOOP("Words", "Message with somebody else"),
    Disposition.THIRD_PARTY_REFUSED: QT_TRANSLATE_NOOP("Words", "Somebody else refused"),
    Disposition.HUNG_UP: QT_TRANSLATE_NOOP("Words", "Hung up"),
    Disposition.IDENTITY_FAILED: QT_TRANSLATE_NOOP("Words", "Identity failed"),
    Disposition.CALLBACK_SET: QT_TRANSLATE_NOOP("Words", "Callback set"),
    Disposition.PROMISE_FULL: QT_TRANSLATE_NOOP("Words", "Promise to pay in full"),
    Disposition.PROMISE_PARTIAL: QT_TRANSLATE_NOOP("Words", "Promise to pay in part"),
    Disposition.PAID_NOW: QT_TRANSLATE_NOOP("Words", "Paid now"),
    Disposition.SAYS_PAID: QT_TRANSLATE_NOOP("Words", "Says it is paid"),
    Disposition.HARDSHIP_CLAIMED: QT_TRANSLATE_NOOP("Words", "Hardship reported"),
    Disposition.DOCUMENTS_REQUESTED: QT_TRANSLATE_NOOP("Words", "Documents asked for"),
    Disposition.OPTION_OFFERED: QT_TRANSLATE_NOOP("Words", "Thinks it over"),
    Disposition.PLAN_AGREED: QT_TRANSLATE_NOOP("Words", "Plan agreed"),
    Disposition.PLAN_SENT: QT_TRANSLATE_NOOP("Words", "Plan sent, not answered"),
    Disposition.PLAN_SIGNED: QT_TRANSLATE_NOOP("Words", "Plan accepted"),
    Disposition.OFFER_DECLINED: QT_TRANSLATE_NOOP("Words", "Declined"),
    Disposition.REFUSES: QT_TRANSLATE_NOOP("Words", "Refuses to pay"),
    Disposition.UNABLE_TO_PAY: QT_TRANSLATE_NOOP("Words", "Cannot pay now"),
    Disposition.DISPUTES_AMOUNT: QT_TRANSLATE_NOOP("Words", "Disputes the amount"),
    Disposition.DISPUTES_IDENTITY: QT_TRANSLATE_NOOP("Words", "Says it is not their debt"),
    Disposition.COMPLAINT: QT_TRANSLATE_NOOP("Words", "Complaint"),
    Disposition.ADVISER_ACTS: QT_TRANSLATE_NOOP("Words", "Lawyer or adviser acts"),
    Disposition.BANKRUPTCY: QT_TRANSLATE_NOOP("Words", "Bankruptcy or moratorium"),
    Disposition.DECEASED: QT_TRANSLATE_NOOP("Words", "Deceased"),
    Disposition.INCAPACITY: QT_TRANSLATE_NOOP("Words", "Minor or without capacity"),
    Disposition.VULNERABLE: QT_TRANSLATE_NOOP("Words", "Vulnerable, to a specialist"),
    Disposition.RISK_OF_HARM: QT_TRANSLATE_NOOP("Words", "Risk of harm, emergency"),
    Disposition.DO_NOT_CALL: QT_TRANSLATE_NOOP("Words", "Do not call"),
    Disposition.LANGUAGE_NEED: QT_TRANSLATE_NOOP("Words", "Needs another language"),
    Disposition.SYSTEM_ERROR: QT_TRANSLATE_NOOP("Words", "System or data error"),
}

#: Kinds of relief that came in with a portfolio, by the source's word.
RELIEFS: Final = {
    "interest-only": QT_TRANSLATE_NOOP("Words", "Interest-only plan, before this desk"),
    "settlement": QT_TRANSLATE_NOOP("Words", "Settlement, before this desk"),
}
