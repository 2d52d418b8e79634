"""What one was typing on cases when the desk stopped: listed, thrown away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.cli.output import plain
from agent_desk.domain.loan import LoanNumber
from agent_desk.domain.people import Role

if TYPE_CHECKING:
    from agent_desk.cli.run import Call


def drafts(call: Call) -> None:
    """One's own drafts; with ``--discard`` one of them is thrown away."""
    actor = call.actor(Role.AGENT)
    if call.given.discard:
        gone = call.services.drafts_kept.discard(actor, LoanNumber(call.given.discard))
        call.answer({"loan": call.given.discard, "discarded": gone}, ["Thrown away" if gone else "There was none"])
        return
    found = call.services.drafts_kept.all(actor)
    lines = [f"{item.loan_number}  {item.saved_at:%Y-%m-%d %H:%M}  {', '.join(sorted(item.typed))}" for item in found]
    call.answer([plain(item) for item in found], lines or ["No drafts"])
