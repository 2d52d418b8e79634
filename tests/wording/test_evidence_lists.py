"""What a borrower is told to send."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from agent_desk import resources
from agent_desk.domain.evidence import EvidenceId, EvidenceKind, EvidenceRecord, HardshipReason
from agent_desk.domain.loan import LoanNumber
from agent_desk.domain.people import UserId
from agent_desk.domain.policy.evidence import evidence_wanted
from agent_desk.services.policy_files import read_pack
from agent_desk.ui.translation import words_in
from agent_desk.wording.evidence_lists import evidence_list

if TYPE_CHECKING:
    from agent_desk.domain.policy.pack import PolicyPack

TODAY = date(2026, 6, 16)
PACKS = sorted(file.name for file in resources.path("policy").glob("*.toml"))
LOST_JOB = HardshipReason.UNEMPLOYMENT


def _pack(name: str = "cn-instalment.toml") -> PolicyPack:
    return read_pack(resources.path("policy", name).read_text("utf-8"), name)


def _seen(kind: EvidenceKind) -> EvidenceRecord:
    at = datetime(2026, 6, 16, 4, tzinfo=UTC)
    return EvidenceRecord(
        EvidenceId(kind.value), LoanNumber("L-1"), kind, UserId("2041"), at, TODAY, TODAY + timedelta(days=30)
    )


def test_it_says_what_would_do_until_when_and_what_instead() -> None:
    text = evidence_list(words_in("en"), evidence_wanted(LOST_JOB, (), TODAY, _pack()), "QF-2507-0381-7724")
    assert text == (
        "About your loan ending in 7724: to decide on your request (Lost job), we need proof.\n\n"
        "Send one of these; one is enough:\n"
        "- Layoff letter: the letter with which your employer ended your job\n"
        "- Unemployment certificate: the certificate that you are registered as out of work\n\n"
        "If you have it, send this as well:\n"
        "- Bank statements: the latest statements of your bank account\n\n"
        "A photo or a scan is enough if every word can be read. A document counts for 90 days from its date.\n\n"
        "If you have none of this yet: write down what happened, sign it and send it. That stands in for 30 days.\n\n"
        "We need it by 16 Jul 2026."
    )


def test_what_is_in_is_not_asked_for_again() -> None:
    seen = [_seen(EvidenceKind.TERMINATION_NOTICE)]
    text = evidence_list(words_in("en"), evidence_wanted(LOST_JOB, seen, TODAY, _pack()), "L-7724")
    assert "Layoff" not in text
    assert "declar" not in text
    assert "Bank statements" in text
    seen.append(_seen(EvidenceKind.BANK_STATEMENT))
    text = evidence_list(words_in("en"), evidence_wanted(LOST_JOB, seen, TODAY, _pack()), "L-7724")
    assert text.endswith("You need not send anything.")


def test_an_agreed_day_goes_before_the_policy_and_none_is_said_where_there_is_none() -> None:
    agreed = evidence_wanted(LOST_JOB, (), TODAY, _pack(), date(2026, 6, 30))
    assert evidence_list(words_in("en"), agreed, "L-1").endswith("by 30 Jun 2026.")
    bare = replace(_pack(), documents_later={})
    assert "by" not in evidence_list(words_in("en"), evidence_wanted(LOST_JOB, (), TODAY, bare), "L-1").split()


@pytest.mark.parametrize("name", PACKS)
@pytest.mark.parametrize("reason", HardshipReason)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_reason_of_every_pack_has_its_list_in_every_language(
    name: str, reason: HardshipReason, language: str
) -> None:
    wanted = evidence_wanted(reason, (), TODAY, _pack(name))
    text = evidence_list(words_in(language), wanted, "QF-2507-0381-7724")
    assert text.count("\n- ") == len(wanted.any_of) + len(wanted.also_asked)
    assert "{" not in text
    assert ("我们" in text) == (language == "zh")
    if reason is HardshipReason.OTHER:
        assert wanted.declaration_days == 0, "a declaration is asked for itself"
