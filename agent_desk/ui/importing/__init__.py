"""Bringing a portfolio in from files: choose, check, import."""

from __future__ import annotations

from agent_desk.ui.importing.import_page import ImportPage

__all__ = ["ImportPage"]
