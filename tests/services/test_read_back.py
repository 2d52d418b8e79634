"""The terms are read back clause by clause, kept, and nobody agrees before all of them were heard."""

from __future__ import annotations

from datetime import timedelta

import pytest

from agent_desk.domain.agreement import AcceptanceKind, Agreement, AgreementStatus
from agent_desk.domain.errors import InputError, RuleError
from agent_desk.domain.read_back import ReadingMark
from tests.services.floor import LATE, NEW, TODAY, Floor

CLAUSES = ["owed", "dates", "payments", "total", "rate", "late", "credit", "rights"]


@pytest.fixture
def draft(desk: Floor) -> Agreement:
    return desk.services.agreements.draft(desk.agent, desk.ask_extension().number)


def read(desk: Floor, agreement: Agreement, *names: str, language: str = "") -> None:
    desk.services.read_back.mark(desk.agent, agreement.number, ReadingMark.READ, names, language)


def unread(desk: Floor, agreement: Agreement) -> list[str]:
    return list(desk.services.read_back.open(desk.agent, agreement.number).unread)


def test_clauses_are_the_agreements_own_words_and_amounts_in_both_languages(desk: Floor, draft: Agreement) -> None:
    file = desk.services.read_back.open(desk.agent, draft.number)
    assert [item.clause_id for item in file.clauses] == CLAUSES
    assert file.language == "zh", "the borrower's"
    assert set(file.texts) == {"en", "zh"}
    assert all(clause in draft.content.clauses for item in file.clauses for clause in item.clauses)
    owed = file.clauses[0].values["total"]
    assert owed == draft.content.arrears.total


def test_a_clause_that_is_read_is_kept_with_its_words_and_ticks_the_right_that_it_is(
    desk: Floor, draft: Agreement
) -> None:
    read(desk, draft, "total", language="en")
    file = desk.services.read_back.open(desk.agent, draft.number)
    kept = file.states["total"].read
    assert kept is not None
    assert (kept.language, kept.digest) == ("en", file.texts["en"]["total"].digest)
    assert (kept.read_by, kept.read_at, kept.read_on) == (desk.agent.user_id, desk.clock.now(), TODAY)
    (tick,) = desk.services.disclose.spoken(desk.agent, NEW).ticks
    assert (tick.disclosure_id, tick.terms) == ("cost", draft.content.digest)
    assert desk.events(NEW)[-2:] == ["clause-read", "disclosure-read"]
    read(desk, draft, "total")
    assert len(desk.services.disclose.spoken(desk.agent, NEW).ticks) == 1, "a right that holds is not ticked twice"


def test_what_is_asked_again_is_read_again_and_a_restart_begins_anew(desk: Floor, draft: Agreement) -> None:
    read(desk, draft, *CLAUSES)
    assert unread(desk, draft) == []
    desk.services.read_back.mark(desk.agent, draft.number, ReadingMark.ASKED_AGAIN, ["late"])
    assert unread(desk, draft) == ["late"]
    read(desk, draft, "late")
    assert desk.services.read_back.open(desk.agent, draft.number).states["late"].asked_again
    desk.services.read_back.mark(desk.agent, draft.number, ReadingMark.RESTARTED)
    assert unread(desk, draft) == CLAUSES


def test_other_terms_are_read_from_the_beginning(desk: Floor, draft: Agreement) -> None:
    read(desk, draft, *CLAUSES)
    desk.services.agreements.withdraw(desk.agent, draft.number)
    other = desk.services.agreements.draft(desk.agent, desk.ask_extension(months=1).number)
    assert other.number != draft.number
    assert unread(desk, other) == CLAUSES


def test_the_answer_waits_for_every_clause_and_then_the_agreement_is_issued_and_accepted(
    desk: Floor, draft: Agreement
) -> None:
    read(desk, draft, *CLAUSES[:-1])
    desk.say_all(NEW)
    with pytest.raises(RuleError, match=r"read-back\.unread") as refused:
        desk.services.read_back.conclude(desk.agent, draft.number, AcceptanceKind.RECORDED, "REC-1 19:04")
    assert refused.value.values["clauses"] == "rights"
    with pytest.raises(InputError, match=r"acceptance\.reference"):
        desk.services.read_back.conclude(desk.agent, draft.number, AcceptanceKind.RECORDED, " ")
    assert desk.agreement(draft).status is AgreementStatus.DRAFT
    read(desk, draft, "rights")
    done = desk.services.read_back.conclude(desk.agent, draft.number, AcceptanceKind.RECORDED, "REC-1 19:04")
    assert done.status is AgreementStatus.PERFORMING
    assert done.acceptance is not None
    assert done.acceptance.reference == "REC-1 19:04"
    with pytest.raises(RuleError, match=r"read-back\.closed"):
        read(desk, draft, "owed")


def test_the_answer_waits_for_what_must_be_said_too(desk: Floor, draft: Agreement) -> None:
    read(desk, draft, *CLAUSES)
    with pytest.raises(RuleError, match=r"disclosure\.missing") as refused:
        desk.services.read_back.conclude(desk.agent, draft.number, AcceptanceKind.CODE, "483920")
    assert refused.value.values["missing"] == "recorded who-we-are help health-data"
    assert desk.agreement(draft).status is AgreementStatus.DRAFT


def test_an_offer_that_ended_is_not_read_back(desk: Floor, draft: Agreement) -> None:
    desk.set_date(draft.content.open_until + timedelta(days=1))
    with pytest.raises(RuleError, match=r"read-back\.closed"):
        read(desk, draft, "owed")


def test_a_waiver_is_read_with_what_becomes_of_it(desk: Floor) -> None:
    request = desk.ask_waiver()
    desk.services.decide.approve(desk.supervisor, request.number)
    draft = desk.services.agreements.draft(desk.agent, request.number)
    file = desk.services.read_back.open(desk.agent, draft.number)
    by_id = {item.clause_id: item for item in file.clauses}
    assert [clause.clause_id for clause in by_id["waived"].clauses] == ["waive-share-at-once"]
    assert "waiver-stays" in [clause.clause_id for clause in by_id["late"].clauses]
    assert draft.loan_number == LATE


def test_a_clause_or_language_that_is_not_there_is_refused_whole(desk: Floor, draft: Agreement) -> None:
    with pytest.raises(InputError, match=r"read-back\.clause"):
        read(desk, draft, "owed", "songs")
    with pytest.raises(InputError, match=r"document\.language"):
        read(desk, draft, "owed", language="xx")
    assert unread(desk, draft) == CLAUSES
