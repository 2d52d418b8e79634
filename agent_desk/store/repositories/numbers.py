"""Numbers that people read out: a prefix, the business date and a count of that day, unique in the store."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.store.statements import count_up

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Connection


def next_number(connection: Connection, prefix: str, on: date, digits: int) -> str:
    """``PREFIX-YYMMDD-N...`` with at least so many digits; two transactions never get the same."""
    day = f"{prefix}-{on:%y%m%d}"
    return f"{day}-{count_up(connection, day):0{digits}d}"
