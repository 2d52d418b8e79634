"""Thousands of files that were good once: no crash, no half import, always a report in words."""

from __future__ import annotations

import io
from collections import Counter
from random import Random
from typing import TYPE_CHECKING

import openpyxl
import pytest
from sqlalchemy import func, select

from agent_desk import resources
from agent_desk.domain.errors import DeskError, InputError
from agent_desk.domain.policy.soundness import flaws_of
from agent_desk.services.import_portfolio import ImportPortfolio
from agent_desk.services.policy_files import read_pack
from agent_desk.store.engine import SqlStore, open_store
from agent_desk.store.tables import audit, borrowers, cases, loans, payments
from agent_desk.wording import Words
from agent_desk.wording.errors import SENTENCES
from tests.fakes import FixedClock
from tests.reliability.extent import EXTENT, say
from tests.reliability.mutation import damaged_pack, damaged_table, damaged_workbook
from tests.services.floor import packs
from tests.services.import_files import INSTALMENTS, LOANS, PAYMENTS, SPEC

if TYPE_CHECKING:
    from pathlib import Path

    from agent_desk.services.importing.report import ImportReport

_TABLES = (loans, borrowers, cases, payments, audit)


def said(error: DeskError) -> str:
    """What a person reads; every error that a file can cause has a sentence of its own."""
    sentence = Words().error(error)
    if error.code not in SENTENCES or not sentence:
        pytest.fail(f"no sentence for {error.code}")
    return sentence


def workbook() -> bytes:
    """The three tables as sheets."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, text in (("loans", LOANS), ("instalments", INSTALMENTS), ("payments", PAYMENTS)):
        sheet = book.create_sheet(name)
        for line in text.splitlines():
            sheet.append(line.split(","))
    packed = io.BytesIO()
    book.save(packed)
    book.close()
    return packed.getvalue()


class Intake:
    """One store that takes in damaged files, one after the other."""

    def __init__(self, address: str, folder: Path) -> None:
        self.store: SqlStore = open_store(address, FixedClock())
        self.folder = folder
        self.outcomes: Counter[str] = Counter()
        self.book = workbook()

    def files(self, chance: Random) -> list[Path]:
        """The three tables, or a workbook with them, at least one of them damaged."""
        if chance.random() < 0.25:
            path = self.folder / "loans.xlsx"
            path.write_bytes(damaged_workbook(self.book, chance))
            return [path]
        texts = {"loans": LOANS, "instalments": INSTALMENTS, "payments": PAYMENTS}
        victims = chance.sample(sorted(texts), chance.choice((1, 1, 2, 3)))
        paths = []
        for name, text in texts.items():
            path = self.folder / f"{name}.csv"
            path.write_bytes(damaged_table(text, chance) if name in victims else text.encode())
            paths.append(path)
        return paths

    def counts(self) -> dict[str, int]:
        with self.store.engine.connect() as connection:
            return {
                table.name: connection.execute(select(func.count()).select_from(table)).scalar_one()
                for table in _TABLES
            }

    def take(self, files: list[Path]) -> None:
        """Bring them in; what is in the store is what the report says."""
        before = self.counts()
        report: ImportReport | None = None
        try:
            report = ImportPortfolio(self.store, packs=packs()).run(files, actor="0002", portfolio=SPEC)
        except InputError as error:
            said(error)
        after = self.counts()
        if report is None:
            self.outcomes["not taken at all"] += 1
            assert after == before
            return
        for refusal in report.refused:
            assert said(InputError(refusal.reason.code, **refusal.reason.values))
        changed = bool(report.imported or report.updated)
        self.outcomes["taken" if changed else "refused"] += 1
        assert after["loans"] - before["loans"] == report.imported
        assert after["cases"] == after["loans"]
        assert (after["audit"] - before["audit"]) in ((1,) if changed else (0, 1))
        assert changed or after["payments"] == before["payments"]
        assert changed or report.unchanged or report.refused or report.conflicts or report.notes


def test_a_damaged_file_is_taken_whole_or_said_to_be_damaged(sqlite: str, tmp_path: Path) -> None:
    intake = Intake(sqlite, tmp_path)
    for number in range(EXTENT.imports):
        files = intake.files(Random(number))
        try:
            intake.take(files)
        except Exception as error:
            kept = {path.name: path.read_bytes()[:2000] for path in files}
            raise AssertionError(f"file {number}: {error!r}\n{kept}") from error
        if number % 1000 == 999:
            assert intake.store.verify().is_sound
    assert intake.store.verify().is_sound
    intake.store.close()
    figures = ", ".join(f"{count} {what}" for what, count in sorted(intake.outcomes.items()))
    say(f"{EXTENT.imports:,} damaged imports", f"{figures}; no crash, nothing half")


def test_a_damaged_pack_is_read_or_refused_in_words() -> None:
    texts = [file.read_text("utf-8") for file in sorted(resources.path("policy").glob("*.toml"))]
    outcomes: Counter[str] = Counter()
    for number in range(EXTENT.packs):
        chance = Random(number)
        text = damaged_pack(chance.choice(texts), chance)
        try:
            pack = read_pack(text, "pack.toml")
            flaws = flaws_of(pack)
            assert all(Words().flaw(flaw) for flaw in flaws)
            outcomes["with contradictions" if any(flaw.blocks for flaw in flaws) else "read"] += 1
        except InputError as error:
            said(error)
            outcomes["refused"] += 1
        except Exception as error:
            raise AssertionError(f"pack {number}: {error!r}") from error
    figures = ", ".join(f"{count} {what}" for what, count in sorted(outcomes.items()))
    say(f"{EXTENT.packs:,} damaged policy packs", f"{figures}; no crash")
