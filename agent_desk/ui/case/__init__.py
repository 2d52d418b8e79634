"""The case: what is owed, what can be agreed, what must be said, while the borrower is on the line."""

from __future__ import annotations

from agent_desk.ui.case.case_page import CasePage

__all__ = ["CasePage"]
