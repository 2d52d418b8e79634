"""What every use case has at hand: the store, the clock, the packs, the paper."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from agent_desk.domain.passwords import LockOut
from agent_desk.services.pack_shelf import PackShelf
from agent_desk.services.password_hashes import PasswordHashes
from agent_desk.services.sending import Unheard

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from datetime import date, timedelta

    from agent_desk.domain.loan import Portfolio
    from agent_desk.domain.policy.pack import PolicyPack
    from agent_desk.services.draft_ports import Stash
    from agent_desk.services.ports import Clock, DocumentRenderer, Store, UnitOfWork
    from agent_desk.services.recovery import KeyPlace
    from agent_desk.services.sending import Sending


@dataclass(frozen=True)
class Desk:
    """The parts that the use cases work with, put together by the composition root.

    Attributes:
        lease: How long a hold lasts without a sign of life.
        copies: Folder of the store's copies; of those made when due so many are kept.
        packs: Policy packs by id; each the version in force. Whatever is handed over becomes a ``PackShelf``: the
            packs that were put in force at the desk stand over those that come with the program.
        key: Under which the next act is sent; empty for a key of its own for each.
        sending: The act under way.
        unheard: Acts whose outcome was not heard.
        missing_characters: Characters of a text that no font on paper has, for the import's report.
        passwords: How passwords are kept.
        lock_out: When wrong tries lock an account.
        key_place: Where this computer has the key of an encrypted store.
        place: The store's file, where another one than usual was named; for commands that are shown.
        stash: Keeps on this computer what is typed while the store is away; without one nothing does.
    """

    store: Store
    clock: Clock
    renderer: DocumentRenderer
    packs: Mapping[str, PolicyPack]
    lease: timedelta
    copies: Path = Path("backups")
    copies_kept: int = 14
    max_file_bytes: int = 20 * 1024 * 1024
    missing_characters: Callable[[str], Iterable[str]] | None = None
    key: str = ""
    sending: Sending | None = None
    unheard: Unheard = field(default_factory=Unheard)
    passwords: PasswordHashes = field(default_factory=PasswordHashes)
    lock_out: LockOut = field(default_factory=LockOut)
    stash: Stash | None = None
    key_place: Callable[[], KeyPlace] | None = None
    place: str = ""

    def __post_init__(self) -> None:
        """Put the packs on a shelf over this store, unless they lie on it already."""
        if isinstance(self.packs, PackShelf) and self.packs.is_over(self.store):
            return
        object.__setattr__(self, "packs", PackShelf(self.packs, self.store))

    @property
    def shelf(self) -> PackShelf:
        """The packs, with their days."""
        assert isinstance(self.packs, PackShelf)
        return self.packs

    def pack_of(self, portfolio: Portfolio, on: date, work: UnitOfWork | None = None) -> PolicyPack:
        """The pack that governs a portfolio on a business date; read within ``work`` where one is open.

        Raises:
            InputError: ``pack.unknown`` or ``pack.not-in-force``.
        """
        return self.shelf.on(portfolio.pack_id, on, work)

    def work(self, actor: str) -> UnitOfWork:
        """Begin a unit of work for an acting person."""
        return self.store.work(actor, self.sending)

    def keyed(self, key: str) -> Desk:
        """The same desk, its acts sent under a key: one act for each key."""
        return replace(self, key=key)

    def carrying(self, sending: Sending) -> Desk:
        """The same desk during one act."""
        return replace(self, sending=sending)

    def reading(self) -> UnitOfWork:
        """A unit of work that only reads: it waits for nobody and cannot commit."""
        return self.store.reading()
