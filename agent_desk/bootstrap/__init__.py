"""The composition root: the only place that joins the rooms, and the only one with a clock.

Nothing here decides anything; it finds the parts, hands them to each other, and runs the window or one command.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING

from agent_desk import resources, settings
from agent_desk.bootstrap.packs import LatePacks
from agent_desk.bootstrap.store_keys import given_key, key_place
from agent_desk.domain.errors import DeskError, InputError, StoreError
from agent_desk.given_files import text_of
from agent_desk.services import Services, bind
from agent_desk.services.desk import Desk
from agent_desk.services.first_people import add_first_people
from agent_desk.services.password_hashes import PasswordHashes
from agent_desk.wording import Words

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable, Sequence

    from agent_desk.domain.agreement import AgreementContent
    from agent_desk.domain.caller import Caller
    from agent_desk.domain.letters import LetterContent
    from agent_desk.domain.read_back import SpokenClause
    from agent_desk.services.ports import DocumentRenderer
    from agent_desk.services.recovery import RecoveryContent
    from agent_desk.services.spoken_texts import SpokenText
    from agent_desk.settings import Settings
    from agent_desk.store.store_key import StoreKey

_MEGABYTE = 1024 * 1024

#: Commands that open the window: it asks for a key itself.
_WINDOWS = (None, "run", "pop")

#: Settings with an option of every command.
_SETTABLE = ("store", "language", "user", "store_key_file")


class SystemClock:
    """The time of the machine, UTC."""

    def now(self) -> datetime:
        """Aware, UTC."""
        return datetime.now(UTC)


class LateRenderer:
    """The document room, opened when the first sheet is asked for: fonts and reportlab take their time."""

    def __init__(self, make: Callable[[], DocumentRenderer]) -> None:
        """Keep the way to make it."""
        self._make = make
        self._made: DocumentRenderer | None = None

    def _renderer(self) -> DocumentRenderer:
        if self._made is None:
            self._made = self._make()
        return self._made

    def agreement(self, content: AgreementContent, language: str, *, status: str, issued_at: datetime | None) -> bytes:
        """See ``ports.DocumentRenderer``."""
        return self._renderer().agreement(content, language, status=status, issued_at=issued_at)

    def letter(self, content: LetterContent, *, final: bool) -> bytes:
        """See ``ports.DocumentRenderer``."""
        return self._renderer().letter(content, final=final)

    def recovery(self, content: RecoveryContent, language: str) -> bytes:
        """See ``ports.DocumentRenderer``."""
        return self._renderer().recovery(content, language)

    def spoken(
        self, content: AgreementContent, clauses: Iterable[SpokenClause], language: str
    ) -> tuple[SpokenText, ...]:
        """See ``paper_ports.DocumentRenderer``."""
        return self._renderer().spoken(content, clauses, language)

    def languages(self) -> tuple[str, ...]:
        """See ``ports.DocumentRenderer``; told without making anything."""
        from agent_desk.documents.clauses import languages

        return languages(resources)


def _make_renderer() -> DocumentRenderer:
    from agent_desk.documents.agreement_pdf import AgreementRenderer

    return AgreementRenderer(resources)


def _missing_characters(text: str) -> tuple[str, ...]:
    from agent_desk.fonts import missing_characters

    return missing_characters(text)


def open_services(
    chosen: Settings, key: StoreKey | None = None, *, samples: bool = True, lasting: bool = True
) -> Services:
    """Open the store and bind every use case to it.

    Args:
        chosen: The settings.
        key: Of an encrypted store.
        samples: Give a store without accounts the sample people, so that a command can act at once.
        lasting: What is committed is on the disk; see ``store.connections.make_engine``.

    Raises:
        StoreError: the store cannot be opened. InputError: a pack or the people file is wrong.
    """
    from agent_desk.store.engine import open_store
    from agent_desk.store.stash import FileStash

    place = chosen.store_place
    if "://" not in place:
        Path(place).expanduser().parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    clock = SystemClock()
    store = open_store(place, clock, copies=chosen.backup_place, key=key, lasting=lasting)
    if samples:
        people = resources.path("people.toml")
        add_first_people(store, text_of(people), people.name)
    return bind(
        Desk(
            store=store,
            clock=clock,
            renderer=LateRenderer(_make_renderer),
            packs=LatePacks(),
            lease=timedelta(minutes=chosen.lease_minutes),
            missing_characters=_missing_characters,
            copies=chosen.backup_place,
            copies_kept=chosen.backups_kept,
            max_file_bytes=chosen.max_file_megabytes * _MEGABYTE,
            passwords=PasswordHashes(),
            # of an encrypted store nothing is written in clear: what waits stays in the window
            key_place=cache(partial(key_place, chosen)),  # the key store is asked once, not whenever a page is shown
            place=chosen.store if "://" not in chosen.store else "",  # an address may hold a password
            stash=FileStash(settings.data_folder() / "unsaved", place) if key is None else None,
        )
    )


def words_for(language: str) -> Words:
    """Words in a language; English where there is no translation."""
    if language in ("", "en"):
        return Words()
    from agent_desk.ui.translation import words_in

    return words_in(language)


def _check_language(tag: str) -> None:
    """Refuse a language that was asked for and is not there. Raises InputError ``argument.choice``."""
    known = ("en", *sorted(file.stem.rpartition("_")[2] for file in resources.path("i18n").glob("agent_desk_*.qm")))
    if tag and tag not in known:
        raise InputError("argument.choice", text=tag, known=", ".join(known))


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the window, or one command; the exit status."""
    from agent_desk.cli.opening_call import read_opening_call
    from agent_desk.cli.usage import readable

    typed = sys.argv[1:] if arguments is None else arguments
    as_json = "--json" in typed
    try:
        given = read_opening_call(readable(typed)) or _read_call(typed)
        chosen = settings.load({name: getattr(given, name, None) for name in _SETTABLE})
        words = words_for(chosen.language)
        _check_language(str(getattr(given, "language", "") or ""))
    except DeskError as error:
        from agent_desk.cli.run import report

        return report(error, Words(), as_json=as_json)
    key: StoreKey | None = None
    try:
        chosen = _sample_place(given, chosen)
        key = None if given.name == "calc" else given_key(chosen, ask=given.name not in _WINDOWS)
        return _dispatch(given, chosen, words, key)
    except BrokenPipeError:  # whoever reads our answer has read enough
        sys.stdout = None
        return 0
    except DeskError as error:
        from agent_desk.bootstrap.damage import with_way_back
        from agent_desk.cli.run import report

        told = with_way_back(error, chosen, key) if isinstance(error, StoreError) else error
        return report(told, words, as_json=as_json)


