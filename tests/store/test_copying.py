"""Copies of loans: every stored row is what saving the loan by itself would have stored."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import select

from agent_desk import resources
from agent_desk.domain.loan import Portfolio, PortfolioId
from agent_desk.domain.money import Currency
from agent_desk.domain.standing import standing_of
from agent_desk.services.policy_files import read_pack
from agent_desk.services.ports import QueueFilter
from agent_desk.services.sampling.chances import Chances
from agent_desk.services.sampling.loans import LoanMaker
from agent_desk.services.sampling.lots import Lot, LotMaker
from agent_desk.services.sampling.parameters import read_parameters
from agent_desk.services.sampling.worked_cases import CaseMaker
from agent_desk.store.engine import open_store
from agent_desk.store.queue_columns import standing_from
from agent_desk.store.tables import cases, contacts, metadata
from tests.fakes import PEOPLE, FixedClock
from tests.store.conftest import key_of

if TYPE_CHECKING:
    from agent_desk.store.engine import SqlStore
    from tests.store.conftest import Places

PARAMETERS = read_parameters(resources.path("sample", "generated-cn.toml"))
ON = PARAMETERS.portfolio.business_date
MODELS, BORROWERS = 60, 240


def lots(models: int = MODELS) -> list[Lot]:
    path = resources.path("policy", "cn-instalment.toml")
    pack = read_pack(path.read_text("utf-8"), path.name)
    cases_made = CaseMaker(PARAMETERS, pack, PEOPLE[:2])
    maker = LotMaker(PARAMETERS, LoanMaker(PARAMETERS, pack), cases_made, seed=7, models=models)
    return list(maker.lots(0, BORROWERS))


def with_portfolio(store: SqlStore) -> SqlStore:
    facts = PARAMETERS.portfolio
    made = Portfolio(
        PortfolioId(facts.id),
        facts.name,
        Currency(facts.currency),
        facts.jurisdiction,
        facts.pack,
        ON,
        facts.time_zone,
        generated=True,
    )
    with store.work("x") as work:
        work.portfolios.save(made)
        work.commit()
    return store


@pytest.fixture(scope="module")
def copied(lasting: SqlStore) -> SqlStore:
    """A store in which three of four borrowers have copies of the others' loans."""
    copying = with_portfolio(lasting).copying()
    for lot in lots():
        copying.add(lot.borrowers, lot.copies)
    return lasting


def rows_of(store: SqlStore, name: str) -> list[tuple[Any, ...]]:
    table = metadata.tables[name]
    wanted = [column for column in table.c if column is not contacts.c.contact_id]
    with store.engine.connect() as connection:
        return sorted((tuple(row) for row in connection.execute(select(*wanted))), key=repr)


def save_one_by_one(store: SqlStore) -> None:
    with store.work("x") as work:
        for lot in lots():
            work.borrowers.save_many(lot.borrowers)
            for copy in lot.copies:
                made = copy.model.copied(copy.number, copy.borrower_id)
                work.loans.save(made.loan, standing_of(made.loan, ON))
                for entry in made.contacts:
                    work.cases.add_contact(copy.number, entry)
                if made.promise is not None:
                    work.promises.save(made.promise)
                for record in made.evidence:
                    work.evidence.add(record, None)
                if made.case is not None:
                    stored = work.cases.get(copy.number)
                    work.cases.save(
                        type(stored)(copy.number, made.case.action, made.case.reason, None, made.case.last_contact_at)
                    )
        work.commit()


def test_copied_rows_are_those_that_saving_each_loan_stores(copied: SqlStore, places: Places) -> None:
    engine = copied.engine.dialect.name
    with places.empty(engine) as address:
        other = with_portfolio(open_store(address, FixedClock(), key=key_of(address)))
        save_one_by_one(other)
        for name in metadata.tables:
            if name not in {"audit", "audit_head", "counters", "users"}:
                assert rows_of(copied, name) == rows_of(other, name), name
        other.close()


def test_stored_queue_columns_are_what_the_engine_computes_for_the_stored_loan(copied: SqlStore) -> None:
    """A random selection, read back and computed again."""
    chances = Chances(3, "which")
    with copied.engine.connect() as connection:
        rows = connection.execute(select(cases).order_by(cases.c.loan_number)).all()
    with copied.reading() as work:
        for row in {chances.one_of(rows) for _ in range(60)}:
            loan = work.loans.get(row.loan_number)
            now, stored = standing_of(loan, ON), standing_from(row)
            assert stored == now
            assert row.arrears_minor == now.accrual.arrears_minor(now.accrual.as_of)
            assert all(payment.payment_id.startswith(loan.number) for payment in loan.payments)


def test_a_store_of_copies_verifies(copied: SqlStore) -> None:
    assert copied.verify().faults == ()


def test_copies_are_found_by_their_own_names_and_numbers(copied: SqlStore) -> None:
    lot = lots()[0]
    for copy in lot.copies[-5:]:
        (row,) = copied.reads.search(PortfolioId(PARAMETERS.portfolio.id), copy.number, ON)
        assert (row.loan_number, row.borrower_id) == (copy.number, copy.borrower_id)


def test_the_queue_shows_the_copies(copied: SqlStore) -> None:
    wanted = QueueFilter(PortfolioId(PARAMETERS.portfolio.id), ON)
    late = sum(lot.late for lot in lots())
    assert copied.reads.queue_size(wanted) == late


def test_more_models_leave_everybody_who_they_are() -> None:
    few, many = lots(30), lots(90)
    assert [lot.borrowers for lot in few] == [lot.borrowers for lot in many]
    assert [copy.number for copy in few[0].copies[:30]] == [copy.number for copy in many[0].copies[:30]]


def test_shares_of_a_copied_portfolio_are_those_of_its_models() -> None:
    (lot,) = lots()
    models = {copy.model.loan.number for copy in lot.copies}
    late_models = {copy.model.loan.number for copy in lot.copies if copy.model.standing.oldest_due is not None}
    assert abs(lot.late / len(lot.copies) - len(late_models) / len(models)) < 0.1


def test_a_contact_of_a_copy_is_as_old_as_its_models(copied: SqlStore) -> None:
    copy = next(copy for lot in lots() for copy in reversed(lot.copies) if copy.model.contacts)
    with copied.reading() as work:
        found = work.cases.contacts(copy.number)
    assert sorted(found, key=lambda entry: entry.at) == sorted(copy.model.contacts, key=lambda entry: entry.at)
    assert all(ON - entry.on < timedelta(days=420) for entry in found)
