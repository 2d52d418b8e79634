"""After the call: the outcome, the note and the times; one's own day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.cli.arguments import read_amount, read_code, read_date, read_moment, read_seconds
from agent_desk.cli.output import plain
from agent_desk.domain.call_times import CallTimes, Phase
from agent_desk.domain.case import Channel, Direction, Disposition
from agent_desk.domain.errors import InputError
from agent_desk.domain.loan import LoanNumber
from agent_desk.domain.people import Role
from agent_desk.services.wrap_up import CallEnd
from agent_desk.wording.wrap_ups import clock, drafted_note, length_text, step_line

if TYPE_CHECKING:
    import argparse
    from datetime import date

    from agent_desk.cli.run import Call
    from agent_desk.domain.money import Money
    from agent_desk.domain.people import User
    from agent_desk.services.wrap_up import WrapUpSheet


def wrap_up(call: Call) -> None:
    """Without an outcome: what was done and the note drafted of it. With one: the call is saved and the case let go."""
    given = call.given
    actor = call.actor(Role.AGENT)
    number = LoanNumber(given.loan)
    call.on_the_day(actor, number)
    channel, direction = read_code(Channel, given.channel), read_code(Direction, given.direction)
    begun = read_moment(given.begun) if given.begun else None
    sheet = call.services.wrap_up.sheet(actor, number, begun)
    drafted = drafted_note(call.words, sheet, channel, direction)
    if not given.disposition:
        _show(call, sheet, drafted)
        return
    end = CallEnd(
        channel=channel,
        direction=direction,
        disposition=read_code(Disposition, given.disposition),
        times=CallTimes(*(read_seconds(getattr(given, phase.name.lower())) for phase in Phase)),
        begun_at=begun,
        note=given.note or "",
        drafted="" if given.no_draft else drafted,
        call_back_at=read_moment(given.call_back) if given.call_back else None,
        promise=_promise(given, sheet.file.context.loan.currency),
    )
    advice = call.once("wrap-up").wrap_up.finish(actor, number, end)
    call.once("release").queue.release(actor, number)
    following = _next(call, actor) if given.next else None
    answer = {
        "loan": number,
        "disposition": end.disposition.value,
        "note": end.note,
        "drafted": end.drafted,
        "times": _times(end.times),
        "contact_left": [
            {"rule": item.barrier.value, "used": item.used, "most": item.most, "left": item.left}
            for item in advice.counters
        ],
        "next": following,
    }
    lines = [f"{number}: {call.words.disposition(end.disposition)}, {length_text(end.times.total)}"]
    if given.next:
        lines.append(f"{following} is yours" if following else "No case is free")
    call.answer(answer, lines)


def _show(call: Call, sheet: WrapUpSheet, drafted: str) -> None:
    zone = sheet.file.context.portfolio.time_zone
    steps = [(clock(step.at, zone), step_line(call.words, sheet, step)) for step in sheet.steps]
    promise = sheet.promise
    answer = {
        "loan": sheet.file.context.loan.number,
        "since": plain(sheet.since),
        "proposed": plain(sheet.proposed),
        "drafted": drafted,
        "steps": [
            {"at": plain(step.at), "kind": step.event.kind.value, "text": text}
            for step, (_, text) in zip(sheet.steps, steps, strict=True)
        ],
        "promise": plain(promise),
        "missing": plain(sheet.missing),
        "dispositions": plain(sheet.outcomes),
    }
    outcome = call.words.disposition(sheet.proposed) if sheet.proposed is not None else "Nothing that was done tells"
    lines = [f"{at}  {text}" for at, text in steps]
    call.answer(answer, [*lines, f"Outcome: {outcome}", drafted])


def day(call: Call) -> None:
    """One's own calls of a business date, where their time went, how they ended."""
    actor = call.actor(Role.AGENT)
    on = read_date(call.given.on) if call.given.on else None
    figures = call.services.wrap_up.day(actor, call.portfolio().portfolio_id, on)
    times = figures.times
    answer = {
        "user": actor.user_id,
        "on": figures.on.isoformat(),
        "contacts": figures.contacts,
        "calls": figures.calls,
        "inbound": figures.inbound,
        "times": _times(times),
        "average_seconds": figures.average,
        "dispositions": {outcome.value: count for outcome, count in figures.outcomes},
    }
    spent = " · ".join(f"{phase.value.replace('-', ' ')} {length_text(times.of(phase))}" for phase in Phase)
    lines = [
        f"{call.words.date(figures.on)}: {figures.contacts} contacts, {figures.calls} timed calls",
        f"{length_text(times.total)} in all, {length_text(figures.average)} a call · {spent}",
    ]
    lines += [f"{count} x {call.words.disposition(outcome)}" for outcome, count in figures.outcomes]
    call.answer(answer, lines)


def _next(call: Call, actor: User) -> LoanNumber | None:
    return call.once("next").queue.take_next(actor, call.portfolio().portfolio_id)


def _times(times: CallTimes) -> dict[str, int]:
    found = {phase.value.replace("-", "_"): times.of(phase) for phase in Phase}
    return {**found, "call": times.call, "total": times.total}


def _promise(given: argparse.Namespace, currency: str) -> tuple[Money, date] | None:
    if not given.promise and not given.by:
        return None
    if not given.promise or not given.by:
        raise InputError("argument.promise")
    return read_amount(given.promise, currency), read_date(given.by)
