"""A store that is damaged at start: the newest copy that can be read through, and the way back to it."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from agent_desk.domain.errors import StoreError
from agent_desk.domain.people import Role
from agent_desk.services.copies import Copy, CopyFolder

if TYPE_CHECKING:
    from agent_desk.services.ports import Clock
    from agent_desk.settings import Settings
    from agent_desk.store.store_key import StoreKey
    from agent_desk.ui.damage import WayBack

DAMAGED = "store.damaged"
NEEDS_KEY = "store.needs-key"
WRONG_KEY = "store.wrong-key"

_WITH_COPY = {DAMAGED: "store.damaged-copy", WRONG_KEY: "store.wrong-key-copy"}


def needs_key(copy: Path) -> bool:
    """Is a copy encrypted?"""
    from agent_desk.store.sqlite_files import FileState, state_of

    return state_of(copy) is FileState.ENCRYPTED


def newest_good_copy(chosen: Settings, key: StoreKey | None = None) -> Copy | None:
    """The newest copy of a store in a file that can be read through; also those made before an upgrade."""
    from agent_desk.store.restoring import is_whole

    if "://" in chosen.store_place:
        return None
    store = Path(chosen.store_place).expanduser().absolute()
    found = list(CopyFolder(chosen.backup_place, store.name).copies())
    found += [
        Copy(path, datetime.fromtimestamp(path.stat().st_mtime, UTC))
        for path in store.parent.glob(f"{store.name}.before-*")
    ]
    newest_first = sorted(found, key=lambda copy: copy.made_at, reverse=True)
    return next((copy for copy in newest_first if is_whole(copy.path, key)), None)


def with_way_back(error: StoreError, chosen: Settings, key: StoreKey | None = None) -> StoreError:
    """The error of a damaged store with the copy to restore, where there is one; any other as it is.

    A key that opens a copy and not the store is an older one, or the right one of a file whose head is damaged: nobody
    but the one who gave it can tell.
    """
    code = _WITH_COPY.get(error.code)
    if code is None or (error.code == WRONG_KEY and key is None):
        return error
    copy = newest_good_copy(chosen, key)
    if copy is None or (error.code == WRONG_KEY and not needs_key(copy.path)):
        return error
    return StoreError(code, **error.values, copy=str(copy.path))


def way_back(chosen: Settings, clock: Clock, key: StoreKey | None) -> WayBack:
    """What the window of a damaged store offers."""
    from agent_desk.store.restoring import restore
    from agent_desk.ui.damage import WayBack

    copy = newest_good_copy(chosen, key)

    def put_back(path: str) -> str:
        aside = restore(path, chosen.store_place, clock, chosen.user or Role.ADMINISTRATOR.value, key=key)
        return str(aside or "")

    zone = str(getattr(datetime.now().astimezone().tzinfo, "key", "UTC"))
    return WayBack(
        chosen.store_place,
        str(copy.path) if copy is not None else "",
        copy.made_at if copy is not None else None,
        zone,
        put_back,
    )
