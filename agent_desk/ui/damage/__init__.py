"""What opens in the place of the desk when its store is damaged."""

from __future__ import annotations

from agent_desk.ui.damage.damage_window import DamageWindow, WayBack

__all__ = ["DamageWindow", "WayBack"]
