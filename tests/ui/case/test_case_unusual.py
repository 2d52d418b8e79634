"""What nobody plans for on a case: odd drops, a book pasted into the notes, midnight, a switch of language mid-word."""

from __future__ import annotations

import os
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication

from agent_desk.ui.application import LanguageSwitch, ThemeSwitch
from tests.ui.scene import LATE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from tests.ui.case.conftest import Desk

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def drop(desk: Desk, urls: Sequence[QUrl]) -> None:
    mime = QMimeData()
    mime.setUrls(list(urls))
    no_button, no_key = Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier
    desk.work.hardship.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, mime, no_button, no_key))


def record(desk: Desk) -> str:
    """Record what was dropped; what is said about it."""
    desk.click(desk.work.hardship.evidence.seen)
    view = desk.page.view
    return view._problem_line.text if view.problem.isVisible() else ""


@pytest.mark.parametrize("kind", ["folder", "empty", "gone", "pipe"])
def test_what_is_no_document_is_refused_in_a_sentence_and_the_next_one_is_taken(
    desk: Desk, tmp_path: Path, kind: str
) -> None:
    odd = tmp_path / "odd.pdf"
    match kind:
        case "folder":
            odd.mkdir()
        case "empty":
            odd.touch()
        case "pipe":
            os.mkfifo(odd)
        case _:
            pass
    desk.open(LATE)
    desk.choose_reason("Lost")
    drop(desk, [QUrl.fromLocalFile(str(odd))])
    assert record(desk)
    assert not desk.scene.store.state.evidence
    letter = tmp_path / "letter.pdf"
    letter.write_bytes(desk.scene.paper())
    drop(desk, [QUrl.fromLocalFile(str(letter))])
    assert record(desk) == ""
    assert len(desk.scene.store.state.evidence) == 1


def test_an_address_of_the_web_is_not_taken(desk: Desk) -> None:
    desk.open(LATE)
    desk.choose_reason("Lost")
    drop(desk, [QUrl("https://example.org/letter.pdf")])
    assert not desk.work.hardship.evidence.is_recording


def test_two_hundred_files_at_once_are_one_question_about_one(desk: Desk, tmp_path: Path) -> None:
    files = [tmp_path / f"{number}.pdf" for number in range(200)]
    for file in files:
        file.write_bytes(desk.scene.paper())
    desk.open(LATE)
    desk.choose_reason("Lost")
    drop(desk, [QUrl.fromLocalFile(str(file)) for file in files])
    assert record(desk) == ""
    assert [item.file_name for item, _ in desk.scene.store.state.evidence.values()] == ["0.pdf"]


def test_a_book_pasted_into_the_notes_stays_in_the_field_until_it_is_shorter(desk: Desk) -> None:
    desk.open(LATE)
    desk.key(Key.Key_F8)
    book = "Laid off 22 May. " * 60_000
    QApplication.clipboard().setText(book)
    desk.key(Key.Key_V, CTRL)
    notes = desk.page.view.side.notes
    notes.flush()
    assert notes.field.toPlainText() == book, "nothing is cut"
    assert desk.scene.store.state.cases[LATE].note == ""
    assert "characters" in notes.note.plain_text
    notes.field.setPlainText("Laid off 22 May.")
    notes.flush()
    assert desk.scene.store.state.cases[LATE].note == "Laid off 22 May."


@pytest.mark.parametrize("text", ["😀 👩‍👩‍👧 fine", "مرحبا بالعالم", "שלום 123", "a\u202eb"])
def test_whatever_script_is_typed_is_kept_as_it_is(desk: Desk, text: str) -> None:
    desk.open(LATE)
    notes = desk.page.view.side.notes
    QApplication.clipboard().setText(text)
    desk.key(Key.Key_F8)
    desk.key(Key.Key_V, CTRL)
    notes.flush()
    assert desk.scene.store.state.cases[LATE].note == text
    assert not desk.page.grab().isNull()


def test_midnight_passes_over_a_case_that_is_worked_on(desk: Desk) -> None:
    desk.open(LATE)
    desk.key(Key.Key_F8)
    desk.write("before ")
    desk.scene.clock.move(timedelta(hours=10))
    desk.page._session.changed.emit("")
    desk.write("after")
    notes = desk.page.view.side.notes
    notes.flush()
    assert notes.field.toPlainText() == "before after"
    assert desk.scene.store.state.cases[LATE].note == "before after"


def test_a_switch_of_language_and_theme_keeps_what_is_half_typed(desk: Desk, qapp: QApplication) -> None:
    desk.open(LATE)
    desk.key(Key.Key_F8)
    desk.write("half a sen")
    notes = desk.page.view.side.notes
    theme, language = ThemeSwitch(qapp, "light"), LanguageSwitch(qapp)
    try:
        for tag, look in (("zh", "dark"), ("en", "light")):
            assert language.choose(tag)
            theme.choose(look)
            QApplication.processEvents()
            assert notes.field.toPlainText() == "half a sen"
        desk.write("tence")
        notes.flush()
        assert desk.scene.store.state.cases[LATE].note == "half a sentence"
    finally:
        language.choose("en")
        theme.choose("light")
        theme.deleteLater()
        language.deleteLater()
