"""Allocation cases about charges: payments that meet them in turn, and waivers that take them away."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from agent_desk.domain.waterfall import Charge, Component, Line, split
from agent_desk.services.calculating.orders import order_of
from agent_desk.services.calculating.prose import told_instalments
from agent_desk.services.calculating.reading import Case, guard, money, to_cents, wrong

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

_PARTS = (Component.PENALTY, Component.FEE, Component.INTEREST, Component.PRINCIPAL)
_DUE_ORDER = (Component.PENALTY, Component.FEE, Component.INTEREST, Component.PRINCIPAL)


@dataclass(slots=True)
class _Row:
    """One instalment with its charges; each component is a charge of its own."""

    due: date
    charges: dict[Component, Charge] = field(default_factory=dict)
    charge_dates: list[tuple[Component, date, int]] = field(default_factory=list)

    def open_parts(self) -> dict[Component, int]:
        return {part: charge.outstanding for part, charge in self.charges.items() if charge.outstanding}

    def already_due(self, on: date) -> dict[Component, int]:
        found: dict[Component, int] = {}
        for part, due, amount in self.charge_dates:
            if due <= on:
                found[part] = found.get(part, 0) + amount
        return {part: min(amount, self.charges[part].outstanding) for part, amount in found.items()}

    def add(self, part: Component, amount: int, due: date) -> None:
        old = self.charges.get(part, Charge(0))
        self.charges[part] = Charge(old.due + amount, old.paid, old.waived)
        self.charge_dates.append((part, due, amount))

    def sum_of(self, name: str) -> int:
        return sum(int(getattr(charge, name)) for charge in self.charges.values())


class _Ledger:
    """The rows of a told loan and what its events did to them."""

    def __init__(self, case: Case) -> None:
        self.rows = [_Row(each.due, {Component.PRINCIPAL: Charge(each.amount)}) for each in told_instalments(case)]
        self.order = order_of(case, "order_due") if case.has("order_due") else _DUE_ORDER
        self.advance = order_of(case, "order_in_advance") if case.has("order_in_advance") else None
        self.payments: list[dict[str, str]] = []
        told = re.search(r"paid at disbursement", case.text("loan"), re.IGNORECASE)
        if told:
            self._pay(self.rows[0].due, self.rows[0].charges[Component.PRINCIPAL].due)

    def apply(self, events: list[Case]) -> None:
        """Apply events in booking order; a reversed payment is as if it had never come."""
        kept: list[Case] = []
        for event in events:
            if _kind(event) == "payment_reversed":
                on = event.day("date")
                found = [n for n, each in enumerate(kept) if _kind(each) == "payment" and each.day("date") == on]
                if not found:
                    raise wrong(event.name("date"), "the date of a payment", on.isoformat())
                del kept[found[-1]]
            else:
                kept.append(event)
        for event in kept:
            self._apply(event)

    def _apply(self, event: Case) -> None:
        kind = _kind(event)
        amount = event.cents("amount", positive=True)
        if kind == "payment":
            self.payments.append(self._pay(event.day("date"), amount))
        elif kind in {"fee", "penalty"}:
            self._row_for(event.day("due_date")).add(Component(kind), amount, event.day("due_date"))
        elif kind in {"waive_fee", "waive_penalty"}:
            self._waive(event, Component(kind.removeprefix("waive_")), amount)
        else:
            raise wrong(event.name("type"), "payment, payment reversed, fee, penalty, waive fee or waive penalty", kind)

    def _row_for(self, due: date) -> _Row:
        for row in self.rows:
            if due <= row.due:
                return row
        if Component.PRINCIPAL in self.rows[-1].charges:
            self.rows.append(_Row(due))
        self.rows[-1].due = due
        return self.rows[-1]

    def _waive(self, event: Case, part: Component, amount: int) -> None:
        for row in self.rows:
            charge = row.charges.get(part)
            if charge is not None and charge.outstanding and amount:
                taken = min(amount, charge.outstanding)
                row.charges[part] = charge.waive(taken)
                amount -= taken
        if amount:
            raise wrong(event.name("amount"), "no more than is owed", money(amount))

    def _pay(self, on: date, amount: int) -> dict[str, str]:
        lines = [Line(row.open_parts(), row.due > on, row.already_due(on)) for row in self.rows]
        result = split(amount, lines, self.order, order_in_advance=self.advance)
        for row, taken in zip(self.rows, result.taken, strict=True):
            for part, paid in taken.items():
                row.charges[part] = row.charges[part].pay(paid)[0]
        return {
            **{part.value: money(result.total(part)) for part in _PARTS},
            "overpayment": money(result.left_over),
        }

    def outstanding(self) -> int:
        return sum(row.sum_of("outstanding") for row in self.rows)


def _kind(event: Case) -> str:
    return event.text("type").lower().replace(" ", "_")


def _payment_sequence(inputs: Case) -> dict[str, Any]:
    ledger = _Ledger(inputs)
    ledger.apply(inputs.cases("events"))
    return {"payments": ledger.payments, "outstanding_after": money(ledger.outstanding()), **_table(ledger)}


def _table(ledger: _Ledger) -> dict[str, Any]:
    rows = []
    for row in ledger.rows:
        parts = {part.value: money(row.charges[part].due if part in row.charges else 0) for part in _PARTS}
        sums = {name: money(row.sum_of(name)) for name in ("due", "paid", "waived", "outstanding")}
        rows.append({"due_date": row.due.isoformat(), **parts, **sums})
    totals = {
        name: money(sum(row.sum_of(name) for row in ledger.rows)) for name in ("due", "paid", "waived", "outstanding")
    }
    return {"table": rows, "totals": totals}


def _charge_waiver(inputs: Case) -> dict[str, Any]:
    ledger = _Ledger(inputs)
    ledger.apply(inputs.cases("events"))
    return _table(ledger)


def _waiver_and_payment(inputs: Case) -> dict[str, Any]:
    """One payment on a stated schedule, after what is waived is taken off the oldest instalment that holds it."""
    payment = inputs.sub("payment")
    on = payment.day("date")
    rows = []
    for number, line in enumerate(inputs.cases("schedule"), start=1):
        row = _Row(line.day("due_date"))
        for part in _PARTS:
            key, extra = part.value, f"{part.value}s_instalment_{number}"
            amount = (line.cents(key) if line.has(key) else 0) + (inputs.cents(extra) if inputs.has(extra) else 0)
            row.charges[part] = Charge(amount)
        rows.append(row)
    waived = dict.fromkeys(_PARTS, 0)
    for part in _PARTS:
        for key in (f"waived_{part.value}", f"{part.value}_waived", f"waive_{part.value}"):
            waived[part] += inputs.cents(key) if inputs.has(key) else 0
        left = waived[part]
        for row in rows:
            taken = min(left, row.charges[part].outstanding)
            row.charges[part] = row.charges[part].waive(taken)
            left -= taken
        if left:
            raise wrong(inputs.name(f"waived_{part.value}"), "no more than is owed", money(waived[part]))
    lines = [Line(row.open_parts(), row.due > on) for row in rows]
    order = order_of(inputs, "order") if inputs.has("order") else _DUE_ORDER
    amount = payment.cents("amount", positive=True)
    result = guard(payment.name("amount"), lambda: split(amount, lines, order))
    return {
        **{part.value: money(result.total(part)) for part in _PARTS},
        **{f"{part.value}_waived": money(value) for part, value in waived.items()},
        "overpayment": money(result.left_over),
    }


_TOLD_FEES = re.compile(r"^\s*([\d.]+)\s*\(.*?=\s*([\d.]+)\s+and a flat\s+([\d.]+)", re.IGNORECASE)


def _waiver_of_fee(inputs: Case) -> dict[str, Any]:
    """A percentage fee and a flat fee, of which one is waived: due is paid plus waived plus outstanding."""
    key = "fees_instalment_1"
    found = _TOLD_FEES.match(inputs.text(key))
    if not found:
        raise wrong(inputs.name(key), "'TOTAL (P% ... = AMOUNT and a flat AMOUNT, ...)'", inputs.text(key))
    total, percentage, flat = (to_cents(part, inputs.name(key)) for part in found.groups())
    if percentage + flat != total:
        raise wrong(inputs.name(key), "two fees that sum to the total", inputs.text(key))
    words = inputs.text("waived").lower()
    if "percent" not in words and "flat" not in words:
        raise wrong(inputs.name("waived"), "the percentage fee or the flat fee", words)
    gone, kept = (percentage, flat) if "percent" in words else (flat, percentage)
    charge = Charge(total).waive(gone)
    after = charge.pay(kept)[0]
    name = "flat" if "percent" in words else "percentage"
    return {
        "fees_due": money(charge.due),
        "fees_waived": money(charge.waived),
        "fees_outstanding": money(charge.outstanding),
        f"after_paying_the_{name}_fee": {
            "fees_paid": money(after.paid),
            "fees_waived": money(after.waived),
            "fees_outstanding": money(after.outstanding),
        },
    }


CHARGE_GROUPS: dict[str, Callable[[Case], dict[str, Any]]] = {
    "payment_sequence": _payment_sequence,
    "charge_waiver": _charge_waiver,
    "waiver_and_payment": _waiver_and_payment,
    "waiver_of_fee": _waiver_of_fee,
}
