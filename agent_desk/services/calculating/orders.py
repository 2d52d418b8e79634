"""Reading an order of payment: a list of component names, each once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.domain.waterfall import Component
from agent_desk.services.calculating.reading import wrong

if TYPE_CHECKING:
    from agent_desk.services.calculating.reading import Case

_NAMES = {component.value: component for component in Component} | {
    "penalty_interest": Component.PENALTY,
    "mora": Component.PENALTY,
    "fees": Component.FEE,
    "penalties": Component.PENALTY,
    "costs": Component.COST,
}


def order_of(inputs: Case, key: str) -> tuple[Component, ...]:
    """An order of payment: a list of component names, each once."""
    found = []
    for n, word in enumerate(inputs.items(key)):
        name = f"{inputs.name(key)}[{n}]"
        if not isinstance(word, str) or word.strip().lower() not in _NAMES:
            raise wrong(name, "one of: " + ", ".join(_NAMES), word)
        component = _NAMES[word.strip().lower()]
        if component in found:
            raise wrong(name, "each component once", word)
        found.append(component)
    return tuple(found)
