"""What must be said: whom it is asked of, and how long a tick holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from agent_desk.domain.case import Channel
from agent_desk.domain.disclosures import DisclosureTick, Gap, asked_for, disclosure_states, missing_of, read_together
from agent_desk.domain.evidence import EvidenceKind
from agent_desk.domain.loan import LoanNumber
from agent_desk.domain.people import UserId
from agent_desk.domain.policy.disclosure import Disclosure, Holds, Occasion, Stage
from tests.domain.test_findings import pack

if TYPE_CHECKING:
    from agent_desk.domain.policy.pack import PolicyPack

TODAY = date(2026, 6, 16)
NOW = datetime(2026, 6, 16, 6, 0, tzinfo=UTC)
TERMS = "a" * 64

GREETING = Disclosure("recorded", "1", {"zh": "录音", "en": "recorded"}, holds=Holds.DAY)
RIGHTS = Disclosure("help", "1", {"zh": "协助", "en": "help"})
COST = Disclosure("cost", "1", {"zh": "总额", "en": "total"}, holds=Holds.TERMS)
HEALTH = Disclosure("health-data", "1", {"zh": "健康"}, occasion=Occasion.HEALTH_EVIDENCE)


@pytest.fixture
def rules() -> PolicyPack:
    return replace(pack("cn-instalment"), disclosures=(GREETING, RIGHTS, COST, HEALTH))


def tick(item: Disclosure, language: str = "zh", **changes: object) -> DisclosureTick:
    made = DisclosureTick(
        loan_number=LoanNumber("L-1"),
        disclosure_id=item.disclosure_id,
        version=item.version,
        language=language,
        digest=item.text_digest(language),
        channel=Channel.HOTLINE,
        read_by=UserId("2041"),
        read_at=NOW,
        read_on=TODAY,
        terms=TERMS,
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def gaps(
    rules: PolicyPack,
    *ticks: DisclosureTick,
    on: date = TODAY,
    since: datetime | None = None,
    terms: str = TERMS,
) -> dict[str, Gap | None]:
    states = disclosure_states(rules, (), ticks, on=on, since=since, terms=terms)
    return {state.disclosure.disclosure_id: state.gap for state in states}


def test_what_was_said_today_about_these_terms_holds(rules: PolicyPack) -> None:
    said = (tick(GREETING), tick(RIGHTS, "en"), tick(COST))
    assert gaps(rules, *said) == {"recorded": None, "help": None, "cost": None}
    assert gaps(rules) == {"recorded": Gap.UNSAID, "help": Gap.UNSAID, "cost": Gap.UNSAID}


def test_health_papers_ask_for_a_consent_of_their_own(rules: PolicyPack) -> None:
    seen = (EvidenceKind.MEDICAL_CERTIFICATE,)
    assert [item.disclosure_id for item in asked_for(rules, seen)] == ["recorded", "help", "cost", "health-data"]
    assert HEALTH not in asked_for(rules, (EvidenceKind.INCOME_PROOF,))


@pytest.mark.parametrize(
    ("item", "days", "gap"),
    [
        (GREETING, 0, None),
        (GREETING, 1, Gap.OTHER_DAY),
        (RIGHTS, 1, None),
        (RIGHTS, 30, None),
        (RIGHTS, 31, Gap.PAST_CASE),
    ],
    ids=["today", "greeted yesterday", "said yesterday", "on the last day", "a day too long ago"],
)
def test_a_tick_holds_for_its_day_or_for_the_days_of_the_pack(
    rules: PolicyPack, item: Disclosure, days: int, gap: Gap | None
) -> None:
    assert gaps(rules, tick(item), on=TODAY + timedelta(days=days))[item.disclosure_id] is gap


def test_another_wording_is_said_again_whether_by_its_version_or_its_words(rules: PolicyPack) -> None:
    said = (tick(RIGHTS, "en"),)
    raised = replace(rules, disclosures=(replace(RIGHTS, version="2"),))
    reworded = replace(rules, disclosures=(replace(RIGHTS, texts={"zh": "协助", "en": "other words"}),))
    elsewhere = replace(rules, disclosures=(replace(RIGHTS, texts={"zh": "另一种说法", "en": "help"}),))
    assert gaps(raised, *said)["help"] is Gap.TEXT_CHANGED
    assert gaps(reworded, *said)["help"] is Gap.TEXT_CHANGED
    assert gaps(elsewhere, *said)["help"] is None, "the words that were read are the same"


def test_the_cost_is_said_again_when_the_terms_are_others(rules: PolicyPack) -> None:
    assert gaps(rules, tick(COST), terms="b" * 64)["cost"] is Gap.OTHER_TERMS
    assert gaps(rules, tick(COST, terms=""), terms="")["cost"] is Gap.OTHER_TERMS


def test_a_new_case_begins_with_the_end_of_the_last_agreement(rules: PolicyPack) -> None:
    assert gaps(rules, tick(RIGHTS), since=NOW)["help"] is Gap.PAST_CASE
    assert gaps(rules, tick(RIGHTS), since=NOW - timedelta(seconds=1))["help"] is None


def test_the_last_tick_counts_and_may_take_an_earlier_one_back(rules: PolicyPack) -> None:
    said, unsaid = tick(RIGHTS), tick(RIGHTS, said=False)
    assert gaps(rules, said, unsaid)["help"] is Gap.UNSAID
    assert gaps(rules, said, unsaid, said)["help"] is None


@pytest.mark.parametrize("name", ["au-instalment", "cn-instalment", "uk-instalment", "us-instalment"])
def test_every_pack_says_everything_in_both_languages_and_names_it(name: str) -> None:
    rules = pack(name)
    assert {"recorded", "cost", "complain"} <= {item.disclosure_id for item in rules.disclosures}
    for item in rules.disclosures:
        assert set(item.texts) == set(item.titles) == {"en", "zh"}
        assert item.source
    order = [item.stage for item in rules.disclosures]
    assert order == sorted(order, key=list(type(order[0])).index), "in the order in which they are said"


def test_missing_of_names_what_is_still_to_be_said(rules: PolicyPack) -> None:
    states = disclosure_states(rules, (), [tick(RIGHTS)], on=TODAY, since=None, terms=TERMS)
    assert [item.disclosure_id for item in missing_of(states)] == ["recorded", "cost"]


def test_what_the_pack_puts_into_one_stage_is_read_in_one_go_and_a_consent_by_itself() -> None:
    opening = replace(GREETING, stage=Stage.BEFORE)
    closing = Disclosure("complain", "1", {"zh": "投诉"}, stage=Stage.AFTER)
    parts = read_together((opening, RIGHTS, COST, HEALTH, RIGHTS, closing))
    assert parts == ((opening,), (RIGHTS, COST), (HEALTH,), (RIGHTS,), (closing,))
    assert read_together(()) == ()
