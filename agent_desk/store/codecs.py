"""Structured values as JSON text and back, exactly: frozen dataclasses, built from their annotations.

Conventions of this file: a dataclass is an object by field name; a field that is absent takes its default, so an old
row still reads after a field was added. Money is ``[minor, currency]``, decimals and dates are text, enums their codes,
sets are sorted. Where a union leaves open which kind a value is, a dataclass carries its ``kind`` and a plain value its
type's name: ``KINDS`` and ``_PLAIN`` are stored codes and never renamed.
"""

from __future__ import annotations

import json
import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from functools import cache
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints

from agent_desk.domain import (
    agreement,
    amounts,
    approval,
    basis,
    buckets,
    case,
    evidence,
    hardship,
    letter_kinds,
    letters,
    loan,
    money,
    people,
    proposal,
    schedule,
)
from agent_desk.domain.concessions import Deferment, InterestOnly, Reamortisation, Waiver, deferment
from agent_desk.domain.daycount import DayCount
from agent_desk.domain.money import Currency, Money
from agent_desk.domain.policy import pack
from agent_desk.services import queue_rows

#: Stored names of the dataclasses that stand in unions.
KINDS: dict[str, type] = {
    "deferment": Deferment,
    "reamortisation": Reamortisation,
    "interest-only": InterestOnly,
    "waiver": Waiver,
}
_KIND_OF = {cls: kind for kind, cls in KINDS.items()}

#: Stored names of the plain values that stand in unions (``date`` after ``datetime``: one is the other).
_PLAIN: dict[str, type] = {"money": Money, "date": date, "decimal": Decimal, "int": int, "str": str}


@dataclass(frozen=True, slots=True)
class Codec:
    """How one type goes into JSON's values and comes back."""

    encode: Callable[[Any], Any]
    decode: Callable[[Any], Any]

    def dump(self, value: object) -> str:
        """Compact JSON text."""
        return json.dumps(self.encode(value), ensure_ascii=False, separators=(",", ":"))

    def load(self, text: str) -> Any:
        """The value of a JSON text."""
        return self.decode(json.loads(text))


def _namespace() -> dict[str, Any]:
    """Names that the domain's annotations use, also those that it imports for type checking only."""
    found: dict[str, Any] = {"date": date, "datetime": datetime, "Decimal": Decimal, "Mapping": Mapping}
    money_and_loans = (amounts, buckets, deferment, loan, money, proposal)
    work = (
        agreement,
        approval,
        basis,
        case,
        evidence,
        hardship,
        letter_kinds,
        letters,
        pack,
        people,
        queue_rows,
        schedule,
    )
    for module in (*money_and_loans, *work):
        for name, value in vars(module).items():
            own = isinstance(value, type) and value.__module__ == module.__name__
            if own or isinstance(value, NewType):
                found[name] = value
    found |= {cls.__name__: cls for cls in KINDS.values()}
    found["DayCount"] = DayCount
    return found


@cache
def codec_of(hint: Any) -> Codec:
    """The codec of a type: a dataclass of the domain, a container or a plain value.

    Raises:
        TypeError: a type that has no exact JSON form here, binary floats among them.
    """
    if isinstance(hint, NewType):
        return codec_of(hint.__supertype__)
    origin = get_origin(hint)
    if origin in (Union, types.UnionType):
        return _union(get_args(hint))
    if origin in _CONTAINERS:
        return _CONTAINERS[origin](get_args(hint))
    if hint in _VALUES:
        return _VALUES[hint]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return Codec(lambda value: value.value, hint)
    if isinstance(hint, type) and is_dataclass(hint):
        return _dataclass(hint)
    raise TypeError(f"no stored form for {hint!r}")


def _itself(value: Any) -> Any:
    return value


_VALUES: dict[Any, Codec] = {
    Money: Codec(lambda value: [value.minor, value.currency], lambda raw: Money(raw[0], Currency(raw[1]))),
    datetime: Codec(lambda value: value.astimezone(UTC).isoformat(), datetime.fromisoformat),
    date: Codec(date.isoformat, date.fromisoformat),
    Decimal: Codec(str, Decimal),
    str: Codec(_itself, _itself),
    int: Codec(_itself, _itself),
    bool: Codec(_itself, _itself),
}


def _sequence(members: tuple[Any, ...]) -> Codec:
    item = codec_of(members[0])
    return Codec(
        lambda value: [item.encode(part) for part in value],
        lambda raw: tuple(item.decode(part) for part in raw),
    )


def _set(members: tuple[Any, ...]) -> Codec:
    item = codec_of(members[0])
    return Codec(
        lambda value: sorted((item.encode(part) for part in value), key=str),
        lambda raw: frozenset(item.decode(part) for part in raw),
    )


def _mapping(members: tuple[Any, ...]) -> Codec:
    item = codec_of(members[1])
    return Codec(
        lambda value: {str(key): item.encode(part) for key, part in value.items()},
        lambda raw: {key: item.decode(part) for key, part in raw.items()},
    )


_CONTAINERS: dict[Any, Callable[[tuple[Any, ...]], Codec]] = {
    tuple: _sequence,
    frozenset: _set,
    dict: _mapping,
    Mapping: _mapping,
}


def _dataclass(hint: type) -> Codec:
    hints = get_type_hints(hint, localns=_namespace())
    parts = {item.name: codec_of(hints[item.name]) for item in fields(hint) if item.init}
    needed = {
        item.name for item in fields(hint) if item.init and item.default is MISSING and item.default_factory is MISSING
    }

    def encode(value: Any) -> dict[str, Any]:
        return {name: part.encode(getattr(value, name)) for name, part in parts.items()}

    def decode(raw: dict[str, Any]) -> Any:
        return hint(**{name: part.decode(raw[name]) for name, part in parts.items() if name in raw or name in needed})

    return Codec(encode, decode)


def _union(members: tuple[Any, ...]) -> Codec:
    real = tuple(member for member in members if member is not type(None))
    if len(real) == 1:
        inner = codec_of(real[0])
    elif all(member in _KIND_OF for member in real):
        inner = _by_kind({_KIND_OF[member]: codec_of(member) for member in real})
    else:
        inner = _by_type({name: codec_of(kind) for name, kind in _PLAIN.items() if kind in real})
    if len(real) == len(members):
        return inner
    return Codec(
        lambda value: None if value is None else inner.encode(value),
        lambda raw: None if raw is None else inner.decode(raw),
    )


def _by_kind(codecs: dict[str, Codec]) -> Codec:
    def encode(value: Any) -> dict[str, Any]:
        kind = _KIND_OF[type(value)]
        return {"kind": kind, **codecs[kind].encode(value)}

    return Codec(encode, lambda raw: codecs[raw["kind"]].decode(raw))


def _by_type(codecs: dict[str, Codec]) -> Codec:
    def encode(value: Any) -> dict[str, Any]:
        name = next(name for name in codecs if type(value) is _PLAIN[name])
        return {name: codecs[name].encode(value)}

    def decode(raw: dict[str, Any]) -> Any:
        ((name, part),) = raw.items()
        return codecs[name].decode(part)

    return Codec(encode, decode)
