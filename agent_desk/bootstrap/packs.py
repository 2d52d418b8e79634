"""The policy packs that come with the program, read when the first of them is asked for.

The queue is there before anybody needs a pack; reading and checking them all takes longer than showing it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from agent_desk import resources
from agent_desk.domain.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from agent_desk.domain.policy.pack import PolicyPack


class LatePacks(Mapping[str, "PolicyPack"]):
    """Packs by id. Whatever is asked first raises what ``load_packs`` raises."""

    @cached_property
    def _packs(self) -> dict[str, PolicyPack]:
        return load_packs()

    def __getitem__(self, pack_id: str) -> PolicyPack:
        """A pack."""
        return self._packs[pack_id]

    def __iter__(self) -> Iterator[str]:
        """Their ids."""
        return iter(self._packs)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._packs)


def load_packs() -> dict[str, PolicyPack]:
    """The policy packs that come with the program, by id.

    Raises:
        InputError: a pack cannot be read, or contradicts itself or another one.
    """
    from agent_desk.domain.policy.soundness import flaws_of
    from agent_desk.services.policy_files import read_pack
    from agent_desk.wording import Words

    packs: dict[str, PolicyPack] = {}
    places: dict[str, str] = {}
    for file in sorted(resources.path("policy").glob("*.toml")):
        pack = read_pack(file.read_text("utf-8"), file.name)
        blocking = [flaw for flaw in flaws_of(pack) if flaw.blocks]
        if blocking:
            raise InputError("pack.contradiction", file=file.name, what=Words().flaw(blocking[0]))
        if pack.pack_id in packs:
            raise InputError("pack.twice", file=file.name, pack=pack.pack_id, other=places[pack.pack_id])
        packs[pack.pack_id], places[pack.pack_id] = pack, file.name
    return packs
