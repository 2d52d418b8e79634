"""What came of what was agreed, by command."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from agent_desk.cli.arguments import read_days
from agent_desk.cli.output import plain, print_json, print_lines, print_table
from agent_desk.domain.people import Role

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable

    from agent_desk.cli.run import Call
    from agent_desk.domain.insight import Kept, Waits


def add_insight(add: Callable[[str, object, str], argparse.ArgumentParser]) -> None:
    """The command and its options."""
    made = add("insight", insight, "What was agreed, kept and broken, and how long decisions took")
    made.add_argument("--days", default="90", metavar="N", help="up to the business date; 90 when absent")


def insight(call: Call) -> None:
    """The figures of the last days of a portfolio."""
    actor, portfolio = call.actor(Role.AGENT), call.portfolio()
    until = call.as_of or portfolio.business_date
    since = until - timedelta(days=read_days(call.given.days) - 1)
    found = call.services.insight.read(actor, portfolio.portfolio_id, since, until)
    if call.json:
        print_json(
            {
                "portfolio": found.portfolio_id,
                "since": found.since.isoformat(),
                "until": found.until.isoformat(),
                "asked": found.asked,
                "decided_by_policy": found.decided_by_policy,
                "waiting": found.waiting,
                "agreed": found.agreed,
                "waived": str(found.waived),
                "currency": portfolio.currency,
                "by_kind": [_kept(item) for item in found.by_kind],
                "by_reason": [_kept(item) for item in found.by_reason],
                "by_cohort": [_kept(item) for item in found.by_cohort],
                "by_bucket": [_kept(item) for item in found.by_bucket],
                "seconds_to_decide": _waits(found.total_waits) if found.total_waits is not None else None,
                "seconds_to_decide_by_hour": [_waits(item) for item in found.waits],
            }
        )
        return
    words = call.words
    time = f"{words.date(found.since)} to {words.date(found.until)}"
    print_lines([f"{time}: {found.asked} asked, {found.agreed} agreed, {words.money(found.waived)} waived"])
    if found.is_empty:
        print_lines(["Nothing was asked for, agreed or promised in this time"])
        return
    print_table(
        ("What", "Made", "Kept", "Broken", "Running", "Kept of those that ended"),
        [
            (item.name, str(item.made), str(item.kept), str(item.broken), str(item.running), _share(call, item))
            for item in (*found.by_kind, *found.by_reason, *found.by_cohort, *found.by_bucket)
        ],
        frozenset({1, 2, 3, 4, 5}),
    )
    if found.total_waits is not None:
        waits = found.total_waits
        print_lines([f"{waits.count} decided by a person: half within {waits.middle} s, 9 in 10 {waits.nine_in_ten} s"])


def _share(call: Call, item: Kept) -> str:
    if item.share is None or not item.is_enough:
        return "too few"
    assert item.range is not None
    low, high = item.range
    return f"{call.words.percent(item.share)} ({call.words.percent(low)} to {call.words.percent(high)})"


def _kept(item: Kept) -> dict[str, object]:
    return {
        "name": item.name,
        "made": item.made,
        "kept": item.kept,
        "broken": item.broken,
        "running": item.running,
        "share_kept": plain(item.share),
        "range_95": plain(item.range),
        "enough": item.is_enough,
        "loans": list(item.loans),
    }


def _waits(item: Waits) -> dict[str, object]:
    return {"hour": item.name, "count": item.count, "middle": item.middle, "nine_in_ten": item.nine_in_ten}
