"""Deleting on schedule: what ended long ago goes with everything that belongs to it, and the log stays whole."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select

from agent_desk import resources
from agent_desk.domain.errors import InputError, RuleError, StoreError
from agent_desk.domain.events import EventKind
from agent_desk.domain.evidence import EvidenceKind
from agent_desk.domain.loan import LoanStatus, PortfolioId
from agent_desk.domain.standing import standing_of
from agent_desk.services.erase_expired import EraseExpired
from agent_desk.services.policy_files import read_pack
from agent_desk.store.engine import SqlStore
from agent_desk.store.tables import audit, metadata
from tests.services.floor import LATE, NAME, NEW, PDF, PORTFOLIO, TODAY, Floor

if TYPE_CHECKING:
    from agent_desk.domain.loan import LoanNumber

#: The last payment of both loans lies in May 2026; the pack keeps records for five years.
LATER = date(2031, 6, 16)


def settled(desk: Floor, number: LoanNumber) -> None:
    with desk.services.desk.work("0002") as work:
        loan = replace(work.loans.get(number), status=LoanStatus.SETTLED)
        work.loans.save(loan, standing_of(loan, TODAY))
        work.commit()


def moved(desk: Floor, on: date) -> None:
    """The business date alone: nothing is judged."""
    with desk.services.desk.work("0002") as work:
        work.portfolios.save(replace(work.portfolios.get(PORTFOLIO), business_date=on))
        work.commit()


def rows(desk: Floor, number: LoanNumber) -> dict[str, int]:
    """Rows that name a loan, by table."""
    store = desk.services.desk.store
    assert isinstance(store, SqlStore)
    found = {}
    with store.engine.connect() as connection:
        for table in metadata.sorted_tables:
            if "loan_number" in table.c and table is not audit:
                wanted = select(func.count()).select_from(table).where(table.c.loan_number == number)
                found[table.name] = connection.execute(wanted).scalar_one()
    return {name: count for name, count in found.items() if count}


@pytest.fixture
def ended(desk: Floor) -> Floor:
    """Two loans with work on them that ended, one that goes on; five years and a month later."""
    desk.services.case.record_evidence(
        desk.agent, NEW, EvidenceKind.MEDICAL_CERTIFICATE, file_name="a.pdf", content=PDF, note="of the clinic"
    )
    desk.services.agreements.withdraw(desk.agent, desk.agree(desk.ask_extension(NEW)).number)
    for number in (NEW, LATE):
        settled(desk, number)
    moved(desk, date(2031, 7, 17))
    return desk


def test_a_trial_says_what_would_go_and_touches_nothing(ended: Floor) -> None:
    before = ended.log()
    trial = ended.services.erase.run(ended.manager, PORTFOLIO, dry_run=True)
    assert ([number for number, _ in trial.loans], trial.years, trial.done) == ([NEW, LATE], 5, False)
    assert ended.log() == before
    assert rows(ended, NEW)["evidence"] == 2


def test_what_ended_goes_with_all_that_belongs_to_it_and_the_log_stays_whole(ended: Floor) -> None:
    before = len(ended.log())
    done = ended.services.erase.run(ended.administrator, PORTFOLIO)
    assert [number for number, _ in done.loans] == [NEW, LATE]
    assert done.borrowers == 2
    assert rows(ended, NEW) == rows(ended, LATE) == {}
    with pytest.raises(InputError, match=r"loan\.unknown"):
        ended.services.case.open(ended.agent, NEW)
    newest = ended.log()[0]
    assert (newest.event.kind.value, newest.event.subject) == ("records-erased", LATE)
    assert newest.event.after["last_on"] < "2026-06-16"
    assert len(ended.log()) == before + 2
    check = ended.services.keep.verify(ended.agent)
    assert check.faults == ()
    assert ended.services.erase.run(ended.administrator, PORTFOLIO).loans == ()


def test_nothing_of_a_borrower_is_left_in_the_file(ended: Floor) -> None:
    store = ended.services.desk.store
    assert isinstance(store, SqlStore)
    with store.work("0002") as work:  # the third borrower has the same name
        borrower = work.borrowers.get(work.loans.get(NEW).borrower_id)
        work.borrowers.save_many([replace(borrower, name="Quite Unmistakable", email="only@here.example")])
        work.commit()
    path = str(store.engine.url.database)
    ended.services.erase.run(ended.manager, PORTFOLIO)
    store.close()
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        raw.execute("PRAGMA journal_mode = DELETE")
    with open(path, "rb") as file:  # noqa: PTH123  # its bytes, as they lie there
        content = file.read()
    assert NAME.encode() in content  # of the loan that goes on
    assert b"Unmistakable" not in content
    assert b"only@here" not in content


@pytest.mark.parametrize("on", [TODAY, LATER.replace(month=5, day=9)])
def test_what_is_kept_for_five_years_stays_so_long(desk: Floor, on: date) -> None:
    settled(desk, LATE)
    moved(desk, on)
    last = max(payment.value_date for payment in desk.loan(LATE).payments)
    trial = desk.services.erase.run(desk.manager, PORTFOLIO, dry_run=True)
    assert bool(trial.loans) == (date(last.year + 5, last.month, last.day) < on)


def test_an_open_loan_never_goes(desk: Floor) -> None:
    moved(desk, date(2060, 1, 1))
    assert desk.services.erase.run(desk.manager, PORTFOLIO).loans == ()


def test_what_happened_later_keeps_a_loan(ended: Floor) -> None:
    moved(ended, date(2031, 6, 16))  # the request of 16 June 2026 is five years old, not older
    assert NEW not in [number for number, _ in ended.services.erase.run(ended.manager, PORTFOLIO).loans]


def test_a_policy_that_keeps_for_good_deletes_nothing(ended: Floor) -> None:
    kept = ended.with_pack(retention_years=0)
    done = kept.services.erase.run(kept.manager, PORTFOLIO)
    assert (done.before, done.loans) == (None, ())


def test_who_may_not_is_refused(ended: Floor) -> None:
    for person in (ended.agent, ended.supervisor):
        with pytest.raises(RuleError, match=r"right\.missing"):
            ended.services.erase.run(person, PORTFOLIO)


def test_the_plan_says_how_many_go_when(ended: Floor) -> None:
    moved(ended, date(2031, 1, 1))
    plan = next(item for item in ended.services.erase.plans(ended.manager) if item.portfolio == PORTFOLIO)
    assert (plan.years, plan.due, plan.later) == (5, 0, 0)
    assert plan.policy.startswith("cn-instalment")
    assert sum(count for _, count in plan.coming) == 2
    for on, count in plan.coming:
        for day, wanted in ((on, count), (on - timedelta(days=1), 0)):
            moved(ended, day)
            trial = ended.services.erase.run(ended.manager, PORTFOLIO, dry_run=True)
            gone_before = sum(number for earlier, number in plan.coming if earlier < on)
            assert len(trial.loans) == gone_before + wanted
    moved(ended, date(2031, 7, 17))
    plan = ended.services.erase.plans(ended.administrator)[0]
    assert (plan.due, plan.coming) == (2, ())


def test_a_plan_of_a_policy_that_keeps_for_good_is_empty(ended: Floor) -> None:
    kept = ended.with_pack(retention_years=0)
    plan = kept.services.erase.plans(kept.manager)[0]
    assert (plan.due, plan.coming, plan.later) == (0, (), 2)


def test_it_can_be_stopped_between_two_portions_and_goes_on_later(
    ended: Floor, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("agent_desk.services.erase_expired._PORTION", 1)
    told: list[tuple[int, int | None]] = []
    done = ended.services.erase.run(
        ended.manager, PORTFOLIO, progress=lambda *said: told.append(said), cancelled=lambda: bool(told)
    )
    assert (done.cancelled, [number for number, _ in done.loans], told) == (True, [NEW], [(1, None)])
    assert rows(ended, LATE)
    rest = ended.services.erase.run(ended.manager, PORTFOLIO)
    assert (rest.cancelled, [number for number, _ in rest.loans]) == (False, [LATE])
    gone = ended.services.erase.gone(ended.manager)
    assert [entry.event.subject for entry in gone] == [LATE, NEW]


def test_by_itself_goes_only_what_the_policy_says_so(ended: Floor) -> None:
    ended.clock.moment = datetime(2031, 7, 17, 12, 0, tzinfo=UTC)
    assert ended.services.erase.run_due() == ()
    assert rows(ended, LATE)
    assert not ended.services.erase.plans(ended.manager)[0].daily
    daily = ended.with_pack(retention_daily=True)
    assert daily.services.erase.plans(daily.manager)[0].daily
    done = daily.services.erase.run_due()
    assert [[number for number, _ in item.loans] for item in done] == [[NEW, LATE]]
    assert not rows(daily, LATE)
    assert {entry.actor for entry in daily.services.erase.gone(daily.manager)} == {"desk"}
    assert [item.loans for item in daily.services.erase.run_due()] == [()]


def with_a_second_portfolio(floor: Floor, pack_id: str) -> PortfolioId:
    """One that comes first and whose pack nobody has."""
    with floor.services.desk.store.work("0002") as work:
        first = work.portfolios.get(PORTFOLIO)
        other = replace(first, portfolio_id=PortfolioId("aa"), name="Another", pack_id=pack_id)
        work.portfolios.save(other)
        work.commit()
    return other.portfolio_id


def test_one_portfolio_without_its_pack_is_told_and_the_others_go_on(ended: Floor) -> None:
    other = with_a_second_portfolio(ended, "nobody-has-it")
    ended.clock.moment = datetime(2031, 7, 17, 12, 0, tzinfo=UTC)
    daily = ended.with_pack(retention_daily=True)
    plans = {plan.portfolio: plan for plan in daily.services.erase.plans(daily.manager)}
    trouble = plans[other].trouble
    assert trouble is not None
    assert trouble.code == "pack.unknown"
    assert plans[PORTFOLIO].due == 2
    done = {item.portfolio: item for item in daily.services.erase.run_due()}
    failure = done[other].failure
    assert failure is not None
    assert failure.code == "pack.unknown"
    assert not done[other].done
    assert len(done[PORTFOLIO].loans) == 2
    failed = [entry for entry in daily.log() if entry.event.kind is EventKind.ERASURE_FAILED]
    assert [(entry.event.subject, entry.event.after["error"], entry.actor) for entry in failed] == [
        (other, "pack.unknown", "desk")
    ]


def test_a_deletion_that_failed_is_told_in_the_plan_until_nothing_is_due(
    ended: Floor, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended.clock.moment = datetime(2031, 7, 17, 12, 0, tzinfo=UTC)
    daily = ended.with_pack(retention_daily=True)

    def fails(*_: object) -> int:
        raise StoreError("store.disk", store="desk")

    with monkeypatch.context() as patch:
        patch.setattr(EraseExpired, "_erase", fails)
        failed = daily.services.erase.run_due()
    assert [item.failure.code for item in failed if item.failure] == ["store.disk"]
    told = daily.services.erase.plans(daily.manager)[0].failed
    assert told is not None
    assert (told[0], told[1].code, told[1].values) == (daily.clock.moment, "store.disk", {"store": "desk"})
    assert daily.services.erase.run_due()[0].failure is None
    assert daily.services.erase.plans(daily.manager)[0].failed is None


def test_by_itself_nothing_goes_ahead_of_the_calendar(ended: Floor) -> None:
    """A business date that was mistyped deletes nothing: nobody has looked at it."""
    daily = ended.with_pack(retention_daily=True)
    daily.clock.moment = datetime(2026, 7, 17, 12, 0, tzinfo=UTC)
    assert [item.loans for item in daily.services.erase.run_due()] == [()]
    assert rows(daily, LATE)
    assert daily.services.erase.run(daily.manager, PORTFOLIO).loans, "by hand it goes"


def test_a_policy_that_keeps_for_good_deletes_nothing_by_itself(ended: Floor) -> None:
    kept = ended.with_pack(retention_daily=True, retention_years=0)
    assert kept.services.erase.run_due() == ()
    assert not kept.services.erase.plans(kept.manager)[0].daily


def test_a_pack_says_in_its_file_that_what_is_due_goes_by_itself() -> None:
    text = resources.path("policy", "cn-instalment.toml").read_text("utf-8")
    assert not read_pack(text, "cn-instalment.toml").retention_daily
    daily = text.replace("retention_years = 5", "retention_years = 5\nretention_daily = true")
    assert read_pack(daily, "cn-instalment.toml").retention_daily
    with pytest.raises(InputError):
        read_pack(daily.replace("retention_daily = true", 'retention_daily = "perhaps"'), "cn-instalment.toml")
