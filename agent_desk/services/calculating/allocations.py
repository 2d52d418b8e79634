"""``agent-desk calc allocation``: how one amount meets what is open, penalty interest, late fees, waivers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from agent_desk.domain.waterfall import Component, Line, split
from agent_desk.services.calculating.orders import order_of
from agent_desk.services.calculating.reading import Case, guard, money, wrong

if TYPE_CHECKING:
    from collections.abc import Callable

_FOUR = (Component.PENALTY, Component.FEE, Component.INTEREST, Component.PRINCIPAL)


def _open(line: Case) -> dict[Component, int]:
    return {part: line.cents(part.value) for part in Component if line.has(part.value)}


def _component_order(inputs: Case) -> dict[str, Any]:
    line = Line(_open(inputs.sub("instalment_outstanding")))
    result = split(inputs.cents("payment"), [line], order_of(inputs, "order"))
    return {**{part.value: money(result.total(part)) for part in _FOUR}, "left_over": money(result.left_over)}


def _payment_split(inputs: Case) -> dict[str, Any]:
    key = "payable_now" if inputs.has("payable_now") else "outstanding"
    order_key = "order_due" if inputs.has("order_due") else "order"
    paid_on = inputs.day("payment_date") if inputs.has("payment_date") else None
    lines = []
    for row in inputs.cases(key):
        if row.has("status"):
            advance = row.text("status").lower().startswith("not yet due")
        else:
            advance = paid_on is not None and row.day("due_date") > paid_on
        due = _open(row.sub("charges_already_due")) if row.has("charges_already_due") else {}
        lines.append(Line(_open(row), advance, due))
    in_advance = order_of(inputs, "order_in_advance") if inputs.has("order_in_advance") else None
    amount = inputs.cents("amount", positive=True)
    order = order_of(inputs, order_key)
    result = guard(inputs.name("amount"), lambda: split(amount, lines, order, order_in_advance=in_advance))
    return {
        **{part.value: money(result.total(part)) for part in _FOUR},
        "overpayment": money(result.left_over),
        "per_instalment": [{part.value: money(got.get(part, 0)) for part in _FOUR} for got in result.taken],
    }


GROUPS: dict[str, Callable[[Case], dict[str, Any]]] = {
    "component_order_unit": _component_order,
    "payment_split": _payment_split,
    "payment_split_classic": _payment_split,
}


def _groups() -> dict[str, Callable[[Case], dict[str, Any]]]:
    from agent_desk.services.calculating.charge_cases import CHARGE_GROUPS
    from agent_desk.services.calculating.late_cases import LATE_GROUPS

    return {**GROUPS, **CHARGE_GROUPS, **LATE_GROUPS}


def calculate(case: Case) -> dict[str, Any]:
    """Answer one case by its group."""
    group = case.text("group")
    groups = _groups()
    if group not in groups:
        raise wrong("group", "one of: " + ", ".join(groups), group)
    return groups[group](case.sub("inputs"))
