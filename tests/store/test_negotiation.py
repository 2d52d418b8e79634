"""Evidence, requests, agreements, promises and people come back as they were kept."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from agent_desk.domain.agreement import Acceptance, AcceptanceKind, AgreementNumber, AgreementStatus
from agent_desk.domain.approval import Decision, RequestId, RequestStatus
from agent_desk.domain.concessions import InterestOnly
from agent_desk.domain.errors import InputError, RuleError
from agent_desk.domain.evidence import EvidenceId
from agent_desk.domain.loan import LoanNumber, PortfolioId
from agent_desk.domain.people import Role, UserId
from agent_desk.domain.promise import PromiseStatus
from agent_desk.store.engine import open_store
from agent_desk.store.statements import count_up
from tests import builders as b
from tests.fakes import FixedClock

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agent_desk.store.engine import SqlStore
    from tests.store.conftest import Places

NUMBER = LoanNumber("L-1001")


@pytest.fixture
def postgresql_store(places: Places) -> Iterator[SqlStore]:
    """An empty store on PostgreSQL, for a writer who gives up soon when somebody is in the way."""
    with places.empty("postgresql") as address:
        opened = open_store(address, FixedClock(b.NOON), patience=2.0)
        yield opened
        opened.close()


def test_evidence_comes_back_with_its_file(filled: SqlStore) -> None:
    plain = b.evidence("ev-2", recorded_at=b.NOON - timedelta(days=1))
    attached = b.evidence("ev-1", content=b"%PDF-1.7")
    with filled.work("x") as work:
        work.evidence.add(attached, b"%PDF-1.7")
        work.evidence.add(plain, None)
        assert work.evidence.of_loan(NUMBER) == [plain, attached]
        assert work.evidence.get(attached.evidence_id) == attached
        assert work.evidence.file(attached.evidence_id) == b"%PDF-1.7"
        assert work.evidence.file(plain.evidence_id) == b""
        for ask in (work.evidence.get, work.evidence.file):
            with pytest.raises(InputError, match=r"evidence\.unknown"):
                ask(EvidenceId("none"))


def test_numbers_are_counted_by_day(store: SqlStore) -> None:
    with store.work("x") as work:
        assert [work.requests.next_number(b.TODAY) for _ in range(2)] == ["RQ-260616-0001", "RQ-260616-0002"]
        assert work.requests.next_number(b.TODAY + timedelta(days=1)) == "RQ-260617-0001"
        assert work.agreements.next_number(b.TODAY) == "AG-260616-00001"
        assert work.promises.next_id(b.TODAY) == "PP-260616-00001"


def test_a_number_of_a_dropped_transaction_is_given_again_where_one_writer_works_at_a_time(store: SqlStore) -> None:
    with store.work("x") as work:
        work.requests.next_number(b.TODAY)
        work.commit()
    with store.work("x") as work:
        dropped = work.requests.next_number(b.TODAY)
    with store.work("x") as work:
        counts_on = {"sqlite": "RQ-260616-0002", "postgresql": "RQ-260616-0003"}
        assert dropped == "RQ-260616-0002"
        assert work.requests.next_number(b.TODAY) == counts_on[store.engine.dialect.name]


def test_a_number_is_drawn_while_another_act_that_has_drawn_is_under_way(postgresql_store: SqlStore) -> None:
    """Of the first act of a day alone the others wait; on SQLite an act has the store to itself."""
    store = postgresql_store
    with store.work("x") as work:
        work.requests.next_number(b.TODAY)
        work.commit()
    with store.work("x") as slow, store.work("y") as quick:
        assert slow.requests.next_number(b.TODAY) == "RQ-260616-0002"
        assert quick.requests.next_number(b.TODAY) == "RQ-260616-0003"
        quick.commit()
        slow.commit()


def test_numbers_go_on_where_an_older_version_had_counted(postgresql_store: SqlStore) -> None:
    store = postgresql_store
    with store.engine.begin() as connection:
        count_up(connection, "AG-260616", 17)
    with store.work("x") as work:
        assert work.agreements.next_number(b.TODAY) == "AG-260616-00018"
        assert work.agreements.next_number(b.TODAY) == "AG-260616-00019"


def test_a_request_comes_back_through_its_life(filled: SqlStore) -> None:
    with filled.work("x") as work:
        saved = work.requests.save(b.request())
        assert saved.version == 1
        assert work.requests.get(saved.number) == saved
        counter = b.proposal(InterestOnly(2))
        decision = Decision(RequestStatus.COUNTERED, UserId("s-1"), Role.SUPERVISOR, "not so long", b.NOON, counter)
        decided = work.requests.save(replace(saved, status=RequestStatus.COUNTERED, decision=decision))
        assert work.requests.get(saved.number) == decided
        assert work.requests.get(saved.number).granted == counter
        with pytest.raises(RuleError, match=r"request\.changed"):
            work.requests.save(saved)
        with pytest.raises(RuleError, match=r"request\.changed"):
            work.requests.save(b.request())
        with pytest.raises(InputError, match=r"request\.unknown"):
            work.requests.get(RequestId("none"))


def test_requests_with_a_caller_on_the_line_come_first(filled: SqlStore) -> None:
    with filled.work("x") as work:
        for index, waiting in enumerate([False, True, False, True]):
            moment = b.NOON - timedelta(minutes=index)
            work.requests.save(b.request(f"RQ-{index}", submitted_at=moment, caller_waiting=waiting))
        work.requests.save(b.request("RQ-9", status=RequestStatus.REJECTED))
        found = work.requests.by_status([RequestStatus.SUBMITTED])
        assert [item.number for item in found] == ["RQ-3", "RQ-1", "RQ-2", "RQ-0"]
        assert len(work.requests.by_status(RequestStatus, limit=2)) == 2
        assert work.requests.by_status([]) == []
        assert [item.number for item in work.requests.of_loan(NUMBER)] == ["RQ-9", "RQ-0", "RQ-1", "RQ-2", "RQ-3"]


def test_an_agreement_comes_back_through_its_life(filled: SqlStore) -> None:
    with filled.work("x") as work:
        work.requests.save(b.request())
        draft = work.agreements.save(b.agreement())
        assert work.agreements.get(draft.number) == draft
        issued = work.agreements.save(
            replace(draft, status=AgreementStatus.ISSUED, issued_on=b.TODAY, issued_at=b.NOON)
        )
        yes = Acceptance(AcceptanceKind.RECORDED, "rec-1", b.TODAY, b.NOON, UserId("agent-1"))
        performing = work.agreements.save(replace(issued, status=AgreementStatus.PERFORMING, acceptance=yes))
        assert work.agreements.get(draft.number) == performing
        assert work.agreements.of_loan(NUMBER) == [performing]
        assert work.agreements.of_request(RequestId("RQ-260616-0001")) == performing
        assert work.agreements.of_request(RequestId("none")) is None
        for older in (issued, b.agreement()):
            with pytest.raises(RuleError, match=r"agreement\.changed"):
                work.agreements.save(older)
        with pytest.raises(InputError, match=r"agreement\.unknown"):
            work.agreements.get(AgreementNumber("none"))


def test_agreements_are_found_by_where_they_stand(filled: SqlStore) -> None:
    with filled.work("x") as work:
        work.requests.save(b.request())
        for index, status in enumerate(AgreementStatus):
            work.agreements.save(b.agreement(f"AG-{index}", status=status))
        in_force = work.agreements.in_force(b.PORTFOLIO)
        assert {item.status for item in in_force} == {AgreementStatus.ACCEPTED, AgreementStatus.PERFORMING}
        last_day = in_force[0].content.open_until
        assert work.agreements.open_until(b.PORTFOLIO, last_day) == []
        lapsed = work.agreements.open_until(b.PORTFOLIO, last_day + timedelta(days=1))
        assert {item.status for item in lapsed} == {AgreementStatus.DRAFT, AgreementStatus.ISSUED}
        assert work.agreements.in_force(PortfolioId("none")) == []


def test_a_sheet_is_replaced_only_while_the_agreement_is_a_draft(filled: SqlStore) -> None:
    def digest(pdf: bytes) -> str:
        return hashlib.sha256(pdf).hexdigest()

    with filled.work("x") as work:
        work.requests.save(b.request())
        draft = work.agreements.save(b.agreement())
        work.agreements.add_sheet(draft.number, "en", b"one", digest(b"one"))
        work.agreements.add_sheet(draft.number, "en", b"two", digest(b"two"))
        work.agreements.save(replace(draft, status=AgreementStatus.ISSUED))
        work.agreements.add_sheet(draft.number, "en", b"two", digest(b"two"))
        work.agreements.add_sheet(draft.number, "zh", "三".encode(), digest("三".encode()))
        with pytest.raises(RuleError, match=r"agreement\.sheet-kept"):
            work.agreements.add_sheet(draft.number, "en", b"three", digest(b"three"))
        assert work.agreements.sheet(draft.number, "en") == b"two"
        assert work.agreements.sheet(draft.number, "de") is None


def test_promises_come_back(filled: SqlStore) -> None:
    first = b.promise("PP-1")
    second = b.promise("PP-2", promised_on=b.TODAY + timedelta(days=1))
    with filled.work("x") as work:
        work.promises.save(first)
        work.promises.save(second)
        kept = replace(first, status=PromiseStatus.KEPT)
        work.promises.save(kept)
        assert work.promises.of_loan(NUMBER) == [second, kept]
        assert work.promises.open_in(b.PORTFOLIO) == [second]
        assert work.promises.open_in(PortfolioId("none")) == []


def test_people_come_back_by_role(store: SqlStore) -> None:
    people = [b.user("a-2"), b.user("m-1", Role.MANAGER), b.user("a-1"), b.user("s-1", Role.SENIOR, active=False)]
    with store.work("x") as work:
        for person in people:
            work.people.save(person)
        renamed = replace(people[0], name="李雷", latin_name="Li Lei")
        work.people.save(renamed)
        assert work.people.all() == (people[2], renamed, people[3], people[1])
        assert work.people.get(UserId("a-2")) == renamed
        with pytest.raises(InputError, match=r"user\.unknown"):
            work.people.get(UserId("none"))


def test_what_was_made_in_a_time_is_found_by_portfolio(filled: SqlStore) -> None:
    day = timedelta(days=1)
    with filled.work("x") as work:
        request = work.requests.save(b.request())
        agreement = work.agreements.save(b.agreement())
        promise = b.promise()
        work.promises.save(promise)
        for since, until, found in (
            (b.TODAY, b.TODAY, True),
            (b.TODAY - day, b.TODAY + day, True),
            (b.TODAY + day, b.TODAY + day, False),
            (b.TODAY - day, b.TODAY - day, False),
        ):
            assert work.requests.made(b.PORTFOLIO, since, until) == ([request] if found else [])
            assert work.agreements.made(b.PORTFOLIO, since, until) == ([agreement] if found else [])
            assert work.promises.made(b.PORTFOLIO, since, until) == ([promise] if found else [])
        for made in (work.requests.made, work.agreements.made, work.promises.made):
            assert list(made(PortfolioId("none"), b.TODAY, b.TODAY)) == []
