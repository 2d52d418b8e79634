"""The system's own key store: Secret Service, Keychain, Credential Locker. One entry for each store, by its path."""

from __future__ import annotations

import importlib
from typing import Any, Final

from agent_desk.domain.errors import StoreError

_SERVICE: Final = "agent-desk"


def kept(place: str) -> str | None:
    """The key that was kept for a store; ``None`` where there is none, or no key store that can be asked."""
    try:
        ring: Any = importlib.import_module("keyring")
    except ImportError:
        return None
    try:
        found = ring.get_password(_SERVICE, place)
    except ring.errors.KeyringError:
        return None
    return str(found) if found else None


def keep(place: str, text: str) -> None:
    """Keep a key for a store, and see that it was kept.

    Raises:
        StoreError: ``keyring.missing``, ``keyring.failed``.
    """
    ring = _ring()
    try:
        ring.set_password(_SERVICE, place, text)
    except ring.errors.KeyringError as fault:
        raise StoreError("keyring.failed") from fault
    if kept(place) != text:
        raise StoreError("keyring.failed")


def forget(place: str) -> None:
    """Take a kept key back; nothing where none was kept."""
    if kept(place) is None:
        return
    ring = _ring()
    try:
        ring.delete_password(_SERVICE, place)
    except ring.errors.KeyringError as fault:
        raise StoreError("keyring.failed") from fault


def _ring() -> Any:
    try:
        return importlib.import_module("keyring")
    except ImportError as fault:
        raise StoreError("keyring.missing") from fault
