"""The parts of the window around a page: rail, top bar, status items, search popup, help on keys."""

from __future__ import annotations
