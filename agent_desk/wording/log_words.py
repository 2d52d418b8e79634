"""What an entry of the log says in words: what happened, and to what group it belongs."""

from __future__ import annotations

from typing import Final

from agent_desk.domain.events import EventKind
from agent_desk.domain.log_groups import LogGroup
from agent_desk.wording.names import QT_TRANSLATE_NOOP

EVENTS: Final = {
    EventKind.UNREADABLE: QT_TRANSLATE_NOOP("Words", "Entry cannot be read"),
    EventKind.STORE_CREATED: QT_TRANSLATE_NOOP("Words", "Store created"),
    EventKind.PORTFOLIO_IMPORTED: QT_TRANSLATE_NOOP("Words", "Portfolio brought in"),
    EventKind.DATE_SET: QT_TRANSLATE_NOOP("Words", "Business date moved on"),
    EventKind.SIGNED_IN: QT_TRANSLATE_NOOP("Words", "Signed in"),
    EventKind.SIGN_IN_REFUSED: QT_TRANSLATE_NOOP("Words", "Sign-in refused"),
    EventKind.ACCOUNT_LOCKED: QT_TRANSLATE_NOOP("Words", "Account locked"),
    EventKind.ACCOUNT_UNLOCKED: QT_TRANSLATE_NOOP("Words", "Account unlocked"),
    EventKind.PASSWORD_CHANGED: QT_TRANSLATE_NOOP("Words", "Password changed"),
    EventKind.PASSWORD_RESET: QT_TRANSLATE_NOOP("Words", "Password handed out"),
    EventKind.SCREEN_LOCKED: QT_TRANSLATE_NOOP("Words", "Screen locked"),
    EventKind.SCREEN_UNLOCKED: QT_TRANSLATE_NOOP("Words", "Screen unlocked"),
    EventKind.LOG_OPENED: QT_TRANSLATE_NOOP("Words", "Log opened"),
    EventKind.LOG_EXPORTED: QT_TRANSLATE_NOOP("Words", "Log exported"),
    EventKind.USER_SAVED: QT_TRANSLATE_NOOP("Words", "Account saved"),
    EventKind.CASE_TAKEN: QT_TRANSLATE_NOOP("Words", "Case taken"),
    EventKind.CASE_RELEASED: QT_TRANSLATE_NOOP("Words", "Case given back"),
    EventKind.CONTACT_LOGGED: QT_TRANSLATE_NOOP("Words", "Contact logged"),
    EventKind.NOTE_SAVED: QT_TRANSLATE_NOOP("Words", "Note saved"),
    EventKind.FACTS_SAVED: QT_TRANSLATE_NOOP("Words", "Facts saved"),
    EventKind.DRAFT_DISCARDED: QT_TRANSLATE_NOOP("Words", "Draft discarded"),
    EventKind.ACTION_SET: QT_TRANSLATE_NOOP("Words", "Next action set"),
    EventKind.FIELD_REVEALED: QT_TRANSLATE_NOOP("Words", "Personal data shown"),
    EventKind.IDENTITY_CHECKED: QT_TRANSLATE_NOOP("Words", "Identity checked"),
    EventKind.EVIDENCE_RECORDED: QT_TRANSLATE_NOOP("Words", "Evidence recorded"),
    EventKind.REQUEST_SUBMITTED: QT_TRANSLATE_NOOP("Words", "Request submitted"),
    EventKind.REQUEST_APPROVED: QT_TRANSLATE_NOOP("Words", "Request approved"),
    EventKind.REQUEST_COUNTERED: QT_TRANSLATE_NOOP("Words", "Counter-offer made"),
    EventKind.REQUEST_RETURNED: QT_TRANSLATE_NOOP("Words", "Request returned"),
    EventKind.REQUEST_REJECTED: QT_TRANSLATE_NOOP("Words", "Request rejected"),
    EventKind.REQUEST_WITHDRAWN: QT_TRANSLATE_NOOP("Words", "Request withdrawn"),
    EventKind.REQUEST_LAPSED: QT_TRANSLATE_NOOP("Words", "Request lapsed"),
    EventKind.AGREEMENT_DRAFTED: QT_TRANSLATE_NOOP("Words", "Agreement drafted"),
    EventKind.AGREEMENT_ISSUED: QT_TRANSLATE_NOOP("Words", "Agreement issued"),
    EventKind.AGREEMENT_ACCEPTED: QT_TRANSLATE_NOOP("Words", "Agreement accepted"),
    EventKind.AGREEMENT_WITHDRAWN: QT_TRANSLATE_NOOP("Words", "Agreement withdrawn"),
    EventKind.DOCUMENTS_RECEIVED: QT_TRANSLATE_NOOP("Words", "Documents received"),
    EventKind.AGREEMENT_LAPSED: QT_TRANSLATE_NOOP("Words", "Agreement lapsed"),
    EventKind.AGREEMENT_KEPT: QT_TRANSLATE_NOOP("Words", "Agreement kept"),
    EventKind.AGREEMENT_BROKEN: QT_TRANSLATE_NOOP("Words", "Agreement broken"),
    EventKind.AGREEMENT_UNDONE: QT_TRANSLATE_NOOP("Words", "Agreement undone"),
    EventKind.AGREEMENT_RESUMED: QT_TRANSLATE_NOOP("Words", "Agreement resumed"),
    EventKind.PAYMENT_RECORDED: QT_TRANSLATE_NOOP("Words", "Payment recorded"),
    EventKind.PAYMENT_REVERSED: QT_TRANSLATE_NOOP("Words", "Payment taken back"),
    EventKind.PROMISE_MADE: QT_TRANSLATE_NOOP("Words", "Promise made"),
    EventKind.PROMISE_KEPT: QT_TRANSLATE_NOOP("Words", "Promise kept"),
    EventKind.PROMISE_BROKEN: QT_TRANSLATE_NOOP("Words", "Promise broken"),
    EventKind.POLICY_IN_FORCE: QT_TRANSLATE_NOOP("Words", "Policy put in force"),
    EventKind.POLICY_DRAFTED: QT_TRANSLATE_NOOP("Words", "Policy draft begun"),
    EventKind.POLICY_CHANGED: QT_TRANSLATE_NOOP("Words", "Policy draft changed"),
    EventKind.POLICY_ASKED: QT_TRANSLATE_NOOP("Words", "Policy draft sent for approval"),
    EventKind.POLICY_REOPENED: QT_TRANSLATE_NOOP("Words", "Policy draft reopened"),
    EventKind.POLICY_DISCARDED: QT_TRANSLATE_NOOP("Words", "Policy draft discarded"),
    EventKind.BACKUP_MADE: QT_TRANSLATE_NOOP("Words", "Backup made"),
    EventKind.RECORDS_ERASED: QT_TRANSLATE_NOOP("Words", "Records deleted on schedule"),
    EventKind.ERASURE_FAILED: QT_TRANSLATE_NOOP("Words", "Deletion on schedule failed"),
    EventKind.BACKUP_RESTORED: QT_TRANSLATE_NOOP("Words", "Backup restored"),
    EventKind.BACKUP_TRIED: QT_TRANSLATE_NOOP("Words", "Backup tried"),
    EventKind.STORE_ENCRYPTED: QT_TRANSLATE_NOOP("Words", "Store encrypted"),
    EventKind.STORE_DECRYPTED: QT_TRANSLATE_NOOP("Words", "Store put in clear"),
    EventKind.STORE_REKEYED: QT_TRANSLATE_NOOP("Words", "Key of the store changed"),
    EventKind.RECOVERY_SHEET_MADE: QT_TRANSLATE_NOOP("Words", "Recovery sheet made"),
    EventKind.DISCLOSURE_READ: QT_TRANSLATE_NOOP("Words", "Right read out"),
    EventKind.DISCLOSURE_TAKEN_BACK: QT_TRANSLATE_NOOP("Words", "Right marked unread"),
    EventKind.CLAUSE_READ: QT_TRANSLATE_NOOP("Words", "Clause read back"),
    EventKind.CLAUSE_ASKED_AGAIN: QT_TRANSLATE_NOOP("Words", "Clause asked again"),
    EventKind.READ_BACK_RESTARTED: QT_TRANSLATE_NOOP("Words", "Read-back started again"),
    EventKind.APPLICATION_RECEIVED: QT_TRANSLATE_NOOP("Words", "Application received"),
    EventKind.LETTER_DRAFTED: QT_TRANSLATE_NOOP("Words", "Letter drafted"),
    EventKind.LETTER_ASKED: QT_TRANSLATE_NOOP("Words", "Letter sent to a second reader"),
    EventKind.LETTER_RETURNED: QT_TRANSLATE_NOOP("Words", "Letter returned"),
    EventKind.LETTER_READY: QT_TRANSLATE_NOOP("Words", "Letter ready"),
    EventKind.CHAT_LINE_KEPT: QT_TRANSLATE_NOOP("Words", "Chat line kept"),
    EventKind.VIEW_SAVED: QT_TRANSLATE_NOOP("Words", "View saved"),
    EventKind.VIEW_REMOVED: QT_TRANSLATE_NOOP("Words", "View removed"),
}

GROUPS: Final = {
    LogGroup.CASES: QT_TRANSLATE_NOOP("Words", "Cases"),
    LogGroup.REQUESTS: QT_TRANSLATE_NOOP("Words", "Requests"),
    LogGroup.AGREEMENTS: QT_TRANSLATE_NOOP("Words", "Agreements"),
    LogGroup.MONEY: QT_TRANSLATE_NOOP("Words", "Payments"),
    LogGroup.LOOKED_AT: QT_TRANSLATE_NOOP("Words", "Looked at"),
    LogGroup.PEOPLE: QT_TRANSLATE_NOOP("Words", "People"),
    LogGroup.POLICY: QT_TRANSLATE_NOOP("Words", "Policy"),
    LogGroup.STORE: QT_TRANSLATE_NOOP("Words", "Store"),
}


def event_source(kind: EventKind) -> str:
    """The English source text of a kind; its code where a later version wrote it."""
    return EVENTS.get(kind, kind.value)
