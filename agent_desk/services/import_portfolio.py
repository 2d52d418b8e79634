"""Bring a portfolio in from files: every good row or, when somebody says stop or the store fails, nothing.

Conventions of this file: one unit of work for the whole import; rows are read, derived and compared in batches. What
cannot be taken is refused with its place and costs only itself. Where several tables describe loans together, a table
that cannot be read at all stops everything: half a loan never comes in.
"""

from __future__ import annotations

from itertools import chain, islice
from typing import TYPE_CHECKING

from agent_desk.domain.errors import InputError
from agent_desk.domain.events import Event, EventKind
from agent_desk.services.collecting import collected_seldom
from agent_desk.services.importing.drafts import rows_digest
from agent_desk.services.importing.due_and_paid import due_and_paid_draft
from agent_desk.services.importing.fields import Shape, TableRole
from agent_desk.services.importing.given_schedules import given_draft
from agent_desk.services.importing.intake import Intake
from agent_desk.services.importing.mapping import all_mappings, named_mapping
from agent_desk.services.importing.month_snapshots import snapshot_draft
from agent_desk.services.importing.portfolio_spec import PortfolioSpec, portfolio_of
from agent_desk.services.importing.records import reader_of
from agent_desk.services.importing.report import ImportReport, Refusal, RefusedError
from agent_desk.services.importing.sources import cell_of, gather, open_sources, portfolio_said, records_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from agent_desk.domain.loan import Portfolio
    from agent_desk.domain.policy.pack import PolicyPack
    from agent_desk.services import ports
    from agent_desk.services.importing.drafts import Draft
    from agent_desk.services.importing.given_schedules import Gathered
    from agent_desk.services.importing.mapping import ColumnMapping
    from agent_desk.services.importing.records import Reader, Record
    from agent_desk.services.importing.sources import Sources
    from agent_desk.services.importing.tables import TableRow

#: Loans that are compared and stored together; also how often somebody may say stop.
BATCH = 500

#: A portfolio of nobody's making: everything from the mapping or the store.
AS_MAPPED = PortfolioSpec()


class _CancelledError(Exception):
    """Somebody said stop."""


