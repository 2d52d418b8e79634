from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest

from agent_desk.domain.case import ActionKind, Channel, ContactEntry, Direction, Disposition, NextAction
from agent_desk.domain.contact import Barrier, ContactGuard, StopFlag
from agent_desk.domain.people import UserId
from agent_desk.services.holiday_calendars import is_public_holiday
from tests.domain.test_findings import pack

if TYPE_CHECKING:
    from datetime import date

SHANGHAI, NEW_YORK, SYDNEY = "Asia/Shanghai", "America/New_York", "Australia/Sydney"
NOTHING = NextAction(ActionKind.NEW)


def guard(name: str, zone: str) -> ContactGuard:
    rules = pack(name).contact

    def is_holiday(day: date) -> bool:
        return is_public_holiday(rules.holidays, day)

    return ContactGuard(rules, zone, is_holiday)


def at(text: str, zone: str = SHANGHAI) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


def call(
    when: datetime,
    disposition: Disposition | None = Disposition.UNABLE_TO_PAY,
    direction: Direction = Direction.OUTBOUND,
    channel: Channel = Channel.HOTLINE,
) -> ContactEntry:
    return ContactEntry(when, when.date(), UserId("2041"), channel, direction, disposition, "")


@pytest.mark.parametrize(
    ("clock", "allowed"),
    [("21:59:59", True), ("22:00:00", False), ("07:59:59", False), ("08:00:00", True)],
)
def test_chinese_hours_are_half_open(clock: str, allowed: bool) -> None:
    advice = guard("cn-instalment", SHANGHAI).advise((), NOTHING, at(f"2026-06-16T{clock}"))
    assert advice.allowed is allowed
    assert advice.barrier is (None if allowed else Barrier.HOURS)


@pytest.mark.parametrize("day", ["2026-03-07", "2026-03-08", "2026-10-31", "2026-11-01"])
def test_american_hours_are_the_borrowers_across_a_change_of_clocks(day: str) -> None:
    desk = guard("us-instalment", NEW_YORK)
    assert desk.advise((), NOTHING, at(f"{day}T20:59:59", NEW_YORK)).allowed
    assert not desk.advise((), NOTHING, at(f"{day}T21:00:00", NEW_YORK)).allowed


@pytest.mark.parametrize(
    ("moment", "barrier"),
    [
        ("2026-06-20T08:59:00", Barrier.HOURS),  # Saturday
        ("2026-06-20T09:00:00", None),
        ("2026-06-22T07:30:00", None),  # Monday
        ("2026-06-22T07:29:00", Barrier.HOURS),
        ("2026-12-25T10:00:00", Barrier.HOLIDAY),
    ],
)
def test_australian_hours_and_holidays(moment: str, barrier: Barrier | None) -> None:
    assert guard("au-instalment", SYDNEY).advise((), NOTHING, at(moment, SYDNEY)).barrier is barrier


def test_after_a_talk_on_day_one_the_next_american_call_is_on_day_eight() -> None:
    desk = guard("us-instalment", NEW_YORK)
    talked = [call(at("2026-06-01T10:00:00", NEW_YORK))]
    sixth = desk.advise(talked, NOTHING, at("2026-06-07T20:00:00", NEW_YORK))
    assert sixth.barrier is Barrier.QUIET_PERIOD
    assert sixth.next_at == at("2026-06-08T08:00:00", NEW_YORK)
    assert desk.advise(talked, NOTHING, at("2026-06-08T08:00:00", NEW_YORK)).allowed


def test_seven_american_calls_in_seven_days_and_no_eighth() -> None:
    desk = guard("us-instalment", NEW_YORK)
    start = at("2026-06-01T10:00:00", NEW_YORK)
    six = [call(start + timedelta(days=n), Disposition.NO_ANSWER) for n in range(6)]
    last = start + timedelta(days=6)
    assert desk.advise(six, NOTHING, last).allowed
    assert desk.advise([*six, call(last, Disposition.NO_ANSWER)], NOTHING, last).barrier is Barrier.CALLS_PER_7_DAYS


