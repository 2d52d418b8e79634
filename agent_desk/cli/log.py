"""The log by command: pages of it, narrowed as in the window, and a copy of it in a file."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from agent_desk.cli.arguments import read_count, read_date
from agent_desk.cli.output import print_json, print_table
from agent_desk.domain.errors import InputError
from agent_desk.domain.events import EventKind
from agent_desk.domain.log_groups import LogGroup, kinds_of
from agent_desk.domain.people import Role
from agent_desk.services.read_log import entry_values
from agent_desk.services.store_facts import LogFilter
from agent_desk.wording.log_words import event_source
from agent_desk.wording.names import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    import argparse

    from agent_desk.cli.run import Call


def add_log(made: argparse.ArgumentParser) -> None:
    """The options of the command."""
    made.set_defaults(command=log)
    made.add_argument("--loan", action="append", metavar="LOAN", help="about this loan; may be given again")
    groups = ", ".join(LogGroup)
    made.add_argument("--about", action="append", metavar="WHAT", help=f"{groups}, or one event; may be given again")
    made.add_argument("--who", action="append", metavar="NUMBER", help="done by this account; may be given again")
    made.add_argument("--since", metavar="DATE", help="from this day, UTC")
    made.add_argument("--until", metavar="DATE", help="to this day inclusive, UTC")
    made.add_argument("--before", default="0", metavar="ENTRY", help="only entries with a smaller number")
    made.add_argument("--limit", default="50", metavar="N", help="at most so many rows")
    made.add_argument("--export", metavar="FILE", help="write all that fits to FILE.csv or FILE.jsonl")


def log(call: Call) -> None:
    """Newest first; any of the loans and of what it is about, each within period and accounts."""
    given = call.given
    wanted = _filter(given)
    actor = call.actor(Role.ADMINISTRATOR)
    call.services.log.require_known(actor, wanted)
    if given.export:
        made = call.services.log.export(actor, wanted, given.export)
        text = call.words.tr(QT_TRANSLATE_NOOP("Words", "{count} entries are in {file}, SHA-256 {digest}"))
        line = text.format(count=made.entries, file=made.path, digest=made.digest)
        call.answer({"file": made.path, "entries": made.entries, "sha256": made.digest}, [line])
        return
    before = 0 if given.before == "0" else read_count(given.before)
    found = call.services.log.page(actor, wanted, before, read_count(given.limit))
    call.services.log.open(actor, wanted)
    if call.json:
        print_json([entry_values(item) for item in found])
        return
    print_table(
        ("Entry", "Time", "Who", "What", "Subject"),
        [
            (
                str(item.entry),
                item.at.isoformat()[:19],
                item.actor,
                call.words.tr(event_source(item.event.kind)),
                item.event.subject,
            )
            for item in found
        ],
    )


def _filter(given: argparse.Namespace) -> LogFilter:
    kinds: set[EventKind] = set()
    for name in given.about or ():
        if name in set(LogGroup):
            kinds |= kinds_of(LogGroup(name))
        elif name in set(EventKind):
            kinds.add(EventKind(name))
        else:
            raise InputError("argument.choice", text=name, known=", ".join(LogGroup))
    until = _midnight(given.until) + timedelta(days=1) if given.until else None
    return LogFilter(
        since=_midnight(given.since) if given.since else None,
        until=until,
        actors=frozenset(given.who or ()),
        kinds=frozenset(kinds),
        loans=frozenset(given.loan or ()),
    )


def _midnight(text: str) -> datetime:
    return datetime.combine(read_date(text), time(), UTC)
