"""The usual work goes by keys alone, in no more of them than ``docs/performance.md`` says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tools.measure_keys import KeyboardOnly
from tools.stage import set_up
from tools.tour import BORROWERS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication


@pytest.fixture
def work(qapp: QApplication, tmp_path: Path) -> Iterator[KeyboardOnly]:
    del qapp
    stage = set_up(tmp_path, BORROWERS)
    made = KeyboardOnly(stage, tmp_path)
    yield made
    made.close()
    stage.services.desk.store.close()


def test_an_exception_is_asked_for_and_decided_by_keys_alone(work: KeyboardOnly) -> None:
    asked, decided, _ = work.exception()
    assert (asked.clicks, decided.clicks) == (0, 0)
    assert asked.keys <= 20
    assert decided.keys <= 3


def test_the_standard_extension_goes_from_the_first_key_to_the_accepted_agreement(work: KeyboardOnly) -> None:
    count = work.extension()
    assert count.clicks == 0
    assert count.keys <= 15
