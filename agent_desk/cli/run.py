"""One command: who acts, on what, answered how; errors become a sentence and an exit status.

Exit status: 0 done, 1 refused by a rule, 2 bad input, 3 the store failed.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from agent_desk.cli.acting import acting, portfolio_of
from agent_desk.cli.arguments import read_date
from agent_desk.cli.output import plain, print_json, print_lines
from agent_desk.cli.passwords import proved
from agent_desk.domain.errors import DeskError, InputError, RuleError, StoreError
from agent_desk.services import Services, bind
from agent_desk.services.sending import checked_key

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence
    from datetime import date

    from agent_desk.domain.loan import LoanNumber, Portfolio
    from agent_desk.domain.people import Role, User
    from agent_desk.wording import Words

DONE, REFUSED, BAD_INPUT, STORE_FAILED = 0, 1, 2, 3


@dataclass(frozen=True)
class Call:
    """What a command works with.

    Attributes:
        default_user: From the settings, when the command line names nobody.
        proved: Who has proved themselves in this command.
        words_in: Words in another language, for what is said to a borrower.
    """

    given: argparse.Namespace
    services: Services
    words: Words
    default_user: str = ""
    proved: set[User] = field(default_factory=set)
    words_in: Callable[[str], Words] | None = None

    @property
    def json(self) -> bool:
        """Answer as JSON?"""
        return bool(getattr(self.given, "json", False))

    @property
    def as_of(self) -> date | None:
        """The business date asked for, ``None`` for the portfolio's own."""
        text = getattr(self.given, "as_of", None)
        return read_date(text) if text else None

    def on_the_day(self, actor: User, number: LoanNumber) -> None:
        """What is done is done on the business date: another date asked for is refused, not passed over in silence.

        Raises:
            InputError: ``argument.business-date`` with the date and the one asked for.
        """
        asked = self.as_of
        if asked is None:
            return
        now = self.services.negotiate.open(actor, number).portfolio.business_date
        if asked != now:
            raise InputError("argument.business-date", now=now.isoformat(), asked=asked.isoformat())

    @property
    def given_portfolio(self) -> str:
        """The portfolio named on the command line, if any."""
        return str(getattr(self.given, "portfolio", "") or "")

    def once(self, part: str) -> Services:
        """The services for one act of this command: under the key of the command line, each part under its own.

        Raises:
            InputError: ``act.key``.
        """
        key = getattr(self.given, "key", None)
        return self.services if key is None else bind(self.services.desk.keyed(f"{checked_key(key)}/{part}"))

    @property
    def named(self) -> str:
        """Who is named as acting, on the command line or in the settings; may be empty."""
        return str(getattr(self.given, "user", "") or self.default_user)

    def actor(self, role: Role | None) -> User:
        """The person who acts, proved by their password; the first account of ``role`` when nobody is named."""
        user = acting(self.services, self.named, role)
        if user not in self.proved:
            self.proved.add(proved(self.services, user, self.given))
        return user

    def portfolio(self) -> Portfolio:
        """The portfolio meant."""
        return portfolio_of(self.services, self.given_portfolio)

    def answer(self, value: object, lines: Sequence[str]) -> None:
        """Print an answer in the form that was asked for."""
        if self.json:
            print_json(value)
        else:
            print_lines([line for line in lines if line])


def status_of(error: DeskError) -> int:
    """The exit status of an error."""
    if isinstance(error, RuleError):
        return REFUSED
    if isinstance(error, InputError):
        return BAD_INPUT
    assert isinstance(error, StoreError)
    return STORE_FAILED


def report(error: DeskError, words: Words, *, as_json: bool) -> int:
    """Say what went wrong: a sentence on standard error, with ``--json`` an object on standard output."""
    sentence = words.error(error)
    if as_json:
        print_json({"error": {"code": error.code, "message": sentence, "values": plain(error.values)}})
    sys.stderr.write(f"agent-desk: {sentence}\n")
    return status_of(error)


def run(command: Callable[[Call], int | None], call: Call) -> int:
    """Run a command and answer its exit status; whatever is not a DeskError is a bug and is not caught."""
    try:
        return command(call) or DONE
    except DeskError as error:
        return report(error, call.words, as_json=call.json)
