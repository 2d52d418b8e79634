"""The commands about what is said to a borrower, and their options."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.cli import disclosures
from agent_desk.domain.case import Channel

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable


def add_speech(add: Callable[[str, object, str], argparse.ArgumentParser]) -> None:
    """What must be said."""
    made = add("disclose", disclosures.disclose, "What must be said to a borrower: record that it was read out")
    made.add_argument("loan")
    made.add_argument("disclosure", nargs="*", metavar="CODE")
    made.add_argument("--all", action="store_true", help="everything that is still missing")
    made.add_argument("--list", action="store_true", help="what is asked for and what was said; records nothing")
    made.add_argument("--take-back", action="store_true", help="it was not said after all")
    made.add_argument("--channel", default=Channel.HOTLINE.value, metavar="C", help=", ".join(Channel))
