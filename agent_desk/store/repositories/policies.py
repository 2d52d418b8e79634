"""Versions of policy packs that were edited at the desk."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, select, update

from agent_desk.domain.errors import InputError, RuleError
from agent_desk.domain.policy.draft import PackStatus, StoredPack
from agent_desk.store.tables.policy import policies

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Connection, Row

_FIELDS = tuple(item.name for item in fields(StoredPack))


class SqlPolicies:
    """Implements ``policy_ports.Policies``."""

    def __init__(self, connection: Connection) -> None:
        """Over one transaction."""
        self._connection = connection

    def get(self, pack_id: str, edition: str) -> StoredPack:
        """One version. Raises InputError ``policy.unknown``."""
        named = (policies.c.pack_id == pack_id, policies.c.edition == edition)
        row = self._connection.execute(select(policies).where(*named)).first()
        if row is None:
            raise InputError("policy.unknown", pack=pack_id, edition=edition)
        return _pack(row)

    def open(self, pack_id: str) -> StoredPack | None:
        """The version that is being written or asked for, if any."""
        wanted = (policies.c.pack_id == pack_id, policies.c.status.in_((PackStatus.DRAFT, PackStatus.ASKED)))
        row = self._connection.execute(select(policies).where(*wanted)).first()
        return _pack(row) if row is not None else None

    def of_pack(self, pack_id: str) -> Sequence[StoredPack]:
        """Every version of a pack, the last saved first."""
        newest_first = (policies.c.saved_at.desc(), policies.c.edition.desc())
        wanted = select(policies).where(policies.c.pack_id == pack_id).order_by(*newest_first)
        return [_pack(row) for row in self._connection.execute(wanted)]

    def in_force(self) -> frozenset[tuple[str, str, int]]:
        """What was put in force and not superseded: (pack, edition, version)."""
        columns = (policies.c.pack_id, policies.c.edition, policies.c.version)
        wanted = select(*columns).where(policies.c.status == PackStatus.IN_FORCE)
        return frozenset((row[0], row[1], row[2]) for row in self._connection.execute(wanted))

    def save(self, pack: StoredPack) -> StoredPack:
        """Add (version 0) or change; the version rises by one.

        Raises:
            RuleError: ``policy.changed`` when somebody else saved it since it was read.
        """
        saved = replace(pack, version=pack.version + 1)
        values = {name: getattr(saved, name) for name in _FIELDS}
        named = (policies.c.pack_id == pack.pack_id, policies.c.edition == pack.edition)
        if pack.version == 0:
            if self._connection.execute(select(policies.c.version).where(*named)).first():
                raise RuleError("policy.changed", policy=pack.label)
            self._connection.execute(insert(policies).values(values))
            return saved
        as_read = (*named, policies.c.version == pack.version)
        if self._connection.execute(update(policies).where(*as_read).values(values)).rowcount != 1:
            raise RuleError("policy.changed", policy=pack.label)
        return saved

    def remove(self, pack: StoredPack) -> None:
        """Take a draft away. Raises RuleError ``policy.changed`` when it was saved since it was read."""
        as_read = (
            policies.c.pack_id == pack.pack_id,
            policies.c.edition == pack.edition,
            policies.c.version == pack.version,
        )
        if self._connection.execute(delete(policies).where(*as_read)).rowcount != 1:
            raise RuleError("policy.changed", policy=pack.label)


def _pack(row: Row[Any]) -> StoredPack:
    return StoredPack(**row._asdict())
