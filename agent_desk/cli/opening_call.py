"""The call that opens the desk, and the options that every command shares.

Conventions of this file: it needs the grammar alone. Whoever opens the desk waits for its window, not for the commands.
"""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from agent_desk.cli.usage import Parser
from agent_desk.domain.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Sequence


def common() -> Parser:
    """Options that every command takes."""
    parent = Parser(add_help=False)
    group = parent.add_argument_group("every command")
    group.add_argument("--store", default=argparse.SUPPRESS, metavar="URL", help="path or URL of the store")
    group.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="answer as JSON")
    group.add_argument(
        "--as", dest="user", default=argparse.SUPPRESS, metavar="USER", help="who is acting: number, name or role"
    )
    group.add_argument(
        "--password-file",
        default=argparse.SUPPRESS,
        metavar="FILE",
        help="proves who acts; else AGENT_DESK_PASSWORD",
    )
    group.add_argument(
        "--store-key-file",
        default=argparse.SUPPRESS,
        metavar="FILE",
        help="opens an encrypted store, - for standard input; else AGENT_DESK_STORE_KEY, the system's key store",
    )
    group.add_argument("--as-of", default=argparse.SUPPRESS, metavar="DATE", help="business date of the answer")
    group.add_argument("--portfolio", default=argparse.SUPPRESS, metavar="ID", help="where the store holds several")
    group.add_argument("--language", default=argparse.SUPPRESS, metavar="TAG", help="language of messages, en or zh")
    return parent


def add_window_options(run: argparse.ArgumentParser) -> None:
    """Options of the commands that open the desk."""
    run.add_argument("--sample", action="store_true", help="open the bundled sample portfolios")


def read_opening_call(arguments: Sequence[str]) -> argparse.Namespace | None:
    """The call, where it is no more than that the desk be opened: nothing, or ``run`` with options.

    ``None`` for every other one, and for one that the whole command line has something to say to.
    """
    if arguments and arguments[0] != "run":
        return None
    parser = Parser(prog="agent-desk run", parents=[common()], add_help=False)
    add_window_options(parser)
    try:
        return parser.parse_args(arguments[1:], argparse.Namespace(name="run", command=None))
    except InputError:
        return None
