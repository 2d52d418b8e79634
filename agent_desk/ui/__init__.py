"""The window: everything of PySide6. Views never decide; they show values and hand over what a person did."""

from __future__ import annotations