class ImportPortfolio:
    """The use case.

    Attributes:
        store: Where loans go.
        packs: Policy packs by id; a portfolio's must be among them, and caps penalty rates at accrual. ``None`` asks
            nothing and caps nothing.
        missing_characters: Those of a text that the fonts lack; the report says so.
    """

    def __init__(
        self,
        store: ports.Store,
        *,
        packs: Mapping[str, PolicyPack] | None = None,
        missing_characters: Callable[[str], Iterable[str]] | None = None,
    ) -> None:
        self._store = store
        self._packs = packs
        self._missing_characters = missing_characters

    def run(
        self,
        files: Sequence[Path],
        *,
        actor: str,
        mapping: str | None = None,
        portfolio: PortfolioSpec = AS_MAPPED,
        dry_run: bool = False,
        progress: Callable[[int, int | None], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> ImportReport:
        """Bring files in.

        Args:
            files: CSV files, workbooks, or folders of them.
            actor: Who does it, for the audit log.
            mapping: Name of a column mapping, or the path of one's own; told from the headers when absent.
            portfolio: What differs from the mapping's own portfolio.
            dry_run: Everything but storing.
            progress: Called with the rows done and about how many there are.
            cancelled: Asked now and then; ``True`` stops the import and nothing is stored.

        Returns:
            The report. It also tells of whole files that were refused.

        Raises:
            InputError: ``mapping.unknown``, ``mapping.invalid``, ``import.portfolio-incomplete``,
                ``import.portfolio-currency``, ``pack.unknown``.
            StoreError: the store failed; nothing was stored.
        """
        known = (named_mapping(mapping),) if mapping else all_mappings()
        sources = open_sources(files, known)
        portfolio = portfolio_said(sources, portfolio)
        if sources.mapping is None or (sources.broken and sources.mapping.shape is Shape.GIVEN):
            return ImportReport(None, sources.mapping.name if sources.mapping else "", refused=tuple(sources.refused))
        pulse = _Pulse(sources.rows_expected, progress, cancelled)
        with collected_seldom(), self._store.work(actor) as work:
            seen, lasting = portfolio_of(portfolio, sources.mapping, work.portfolios.all())
            pack = self._pack(seen.pack_id)
            intake = Intake(work, lasting, pack, self._missing_characters, is_dry=dry_run)
            try:
                self._take_all(sources, sources.mapping, seen, intake, pulse)
                pulse.end()
            except _CancelledError:
                return ImportReport(seen.portfolio_id, sources.mapping.name, cancelled=True)
            report = ImportReport(
                seen.portfolio_id,
                sources.mapping.name,
                intake.imported,
                intake.updated,
                intake.unchanged,
                tuple(sources.refused),
                tuple(intake.conflicts),
                (*sources.notes, *intake.notes()),
                dry_run=dry_run,
            )
            if intake.has_changes and not dry_run:
                work.record(_event(report, files), lasting.business_date)
                work.commit()
        return report

    def _pack(self, pack_id: str) -> PolicyPack | None:
        if self._packs is None:
            return None
        if pack_id not in self._packs:
            raise InputError("pack.unknown", pack=pack_id, known=", ".join(sorted(self._packs)))
        return self._packs[pack_id]

    def _take_all(
        self, sources: Sources, mapping: ColumnMapping, seen: Portfolio, intake: Intake, pulse: _Pulse
    ) -> None:
        readers: list[Reader] = []
        for table, spec in sources.tables:
            if spec.role is TableRole.PORTFOLIO:
                continue
            try:
                readers.append(reader_of(table, mapping, spec, seen.currency))
            except RefusedError as fault:
                sources.refuse_file(table.file, fault)
        if sources.broken and mapping.shape is Shape.GIVEN:
            return
        beside = [reader for reader in readers if reader.spec.role is not TableRole.LOANS]
        gathered = gather(beside, sources.refused, pulse.beat, seen.time_zone)
        loans = [reader for reader in readers if reader.spec.role is TableRole.LOANS]
        drafts = chain.from_iterable(
            _drafts(reader, mapping, gathered, seen, sources.refused, pulse) for reader in loans
        )
        while batch := list(islice(drafts, BATCH)):
            intake.take(batch, sources.refused)
        intake.take_rest(gathered, seen, sources.refused)


class _Pulse:
    """Tells how far an import is, and asks whether to go on."""

    def __init__(
        self,
        total: int | None,
        progress: Callable[[int, int | None], None] | None,
        cancelled: Callable[[], bool] | None,
    ) -> None:
        self._total = total
        self._progress = progress
        self._cancelled = cancelled
        self._done = 0

    def beat(self) -> None:
        """One row more.

        Raises:
            _CancelledError: somebody said stop.
        """
        if self._done % BATCH == 0:
            self._tell()
        self._done += 1

    def end(self) -> None:
        """Everything is read; the last moment to say stop."""
        self._total = self._done
        self._tell()

    def _tell(self) -> None:
        if self._cancelled is not None and self._cancelled():
            raise _CancelledError
        if self._progress is not None:
            self._progress(self._done, max(self._total, self._done) if self._total is not None else None)


def _drafts(
    reader: Reader,
    mapping: ColumnMapping,
    gathered: Gathered,
    seen: Portfolio,
    refused: list[Refusal],
    pulse: _Pulse,
) -> Iterator[Draft]:
    lines: dict[str, int] = {}

    def spoiled(row: TableRow) -> None:
        gathered.listed.add(cell_of(reader, row, "number"))

    for record in records_of(reader, refused, pulse.beat, spoiled):
        try:
            number = record.needed("number", str)
            gathered.listed.add(number)
            if number in lines:
                raise record.refused("number", "loan.twice", line=lines[number])
            lines[number] = record.line
            draft = _draft(record, reader, mapping, gathered, seen)
        except RefusedError as fault:
            refused.append(Refusal(record.file, record.line, fault.column, fault.value, fault.reason))
        else:
            yield draft


def _draft(record: Record, reader: Reader, mapping: ColumnMapping, gathered: Gathered, seen: Portfolio) -> Draft:
    rows: tuple[Record, ...] = (record,)
    snapshot = ""
    match mapping.shape:
        case Shape.MONTH_SNAPSHOT:
            draft = snapshot_draft(record, mapping, reader.spec, seen)
            snapshot = f"{seen.business_date}"
        case Shape.DUE_AND_PAID:
            draft = due_and_paid_draft(record, mapping, seen)
        case _:
            draft = given_draft(record, mapping, gathered, seen)
            number = draft.loan.number
            rows = (record, *gathered.instalments.get(number, ()), *gathered.payments.get(number, ()))
    draft.digest = rows_digest(mapping, snapshot, rows)
    return draft


def _event(report: ImportReport, files: Sequence[Path]) -> Event:
    counts = {
        "mapping": report.mapping,
        "files": ", ".join(path.name for path in files),
        "imported": str(report.imported),
        "updated": str(report.updated),
        "unchanged": str(report.unchanged),
        "refused": str(len(report.refused)),
        "conflicts": str(len(report.conflicts)),
    }
    return Event(EventKind.PORTFOLIO_IMPORTED, str(report.portfolio_id), after=counts)
