"""Upkeep: is the store as it was written, copies of it, and the way back from one.

Conventions of this file: a verification reports the first fault of each kind as (code, subject) and changes nothing.
"""

from __future__ import annotations

import hashlib
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import func, or_, select, text
from sqlalchemy.exc import DatabaseError

from agent_desk.domain.errors import StoreError
from agent_desk.given_files import check_place
from agent_desk.services.ports import StoreCheck
from agent_desk.store import acts, audit_chain
from agent_desk.store.connections import store_name
from agent_desk.store.copies import copy_sqlite
from agent_desk.store.dumps import dump
from agent_desk.store.tables import evidence, evidence_files, instalments, letter_sheets, letters, schedules, sheets

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from sqlalchemy import Connection, Engine

_Fault = tuple[str, str]


def verify(engine: Engine) -> StoreCheck:
    """Check everything that can be checked without knowing what people meant to write.

    Faults: ``file.damaged``, ``audit.broken`` (first broken or missing entry), ``reference.missing``,
    ``schedule.sum``, ``sheet.changed``, ``letter.changed-sheet``, ``evidence.changed``.
    """
    faults: list[_Fault] = []
    count = 0
    with engine.connect() as connection:
        for check in (_database, _references, _sums, _sheets, _letters, _files):
            faults += _first(check, connection)
        try:
            count, broken = audit_chain.first_fault(connection)
        except (StoreError, DatabaseError):
            broken = "?"
        if broken is not None:
            faults.append(("audit.broken", broken))
        else:
            faults += _first(acts.unlogged, connection)
    return StoreCheck(count, tuple(faults))


def backup(
    engine: Engine,
    path: Path,
    progress: Callable[[int, int | None], None] | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> bool:
    """Copy a store to a file; False when it was cancelled, and nothing is left.

    Raises:
        StoreError: ``backup.onto-itself``; others from the copy.
    """
    if engine.dialect.name != "sqlite":
        dump(engine.url, path)
        return True
    try:
        check_place(path)
    except OSError as fault:
        raise StoreError("store.cannot-write", store=store_name(engine.url), path=str(path)) from fault
    if path.resolve() == Path(str(engine.url.database)).resolve():
        raise StoreError("backup.onto-itself", path=str(path))
    return copy_sqlite(engine, path, progress, cancelled)


def _first(check: Callable[[Connection], Generator[_Fault]], connection: Connection) -> list[_Fault]:
    """The first fault of one kind; a check that cannot even read says that the file is damaged."""
    try:
        with closing(check(connection)) as faults:
            found = next(faults, None)
    except (StoreError, DatabaseError) as fault:
        return [("file.damaged", type(fault).__name__)]
    return [found] if found is not None else []


def _database(connection: Connection) -> Generator[_Fault]:
    if connection.dialect.name == "sqlite":
        for (line,) in connection.execute(text("PRAGMA integrity_check(1)")):
            if line != "ok":
                yield "file.damaged", str(line)


def _references(connection: Connection) -> Generator[_Fault]:
    if connection.dialect.name == "sqlite":
        for row in connection.execute(text("PRAGMA foreign_key_check")):
            yield "reference.missing", f"{row[0]} {row[1]}"


def _sums(connection: Connection) -> Generator[_Fault]:
    """Every schedule must have the rows and the total that were written with it."""
    parts = instalments.c
    whole = parts.principal_minor + parts.interest_minor + parts.penalty_minor + parts.fees_minor
    summed = (
        select(parts.schedule_id, func.count().label("rows"), func.sum(whole).label("total"))
        .group_by(parts.schedule_id)
        .subquery()
    )
    wanted = (
        select(schedules.c.loan_number, schedules.c.version)
        .outerjoin(summed, summed.c.schedule_id == schedules.c.schedule_id)
        .where(
            or_(
                summed.c.rows.is_(None),
                summed.c.rows != schedules.c.rows,
                summed.c.total != schedules.c.total_minor,
            ),
        )
        .order_by(schedules.c.schedule_id)
    )
    for row in connection.execute(wanted):
        yield "schedule.sum", f"{row.loan_number} {row.version}"


def _sheets(connection: Connection) -> Generator[_Fault]:
    wanted = select(sheets).order_by(sheets.c.agreement_number, sheets.c.language)
    with connection.execute(wanted, execution_options={"yield_per": 20}) as rows:
        for row in rows:
            if hashlib.sha256(row.pdf).hexdigest() != row.digest:
                yield "sheet.changed", f"{row.agreement_number} {row.language}"


def _letters(connection: Connection) -> Generator[_Fault]:
    wanted = select(letters.c.number, letters.c.digest, letter_sheets.c.pdf).outerjoin(
        letter_sheets, letter_sheets.c.number == letters.c.number
    )
    with connection.execute(wanted.order_by(letters.c.number), execution_options={"yield_per": 20}) as rows:
        for row in rows:
            found = hashlib.sha256(row.pdf).hexdigest() if row.pdf is not None else ""
            if found != row.digest:
                yield "letter.changed-sheet", row.number


def _files(connection: Connection) -> Generator[_Fault]:
    wanted = (
        select(evidence.c.evidence_id, evidence.c.digest, evidence_files.c.content)
        .outerjoin(evidence_files, evidence_files.c.evidence_id == evidence.c.evidence_id)
        .order_by(evidence.c.evidence_id)
    )
    with connection.execute(wanted, execution_options={"yield_per": 20}) as rows:
        for row in rows:
            found = hashlib.sha256(row.content).hexdigest() if row.content is not None else ""
            if found != row.digest:
                yield "evidence.changed", row.evidence_id
