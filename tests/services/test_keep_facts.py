"""What a borrower tells is kept with the case, logged without its values, and goes with what is asked for."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from agent_desk.domain.errors import RuleError
from agent_desk.domain.events import EventKind
from agent_desk.domain.hardship import NO_FACTS, HardshipFacts
from tests.services.floor import LATE, Floor, yuan

TOLD = HardshipFacts(date(2026, 5, 22), yuan("4600"), yuan("1900"), yuan("1750"), date(2026, 7, 10))


def _stored(desk: Floor) -> HardshipFacts:
    return desk.services.case.open(desk.agent, LATE).case.facts


def test_facts_are_kept_and_their_values_stay_out_of_the_log(desk: Floor) -> None:
    assert desk.services.facts.save(desk.agent, LATE, TOLD) == TOLD
    assert _stored(desk) == TOLD
    newest = desk.log(LATE)[0]
    assert newest.event.kind is EventKind.FACTS_SAVED
    assert newest.event.after == {"facts": "since, income, costs, can_pay, first_due"}


def test_saving_what_stands_there_writes_nothing(desk: Floor) -> None:
    desk.services.facts.save(desk.agent, LATE, TOLD)
    version, entries = desk.services.case.open(desk.agent, LATE).case.version, len(desk.log(LATE))
    desk.services.facts.save(desk.agent, LATE, TOLD)
    desk.services.case.save_note(desk.agent, LATE, "")
    assert desk.services.case.open(desk.agent, LATE).case.version == version
    assert len(desk.log(LATE)) == entries


def test_what_somebody_else_changed_meanwhile_stays(desk: Floor) -> None:
    desk.services.facts.save(desk.agent, LATE, TOLD)
    desk.services.facts.save(desk.supervisor, LATE, replace(TOLD, income=yuan("4200")), TOLD)
    desk.services.facts.save(desk.agent, LATE, replace(TOLD, costs=yuan("2000")), TOLD)
    assert _stored(desk) == replace(TOLD, income=yuan("4200"), costs=yuan("2000"))


def test_the_same_fact_changed_by_two_is_for_people_to_settle(desk: Floor) -> None:
    desk.services.facts.save(desk.supervisor, LATE, replace(NO_FACTS, income=yuan("4200")))
    with pytest.raises(RuleError) as caught:
        desk.services.facts.save(desk.agent, LATE, replace(NO_FACTS, income=yuan("4600")), NO_FACTS)
    assert caught.value.code == "facts.changed"
    assert caught.value.values == {"facts": "income"}
    assert _stored(desk).income == yuan("4200")
    desk.services.facts.save(desk.agent, LATE, replace(NO_FACTS, income=yuan("4600")))
    assert _stored(desk).income == yuan("4600")


def test_a_note_never_goes_over_what_somebody_else_wrote(desk: Floor) -> None:
    case = desk.services.case
    case.save_note(desk.supervisor, LATE, "theirs", "")
    with pytest.raises(RuleError) as caught:
        case.save_note(desk.agent, LATE, "mine", "")
    assert caught.value.code == "note.changed"
    assert case.open(desk.agent, LATE).case.note == "theirs"
    case.save_note(desk.agent, LATE, "theirs", "")
    case.save_note(desk.agent, LATE, "both", "theirs")
    assert case.open(desk.agent, LATE).case.note == "both"


def test_facts_go_with_the_request_as_they_stood_then(desk: Floor) -> None:
    desk.services.facts.save(desk.agent, LATE, TOLD)
    asked = desk.ask_waiver(LATE)
    desk.services.facts.save(desk.agent, LATE, NO_FACTS)
    assert desk.services.decide.review(desk.supervisor, asked.number).request.facts == TOLD


def test_an_administrator_hears_no_facts(desk: Floor) -> None:
    with pytest.raises(RuleError, match=r"right\.missing"):
        desk.services.facts.save(desk.administrator, LATE, TOLD)


def test_what_others_did_since_one_was_last_here_is_told_newest_first(desk: Floor) -> None:
    facts = desk.services.facts
    assert facts.since_here(desk.agent, LATE) is None, "never here"
    desk.services.case.save_note(desk.agent, LATE, "mine")
    here = desk.clock.now()
    found = facts.since_here(desk.agent, LATE)
    assert found is not None
    assert (found.last_here, found.changes) == (here, ())
    desk.clock.move(timedelta(minutes=5))
    desk.services.promises.pay(
        desk.supervisor, LATE, yuan("10"), desk.services.case.open(desk.agent, LATE).context.as_of
    )
    desk.services.case.confirm_identity(desk.colleague, LATE, 3, 3)
    desk.services.case.save_note(desk.colleague, LATE, "hers")
    desk.services.queue.take(desk.agent, LATE)
    found = facts.since_here(desk.agent, LATE)
    assert found is not None
    assert found.last_here == here, "taking a case is no sign of having been there"
    assert [(item.actor, item.kind) for item in found.changes] == [
        (desk.colleague.user_id, EventKind.NOTE_SAVED),
        (desk.supervisor.user_id, EventKind.PAYMENT_RECORDED),
    ]
