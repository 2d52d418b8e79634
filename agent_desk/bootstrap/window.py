"""The composition of the window: application, looks, store, pages; joined here, decided nowhere."""

from __future__ import annotations

import getpass
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from agent_desk import settings
from agent_desk.bootstrap.another_store import begin_on
from agent_desk.bootstrap.copying import AT_END, AT_START, copy_when_due
from agent_desk.bootstrap.kept_choices import keep_choices, kept_choices, with_store
from agent_desk.bootstrap.opening import open_for_window
from agent_desk.bootstrap.sample import REAL_SAMPLE, SAMPLE_SIZE, open_with_sample, sample_files
from agent_desk.cli.acting import acting as named_person
from agent_desk.domain.errors import StoreError
from agent_desk.domain.loan import PortfolioId
from agent_desk.services.importing.report import ImportReport
from agent_desk.wording.names import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.bootstrap.sample import OpenServices
    from agent_desk.domain.caller import Caller
    from agent_desk.domain.people import User
    from agent_desk.services import Services
    from agent_desk.services.ports import Clock
    from agent_desk.settings import Settings
    from agent_desk.store.store_key import StoreKey
    from agent_desk.ui.desk_window import DeskWindow
    from agent_desk.ui.first_run.sample_choice import SampleChoice
    from agent_desk.ui.preferences import Preferences
    from agent_desk.ui.preparing.preparing_window import PreparingWindow
    from agent_desk.ui.screen_pop import ScreenPop


class Desktop:
    """One running application: it makes a window, and another one when somebody else sits down."""

    def __init__(self, services: Services, chosen: Settings, arguments: list[str]) -> None:
        """Make the application and put its looks in force."""
        from agent_desk.ui.application import LanguageSwitch, ThemeSwitch, create_application, install_excepthook
        from agent_desk.ui.tasks import begin_start

        begin_start()
        self._services = services
        self._lock_minutes = chosen.lock_minutes
        self.preferences = kept_choices(chosen)
        self._keep(with_store(self.preferences, chosen.store_place))
        self.app = create_application(arguments, percent=self.preferences.text_percent)
        self.themes = ThemeSwitch(self.app, self.preferences.theme)
        self.languages = LanguageSwitch(self.app)
        self.languages.choose(self.preferences.language)
        install_excepthook(self.app)
        self.window: DeskWindow | None = None
        self._pop: ScreenPop | None = None

    def _keep(self, preferences: Preferences) -> None:
        self.preferences = preferences
        keep_choices(preferences)

    def open(self, user: User | None, number: str = "") -> DeskWindow:
        """Open a window for a person, or for the sign-in with the number of who is expected."""
        from agent_desk.ui.desk_window import DeskWindow
        from agent_desk.ui.opening import close_opening
        from agent_desk.ui.screen_pop import ScreenPop
        from agent_desk.ui.tasks import Runner, end_start_in_time

        window = DeskWindow(
            self._services,
            Runner(),
            self.themes,
            self.languages,
            user=user,
            number=number,
            lock_minutes=self._lock_minutes,
            preferences=self.preferences,
            notices=self._services.desk.store.notices(),
            samples=self._samples(),
            ahead=True,
        )
        window.preferences_changed.connect(self._keep)
        window.person_change_wanted.connect(self._change_person)
        window.store_wanted.connect(self._change_store)
        window.show()
        close_opening()
        end_start_in_time()
        self.window = window
        self._pop = ScreenPop(window)
        return window

    def answer(self, caller: Caller | None) -> None:
        """Come forward, on a caller where there is one."""
        if self._pop is not None:
            self._pop.come_forward()
            if caller is not None:
                self._pop.show_caller(caller)

    def _samples(self) -> tuple[SampleChoice, ...]:
        """What the first run offers to load."""
        from agent_desk.ui.first_run.sample_choice import SampleChoice

        services = self._services

        def real(
            *, actor: User, progress: Callable[[int, int | None], None], cancelled: Callable[[], bool]
        ) -> ImportReport:
            return services.imports.run(sample_files(), actor=actor, progress=progress, cancelled=cancelled)

        def generated(
            *, actor: User, progress: Callable[[int, int | None], None], cancelled: Callable[[], bool]
        ) -> ImportReport:
            del cancelled  # a made-up portfolio is made in portions, each whole
            made = services.samples.make(SAMPLE_SIZE, None, actor, progress=progress)
            return ImportReport(PortfolioId(made.portfolio), "", imported=made.loans)

        return (
            SampleChoice(
                "lendingclub",
                QT_TRANSLATE_NOOP("SampleChoice", "6,282 real loans"),
                QT_TRANSLATE_NOOP("SampleChoice", "US dollars, a few seconds"),
                real,
            ),
            SampleChoice(
                "generated-cn",
                QT_TRANSLATE_NOOP("SampleChoice", "2,000 generated borrowers"),
                QT_TRANSLATE_NOOP("SampleChoice", "yuan, half a minute"),
                generated,
            ),
        )

    def _change_store(self, address: str) -> None:
        begin_on(address)
        if self.window is not None:
            self.window.close()

    def _change_person(self) -> None:
        left = self.window
        try:
            self.open(None)
        except StoreError as error:  # nobody can sign in now: the window that is open stays, and says so
            if left is None:
                raise
            left.lock.refuse(error)
            left.failure.show_error(error)
            return
        if left is not None:
            left.close()


def run_window(
    chosen: Settings,
    *,
    sample: bool,
    user: str,
    caller: Caller | None,
    key: StoreKey | None,
    open_services: OpenServices,
    clock: Clock,
) -> int:
    """Open the desk and run it until its last window closes; the exit status.

    Where this person has a desk open on this store already, that one comes forward instead, on the caller if there is
    one.
    """
    from agent_desk.cli.pop import read_link
    from agent_desk.ui.opened_links import OpenedLinks
    from agent_desk.ui.single_instance import SingleInstance, hand_over, instance_place

    place = instance_place(settings.data_folder(), getpass.getuser(), chosen.store_place)
    instance = SingleInstance(place)
    if not instance.claim():
        hand_over(place, caller)
        return 0
    try:
        standing: list[PreparingWindow] = []
        if sample:
            opened = open_with_sample(chosen, key, clock, open_services, standing)
        else:
            opened = open_for_window(chosen, key, clock, open_services)
        if opened is None:  # the sample was stopped, or the desk began anew on another store
            return 0
        services, key = opened
        try:
            named = named_person(services, user, None) if user and not services.sign_in.is_first_run() else None
            acting = None
            if named is not None and not services.sign_in.asks_password(named.user_id):
                acting = services.sign_in.enter(named.user_id)
            desktop = Desktop(services, chosen, sys.argv[:1])
            if sample and not desktop.preferences.portfolio_id:
                desktop.preferences = replace(desktop.preferences, portfolio_id=REAL_SAMPLE)
            desktop.open(acting, number=named.user_id if named is not None else "")
            standing.clear()
            instance.called.connect(desktop.answer)
            links = OpenedLinks(desktop.app, read_link)
            links.called.connect(desktop.answer)
            instance.listen()
            if caller is not None:
                desktop.answer(caller)
            if not sample:
                copy_when_due(chosen, AT_START, key)
            status = desktop.app.exec()
        finally:
            services.desk.store.close()
        if not sample:
            copy_when_due(chosen, AT_END, key)
        return status
    finally:
        instance.close()
