"""The queue page: borrowers in arrears, most urgent first."""

from __future__ import annotations

from agent_desk.ui.queue.queue_page import QueuePage

__all__ = ["QueuePage"]
