"""The commands and their options."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from agent_desk import __version__
from agent_desk.cli import (
    acts,
    bringing,
    contacts,
    copies,
    drafts,
    facts,
    offers,
    policy,
    policy_drafts,
    queues,
    reading,
    retention,
)
from agent_desk.cli.arguments import add_concessions, add_key
from agent_desk.cli.call_commands import add_calls
from agent_desk.cli.ciphers import add_ciphers
from agent_desk.cli.insight import add_insight
from agent_desk.cli.log import add_log
from agent_desk.cli.opening_call import add_window_options, common
from agent_desk.cli.people import add_people
from agent_desk.cli.speech_commands import add_speech
from agent_desk.cli.usage import Parser, whole
from agent_desk.domain.agreement import AcceptanceKind
from agent_desk.domain.case import Channel, Direction
from agent_desk.domain.evidence import EvidenceKind, HardshipReason

#: Adds a command: name, function, help.
_Add = Callable[[str, object, str], argparse.ArgumentParser]

#: Commands whose acts may be sent again under the same key.
KEYED = (
    *("take", "release", "propose", "decide", "ask-again", "withdraw-request", "agree", "accept", "withdraw"),
    *("pay", "promise", "evidence", "contact", "facts", "wrap-up", "disclose", "read-back"),
    *("apply", "letter", "read-letter", "chat"),
)


def make_parser() -> argparse.ArgumentParser:
    """The whole command line."""
    shared = common()
    parser = Parser(
        prog="agent-desk",
        description="Relief for overdue borrowers: within policy, to the cent, in writing.",
        parents=[shared],
    )
    parser.add_argument("--version", action="version", version=f"agent-desk {__version__}")
    parser.set_defaults(command=None, name="run", sample=None)
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", dest="name")

    def add(name: str, function: object, text: str) -> argparse.ArgumentParser:
        made = commands.add_parser(name, parents=[shared], help=text, description=text)
        made.set_defaults(command=function)
        return made

    add_window_options(add("run", None, "Open the desk, or bring the one forward that is open on this store"))
    pop = add("pop", None, "Bring the desk forward on whoever calls; opens it where none is open on this store")
    pop.add_argument(
        "link", nargs="?", metavar="LINK", help="agentdesk://pop?phone=NUMBER or agentdesk://pop?loan=NUMBER"
    )
    pop.add_argument("--phone", metavar="NUMBER", help="the number that rings")
    pop.add_argument("--loan", metavar="NUMBER", help="a loan number")
    add_window_options(pop)
    _bringing(add)
    _reading(add)
    _acting(add)
    add_calls(add)
    add_speech(add)
    for name in KEYED:
        add_key(commands.choices[name])
    _policy(add)
    add_insight(add)
    calc = add("calc", None, "Work out one case of money, rates or dates from standard input")
    calc.add_argument("kind", choices=("schedule", "apr", "daycount", "dates", "allocation", "dpd"))
    return parser


def _bringing(add: _Add) -> None:
    made = add("import", bringing.import_files, "Bring in a portfolio from CSV or XLSX")
    made.add_argument("files", nargs="+", metavar="FILE")
    made.add_argument("--mapping", metavar="NAME", help="column mapping; found by the header when absent")
    made.add_argument("--dry-run", action="store_true", help="check and report, store nothing")
    made.add_argument("--currency", metavar="CODE", help="of a new portfolio, where its mapping names none")
    made.add_argument("--jurisdiction", metavar="CODE", help="of a new portfolio")
    made.add_argument("--pack", metavar="ID", help="policy pack of a new portfolio")
    made.add_argument("--report", metavar="FILE", help="write refusals and conflicts as CSV")
    made = add("sample", bringing.sample, "Make a generated portfolio in yuan")
    made.add_argument("--size", type=whole, default=2000, metavar="N", help="borrowers")
    made.add_argument("--seed", type=whole, metavar="N", help="another one gives other people")
    made.add_argument("--instalments", type=whole, metavar="N", help="of every loan, instead of its product's")


def _reading(add: _Add) -> None:
    queues.add_queue(add)
    made = add("case", reading.case, "What is owed on a loan, its instalments and history")
    made.add_argument("loan")
    made = add("requests", reading.requests, "Requests that wait for a decision")
    made.add_argument("--all", action="store_true", help="decided ones too")
    made = add("review", reading.review, "A request as a checker sees it")
    made.add_argument("request")
    add_people(add("people", None, "Accounts that may act; open, change, close and unlock them; passwords"))
    add("portfolios", reading.portfolios, "Portfolios and their business dates")
    add_log(add("log", None, "The audit log, newest first, or a copy of it in a file"))


def _acting(add: _Add) -> None:
    made = add("take", acts.take, "Take a case and hold it: the named one, or the most urgent free one")
    made.add_argument("loan", nargs="?")
    made.add_argument("--over", action="store_true", help="take it over from whoever holds it")
    made = add("release", acts.release, "Give a held case back to the queue")
    made.add_argument("loan")
    made = add("propose", acts.propose, "What a proposal does and what the policy says of it")
    made.add_argument("loan")
    made.add_argument("--reason", required=True, metavar="R", help=", ".join(HardshipReason))
    made.add_argument("--evidence", action="append", metavar="KIND[=FILE]", help=", ".join(EvidenceKind))
    add_concessions(made)
    made.add_argument("--submit", action="store_true", help="ask for it; granted at once within one's limits")
    made.add_argument("--note", metavar="TEXT", help="the reason, for whoever decides")
    made.add_argument("--waiting", action="store_true", help="the borrower is on hold")
    made = add("offers", offers.offers, "What the policy holds for a borrower, the same for the same facts")
    made.add_argument("loan")
    made.add_argument("--reason", required=True, metavar="R", help=", ".join(HardshipReason))
    made.add_argument("--evidence", action="append", metavar="KIND", help="as if it had been seen")
    made.add_argument("--can-pay", metavar="AMOUNT", help="what the borrower can pay a month")
    made = add("decide", acts.decide, "Decide a request of somebody else")
    made.add_argument("request")
    made.add_argument("--approve", action="store_true")
    made.add_argument("--today", action="store_true", help="on today's figures, where what it was asked on has changed")
    made.add_argument("--counter", action="store_true", help="grant what the options say instead")
    made.add_argument("--return", dest="give_back", action="store_true", help="back to the maker; needs a note")
    made.add_argument("--reject", action="store_true", help="needs a note")
    made.add_argument("--note", metavar="TEXT")
    add_concessions(made)
    made = add("ask-again", acts.ask_again, "Ask once more, on today's figures, for what no longer holds")
    made.add_argument("request")
    made.add_argument("--nearest", action="store_true", help="for the nearest of it that is still allowed")
    made = add("withdraw-request", acts.withdraw_request, "Take one's own request back")
    made.add_argument("request")
    made = add("agree", acts.agree, "Make and issue the agreement of a granted request")
    made.add_argument("request")
    made.add_argument("--out", metavar="FILE.pdf", help="write the sheet here")
    made.add_argument("--draft", action="store_true", help="do not issue it yet")
    made = add("accept", acts.accept, "Record the borrower's acceptance")
    made.add_argument("agreement")
    made.add_argument("--how", required=True, metavar="HOW", help=", ".join(AcceptanceKind))
    made.add_argument("--reference", required=True, metavar="TEXT", help="recording, signed sheet or code")
    made = add("withdraw", acts.withdraw, "Take back an agreement that was not accepted")
    made.add_argument("agreement")
    made.add_argument("--note", metavar="TEXT")
    _days(add)


def _policy(add: _Add) -> None:
    made = add("policy", None, "Policy packs: check, show, diff, replay, and edit a draft")
    parts = made.add_subparsers(title="what", metavar="WHAT", dest="what", required=True)

    def part(name: str, function: object, text: str) -> argparse.ArgumentParser:
        sub = parts.add_parser(name, parents=[common()], help=text, description=text)
        sub.set_defaults(command=function)
        return sub

    part("check", policy.check, "Is a pack readable, and does it agree with itself").add_argument("file")
    sub = part("show", policy.show, "The limits of a pack, or another part of it")
    sub.add_argument("pack", nargs="?")
    sub.add_argument("--part", choices=("contact", "evidence", "words", "caps"), help="instead of the limits")
    sub = part("diff", policy.diff, "What differs between two packs")
    named = "id of a pack in force, its draft (ID@draft), or a .toml file"
    sub.add_argument("before", help=named)
    sub.add_argument("after", help=named)
    sub = part("replay", policy.replay, "What a pack would have made of the decisions of the last days")
    sub.add_argument("pack", help=named)
    sub.add_argument("--days", default="90", metavar="N")
    part("draft", policy_drafts.draft, "Start a draft from the pack in force").add_argument("pack")
    sub = part("set", policy_drafts.set_limit, "Change one limit of the draft and save it")
    sub.add_argument("pack")
    sub.add_argument("rule", help="as `policy show` prints it, or promise, frequency.in_12_months and the like")
    sub.add_argument("role", help="agent, senior, supervisor, manager")
    sub.add_argument("value", help="a number, 50%% for a share, all, or none")
    sub = part("ask", policy_drafts.ask, "Ask another person to put the draft in force")
    sub.add_argument("pack")
    sub.add_argument("--from", dest="valid_from", required=True, metavar="DATE", help="first business date")
    sub = part("approve", policy_drafts.approve, "Put in force what somebody else wrote and asked for")
    sub.add_argument("pack")
    sub.add_argument("--accept", action="append", metavar="RULE", help="law that is not confirmed, by its rule")
    sub.add_argument("--instead", metavar="LABEL", help="the version that begins on the same day, whose place it takes")
    part("reopen", policy_drafts.reopen, "Make what was asked for a draft again").add_argument("pack")
    part("discard", policy_drafts.discard, "Throw the draft away").add_argument("pack")
    for name in policy_drafts.KEYED:
        add_key(parts.choices[name])


def _days(add: _Add) -> None:
    made = add("pay", acts.pay, "Record a payment received")
    made.add_argument("loan")
    made.add_argument("amount")
    made.add_argument("--on", metavar="DATE", help="value date; the business date when absent")
    made.add_argument("--overpaid", action="store_true", help="more than is owed came in; keep the rest as a credit")
    made = add("promise", acts.promise, "Record a promise to pay")
    made.add_argument("loan")
    made.add_argument("amount")
    made.add_argument("--by", required=True, metavar="DATE")
    made = add("evidence", acts.evidence, "Record proof that was seen")
    made.add_argument("loan")
    made.add_argument("evidence", nargs="?", metavar="KIND[=FILE]")
    made.add_argument("--list-needed", action="store_true", help="what the borrower has to send, in their language")
    made.add_argument("--reason", metavar="R", help="for --list-needed; the case's own when absent")
    made.add_argument("--dated", metavar="DATE", help="the date on the document")
    made.add_argument("--note", metavar="TEXT")
    made = add("drafts", drafts.drafts, "What one was typing on cases when the desk stopped")
    made.add_argument("--discard", metavar="LOAN", help="throw this one away")
    made = add("facts", facts.facts, "What is known of a hardship; with options, keep what the borrower told")
    made.add_argument("loan")
    made.add_argument("--reason", metavar="R", help=", ".join(HardshipReason))
    made.add_argument("--since", metavar="DATE", help="when it began; none forgets it, as for the others")
    made.add_argument("--income", metavar="AMOUNT", help="what comes in a month now")
    made.add_argument("--costs", metavar="AMOUNT", help="rent and other essential costs a month")
    made.add_argument("--can-pay", metavar="AMOUNT", help="what the borrower can pay a month")
    made.add_argument("--first-due", metavar="DATE", help="from when")
    made = add("contact", contacts.contact, "May we contact this borrower now; with --direction, record a contact")
    made.add_argument("loan")
    made.add_argument("--channel", default=Channel.HOTLINE.value, metavar="C", help=", ".join(Channel))
    made.add_argument("--direction", metavar="D", help=", ".join(Direction))
    made.add_argument("--disposition", metavar="D", help="outcome, such as no-answer or promise-full")
    made.add_argument("--note", metavar="TEXT")
    made.add_argument("--at", metavar="TIME", help="moment with its zone, such as 2026-06-16T21:59:59+08:00")
    made = add("set-date", acts.set_date, "Move the business date on")
    made.add_argument("date")
    add("verify", acts.verify, "Check the store: log, sums, files")
    made = add("retention", retention.erase, "Delete loans that ended longer ago than the policy keeps records")
    what = made.add_mutually_exclusive_group()
    what.add_argument("--dry-run", action="store_true", help="only say what would go")
    what.add_argument("--plan", action="store_true", help="how many go when, by each portfolio's rule")
    made = add("backup", acts.backup, "Copy the store to a file, or into the folder of its copies")
    made.add_argument("file", nargs="?", help="without it, a dated name in the folder of copies")
    made.add_argument("--if-older-than", metavar="AGE", help="only when the newest copy there is older: 1d, 12h, 30m")
    made.add_argument(
        "--then-retention",
        action="store_true",
        help="once a copy was due and is made, delete what the policies delete by themselves (retention_daily)",
    )
    made = add("copies", copies.copies, "The copies in their folder; with --try, does one restore")
    made.add_argument("--try", dest="tried", metavar="NAME", help="restore this one in a place of its own and check it")
    made = add("restore", None, "Put a copy back in the store's place; the replaced store is kept beside it")
    made.add_argument("file")
    made.add_argument("--copy-key-file", metavar="FILE", help="key of the copy, where it is another than the store's")
    add_ciphers(add)
