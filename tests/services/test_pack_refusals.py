"""Each thing for which a pack is refused, alone: a sound pack with one mistake in it, found under its own code."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from agent_desk.domain.errors import InputError
from agent_desk.domain.people import Role
from agent_desk.domain.policy.soundness import flaws_of
from agent_desk.services.policy_files import read_pack
from tests.domain.test_findings import pack

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.domain.policy.pack import PolicyPack
    from tests.services.floor import Floor

FILE = Path(__file__).parents[2] / "resources" / "policy" / "cn-instalment.toml"
TEXT = FILE.read_text("utf-8")


def _frequency(base: PolicyPack, **changes: int) -> PolicyPack:
    """A senior may do less often, or wait longer, than an agent."""
    senior = replace(base.frequency[Role.SENIOR], **changes)
    return replace(base, frequency={**base.frequency, Role.SENIOR: senior})


def _same_stage(base: PolicyPack) -> PolicyPack:
    twin = next(row for row in base.limits if row.rule == "2.1")
    return replace(base, limits=(*base.limits, replace(twin, rule="9.9")))


def _textless(base: PolicyPack) -> PolicyPack:
    first, *rest = base.disclosures
    return replace(base, disclosures=(replace(first, texts={"en": "Only this"}), *rest))


@pytest.mark.parametrize(
    ("code", "broken"),
    [
        ("pack.ladder-frequency", lambda base: _frequency(base, in_12_months=0)),
        ("pack.ladder-kept", lambda base: _frequency(base, kept_before=9)),
        ("pack.overlap", _same_stage),
        ("pack.disclosure-twice", lambda base: replace(base, disclosures=(*base.disclosures, base.disclosures[0]))),
        ("pack.disclosure-text", _textless),
        ("pack.wording-twice", lambda base: replace(base, wording=(*base.wording, base.wording[0]))),
        ("pack.own-approval", lambda base: replace(base, approved_by=base.author)),
    ],
)
def test_one_mistake_is_found_under_its_own_code_and_blocks(
    code: str, broken: Callable[[PolicyPack], PolicyPack]
) -> None:
    base = pack()
    assert [flaw.code for flaw in flaws_of(base) if flaw.blocks] == []
    found = [flaw for flaw in flaws_of(broken(base)) if flaw.blocks]
    assert {flaw.code for flaw in found} == {code}


@pytest.mark.parametrize(
    ("code", "old", "new"),
    [
        ("pack.no-limit", 'agent = 100\nsenior = 200\nsupervisor = 500\nmanager = "all"\n', ""),
        ("pack.unknown-key", "cure_days = 7\n", "cure_days = 7\ncure_day = 7\n"),
        ("pack.missing-key", "cure_days = 7\n", ""),
        ("pack.share-form", "supervisor = 0.30\n", "supervisor = 30\n"),
        ("pack.syntax", "cure_days = 7\n", "cure_days = \n"),
        ("pack.value", "cure_days = 7\n", "cure_days = -1\n"),
        ("pack.evidence-missing", '[evidence.divorce]\nany_of = ["divorce-certificate"]\nvalid_days = 365\n', ""),
        ("pack.value", "chat_minutes = [2, 3]", "chat_minutes = [4, 3]"),
        ("pack.value", "chat_minutes = [2, 3]", "chat_minutes = [0, 3]"),
        ("pack.value", 'zh = ["坐牢"', 'zh = ["", "坐牢"'),
    ],
)
def test_one_mistake_in_the_file_is_refused_with_its_name(code: str, old: str, new: str) -> None:
    assert old in TEXT
    with pytest.raises(InputError, match=rf"^{re.escape(code)}\b") as refused:
        read_pack(TEXT.replace(old, new, 1), FILE.name)
    assert refused.value.values["file"] == FILE.name


def test_before_its_first_day_no_pack_governs(desk: Floor) -> None:
    first = desk.services.desk.packs["cn-instalment"].valid_from
    assert desk.services.desk.shelf.on("cn-instalment", first).valid_from == first
    with pytest.raises(InputError, match=r"pack\.not-in-force"):
        desk.services.desk.shelf.on("cn-instalment", first - timedelta(days=1))
    with pytest.raises(InputError, match=r"pack\.unknown"):
        desk.services.desk.shelf.on("nowhere", first)
