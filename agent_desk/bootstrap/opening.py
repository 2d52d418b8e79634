"""The store is opened for the window; where it needs a key, is damaged or away, a window of its own comes first."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Protocol, TypeVar

from agent_desk.bootstrap import key_ring
from agent_desk.bootstrap.another_store import begin_on
from agent_desk.bootstrap.damage import DAMAGED, NEEDS_KEY, WRONG_KEY, way_back, with_way_back
from agent_desk.bootstrap.store_keys import ring_name, store_file
from agent_desk.domain.errors import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.services import Services
    from agent_desk.services.ports import Clock
    from agent_desk.settings import Settings
    from agent_desk.store.store_key import StoreKey
    from agent_desk.ui.store_key import KeyWindow
    from agent_desk.wording import Words


class _Window(Protocol):
    """A window that stands before the desk."""

    def show(self) -> None:
        """Put it on the screen."""
        ...

    def deleteLater(self) -> None:  # noqa: N802  # Qt's name
        """Let go of it."""
        ...


_W = TypeVar("_W", bound=_Window)


def open_for_window(
    chosen: Settings,
    key: StoreKey | None,
    clock: Clock,
    open_services: Callable[[Settings, StoreKey | None], Services],
) -> tuple[Services, StoreKey | None] | None:
    """The opened desk and the key that opened it; ``None`` where it began anew on another store.

    Raises:
        StoreError: what was wrong, where nobody gave the key, restored a copy or waited for the store.
    """
    try:
        return open_services(chosen, key), key
    except StoreError as error:
        in_a_file = store_file(chosen) is not None
        if in_a_file and error.code in {NEEDS_KEY, WRONG_KEY}:
            found = _asked_key(chosen, key, error)
            if found is None:
                raise
            return open_for_window(chosen, found, clock, open_services)
        if in_a_file and error.code == DAMAGED:
            if not _mended(chosen, clock, key):
                raise
            return open_services(chosen, key), key

        def probe() -> None:
            open_services(chosen, key).desk.store.close()

        came, other = _awaited(chosen, error, probe)
        if other:
            begin_on(other)
            return None
        if not came:
            raise
        return open_for_window(chosen, key, clock, open_services)


def key_window(
    chosen: Settings, words: Words, given: Callable[[StoreKey], None], error: StoreError | None
) -> KeyWindow:
    """The window that asks for the key.

    Args:
        chosen: The settings.
        words: To answer in.
        given: Is handed the key that fits.
        error: What was wrong with the key that was at hand, if there was one.
    """
    from agent_desk.store.sqlite_files import seal_for
    from agent_desk.store.store_key import StoreKey
    from agent_desk.ui.store_key import KeyWindow, Lock

    place = store_file(chosen)
    assert place is not None

    def unlock(text: str, remember: bool) -> None:  # noqa: FBT001  # as the window hands it over
        key = StoreKey(text)
        try:
            seal_for(place, key)
        except StoreError as fault:
            raise with_way_back(fault, chosen, key) from fault
        if remember:
            key_ring.keep(ring_name(chosen), key.text)
        given(key)

    return KeyWindow(Lock(str(place), unlock, error), words)


def _asked_key(chosen: Settings, key: StoreKey | None, error: StoreError) -> StoreKey | None:
    found: list[StoreKey] = []
    wrong = with_way_back(error, chosen, key) if key is not None else None
    show_before(chosen, lambda words: key_window(chosen, words, found.append, wrong)).deleteLater()
    return found[-1] if found else None


def _mended(chosen: Settings, clock: Clock, key: StoreKey | None) -> bool:
    """Show what is damaged and the way back; was a copy restored?"""
    from agent_desk.ui.damage import DamageWindow

    mended: list[bool] = []

    def make(words: Words) -> DamageWindow:
        window = DamageWindow(way_back(chosen, clock, key), words)
        window.mended.connect(lambda: mended.append(True))
        return window

    show_before(chosen, make).deleteLater()
    return bool(mended)


def _awaited(chosen: Settings, error: StoreError, probe: Callable[[], None]) -> tuple[bool, str]:
    """Show why the store does not open; did it come, and which other one was chosen?"""
    from agent_desk.ui.store_choice import Away, AwayWindow, place_of
    from agent_desk.ui.tasks import Runner

    came: list[bool] = []
    others: list[str] = []
    runner = Runner()

    def make(words: Words) -> AwayWindow:
        window = AwayWindow(Away(place_of(chosen.store_place), error, probe), words, runner)
        window.came.connect(lambda: came.append(True))
        window.other_wanted.connect(others.append)
        return window

    show_before(chosen, make).deleteLater()
    runner.finish()
    return bool(came), others[-1] if others else ""


def show_before(chosen: Settings, make: Callable[[Words], _W]) -> _W:
    """Run a window that stands before the desk, until it is closed or the event loop left; the window."""
    from agent_desk.bootstrap.kept_choices import kept_choices
    from agent_desk.ui.application import LanguageSwitch, ThemeSwitch, create_application
    from agent_desk.ui.opening import close_opening
    from agent_desk.wording import Words

    kept = kept_choices(chosen)
    app = create_application(sys.argv[:1], percent=kept.text_percent)
    themes = ThemeSwitch(app, kept.theme)
    languages = LanguageSwitch(app)
    languages.choose(kept.language)
    window = make(Words(app.translate, languages.code))
    window.show()
    close_opening()
    app.exec()
    languages.choose("en")  # the desk speaks by a switch of its own; nothing of this one may stay
    for switch in (themes, languages):
        switch.deleteLater()
    return window