def _read_call(typed: Sequence[str]) -> argparse.Namespace:
    from agent_desk.cli.parser import make_parser

    return make_parser().parse_args(typed)


def _dispatch(given: argparse.Namespace, chosen: Settings, words: Words, key: StoreKey | None) -> int:
    if given.name == "pop":
        from agent_desk.cli.pop import read_caller

        return _window(given, chosen, key, read_caller(given))
    if given.name in _WINDOWS:
        return _window(given, chosen, key)
    from agent_desk.cli.ciphers import COMMANDS
    from agent_desk.cli.run import Call, run

    if given.name == "calc":
        return _calculate(given.kind)
    if given.name == "restore" or given.name in COMMANDS:
        from agent_desk.bootstrap.file_commands import run_on_file

        return run_on_file(given, chosen, key, words, open_services, SystemClock())
    services = open_services(chosen, key, samples=getattr(given, "what", "") != "first")
    try:
        return run(given.command, Call(given, services, words, chosen.user, words_in=words_for))
    finally:
        services.desk.store.close()


def _calculate(kind: str) -> int:
    from agent_desk.cli.calc import run_calc

    text, status = run_calc(kind, sys.stdin.read())
    (sys.stderr if status else sys.stdout).write(text + "\n")
    return status


def _sample_place(given: argparse.Namespace, chosen: Settings) -> Settings:
    """The sample has a store of its own, unless one is named."""
    if given.name in _WINDOWS and getattr(given, "sample", False) and not chosen.store:
        return replace(chosen, store=settings.sample_store_place())
    return chosen


def _window(given: argparse.Namespace, chosen: Settings, key: StoreKey | None, caller: Caller | None = None) -> int:
    from agent_desk.bootstrap.window import run_window
    from agent_desk.ui.opening import has_display

    if not has_display():
        raise InputError("window.no-display")
    user = str(getattr(given, "user", "") or chosen.user)
    sample = bool(getattr(given, "sample", False))
    opened = partial(open_services, samples=sample)
    return run_window(
        chosen, sample=sample, user=user, caller=caller, key=key, open_services=opened, clock=SystemClock()
    )
