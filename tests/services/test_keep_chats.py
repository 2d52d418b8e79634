"""Online chat: lines kept with the case, masked in the log, and who waits how long."""

from __future__ import annotations

from datetime import timedelta

import pytest

from agent_desk.domain.chat import ChatSide, Patience
from agent_desk.domain.concessions import Reamortisation
from agent_desk.domain.errors import InputError, RuleError
from agent_desk.domain.proposal import Proposal, preview
from tests.services.floor import LATE, NEW, PHONE, TODAY, Floor

BORROWER, DESK = ChatSide


def test_lines_are_kept_in_order_with_who_and_when(desk: Floor) -> None:
    chats = desk.services.chats
    chats.say(desk.agent, LATE, BORROWER, "门店关了，我5月22日被裁员。")
    desk.clock.move(timedelta(seconds=40))
    transcript = chats.say(desk.agent, LATE, DESK, " 您每月大概能还多少？ ")
    assert [(line.side, line.text) for line in transcript.lines] == [
        (BORROWER, "门店关了，我5月22日被裁员。"),
        (DESK, "您每月大概能还多少？"),
    ]
    assert transcript.lines[1].at - transcript.lines[0].at == timedelta(seconds=40)
    assert (transcript.since, transcript.patience) == (None, Patience.NOBODY_WAITS)


@pytest.mark.parametrize(
    ("seconds", "found"),
    [(0, Patience.FINE), (119, Patience.FINE), (120, Patience.AMBER), (179, Patience.AMBER), (180, Patience.RED)],
)
def test_waiting_turns_amber_after_two_minutes_and_red_after_three(desk: Floor, seconds: int, found: Patience) -> None:
    chats = desk.services.chats
    chats.say(desk.agent, LATE, BORROWER, "hello")
    since = desk.clock.now()
    desk.clock.move(timedelta(seconds=seconds))
    chats.say(desk.agent, LATE, BORROWER, "are you there")
    transcript = chats.of_loan(desk.agent, LATE)
    assert (transcript.since, transcript.patience) == (since, found), "it counts from the first line not answered"


def test_how_long_is_too_long_is_the_packs(desk: Floor) -> None:
    floor = desk.with_pack(chat_minutes=(5, 9))
    floor.services.chats.say(floor.agent, LATE, BORROWER, "hello")
    for minutes, found in ((4, Patience.FINE), (1, Patience.AMBER), (4, Patience.RED)):
        floor.clock.move(timedelta(minutes=minutes))
        assert floor.services.chats.of_loan(floor.agent, LATE).patience is found
        assert [item.patience for item in floor.services.chats.waiting(floor.agent)] == [found]


def test_who_waits_is_listed_the_longest_first(desk: Floor) -> None:
    chats = desk.services.chats
    chats.say(desk.agent, NEW, BORROWER, "one")
    desk.clock.move(timedelta(seconds=60))
    chats.say(desk.agent, LATE, BORROWER, "two")
    assert [item.loan_number for item in chats.waiting(desk.agent)] == [NEW, LATE]
    chats.say(desk.agent, NEW, DESK, "an answer")
    assert [item.loan_number for item in chats.waiting(desk.agent)] == [LATE]
    desk.clock.move(timedelta(hours=13))
    assert chats.waiting(desk.agent) == [], "a chat of yesterday is over"


@pytest.mark.parametrize(("text", "code"), [("  ", "chat.empty"), ("x" * 2001, "chat.too-long")])
def test_a_line_that_cannot_be_kept_is_refused(desk: Floor, text: str, code: str) -> None:
    with pytest.raises(InputError, match=code.replace(".", r"\.")):
        desk.services.chats.say(desk.agent, LATE, DESK, text)
    assert desk.services.chats.of_loan(desk.agent, LATE).lines == ()


def test_what_was_written_stands_in_no_log(desk: Floor) -> None:
    desk.services.chats.say(desk.agent, LATE, BORROWER, f"my number is {PHONE}")
    newest = desk.log(LATE)[0].event
    assert newest.after == {"side": "borrower", "length": str(len(f"my number is {PHONE}"))}
    assert PHONE not in repr(desk.log())


def test_an_administrator_reads_no_chat(desk: Floor) -> None:
    with pytest.raises(RuleError, match=r"right\.missing"):
        desk.services.chats.of_loan(desk.administrator, LATE)


@pytest.mark.parametrize(
    ("text", "code"), [("不还就坐牢", "forbidden"), ("您需还{amount}", "gap"), ("you pay $20", "currency")]
)
def test_a_line_that_may_not_go_out_is_refused_and_not_kept(desk: Floor, text: str, code: str) -> None:
    chats = desk.services.chats
    chats.say(desk.agent, LATE, BORROWER, "you said I go to jail?")
    with pytest.raises(RuleError, match=rf"words\.{code}"):
        chats.say(desk.agent, LATE, DESK, text)
    assert len(chats.of_loan(desk.agent, LATE).lines) == 1, "what the borrower wrote is kept as it is"


def test_amounts_of_the_case_and_of_the_offer_are_known(desk: Floor) -> None:
    words = desk.services.words
    owed = desk.owed(LATE).arrears.total
    assert words.check(desk.agent, LATE, f"您逾期{owed.decimal}元") == ()
    context = desk.services.negotiate.open(desk.agent, LATE)
    plan = Proposal(Reamortisation(24))
    row = preview(context.loan, plan, TODAY).schedule.instalments[0].due.total
    text = f"每期{row.decimal}元"
    assert [item.fault.value for item in words.check(desk.agent, LATE, text)] == ["amount"]
    assert words.check(desk.agent, LATE, text, plan) == ()


def test_whoever_begins_a_chat_keeps_to_the_hours_and_whoever_answers_does_not(desk: Floor) -> None:
    chats = desk.services.chats
    local = desk.services.contact.advise(desk.agent, LATE).local
    desk.clock.move(local.replace(hour=22, minute=30) - local)
    with pytest.raises(RuleError, match=r"contact\.barred"):
        chats.say(desk.agent, LATE, DESK, "您好")
    chats.say(desk.agent, LATE, BORROWER, "在吗？")
    assert len(chats.say(desk.agent, LATE, DESK, "在的").lines) == 2
