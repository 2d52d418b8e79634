"""The locked Qt binding does not wear out the interpreter; see docs/decisions/0002-python-and-pyside.md."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QObject

CALLS = 20_000


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on, its count says nothing")
def test_calls_that_return_nothing_leave_none_alone() -> None:
    """PySide6 6.12.0 loses one reference to None with nearly every such call and kills Python after some 5,000."""
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        thing.setObjectName("a")
    assert sys.getrefcount(None) > before - CALLS // 100
