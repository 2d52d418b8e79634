"""The queue: its rows say what the domain says, in every order, view and bucket, from indexes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import product
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from agent_desk.domain.buckets import DelinquencyBucket, bucket_of
from agent_desk.domain.case import ActionKind, NextAction
from agent_desk.domain.evidence import HardshipReason
from agent_desk.domain.ledger import position
from agent_desk.domain.loan import LoanNumber, LoanStatus, PortfolioId
from agent_desk.domain.money import Money
from agent_desk.domain.people import UserId
from agent_desk.domain.standing import standing_of
from agent_desk.services.ports import Holding, Narrowing, QueueFilter, QueueOrder, QueueView
from agent_desk.store import queue_places, queue_query
from agent_desk.store.connections import make_engine, store_url
from agent_desk.store.queue_columns import standing_from, standing_values
from agent_desk.store.tables import cases
from tests import builders as b

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from agent_desk.services.ports import QueueRow
    from agent_desk.store.engine import SqlStore
    from tests.store.conftest import Places

#: Days past due of the loans in the mixed queue, by number: one of each bucket's edge, and one not late.
LATE = {"Q-1": 1, "Q-2": 30, "Q-3": 31, "Q-4": 90, "Q-5": 91, "Q-6": 180, "Q-7": 181, "Q-8": 0}
ACTIONS = {
    "Q-2": ActionKind.CALLBACK,
    "Q-3": ActionKind.PROMISE,
    "Q-4": ActionKind.PROMISE_BROKEN,
    "Q-5": ActionKind.PLAN_BROKEN,
    "Q-6": ActionKind.AWAITING_APPROVAL,
    "Q-8": ActionKind.APPROVED,
}
#: Written applications that wait for an answer: one comes next, one is called back first, two wait for a decision.
REPLIES = {
    "Q-2": b.TODAY + timedelta(days=2),
    "Q-5": b.TODAY + timedelta(days=1),
    "Q-6": b.TODAY - timedelta(days=1),
    "Q-8": b.TODAY + timedelta(days=3),
}
NAMES = ["王丽华", "Maria Gonzalez", "李雷", "John Smith", "欧阳娜娜", "Zoë Ångström", "maria", "曾国"]


@pytest.fixture(scope="module")
def mixed(lasting: SqlStore) -> SqlStore:
    return fill(lasting)


@pytest.fixture
def changing(store: SqlStore) -> SqlStore:
    """The same loans for a test that changes them."""
    return fill(store)


def fill(store: SqlStore) -> SqlStore:
    """Eight late loans of eight borrowers, and a settled one."""
    with store.work("x") as work:
        work.portfolios.save(b.portfolio())
        work.borrowers.save_many([b.borrower()])
        work.people.save(b.user("agent-2", name="李明"))
        work.borrowers.save_many([b.borrower(f"q-{index}", name) for index, name in enumerate(NAMES, 1)])
        loans = [
            b.loan(number, f"q-{number[2:]}", first_due=b.TODAY - timedelta(days=days), principal=1000 + 7 * days)
            for number, days in LATE.items()
        ]
        loans.append(b.loan(status=LoanStatus.SETTLED))
        work.loans.save_many([b.standing(loan) for loan in loans])
        for number, kind in ACTIONS.items():
            case = work.cases.get(LoanNumber(number))
            reason = HardshipReason.ILLNESS if number == "Q-5" else None
            action = NextAction(kind, b.TODAY)
            by = REPLIES.get(number)
            work.cases.save(replace(case, action=action, reason=reason, reply_by=by, last_contact_at=b.NOON))
        work.cases.take(LoanNumber("Q-7"), b.hold("agent-2"), b.NOON)
        work.commit()
    return store


def wanted(**changes: object) -> QueueFilter:
    return replace(QueueFilter(b.PORTFOLIO, b.TODAY), **changes)  # type: ignore[arg-type]


def numbers(rows: Sequence[QueueRow]) -> list[str]:
    return [row.loan_number[2:] for row in rows]


@pytest.mark.parametrize(
    ("order", "expected"),
    [
        (QueueOrder.URGENCY, "85247136"),
        (QueueOrder.DAYS_PAST_DUE, "76543218"),
        (QueueOrder.LOAN, "87654321"),
        (QueueOrder.NAME, "68152734"),
        (QueueOrder.REPLY, "74318256"),
    ],
)
def test_each_order_is_exact_and_its_reverse_a_mirror(mixed: SqlStore, order: QueueOrder, expected: str) -> None:
    assert "".join(numbers(mixed.reads.queue(wanted(order=order)))) == expected
    assert "".join(numbers(mixed.reads.queue(wanted(order=order, descending=False)))) == expected[::-1]


def test_arrears_order_the_queue_by_what_is_owed(mixed: SqlStore) -> None:
    rows = mixed.reads.queue(wanted(order=QueueOrder.ARREARS))
    assert [row.arrears.minor for row in rows] == sorted((row.arrears.minor for row in rows), reverse=True)


def test_whoever_was_never_called_comes_first_when_the_last_contact_orders_upwards(mixed: SqlStore) -> None:
    rows = mixed.reads.queue(wanted(order=QueueOrder.LAST_CONTACT, descending=False))
    assert [row.last_contact_at for row in rows] == [None] * 2 + [b.NOON] * 6


def test_a_row_says_everything(mixed: SqlStore) -> None:
    (row,) = mixed.reads.queue(wanted(view=QueueView.MINE, user_id=UserId("agent-2")))
    loan = b.loan("Q-7", "q-7", first_due=b.TODAY - timedelta(days=181), principal=1000 + 7 * 181)
    assert row.arrears == position(loan, b.TODAY).arrears.total
    assert (row.loan_number, row.borrower_id, row.name, row.phone) == ("Q-7", "q-7", "maria", "+1 555 010 0199")
    assert (row.days_past_due, row.bucket) == (181, DelinquencyBucket.M7_PLUS)
    assert (row.action, row.action_kind, row.urgency) == (NextAction(ActionKind.NEW), ActionKind.NEW, 50)
    assert (row.hold, row.holder_name, row.last_contact_at) == (b.hold("agent-2"), "李明", None)


def test_pages_join_without_seam(mixed: SqlStore) -> None:
    whole = mixed.reads.queue(wanted())
    pages = [row for start in range(0, 9, 3) for row in mixed.reads.queue(wanted(), start, 3)]
    assert pages == list(whole)
    assert mixed.reads.queue_size(wanted()) == len(whole) == 8
    assert mixed.reads.queue(wanted(), 8, 3) == []


@pytest.mark.parametrize(
    ("view", "expected"),
    [
        (QueueView.WHOLE, "12345678"),
        (QueueView.MINE, "7"),
        (QueueView.CALLBACKS, "2"),
        (QueueView.PROMISES, "3"),
        (QueueView.BROKEN, "45"),
        (QueueView.AWAITING, "68"),
        (QueueView.REPLIES, "2568"),
    ],
)
def test_a_view_shows_its_actions(mixed: SqlStore, view: QueueView, expected: str) -> None:
    asked = wanted(view=view, user_id=UserId("agent-2"), order=QueueOrder.LOAN, descending=False)
    assert "".join(numbers(mixed.reads.queue(asked))) == expected
    assert mixed.reads.queue_size(asked) == mixed.reads.counts(asked).views[view] == len(expected)


@pytest.mark.parametrize(
    ("buckets", "expected"),
    [
        ({DelinquencyBucket.DUE}, "8"),
        ({DelinquencyBucket.M1}, "12"),
        ({DelinquencyBucket.M2}, "3"),
        ({DelinquencyBucket.M3}, "4"),
        ({DelinquencyBucket.M4_6}, "56"),
        ({DelinquencyBucket.M7_PLUS}, "7"),
        ({DelinquencyBucket.M1, DelinquencyBucket.M2}, "123"),
        ({DelinquencyBucket.M1, DelinquencyBucket.M7_PLUS}, "127"),
        (set(DelinquencyBucket), "12345678"),
    ],
)
def test_buckets_filter_at_their_edges(mixed: SqlStore, buckets: set[DelinquencyBucket], expected: str) -> None:
    asked = wanted(buckets=frozenset(buckets), order=QueueOrder.LOAN, descending=False)
    assert "".join(numbers(mixed.reads.queue(asked))) == expected


def test_a_new_day_moves_buckets_without_any_work(mixed: SqlStore) -> None:
    tomorrow = wanted(on=b.TODAY + timedelta(days=1), buckets=frozenset({DelinquencyBucket.M2}))
    assert sorted(numbers(mixed.reads.queue(tomorrow))) == ["2", "3"]


def test_the_counts_agree_with_the_rows(mixed: SqlStore) -> None:
    counts = mixed.reads.counts(wanted(user_id=UserId("agent-2"), buckets=frozenset({DelinquencyBucket.M1})))
    assert counts.views == {
        QueueView.WHOLE: 8,
        QueueView.MINE: 1,
        QueueView.CALLBACKS: 1,
        QueueView.PROMISES: 1,
        QueueView.BROKEN: 2,
        QueueView.AWAITING: 2,
        QueueView.REPLIES: 4,
    }
    assert list(counts.buckets.values()) == [1, 2, 1, 1, 2, 1]
    assert counts.borrowers == 8
    awaiting = mixed.reads.counts(wanted(view=QueueView.AWAITING))
    assert [bucket for bucket, count in awaiting.buckets.items() if count] == ["due", "m4-6"]
    assert awaiting.borrowers == 2


def test_another_portfolio_has_a_queue_of_its_own(mixed: SqlStore) -> None:
    other = replace(wanted(), portfolio_id=PortfolioId("other"))
    assert mixed.reads.queue(other) == []
    assert mixed.reads.counts(other).views[QueueView.WHOLE] == 0


def test_a_search_narrows_the_queue_and_finds_what_is_not_in_it(mixed: SqlStore) -> None:
    assert numbers(mixed.reads.queue(wanted(text="maria", order=QueueOrder.LOAN))) == ["7", "2", "1001"]
    assert mixed.reads.queue_size(wanted(text="maria")) == 3
    assert numbers(mixed.reads.queue(wanted(text="maria", view=QueueView.CALLBACKS))) == ["2"]


def test_a_case_that_is_saved_moves_at_once(changing: SqlStore) -> None:
    with changing.work("x") as work:
        for number in ("Q-8", "Q-1"):
            case = work.cases.get(LoanNumber(number))
            work.cases.save(replace(case, action=NextAction(ActionKind.PLAN_KEPT), reply_by=None))
        work.commit()
    assert "".join(numbers(changing.reads.queue(wanted()))) == "5247361"


def test_a_reply_that_is_owed_keeps_its_place_whatever_else_comes_next(changing: SqlStore) -> None:
    with changing.work("x") as work:
        for number, by in (("Q-8", b.TODAY), ("Q-1", b.TODAY - timedelta(days=2))):
            case = work.cases.get(LoanNumber(number))
            work.cases.save(replace(case, action=NextAction(ActionKind.PLAN_KEPT), reply_by=by))
        work.loans.save_many([b.standing(b.loan("Q-1", "q-1", first_due=b.TODAY - timedelta(days=200)))])
        work.commit()
    rows = changing.reads.queue(wanted())
    assert "".join(numbers(rows)) == "18524736", "their reply date orders them, not how long they are late"
    assert [row.urgency for row in rows][:2] == [85, 85]
    assert rows[0].reply_by == b.TODAY - timedelta(days=2), "a loan that changes does not lose it"


def test_a_borrower_that_is_renamed_sorts_anew(changing: SqlStore) -> None:
    with changing.work("x") as work:
        work.borrowers.save_many([b.borrower("q-6", "Adam")])
        work.commit()
    assert numbers(changing.reads.queue(wanted(order=QueueOrder.NAME)))[-1] == "6"


@pytest.mark.parametrize(
    "asked",
    [
        wanted(order=order, descending=down, buckets=frozenset(buckets))
        for order, down, buckets in product(QueueOrder, (True, False), ((), (DelinquencyBucket.M1,)))
        if order in (QueueOrder.URGENCY, QueueOrder.DAYS_PAST_DUE) or not buckets
    ]
    + [wanted(view=view) for view in (QueueView.CALLBACKS, QueueView.BROKEN, QueueView.AWAITING)]
    + [wanted(view=QueueView.REPLIES, order=QueueOrder.REPLY, descending=down) for down in (True, False)],
    ids=lambda asked: f"{asked.order}-{asked.view}-{asked.descending}-{len(asked.buckets)}",
)
def test_the_first_page_is_a_walk_along_an_index(places: Places, asked: QueueFilter) -> None:
    """On SQLite; PostgreSQL plans by statistics, which a handful of rows does not have."""
    engine = make_engine(store_url(str(places.empty_file)))
    with engine.connect() as connection:
        keys = queue_query.keys(connection, asked, 50).limit(50)
        literal = str(keys.compile(engine, compile_kwargs={"literal_binds": True}))
        plan = [row.detail for row in connection.execute(text(f"EXPLAIN QUERY PLAN {literal}"))]
    engine.dispose()
    assert not [step for step in plan if "TEMP B-TREE" in step or step.startswith("SCAN")], plan
    assert all("COVERING INDEX" in step for step in plan if step.startswith("SEARCH")), plan


def every_question() -> list[QueueFilter]:
    """Every order both ways, in views, buckets and under a text."""
    narrowed: list[dict[str, object]] = [
        {},
        {"buckets": frozenset({DelinquencyBucket.M1, DelinquencyBucket.M7_PLUS})},
        {"view": QueueView.BROKEN},
        {"view": QueueView.MINE, "user_id": UserId("agent-2")},
        {"view": QueueView.REPLIES},
        {"view": QueueView.REPLIES, "buckets": frozenset({DelinquencyBucket.M1, DelinquencyBucket.M4_6})},
        {"text": "maria"},
    ]
    return [
        wanted(order=order, descending=down, **changes)
        for order, down, changes in product(QueueOrder, (True, False), narrowed)
    ]


@pytest.mark.parametrize("step", [1, 3])
@pytest.mark.parametrize(
    "asked", every_question(), ids=lambda asked: f"{asked.order}-{asked.view}-{len(asked.buckets)}-{asked.text}"
)
def test_any_page_is_the_same_from_a_mark(
    mixed: SqlStore, asked: QueueFilter, step: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queue_places, "STEP", step)
    monkeypatch.setattr(queue_places, "_FEW", 0 if step > 1 else 100)
    whole = mixed.reads.queue(asked)
    places = mixed.reads.queue_places(asked)
    assert places.size == len(whole) == mixed.reads.queue_size(asked)
    for start in range(len(whole) + 2):
        assert mixed.reads.queue(asked, start, 2, places) == whole[start : start + 2]


def test_rows_that_came_since_shift_the_pages_by_as_many(changing: SqlStore) -> None:
    asked = wanted(order=QueueOrder.LOAN, descending=False)
    places = replace(changing.reads.queue_places(asked), starts=(0, 4), marks=((0, "Q-1"), (0, "Q-5")))
    with changing.work("x") as work:
        work.loans.save_many([b.standing(b.loan("Q-45", "q-1", first_due=b.TODAY - timedelta(days=9)))])
        work.commit()
    assert numbers(changing.reads.queue(asked, 4, 3, places)) == ["5", "6", "7"]
    assert numbers(changing.reads.queue(asked, 0, 9, places)) == ["1", "2", "3", "4", "45", "5", "6", "7", "8"]
    assert numbers(changing.reads.queue(asked, 7, 3, places)) == ["8"]


def walked() -> list[QueueFilter]:
    """The questions whose pages are walks: not those that are put together row by row."""
    own = [item for item in every_question() if not item.text and not item.user_id]
    return [item for item in own if item.view is not QueueView.REPLIES or item.order is QueueOrder.REPLY]


@pytest.mark.parametrize("asked", walked())
def test_a_page_from_a_mark_is_a_walk_along_an_index(places: Places, asked: QueueFilter) -> None:
    engine = make_engine(store_url(str(places.empty_file)))
    marks: dict[QueueOrder, tuple[object, ...]] = {
        QueueOrder.URGENCY: (b.TODAY, "Q-5"),
        QueueOrder.DAYS_PAST_DUE: (b.TODAY, "Q-5"),
        QueueOrder.ARREARS: (5, "Q-5"),
        QueueOrder.NAME: ("li", "Q-5"),
        QueueOrder.LOAN: ("Q-5",),
        QueueOrder.LAST_CONTACT: (b.NOON, "Q-5"),
        QueueOrder.REPLY: (b.TODAY, "Q-5"),
    }
    with engine.connect() as connection:
        for stretch in queue_places.stretches(connection, asked):
            mark = marks[asked.order]
            mark = (b.TODAY, *mark) if len(stretch.columns) > len(mark) else mark
            walk = stretch.rows(cases.c.loan_number).where(stretch.beyond(mark)).limit(50)
            literal = str(walk.compile(engine, compile_kwargs={"literal_binds": True}))
            (step,) = [row.detail for row in connection.execute(text(f"EXPLAIN QUERY PLAN {literal}"))]
            assert step.startswith("SEARCH cases USING COVERING INDEX"), step
    engine.dispose()


@pytest.mark.parametrize("order", QueueOrder)
@pytest.mark.parametrize("text", ["maria", "m", "wang li", "q"])
def test_a_text_that_very_many_match_narrows_the_queue_alone(
    mixed: SqlStore, order: QueueOrder, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = wanted(text=text, order=order)
    gathered = [row for row in mixed.reads.queue(asked) if row.loan_number != "L-1001"]
    monkeypatch.setattr(queue_query, "_BROAD", 0)
    assert mixed.reads.queue(asked) == gathered
    places = mixed.reads.queue_places(asked)
    assert mixed.reads.queue(asked, 0, 9, places) == gathered
    assert places.size == mixed.reads.counts(asked).views[QueueView.WHOLE] == len(gathered)


@pytest.mark.parametrize("asked", [item for item in every_question() if not item.text])
def test_a_small_view_is_sorted_and_a_large_one_walked_with_the_same_rows(
    mixed: SqlStore, asked: QueueFilter, monkeypatch: pytest.MonkeyPatch
) -> None:
    is_sorted = mixed.reads.queue(asked)
    monkeypatch.setattr(queue_query, "_SMALL", 0)
    assert mixed.reads.queue(asked) == is_sorted


@settings(max_examples=60)
@given(
    first_due=st.dates(b.TODAY - timedelta(days=400), b.TODAY + timedelta(days=60)),
    rate=st.sampled_from(["0.06", "0.1349", "0.24"]),
    paid=st.integers(0, 900),
    later=st.integers(0, 40),
)
def test_the_stored_columns_and_the_domain_agree(first_due: date, rate: str, paid: int, later: int) -> None:
    """What is stored says the same as the domain on each day until the line ends."""
    payments = [b.payment("p-1", paid, b.TODAY - timedelta(days=3))] if paid else []
    loan = b.loan(first_due=first_due, rate=rate, payments=payments)
    standing = standing_of(loan, b.TODAY)
    back = standing_from(_Row(standing_values(standing)))  # type: ignore[arg-type]
    assert back == standing
    day = b.TODAY + timedelta(days=later)
    if standing.accrual.changes_on is None or day < standing.accrual.changes_on:
        owed = position(loan, day)
        assert back.accrual.arrears_minor(day) == owed.arrears.total.minor
        assert back.days_past_due(day) == owed.days_past_due
        assert bucket_of(back.days_past_due(day)) is owed.bucket


class _Row:
    """Attributes of a mapping, as a row has them."""

    def __init__(self, values: dict[str, object]) -> None:
        self.__dict__.update(values)


@pytest.mark.parametrize(
    ("narrowed", "expected"),
    [
        pytest.param(Narrowing(actions=frozenset({ActionKind.CALLBACK, ActionKind.PROMISE})), "23", id="next action"),
        pytest.param(Narrowing(reasons=frozenset({HardshipReason.ILLNESS})), "5", id="reason"),
        pytest.param(Narrowing(holding=Holding.HELD), "7", id="held"),
        pytest.param(Narrowing(holding=Holding.FREE), "1234568", id="free"),
        pytest.param(Narrowing(held_by=UserId("agent-2")), "7", id="held by one"),
        pytest.param(Narrowing(held_by=UserId("agent-9")), "", id="held by nobody here"),
        pytest.param(Narrowing(products=frozenset({"Pay later"})), "", id="another product"),
        pytest.param(Narrowing(holding=Holding.FREE, actions=frozenset({ActionKind.NEW})), "1", id="two parts"),
    ],
)
def test_more_filters_narrow_rows_size_and_counts_alike(mixed: SqlStore, narrowed: Narrowing, expected: str) -> None:
    asked = wanted(narrowing=narrowed, moment=b.NOON)
    assert sorted(numbers(mixed.reads.queue(asked))) == list(expected)
    assert mixed.reads.queue_size(asked) == len(expected)
    assert mixed.reads.counts(asked).views[QueueView.WHOLE] == len(expected)
    one = replace(asked, buckets=frozenset({DelinquencyBucket.M1}))
    assert set(numbers(mixed.reads.queue(one))) == set(expected) & {"1", "2"}


def test_an_amount_range_holds_both_its_ends(mixed: SqlStore) -> None:
    amounts = sorted(row.arrears for row in mixed.reads.queue(wanted()))
    for least, most in ((amounts[1], amounts[3]), (amounts[2], None), (None, amounts[2])):
        rows = mixed.reads.queue(wanted(narrowing=Narrowing(least=least, most=most)))
        bounds = (least or Money(0, amounts[0].currency), most or amounts[-1])
        assert sorted(row.arrears for row in rows) == [item for item in amounts if bounds[0] <= item <= bounds[1]]


def test_a_hold_that_ran_out_holds_nothing(mixed: SqlStore) -> None:
    later = b.NOON + timedelta(days=1)
    assert mixed.reads.queue_size(wanted(narrowing=Narrowing(holding=Holding.HELD), moment=later)) == 0
    assert mixed.reads.queue_size(wanted(narrowing=Narrowing(holding=Holding.FREE), moment=later)) == 8


def test_the_products_of_a_portfolio_are_named_once(mixed: SqlStore) -> None:
    assert mixed.reads.products(b.PORTFOLIO) == sorted({row.product for row in mixed.reads.queue(wanted())})
    assert mixed.reads.products(PortfolioId("nobody's")) == []
