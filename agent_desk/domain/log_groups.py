"""What the entries of the log are about, in a few groups to narrow it by."""

from __future__ import annotations

from enum import StrEnum

from agent_desk.domain.events import EventKind


class LogGroup(StrEnum):
    """A group of entries."""

    CASES = "cases"
    REQUESTS = "requests"
    AGREEMENTS = "agreements"
    MONEY = "money"
    LOOKED_AT = "looked-at"
    PEOPLE = "people"
    POLICY = "policy"
    STORE = "store"


#: Groups of the kinds by the first word of their code; a kind named by itself stands before its word.
_BY_KIND = {
    EventKind.FIELD_REVEALED: LogGroup.LOOKED_AT,
    EventKind.LOG_OPENED: LogGroup.LOOKED_AT,
    EventKind.LOG_EXPORTED: LogGroup.LOOKED_AT,
}
_BY_WORD = {
    "request": LogGroup.REQUESTS,
    "agreement": LogGroup.AGREEMENTS,
    "disclosure": LogGroup.AGREEMENTS,
    "clause": LogGroup.AGREEMENTS,
    "payment": LogGroup.MONEY,
    "promise": LogGroup.MONEY,
    "signed": LogGroup.PEOPLE,
    "sign": LogGroup.PEOPLE,
    "account": LogGroup.PEOPLE,
    "password": LogGroup.PEOPLE,
    "screen": LogGroup.PEOPLE,
    "user": LogGroup.PEOPLE,
    "policy": LogGroup.POLICY,
    "store": LogGroup.STORE,
    "portfolio": LogGroup.STORE,
    "date": LogGroup.STORE,
    "backup": LogGroup.STORE,
    "records": LogGroup.STORE,
    "recovery": LogGroup.STORE,
    "unreadable": LogGroup.STORE,
}


def group_of(kind: EventKind) -> LogGroup:
    """The group of a kind of event; what nobody placed is about a case."""
    return _BY_KIND.get(kind) or _BY_WORD.get(kind.value.partition("-")[0], LogGroup.CASES)


def kinds_of(group: LogGroup) -> frozenset[EventKind]:
    """Every kind of a group."""
    return frozenset(kind for kind in EventKind if group_of(kind) is group)
