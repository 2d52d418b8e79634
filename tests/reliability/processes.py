"""Processes that begin with nothing but the code: forked from a server that has read it already."""

from __future__ import annotations

import multiprocessing
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from multiprocessing.context import ForkServerContext


def fresh_processes() -> ForkServerContext:
    """The way to start them; each opens the store for itself."""
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["tests.reliability.floor_work", "tests.reliability.mortal"])
    return context
