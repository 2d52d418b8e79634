"""The desk's window: the frame, its pages for one person, and what they share.

Nothing here decides anything. The window asks who sits down, makes a session and its pages, takes people from page to
page when the session asks for it, and looks for what others change.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget

from agent_desk.domain.rights import MAY, Act
from agent_desk.ui import theme
from agent_desk.ui.application import available_languages
from agent_desk.ui.borrower_search import BorrowerSearch
from agent_desk.ui.change_watch import ChangeWatch
from agent_desk.ui.desk_pages import DeskPages
from agent_desk.ui.frame.failure_notice import FailureNotice
from agent_desk.ui.frame.portfolio_switch import PortfolioSwitch
from agent_desk.ui.frame.settings_menu import SettingsMenu
from agent_desk.ui.frame_words import say_policy, say_standing
from agent_desk.ui.home_page import HomePage
from agent_desk.ui.kept_layout import KeptLayout
from agent_desk.ui.main_window import MainWindow
from agent_desk.ui.outage import StoreOutage
from agent_desk.ui.preferences import Preferences
from agent_desk.ui.session import Session
from agent_desk.ui.sign_in.password_dialog import PasswordDialog
from agent_desk.ui.sign_in.screen_lock import ScreenLock
from agent_desk.ui.tasks import end_start
from agent_desk.wording.names import QT_TRANSLATE_NOOP
from agent_desk.wording.words import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QCloseEvent
    from PySide6.QtWidgets import QWidget

    from agent_desk.domain.case_draft import CaseDraft
    from agent_desk.domain.loan import Portfolio
    from agent_desk.domain.people import User
    from agent_desk.services import Services
    from agent_desk.ui.application import LanguageSwitch, ThemeSwitch
    from agent_desk.ui.change_watch import Notices
    from agent_desk.ui.first_run.sample_choice import SampleChoice
    from agent_desk.ui.tasks import Runner

_SEARCH_PLACE = 3  # in the top bar, behind the search box
_PAINTED_MS = 60


class DeskWindow(MainWindow):
    """The window.

    Signals:
        preferences_changed: ``Preferences`` to keep for next time.
        person_change_wanted: Somebody else sits down: make another window without a person, and close this one.
        store_wanted: The path or address of another store: open it, and close this window.
        signed_in: A ``User``; the pages are there from now on.
    """

    preferences_changed = Signal(object)
    person_change_wanted = Signal()
    store_wanted = Signal(str)
    signed_in = Signal(object)
    _is_made = False

    def __init__(
        self,
        services: Services,
        runner: Runner,
        themes: ThemeSwitch,
        languages: LanguageSwitch,
        *,
        user: User | None = None,
        number: str = "",
        lock_minutes: int = 0,
        preferences: Preferences = Preferences(),  # noqa: B008 - frozen
        notices: Notices | None = None,
        samples: Sequence[SampleChoice] = (),
        ahead: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make the window.

        Args:
            services: Every use case.
            runner: For everything that touches the store; finished when the window closes.
            themes: Light or dark, and text size.
            languages: The language of the application.
            user: Who is at the desk; without one the window begins with the sign-in.
            number: Whose sign-in is expected.
            lock_minutes: Cover the window when nobody touches it for so long; 0 never.
            preferences: What was kept from last time; language, theme and text size are in force already.
            notices: Tells of changes by others; without it nobody looks.
            samples: What the first run offers to load.
            ahead: Make pages before they are needed, once the queue is there.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self._services = services
        self._runner = runner
        self._themes = themes
        self._languages = languages
        self._preferences = preferences
        self._samples = tuple(samples)
        self.words = Words(QCoreApplication.translate, languages.code)
        self.session: Session | None = None
        self.home: HomePage | None = None
        self.portfolio_switch = PortfolioSwitch()
        bar = self.top_bar.layout()
        assert isinstance(bar, QHBoxLayout)
        bar.insertWidget(_SEARCH_PLACE, self.portfolio_switch)
        self.failure = FailureNotice(self.words)
        self.column.insertWidget(1, self.failure)
        self.menu = SettingsMenu(available_languages(), self)
        self._gear = self.rail.add_item("settings", "settings", bottom=True, checkable=False)
        self._watch = ChangeWatch(notices, runner, self) if notices is not None else None
        self.outage = StoreOutage(self, self._watch, self.words)
        area = self.takeCentralWidget()
        assert area is not None
        self._desk_area: QWidget = area
        self._front = QStackedWidget()
        self._front.addWidget(self._desk_area)
        self.setCentralWidget(self._front)
        self.pages: DeskPages | None = None
        self._makes_ahead = ahead
        self._is_answered = False  # what the first rows do not need waits for them
        self.lock = ScreenLock(self, self._front, self.words, lock_minutes)
        self._connect()
        self._is_made = True
        self.retranslate()
        if user is None:
            self._show_sign_in(number)
        else:
            self._enter(user)

    def _connect(self) -> None:
        self._runner.failed.connect(self.failure.show_error)
        self._gear.triggered.connect(self._open_menu)
        self.menu.language_chosen.connect(self.choose_language)
        self.menu.theme_chosen.connect(self._choose_theme)
        self.menu.size_chosen.connect(self._choose_size)
        self.menu.person_change_wanted.connect(self.person_change_wanted)
        self.menu.password_wanted.connect(self._change_password)
        self.menu.lock_wanted.connect(self.lock.lock)
        self.lock.leave_wanted.connect(self.person_change_wanted)
        self.dark_wanted.connect(self._toggle_dark)
        self.portfolio_switch.chosen.connect(self._choose_portfolio)
        if self._watch is not None:
            self._watch.changed.connect(self._read_portfolios)
            self._watch.changed.connect(self.lock.look_after)

    # Who is at the desk

    def _show_sign_in(self, number: str) -> None:
        self.rest_keys(True)
        self.rail.hide()
        self.status_items.hide()
        self.top_bar.search.setEnabled(False)
        from agent_desk.ui.sign_in.sign_in_page import SignInPage
        from agent_desk.ui.store_choice.store_place import place_of

        stores = tuple(map(place_of, self._preferences.stores))
        languages = available_languages()
        page = SignInPage(self._services, self.words, self._runner, languages, number=number, stores=stores)
        page.store_wanted.connect(self.store_wanted)
        page.signed_in.connect(self._enter)
        page.language_wanted.connect(self.choose_language)
        page.set_language(self._languages.code)
        self._front.addWidget(page)
        self._front.setCurrentWidget(page)
        page.setFocus()

    def _enter(self, user: User) -> None:
        page = self._front.currentWidget()
        self._front.setCurrentWidget(self._desk_area)
        if page is not None and page is not self._desk_area:
            self._front.removeWidget(page)
            page.deleteLater()
        self.rest_keys(False)
        self.rail.show()
        self.status_items.show()
        self.top_bar.search.setEnabled(user.role in MAY[Act.READ_QUEUE])
        layout = KeptLayout(self._preferences.layouts, user.user_id, self)
        layout.changed.connect(lambda kept: self._keep(replace(self._preferences, layouts=kept)))
        session = Session(self._services, self._runner, user, None, self, layout=layout)
        self.session = session
        self.lock.watch(session)
        self.outage.watch(session)
        pages = self.pages = self._add_pages(session)
        BorrowerSearch(self.search_popup, session, self.words, self)
        self.search_popup.chosen.connect(session.case_wanted)
        self.search_popup.taken.connect(self._take_found)
        session.case_wanted.connect(pages.open_case)
        session.agreement_wanted.connect(pages.open_agreement)
        session.read_back_wanted.connect(pages.open_read_back)
        session.approvals_wanted.connect(pages.open_approvals)
        session.queue_wanted.connect(pages.open_queue)
        session.changed.connect(lambda _loan: self._count_requests())
        self._say_all()
        self._read_portfolios()
        if self._watch is not None:
            self._watch.start()
        self.signed_in.emit(user)
        self._come_back(session)

    def _come_back(self, session: Session) -> None:
        """Open the case on which this person was working when the desk stopped without being closed."""
        pages = self.pages
        if pages is None or not pages.works_cases:
            return
        kept, user = self._services.drafts_kept, session.user

        def found(draft: CaseDraft | None) -> None:
            if draft is not None and self.session is session and not pages.has_case:
                pages.open_case(draft.loan_number)

        self._runner.run(self, lambda: kept.left_open(user), found)

    def _add_pages(self, session: Session) -> DeskPages:
        self.home = HomePage(session, self.words, self._samples)
        self.home.brought_in.connect(self.work_on)
        self.add_page("queue", "queue", QT_TRANSLATE_NOOP("MainWindow", "Queue"), self.home)
        self._is_answered = session.user.role not in MAY[Act.READ_QUEUE]
        self.home.queue.reader.answered.connect(self._rows_came, Qt.ConnectionType.SingleShotConnection)
        return DeskPages(self, session, self.words)

    def _rows_came(self) -> None:
        """The first rows are here: paint them, then do what they did not need."""
        if self._makes_ahead:
            QTimer.singleShot(_PAINTED_MS, self, self._after_rows)
        else:
            self._after_rows()

    def _after_rows(self) -> None:
        end_start()
        self._is_answered = True
        self._say_all()
        self._count_requests()
        if self._makes_ahead and self.pages is not None:
            self.pages.make_ahead()

    # From page to page

    def _take_found(self, loan_number: str) -> None:
        if self.home is not None:
            self.home.show_home()
            self.show_page("queue")
            self.home.queue.taker.take(loan_number)

    # Portfolios

    def _read_portfolios(self) -> None:
        self._runner.run(self, self._services.queue.portfolios, self._show_portfolios)

    def _show_portfolios(self, portfolios: Sequence[Portfolio]) -> None:
        session = self.session
        if session is None or self.home is None:
            return
        wanted = self._preferences.portfolio_id
        current = next((item for item in portfolios if item.portfolio_id == wanted), None)
        current = current or (portfolios[0] if portfolios else None)
        self.portfolio_switch.set_portfolios(portfolios, current)
        if current != session.portfolio or current is None:
            session.set_portfolio(current)
            if not self.home.is_importing:
                self.home.show_home()
        else:
            session.changed.emit("")
        self.top_bar.set_search_hint(self.page(self.shown_key or "queue").search_hint())
        self._say_all()
        self._count_requests()

    def _choose_portfolio(self, portfolio: Portfolio) -> None:
        self.work_on(portfolio.portfolio_id)

    def work_on(self, portfolio_id: str) -> None:
        """Work on a portfolio from now on; kept for next time."""
        self._keep(replace(self._preferences, portfolio_id=portfolio_id))
        self._read_portfolios()

    def _count_requests(self) -> None:
        session = self.session
        if session is None or self.pages is None or not self.pages.works_cases or not self._is_answered:
            return
        decide, letters, user = self._services.decide, self._services.second_reading, session.user

        def count() -> int:
            return len(decide.lines(user, 0)) + len(letters.lines(user, 0))

        self._runner.run(self, count, partial(self.set_count, "approvals"))

    # Choices of the person

    def choose_language(self, code: str) -> None:
        """Speak a language from now on; every open page follows at once."""
        before = self.words.language
        self.words.language = code
        if self._languages.choose(code):
            self._keep(replace(self._preferences, language=code))
        else:
            self.words.language = before

    def _choose_theme(self, chosen: str) -> None:
        self._themes.choose(chosen)
        self._keep(replace(self._preferences, theme=self._themes.chosen))

    def _toggle_dark(self) -> None:
        self._themes.toggle()
        self._keep(replace(self._preferences, theme=self._themes.chosen))

    def _choose_size(self, percent: int) -> None:
        self._themes.set_text_percent(percent)
        self._keep(replace(self._preferences, text_percent=percent))

    def _keep(self, preferences: Preferences) -> None:
        if preferences != self._preferences:
            self._preferences = preferences
            self.preferences_changed.emit(preferences)

    def _change_password(self) -> None:
        if self.session is not None:
            PasswordDialog(self.session, self.words, self).open()

    def _open_menu(self) -> None:
        self.menu.open_beside(
            self.rail.button("settings"),
            language=self._languages.code,
            chosen_theme=self._themes.chosen,
            percent=theme.text_percent(),
        )

    # What the frame says

    def retranslate(self) -> None:
        """Set the texts again."""
        super().retranslate()
        if self._is_made:
            self.rail.button("settings").setAccessibleName(self.tr("Settings"))
            self._gear.setText("")
            self._say_all()

    def _say_all(self) -> None:
        if self.session is not None:
            say_standing(self, self.session, self.words)
            if self._is_answered:
                say_policy(self, self.session)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stop what runs, then close."""
        if self._watch is not None:
            self._watch.stop()
        if self.home is not None:
            self.home.stop()
        super().closeEvent(event)
        end_start()
        self._runner.finish()
        watch, self._watch = self._watch, None
        if watch is not None:
            watch.close()
        self.deleteLater()
