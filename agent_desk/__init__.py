"""Agent Desk: relief for overdue borrowers, within policy, to the cent, in writing."""

__version__ = "0.1.0"
