"""The offer board, and what fits an amount a month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.cli import shapes
from agent_desk.cli.arguments import read_amount, read_code
from agent_desk.cli.output import print_json, print_lines, print_table
from agent_desk.cli.supposing import as_if
from agent_desk.domain.evidence import EvidenceKind, HardshipReason
from agent_desk.domain.loan import LoanNumber
from agent_desk.domain.people import Role
from agent_desk.services.negotiate import Weighed

if TYPE_CHECKING:
    from agent_desk.cli.run import Call
    from agent_desk.domain.policy.offers import Affordable, Offer


def offers(call: Call) -> None:
    """What the policy holds, ranked; and what fits an amount a month."""
    actor = call.actor(Role.AGENT)
    context = call.services.negotiate.open(actor, LoanNumber(call.given.loan), call.as_of)
    reason = read_code(HardshipReason, call.given.reason)
    supposed = [read_code(EvidenceKind, code) for code in call.given.evidence or ()]
    context = as_if(context, actor, supposed)
    board = call.services.offers.board(context, reason)
    fitting: Affordable | None = None
    if call.given.can_pay:
        amount = read_amount(call.given.can_pay, context.loan.currency)
        fitting = call.services.offers.affordable(context, reason, amount, (), actor.role)
    if call.json:
        answer: dict[str, object] = {
            "loan": context.loan.number,
            "as_of": context.as_of.isoformat(),
            "policy": context.pack.label,
            "offers": [_shape(call, offer) for offer in board],
        }
        if fitting is not None:
            answer["affordable"] = {
                "cheapest": _shape(call, fitting.cheapest) if fitting.cheapest is not None else None,
                "own": _shape(call, fitting.own) if fitting.own is not None else None,
                "over": str(fitting.over),
            }
        print_json(answer)
        return
    words = call.words
    if not board:
        print_lines(["Nothing is allowed for these facts"])
    print_table(
        ("Offer", "Who may grant", "Next payment", "On", "Then", "In all", "Cost to lender"),
        [
            (
                words.proposal(offer.view.proposal, context.loan.currency),
                words.role(offer.role),
                words.money(offer.view.next_after.due.total),
                words.table_date(offer.view.next_after.due_date),
                words.money(offer.view.regular_after),
                words.money(offer.view.total_after),
                words.money(offer.view.cost_to_lender),
            )
            for offer in board
        ],
        frozenset({2, 4, 5, 6}),
    )
    if fitting is not None:
        best = fitting.cheapest
        line = (
            f"Fits: {words.proposal(best.view.proposal, context.loan.currency)}, {words.role(best.role)}"
            if best is not None
            else f"No plan fits; the nearest is {words.money(fitting.over)} a month over"
        )
        print_lines([line])


def _shape(call: Call, offer: Offer) -> dict[str, object]:
    weighed = Weighed(offer.view, offer.judgement)
    return {"offer": offer.kind.value, "role": offer.role.value, **shapes.weighed(weighed, call.words)}
