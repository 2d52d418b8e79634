"""What stands behind the rail's first item: the queue, or the way to loans while there are none, or an import."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from agent_desk.domain.rights import MAY, Act
from agent_desk.ui.page import Page
from agent_desk.ui.queue.queue_page import QueuePage
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from agent_desk.ui.first_run.first_run_page import FirstRunPage
    from agent_desk.ui.first_run.sample_choice import SampleChoice
    from agent_desk.ui.importing.import_page import ImportPage
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
        samples: Sequence[SampleChoice] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._words = words
        self._samples = tuple(samples)
        self._is_shown = False
        self.queue = QueuePage(session, words)
        self._first_run: FirstRunPage | None = None
        self._importing: ImportPage | None = None
        self._no_queue: _NoQueue | None = None
        self.import_button = DeskButton(icon="download")
        self.import_button.setVisible(session.user.role in MAY[Act.IMPORT])
        self.queue.header.insert_widget(self.import_button)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.queue)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.import_button.clicked.connect(self.show_import)

    # What is seldom needed is made when it is

    @property
    def first_run(self) -> FirstRunPage:
        """The way to loans."""
        if self._first_run is None:
            from agent_desk.ui.first_run.first_run_page import FirstRunPage

            self._first_run = FirstRunPage(self._session, self._words, self._samples)
            self._first_run.files_chosen.connect(self._import_files)
            self._first_run.loaded.connect(self.brought_in)
            self._take_in(self._first_run)
        return self._first_run

    @property
    def importing(self) -> ImportPage:
        """The import."""
        if self._importing is None:
            from agent_desk.services.importing.mapping import all_mappings
            from agent_desk.ui.importing.import_page import ImportPage

            self._importing = ImportPage(self._session, self._words, self._session.services.imports, all_mappings)
            self._importing.imported.connect(self.brought_in)
            self._importing.left.connect(self.show_home)
            self._take_in(self._importing)
        return self._importing

    @property
    def no_queue(self) -> _NoQueue:
        """What people see who work no queue."""
        if self._no_queue is None:
            self._no_queue = _NoQueue()
            self._no_queue.import_button.clicked.connect(self.show_import)
            self._take_in(self._no_queue)
        return self._no_queue

    @property
    def is_importing(self) -> bool:
        """Is the import in sight?"""
        return self._importing is not None and self._importing.isVisible()

    def _take_in(self, page: Page) -> None:
        self._stack.addWidget(page)
        page.retranslate()

    def _parts(self) -> tuple[Page, ...]:
        parts = (self.queue, self._first_run, self._importing, self._no_queue)
        return tuple(page for page in parts if page is not None)

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
        for page in (self._first_run, self._importing):
            if page is not None:
                page.task.cancel()

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
        for page in self._parts():
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
