"""Insight: what came of what was agreed."""

from __future__ import annotations

from agent_desk.ui.insight.insight_page import InsightPage

__all__ = ["InsightPage"]
