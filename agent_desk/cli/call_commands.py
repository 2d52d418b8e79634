"""The options of the commands around a call: its end and one's own day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.cli import wrap_ups
from agent_desk.domain.call_times import Phase
from agent_desk.domain.case import Channel, Direction

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable


def add_calls(add: Callable[[str, object, str], argparse.ArgumentParser]) -> None:
    """Add them."""
    made = add("wrap-up", wrap_ups.wrap_up, "After the call: what was done; with an outcome, save it and let go")
    made.add_argument("loan")
    made.add_argument("--disposition", metavar="D", help="the outcome, one of the policy pack's; without it: a draft")
    made.add_argument("--note", metavar="TEXT", help="your own words, beside what is drafted")
    made.add_argument("--no-draft", action="store_true", help="keep nothing of what is drafted")
    made.add_argument("--channel", default=Channel.HOTLINE.value, metavar="C", help=", ".join(Channel))
    made.add_argument("--direction", default=Direction.INBOUND.value, metavar="D", help=", ".join(Direction))
    made.add_argument("--begun", metavar="TIME", help="when it began, such as 2026-06-16T14:31:00+08:00")
    for phase in Phase:
        made.add_argument(f"--{phase.value}", metavar="M:SS", help=f"time spent {phase.value.replace('-', ' ')}")
    made.add_argument("--promise", metavar="AMOUNT", help="a promise to pay; needs --by")
    made.add_argument("--by", metavar="DATE")
    made.add_argument("--call-back", metavar="TIME", help="when to call back, with its zone")
    made.add_argument("--next", action="store_true", help="then take the most urgent free case")
    made = add("day", wrap_ups.day, "Your own calls of a day: how many, where the time went, how they ended")
    made.add_argument("--on", metavar="DATE", help="business date; the portfolio's own when absent")
