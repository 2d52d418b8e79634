"""Said, stored, held against the agreement: nothing goes out while something is missing."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from agent_desk.domain.agreement import AgreementStatus
from agent_desk.domain.amounts import Component
from agent_desk.domain.case import Channel
from agent_desk.domain.concessions import Waiver
from agent_desk.domain.disclosures import Gap
from agent_desk.domain.errors import InputError, RuleError
from agent_desk.domain.proposal import Proposal
from tests.services.floor import LATE, NEW, TODAY, Floor

COUNTER = Proposal.of([Waiver(Component.INTEREST, share=Decimal("0.30"))], 7)
ALL = ["recorded", "who-we-are", "help", "cost", "credit-report", "health-data", "complain"]


def missing(desk: Floor) -> list[str]:
    return [item.disclosure_id for item in desk.services.disclose.spoken(desk.agent, NEW).missing()]


def test_a_tick_is_kept_with_its_words_and_logged(desk: Floor) -> None:
    desk.ask_extension()
    (kept,) = desk.services.disclose.tick(desk.colleague, NEW, ["recorded"], channel=Channel.CHAT, language="en")
    pack = desk.services.desk.packs["cn-instalment"]
    words = next(item for item in pack.disclosures if item.disclosure_id == "recorded")
    assert (kept.version, kept.language, kept.digest) == ("1", "en", words.text_digest("en"))
    assert (kept.read_by, kept.channel, kept.read_on) == ("2044", Channel.CHAT, TODAY)
    assert kept.read_at == desk.clock.now()
    entry = desk.log(NEW)[0]
    assert (entry.event.kind, entry.event.after["text"]) == ("disclosure-read", words.text_digest("en"))
    assert entry.actor == "2044"


def test_a_language_without_a_text_falls_back_to_the_one_that_binds(desk: Floor) -> None:
    (kept,) = desk.services.disclose.tick(desk.agent, NEW, ["help"], language="th")
    assert kept.language == "zh"


def test_an_agreement_is_drafted_but_neither_issued_nor_accepted_while_something_is_missing(desk: Floor) -> None:
    draft = desk.services.agreements.draft(desk.agent, desk.ask_extension().number)
    assert missing(desk) == ALL
    desk.services.disclose.tick(desk.agent, NEW, ALL[:-1])
    with pytest.raises(RuleError, match=r"disclosure\.missing") as refused:
        desk.services.agreements.issue(desk.agent, draft.number)
    assert refused.value.values["missing"] == "complain"
    assert desk.agreement(draft).status is AgreementStatus.DRAFT
    assert [item.disclosure_id for item in desk.services.agreements.open(desk.agent, draft.number).unsaid] == [
        "complain"
    ]
    desk.services.disclose.tick(desk.agent, NEW, ["complain"])
    issued = desk.services.agreements.issue(desk.agent, draft.number)
    desk.services.disclose.tick(desk.agent, NEW, ["help"], said=False)
    with pytest.raises(RuleError, match=r"disclosure\.missing"):
        desk.accept(issued)
    assert desk.agreement(draft).status is AgreementStatus.ISSUED
    desk.services.disclose.tick(desk.agent, NEW, ["help"])
    assert desk.accept(issued).status is AgreementStatus.PERFORMING


def test_what_opened_the_talk_on_the_day_of_issue_still_counts_when_the_borrower_accepts_the_day_after(
    desk: Floor,
) -> None:
    issued = desk.agree(desk.ask_extension())
    desk.set_date(TODAY + timedelta(days=1))
    assert "recorded" in missing(desk), "another talk opens with it again"
    assert desk.accept(issued).status is AgreementStatus.PERFORMING


def test_the_cost_belongs_to_the_terms_about_which_it_was_said(desk: Floor) -> None:
    with pytest.raises(RuleError, match=r"disclosure\.no-terms"):
        desk.services.disclose.tick(desk.agent, LATE, ["cost"])
    assert not desk.services.disclose.spoken(desk.agent, LATE).ticks
    request = desk.ask_waiver(share="0.60")
    desk.say_all(LATE)
    desk.services.decide.counter(desk.supervisor, request.number, COUNTER, "30 %")
    spoken = desk.services.disclose.spoken(desk.agent, LATE)
    gaps = {state.disclosure.disclosure_id: state.gap for state in spoken.states() if state.gap is not None}
    assert gaps == {"cost": Gap.OTHER_TERMS}


def test_a_changed_wording_is_asked_for_again_before_issue(desk: Floor) -> None:
    draft = desk.services.agreements.draft(desk.agent, desk.ask_extension().number)
    desk.say_all(NEW)
    pack = desk.services.desk.packs["cn-instalment"]
    changed = tuple(
        replace(item, texts={**item.texts, "zh": item.texts["zh"] + "。"}, version="2")
        if item.disclosure_id == "complain"
        else item
        for item in pack.disclosures
    )
    later = desk.with_pack(disclosures=changed)
    with pytest.raises(RuleError, match=r"disclosure\.missing") as refused:
        later.services.agreements.issue(later.agent, draft.number)
    assert refused.value.values["missing"] == "complain"


def test_a_second_agreement_needs_everything_said_again(desk: Floor) -> None:
    agreement = desk.plan()
    assert not desk.services.disclose.spoken(desk.agent, NEW).missing(), "they belong to the agreement in force"
    desk.set_date(agreement.content.rows[0].due_date + timedelta(days=8))
    assert desk.agreement(agreement).status is AgreementStatus.BROKEN
    gaps = {state.gap for state in desk.services.disclose.spoken(desk.agent, NEW).states()}
    assert gaps == {Gap.PAST_CASE}


def test_one_that_is_not_asked_for_is_refused_and_nothing_of_the_rest_is_kept(desk: Floor) -> None:
    with pytest.raises(InputError, match=r"disclosure\.unknown"):
        desk.services.disclose.tick(desk.agent, NEW, ["recorded", "health-data"])
    assert not desk.services.disclose.spoken(desk.agent, NEW).ticks


def test_an_administrator_ticks_nothing(desk: Floor) -> None:
    with pytest.raises(RuleError, match=r"right\.missing"):
        desk.services.disclose.tick(desk.administrator, NEW, ["recorded"])
