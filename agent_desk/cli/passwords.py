"""Where the command line reads a password: a file, the environment, or a prompt that shows nothing.

Never from the argument list, which others on the same machine can read; and never written anywhere.
"""

from __future__ import annotations

import getpass
import os
from typing import TYPE_CHECKING

from agent_desk.cli.secrets import read_secret
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
    file = getattr(given, "password_file", None)
    return read_secret(file, "AGENT_DESK_PASSWORD", f"Password of {user.user_id}: ", "password.file")


def new_password(given: argparse.Namespace) -> str:
    """A chosen password: the file of ``--new-password-file``, else ``AGENT_DESK_NEW_PASSWORD``, else asked twice.

    Raises:
        InputError: ``password.file``, ``password.repeat``, ``password.new`` where there is nobody to ask.
    """
    file = getattr(given, "new_password_file", None)
    found = read_secret(file, "AGENT_DESK_NEW_PASSWORD", "New password: ", "password.file")
    if found is None:
        raise InputError("password.new")
    asked = not file and not os.environ.get("AGENT_DESK_NEW_PASSWORD")
    if asked and getpass.getpass("Again: ") != found:
        raise InputError("password.repeat")
    return found
