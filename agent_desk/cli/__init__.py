"""The command line: arguments in, answers out; no rules."""

from __future__ import annotations
