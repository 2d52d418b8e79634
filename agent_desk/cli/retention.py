"""Deleting on schedule, by command."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.cli.output import plain
from agent_desk.domain.people import Role
from agent_desk.wording.names import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from agent_desk.cli.run import Call


def erase(call: Call) -> None:
    """Delete loans that ended longer ago than the policy keeps records; with ``--dry-run`` only name them."""
    if call.given.plan:
        _plan(call)
        return
    actor, dry = call.actor(Role.ADMINISTRATOR), bool(call.given.dry_run)
    done = call.services.erase.run(actor, call.portfolio().portfolio_id, dry_run=dry)
    if done.before is None:
        lines = ["The policy keeps records for good: nothing is deleted"]
    else:
        what = "would be deleted" if dry else "deleted"
        lines = [f"Kept for {done.years} years after the last date: {len(done.loans)} loans {what}"]
        lines += [f"{number}, last on {call.words.date(last)}" for number, last in done.loans[:20]]
    call.answer(plain(done), lines)


def _plan(call: Call) -> None:
    """How many go when."""
    words, tr = call.words, call.words.tr
    plans = call.services.erase.plans(call.actor(Role.ADMINISTRATOR))
    lines = []
    for plan in plans:
        if plan.years == 0:
            said = tr(QT_TRANSLATE_NOOP("Words", "{name}: {policy} keeps records for good; {count} loans ended"))
            lines.append(said.format(name=plan.name, policy=plan.policy, count=plan.later))
            continue
        said = tr(
            QT_TRANSLATE_NOOP(
                "Words",
                "{name}: {policy} keeps records for {years} years; {due} loans are kept no longer, {later} longer",
            )
        )
        later = plan.later + sum(count for _, count in plan.coming)
        lines.append(said.format(name=plan.name, policy=plan.policy, years=plan.years, due=plan.due, later=later))
        lines += [f"  {words.date(on)}: {count}" for on, count in plan.coming]
    call.answer(plain(plans), lines)
