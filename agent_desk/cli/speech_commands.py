"""The commands about what is said to a borrower, and their options."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.cli import disclosures, read_backs
from agent_desk.domain.case import Channel

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable


def add_speech(add: Callable[[str, object, str], argparse.ArgumentParser]) -> None:
    """What must be said, and the terms read back."""
    made = add("disclose", disclosures.disclose, "What must be said to a borrower: record that it was read out")
    made.add_argument("loan")
    made.add_argument("disclosure", nargs="*", metavar="CODE")
    made.add_argument("--all", action="store_true", help="everything that is still missing")
    made.add_argument("--list", action="store_true", help="what is asked for and what was said; records nothing")
    made.add_argument("--take-back", action="store_true", help="it was not said after all")
    made.add_argument("--channel", default=Channel.HOTLINE.value, metavar="C", help=", ".join(Channel))
    made = add("read-back", read_backs.read_back, "The terms read back, clause by clause, and the answer")
    made.add_argument("agreement")
    made.add_argument("clause", nargs="*", metavar="CLAUSE", help="read out; without any: the list")
    made.add_argument("--all", action="store_true", help="every clause that is still to be read was read out")
    made.add_argument("--again", action="append", metavar="CLAUSE", help="the borrower asked again: read it once more")
    made.add_argument("--restart", action="store_true", help="every clause is to be read again")
    made.add_argument("--yes", metavar="HOW", help="the borrower agrees, recorded or by code; needs --reference")
    made.add_argument("--reference", metavar="TEXT", help="the recording or the code")
    made.add_argument("--position", metavar="M:SS", help="where in the recording")
