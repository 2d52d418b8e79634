"""The options of the commands around a call: its end, one's own day; letters and chats."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.cli import wrap_ups, writing
from agent_desk.domain.call_times import Phase
from agent_desk.domain.case import Channel, Direction
from agent_desk.domain.letter_kinds import LetterKind
from agent_desk.domain.letters import LetterPart
from agent_desk.domain.texting import ConsentWay

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
    _writing(add)


def _writing(add: Callable[[str, object, str], argparse.ArgumentParser]) -> None:
    made = add("apply", writing.receive, "Take in a written application; its reply date comes from the policy")
    made.add_argument("loan")
    made.add_argument("--received", metavar="DATE", help="the business date when absent")
    made = add("letter", writing.letter, "Draft a letter from the case, in the borrower's language; make it ready")
    made.add_argument("loan")
    made.add_argument("--kind", required=True, metavar="KIND", help=", ".join(LetterKind))
    made.add_argument("--out", metavar="FILE.pdf", help="write the sheet here")
    made.add_argument("--note", metavar="TEXT", help="words of your own in it")
    made.add_argument("--leave-out", action="append", metavar="PART", help=", ".join(LetterPart))
    made.add_argument("--finish", action="store_true", help="make it ready, or send it for a second reading")
    made = add("letters", writing.letters, "Letters of a loan; without one, those that wait for a second reader")
    made.add_argument("loan", nargs="?")
    made = add("read-letter", writing.read, "Read somebody else's letter a second time")
    made.add_argument("letter")
    made.add_argument("--approve", action="store_true", help="it is ready")
    made.add_argument("--return", dest="give_back", action="store_true", help="back to its writer; needs a note")
    made.add_argument("--note", metavar="TEXT")
    made.add_argument("--out", metavar="FILE.pdf", help="write the sheet here")
    made = add("words", writing.words, "Check a text to a borrower before it goes out")
    made.add_argument("loan")
    made.add_argument("text")
    made = add("chat", writing.chat, "The chat of a loan; keep a line of it; without a loan, who waits for an answer")
    made.add_argument("loan", nargs="?")
    made.add_argument("--say", metavar="TEXT", help="what you wrote")
    made.add_argument("--heard", metavar="TEXT", help="what the borrower wrote")
    made = add("texts", writing.texts, "Short texts to a borrower: whether they agreed to them, and which were sent")
    made.add_argument("loan")
    made.add_argument("--agreed", metavar="HOW", help=f"the borrower agrees: {', '.join(ConsentWay)}")
    made.add_argument("--withdrawn", metavar="HOW", help="the borrower wants none any more")
    made.add_argument("--sent", metavar="TEXT", help="what you sent, marked as sent; nothing is sent from here")
