from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from agent_desk.domain.buckets import DelinquencyBucket
from agent_desk.domain.concessions import ConcessionKind
from agent_desk.domain.errors import InputError
from agent_desk.domain.people import Role
from agent_desk.domain.policy.differences import differences
from agent_desk.domain.policy.soundness import flaws_of
from agent_desk.services.policy_files import read_pack
from tests.domain.test_findings import PACKS, pack

if TYPE_CHECKING:
    from agent_desk.domain.policy.pack import LimitRow, PolicyPack


def changed(base: PolicyPack, rule: str, **changes: object) -> PolicyPack:
    rows = tuple(replace(row, **changes) if row.rule == rule else row for row in base.limits)  # type: ignore[arg-type]
    return replace(base, limits=rows)


def limits(row: LimitRow, **by_role: str | None) -> dict[Role, Decimal | None]:
    values = dict(row.by_role)
    values.update({Role(name): Decimal(text) if text is not None else None for name, text in by_role.items()})
    return values


def row_of(base: PolicyPack, rule: str) -> LimitRow:
    return next(row for row in base.limits if row.rule == rule)


@pytest.mark.parametrize("name", ["cn-instalment", "us-instalment", "uk-instalment", "au-instalment"])
def test_a_pack_that_ships_does_not_contradict_itself(name: str) -> None:
    assert [flaw for flaw in flaws_of(pack(name)) if flaw.blocks] == []


def test_an_agent_who_may_grant_more_than_a_senior_blocks() -> None:
    base = pack()
    broken = changed(base, "2.1", by_role=limits(row_of(base, "2.1"), agent="30"))
    first = flaws_of(broken)[0]
    assert (first.code, first.blocks, first.values) == ("pack.ladder", True, ("agent", "30", "senior", "24"))


def test_a_limit_above_the_cap_blocks() -> None:
    base = pack()
    broken = changed(base, "2.1", by_role=limits(row_of(base, "2.1"), manager="61"))
    assert flaws_of(broken)[0].code == "pack.above-cap"


def test_a_gap_between_stages_blocks() -> None:
    base = pack()
    gap = frozenset({DelinquencyBucket.DUE, DelinquencyBucket.M2, DelinquencyBucket.M3})
    first = flaws_of(changed(base, "1.1", buckets=gap))[0]
    assert (first.code, first.values) == ("pack.bucket-gap", (ConcessionKind.DEFERMENT.value, "m1"))


def test_who_wrote_a_pack_does_not_approve_it() -> None:
    assert flaws_of(replace(pack(), approved_by=pack().author))[0].code == "pack.own-approval"


def test_a_law_that_is_not_confirmed_is_a_warning() -> None:
    assert {flaw.code for flaw in flaws_of(pack())} == {"pack.unconfirmed"}


def test_two_packs_differ_cell_by_cell_and_say_which_way() -> None:
    base = pack()
    row = row_of(base, "2.1")
    other = changed(base, "2.1", by_role=limits(row, agent="30", manager="42"), cap=None)
    found = {item.role: (item.before, item.after, item.wider) for item in differences(base, other)}
    assert found == {
        Role.AGENT: (Decimal(24), Decimal(30), True),
        Role.MANAGER: (Decimal(48), Decimal(42), False),
        None: (Decimal(60), None, True),
    }
    assert differences(base, base) == ()


@pytest.mark.parametrize(
    ("old", "new", "code", "where"),
    [
        ("agent = 0.50", "agennt = 0.50", "pack.unknown-key", "limit.3.agennt"),
        ("tolerance = 0.95", "tolerance = 95", "pack.share-form", "promise.tolerance"),
        ("[term]", "[term", "pack.syntax", ""),
        ('[evidence.divorce]\nany_of = ["divorce-certificate"]\nvalid_days = 365\n', "", "pack.evidence-missing", ""),
        ("cure_days = 7\n", "", "pack.missing-key", "meta.cure_days"),
        ('open = ["08:00", ', 'open = ["8 o\'clock", ', "pack.value", "contact.open.0"),
        ('kind = "deferment"', 'kind = "gift"', "pack.value", "limit.0.kind"),
        ("agent = 0.50", "agent = 50", "pack.share-form", "3.1.agent"),
        ("[promise]\nagent = 7\n", "[promise]\n", "pack.missing-key", "promise.agent"),
        ("annual_rate_cap = 0.24", "annual_rate_cap = 24", "pack.share-form", "charges.annual_rate_cap"),
        ("[meta]\n", "[meta]\nlimitless = true\n", "pack.unknown-key", "meta.limitless"),
        ("[evidence.divorce]\n", "[evidence.divorce]\nvalid = 3\n", "pack.unknown-key", "evidence.divorce.valid"),
    ],
)
def test_a_mistake_in_a_pack_is_named_with_its_place(old: str, new: str, code: str, where: str) -> None:
    text = (PACKS / "cn-instalment.toml").read_text("utf-8")
    assert old in text
    with pytest.raises(InputError) as caught:
        read_pack(text.replace(old, new, 1), "draft.toml")
    assert caught.value.code == code
    assert caught.value.values["file"] == "draft.toml"
    if where:
        assert caught.value.values["key"] == where
        line = caught.value.values["line"]
        assert isinstance(line, int)
        assert line > 1


@pytest.mark.parametrize(
    ("part", "known"),
    [
        ("[meta]", "cure_days"), ("[[limit]]", "supervisor"), ("[evidence.divorce]", "valid_days"),
        ("[promise]", "tolerance"), ("[contact]", "quiet_days_after_talk"),
        ("[[disclosure]]", "texts"), ("[dispositions]", "not_agreed"), ("[late_fee]", "grace_days"),
    ],
)  # fmt: skip
def test_an_unknown_key_is_refused_with_the_keys_that_are_known_there(part: str, known: str) -> None:
    text = (PACKS / "us-instalment.toml").read_text("utf-8")
    assert part in text
    with pytest.raises(InputError) as caught:
        read_pack(text.replace(part, f"{part}\nno_such_key = 1", 1), "draft.toml")
    assert caught.value.code == "pack.unknown-key"
    assert known in str(caught.value.values["known"]).split(", ")
