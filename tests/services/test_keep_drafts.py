"""What is being typed is kept for each person and loan, found again, and thrown away."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from agent_desk.domain.errors import InputError, RuleError, StoreError
from agent_desk.domain.events import EventKind
from agent_desk.services.keep_drafts import KeepDrafts
from agent_desk.store.stash import FileStash
from tests.services.floor import LATE, NEW

if TYPE_CHECKING:
    from pathlib import Path

    from tests.services.floor import Floor

TYPED = {"note": "half a wo", "fact.income": "46", "call.channel": "hotline"}


def test_a_draft_is_of_one_person_and_one_loan(desk: Floor) -> None:
    drafts = desk.services.drafts_kept
    drafts.keep(desk.agent, LATE, TYPED)
    found = drafts.find(desk.agent, LATE)
    assert found is not None
    assert (found.fields, found.saved_at, found.in_front) == (TYPED, desk.clock.now(), True)
    assert found.typed == {"note": "half a wo", "fact.income": "46"}
    assert drafts.find(desk.agent, NEW) is None
    assert drafts.find(desk.colleague, LATE) is None
    assert drafts.all(desk.supervisor) == []


def test_the_last_state_stands_and_nothing_typed_leaves_no_draft(desk: Floor) -> None:
    drafts = desk.services.drafts_kept
    drafts.keep(desk.agent, LATE, TYPED)
    drafts.keep(desk.agent, LATE, {"note": "half a word"})
    found = drafts.find(desk.agent, LATE)
    assert found is not None
    assert found.fields == {"note": "half a word"}
    drafts.keep(desk.agent, LATE, {})
    assert drafts.find(desk.agent, LATE) is None


def test_the_desk_comes_back_to_the_case_that_was_in_front(desk: Floor) -> None:
    drafts = desk.services.drafts_kept
    assert drafts.left_open(desk.agent) is None
    drafts.keep(desk.agent, NEW, TYPED)
    desk.clock.move(timedelta(seconds=1))
    drafts.keep(desk.agent, NEW, TYPED, in_front=False)
    drafts.keep(desk.agent, LATE, TYPED)
    desk.clock.move(timedelta(seconds=1))
    left = drafts.left_open(desk.agent)
    assert left is not None
    assert left.loan_number == LATE
    assert drafts.is_same_call(left)
    desk.clock.move(timedelta(hours=1))
    assert not drafts.is_same_call(left)


def test_keeping_is_not_logged_throwing_away_is_without_what_was_typed(desk: Floor) -> None:
    drafts = desk.services.drafts_kept
    entries = len(desk.log())
    drafts.keep(desk.agent, LATE, TYPED)
    assert len(desk.log()) == entries
    assert drafts.discard(desk.agent, LATE)
    newest = desk.log(LATE)[0].event
    assert (newest.kind, newest.after) == (EventKind.DRAFT_DISCARDED, {"fields": "fact.income, note"})
    assert not drafts.discard(desk.agent, LATE)
    drafts.keep(desk.agent, LATE, {"call.channel": "chat"})
    drafts.discard(desk.agent, LATE)
    assert len(desk.log()) == entries + 1, "nothing typed was lost"


def test_what_the_store_does_not_take_is_put_aside_until_it_does(
    desk: Floor, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stash = FileStash(tmp_path, "desk")
    drafts = KeepDrafts(replace(desk.services.desk, stash=stash))
    drafts.keep(desk.agent, LATE, {"note": "half"})
    agent = desk.agent

    def away(*_given: object) -> None:
        raise StoreError("store.connection", store="desk")

    desk.clock.move(timedelta(seconds=1))
    with monkeypatch.context() as outage:
        outage.setattr(desk.services.desk.store, "work", away)
        with pytest.raises(StoreError):
            drafts.keep(agent, LATE, {"note": "half a wo"})
        assert drafts.is_put_aside(agent, LATE)
        assert drafts.put_aside(agent, LATE, {"note": "half a word"})
    found = drafts.find(agent, LATE)
    assert found is not None
    assert found.fields == {"note": "half a word"}, "the later one counts"
    desk.clock.move(timedelta(seconds=1))
    drafts.keep(agent, LATE, {"note": "half a word, and more"})
    assert not drafts.is_put_aside(agent, LATE)
    assert [draft.fields["note"] for draft in drafts.all(agent)] == ["half a word, and more"]
    drafts.put_aside(agent, LATE, {})
    assert drafts.find(agent, LATE) is not None, "of the same moment, the store's counts"
    desk.clock.move(timedelta(seconds=1))
    drafts.put_aside(agent, LATE, {})
    assert drafts.find(agent, LATE) is None, "the call ended while the store was away"


def test_a_draft_has_its_bounds(desk: Floor) -> None:
    drafts = desk.services.drafts_kept
    with pytest.raises(InputError, match=r"draft\.too-long"):
        drafts.keep(desk.agent, LATE, {"note": "x" * 60_000})
    with pytest.raises(InputError, match=r"loan\.unknown"):
        drafts.keep(desk.agent, type(LATE)("nobody"), TYPED)
    with pytest.raises(RuleError, match=r"right\.missing"):
        drafts.keep(desk.administrator, LATE, TYPED)
