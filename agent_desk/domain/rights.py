"""Which role may do which act. Limits of amounts are the policy's; this is the door before it."""

from __future__ import annotations

from enum import StrEnum

from agent_desk.domain.errors import RuleError
from agent_desk.domain.people import Role, User

_DESK = frozenset({Role.AGENT, Role.SENIOR, Role.SUPERVISOR, Role.MANAGER})
_ABOVE = frozenset({Role.SUPERVISOR, Role.MANAGER})
_KEEPERS = frozenset({Role.SUPERVISOR, Role.MANAGER, Role.ADMINISTRATOR})


class Act(StrEnum):
    """Everything a person can do at the desk."""

    READ_QUEUE = "read-queue"
    WORK_CASE = "work-case"
    REVEAL = "reveal"
    ASK = "ask"
    DECIDE = "decide"
    AGREE = "agree"
    RECORD_PAYMENT = "record-payment"
    IMPORT = "import"
    SET_DATE = "set-date"
    VERIFY = "verify"
    BACKUP = "backup"
    RESTORE = "restore"
    ENCRYPT = "encrypt"
    ERASE = "erase"
    READ_AUDIT = "read-audit"
    MANAGE_PEOPLE = "manage-people"
    EDIT_POLICY = "edit-policy"


#: The table of docs/rights.md. An administrator keeps people and store, and decides no case.
MAY = {
    Act.READ_QUEUE: _DESK,
    Act.WORK_CASE: _DESK,
    Act.REVEAL: _DESK,
    Act.ASK: _DESK,
    Act.DECIDE: _ABOVE,
    Act.AGREE: _DESK,
    Act.RECORD_PAYMENT: _DESK,
    Act.IMPORT: _KEEPERS,
    Act.SET_DATE: _KEEPERS,
    Act.VERIFY: _DESK | _KEEPERS,
    Act.BACKUP: _KEEPERS,
    Act.RESTORE: frozenset({Role.MANAGER, Role.ADMINISTRATOR}),
    Act.ENCRYPT: frozenset({Role.ADMINISTRATOR}),
    Act.ERASE: frozenset({Role.MANAGER, Role.ADMINISTRATOR}),
    Act.READ_AUDIT: _KEEPERS,
    Act.MANAGE_PEOPLE: frozenset({Role.ADMINISTRATOR}),
    Act.EDIT_POLICY: _ABOVE,
}


def require(user: User, act: Act) -> None:
    """Raise unless a person may do an act.

    Raises:
        RuleError: ``right.missing`` with the role and the act; ``user.inactive`` for a closed account.
    """
    if not user.active:
        raise RuleError("user.inactive", user=user.user_id)
    if user.role not in MAY[act]:
        raise RuleError("right.missing", role=user.role.value, act=act.value)
