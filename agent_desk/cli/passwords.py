"""Where the command line reads a password: a file, the environment, or a prompt that shows nothing.

Never from the argument list, which others on the same machine can read; and never written anywhere.
"""

from __future__ import annotations

import getpass
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from agent_desk.domain.errors import InputError

if TYPE_CHECKING:
    import argparse

    from agent_desk.domain.people import User
    from agent_desk.services import Services


def proved(services: Services, user: User, given: argparse.Namespace) -> User:
    """The account, once it has proved itself.

    A sample account is asked for nothing: its password is published.

    Raises:
        RuleError, InputError: what ``SignIn.prove`` raises; ``password.file``.
    """
    if not services.sign_in.asks_password(user.user_id):
        return user
    return services.sign_in.prove(user.user_id, password_of(user, given))


def password_of(user: User, given: argparse.Namespace) -> str | None:
    """What proves an account: the file of ``--password-file``, else ``AGENT_DESK_PASSWORD``, else a prompt.

    Returns:
        ``None`` where there is neither, and nobody to ask.

    Raises:
        InputError: ``password.file``.
    """
    return _read(getattr(given, "password_file", None), "AGENT_DESK_PASSWORD", f"Password of {user.user_id}: ")


def new_password(given: argparse.Namespace) -> str:
    """A chosen password: the file of ``--new-password-file``, else ``AGENT_DESK_NEW_PASSWORD``, else asked twice.

    Raises:
        InputError: ``password.file``, ``password.repeat``, ``password.new`` where there is nobody to ask.
    """
    file = getattr(given, "new_password_file", None)
    found = _read(file, "AGENT_DESK_NEW_PASSWORD", "New password: ")
    if found is None:
        raise InputError("password.new")
    asked = not file and not os.environ.get("AGENT_DESK_NEW_PASSWORD")
    if asked and getpass.getpass("Again: ") != found:
        raise InputError("password.repeat")
    return found


def _read(file: str | None, variable: str, prompt: str) -> str | None:
    if file:
        try:
            text = Path(file).read_text("utf-8")
        except (OSError, UnicodeDecodeError) as error:
            what = error.strerror or "" if isinstance(error, OSError) else "not UTF-8"
            raise InputError("password.file", file=file, what=what) from None
        return text.removesuffix("\n").removesuffix("\r")
    found = os.environ.get(variable)
    if found:
        return found
    return getpass.getpass(prompt) if sys.stdin is not None and sys.stdin.isatty() else None
