"""The small widgets of the desk, one idea a file. They take plain values and decide nothing."""

from __future__ import annotations
