"""Payments come in, promises are judged, days turn."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from agent_desk.domain.case import ActionKind
from agent_desk.domain.errors import InputError, RuleError
from agent_desk.domain.loan import LoanStatus, PaymentId
from agent_desk.domain.money import Money
from agent_desk.domain.promise import PromiseStatus
from tests.services.floor import GOOD, LATE, NEW, TODAY, Floor, yuan

FRIDAY = TODAY + timedelta(days=3)


def status_of(desk: Floor) -> PromiseStatus:
    return desk.services.case.open(desk.agent, NEW).promises[0].status


def test_a_payment_meets_the_oldest_instalment_and_the_log_says_how_much(desk: Floor) -> None:
    before = desk.owed(LATE)
    paid = desk.pay(LATE, "100.00")
    assert desk.owed(LATE).owed.total == before.owed.total - yuan("100.00")
    newest = desk.log(LATE)[0].event
    assert (newest.subject, newest.after) == (paid, {"amount": "100.00", "value_date": "2026-06-16"})


def test_paying_the_arrears_takes_the_case_out_of_the_queue(desk: Floor) -> None:
    desk.pay(NEW, desk.owed(NEW).arrears.total)
    assert desk.queue() == [LATE]


def test_a_payment_dated_back_counts_from_its_date(desk: Floor) -> None:
    today = desk.owed(LATE).arrears
    due = desk.owed(LATE).instalments[9]
    desk.pay(LATE, due.instalment.due.total, due.instalment.due_date)
    after = desk.owed(LATE)
    assert after.days_past_due == 37
    assert after.arrears.penalty_interest < today.penalty_interest
    assert after.instalments[9].settled_on == due.instalment.due_date


def test_the_last_payment_settles_the_loan_and_its_return_opens_it_again(desk: Floor) -> None:
    paid = PaymentId(desk.pay(NEW, desk.owed(NEW).owed.total))
    assert desk.loan(NEW).status is LoanStatus.SETTLED
    assert NEW not in desk.queue()
    back = desk.services.promises.reverse(desk.agent, NEW, paid)
    assert (back.status, back.payments[-1].reversed_on) == (LoanStatus.OPEN, TODAY)
    assert (NEW in desk.queue(), desk.case(NEW).action.kind) == (True, ActionKind.FOLLOW_UP)
    with pytest.raises(RuleError, match=r"payment\.reversed"):
        desk.services.promises.reverse(desk.agent, NEW, paid)


@pytest.mark.parametrize(
    ("amount", "on", "code"),
    [
        (yuan("0"), TODAY, "payment.amount"),
        (yuan("-1.00"), TODAY, "payment.amount"),
        (Money.of("1.00", "USD"), TODAY, "payment.currency"),
        (yuan("1.00"), TODAY + timedelta(days=1), "payment.future"),
        (yuan("1.00"), date(2025, 6, 9), "payment.before-drawdown"),
    ],
)
def test_a_payment_that_cannot_be_is_refused_and_nothing_is_kept(
    desk: Floor, amount: Money, on: date, code: str
) -> None:
    before = desk.loan(NEW)
    with pytest.raises(InputError) as refused:
        desk.pay(NEW, amount, on)
    assert refused.value.code == code
    assert desk.loan(NEW) == before
    assert desk.events(NEW) == []


def test_more_than_is_owed_is_refused_unless_it_is_said_and_then_kept_as_a_credit(desk: Floor) -> None:
    owed, cent = desk.owed(NEW).owed.total, yuan("0.01")
    with pytest.raises(InputError, match=r"payment\.above-owed") as refused:
        desk.pay(NEW, owed + cent)
    assert (refused.value.values["over"], refused.value.values["most"]) == ("0.01", str(owed))
    assert desk.events(NEW) == []
    desk.services.promises.pay(desk.agent, NEW, owed + cent, TODAY, overpaid=True)
    assert (desk.loan(NEW).status, desk.owed(NEW).overpaid) == (LoanStatus.SETTLED, cent)
    with pytest.raises(InputError, match=r"payment\.nothing-owed"):
        desk.pay(NEW, cent)


def test_what_a_payment_dated_back_saves_is_not_owed_any_more(desk: Floor) -> None:
    owed, back = desk.owed(LATE).owed.total, TODAY - timedelta(days=10)
    with pytest.raises(InputError, match=r"payment\.above-owed") as refused:
        desk.pay(LATE, owed, back)
    desk.pay(LATE, str(refused.value.values["most"]), back)
    assert (desk.loan(LATE).status, desk.owed(LATE).overpaid) == (LoanStatus.SETTLED, yuan("0"))


def test_a_promise_reaches_up_to_all_that_will_be_owed_on_its_day(desk: Floor) -> None:
    owed = desk.owed(LATE, FRIDAY).owed.total
    assert owed > desk.owed(LATE).owed.total
    with pytest.raises(InputError, match=r"promise\.above-owed"):
        desk.services.promises.promise(desk.agent, LATE, owed + yuan("0.01"), FRIDAY)
    assert desk.events(LATE) == []
    assert desk.services.promises.promise(desk.agent, LATE, owed, FRIDAY).amount == owed


def test_an_unknown_payment_is_not_taken_back(desk: Floor) -> None:
    with pytest.raises(InputError, match=r"payment\.unknown"):
        desk.services.promises.reverse(desk.agent, NEW, PaymentId("PY-0"))


@pytest.mark.parametrize(
    ("amount", "status"),
    [("950.00", PromiseStatus.KEPT), ("949.99", PromiseStatus.PARTLY_KEPT), ("0.01", PromiseStatus.PARTLY_KEPT)],
)
def test_a_promise_is_kept_at_95_percent_and_partly_below(desk: Floor, amount: str, status: PromiseStatus) -> None:
    desk.services.promises.promise(desk.agent, NEW, yuan("1000.00"), FRIDAY)
    desk.set_date(FRIDAY)
    desk.pay(NEW, amount)
    desk.set_date(FRIDAY + timedelta(days=3))
    assert status_of(desk) is (status if status is PromiseStatus.KEPT else PromiseStatus.OPEN)
    turned = desk.set_date(FRIDAY + timedelta(days=4))
    assert status_of(desk) is status
    assert bool(turned.promises_broken) is (status is PromiseStatus.PARTLY_KEPT)
    judged = next(e.event for e in desk.log(NEW) if e.event.kind.value.startswith("promise-") and e.event.after)
    assert judged.after["status"] == status.value


def test_a_promise_is_broken_three_days_after_its_date_and_the_case_says_so(desk: Floor) -> None:
    made = desk.services.promises.promise(desk.agent, NEW, yuan("1000.00"), FRIDAY)
    action = desk.case(NEW).action
    assert (action.kind, action.due_on, action.amount) == (ActionKind.PROMISE, FRIDAY, yuan("1000.00"))
    assert desk.set_date(FRIDAY + timedelta(days=3)).promises_broken == ()
    assert desk.set_date(FRIDAY + timedelta(days=4)).promises_broken == (made.promise_id,)
    assert desk.case(NEW).action.kind is ActionKind.PROMISE_BROKEN


def test_a_promise_is_kept_as_soon_as_the_money_is_in(desk: Floor) -> None:
    desk.services.promises.promise(desk.agent, NEW, yuan("1000.00"), FRIDAY)
    desk.pay(NEW, "1000.00")
    assert status_of(desk) is PromiseStatus.KEPT
    assert desk.events(NEW) == ["promise-made", "payment-recorded", "promise-kept"]


def test_a_new_promise_takes_the_place_of_the_open_one(desk: Floor) -> None:
    desk.services.promises.promise(desk.agent, NEW, yuan("1000.00"), FRIDAY)
    desk.services.promises.promise(desk.agent, NEW, yuan("500.00"), FRIDAY)
    statuses = [item.status for item in desk.services.case.open(desk.agent, NEW).promises]
    assert sorted(statuses) == [PromiseStatus.OPEN, PromiseStatus.REPLACED]


@pytest.mark.parametrize(("user_id", "most"), [("2041", 7), ("2009", 14), ("0107", 30), ("0031", 30)])
def test_how_far_ahead_a_promise_may_lie_depends_on_the_role(desk: Floor, user_id: str, most: int) -> None:
    person = desk.person(user_id)
    desk.services.promises.promise(person, NEW, yuan("1.00"), TODAY + timedelta(days=most))
    with pytest.raises(RuleError) as refused:
        desk.services.promises.promise(person, NEW, yuan("1.00"), TODAY + timedelta(days=most + 1))
    assert refused.value.values == {"limit": most, "asked": most + 1}


@pytest.mark.parametrize(
    ("amount", "due", "code"), [("0", FRIDAY, "promise.amount"), ("1", TODAY - timedelta(days=1), "promise.past")]
)
def test_a_promise_of_nothing_or_for_yesterday_is_refused(desk: Floor, amount: str, due: date, code: str) -> None:
    with pytest.raises(InputError) as refused:
        desk.services.promises.promise(desk.agent, NEW, yuan(amount), due)
    assert refused.value.code == code


def test_a_business_date_never_goes_back(desk: Floor) -> None:
    with pytest.raises(RuleError, match=r"date\.backwards"):
        desk.set_date(TODAY - timedelta(days=1))


def test_the_same_day_again_changes_nothing(desk: Floor) -> None:
    turned = desk.set_date(TODAY)
    assert (turned.reviewed, turned.kept, turned.broken, turned.lapsed) == (0, (), (), ())


def test_stored_columns_follow_the_ledger_over_days(desk: Floor) -> None:
    for days in (1, 24, 25, 60, 200):
        desk.set_date(TODAY + timedelta(days=days))
        for row in desk.services.queue.search(desk.agent, desk.services.queue.portfolios()[0], "L-"):
            owed = desk.owed(row.loan_number)
            assert (row.days_past_due, row.arrears) == (owed.days_past_due, owed.arrears.total)


def test_two_people_on_one_case_the_second_is_told(desk: Floor) -> None:
    with desk.services.desk.work("2041") as first:
        case = first.cases.get(GOOD)
    desk.services.case.save_note(desk.colleague, GOOD, "spoke to him")
    with desk.services.desk.work("2041") as late, pytest.raises(RuleError, match=r"case\.changed"):
        late.cases.save(case)
