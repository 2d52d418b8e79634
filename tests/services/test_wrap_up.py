"""After the call: what was done, the outcome that follows, what is kept with the record; one's own day."""

from __future__ import annotations

from datetime import timedelta

import pytest

from agent_desk.domain.call_times import CallTimes
from agent_desk.domain.case import ActionKind, Channel, Direction, Disposition
from agent_desk.domain.errors import InputError, RuleError, StoreError
from agent_desk.domain.events import EventKind
from agent_desk.domain.evidence import EvidenceKind, HardshipReason
from agent_desk.domain.outcomes import OutcomeList
from agent_desk.services.wrap_up import CallEnd, WrapUpSheet
from agent_desk.wording import Words
from agent_desk.wording.wrap_ups import drafted_note, length_text, step_line
from tests.services.floor import ID_NUMBER, LATE, NAME, NEW, PHONE, PORTFOLIO, TODAY, Floor, yuan

TIMES = CallTimes(talking=898, deciding=272, waiting=250, wrapping_up=51)


def ended(disposition: Disposition = Disposition.PLAN_SIGNED, **more: object) -> CallEnd:
    return CallEnd(Channel.HOTLINE, Direction.INBOUND, disposition, TIMES, **more)  # type: ignore[arg-type]


def sheet(desk: Floor, number: str = NEW) -> WrapUpSheet:
    return desk.services.wrap_up.sheet(desk.agent, number)  # type: ignore[arg-type]


def note(desk: Floor, number: str = NEW) -> str:
    return drafted_note(Words(), sheet(desk, number), Channel.HOTLINE, Direction.INBOUND)


def test_a_call_without_a_step_proposes_nothing(desk: Floor) -> None:
    found = sheet(desk)
    assert (found.steps, found.proposed, found.promise, found.agreement) == ((), None, None, None)
    assert note(desk) == "Hotline, borrower came to us, 12:00."


def test_an_accepted_plan_is_the_outcome_and_stands_in_the_note_with_its_figures(desk: Floor) -> None:
    desk.services.case.confirm_identity(desk.agent, NEW, 3, 3)
    agreement = desk.plan()
    found = sheet(desk)
    assert found.proposed is Disposition.PLAN_SIGNED
    assert found.agreement is not None
    assert found.agreement.number == agreement.number
    text = note(desk)
    rows = agreement.content.rows
    for part in (
        "Identity, 3 of 3 answers",
        "Seen: Medical certificate",
        "Asked for: Extend due date by 1 month",
        f"Agreement {agreement.number} issued 12:00",
        "Agreement accepted, spoken and recorded 12:00",
        f"{len(rows)} payments from {Words().date(rows[0].due_date)}, first {Words().money(rows[0].due.total)}",
    ):
        assert part in text


def test_the_steps_begin_with_the_call_and_say_who_did_them(desk: Floor) -> None:
    desk.services.case.set_reason(desk.agent, LATE, HardshipReason.ILLNESS)
    desk.clock.move(timedelta(minutes=5))
    since = desk.clock.now()
    request = desk.ask_waiver()
    desk.services.decide.approve(desk.supervisor, request.number, "as agreed")
    found = desk.services.wrap_up.sheet(desk.agent, LATE, since)
    lines = [step_line(Words(), found, step) for step in found.steps]
    assert lines[0] == "Unemployment certificate seen"
    assert lines[-1] == f"{desk.supervisor.name} approved: Waive 30 % interest"
    assert not any("Reason" in line for line in lines)
    assert found.proposed is Disposition.OPTION_OFFERED


def test_what_is_said_twice_stands_in_the_note_once(desk: Floor) -> None:
    for reason in (HardshipReason.ILLNESS, HardshipReason.UNEMPLOYMENT):
        desk.services.case.set_reason(desk.agent, NEW, reason)
    text = note(desk)
    assert "Reason: Lost job" in text
    assert "illness" not in text.lower()
    assert "Still asked for: Layoff letter or Unemployment certificate" in text


def test_a_saved_call_keeps_note_draft_and_times_that_add_up(desk: Floor) -> None:
    begun = desk.clock.now() - timedelta(minutes=25)
    desk.services.wrap_up.finish(
        desk.agent, NEW, ended(note="Shop closed.", drafted="Called in 14:31.", begun_at=begun)
    )
    with desk.services.desk.reading() as work:
        (entry,) = work.cases.contacts(NEW)
    assert (entry.note, entry.drafted, entry.at) == ("Shop closed.", "Called in 14:31.", begun)
    assert (entry.seconds, entry.times) == (898 + 272 + 250, TIMES)
    logged = desk.log(NEW)[0].event
    assert logged.kind is EventKind.CONTACT_LOGGED
    assert logged.after["waiting"] == "250"
    assert "Shop closed" not in repr(desk.log())
    assert (NAME in repr(logged), PHONE in repr(logged), ID_NUMBER in repr(logged)) == (False, False, False)


