"""The catalogue of concession kinds: a new kind is one file and one line here."""

from __future__ import annotations

from agent_desk.domain.concessions.base import Concession, ConcessionKind, Workings
from agent_desk.domain.concessions.deferment import Deferment
from agent_desk.domain.concessions.interest_only import InterestOnly
from agent_desk.domain.concessions.reamortisation import Reamortisation
from agent_desk.domain.concessions.waiver import Waiver

#: Kinds that say when the debt is paid: a proposal holds one of them at most.
TIMING = frozenset({ConcessionKind.DEFERMENT, ConcessionKind.REAMORTISATION, ConcessionKind.INTEREST_ONLY})

#: Every kind of concession, by the class that carries it.
CATALOGUE: dict[type, frozenset[ConcessionKind]] = {
    Deferment: frozenset({ConcessionKind.DEFERMENT}),
    Reamortisation: frozenset({ConcessionKind.REAMORTISATION}),
    InterestOnly: frozenset({ConcessionKind.INTEREST_ONLY}),
    Waiver: frozenset({ConcessionKind.WAIVE_PENALTY, ConcessionKind.WAIVE_FEES, ConcessionKind.WAIVE_INTEREST}),
}

__all__ = [
    "CATALOGUE",
    "TIMING",
    "Concession",
    "ConcessionKind",
    "Deferment",
    "InterestOnly",
    "Reamortisation",
    "Waiver",
    "Workings",
]
