"""The import page, by key and mouse, with an import that answers as it is told."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Any, cast

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from agent_desk.domain.errors import InputError
from agent_desk.domain.loan import PortfolioId
from agent_desk.services.importing.mapping import all_mappings
from agent_desk.services.importing.report import ImportReport, Reason, Refusal
from agent_desk.ui.importing.import_page import ImportPage
from agent_desk.ui.main_window import MainWindow
from agent_desk.ui.session import Session
from agent_desk.ui.tasks import Runner
from tests.ui.scene import Scene

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pytestqt.qtbot import QtBot

    from agent_desk.services.bring_in import BringIn

CTRL = Qt.KeyboardModifier.ControlModifier
LOANS = Path("loans.csv")


@dataclass
class ToldImport:
    """Answers what it was told, and notes what it was asked."""

    refused: tuple[Refusal, ...] = ()
    failure: InputError | None = None
    hold: Event | None = None
    asked: list[dict[str, Any]] = field(default_factory=list)

    def run(
        self,
        files: Sequence[Path],
        *,
        dry_run: bool,
        progress: Callable[[int, int | None], None],
        cancelled: Callable[[], bool],
        **rest: Any,
    ) -> ImportReport:
        self.asked.append({"files": list(files), "dry_run": dry_run, **rest})
        progress(500, 2000)
        if self.hold is not None:
            while not cancelled():
                self.hold.wait(0.005)
            return ImportReport(PortfolioId("p"), "desk", cancelled=True)
        if self.failure is not None:
            raise self.failure
        return ImportReport(PortfolioId("p"), "desk", imported=1234, refused=self.refused, dry_run=dry_run)


@pytest.fixture
def told() -> ToldImport:
    return ToldImport()


@pytest.fixture
def page(told: ToldImport, qtbot: QtBot) -> Iterator[ImportPage]:
    scene = Scene()
    runner = Runner(immediate=True)
    session = Session(scene.services, runner, scene.user("1107"), scene.portfolio)
    window = MainWindow()
    page = ImportPage(session, scene.words(), cast("BringIn", told), all_mappings)
    window.add_page("import", "download", "Import", page)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    yield page
    page.cancel()
    runner.finish()


def choose(monkeypatch: pytest.MonkeyPatch, *names: str) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_args: (list(names), ""))


def test_files_are_checked_first_and_stored_only_when_the_report_was_seen(
    page: ImportPage, told: ToldImport, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    choose(monkeypatch, "loans.csv")
    assert page.primary.is_blocked
    QTest.keyClick(page, Qt.Key.Key_O, CTRL)
    assert page.form.files == (LOANS,)
    QTest.keyClick(page.window(), Qt.Key.Key_Return, CTRL)
    assert [item["dry_run"] for item in told.asked] == [True]
    assert page.report.panel.title.plain_text == "Checked; nothing is stored yet"
    assert page.primary.text() == "Import 1,234 loans"
    with qtbot.waitSignal(page.imported) as imported:
        QTest.keyClick(page.window(), Qt.Key.Key_Return, CTRL)
    assert imported.args == ["p"]
    assert [item["dry_run"] for item in told.asked] == [True, False]
    assert page.primary.text() == "Go to the queue"


def test_what_is_said_about_the_portfolio_goes_with_the_files(page: ImportPage, told: ToldImport) -> None:
    page.add_files([LOANS])
    page.form.code.setFocus()
    QTest.keyClicks(page.form.code, "own")
    QTest.keyClicks(page.form.currency, "cny")
    page.form.pack.setFocus()
    QTest.keyClick(page.form.pack, Qt.Key.Key_Down)
    QTest.keyClicks(page.form.business_date, "2026-06-16")
    QTest.mouseClick(page.primary, Qt.MouseButton.LeftButton)
    spec = told.asked[0]["portfolio"]
    assert (spec.portfolio_id, spec.currency, spec.pack_id) == ("own", "CNY", "cn-instalment")
    assert str(spec.business_date) == "2026-06-16"
    assert told.asked[0]["mapping"] is None


def test_another_file_asks_for_another_check(page: ImportPage) -> None:
    page.add_files([LOANS])
    QTest.keyClick(page.window(), Qt.Key.Key_Return, CTRL)
    assert page.primary.text() == "Import 1,234 loans"
    url = QUrl.fromLocalFile("/tmp/more.csv")
    data = QMimeData()
    data.setUrls([url])
    nothing = Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(QPoint(20, 20), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, nothing)
    page.form.zone.dropEvent(drop)
    assert page.primary.text() == "Check the files"
    assert [file.name for file in page.form.files] == ["loans.csv", "more.csv"]


def test_refusals_are_listed_and_can_be_saved(
    page: ImportPage, told: ToldImport, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told.refused = (Refusal("loans.csv", 7, "note", "=1+1", Reason("payment.amount", {"amount": "-5"})),)
    page.add_files([LOANS])
    QTest.keyClick(page.window(), Qt.Key.Key_Return, CTRL)
    assert page.report.table.isVisible()
    target = tmp_path / "report.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    QTest.mouseClick(page.report.save_button, Qt.MouseButton.LeftButton)
    text = target.read_text("utf-8-sig")
    assert 'loans.csv,7,note,\'=1+1,payment.amount,"A payment is more than zero, not -5"' in text


def test_a_file_that_cannot_be_imported_is_said_and_nothing_is_stored(page: ImportPage, told: ToldImport) -> None:
    told.failure = InputError("portfolio.unknown", portfolio="x")
    page.add_files([LOANS])
    QTest.keyClick(page.window(), Qt.Key.Key_Return, CTRL)
    assert page.trouble.isVisible()
    assert page.trouble.words.plain_text == "There is no portfolio “x”. Check its name"
    assert page.primary.text() == "Check the files"


def test_escape_stops_a_long_import_and_nothing_is_stored(told: ToldImport, qtbot: QtBot) -> None:
    told.hold = Event()
    scene = Scene()
    runner = Runner()
    session = Session(scene.services, runner, scene.user("1107"), scene.portfolio)
    window = MainWindow()
    page = ImportPage(session, scene.words(), cast("BringIn", told), all_mappings)
    window.add_page("import", "download", "Import", page)
    qtbot.addWidget(window)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    page.add_files([LOANS])
    QTest.keyClick(window, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: page.progress.accessibleName() == "Checking the files: 500 rows")
    assert page.progress.accessibleDescription() == "25 %"
    QTest.keyClick(page.progress, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not page.task.is_running)
    assert page.report.panel.title.plain_text == "Stopped; nothing was stored"
    runner.finish()


def test_escape_leaves_when_nothing_runs(page: ImportPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.left):
        QTest.keyClick(page.window(), Qt.Key.Key_Escape)
