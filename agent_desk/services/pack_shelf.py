"""The packs that govern: those that come with the program, and over them those that were put in force at the desk.

Conventions of this file: as a mapping the shelf answers, by id, the pack in force on the latest business date of the
store; ``on`` answers for any day. The shelf looks into the store whenever it is asked for a day (one small query; a
text is read once), so that a pack put in force at another desk governs here at once.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from threading import Lock
from typing import TYPE_CHECKING

from agent_desk.domain.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

    from agent_desk.domain.policy.draft import StoredPack
    from agent_desk.domain.policy.pack import PolicyPack
    from agent_desk.services.ports import Store, UnitOfWork

_Stamp = tuple[str, str, int]


class PackShelf(Mapping[str, "PolicyPack"]):
    """Packs by id."""

    def __init__(self, shipped: Mapping[str, PolicyPack], store: Store) -> None:
        """Over the packs that come with the program and a store."""
        self._source = shipped
        self._store = store
        self._lock = Lock()
        self._texts: dict[_Stamp, tuple[StoredPack, PolicyPack]] = {}
        self._in_force: dict[str, list[tuple[StoredPack, PolicyPack]]] = {}
        self._current: dict[str, PolicyPack] | None = None

    @cached_property
    def shipped(self) -> dict[str, PolicyPack]:
        """Those that come with the program."""
        return dict(self._source.shipped if isinstance(self._source, PackShelf) else self._source)

    def is_over(self, store: Store) -> bool:
        """Does this shelf look into that store?"""
        return self._store is store

    def refresh(self, work: UnitOfWork | None = None) -> None:
        """Look into the store again: through a unit of work that is open, so that an act needs one connection."""
        if work is None:
            with self._store.reading() as reading:
                self._look(reading)
        else:
            self._look(work)

    def _look(self, work: UnitOfWork) -> None:
        stamps = work.policies.in_force()
        with self._lock:
            new = stamps - self._texts.keys()
        read = {stamp: _read(work, stamp) for stamp in new}
        today = max((item.business_date for item in work.portfolios.all()), default=None)
        with self._lock:
            self._texts = {stamp: found for stamp, found in (self._texts | read).items() if stamp in stamps}
            self._in_force = {}
            for stored, pack in sorted(self._texts.values(), key=_order, reverse=True):
                self._in_force.setdefault(stored.pack_id, []).append((stored, pack))
            self._current = {key: self._chosen(key, today) for key in self.shipped.keys() | self._in_force.keys()}

    def _chosen(self, pack_id: str, day: date | None) -> PolicyPack:
        """The last one that begins on or before a day; the shipped one before that, or whatever there is."""
        for _, pack in self._in_force.get(pack_id, ()):
            if day is None or pack.valid_from <= day:
                return pack
        if pack_id in self.shipped:
            return self.shipped[pack_id]
        return self._in_force[pack_id][-1][1]

    def on(self, pack_id: str, day: date, work: UnitOfWork | None = None) -> PolicyPack:
        """The pack in force on a business date; asked for within ``work`` where one is open.

        Raises:
            InputError: ``pack.unknown`` or ``pack.not-in-force``.
        """
        self.refresh(work)
        if pack_id not in self:
            raise InputError("pack.unknown", pack=pack_id, known=", ".join(sorted(self)))
        with self._lock:
            pack = self._chosen(pack_id, day)
        if day < pack.valid_from:
            raise InputError("pack.not-in-force", pack=pack.label, valid_from=pack.valid_from.isoformat())
        return pack

    def kept(self, pack_id: str, day: date) -> StoredPack | None:
        """The version put in force at the desk that governs on a day; ``None`` when the shipped one does."""
        self.refresh()
        with self._lock:
            found = self._in_force.get(pack_id, ())
            return next((stored for stored, pack in found if pack.valid_from <= day), None)

    def labelled(self, label: str) -> PolicyPack | None:
        """A pack by id and version, as decisions name it; ``None`` for one that is neither shipped nor kept here."""
        self.refresh()
        with self._lock:
            known = [pack for _, pack in self._texts.values()]
        return next((pack for pack in (*known, *self.shipped.values()) if pack.label == label), None)

    def _now(self) -> dict[str, PolicyPack]:
        if self._current is None:
            self.refresh()
        assert self._current is not None
        return self._current

    def __getitem__(self, pack_id: str) -> PolicyPack:
        """The pack in force on the latest business date."""
        return self._now()[pack_id]

    def __iter__(self) -> Iterator[str]:
        """Ids."""
        return iter(self._now())

    def __len__(self) -> int:
        """How many packs."""
        return len(self._now())


def _read(work: UnitOfWork, stamp: _Stamp) -> tuple[StoredPack, PolicyPack]:
    from agent_desk.services.policy_files import read_pack  # only where somebody put a pack in force

    stored = work.policies.get(stamp[0], stamp[1])
    return stored, read_pack(stored.text, stored.label)


def _order(item: tuple[StoredPack, PolicyPack]) -> tuple[date, datetime, str]:
    stored, pack = item
    return pack.valid_from, stored.approved_at or stored.saved_at, stored.edition
