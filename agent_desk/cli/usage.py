"""The command line's grammar: how words are told apart from options, and what is said when they make no sense.

Conventions of this file: whatever cannot be a call of a command is an InputError like any other bad input, in one
sentence and with ``--json`` as JSON; an option that was given must say something, so that an empty variable of a script
never stands for "today" or "everything".
"""

from __future__ import annotations

import argparse
import unicodedata
from typing import TYPE_CHECKING, NoReturn

from agent_desk.domain.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

#: Options that may be empty, by where their values are kept: somebody's words, and what can be taken away.
_MAY_BE_EMPTY = frozenset({"note", "say", "heard", "search", "reference", "latin", "team"})


class Parser(argparse.ArgumentParser):
    """A parser that raises instead of leaving the program, and takes no option by half its name."""

    def __init__(self, *args: Any, **named: Any) -> None:
        """As an argument parser; options are to be written in full, so that a new one never changes what is meant."""
        super().__init__(*args, **{"allow_abbrev": False, **named})
        for name in (None, "store"):
            self.register("action", name, _Store)
        self.register("action", "append", _Append)

    def error(self, message: str) -> NoReturn:
        """A call that makes no sense. Raises InputError ``argument.usage``."""
        raise InputError("argument.usage", what=message, command=self.prog)


class _Store(argparse.Action):
    """Keeps a value, as argparse does, and refuses an option without one."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        option_string: str | None = None,
    ) -> None:
        """Keep it. Raises InputError ``argument.empty``."""
        del parser
        _check_filled(self, values, option_string)
        setattr(namespace, self.dest, values)


class _Append(argparse.Action):
    """The same for an option that may be given again."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        option_string: str | None = None,
    ) -> None:
        """Keep it beside the others. Raises InputError ``argument.empty``."""
        del parser
        _check_filled(self, values, option_string)
        setattr(namespace, self.dest, [*(getattr(namespace, self.dest, None) or ()), values])


def _check_filled(action: argparse.Action, values: object, option: str | None) -> None:
    # "--option=--" comes as an empty list
    if option is not None and values in ("", []) and action.dest not in _MAY_BE_EMPTY:
        raise InputError("argument.empty", option=option)


def readable(arguments: Sequence[str]) -> Sequence[str]:
    """The arguments, when each of them is text.

    Raises:
        InputError: ``argument.not-text`` for bytes that are no characters in the encoding of this terminal.
    """
    for text in arguments:
        if any("\ud800" <= sign <= "\udfff" for sign in text):
            shown = text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
            raise InputError("argument.not-text", text=shown)
    return arguments


def figures(text: str) -> str:
    """A number or date as it was meant: figures and signs of full width are those of the usual width."""
    return unicodedata.normalize("NFKC", text).strip()


def whole(text: str) -> int:
    """A whole number, for ``type=``. Raises argparse.ArgumentTypeError."""
    plain = figures(text)
    if not plain.isascii() or not plain.removeprefix("-").isdigit() or len(plain) > len("-1000000000"):
        raise argparse.ArgumentTypeError(f"“{text}” is not a whole number the desk reckons with")
    return int(plain)
