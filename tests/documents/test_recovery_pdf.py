"""The recovery sheet: one page in every language, with the digits as they are to be typed."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime

import pypdfium2
import pytest

from agent_desk import resources
from agent_desk.documents.agreement_pdf import AgreementRenderer
from agent_desk.domain.errors import InputError
from agent_desk.services.recovery import KeyPlace, RecoveryContent

DIGITS = "".join(f"{number:02x}" for number in range(0, 256, 8))
GROUPS = tuple(DIGITS[at : at + 4] for at in range(0, 64, 4))
RENDERER = AgreementRenderer(resources)


def sheet(kept: KeyPlace = KeyPlace.RING, store: str = "desk.db") -> RecoveryContent:
    return RecoveryContent(store, datetime(2026, 6, 16, 6, 37, tzinfo=UTC), "0002", GROUPS, kept)


def text_of(pdf: bytes) -> list[str]:
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        assert len(document) == 1
        return str(document[0].get_textpage().get_text_range()).splitlines()


@pytest.mark.parametrize("kept", KeyPlace)
@pytest.mark.parametrize("language", RENDERER.languages())
def test_it_is_one_page_with_the_digits_in_numbered_rows(language: str, kept: KeyPlace) -> None:
    lines = text_of(RENDERER.recovery(sheet(kept), language))
    rows = [line.split() for line in lines if len(line.split()) == 17 and line[0].isdigit() and line[1] == " "]
    assert [row[0] for row in rows] == ["1", "2", "3", "4"]
    assert "".join("".join(row[1:]) for row in rows) == DIGITS
    assert any("desk.db" in line for line in lines)
    assert not any("{" in line for line in lines)


def test_it_says_where_this_computer_has_the_key() -> None:
    said = {kept: " ".join(text_of(RENDERER.recovery(sheet(kept), "en"))) for kept in KeyPlace}
    assert "key store of its system" in said[KeyPlace.RING]
    assert "keeps the key nowhere" in said[KeyPlace.ASKED]
    assert "AGENT_DESK_STORE_KEY_FILE" in said[KeyPlace.FILE]
    assert len(set(said.values())) == len(KeyPlace)


def test_a_long_name_stays_on_the_page() -> None:
    text_of(RENDERER.recovery(sheet(store="a" * 120 + ".db"), "en"))


def test_the_digits_show_in_no_error_and_no_log() -> None:
    assert repr(sheet()) == "<RecoveryContent: desk.db>"


def test_an_unknown_language_is_refused() -> None:
    with pytest.raises(InputError, match=r"document\.language"):
        RENDERER.recovery(sheet(), "xx")
