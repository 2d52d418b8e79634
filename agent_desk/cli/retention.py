"""Deleting on schedule, by command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.cli.output import plain
from agent_desk.domain.people import Role

if TYPE_CHECKING:
    from agent_desk.cli.run import Call


def erase(call: Call) -> None:
    """Delete loans that ended longer ago than the policy keeps records; with ``--dry-run`` only name them."""
    actor, dry = call.actor(Role.ADMINISTRATOR), bool(call.given.dry_run)
    done = call.services.erase.run(actor, call.portfolio().portfolio_id, dry_run=dry)
    if done.before is None:
        lines = ["The policy keeps records for good: nothing is deleted"]
    else:
        what = "would be deleted" if dry else "deleted"
        lines = [f"Kept for {done.years} years after the last date: {len(done.loans)} loans {what}"]
        lines += [f"{number}, last on {call.words.date(last)}" for number, last in done.loans[:20]]
    call.answer(plain(done), lines)
