"""The administration: the accounts over the log, the chain under both."""

from __future__ import annotations

from agent_desk.ui.administration.administration_page import AdministrationPage

__all__ = ["AdministrationPage"]
