"""The outcome of a call follows from what was done, the weightiest first; the pack's list gives it a key."""

from __future__ import annotations

import pytest

from agent_desk.domain.case import Disposition
from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.money import Money
from agent_desk.domain.outcomes import OutcomeList, proposed_outcome

K = EventKind
D = Disposition
HUNDRED = Money.of(100, "CNY")


def event(kind: EventKind, subject: str = "x", **after: str) -> Event:
    return Event(kind, subject, "L-1", after=after)


IDENTITY = event(K.IDENTITY_CHECKED, confirmed="3", asked="3", verified="yes")
REASON = event(K.ACTION_SET, reason="illness")
ASKED = event(K.REQUEST_SUBMITTED, "RQ-1")
DRAFTED, ISSUED = event(K.AGREEMENT_DRAFTED, "AG-1"), event(K.AGREEMENT_ISSUED, "AG-1")
ACCEPTED, WITHDRAWN = event(K.AGREEMENT_ACCEPTED, "AG-1"), event(K.AGREEMENT_WITHDRAWN, "AG-1")


@pytest.mark.parametrize(
    ("events", "outcome"),
    [
        ([], None),
        ([IDENTITY], None),
        ([event(K.IDENTITY_CHECKED, verified="no")], D.IDENTITY_FAILED),
        ([IDENTITY, REASON], D.HARDSHIP_CLAIMED),
        ([IDENTITY, event(K.EVIDENCE_RECORDED)], D.HARDSHIP_CLAIMED),
        ([event(K.ACTION_SET, action="callback")], D.CALLBACK_SET),
        ([IDENTITY, REASON, ASKED], D.OPTION_OFFERED),
        ([ASKED, DRAFTED], D.PLAN_AGREED),
        ([ASKED, DRAFTED, ISSUED], D.PLAN_SENT),
        ([ASKED, DRAFTED, ISSUED, ACCEPTED], D.PLAN_SIGNED),
        ([ASKED, DRAFTED, ISSUED, WITHDRAWN], D.OPTION_OFFERED),
        ([REASON, event(K.PAYMENT_RECORDED)], D.PAID_NOW),
        ([ISSUED, event(K.PAYMENT_RECORDED)], D.PLAN_SENT),
    ],
)
def test_what_was_done_tells_how_the_call_ended(events: list[Event], outcome: Disposition | None) -> None:
    assert proposed_outcome(events, None, HUNDRED) is outcome


@pytest.mark.parametrize(("amount", "outcome"), [("99.99", D.PROMISE_PARTIAL), ("100", D.PROMISE_FULL)])
def test_a_promise_of_less_than_the_arrears_is_one_in_part(amount: str, outcome: Disposition) -> None:
    promised = Money.of(amount, "CNY")
    assert proposed_outcome([event(K.PROMISE_MADE)], promised, HUNDRED) is outcome


def test_the_first_nine_have_the_digits_and_the_tenth_has_nought() -> None:
    codes = tuple(D)
    outcomes = OutcomeList(codes[:4], codes[4:9], codes[9:11], codes[11:])
    assert [outcomes.key(code) for code in codes[:12]] == ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0", "", ""]
    assert outcomes.by_key("0") is codes[9]
    assert outcomes.by_key("") is None
    assert set(outcomes.all) == set(D)
