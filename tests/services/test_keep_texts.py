"""Short texts: what the borrower agreed to, what may be marked as sent, and what the log tells of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from agent_desk.domain.case import Channel, Direction
from agent_desk.domain.errors import InputError, RuleError
from agent_desk.domain.events import EventKind
from agent_desk.domain.texting import LONGEST_TEXT, ConsentWay, TextConsent
from tests.services.floor import LATE

if TYPE_CHECKING:
    from tests.services.floor import Floor

TEXT = "您好，请回电。"


@pytest.fixture(autouse=True)
def at_noon(desk: Floor) -> None:
    """Noon where the borrower lives."""
    local = desk.services.contact.advise(desk.agent, LATE).local
    desk.clock.move(local.replace(hour=12, minute=0) - local)


def test_a_text_waits_until_the_borrower_agreed(desk: Floor) -> None:
    texts = desk.services.texts
    with pytest.raises(RuleError) as refused:
        texts.sent(desk.agent, LATE, TEXT)
    assert refused.value.code == "text.no-consent"
    assert texts.of_loan(desk.agent, LATE).sent == ()
    agreed = texts.consent(desk.agent, LATE, given=True, way=ConsentWay.CALL)
    assert (agreed.consent, agreed.allowed) == (TextConsent.GIVEN, True)
    assert [(mark.way, mark.recorded_by) for mark in agreed.marks] == [(ConsentWay.CALL, desk.agent.user_id)]
    sent = texts.sent(desk.agent, LATE, f" {TEXT} ").sent
    assert [(item.text, item.parts, item.user_id) for item in sent] == [(TEXT, 1, desk.agent.user_id)]


def test_after_a_withdrawal_none_is_sent_whatever_the_policy_says(desk: Floor) -> None:
    contact = desk.services.desk.packs["cn-instalment"].contact
    floor = desk.with_pack(contact=replace(contact, texts_need_consent=False))
    texts = floor.services.texts
    assert texts.of_loan(floor.agent, LATE).allowed, "this policy does not ask for consent"
    texts.consent(floor.agent, LATE, given=False, way=ConsentWay.CHAT)
    with pytest.raises(RuleError) as refused:
        texts.sent(floor.agent, LATE, TEXT)
    assert refused.value.code == "text.withdrawn"


def test_a_sent_text_counts_as_a_contact_that_we_began(desk: Floor) -> None:
    texts = desk.services.texts
    texts.consent(desk.agent, LATE, given=True, way=ConsentWay.CALL)
    texts.sent(desk.agent, LATE, TEXT)
    with desk.services.desk.reading() as work:
        entry = work.cases.contacts(LATE)[0]
    assert (entry.channel, entry.direction) == (Channel.CHAT, Direction.OUTBOUND)
    texts.sent(desk.agent, LATE, "您好，再提醒一次。")
    texts.sent(desk.agent, LATE, "您好，最后提醒一次。")
    with pytest.raises(RuleError) as refused:
        texts.sent(desk.agent, LATE, "您好，第四次。")
    assert refused.value.code == "contact.barred", "the pack lets three go out a day"


def test_none_is_sent_at_night(desk: Floor) -> None:
    desk.services.texts.consent(desk.agent, LATE, given=True, way=ConsentWay.CALL)
    desk.clock.move(timedelta(hours=10, minutes=30))
    with pytest.raises(RuleError) as refused:
        desk.services.texts.sent(desk.agent, LATE, TEXT)
    assert refused.value.code == "contact.barred"


def test_the_log_tells_that_and_how_long_but_not_what(desk: Floor) -> None:
    texts = desk.services.texts
    texts.consent(desk.agent, LATE, given=True, way=ConsentWay.CALL)
    texts.sent(desk.agent, LATE, TEXT)
    events = [entry.event for entry in desk.log(LATE)]
    assert EventKind.TEXTING_AGREED in [event.kind for event in events]
    sent = next(event for event in events if event.kind is EventKind.TEXT_SENT)
    assert dict(sent.after) == {"length": str(len(TEXT)), "parts": "1"}
    assert TEXT not in repr(desk.log())


@pytest.mark.parametrize(("text", "code"), [(" ", "text.empty"), ("x" * (LONGEST_TEXT + 1), "text.too-long")])
def test_what_makes_no_sense_is_refused(desk: Floor, text: str, code: str) -> None:
    desk.services.texts.consent(desk.agent, LATE, given=True, way=ConsentWay.CALL)
    with pytest.raises(InputError) as refused:
        desk.services.texts.sent(desk.agent, LATE, text)
    assert refused.value.code == code


def test_what_may_not_go_out_is_not_marked_as_sent(desk: Floor) -> None:
    desk.services.texts.consent(desk.agent, LATE, given=True, way=ConsentWay.CALL)
    with pytest.raises(RuleError) as refused:
        desk.services.texts.sent(desk.agent, LATE, "您好，[姓名]，请还款")
    assert refused.value.code.startswith("words.")
    assert desk.services.texts.of_loan(desk.agent, LATE).sent == ()
