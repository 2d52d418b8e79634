"""Deleting on schedule, by command."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from agent_desk.cli.output import plain
from agent_desk.domain.people import Role
from agent_desk.wording.names import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from agent_desk.cli.run import Call
    from agent_desk.services.erase_expired import RetentionPlan


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
        if plan.trouble is not None:
            lines.append(f"{plan.name}: {words.error(plan.trouble)}")
            continue
        if plan.failed is not None:
            said = tr(QT_TRANSLATE_NOOP("Words", "{name}: the desk could not delete by itself on {date}. {why}"))
            when = words.date(plan.failed[0].date())
            lines.append(said.format(name=plan.name, date=when, why=words.error(plan.failed[1])))
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
    call.answer([_as_json(call, plan) for plan in plans], lines)


def _as_json(call: Call, plan: RetentionPlan) -> object:
    told = plain(replace(plan, trouble=None, failed=None))
    assert isinstance(told, dict)
    trouble = call.words.error(plan.trouble) if plan.trouble is not None else None
    failed = None
    if plan.failed is not None:
        failed = {"at": plan.failed[0].isoformat(), "message": call.words.error(plan.failed[1])}
    return {**told, "trouble": trouble, "failed": failed}
