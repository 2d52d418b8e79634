"""What opens in the place of the desk when its store is encrypted and its key is not at hand."""

from __future__ import annotations

from agent_desk.ui.store_key.key_window import KeyWindow, Lock

__all__ = ["KeyWindow", "Lock"]
