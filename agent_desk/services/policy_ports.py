"""What editing the policy needs from the store, as a protocol; the other ones are in ``services.ports``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.domain.policy.draft import StoredPack


class Policies(Protocol):
    """Versions of policy packs that were edited at the desk."""

    def get(self, pack_id: str, edition: str) -> StoredPack:
        """One version. Raises InputError ``policy.unknown``."""
        ...

    def open(self, pack_id: str) -> StoredPack | None:
        """The version that is being written or asked for, if any."""
        ...

    def of_pack(self, pack_id: str) -> Sequence[StoredPack]:
        """Every version of a pack, the last saved first."""
        ...

    def in_force(self) -> frozenset[tuple[str, str, int]]:
        """What was put in force and not superseded: (pack, edition, version)."""
        ...

    def save(self, pack: StoredPack) -> StoredPack:
        """Add (version 0) or change; raises RuleError ``policy.changed`` on an older version."""
        ...

    def remove(self, pack: StoredPack) -> None:
        """Take a draft away; raises RuleError ``policy.changed`` on an older version."""
        ...
