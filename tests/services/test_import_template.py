"""The desk's own template: what comes in, in either language, from text files and from folders."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from agent_desk import resources
from agent_desk.domain.case import ActionKind
from agent_desk.domain.errors import InputError
from agent_desk.domain.events import EventKind
from agent_desk.domain.ledger import position
from agent_desk.domain.loan import BorrowerId, LoanNumber, LoanStatus
from agent_desk.services.import_portfolio import ImportPortfolio
from agent_desk.services.importing.portfolio_spec import PortfolioSpec
from agent_desk.services.policy_files import read_pack
from tests.fakes import FakeStore
from tests.services.import_files import INSTALMENTS, LOANS, PAYMENTS, SPEC, bring_in, places, template, write

if TYPE_CHECKING:
    from pathlib import Path


def test_loans_come_with_their_instalments_payments_and_people(tmp_path: Path) -> None:
    store = FakeStore()
    report = bring_in(store, *template(tmp_path))
    assert (report.imported, report.refused, report.mapping) == (2, (), "desk")
    loan = store.state.loans[LoanNumber("L1")][0]
    assert [str(row.due.total) for row in loan.schedule.instalments] == ["103.00", "102.00", "101.00"]
    assert loan.terms.annual_rate == Decimal("0.12")
    assert loan.terms.penalty is not None
    assert loan.terms.penalty.annual_rate == Decimal("0.18")
    assert loan.schedule.penalty_from == loan.drawn_on == date(2026, 2, 10)
    now = position(loan, date(2026, 6, 16))
    assert (now.days_past_due, str(now.arrears.principal)) == (67, "200.00")
    person = store.state.borrowers[BorrowerId("B1")]
    assert (person.name, person.phone, person.derived) == ("王秀英", "+86 120 0000 0001", False)
    assert store.state.cases[LoanNumber("L1")].action.kind is ActionKind.NEW
    assert store.state.cases[LoanNumber("L2")].action.kind is ActionKind.NONE


def test_one_entry_of_the_log_tells_of_an_import(tmp_path: Path) -> None:
    store = FakeStore()
    bring_in(store, *template(tmp_path))
    (entry,) = store.state.audit.values()
    assert entry.event.kind is EventKind.PORTFOLIO_IMPORTED
    assert entry.event.after["imported"] == "2"
    assert entry.actor == "administrator-1"


def test_a_folder_stands_for_the_tables_in_it(tmp_path: Path) -> None:
    template(tmp_path)
    assert bring_in(FakeStore(), tmp_path).imported == 2


def test_chinese_headers_are_understood(tmp_path: Path) -> None:
    loans = (
        "贷款编号,姓名,手机号,产品,贷款金额,年利率,期数,放款日期,首期到期日,状态\n"
        "借001,李建国,+86 120 0000 0003,分期贷,1200,12%,12,2026/1/5,2026/2/5,逾期\n"
        "借002,乌云其木格,,分期贷,1200,12%,12,2026/1/5,2026/2/5,已结清\n"
    )
    store = FakeStore()
    report = bring_in(store, *write(tmp_path, 贷款=loans))
    assert (report.imported, report.refused) == (2, ())
    loan = store.state.loans[LoanNumber("借001")][0]
    assert len(loan.schedule.instalments) == 12
    assert sum(row.due.principal.minor for row in loan.schedule.instalments) == 120_000
    assert store.state.loans[LoanNumber("借002")][0].status is LoanStatus.SETTLED


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_every_accepted_encoding_gives_the_same_loans(tmp_path: Path, encoding: str) -> None:
    paths = template(tmp_path)
    for path in paths:
        path.write_bytes(path.read_text("utf-8").encode(encoding))
    store = FakeStore()
    report = bring_in(store, *paths)
    assert (report.imported, report.refused) == (2, ())
    assert store.state.borrowers[BorrowerId("B1")].name == "王秀英"


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_every_separator_is_told_from_the_header(tmp_path: Path, separator: str) -> None:
    texts = [text.replace(",", separator) for text in (LOANS, INSTALMENTS, PAYMENTS)]
    assert bring_in(FakeStore(), *template(tmp_path, *texts)).imported == 2


def test_people_may_stand_in_a_table_of_their_own(tmp_path: Path) -> None:
    loans = (
        "loan_number,borrower_id,principal,annual_rate_percent,drawn_on,instalments,first_due_date\n"
        "L1,B1,300,12,2026-02-10,3,2026-03-10\nL2,B1,300,12,2026-02-10,3,2026-03-10\n"
    )
    people = "borrower_id,name,latin_name,language,birth_date\nB1,阿依古丽·买买提,Ayigul Memet,zh,1988-04-12\n"
    store = FakeStore()
    report = bring_in(store, *write(tmp_path, loans=loans, people=people))
    assert (report.imported, report.refused) == (2, ())
    assert store.state.borrowers[BorrowerId("B1")].birth_date == date(1988, 4, 12)


def test_a_loan_without_a_person_is_refused_and_nobody_is_made_up(tmp_path: Path) -> None:
    loans = "loan_number,principal,annual_rate_percent,drawn_on,instalments,first_due_date\n"
    report = bring_in(FakeStore(), *write(tmp_path, loans=loans + "L1,300,12,2026-02-10,3,2026-03-10\n"))
    assert places(report) == [("loans.csv", 2, "", "loan.borrower-unknown")]


def test_a_portfolio_that_nobody_describes_is_asked_for(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        bring_in(FakeStore(), *template(tmp_path), spec=PortfolioSpec())
    assert caught.value.code == "import.portfolio-incomplete"
    assert caught.value.values["missing"] == "portfolio, currency, jurisdiction, pack, business date"


def test_the_only_portfolio_of_a_store_is_meant_when_nothing_is_said(tmp_path: Path) -> None:
    store = FakeStore()
    bring_in(store, *template(tmp_path))
    report = bring_in(store, *template(tmp_path), spec=PortfolioSpec())
    assert (report.portfolio_id, report.unchanged) == ("shop", 2)


def test_penalty_rates_are_capped_at_accrual_by_the_pack(tmp_path: Path) -> None:
    file = resources.path("policy", "cn-instalment.toml")
    pack = read_pack(file.read_text("utf-8"), file.name)
    store = FakeStore()
    loans = LOANS.replace(",18,", ",36,")
    service = ImportPortfolio(store, packs={SPEC.pack_id: pack})
    report = service.run(template(tmp_path, loans), actor="administrator-1", portfolio=SPEC)
    penalty = store.state.loans[LoanNumber("L1")][0].terms.penalty
    assert penalty is not None
    multiple, cap = pack.charge_cap.penalty_multiple, pack.charge_cap.annual_rate
    assert multiple is not None
    assert cap is not None
    assert penalty.annual_rate == min(Decimal("0.12") * multiple, cap)
    assert ("note.capped-penalty", {"count": 2}) in [(note.code, note.values) for note in report.notes]


def test_a_portfolio_under_a_pack_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        ImportPortfolio(FakeStore(), packs={}).run(template(tmp_path), actor="administrator-1", portfolio=SPEC)
    assert caught.value.code == "pack.unknown"


def test_characters_that_the_fonts_lack_are_noted(tmp_path: Path) -> None:
    loans = LOANS.replace("王秀英", "王𬘘英")
    service = ImportPortfolio(FakeStore(), missing_characters=lambda text: [char for char in text if char == "𬘘"])
    report = service.run(template(tmp_path, loans), actor="administrator-1", portfolio=SPEC)
    (note,) = report.notes
    assert (note.code, note.values) == ("note.missing-characters", {"count": 1, "characters": "U+2C618"})


def test_progress_ends_at_the_whole_and_a_trial_run_stores_nothing(tmp_path: Path) -> None:
    store = FakeStore()
    seen: list[tuple[int, int | None]] = []
    report = ImportPortfolio(store).run(
        template(tmp_path),
        actor="administrator-1",
        portfolio=SPEC,
        dry_run=True,
        progress=lambda done, total: seen.append((done, total)),
    )
    assert (report.imported, report.dry_run) == (2, True)
    assert seen[-1] == (11, 11)
    assert store.state.loans == {}
    assert store.state.portfolios == {}
    assert store.commits == 0


def test_a_stopped_import_stores_nothing(tmp_path: Path) -> None:
    store = FakeStore()
    asked: list[bool] = []

    def cancelled() -> bool:
        asked.append(True)
        return len(asked) > 1

    report = ImportPortfolio(store).run(
        template(tmp_path), actor="administrator-1", portfolio=SPEC, cancelled=cancelled
    )
    assert report.cancelled
    assert (report.imported, store.state.loans, store.commits) == (0, {}, 0)


PORTFOLIO = "portfolio_id,portfolio_name,currency,jurisdiction,policy_pack,business_date,time_zone\n"


def test_a_table_may_say_which_portfolio_it_is(tmp_path: Path) -> None:
    store = FakeStore()
    row = "shop,Shop,CNY,CN,cn-instalment,2026-06-16,Asia/Shanghai\n"
    paths = [*template(tmp_path), *write(tmp_path, portfolio=PORTFOLIO + row)]
    report = bring_in(store, *paths, spec=PortfolioSpec())
    assert (report.imported, report.refused, report.portfolio_id) == (2, (), "shop")
    (portfolio,) = store.state.portfolios.values()
    assert (portfolio.name, portfolio.time_zone, portfolio.business_date) == (
        "Shop",
        "Asia/Shanghai",
        date(2026, 6, 16),
    )


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ("", "file.portfolio-rows"),
        ("a,A,CNY,CN,p,2026-06-16,\n" * 2, "file.portfolio-rows"),
        ("a,A,CNY,CN,p,soon,\n", "cell.not-a-date"),
    ],
)
def test_a_table_that_does_not_say_it_clearly_stops_the_import(tmp_path: Path, rows: str, code: str) -> None:
    store = FakeStore()
    paths = [*template(tmp_path), *write(tmp_path, portfolio=PORTFOLIO + rows)]
    report = bring_in(store, *paths, spec=PortfolioSpec())
    assert report.refused[0].reason.code == code
    assert store.state.loans == {}
