"""What the window expects of a page, and nothing about what the page shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence


class Page(QWidget):
    """Base of every page in the window.

    The hooks are called by the window: override what the page needs. Keys that the whole window knows (Ctrl+Enter, Esc,
    F1) arrive through hooks; a page makes shortcuts only for the others, so that no key is ambiguous.
    """

    def on_shown(self) -> None:
        """The page has become the visible one."""

    def on_hidden(self) -> None:
        """Another page takes its place; stop timers, keep what was typed."""

    def retranslate(self) -> None:
        """Set every text again; called once when the page joins the window and on each change of language."""

    def activate_primary(self) -> None:
        """Ctrl+Enter: do what the filled button says."""

    def go_back(self) -> bool:
        """Esc: one level back inside the page.

        Returns:
            False when there was nothing to leave.
        """
        return False

    def key_hints(self) -> Sequence[tuple[str, str]]:
        """What F1 shows: pairs of a key as it is printed (``Ctrl+K``) and what it does."""
        return ()

    def search_hint(self) -> str:
        """What the search box says while this page is shown; empty for the usual words."""
        return ""

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate on a change of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
