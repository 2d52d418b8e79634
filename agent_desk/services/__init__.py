"""What people do with the desk, one module a thing; above the rules, below the screen, the store and the paper."""

from __future__ import annotations
