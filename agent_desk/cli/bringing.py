"""Commands that bring loans in: import a file, make a sample."""

from __future__ import annotations

import signal
import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from agent_desk.cli.output import plain
from agent_desk.domain.errors import InputError
from agent_desk.domain.people import Role
from agent_desk.services.importing.portfolio_spec import PortfolioSpec
from agent_desk.services.importing.report import save_report

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from agent_desk.cli.run import Call
    from agent_desk.services.importing.report import ImportReport

_MOST_BORROWERS = 5_000_000
_MOST_INSTALMENTS = 600


def import_files(call: Call) -> int:
    """Bring in files; status 2 when nothing could be used at all."""
    given = call.given
    report = call.services.imports.run(
        [Path(name) for name in given.files],
        mapping=given.mapping,
        portfolio=PortfolioSpec(
            portfolio_id=call.given_portfolio,
            currency=given.currency or "",
            jurisdiction=given.jurisdiction or "",
            pack_id=given.pack or "",
            business_date=call.as_of,
        ),
        dry_run=given.dry_run,
        progress=_progress if sys.stderr.isatty() else None,
        cancelled=None,
        actor=call.actor(Role.ADMINISTRATOR),
    )
    if given.report:
        try:
            save_report(report, Path(given.report), lambda why: call.words.import_reason(why.code, why.values))
        except OSError as error:
            raise InputError("file.unwritable", file=given.report, what=error.strerror or str(error)) from None
    call.answer(_shape(call, report), _lines(call, report))
    return 2 if report.is_unusable else 0


def _progress(done: int, of: int | None) -> None:
    sys.stderr.write(f"\r{done:,}" + (f" of {of:,}" if of else "") + " rows")
    if of is not None and done >= of:
        sys.stderr.write("\n")


def _shape(call: Call, report: ImportReport) -> dict[str, object]:
    words = call.words
    return {
        "portfolio": report.portfolio_id,
        "mapping": report.mapping,
        "imported": report.imported,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "refused": [
            {
                "file": item.file,
                "line": item.line,
                "column": item.column,
                "value": item.value,
                "reason": words.import_reason(item.reason.code, item.reason.values),
                "code": item.reason.code,
            }
            for item in report.refused
        ],
        "conflicts": [
            {
                "file": item.file,
                "line": item.line,
                "loan": item.loan_number,
                "reason": words.import_reason(item.reason.code, item.reason.values),
                "code": item.reason.code,
            }
            for item in report.conflicts
        ],
        "notes": [words.import_reason(item.code, item.values) for item in report.notes],
        "dry_run": report.dry_run,
    }


def _lines(call: Call, report: ImportReport) -> list[str]:
    words = call.words
    lines = [
        f"{report.imported:,} imported, {report.updated:,} updated, {report.unchanged:,} unchanged, "
        f"{len(report.refused):,} refused, {len(report.conflicts):,} conflicts"
        + (" (nothing stored: dry run)" if report.dry_run else ""),
    ]
    lines += [
        f"{item.file}:{item.line} {item.column} “{item.value}”: "
        + words.import_reason(item.reason.code, item.reason.values)
        for item in report.refused[:20]
    ]
    if len(report.refused) > 20:
        lines.append(f"... and {len(report.refused) - 20:,} more; --report FILE writes them all")
    lines += [
        f"{item.file}:{item.line} {item.loan_number}: " + words.import_reason(item.reason.code, item.reason.values)
        for item in report.conflicts[:20]
    ]
    lines += [words.import_reason(item.code, item.values) for item in report.notes]
    return lines


def sample(call: Call) -> None:
    """Make a generated portfolio in yuan under the Chinese pack; the same size and seed give the same loans.

    Ctrl+C stops after the portion that is being stored; what is stored stays.
    """
    given = call.given
    if not 1 <= given.size <= _MOST_BORROWERS:
        raise InputError("sample.size", size=given.size)
    if given.instalments is not None and not 1 <= given.instalments <= _MOST_INSTALMENTS:
        raise InputError("sample.instalments", instalments=given.instalments)
    with _asked_to_stop() as stopped:
        made = call.services.samples.make(
            given.size,
            given.seed,
            call.actor(Role.ADMINISTRATOR),
            instalments=given.instalments,
            progress=_progress if sys.stderr.isatty() else None,
            cancelled=stopped,
        )
    words = f"{made.borrowers:,} generated borrowers"
    call.answer(plain(made), [f"Stopped: {words} of {given.size:,} are stored" if made.stopped else words])


@contextmanager
def _asked_to_stop() -> Iterator[Callable[[], bool]]:
    """Was Ctrl+C pressed? While this is open it ends nothing by itself."""
    pressed: list[int] = []
    before = signal.signal(signal.SIGINT, lambda number, _frame: pressed.append(number))
    try:
        yield lambda: bool(pressed)
    finally:
        signal.signal(signal.SIGINT, before)
