"""Run the real samples through the desk and write down how many of their own figures it reproduces: docs/real-data.md.

``python tools/real_data.py [FOLDER]``. The bundled sample is always run: import mapping, ledger, repayment tables. The
folder holds the sets that may not be passed on; without one they are looked for in ``shared/data/test-only`` beside the
clone, and where they are absent the document keeps what it said of them.
"""

from __future__ import annotations

import sys
import tempfile
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from agent_desk import resources
from agent_desk.domain.loan import LoanNumber
from agent_desk.services.import_portfolio import ImportPortfolio
from agent_desk.store.engine import open_store
from tools.real_claims import AGREES, Claim, sample_claims
from tools.real_claims_elsewhere import (
    BERKA,
    FIRST_QUARTER,
    ORDERS,
    PREVIOUS,
    SHORT,
    berka_claims,
    first_quarter_claims,
    previous_claims,
    rows_of,
    short_claims,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from agent_desk.domain.loan import Loan
    from agent_desk.services.ports import Store
    from tools.real_claims import Row

ROOT = Path(__file__).resolve().parents[1]
ELSEWHERE = ROOT.parent / "shared" / "data" / "test-only"
SAMPLE = ("lendingclub-loans.csv", "lendingclub-loans-dec2015.csv")
SNAPSHOT = date(2019, 3, 31)
DOCUMENT = ROOT / "docs" / "real-data.md"

_HEAD = """\
# Real data: what the desk reproduces

Every loan of the real samples went through the import mapping, the store, the ledger and the repayment tables, and the
results were held against the amounts and dates that the sources themselves record. `python tools/real_data.py` writes
this page anew; `tests/services/test_real_data.py` holds the counts. "Agree" means to the cent (or to the day).

What came of it, in short:

- Everything a source records twice is the same twice: sums, balances, outstanding principal, receipts, plans.
- The contract of this lender is reproduced by three terms: the level instalment rounded **up**, interest a **twelfth**
  of the yearly rate with balances carried **unrounded**, and a first period whose odd days count a **360th** of the
  rate each and are settled beside the instalments. With interest rounded every month, as most lenders do, only 233
  balances would agree instead of 749: the convention must be stated, not guessed.
- What does not agree was paid early, late or in part on days that the files do not tell. There the desk takes the
  source's own balance and reckons from it; it does not pretend to know the days.

Reasons below are read off the figures; the sources give none.
"""

_OTHERS_HEAD = """\
No licence for redistribution was seen, so that they do not come with the desk; only counts stand here. Xente's
transactions record no amount or date that follows from another, so that there is nothing to hold them against."""

_BUNDLED = "## The bundled sample: LendingClub, 6,282 loans"
_OTHERS = "## Sets that may not be passed on"


class _Clock:
    """A clock that stands: nothing here depends on the day."""

    def now(self) -> datetime:
        """The moment at which everything happens."""
        return datetime(2026, 1, 1, tzinfo=UTC)


def loans_of(store: Store, files: Sequence[Path], numbers: Iterable[str]) -> dict[str, Loan]:
    """Bring files into an empty store; the loans of these numbers as the store gives them back.

    Raises:
        SystemExit: a row was refused.
    """
    report = ImportPortfolio(store).run(files, actor="real-data")
    if report.refused:
        raise SystemExit(f"{len(report.refused)} rows refused, the first: {report.refused[0]}")
    with store.work("real-data") as work:
        return {str(number): loan for number, loan in work.loans.find([LoanNumber(n) for n in numbers]).items()}


def bundled(store: Store) -> list[Claim]:
    """The bundled sample."""
    files = [resources.path("sample", name) for name in SAMPLE]
    rows = [row for path in files for row in rows_of(path)]
    return sample_claims(rows, loans_of(store, files, [row["id"] for row in rows]), SNAPSHOT)


def elsewhere(folder: Path, previous: Store, short: Store) -> dict[str, list[Claim]]:
    """The sets in a folder, by title; those whose files are absent are left out.

    Args:
        folder: Where the files lie.
        previous: An empty store for the previous loans.
        short: Another for the short ones.
    """
    found: dict[str, list[Claim]] = {}
    if (path := folder / FIRST_QUARTER).exists():
        found["LendingClub, first quarter of 2018"] = first_quarter_claims(rows_of(path))
    if (path := folder / PREVIOUS).exists():
        rows = rows_of(path)
        loans = loans_of(previous, [path], [row["systemloanid"] for row in rows])
        found["SuperLender, previous loans, 2016 and 2017"] = previous_claims(rows, loans)
    if (path := folder / SHORT).exists():
        rows = rows_of(path)
        found["Short loans with collection, 2016"] = short_claims(rows, loans_of(short, [path], _ids(rows)))
    if (path := folder / BERKA).exists() and (folder / ORDERS).exists():
        found["Berka, 1993 to 1998"] = berka_claims(rows_of(path), rows_of(folder / ORDERS))
    return found


def _ids(rows: Sequence[Row]) -> list[str]:
    return [row["Loan_ID"] for row in rows]


def table_of(claims: Sequence[Claim]) -> Iterator[str]:
    """Claims as a table of Markdown, and below it why a class does not agree."""
    yield "| what must hold | agree | of | otherwise |"
    yield "| --- | ---: | ---: | --- |"
    for item in claims:
        others = ", ".join(f"{count:,} {name}" for name, count in item.classes.items() if name != AGREES)
        yield f"| {item.title} | {item.agree:,} | {item.total:,} | {others or '-'} |"
    yield ""
    for item in claims:
        told = [(name, item.classes[name], why) for name, why in item.reasons.items() if item.classes.get(name)]
        if told:
            yield f"*{item.title}*"
            yield ""
            yield from (f"- {name} ({count:,}): {why}" for name, count, why in told)
            yield ""


def main(arguments: Sequence[str]) -> int:
    """Write the document; returns the exit status."""
    folder = Path(arguments[0]) if arguments else ELSEWHERE
    with tempfile.TemporaryDirectory() as kept:
        stores = [open_store(str(Path(kept) / f"{name}.db"), _Clock()) for name in ("sample", "previous", "short")]
        sample = bundled(stores[0])
        others = elsewhere(folder, stores[1], stores[2])
        for store in stores:
            store.close()
    lines = [_HEAD, _BUNDLED, "", *table_of(sample)]
    if others:
        lines += [_OTHERS, "", _OTHERS_HEAD, ""]
        for title, claims in others.items():
            lines += [f"### {title}", "", *table_of(claims)]
    elif DOCUMENT.exists():
        text = DOCUMENT.read_text(encoding="utf-8")
        lines += [text[text.index(_OTHERS) :].rstrip(), ""] if _OTHERS in text else []
    DOCUMENT.write_text("\n".join(lines).rstrip() + "\n", encoding="utf-8")
    print(f"{DOCUMENT.name}: {len(sample)} claims of the sample, {sum(map(len, others.values()))} of other sets")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
