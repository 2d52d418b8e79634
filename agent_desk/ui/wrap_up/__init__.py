"""After the call: how it ended, what happens next, the note, and where the time went."""

from __future__ import annotations

from agent_desk.ui.wrap_up.wrap_up_flow import WrapUpFlow

__all__ = ["WrapUpFlow"]