def test_the_fourth_australian_contact_in_a_week_is_barred_and_a_voicemail_counts() -> None:
    desk = guard("au-instalment", SYDNEY)
    monday = at("2026-06-22T10:00:00", SYDNEY)
    one_then_voicemail = [call(monday), call(monday, Disposition.VOICEMAIL)]
    third = desk.advise(one_then_voicemail, NOTHING, monday + timedelta(days=1))
    assert third.allowed
    assert third.counters[0].used == 2
    full = [*one_then_voicemail, call(monday + timedelta(days=1))]
    assert desk.advise(full, NOTHING, monday + timedelta(days=2)).barrier is Barrier.CONTACTS_PER_WEEK


def test_the_fourth_chinese_conversation_of_a_day_is_barred_whoever_had_the_others() -> None:
    desk = guard("cn-instalment", SHANGHAI)
    noon = at("2026-06-16T12:00:00")
    three = [call(noon - timedelta(hours=n)) for n in range(3)]
    assert desk.advise(three[:2], NOTHING, noon).allowed
    advice = desk.advise(three, NOTHING, noon)
    assert advice.barrier is Barrier.CONVERSATIONS_PER_DAY
    assert advice.next_at == at("2026-06-17T08:00:00")


def test_what_the_borrower_begins_is_not_counted() -> None:
    desk = guard("cn-instalment", SHANGHAI)
    noon = at("2026-06-16T12:00:00")
    inbound = [call(noon, direction=Direction.INBOUND) for _ in range(9)]
    advice = desk.advise(inbound, NOTHING, noon)
    assert advice.allowed
    assert {item.used for item in advice.counters} == {0}


@pytest.mark.parametrize(
    ("disposition", "flag"),
    [
        (Disposition.DISPUTES_AMOUNT, StopFlag.DISPUTE),
        (Disposition.DECEASED, StopFlag.DEATH),
        (Disposition.BANKRUPTCY, StopFlag.INSOLVENCY),
        (Disposition.COMPLAINT, StopFlag.COMPLAINT),
        (Disposition.DO_NOT_CALL, StopFlag.DO_NOT_CALL),
    ],
)
def test_a_stop_flag_bars_every_contact(disposition: Disposition, flag: StopFlag) -> None:
    noon = at("2026-06-16T12:00:00")
    advice = guard("cn-instalment", SHANGHAI).advise([call(noon - timedelta(days=40), disposition)], NOTHING, noon)
    assert (advice.barrier, advice.flag, advice.next_at) == (Barrier.FLAG, flag, None)


def test_while_a_plan_is_kept_nobody_is_contacted() -> None:
    noon = at("2026-06-16T12:00:00")
    advice = guard("cn-instalment", SHANGHAI).advise((), NextAction(ActionKind.PLAN_KEPT), noon)
    assert advice.flag is StopFlag.PLAN_KEPT


def test_a_time_agreed_with_the_borrower_prevails_over_the_hours() -> None:
    late = at("2026-06-16T22:30:00")
    agreed = NextAction(ActionKind.CALLBACK, due_at=late)
    desk = guard("cn-instalment", SHANGHAI)
    assert desk.advise((), agreed, late).allowed
    assert not desk.advise((), agreed, late + timedelta(hours=1)).allowed


def test_a_message_is_counted_as_a_notice_not_as_a_call() -> None:
    noon = at("2026-06-16T12:00:00")
    desk = guard("cn-instalment", SHANGHAI)
    three = [call(noon, None, channel=Channel.CHAT) for _ in range(3)]
    assert desk.advise(three, NOTHING, noon, Channel.CHAT).barrier is Barrier.NOTICES_PER_DAY
    assert desk.advise(three, NOTHING, noon).allowed


@pytest.mark.parametrize("name", ["cn-instalment", "us-instalment", "uk-instalment", "au-instalment"])
def test_every_pack_that_ships_reads_and_speaks_both_languages(name: str) -> None:
    read = pack(name)
    assert read.pack_id == name
    for disclosure in read.disclosures:
        assert set(disclosure.texts) == {"en", "zh"}
