"""Between the bar and the page: something failed that no page has taken care of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.ui.frame.closable_notice import ClosableNotice

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from agent_desk.domain.errors import DeskError
    from agent_desk.wording.words import Words


class FailureNotice(ClosableNotice):
    """The notice; the last failure, until it is closed."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__("bad", parent)
        self._words = words
        self._error: DeskError | None = None
        self.retranslate()

    def show_error(self, error: DeskError) -> None:
        """Say what failed."""
        self._error = error
        self.show()
        self.say()

    def say(self) -> None:
        """Say what failed, and that nothing saved is lost."""
        if self._error is not None:
            self.panel.set_message(
                self.tr("This could not be done"), self._words.error(self._error), self.tr("What was saved is safe.")
            )
