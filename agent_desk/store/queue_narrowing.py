"""Conditions of the queue beside view, bucket and text; each is checked on the rows that an index leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, exists, or_

from agent_desk.services.ports import Holding
from agent_desk.store.tables import cases, loans

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement

    from agent_desk.services.ports import QueueFilter


def narrowing(wanted: QueueFilter) -> list[ColumnElement[bool]]:
    """What must hold of a case, part by part; nothing when nothing narrows."""
    asked = wanted.narrowing
    found: list[ColumnElement[bool]] = []
    if asked.reasons:
        found.append(cases.c.reason.in_(sorted(asked.reasons)))
    if asked.products:
        named = loans.c.product.in_(sorted(asked.products))
        found.append(exists().where(loans.c.loan_number == cases.c.loan_number, named))
    if asked.actions:
        found.append(cases.c.action_kind.in_(sorted(asked.actions)))
    if asked.least is not None:
        found.append(cases.c.arrears_minor >= asked.least.minor)
    if asked.most is not None:
        found.append(cases.c.arrears_minor <= asked.most.minor)
    if asked.holding is not Holding.ANY:
        is_free = asked.holding is Holding.FREE
        over = cases.c.held_until <= wanted.moment
        free = or_(cases.c.held_by.is_(None), over)
        found.append(free if is_free else and_(cases.c.held_by.is_not(None), cases.c.held_until > wanted.moment))
    if asked.held_by is not None:
        found.append(and_(cases.c.held_by == asked.held_by, cases.c.held_until > wanted.moment))
    return found
