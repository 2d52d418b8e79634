"""The files of one import, opened and told apart: which mapping they follow, which hold loans, what the others say."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from agent_desk.services.importing.fields import TableRole
from agent_desk.services.importing.given_schedules import Gathered, person_of
from agent_desk.services.importing.portfolio_spec import filled
from agent_desk.services.importing.records import detected, reader_of
from agent_desk.services.importing.report import Reason, Refusal, RefusedError, refuse, shortened
from agent_desk.services.importing.source_files import READ_SUFFIXES, listed, open_tables
from agent_desk.services.importing.tables import BadRow

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from agent_desk.services.importing.mapping import ColumnMapping, TableSpec
    from agent_desk.services.importing.portfolio_spec import PortfolioSpec
    from agent_desk.services.importing.records import Reader, Record
    from agent_desk.services.importing.tables import Table, TableRow


@dataclass(slots=True)
class Sources:
    """What was found in the files.

    Attributes:
        mapping: ``None`` when no table could be told.
        tables: With what each of them holds.
        refused: Files, sheets and rows.
        broken: True when a whole table was refused.
    """

    mapping: ColumnMapping | None = None
    tables: list[tuple[Table, TableSpec]] = field(default_factory=list)
    refused: list[Refusal] = field(default_factory=list)
    notes: list[Reason] = field(default_factory=list)
    broken: bool = False

    @property
    def rows_expected(self) -> int | None:
        """About how many rows there are; ``None`` when a table cannot say."""
        counts = [table.rows_expected for table, _ in self.tables]
        known = [count for count in counts if count is not None]
        return sum(known) if len(known) == len(counts) else None

    def refuse_file(self, file: str, fault: RefusedError) -> None:
        """Note that a whole table does not come in."""
        line = fault.reason.values.get("line", 0)
        self.refused.append(Refusal(file, int(line), fault.column, fault.value, fault.reason))
        self.broken = True


def open_sources(paths: Sequence[Path], mappings: Sequence[ColumnMapping]) -> Sources:
    """Open files and tell their tables by their headers.

    Args:
        paths: Files, or folders for the tables in them.
        mappings: Those to choose from; one when it was named.
    """
    sources = Sources()
    for folder in (path for path in paths if path.is_dir() and not listed([path])):
        sources.refuse_file(folder.name, refuse("file.folder", allowed=" ".join(READ_SUFFIXES)))
    for path in listed(paths):
        try:
            tables = open_tables(path)
        except RefusedError as fault:
            sources.refuse_file(path.name, fault)
            continue
        for table in tables:
            try:
                mapping, spec = detected(table.header, mappings)
                if sources.mapping is not None and mapping.name != sources.mapping.name:
                    raise refuse("file.other-mapping", mapping=mapping.name, first=sources.mapping.name)
            except RefusedError as fault:
                sources.refuse_file(table.file, fault)
            else:
                sources.mapping = mapping
                sources.tables.append((table, spec))
                sources.notes.extend(table.notes)
    return sources


def portfolio_said(sources: Sources, spec: PortfolioSpec) -> PortfolioSpec:
    """The portfolio with what a table of the files says of it; more than one row is refused."""
    for table, found in sources.tables:
        if found.role is not TableRole.PORTFOLIO or sources.mapping is None:
            continue
        try:
            rows = list(records_of(reader_of(table, sources.mapping, found, ""), sources.refused, lambda: None))
        except RefusedError as fault:
            sources.refuse_file(table.file, fault)
            continue
        if len(rows) != 1:
            sources.refuse_file(table.file, refuse("file.portfolio-rows", rows=len(rows)))
        else:
            spec = filled(spec, rows[0])
    return spec


def records_of(
    reader: Reader, refused: list[Refusal], count: Callable[[], None], spoiled: Callable[[TableRow], None] | None = None
) -> Iterator[Record]:
    """The records of a table; rows that are none go to the refusals.

    Args:
        reader: Of the table.
        refused: Grows.
        count: Called for each row; may raise to stop.
        spoiled: Told of each row that could be read but not understood.
    """
    for row in reader.table.rows:
        count()
        if isinstance(row, BadRow):
            refused.append(Refusal(reader.table.file, row.line, "", row.value, row.reason))
            continue
        try:
            yield reader.record(row)
        except RefusedError as fault:
            refused.append(Refusal(reader.table.file, row.line, fault.column, fault.value, fault.reason))
            if spoiled is not None:
                spoiled(row)


def gather(readers: Sequence[Reader], refused: list[Refusal], count: Callable[[], None], time_zone: str) -> Gathered:
    """What the tables beside the loans say: instalments, payments and borrowers."""
    found = Gathered()
    for reader in readers:
        match reader.spec.role:
            case TableRole.INSTALMENTS:
                found.has_instalments = True
                for record in records_of(reader, refused, count, lambda row, r=reader: _spoil(found, r, row)):  # type: ignore[misc]
                    found.instalments[record.text("loan")].append(record)
            case TableRole.PAYMENTS:
                found.has_payments = True
                for record in records_of(reader, refused, count):
                    found.payments[record.text("loan")].append(record)
            case TableRole.BORROWERS:
                for record in records_of(reader, refused, count):
                    borrower_id = record.text("borrower")
                    if borrower_id in found.borrowers:
                        reason = Reason("borrower.twice")
                        column, cell = record.columns["borrower"], shortened(borrower_id)
                        refused.append(Refusal(record.file, record.line, column, cell, reason))
                    elif (person := person_of(record, borrower_id, time_zone)) is not None:
                        found.borrowers[borrower_id] = person
            case _:
                pass
    return found


def _spoil(found: Gathered, reader: Reader, row: TableRow) -> None:
    if number := cell_of(reader, row, "loan"):
        found.spoiled.setdefault(number, row.line)


def cell_of(reader: Reader, row: TableRow, name: str) -> str:
    """The text of a field's cell in a row that could not be understood; empty when there is none."""
    at = next((place for field_name, _, place in reader.places if field_name == name), -1)
    return row.cells[at].strip() if at >= 0 else ""
