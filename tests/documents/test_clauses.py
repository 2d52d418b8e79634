"""The texts of the agreement: every clause in every language, with the same placeholders, and nothing said twice."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from agent_desk import resources
from agent_desk.documents.clauses import LABELS, Texts, languages, placeholders
from agent_desk.domain.agreement import AgreementStatus, Clause, ClauseSection
from agent_desk.domain.amounts import Component
from agent_desk.domain.concessions import ConcessionKind
from agent_desk.domain.errors import InputError
from agent_desk.domain.evidence import EvidenceKind, HardshipReason
from agent_desk.domain.money import Money
from agent_desk.domain.people import Role
from tests.documents import cases

if TYPE_CHECKING:
    from pathlib import Path

TAGS = languages(resources)
FOLDER = resources.path("clauses")
IDS = sorted({file.stem for tag in TAGS for file in (FOLDER / tag).glob("*.md")})
#: Words of the lender that stand ready for every clause.
STANDING = {"complaint", "pay_to"}


class Elsewhere:
    """Resources in a folder of the test."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def path(self, *parts: str) -> Path:
        return self.folder.joinpath(*parts)


@pytest.fixture
def texts(tmp_path: Path) -> Texts:
    folder = tmp_path / "clauses" / "xx"
    folder.mkdir(parents=True)
    (folder / LABELS).write_text((FOLDER / "en" / LABELS).read_text(encoding="utf-8"), encoding="utf-8")
    (folder / "one.md").write_text(
        "Pay {amount}\nby {date}, {share:trim} of it, {count:day/days}; {part:word}.\n", encoding="utf-8"
    )
    return Texts(Elsewhere(tmp_path), "xx")


def clause(**changes: object) -> Clause:
    values = {
        "amount": Money.of("1234.5", "CNY"),
        "date": date(2026, 6, 16),
        "share": Decimal("0.305"),
        "count": 1,
        "part": "penalty-interest",
    }
    return Clause("one", ClauseSection.AGREED, {**values, **changes})  # type: ignore[dict-item]


def test_a_clause_is_filled(texts: Texts) -> None:
    assert texts.clause(clause(), {}) == "Pay ¥1,234.50 by 16 June 2026, 30.5 % of it, 1 day; penalty interest."
    assert "1,200 days" in texts.clause(clause(count=1200), {})


def test_a_missing_value_is_refused(texts: Texts) -> None:
    with pytest.raises(InputError, match=r"document\.placeholder.*amount, share"):
        texts.clause(Clause("one", ClauseSection.AGREED, {"date": date(2026, 6, 16), "count": 1, "part": "fees"}), {})


def test_a_value_that_the_text_does_not_say_is_refused(texts: Texts) -> None:
    with pytest.raises(InputError, match=r"document\.value.*extra"):
        texts.clause(clause(extra=1), {})


def test_an_unknown_clause_label_or_form_is_refused(texts: Texts) -> None:
    with pytest.raises(InputError, match=r"document\.clause"):
        texts.clause(Clause("two", ClauseSection.AGREED), {})
    with pytest.raises(InputError, match=r"document\.clause"):
        texts.clause_text("../en/complain")
    with pytest.raises(InputError, match=r"document\.label"):
        texts.label("sheet.nowhere")
    with pytest.raises(InputError, match=r"document\.form"):
        texts.clause(clause(share="half"), {})
    with pytest.raises(InputError, match=r"document\.label"):
        texts.clause(clause(part="goodwill"), {})


@pytest.mark.parametrize("clause_id", IDS)
def test_a_clause_exists_in_every_language_with_the_same_placeholders(clause_id: str) -> None:
    found = {tag: placeholders(Texts(resources, tag).clause_text(clause_id)) for tag in TAGS}
    assert len(set(found.values())) == 1, found


@pytest.mark.parametrize("clause_id", IDS)
@pytest.mark.parametrize("tag", TAGS)
def test_a_clause_is_one_paragraph_with_its_marks_in_pairs(clause_id: str, tag: str) -> None:
    text = (FOLDER / tag / f"{clause_id}.md").read_text(encoding="utf-8")
    assert text.endswith("\n")
    assert "\n" not in text.strip()
    assert text.count("**") % 2 == 0
    assert "!" not in text


def test_every_label_exists_in_every_language_with_the_same_placeholders() -> None:
    def shape(tag: str) -> dict[str, object]:
        tables = Texts(resources, tag)._tables
        return {
            f"{table}.{key}": placeholders(value) if isinstance(value, str) else len(value)
            for table, entries in tables.items()
            for key, value in entries.items()
            if table != "formats"
        }

    shapes = {tag: shape(tag) for tag in TAGS}
    assert all(found == shapes["en"] for found in shapes.values())
    assert {frozenset(Texts(resources, tag).words("formats")) for tag in TAGS} == {
        frozenset(Texts(resources, "en").words("formats"))
    }


@pytest.mark.parametrize("tag", TAGS)
def test_every_code_has_its_word(tag: str) -> None:
    texts = Texts(resources, tag)
    tables = {
        "words": Component,
        "order": Component,
        "kinds": ConcessionKind,
        "roles": Role,
        "reasons": HardshipReason,
        "evidence": EvidenceKind,
    }
    for table, codes in tables.items():
        assert set(texts.words(table)) == {code.value for code in codes}
    assert set(texts.words("languages")) == set(TAGS)
    assert {"draft", "withdrawn", "lapsed", "undone"} <= set(texts.words("marks")) & (
        {status.value for status in AgreementStatus} | set(texts.words("marks"))
    )


def test_every_text_is_used_by_some_agreement() -> None:
    used = {clause.clause_id for name in cases.PROPOSALS for clause in cases.content(cases.PROPOSALS[name]).clauses}
    used |= {clause.clause_id for clause in cases.every_clause()}
    assert used == set(IDS)


@pytest.mark.parametrize("tag", TAGS)
def test_clauses_take_exactly_the_values_that_agreements_give(tag: str) -> None:
    texts = Texts(resources, tag)
    for clause_ in cases.every_clause():
        assert placeholders(texts.clause_text(clause_.clause_id)) - STANDING == set(clause_.values)
