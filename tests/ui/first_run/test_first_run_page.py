from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from agent_desk.domain.errors import StoreError
from agent_desk.domain.loan import PortfolioId
from agent_desk.services.importing.report import ImportReport
from agent_desk.ui.first_run.first_run_page import FirstRunPage
from agent_desk.ui.first_run.sample_choice import SampleChoice
from agent_desk.ui.main_window import MainWindow
from tests.ui.scene import Scene

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


class Samples:
    """Two samples that note that they were loaded."""

    def __init__(self) -> None:
        self.loaded: list[str] = []
        self.failure: StoreError | None = None

    def choices(self) -> tuple[SampleChoice, ...]:
        return tuple(SampleChoice(key, f"Sample {key}", "at once", self._loader(key)) for key in ("real", "yuan"))

    def _loader(self, key: str) -> Any:
        def load(**_rest: Any) -> ImportReport:
            if self.failure is not None:
                raise self.failure
            self.loaded.append(key)
            return ImportReport(PortfolioId(key), "", imported=1)

        return load


@pytest.fixture
def samples() -> Samples:
    return Samples()


def opened(qtbot: QtBot, samples: Samples, user_id: str = "0012") -> FirstRunPage:
    scene = Scene()
    window = MainWindow()
    page = FirstRunPage(scene.session(user_id), scene.words(), samples.choices())
    window.add_page("queue", "queue", "Queue", page)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    return page


def test_the_chosen_sample_is_loaded(qtbot: QtBot, samples: Samples) -> None:
    page = opened(qtbot, samples)
    QTest.mouseClick(page.choices[1], Qt.MouseButton.LeftButton)
    with qtbot.waitSignal(page.loaded) as loaded:
        QTest.mouseClick(page.load_button, Qt.MouseButton.LeftButton)
    assert loaded.args == ["yuan"]
    assert samples.loaded == ["yuan"]


def test_a_sample_that_fails_is_said(qtbot: QtBot, samples: Samples) -> None:
    samples.failure = StoreError("store.newer", store="desk.db")
    page = opened(qtbot, samples)
    QTest.mouseClick(page.load_button, Qt.MouseButton.LeftButton)
    assert page.trouble.isVisible()
    assert "desk.db" in page.trouble.words.plain_text
    assert page.load_button.isEnabled()


def test_files_can_be_chosen_by_key(qtbot: QtBot, samples: Samples, monkeypatch: pytest.MonkeyPatch) -> None:
    page = opened(qtbot, samples)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: (["a.csv"], ""))
    with qtbot.waitSignal(page.files_chosen) as chosen:
        QTest.keyClick(page, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier)
    assert [file.name for file in chosen.args[0]] == ["a.csv"]


def test_an_agent_is_told_who_brings_loans_in(qtbot: QtBot, samples: Samples) -> None:
    page = opened(qtbot, samples, "2041")
    assert not page.choose_button.isEnabled()
    assert not page.load_button.isEnabled()
    assert "supervisor" in page._words_line.plain_text
