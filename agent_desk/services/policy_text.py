"""The text of a pack, changed cell by cell: comments, order and everything else stay as they were.

Conventions of this file: a cell is a role's limit in a line of ``domain.policy.lines``; caps are no cells, so nothing
here can change them.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

import tomlkit

from agent_desk.domain.errors import InputError
from agent_desk.domain.people import LADDER
from agent_desk.domain.policy.lines import FREQUENCIES, PROMISE, LimitLine, limit_lines
from agent_desk.domain.policy.pack import ALL, Measure

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from agent_desk.domain.people import Role
    from agent_desk.domain.policy.pack import PolicyPack

#: The greatest number of days, months, instalments or times that a cell takes.
_MOST = 3660
#: Sums above this are a slip of the pen.
_MOST_MONEY = Decimal(10**12)


@dataclass(frozen=True, slots=True)
class CellChange:
    """A new limit of a role; ``None`` when the role may not grant it any more."""

    rule: str
    role: Role
    value: Decimal | None


def line_of(pack: PolicyPack, rule: str) -> LimitLine:
    """A line by its rule. Raises InputError ``policy.rule`` with the rules there are."""
    lines = limit_lines(pack)
    for line in lines:
        if line.rule == rule:
            return line
    raise InputError("policy.rule", rule=rule, known=", ".join(line.rule for line in lines))


def read_cell(line: LimitLine, text: str) -> Decimal | None:
    """The value of a cell as a person types it.

    Args:
        line: The line it stands in.
        text: ``24``, ``50 %`` or ``0.5`` for a share, ``all`` for what is owed, ``none`` or nothing for no limit.

    Raises:
        InputError: ``policy.cell-none``, ``policy.cell-share`` (30 where 0.30 or 30 % is meant),
            ``policy.cell-amount``, ``policy.cell-count``.
    """
    typed = text.strip().casefold().replace("\u00a0", " ")
    if typed in ("", "none", "-", "—"):
        if not line.is_optional:
            raise InputError("policy.cell-none", rule=line.rule)
        return None
    if typed == "all" and line.measure in (Measure.AMOUNT, Measure.SHARE):
        return ALL
    code = {Measure.SHARE: "share", Measure.AMOUNT: "amount"}.get(line.measure or Measure.DAYS, "count")
    bare = typed.removesuffix("%").strip().replace(",", "").lstrip("¥$£")
    try:
        value = Decimal(bare)
    except InvalidOperation:
        value = Decimal("NaN")
    if code == "share" and typed.endswith("%"):
        value /= 100
    if value.is_nan() or not _fits(code, value) or (typed.endswith("%") and code != "share"):
        if code == "share":
            raise InputError("policy.cell-share", rule=line.rule, text=text.strip())
        if code == "amount":
            raise InputError("policy.cell-amount", rule=line.rule, text=text.strip())
        raise InputError("policy.cell-count", rule=line.rule, text=text.strip(), most=_MOST)
    return value


def _fits(code: str, value: Decimal) -> bool:
    match code:
        case "share":
            return 0 <= value <= 1
        case "amount":
            return 0 <= value <= _MOST_MONEY and value == value.quantize(Decimal("0.01"))
        case _:
            return 0 <= value <= _MOST and value == value.to_integral_value()


def with_cells(text: str, pack: PolicyPack, changes: Sequence[CellChange]) -> str:
    """The text of a pack with other limits.

    Args:
        text: Of the pack.
        pack: The same, typed.
        changes: In the order in which they apply.

    Raises:
        InputError: ``policy.rule``, ``policy.cell-none``, ``policy.role`` for a role that has no limits.
    """
    document = tomlkit.parse(text)
    for change in changes:
        line = line_of(pack, change.rule)
        if change.role not in LADDER:
            raise InputError("policy.role", role=change.role.value, known=", ".join(LADDER))
        if change.value is None and not line.is_optional:
            raise InputError("policy.cell-none", rule=line.rule)
        _set(document, change)
    return tomlkit.dumps(document)


def _set(document: Any, change: CellChange) -> None:
    if change.rule == PROMISE:
        document["promise"][change.role.value] = _written(change.value)
        return
    if change.rule in FREQUENCIES:
        document["frequency"][change.role.value][change.rule.partition(".")[2]] = _written(change.value)
        return
    table = next(item for item in document["limit"] if item["rule"] == change.rule)
    if change.value is None:
        table.pop(change.role.value, None)
    else:
        table[change.role.value] = _written(change.value)


def _written(value: Decimal | None) -> Any:
    assert value is not None
    if value == ALL:
        return "all"
    return tomlkit.value(f"{value:f}")


def with_head(
    text: str,
    *,
    version: str | None = None,
    author: str | None = None,
    approved_by: str | None = None,
    valid_from: date | None = None,
) -> str:
    """The text of a pack with other particulars of its version; what is ``None`` stays."""
    document: Any = tomlkit.parse(text)
    given = {"version": version, "author": author, "approved_by": approved_by, "valid_from": valid_from}
    for name, value in given.items():
        if value is not None:
            document["meta"][name] = value
    return tomlkit.dumps(document)
