"""May we contact a borrower now, and the record of a contact."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.cli.arguments import read_code, read_moment
from agent_desk.cli.output import plain
from agent_desk.domain.case import Channel, Direction, Disposition
from agent_desk.domain.loan import LoanNumber
from agent_desk.domain.people import Role

if TYPE_CHECKING:
    from agent_desk.cli.run import Call
    from agent_desk.domain.contact import ContactAdvice


def contact(call: Call) -> None:
    """Without a direction: the guard's answer. With one: the contact is recorded, and what is left is answered."""
    given = call.given
    actor = call.actor(Role.AGENT)
    number = LoanNumber(given.loan)
    channel = read_code(Channel, given.channel)
    at = read_moment(given.at) if given.at else None
    if given.direction:
        advice = call.once("contact").contact.record(
            actor,
            number,
            channel,
            read_code(Direction, given.direction),
            disposition=read_code(Disposition, given.disposition) if given.disposition else None,
            note=given.note or "",
            at=at,
        )
    else:
        advice = call.services.contact.advise(actor, number, channel, at)
    call.answer(_shape(advice), [call.words.advice(advice)])


def _shape(advice: ContactAdvice) -> dict[str, object]:
    return {
        "allowed": advice.allowed,
        "barrier": plain(advice.barrier),
        "flag": plain(advice.flag),
        "local_time": advice.local.isoformat(timespec="seconds"),
        "opens": advice.opens.isoformat("minutes") if advice.opens is not None else None,
        "closes": advice.closes.isoformat("minutes") if advice.closes is not None else None,
        "next_at": plain(advice.next_at),
        "counters": [
            {"rule": item.barrier.value, "used": item.used, "most": item.most, "left": item.left}
            for item in advice.counters
        ],
    }
