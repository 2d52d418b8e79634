"""Cases as JSON: reading them into the domain's terms and printing what came out, one module a kind."""

from __future__ import annotations
