"""What stands behind the rail's first item: the queue, or the way to loans while there are none, or an import."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from agent_desk.domain.rights import MAY, Act
from agent_desk.ui.first_run import FirstRunPage
from agent_desk.ui.importing import ImportPage
from agent_desk.ui.page import Page
from agent_desk.ui.queue import QueuePage
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from agent_desk.services.importing.mapping import ColumnMapping
    from agent_desk.ui.first_run import SampleChoice
    from agent_desk.ui.session import Session
    from agent_desk.wording.words import Words


class HomePage(Page):
    """The page; its hooks go to whichever of its parts is shown.

    Signals:
        brought_in: Loans came into the store (portfolio id).
    """

    brought_in = Signal(str)

    def __init__(
        self,
        session: Session,
        words: Words,
        mappings: Callable[[], Sequence[ColumnMapping]],
        samples: Sequence[SampleChoice] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._is_shown = False
        self.queue = QueuePage(session, words)
        self.first_run = FirstRunPage(session, words, samples)
        self.importing = ImportPage(session, words, session.services.imports, mappings)
        self.no_queue = _NoQueue()
        self.import_button = DeskButton(icon="download")
        self.import_button.setVisible(session.user.role in MAY[Act.IMPORT])
        self.queue.header.insert_widget(self.import_button)
        self._stack = QStackedWidget()
        for page in (self.queue, self.first_run, self.importing, self.no_queue):
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.import_button.clicked.connect(self.show_import)
        self.no_queue.import_button.clicked.connect(self.show_import)
        self.first_run.files_chosen.connect(self._import_files)
        self.first_run.loaded.connect(self.brought_in)
        self.importing.imported.connect(self.brought_in)
        self.importing.left.connect(self.show_home)

    @property
    def current(self) -> Page:
        """The part that is shown."""
        page = self._stack.currentWidget()
        assert isinstance(page, Page)
        return page

    def show_home(self) -> None:
        """Show the queue, or what stands for it: the way to loans, or that this person works no queue."""
        if self._session.portfolio is None:
            self._show(self.first_run)
        elif self._session.user.role in MAY[Act.READ_QUEUE]:
            self._show(self.queue)
        else:
            self._show(self.no_queue)

    def show_import(self) -> None:
        """Show the import."""
        self._show(self.importing)

    def _import_files(self, files: list[Path]) -> None:
        self._show(self.importing)
        self.importing.add_files(files)

    def _show(self, page: Page) -> None:
        before = self.current
        if self._is_shown and before is not page:
            before.on_hidden()
        self._stack.setCurrentWidget(page)
        self.setFocusProxy(page)
        if self._is_shown and before is not page:
            page.on_shown()

    def stop(self) -> None:
        """The window closes: whatever long runs here shall end."""
        self.importing.task.cancel()
        self.first_run.task.cancel()

    def on_shown(self) -> None:
        """Pass it on."""
        self._is_shown = True
        self.current.on_shown()

    def on_hidden(self) -> None:
        """Pass it on."""
        self._is_shown = False
        self.current.on_hidden()

    def activate_primary(self) -> None:
        """Pass it on."""
        self.current.activate_primary()

    def go_back(self) -> bool:
        """Pass it on."""
        return self.current.go_back()

    def key_hints(self) -> Sequence[tuple[str, str]]:
        """Pass it on."""
        return self.current.key_hints()

    def search_hint(self) -> str:
        """Pass it on."""
        return self.current.search_hint()

    def retranslate(self) -> None:
        """Set the texts again."""
        self.import_button.set_text(self.tr("Import…"))
        for page in (self.queue, self.first_run, self.importing, self.no_queue):
            page.retranslate()


class _NoQueue(Page):
    """For a person who keeps people and store and decides no case."""

    def __init__(self) -> None:
        super().__init__()
        self._state = EmptyState("shield")
        self.import_button = DeskButton(kind="primary", icon="download", key="Ctrl+Enter")
        self._state.add_button(self.import_button)
        column = QVBoxLayout(self)
        column.addWidget(self._state)
        self.setFocusProxy(self.import_button)

    def activate_primary(self) -> None:
        self.import_button.activate()

    def retranslate(self) -> None:
        self._state.set_message(
            self.tr("You keep people and store"), self.tr("An administrator sees no borrowers and decides no case.")
        )
        self.import_button.set_text(self.tr("Import…"))
