"""Draws every widget, light and dark, to pictures, so that changes of the look can be looked at.

``python -m agent_desk.ui.gallery DIR`` writes ``DIR/gallery-light.png`` and ``DIR/gallery-dark.png``. Names and figures
in it are invented.
"""

from __future__ import annotations
