"""The composition root: the only place that joins the rooms, and the only one with a clock.

Nothing here decides anything; it finds the parts, hands them to each other, and runs the window or one command.
"""

from __future__ import annotations

import sys
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from agent_desk import resources, settings
from agent_desk.domain.errors import DeskError, InputError, StoreError
from agent_desk.domain.people import Role
from agent_desk.domain.policy.soundness import flaws_of
from agent_desk.domain.rights import Act, require
from agent_desk.services import Services, bind
from agent_desk.services.desk import Desk
from agent_desk.services.first_people import add_first_people
from agent_desk.services.password_hashes import PasswordHashes
from agent_desk.services.policy_files import read_pack
from agent_desk.wording import Words
from agent_desk.wording.names import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Iterable, Sequence

    from agent_desk.domain.agreement import AgreementContent
    from agent_desk.domain.caller import Caller
    from agent_desk.domain.letters import LetterContent
    from agent_desk.domain.policy.pack import PolicyPack
    from agent_desk.domain.read_back import SpokenClause
    from agent_desk.services.ports import DocumentRenderer
    from agent_desk.services.spoken_texts import SpokenText
    from agent_desk.settings import Settings

_MEGABYTE = 1024 * 1024


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


def load_packs() -> dict[str, PolicyPack]:
    """The policy packs that come with the program, by id."""
    packs: dict[str, PolicyPack] = {}
    places: dict[str, str] = {}
    for file in sorted(resources.path("policy").glob("*.toml")):
        pack = read_pack(file.read_text("utf-8"), file.name)
        blocking = [flaw for flaw in flaws_of(pack) if flaw.blocks]
        if blocking:
            raise InputError("pack.contradiction", file=file.name, what=Words().flaw(blocking[0]))
        if pack.pack_id in packs:
            raise InputError("pack.twice", file=file.name, pack=pack.pack_id, other=places[pack.pack_id])
        packs[pack.pack_id], places[pack.pack_id] = pack, file.name
    return packs


def open_services(chosen: Settings, *, samples: bool = True) -> Services:
    """Open the store and bind every use case to it.

    Args:
        chosen: The settings.
        samples: Give a store without accounts the sample people, so that a command can act at once.

    Raises:
        StoreError: the store cannot be opened. InputError: a pack or the people file is wrong.
    """
    from agent_desk.store.engine import open_store

    place = chosen.store_place
    if "://" not in place:
        Path(place).expanduser().parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    clock = SystemClock()
    store = open_store(place, clock, copies=chosen.backup_place)
    if samples:
        people = resources.path("people.toml")
        add_first_people(store, people.read_text("utf-8"), people.name)
    return bind(
        Desk(
            store=store,
            clock=clock,
            renderer=LateRenderer(_make_renderer),
            packs=load_packs(),
            lease=timedelta(minutes=chosen.lease_minutes),
            missing_characters=_missing_characters,
            copies=chosen.backup_place,
            copies_kept=chosen.backups_kept,
            max_file_bytes=chosen.max_file_megabytes * _MEGABYTE,
            passwords=PasswordHashes(),
        )
    )


def words_for(language: str) -> Words:
    """Words in a language; English where there is no translation."""
    if language in ("", "en"):
        return Words()
    from agent_desk.ui.translation import words_in

    return words_in(language)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the window, or one command; the exit status."""
    from agent_desk.cli.parser import make_parser

    given = make_parser().parse_args(arguments)
    as_json = bool(getattr(given, "json", False))
    try:
        chosen = settings.load({name: getattr(given, name, None) for name in ("store", "language", "user")})
        words = words_for(chosen.language)
    except DeskError as error:
        from agent_desk.cli.run import report

        return report(error, Words(), as_json=as_json)
    try:
        return _dispatch(given, chosen, words)
    except BrokenPipeError:  # whoever reads our answer has read enough
        sys.stdout = None
        return 0
    except DeskError as error:
        from agent_desk.bootstrap.damage import with_way_back
        from agent_desk.cli.run import report

        told = with_way_back(error, chosen) if isinstance(error, StoreError) else error
        return report(told, words, as_json=as_json)


def _dispatch(given: argparse.Namespace, chosen: Settings, words: Words) -> int:
    from agent_desk.cli.run import Call, run

    if given.name == "calc":
        return _calculate(given.kind)
    if given.name == "restore":
        return _restore(given, chosen, words)
    if given.name in (None, "run"):
        return _window(given, chosen)
    if given.name == "pop":
        from agent_desk.cli.pop import read_caller

        return _window(given, chosen, read_caller(given))
    services = open_services(chosen, samples=getattr(given, "what", "") != "first")
    try:
        return run(given.command, Call(given, services, words, chosen.user, words_in=words_for))
    finally:
        services.desk.store.close()


def _calculate(kind: str) -> int:
    from agent_desk.cli.calc import run_calc

    text, status = run_calc(kind, sys.stdin.read())
    (sys.stderr if status else sys.stdout).write(text + "\n")
    return status


def _restore(given: argparse.Namespace, chosen: Settings, words: Words) -> int:
    from agent_desk.cli.output import print_json, print_lines
    from agent_desk.store.restoring import restore

    file = str(given.file)
    aside = restore(file, chosen.store_place, SystemClock(), _restorer(given, chosen))
    if getattr(given, "json", False):
        print_json({"restored": file, "store": chosen.store_place, "replaced_kept_as": str(aside) if aside else None})
    else:
        kept = words.tr(QT_TRANSLATE_NOOP("Words", "the replaced store is kept as {file}"))
        lines = [words.tr(QT_TRANSLATE_NOOP("Words", "{file} is in the store's place")).format(file=Path(file).name)]
        print_lines([*lines, *([kept.format(file=aside)] if aside else [])])
    return 0


def _restorer(given: argparse.Namespace, chosen: Settings) -> str:
    """Who restores: held against the rights of the store that is replaced, unless that one cannot be read any more.

    Raises:
        RuleError: ``right.missing``, and what proving oneself raises. InputError: ``user.unknown``.
    """
    from agent_desk.cli.acting import acting
    from agent_desk.cli.passwords import proved

    named = chosen.user
    place = Path(chosen.store_place).expanduser()
    if "://" not in chosen.store_place and not place.exists():
        return named or Role.ADMINISTRATOR.value
    try:
        services = open_services(chosen)
    except StoreError:
        return named or Role.ADMINISTRATOR.value
    try:
        actor = proved(services, acting(services, named, Role.ADMINISTRATOR), given)
        require(actor, Act.RESTORE)
        return actor.user_id
    finally:
        services.desk.store.close()


def _window(given: argparse.Namespace, chosen: Settings, caller: Caller | None = None) -> int:
    from dataclasses import replace

    if getattr(given, "sample", False) and not chosen.store:
        chosen = replace(chosen, store=settings.sample_store_place())
    from agent_desk.bootstrap.window import run_window

    user = str(getattr(given, "user", "") or chosen.user)
    sample = bool(getattr(given, "sample", False))
    opened = partial(open_services, samples=sample)
    return run_window(chosen, sample=sample, user=user, caller=caller, open_services=opened, clock=SystemClock())
