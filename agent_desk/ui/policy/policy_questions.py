"""What the policy page asks before it acts: a draft thrown away, a version that takes another one's place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from agent_desk.ui.widgets.question_dialog import QuestionDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from agent_desk.domain.errors import DeskError
    from agent_desk.wording.words import Words


def ask_discard(page: QWidget, label: str, act: Callable[[], None]) -> None:
    """Is a draft to be thrown away?"""
    translate = QCoreApplication.translate
    lines = (translate("PolicyQuestions", "What it changed is lost. What is in force stays in force."),)
    title = translate("PolicyQuestions", "Discard {label}?").format(label=label)
    _ask(page, title, lines, translate("PolicyQuestions", "Discard"), act)


def ask_instead(page: QWidget, words: Words, error: DeskError, act: Callable[[], None]) -> None:
    """Is a version to take the place of the one that begins on the same day?"""
    translate = QCoreApplication.translate
    title = translate("PolicyQuestions", "Take the place of {label}?").format(label=error.values["other"])
    lines = (
        words.error(error),
        translate("PolicyQuestions", "The older one governs no day then. It stays among the past versions."),
    )
    _ask(page, title, lines, translate("PolicyQuestions", "Take its place"), act)


def _ask(page: QWidget, title: str, lines: tuple[str, ...], yes: str, act: Callable[[], None]) -> None:
    dialog = QuestionDialog(title, lines, yes, QCoreApplication.translate("PolicyQuestions", "Back"), page)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.accepted.connect(act)
    dialog.open()
