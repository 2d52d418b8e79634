"""Small files of the desk's template for the tests of the import."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from agent_desk.services.import_portfolio import ImportPortfolio
from agent_desk.services.importing.portfolio_spec import PortfolioSpec

if TYPE_CHECKING:
    from pathlib import Path

    from agent_desk.services.importing.report import ImportReport
    from tests.fakes import FakeStore

SPEC = PortfolioSpec(
    portfolio_id="shop",
    name="Shop",
    currency="CNY",
    jurisdiction="CN",
    pack_id="cn-instalment",
    business_date=date(2026, 6, 16),
    time_zone="Asia/Shanghai",
)

LOANS = (
    "loan_number,borrower_id,product,principal,annual_rate_percent,drawn_on,penalty_rate_percent,borrower_name,phone\n"
    "L1,B1,Instalment 3,300.00,12,2026-02-10,18,王秀英,+86 120 0000 0001\n"
    "L2,B2,Instalment 3,600.00,12,2026-03-10,18,Anna Petrova,+86 120 0000 0002\n"
)
INSTALMENTS = (
    "loan_number,number,due_date,principal,interest\n"
    "L1,1,2026-03-10,100,3\nL1,2,2026-04-10,100,2\nL1,3,2026-05-10,100,1\n"
    "L2,1,2026-04-10,200,6\nL2,2,2026-05-10,200,4\nL2,3,2026-06-30,200,2\n"
)
PAYMENTS = "loan_number,payment_id,paid_on,amount\nL1,P1,2026-03-09,103\nL2,P2,2026-04-10,206\nL2,P3,2026-05-08,204\n"


def write(folder: Path, **texts: str) -> list[Path]:
    """Files of these names (``loans`` is ``loans.csv``) with these texts, in UTF-8."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, text in texts.items():
        path = folder / f"{name}.csv"
        path.write_bytes(text.encode())
        paths.append(path)
    return paths


def template(folder: Path, loans: str = LOANS, instalments: str = INSTALMENTS, payments: str = PAYMENTS) -> list[Path]:
    """The three tables of the template."""
    return write(folder, loans=loans, instalments=instalments, payments=payments)


def bring_in(store: FakeStore, *files: Path, spec: PortfolioSpec = SPEC, mapping: str | None = None) -> ImportReport:
    """Import files into a store."""
    return ImportPortfolio(store).run(files, actor="administrator-1", portfolio=spec, mapping=mapping)


def places(report: ImportReport) -> list[tuple[str, int, str, str]]:
    """File, line, column and code of every refusal."""
    return [(item.file, item.line, item.column, item.reason.code) for item in report.refused]
