"""Agent Desk: relief for overdue borrowers, within policy, to the cent, in writing."""

from __future__ import annotations

__version__ = "0.1.0"
