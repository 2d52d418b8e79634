"""Commands for a store's key: encrypt, decrypt, change the key, print a recovery sheet."""

from __future__ import annotations

import getpass
import os
from datetime import UTC
from typing import TYPE_CHECKING

from agent_desk.cli.output import plain
from agent_desk.cli.secrets import read_secret
from agent_desk.domain.errors import InputError
from agent_desk.domain.people import Role
from agent_desk.wording.names import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from agent_desk.cli.run import Call
    from agent_desk.wording import Words

#: The commands of this file: they work on a store that nobody has open.
COMMANDS = ("encrypt", "decrypt", "rekey", "recovery-sheet")

_VARIABLE = "AGENT_DESK_NEW_STORE_KEY"
_A_LINE = 4


def add_ciphers(add: Callable[[str, object, str], argparse.ArgumentParser]) -> None:
    """Add the commands."""
    add("status", status, "Is the store encrypted, and its copies; how many there are, and how old")
    made = add("encrypt", None, "Encrypt the store's file; every desk on it has to be closed")
    _new_key(made)
    _old_files(made)
    made = add("decrypt", None, "Put the store's file in clear again")
    made.add_argument("--delete-old", action="store_true", help="delete the encrypted file that is replaced")
    made = add("rekey", None, "Give the store's file another key")
    _new_key(made)
    _old_files(made)
    made = add("recovery-sheet", None, "Write the key of the store to a file, to be printed and locked away")
    made.add_argument("file", metavar="FILE", help="a name that ends in .pdf gives a page, any other one plain text")


def status(call: Call) -> None:
    """How the store and its copies lie there."""
    found = call.services.keep.status(call.actor(Role.ADMINISTRATOR))
    tr = call.words.tr
    if found.on_server:
        kept = tr(QT_TRANSLATE_NOOP("Words", "The store {store} is a server's, which encrypts its disks or does not"))
    elif found.is_encrypted:
        kept = tr(QT_TRANSLATE_NOOP("Words", "The store {store} is encrypted"))
    else:
        kept = tr(QT_TRANSLATE_NOOP("Words", "The store {store} is in clear"))
    lines = [kept.format(store=found.name)]
    if found.newest is None:
        lines.append(tr(QT_TRANSLATE_NOOP("Words", "No copy lies in the folder of copies")))
    else:
        counted = tr(QT_TRANSLATE_NOOP("Words", "Copies: {count}, in clear: {clear}, the newest of {moment} (UTC)"))
        moment = found.newest.strftime("%Y-%m-%d %H:%M")
        lines.append(counted.format(count=found.copies, clear=found.in_clear, moment=moment))
    call.answer(plain(found), lines)


def _new_key(made: argparse.ArgumentParser) -> None:
    made.add_argument(
        "--new-key-file", metavar="FILE", help=f"file with the new passphrase; else {_VARIABLE}, or a prompt"
    )
    made.add_argument("--generate", action="store_true", help="make a key of 256 bits by chance instead")
    made.add_argument("--remember", action="store_true", help="keep the key in this system's key store")
    made.add_argument(
        "--recovery-sheet", metavar="FILE", help="write the key to this file, to be printed; .pdf gives a page"
    )


def _old_files(made: argparse.ArgumentParser) -> None:
    made.add_argument(
        "--delete-old", action="store_true", help="overwrite and delete the replaced file and copies that are in clear"
    )


def new_key_text(given: argparse.Namespace) -> str:
    """The new passphrase; empty where one is to be made by chance.

    Raises:
        InputError: ``key.file``, ``key.repeat``, ``key.new`` where there is nobody to ask; ``key.sheet`` when a key by
            chance would be written nowhere.
    """
    if given.generate:
        if not given.recovery_sheet:
            raise InputError("key.sheet")
        return ""
    found = read_secret(given.new_key_file, _VARIABLE, "New passphrase of the store: ", "key.file")
    if found is None:
        raise InputError("key.new")
    asked = not given.new_key_file and not os.environ.get(_VARIABLE)
    if asked and getpass.getpass("Again: ") != found:
        raise InputError("key.repeat")
    return found


def sheet_text(words: Words, store: str, made_at: datetime, groups: Sequence[str]) -> str:
    """The recovery sheet: what it is for, the key in groups, and how it is used."""
    lines = ["  ".join(groups[at : at + _A_LINE]) for at in range(0, len(groups), _A_LINE)]
    tr = words.tr
    return "\n".join(
        [
            tr(QT_TRANSLATE_NOOP("Words", "Agent Desk: recovery sheet of the store {store}")).format(store=store),
            tr(QT_TRANSLATE_NOOP("Words", "Made on {moment} (UTC)")).format(
                moment=made_at.astimezone(UTC).strftime("%Y-%m-%d %H:%M")
            ),
            "",
            *(f"    {number}   {line}" for number, line in enumerate(lines, 1)),
            "",
            tr(QT_TRANSLATE_NOOP("Words", "These 64 digits open the store and the copies made under this key.")),
            tr(
                QT_TRANSLATE_NOOP(
                    "Words",
                    "Print this sheet, lock it away where the store is not, and delete the file: whoever has both can "
                    "read everything.",
                )
            ),
            tr(
                QT_TRANSLATE_NOOP(
                    "Words",
                    "When the passphrase is lost: type the digits where the desk asks for it, or put them in a file "
                    "and run agent-desk rekey --store-key-file FILE. Without passphrase and sheet nobody can read the "
                    "store again.",
                )
            ),
            "",
        ]
    )


def said_of(
    words: Words, done: str, in_clear: Sequence[Path], deleted: Sequence[Path], aside: Path | None
) -> list[str]:
    """What a command answers: what was done, what was deleted, and what still lies in clear."""
    lines = [done]
    deleted_text = words.tr(QT_TRANSLATE_NOOP("Words", "Overwritten and deleted: {file}"))
    lines += [deleted_text.format(file=file) for file in deleted]
    if aside is not None and aside not in in_clear:
        lines.append(words.tr(QT_TRANSLATE_NOOP("Words", "The replaced store is kept as {file}")).format(file=aside))
    if in_clear:
        lines.append(
            words.tr(
                QT_TRANSLATE_NOOP(
                    "Words",
                    "NOT encrypted: these files still hold the store in clear. Delete them as soon as they "
                    "are needed no longer",
                )
            )
        )
        lines += [f"  {file}" for file in in_clear]
    return lines
