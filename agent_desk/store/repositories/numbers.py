"""Numbers that people read out, and those that only rows know: drawn so that nobody waits for somebody else's act.

Conventions of this file: two transactions never get the same number. SQLite lets one writer in at a time, so that a row
of ``counters`` counts without gaps. On PostgreSQL such a row would be locked until its act is written, and whoever
draws next would wait so long; there a sequence counts, which waits for nobody, and the number of an act that was
refused after it had drawn is not given again. The row of a day then holds where the sequence stood when the day began.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from agent_desk.store.statements import count_up, insert_of
from agent_desk.store.tables import DAY_NUMBERS, SCHEDULE_IDS, counters

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Connection

#: Before the name of a day in ``counters``: what its numbers are counted from on PostgreSQL.
BEGINS = "from "


def next_number(connection: Connection, prefix: str, on: date, digits: int) -> str:
    """``PREFIX-YYMMDD-N...`` with at least so many digits; two transactions never get the same."""
    day = f"{prefix}-{on:%y%m%d}"
    draw = _drawn if connection.dialect.name == "postgresql" else _counted
    return f"{day}-{draw(connection, prefix, day):0{digits}d}"


def schedule_ids(connection: Connection, count: int = 1) -> list[int]:
    """So many ids of schedules, rising; two transactions never get the same."""
    if connection.dialect.name == "postgresql":
        each = func.generate_series(1, count).table_valued("turn")
        return list(connection.execute(select(SCHEDULE_IDS.next_value()).select_from(each)).scalars())
    last = count_up(connection, "schedule", count)
    return list(range(last - count + 1, last + 1))


def _counted(connection: Connection, prefix: str, day: str) -> int:
    del prefix
    return count_up(connection, day)


def _drawn(connection: Connection, prefix: str, day: str) -> int:
    """The first of a day holds up the others of that day until its act is written or given up; nobody after it does."""
    drawn = DAY_NUMBERS[prefix].next_value()
    wanted = select(drawn - counters.c.last).where(counters.c.counter == f"{BEGINS}{day}")
    number = connection.execute(wanted).scalar_one_or_none()
    if number is None:
        _begin_day(connection, prefix, day)
        number = connection.execute(wanted).scalar_one()
    return int(number)


def _begin_day(connection: Connection, prefix: str, day: str) -> None:
    """Note where the sequence stands; numbers of the day that were counted by an older version come before."""
    given = select(counters.c.last).where(counters.c.counter == day).scalar_subquery()
    begin = {"counter": f"{BEGINS}{day}", "last": DAY_NUMBERS[prefix].next_value() - func.coalesce(given, 0)}
    connection.execute(insert_of(connection)(counters).values(begin).on_conflict_do_nothing(index_elements=["counter"]))