def test_a_contact_closes_the_steps_before_it(desk: Floor) -> None:
    desk.prove(NEW, EvidenceKind.MEDICAL_CERTIFICATE)
    desk.services.wrap_up.finish(desk.agent, NEW, ended(Disposition.HARDSHIP_CLAIMED))
    assert sheet(desk).steps == ()
    desk.services.promises.promise(desk.agent, NEW, yuan("100"), TODAY + timedelta(days=3))
    assert sheet(desk).proposed is Disposition.PROMISE_PARTIAL


def test_promise_and_call_back_may_both_be_set(desk: Floor) -> None:
    moment = desk.clock.now() + timedelta(days=1)
    promise = (yuan("3000"), TODAY + timedelta(days=5))
    desk.services.wrap_up.finish(desk.agent, NEW, ended(promise=promise, call_back_at=moment))
    file = desk.services.case.open(desk.agent, NEW)
    assert [item.amount for item in file.promises] == [yuan("3000")]
    assert (file.case.action.kind, file.case.action.due_at) == (ActionKind.CALLBACK, moment)


def test_a_promise_that_is_refused_leaves_nothing_behind(desk: Floor) -> None:
    with pytest.raises(RuleError, match=r"promise\.days"):
        desk.services.wrap_up.finish(desk.agent, NEW, ended(promise=(yuan("10"), TODAY + timedelta(days=8))))
    assert desk.events(NEW) == []


def test_promise_and_contact_are_one_act_and_nothing_is_half_done(desk: Floor, monkeypatch: pytest.MonkeyPatch) -> None:
    wanted = ended(promise=(yuan("3000"), TODAY + timedelta(days=5)))

    def away(*_values: object) -> None:
        raise StoreError("store.away", detail="no answer")

    with monkeypatch.context() as broken:
        broken.setattr("agent_desk.services.wrap_up.log_contact_in", away)
        with pytest.raises(StoreError, match=r"store\.away"):
            desk.services.wrap_up.finish(desk.agent, NEW, wanted)
    assert desk.events(NEW) == []
    assert desk.services.case.open(desk.agent, NEW).promises == ()
    desk.services.wrap_up.finish(desk.agent, NEW, wanted)
    assert desk.events(NEW) == [EventKind.PROMISE_MADE, EventKind.CONTACT_LOGGED]


def test_a_call_of_ours_that_was_not_allowed_leaves_no_promise_behind(desk: Floor) -> None:
    desk.clock.move(timedelta(hours=18))
    end = CallEnd(
        Channel.HOTLINE,
        Direction.OUTBOUND,
        Disposition.PROMISE_FULL,
        TIMES,
        promise=(yuan("10"), TODAY),
    )
    with pytest.raises(RuleError, match=r"contact\.barred"):
        desk.services.wrap_up.finish(desk.agent, NEW, end)
    assert desk.events(NEW) == []


def test_an_outcome_that_the_pack_does_not_list_is_refused(desk: Floor) -> None:
    changed = desk.with_pack(outcomes=OutcomeList((Disposition.PLAN_SIGNED,), (), (), (Disposition.BUSY,)))
    with pytest.raises(InputError, match=r"outcome\.not-in-pack"):
        changed.services.wrap_up.finish(desk.agent, NEW, ended(Disposition.COMPLAINT))
    changed.services.wrap_up.finish(desk.agent, NEW, ended(Disposition.BUSY))


def test_a_day_counts_ones_own_calls_alone(desk: Floor) -> None:
    desk.services.wrap_up.finish(desk.agent, NEW, ended())
    desk.services.wrap_up.finish(desk.agent, LATE, ended(Disposition.OPTION_OFFERED))
    desk.services.wrap_up.finish(desk.colleague, LATE, ended())
    day = desk.services.wrap_up.day(desk.agent, PORTFOLIO)
    assert (day.on, day.contacts, day.calls, day.inbound) == (TODAY, 2, 2, 2)
    assert day.times == TIMES + TIMES
    assert day.average == TIMES.total
    assert dict(day.outcomes) == {Disposition.PLAN_SIGNED: 1, Disposition.OPTION_OFFERED: 1}
    assert desk.services.wrap_up.day(desk.agent, PORTFOLIO, TODAY - timedelta(days=1)).calls == 0


def test_what_is_usual_is_told_from_eight_calls_on(desk: Floor) -> None:
    for count in range(8):
        assert sheet(desk).usual is None
        spent = CallTimes(talking=600 + 60 * count)
        end = CallEnd(Channel.HOTLINE, Direction.INBOUND, Disposition.PLAN_SIGNED, spent)
        desk.services.wrap_up.finish(desk.agent, NEW, end)
    assert sheet(desk).usual == (720, 960)


def test_an_administrator_wraps_up_nothing(desk: Floor) -> None:
    for act in (
        lambda: desk.services.wrap_up.sheet(desk.administrator, NEW),
        lambda: desk.services.wrap_up.finish(desk.administrator, NEW, ended()),
        lambda: desk.services.wrap_up.day(desk.administrator, PORTFOLIO),
    ):
        with pytest.raises(RuleError, match=r"right\.missing"):
            act()


@pytest.mark.parametrize(("seconds", "text"), [(0, "0:00"), (51, "0:51"), (1471, "24:31"), (3725, "1:02:05")])
def test_lengths_are_written_as_a_clock_shows_them(seconds: int, text: str) -> None:
    assert length_text(seconds) == text
