"""One stage for all looks: a small sample with requests, agreements and a case in every state."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.ui.layouts.examiner import Examiner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication


@pytest.fixture(scope="session")
def examiner(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Examiner]:
    """Somebody who looks at every page."""
    folder = tmp_path_factory.mktemp("layouts")
    with Examiner.on_stage(qapp, folder, folder) as found:
        yield found
