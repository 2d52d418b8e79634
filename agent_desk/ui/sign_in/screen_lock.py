"""Covers the window while its person is away and uncovers it for the same person; nothing under it is changed.

Dialogs that stand open are hidden with it and come back. An account that was closed, or whose role was changed, in the
meantime leaves its desk covered: the way on is the sign-in.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QDialog, QStackedWidget, QWidget

from agent_desk.domain.errors import StoreError
from agent_desk.ui.frame.settings_menu import LOCK_KEY
from agent_desk.ui.moment_text import clock_text
from agent_desk.ui.sign_in.idle_watch import IdleWatch
from agent_desk.ui.sign_in.lock_page import LockPage

if TYPE_CHECKING:
    from agent_desk.domain.errors import DeskError
    from agent_desk.domain.people import User
    from agent_desk.ui.main_window import MainWindow
    from agent_desk.ui.session import Session
    from agent_desk.wording.words import Words


class ScreenLock(QObject):
    """The cover of one window.

    Signals:
        leave_wanted: Somebody else sits down, or the same person has to sign in again.
        opened: The desk is there again.
    """

    leave_wanted = Signal()
    opened = Signal()

    def __init__(self, window: MainWindow, front: QStackedWidget, words: Words, minutes: int) -> None:
        """Over a window.

        Args:
            window: Its frame is hidden while it is covered.
            front: Where the cover stands before everything else.
            words: For errors.
            minutes: Cover it by itself after so long; 0 never.
        """
        super().__init__(window)
        self._window = window
        self._front = front
        self._words = words
        self._session: Session | None = None
        self._under: QWidget | None = None
        self._focus: QWidget | None = None
        self._dialogs: list[QDialog] = []
        self.page: LockPage | None = None
        self.idle = IdleWatch(minutes, self)
        self.idle.idle.connect(self.lock)
        key = QShortcut(QKeySequence(LOCK_KEY), window)
        key.activated.connect(self.lock)

    @property
    def is_locked(self) -> bool:
        """Is the desk covered?"""
        return self.page is not None

    def watch(self, session: Session) -> None:
        """Somebody sits at the desk from now on."""
        self._session = session
        self.idle.start()

    def lock(self) -> None:
        """Cover the desk now; the log says so."""
        session = self._session
        if session is None or self.is_locked:
            return
        self._cover(session)
        session.runner.run(self, partial(_locked, session), self._show_published, _leave_covered)

    def look_after(self) -> None:
        """Somebody changed something: is this account still what it was?"""
        session = self._session
        if session is not None:
            find = partial(session.services.sign_in.find, session.user.user_id)
            session.runner.run(self, find, self._compare, self._end)

    def _cover(self, session: Session) -> None:
        self.idle.stop()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        while (popup := app.activePopupWidget()) is not None:
            popup.close()
        self._focus = app.focusWidget()
        dialogs = (one for one in app.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible())
        self._dialogs = [one for one in dialogs if self._is_ours(one)]
        for dialog in self._dialogs:
            dialog.hide()
        self._under = self._front.currentWidget()
        zone = session.portfolio.time_zone if session.portfolio is not None else "UTC"
        self.page = LockPage(session.user, clock_text(session.services.desk.clock.now(), zone))
        self.page.unlock_wanted.connect(self._unlock)
        self.page.leave_wanted.connect(self.leave_wanted)
        self._front.addWidget(self.page)
        self._front.setCurrentWidget(self.page)
        for part in (self._window.rail, self._window.status_items):
            part.hide()
        self._window.rest_keys(True)
        self.page.setFocus()

    def _is_ours(self, dialog: QDialog) -> bool:
        parent = dialog.parentWidget()
        return parent is not None and parent.window() is self._window

    def _show_published(self, published: str) -> None:
        if self.page is not None:
            self.page.show_published(published)

    def _unlock(self, password: str) -> None:
        session = self._session
        assert session is not None
        unlock = partial(session.services.sign_in.unlock, session.user, password)
        session.runner.run(self, unlock, self._uncover, self.refuse)

    def refuse(self, error: DeskError) -> None:
        """Say on the cover, if there is one, why the desk stays covered; a store that is away is nobody's wrong try."""
        if self.page is None:
            return
        if isinstance(error, StoreError):
            self.page.put_off(self._words.error(error))
        elif error.code in {"user.inactive", "password.must-change"}:
            self._end(error)
        else:
            self.page.refuse(self._words.error(error))

    def _uncover(self, user: User) -> None:
        page, session = self.page, self._session
        if page is None or session is None:
            return
        if user.role is not session.user.role:
            self._compare(user)
            return
        self.page = None
        if self._under is not None:
            self._front.setCurrentWidget(self._under)
        self._front.removeWidget(page)
        page.deleteLater()
        for part in (self._window.rail, self._window.status_items):
            part.show()
        self._window.rest_keys(False)
        for dialog in self._dialogs:
            dialog.show()
        if self._focus is not None and self._focus.isVisible():
            self._focus.setFocus()
        self._dialogs, self._focus, self._under = [], None, None
        self.idle.start()
        self.opened.emit()

    def _compare(self, user: User) -> None:
        session = self._session
        if session is None or user.role is session.user.role:
            return
        role = self._words.role(user.role)
        self._finish(self.tr("Your role is {role} now. Sign in again to go on.").format(role=role))

    def _end(self, error: DeskError) -> None:
        if error.code in {"user.inactive", "password.must-change"}:
            self._finish(self.tr("An administrator has closed this account or reset its password. Sign in again."))

    def _finish(self, sentence: str) -> None:
        session = self._session
        assert session is not None
        if not self.is_locked:
            self._cover(session)
        if self.page is not None:
            self.page.setEnabled(True)
            self.page.end(sentence)


def _leave_covered(_error: DeskError) -> None:
    """The store is away: the desk stays covered all the same, and the frame says that the store does not answer."""


def _locked(session: Session) -> str:
    """Write down that the desk was covered; the published password of a sample account."""
    session.services.sign_in.lock(session.user)
    return session.services.sign_in.samples().get(session.user.user_id, "")
