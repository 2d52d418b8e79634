"""Structured values come back from their stored text exactly as they were."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agent_desk.domain.agreement import Acceptance, AgreementContent, Clause, ClauseSection
from agent_desk.domain.amounts import Amounts, Component
from agent_desk.domain.approval import Decision, RequestStatus
from agent_desk.domain.concessions import CATALOGUE, Deferment, InterestOnly, Reamortisation, Waiver
from agent_desk.domain.concessions.deferment import DefermentInterest, DefermentScope
from agent_desk.domain.concessions.reamortisation import ArrearsTreatment
from agent_desk.domain.concessions.waiver import Vesting
from agent_desk.domain.loan import LateFeeTerms, PenaltyTerms
from agent_desk.domain.money import Currency, Money
from agent_desk.domain.people import Role, UserId
from agent_desk.domain.proposal import Proposal
from agent_desk.store.codecs import KINDS, codec_of
from tests import builders

amounts_of_money = st.builds(
    Money, st.integers(-(10**15), 10**15), st.sampled_from(["USD", "CNY", "JPY"]).map(Currency)
)
owed = st.integers(0, 10**15).map(lambda minor: Money(minor, Currency("CNY")))
shares = st.decimals(0, 1, places=4)
dates = st.dates(date(2000, 1, 1), date(2100, 1, 1))
moments = st.datetimes(datetime(2000, 1, 1), datetime(2100, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001
deferments = st.builds(
    Deferment,
    months=st.integers(0, 120),
    scope=st.sampled_from(DefermentScope),
    interest=st.sampled_from(DefermentInterest),
)
timings = st.one_of(
    st.none(),
    deferments,
    st.builds(Deferment, days=st.integers(0, 3660)),
    st.builds(
        Reamortisation,
        st.integers(1, 600),
        st.sampled_from(ArrearsTreatment),
        st.none() | dates,
    ),
    st.builds(InterestOnly, st.integers(0, 60)),
)


def waivers(component: Component) -> st.SearchStrategy[Waiver]:
    vesting = st.sampled_from(Vesting)
    by_amount = st.builds(Waiver, st.just(component), amount=owed, vesting=vesting)
    return by_amount | st.builds(Waiver, st.just(component), share=shares, vesting=vesting)


proposals = st.builds(
    Proposal,
    timings,
    st.lists(st.sampled_from([Component.PENALTY_INTEREST, Component.FEES, Component.INTEREST]), unique=True).flatmap(
        lambda components: st.tuples(*(waivers(component) for component in components)),
    ),
    st.integers(0, 366),
)
clauses = st.builds(
    Clause,
    st.text(),
    st.sampled_from(ClauseSection),
    st.dictionaries(
        st.text(),
        amounts_of_money | dates | st.decimals(allow_nan=False, allow_infinity=False) | st.integers() | st.text(),
    ),
)


def round_trip(hint: Any, value: Any) -> Any:
    codec = codec_of(hint)
    return codec.load(codec.dump(value))


@given(proposals)
def test_a_proposal_comes_back_equal(proposal: Proposal) -> None:
    back = round_trip(Proposal, proposal)
    assert back == proposal
    assert [type(item) for item in back.concessions] == [type(item) for item in proposal.concessions]


@given(clauses)
def test_a_clause_keeps_the_kind_of_each_value(clause: Clause) -> None:
    back = round_trip(Clause, clause)
    assert back == clause
    assert {name: type(value) for name, value in back.values.items()} == {
        name: type(value) for name, value in clause.values.items()
    }


@given(st.lists(clauses, max_size=3), st.none() | shares)
def test_an_agreement_comes_back_equal(some: list[Clause], rate: Decimal | None) -> None:
    content = builders.agreement_content(clauses=tuple(some), effective_rate_after=rate)
    assert round_trip(AgreementContent, content) == content


@given(st.none() | proposals, moments)
def test_a_decision_comes_back_equal(counter: Proposal | None, moment: datetime) -> None:
    decision = Decision(RequestStatus.COUNTERED, UserId("supervisor-1"), Role.SUPERVISOR, "note", moment, counter)
    assert round_trip(Decision, decision) == decision


@pytest.mark.parametrize(
    ("hint", "value"),
    [
        (PenaltyTerms, builders.penalty("0.1800")),
        (LateFeeTerms, LateFeeTerms(15, Money(1500, Currency("USD")), Decimal("0.05"))),
        (Amounts, Amounts.only(Component.FEES, Money(1, Currency("USD")))),
        (tuple[Component, ...], tuple(Component)),
        (frozenset[Component], frozenset(Component)),
        (dict[str, str], {"id": "1", "=cmd": ""}),
    ],
    ids=["penalty", "late-fee", "amounts", "tuple", "set", "mapping"],
)
def test_smaller_values_come_back_equal(hint: Any, value: Any) -> None:
    back = round_trip(hint, value)
    assert back == value
    assert type(back) is type(value)


def test_a_decimal_keeps_its_digits() -> None:
    assert str(round_trip(Decimal, Decimal("1.50"))) == "1.50"


def test_every_concession_kind_has_a_stored_name() -> None:
    assert set(KINDS.values()) == set(CATALOGUE)


def test_a_field_that_an_old_row_lacks_takes_its_default() -> None:
    codec = codec_of(Proposal)
    raw = codec.encode(builders.proposal())
    del raw["settle_days"]
    assert codec.decode(raw).settle_days == 7


def test_a_field_without_default_must_be_there() -> None:
    codec = codec_of(Acceptance)
    with pytest.raises(KeyError):
        codec.load("{}")


def test_text_is_readable_json() -> None:
    text = codec_of(Proposal).dump(builders.proposal(Deferment(days=31)))
    assert json.loads(text)["timing"]["kind"] == "deferment"


@pytest.mark.parametrize("hint", [float, set[str], complex], ids=["float", "set", "complex"])
def test_a_type_without_exact_form_is_refused(hint: Any) -> None:
    with pytest.raises(TypeError):
        codec_of(hint)
