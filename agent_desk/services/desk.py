"""What every use case has at hand: the store, the clock, the packs, the paper."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from agent_desk.domain.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date, timedelta

    from agent_desk.domain.loan import Portfolio
    from agent_desk.domain.policy.pack import PolicyPack
    from agent_desk.services.ports import Clock, DocumentRenderer, Store, UnitOfWork


@dataclass(frozen=True)
class Desk:
    """The parts that the use cases work with, put together by the composition root.

    Attributes:
        lease: How long a hold lasts without a sign of life.
        packs: Policy packs by id; each the version in force.
        missing_characters: Characters of a text that no font on paper has, for the import's report.
    """

    store: Store
    clock: Clock
    renderer: DocumentRenderer
    packs: Mapping[str, PolicyPack]
    lease: timedelta
    max_file_bytes: int = 20 * 1024 * 1024
    missing_characters: Callable[[str], Iterable[str]] | None = None

    def pack_of(self, portfolio: Portfolio, on: date) -> PolicyPack:
        """The pack that governs a portfolio on a business date.

        Raises:
            InputError: ``pack.unknown`` or ``pack.not-in-force``.
        """
        pack = self.packs.get(portfolio.pack_id)
        if pack is None:
            raise InputError("pack.unknown", pack=portfolio.pack_id, known=", ".join(sorted(self.packs)))
        if on < pack.valid_from:
            raise InputError("pack.not-in-force", pack=pack.label, valid_from=pack.valid_from.isoformat())
        return pack

    def work(self, actor: str) -> UnitOfWork:
        """Begin a unit of work for an acting person."""
        return self.store.work(actor)

    def reading(self) -> UnitOfWork:
        """A unit of work that only reads: it waits for nobody and cannot commit."""
        return self.store.reading()
