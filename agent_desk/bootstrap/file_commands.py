"""Commands that replace the store's file: restoring a copy, and whatever changes its key. Nobody may have it open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from agent_desk.domain.errors import StoreError
from agent_desk.domain.people import Role
from agent_desk.domain.rights import Act, require
from agent_desk.wording.names import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from agent_desk.services import Services
    from agent_desk.services.ports import Clock
    from agent_desk.settings import Settings
    from agent_desk.store.store_key import StoreKey
    from agent_desk.wording import Words

    Opened = Callable[[Settings, StoreKey | None], Services]


def run_on_file(
    given: argparse.Namespace, chosen: Settings, key: StoreKey | None, words: Words, opened: Opened, clock: Clock
) -> int:
    """Run one of these commands; the exit status.

    Args:
        given: The command line.
        chosen: The settings.
        key: Of the store, where it is encrypted.
        words: To answer in.
        opened: Opens the services of a store.
        clock: Stamps what is written.
    """
    if given.name == "restore":
        return _restore(given, chosen, key, words, opened, clock)
    from agent_desk.bootstrap.ciphering import change, write_recovery_sheet

    services = opened(chosen, key)
    try:
        actor = _proved(services, given, chosen, Act.ENCRYPT)
    finally:
        services.desk.store.close()
    if given.name == "recovery-sheet":
        as_json = bool(getattr(given, "json", False))
        write_recovery_sheet(given.file, chosen, key, actor, clock, words, as_json=as_json)
    else:
        change(given, chosen, key, actor, clock, words)
    return 0


def _restore(
    given: argparse.Namespace, chosen: Settings, key: StoreKey | None, words: Words, opened: Opened, clock: Clock
) -> int:
    from agent_desk.cli.output import print_json, print_lines
    from agent_desk.store.restoring import restore

    file = str(given.file)
    actor = _restorer(given, chosen, key, opened)
    aside = restore(file, chosen.store_place, clock, actor, key=key, copy_key=_copy_key(given))
    if getattr(given, "json", False):
        print_json({"restored": file, "store": chosen.store_place, "replaced_kept_as": str(aside) if aside else None})
    else:
        kept = words.tr(QT_TRANSLATE_NOOP("Words", "the replaced store is kept as {file}"))
        lines = [words.tr(QT_TRANSLATE_NOOP("Words", "{file} is in the store's place")).format(file=Path(file).name)]
        print_lines([*lines, *([kept.format(file=aside)] if aside else [])])
    return 0


def _copy_key(given: argparse.Namespace) -> StoreKey | None:
    """The key of a copy that was made under another one than the store's."""
    from agent_desk.cli.secrets import read_secret
    from agent_desk.store.store_key import StoreKey

    text = read_secret(given.copy_key_file, "", "", "key.file") if given.copy_key_file else None
    return StoreKey(text) if text is not None else None


def _restorer(given: argparse.Namespace, chosen: Settings, key: StoreKey | None, opened: Opened) -> str:
    """Who restores: held against the rights of the store that is replaced, unless that one cannot be read any more.

    An encrypted store asks for its key first: without it, nobody knows who may do what in it. Where the head of its
    file is damaged no key fits any more; then one that opens the copy will do.

    Raises:
        RuleError: ``right.missing``, and what proving oneself raises. InputError: ``user.unknown``. StoreError:
            ``store.needs-key``, ``store.wrong-key``, ``store.no-cipher``.
    """
    from agent_desk.bootstrap.damage import needs_key
    from agent_desk.store.restoring import is_whole

    place = Path(chosen.store_place).expanduser()
    if "://" not in chosen.store_place and not place.exists():
        return chosen.user or Role.ADMINISTRATOR.value
    try:
        services = opened(chosen, key)
    except StoreError as error:
        if error.code in {"store.needs-key", "store.no-cipher"}:
            raise
        copy = Path(given.file)
        if error.code == "store.wrong-key" and not (copy.is_file() and needs_key(copy) and is_whole(copy, key)):
            raise
        return chosen.user or Role.ADMINISTRATOR.value
    try:
        return _proved(services, given, chosen, Act.RESTORE)
    finally:
        services.desk.store.close()


def _proved(services: Services, given: argparse.Namespace, chosen: Settings, act: Act) -> str:
    """Who acts, once they have proved themselves and may do it."""
    from agent_desk.cli.acting import acting
    from agent_desk.cli.passwords import proved

    actor = proved(services, acting(services, chosen.user, Role.ADMINISTRATOR), given)
    require(actor, act)
    return actor.user_id
