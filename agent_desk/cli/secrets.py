"""Where the command line reads a secret: a file, the environment, or a prompt that shows nothing.

Never from the argument list, which others on the same machine can read; and never written anywhere.
"""

from __future__ import annotations

import getpass
import os
import sys
from pathlib import Path

from agent_desk.domain.errors import InputError
from agent_desk.given_files import TEXT, content_of

#: Instead of a file's name: standard input.
STANDARD_INPUT = "-"


def read_secret(file: str | None, variable: str, prompt: str, code: str) -> str | None:
    """A secret: from a file (``-`` is standard input), else the environment, else a prompt.

    Args:
        file: Its name, if one was given.
        variable: Of the environment.
        prompt: What is asked; empty to ask nobody.
        code: Of the error when the file cannot be read.

    Returns:
        ``None`` where it is nowhere, and there is nobody to ask.

    Raises:
        InputError: ``code`` with the file and what is wrong; ``file.not-ordinary``, ``file.silent``.
    """
    if file:
        return _from_file(file, code)
    found = os.environ.get(variable)
    if found:
        return found
    return getpass.getpass(prompt) if prompt and sys.stdin is not None and sys.stdin.isatty() else None


def _from_file(file: str, code: str) -> str:
    try:
        if file == STANDARD_INPUT:
            text = sys.stdin.read(TEXT)
        else:
            text = content_of(Path(file), TEXT, may_be_pipe=True).decode()
    except (OSError, ValueError) as error:
        what = error.strerror or "" if isinstance(error, OSError) else "not UTF-8"
        raise InputError(code, file=file, what=what) from None
    return text.removesuffix("\n").removesuffix("\r")
