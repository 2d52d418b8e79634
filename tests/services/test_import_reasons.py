"""Every reason that an import can give has a sentence, with the values that the code hands over."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

from agent_desk.services import import_portfolio, importing
from agent_desk.wording.errors import SENTENCES
from agent_desk.wording.import_errors import IMPORT_ERRORS

FOLDER = Path(str(importing.__file__)).parent
SOURCES = [*FOLDER.glob("*.py"), Path(str(import_portfolio.__file__))]
AREAS = "file|row|cell|loan|payment|instalment|borrower|note|conflict|mapping|import|sample"
CODES = {code for path in SOURCES for code in re.findall(rf'"((?:{AREAS})\.[a-z-]+)"', path.read_text("utf-8"))}


def test_every_reason_has_its_sentence() -> None:
    assert len(CODES) > 60
    assert sorted(CODES - SENTENCES.keys()) == []


def test_no_sentence_is_left_over() -> None:
    made = {"cell.too-precise", "cell.too-large"}  # from the codes of amounts
    other = {code for code in IMPORT_ERRORS if code.startswith("sample.")}
    assert sorted(IMPORT_ERRORS.keys() - CODES - made - other) == []


def test_placeholders_are_plain_names() -> None:
    for text in IMPORT_ERRORS.values():
        assert all(name is None or name.isidentifier() for _, name, _, _ in Formatter().parse(text))
