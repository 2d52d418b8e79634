"""The bundled sample: what belongs to it, and how it comes into a store on the first start.

Conventions of this file: a store that is not there yet is made in a folder beside its place and moved there when it
is whole, so that a sample that was stopped, or a machine that went off, leaves nothing half made. A store that is there
and holds no loans is filled where it is, and that is not stopped half-way.
"""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from agent_desk import resources
from agent_desk.bootstrap.opening import open_for_window, show_before
from agent_desk.bootstrap.store_keys import store_file
from agent_desk.domain.errors import StoreError
from agent_desk.domain.people import Role
from agent_desk.ui.preparing.work import Part, Preparation
from agent_desk.wording.names import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import Protocol

    from agent_desk.services import Services
    from agent_desk.services.ports import Clock
    from agent_desk.settings import Settings
    from agent_desk.store.store_key import StoreKey
    from agent_desk.ui.preparing.preparing_window import PreparingWindow
    from agent_desk.wording import Words

    class OpenServices(Protocol):
        """Opens a store and binds the use cases to it."""

        def __call__(self, chosen: Settings, key: StoreKey | None, *, lasting: bool = True) -> Services:
            """See ``bootstrap.open_services``."""
            ...


#: The real sample: the window opens on it first.
REAL_SAMPLE: Final = "lendingclub"

#: Borrowers of the generated portfolio that comes with the sample.
SAMPLE_SIZE: Final = 2000

#: In the order in which they are made.
SAMPLE_PARTS: Final = (
    Part(
        QT_TRANSLATE_NOOP("SampleChoice", "6,282 real loans"),
        QT_TRANSLATE_NOOP("SampleChoice", "US dollars. LendingClub's public loan files; the people are invented."),
        40,
    ),
    Part(
        QT_TRANSLATE_NOOP("SampleChoice", "Cases with a history"),
        QT_TRANSLATE_NOOP("SampleChoice", "Yuan. Requests, decisions, agreements on paper, payments since."),
        40,
    ),
    Part(
        QT_TRANSLATE_NOOP("SampleChoice", "2,000 generated borrowers"),
        QT_TRANSLATE_NOOP("SampleChoice", "Yuan. In every state of being late, marked as generated."),
        20,
    ),
)
_REAL, _STORIES, _GENERATED = range(3)

#: Where a store is made until it is whole.
_ASIDE: Final = ".preparing"


class _StoppedError(Exception):
    """Somebody said stop."""


def sample_files() -> list[Path]:
    """The files of the real sample that comes with the program."""
    return sorted(resources.path("sample").glob("lendingclub-loans*.csv"))


def open_with_sample(
    chosen: Settings,
    key: StoreKey | None,
    clock: Clock,
    open_services: OpenServices,
    standing: list[PreparingWindow],
) -> tuple[Services, StoreKey | None] | None:
    """The opened desk with the sample in it, and its key; where it is missing it is made, and a window says so.

    Args:
        chosen: The settings.
        key: Of the store, if it has one.
        clock: Stamps what is restored.
        open_services: Opens the store.
        standing: Is given the window that stands until the desk is there, to be kept so long.

    Returns:
        ``None`` when somebody stopped it, and nothing was made, or went to another store.

    Raises:
        StoreError: what was wrong, where nobody mended it.
    """
    place = store_file(chosen)
    if place is not None and not place.exists() and not _shown(chosen, place, key, open_services, None, standing):
        return None
    opened = open_for_window(chosen, key, clock, open_services)
    if opened is None:
        return None
    services, key = opened
    try:
        if not services.queue.portfolios():
            _shown(chosen, place, key, open_services, services, standing)
    except BaseException:
        services.desk.store.close()
        raise
    return services, key


def _shown(
    chosen: Settings,
    place: Path | None,
    key: StoreKey | None,
    open_services: OpenServices,
    services: Services | None,
    standing: list[PreparingWindow],
) -> bool:
    """Show the window in which the sample is made, in an opened store or aside; was it made?"""
    from agent_desk.ui.opening import leave_loop
    from agent_desk.ui.preparing.preparing_window import PreparingWindow

    def make(*, progress: Callable[[int, int, int], None], cancelled: Callable[[], bool]) -> bool:
        if services is None:
            assert place is not None
            return make_aside(chosen, place, key, open_services, progress, cancelled)
        fill(services, progress)
        return True

    def window(words: Words) -> PreparingWindow:
        name = str(place) if place is not None else ""
        made = PreparingWindow(Preparation(name, SAMPLE_PARTS, make, may_stop=services is None), words)
        made.ready.connect(leave_loop)
        return made

    shown = show_before(chosen, window)
    if shown.error is not None:
        raise shown.error
    if shown.is_ready:
        standing.append(shown)
    return shown.is_ready


def make_aside(
    chosen: Settings,
    place: Path,
    key: StoreKey | None,
    open_services: OpenServices,
    progress: Callable[[int, int, int], None],
    cancelled: Callable[[], bool],
) -> bool:
    """Make the store beside its place and move it there when it is whole; False when it was stopped.

    Raises:
        StoreError: it cannot be made, or moved (``store.cannot-write``).
    """

    def told(part: int, done: int, of: int) -> None:
        if cancelled():
            raise _StoppedError
        progress(part, done, of)

    folder = place.with_name(place.name + _ASIDE)
    shutil.rmtree(folder, ignore_errors=True)  # of a desk that was killed meanwhile
    fresh = folder / place.name
    try:
        services = open_services(replace(chosen, store=str(fresh)), key, lasting=False)
        try:
            fill(services, told)
        finally:
            services.desk.store.close()
        try:
            _make_last(fresh)
            fresh.replace(place)
            _make_last(place.parent)
        except OSError as fault:
            raise StoreError("store.cannot-write", path=str(place)) from fault
    except _StoppedError:
        return False
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return True


def fill(services: Services, progress: Callable[[int, int, int], None]) -> None:
    """Bring the bundled samples into a store that holds no loans.

    Args:
        services: Of the store.
        progress: Is told the part's place, how much of it is done, and of how much (0 when nobody knows). What it
            raises stops the work between two portions.
    """
    keeper = next(user for user in services.sign_in.people() if user.role is Role.ADMINISTRATOR)
    progress(_REAL, 0, 0)
    services.imports.run(
        sample_files(), actor=keeper, progress=lambda done, of: progress(_REAL, done, of if of is not None else 0)
    )
    services.samples.make(
        SAMPLE_SIZE,
        None,
        keeper,
        progress=lambda done, of: progress(_GENERATED, done, of if of is not None else 0),
        told=lambda done, of: progress(_STORIES, done, of),
    )


def _make_last(path: Path) -> None:
    """What was written there is on the disk from now on, as far as the system can be asked for it."""
    with suppress(PermissionError):  # a folder, where these are no files
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
