"""A mistake in a policy pack, with its file, its line, and what was expected there."""

from __future__ import annotations

import re
from types import UnionType
from typing import TYPE_CHECKING, Any, get_args

from pydantic import BaseModel

from agent_desk.domain.errors import InputError
from agent_desk.domain.people import LADDER
from agent_desk.domain.policy.pack import Measure

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from agent_desk.domain.policy.pack import LimitRow

#: Keys that hold a share of something, of which people like to write the percentage.
_SHARES = frozenset({"tolerance", "annual_rate_cap", "share"})


def mistake(whole: type[BaseModel], found: Mapping[str, Any], name: str, line: int) -> InputError:
    """The error of a value that the form of a pack does not allow.

    Args:
        whole: The form.
        found: The first mistake in it, as pydantic tells it.
        name: Of the file.
        line: On which the value stands, or would stand.

    Returns:
        ``pack.unknown-key`` with the keys that are known there, ``pack.missing-key``, ``pack.share`` for a percentage
        where a fraction is meant, else ``pack.value``.
    """
    location = found["loc"]
    key = ".".join(str(part) for part in location)
    if found["type"] == "extra_forbidden":
        return InputError("pack.unknown-key", file=name, line=line, key=key, known=_known(whole, location[:-1]))
    if found["type"] == "missing":
        return InputError("pack.missing-key", file=name, line=line, key=key)
    if location[-1] in _SHARES and found["type"] == "less_than_equal":
        return InputError("pack.share-form", file=name, line=line, key=key, given=str(found["input"]))
    return InputError("pack.value", file=name, line=line, key=key, what=found["msg"])


def check_limit(row: LimitRow, name: str, line: Callable[[], int]) -> None:
    """Refuse a limit that says nothing, and a percentage where a fraction is meant.

    Args:
        row: As read.
        name: Of the file.
        line: Finds the line on which the limit begins.

    Raises:
        InputError: ``pack.no-limit``, ``pack.share-form``.
    """
    if row.cap is None and all(row.by_role.get(role) is None for role in LADDER):
        raise InputError("pack.no-limit", file=name, line=line(), rule=row.rule)
    if row.measure is not Measure.SHARE:
        return
    named = {**{role.value: row.by_role.get(role) for role in LADDER}, "cap": row.cap}
    for key, value in named.items():
        if value is not None and value.is_finite() and value > 1:
            raise InputError("pack.share-form", file=name, line=line(), key=f"{row.rule}.{key}", given=f"{value:f}")


def _known(whole: type[BaseModel], location: tuple[int | str, ...]) -> str:
    """The keys of the part of a form to which a path leads."""
    hint: Any = whole
    for part in location:
        # A part of a form is a field's name; of a list or a table of forms it is the place or name of one of them.
        inner = hint.model_fields[part].annotation if _is_form(hint) else _one_of(hint)
        hint = _one_of(inner) if isinstance(inner, UnionType) else inner
    return ", ".join(hint.model_fields) if _is_form(hint) else ""


def _one_of(hint: object) -> object:
    """The form among what a hint is made of: of an item, a value or an alternative."""
    return next((item for item in get_args(hint) if _is_form(item)), hint)


def _is_form(hint: object) -> bool:
    return isinstance(hint, type) and issubclass(hint, BaseModel)


def line_of(text: str, location: tuple[int | str, ...]) -> int:
    """The line a key stands on, as near as the names in its path lead; 1 when they lead nowhere."""
    lines = text.splitlines()
    start = 0
    for depth, part in enumerate(location):
        if isinstance(part, int):
            heads = [i for i, line in enumerate(lines) if line.strip() == f"[[{location[depth - 1]}]]"]
            start = heads[part] if part < len(heads) else start
            continue
        dotted = ".".join(str(item) for item in location[: depth + 1])
        pattern = re.compile(rf"^\s*(\[{re.escape(dotted)}\]|{re.escape(str(part))}\s*=)")
        start = next((i for i in range(start, len(lines)) if pattern.match(lines[i])), start)
    return start + 1
