"""What a store without loans shows: import a file, or load a sample."""

from __future__ import annotations

from agent_desk.ui.first_run.first_run_page import FirstRunPage
from agent_desk.ui.first_run.sample_choice import SampleChoice

__all__ = ["FirstRunPage", "SampleChoice"]
