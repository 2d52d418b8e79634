"""Measure the window on a large store: `python -m tools.measure_window STORE`.

Start beside the start of an empty PySide6 window, rows, the reading of a case, memory, and the pauses of the event loop
while somebody types, scrolls, searches and moves a slider. By the clock on the wall and, because others work on the
machine too, by the processor time of the main thread. Nothing fails for being slow.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from tools.timing import noise

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from agent_desk.services.ports import QueueRow
    from agent_desk.ui.case.work_column import WorkColumn
    from agent_desk.ui.queue.queue_page import QueuePage
    from agent_desk.ui.widgets.limit_track import LimitTrack
    from tools.hands import Hands
    from tools.tour import Tour

#: Milliseconds by the wall, and of the process.
_Mark = tuple[float, float]

_STARTS = 3
_TICK = 4
_PAUSE = 50
_EMPTY = """
import os, sys, time
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        print("frame", time.time() - float(sys.argv[1]), time.process_time(), flush=True)
        os._exit(0)
app = QApplication([])
window = Window()
window.resize(1440, 900)
window.show()
app.exec()
"""


def main() -> None:
    """Measure and print."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    if sys.argv[1] == "--start":
        _start_of_the_desk(sys.argv[2], float(sys.argv[3]))
        return
    place = str(Path(sys.argv[1]).absolute())
    print(noise())
    _starts(place)
    _pauses(place)
    print(noise())


def _starts(place: str) -> None:
    empty: list[_Mark] = []
    frames: list[_Mark] = []
    rows: list[_Mark] = []
    for _ in range(_STARTS + 1):
        empty.append(_marks([sys.executable, "-c", _EMPTY])["frame"])
        found = _marks([sys.executable, "-m", "tools.measure_window", "--start", place])
        frames.append(found["frame"])
        rows.append(found["rows"])
        empty.append(_marks([sys.executable, "-c", _EMPTY])["frame"])
    print("\n| start | processor, ms | times an empty window | wall, ms | from-to | times |\n|---|---|---|---|---|---|")
    del empty[:2], frames[0], rows[0]  # the first start compiles
    wall, own = (median(mark[place] for mark in empty) for place in (0, 1))
    for name, marks in (("an empty PySide6 window", empty), ("frame and skeleton", frames), ("first rows", rows)):
        walls, owns = ([mark[place] for mark in marks] for place in (0, 1))
        used = f"{median(owns):.0f} | {median(owns) / own:.1f}"
        spread = f"{min(walls):.0f}-{max(walls):.0f} | {median(walls) / wall:.1f}"
        print(f"| {name} | {used} | {median(walls):.0f} | {spread} |")


def _at_home(home: str) -> dict[str, str]:
    """Nobody's choices, and compiled modules kept as they are where people work: the first start makes them."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    cache = str(Path(tempfile.gettempdir()) / "agent-desk-measure-compiled")
    return {**kept, "XDG_DATA_HOME": home, "XDG_CONFIG_HOME": home, "PYTHONPYCACHEPREFIX": cache}


def _marks(command: list[str]) -> dict[str, _Mark]:
    """From the beginning of the process to each mark that it prints."""
    with tempfile.TemporaryDirectory(prefix="agent-desk-measure-") as home:
        said = subprocess.run(
            [*command, repr(time.time())],
            capture_output=True,
            text=True,
            check=True,
            env=_at_home(home),
        ).stdout
    found = [line.split() for line in said.splitlines() if line]
    return {name: (float(wall) * 1000, float(own) * 1000) for name, wall, own in found}


def _start_of_the_desk(place: str, began: float) -> None:
    """Run the desk itself until its first rows are painted, and say when."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from agent_desk.settings import kept_theme
    from agent_desk.ui.opening import show_opening

    frame = show_opening(sys.argv[:1], kept_theme())
    print("frame", time.time() - began, time.process_time(), flush=True)
    from agent_desk import settings
    from agent_desk.bootstrap import open_services
    from agent_desk.bootstrap.window import Desktop
    from agent_desk.ui.queue.queue_page import QueuePage

    chosen = settings.load({"store": place, "language": "en"})
    services = open_services(chosen, samples=False)
    desktop = Desktop(services, chosen, sys.argv[:1])
    window = desktop.open(services.sign_in.find("2041"))  # type: ignore[arg-type]
    frame.close()

    def look() -> None:
        page = window.findChild(QueuePage)
        if page is not None and page.model.row_at(0) is not None:
            page.table.viewport().repaint()
            print("rows", time.time() - began, time.process_time(), flush=True)
            os._exit(0)

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(1)
    QApplication.exec()


class Pulse:
    """Notes how late the event loop comes to its timer.

    Attributes:
        gaps: Milliseconds between two beats, less the interval.
        work: Of them, what the main thread itself worked.
    """

    def __init__(self) -> None:
        from PySide6.QtCore import Qt, QTimer

        self.gaps: list[float] = []
        self.work: list[float] = []
        self._last, self._used = time.perf_counter(), time.thread_time()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start(_TICK)

    def _beat(self) -> None:
        now, used = time.perf_counter(), time.thread_time()
        self.gaps.append((now - self._last) * 1000 - _TICK)
        self.work.append((used - self._used) * 1000)
        self._last, self._used = now, used

    def during(self, name: str, act: Callable[[], None]) -> None:
        """Watch something, and print one row."""
        _let(0.3)
        self.gaps.clear()
        self.work.clear()
        act()
        _let(0.5)
        worked, late = sorted(self.work), sorted(self.gaps)
        over = f"{worked[-1]:.0f} | {sum(gap > _PAUSE for gap in worked)}"
        by_wall = f"{late[-1]:.0f} | {sum(gap > _PAUSE for gap in late)}"
        print(f"| {name} | {worked[len(worked) * 99 // 100]:.0f} | {over} | {by_wall} |", flush=True)


def _let(seconds: float) -> None:
    """Let the event loop run."""
    from PySide6.QtTest import QTest

    QTest.qWait(int(seconds * 1000))


def _until(arrived: Callable[[], bool], seconds: float = 8) -> None:
    """Let the event loop run until something is so; a loop that never rests would starve the threads that read."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop, timer, began = QEventLoop(), QTimer(), time.perf_counter()
    timer.timeout.connect(lambda: loop.quit() if arrived() or time.perf_counter() - began > seconds else None)
    timer.start(1)
    loop.exec()
    timer.stop()


def _pauses(place: str) -> None:
    from tools.hands import quiet
    from tools.stage import AGENT, Stage, existing
    from tools.tour import Tour

    quiet()
    with tempfile.TemporaryDirectory(prefix="agent-desk-measure-") as folder:
        stage: Stage = existing(place, Path(folder))
        tour = Tour(stage, Path(folder))
        hands = tour.sit_down(AGENT)
        from agent_desk.ui.queue.queue_page import QueuePage

        _let(2)  # a measure that ended with a case open comes back to it
        _key(hands.window, "Ctrl+1")
        page = hands.find(QueuePage)
        hands.wait_for(lambda: page.model.rowCount() > 200, 60)
        print(f"\n{page.model.rowCount():,} rows in the window\n")
        print(
            "| while somebody | 99 of 100 pauses, ms | longest, ms | above 50 ms | longest by the wall | above 50 ms |"
        )
        print("|---|---|---|---|---|---|")
        pulse = Pulse()
        pulse.during("does nothing", lambda: _let(3))
        pulse.during("drags the scroll bar over everything", lambda: _scroll(page))
        pulse.during("pages down", lambda: _press(page, "PgDown", 40))
        pulse.during("types into the filter", lambda: _filter(page, hands))
        pulse.during("searches with Ctrl+K", lambda: _search(hands))
        _case(tour, hands, page, pulse)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"\nmemory at most: {peak:.0f} MiB")
        os._exit(0)


def _scroll(page: QueuePage) -> None:
    bar = page.table.verticalScrollBar()
    for step in range(60):
        bar.setValue(bar.maximum() * (step * 37 % 60) // 60)
        _let(0.06)


def _press(page: QueuePage, key: str, times: int) -> None:
    from PySide6.QtGui import QKeySequence
    from PySide6.QtTest import QTest

    for _ in range(times):
        QTest.keySequence(page.table, QKeySequence(key))
        _let(0.04)


def _key(window: QWidget, key: str) -> None:
    """Press a key without waiting for anything, as people do."""
    from PySide6.QtGui import QKeySequence
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    QTest.keySequence(QApplication.focusWidget() or window, QKeySequence(key))
    _let(0.1)


def _type(text: str) -> None:
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QLineEdit

    for letter in text:
        field = QApplication.focusWidget()
        if letter.isascii() and field is not None:
            QTest.keyClicks(field, letter)
        elif isinstance(field, QLineEdit):
            field.insert(letter)  # as an input method does
        _let(0.12)
    _let(0.6)


def _filter(page: QueuePage, hands: Hands) -> None:
    for text in ("zhang", "王丽", "wlh", "zzqx"):
        page.filters.field.setFocus()
        page.filters.field.clear()
        _type(text)
    _key(hands.window, "Esc")


def _search(hands: Hands) -> None:
    for text in ("lihua", "王丽", "58231"):
        _key(hands.window, "Ctrl+K")
        _type(text)
        _key(hands.window, "Esc")


def _case(tour: Tour, hands: Hands, page: QueuePage, pulse: Pulse) -> None:
    """Open cases, then move a slider on the last of them."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    reading = tour.stage.services
    user = tour.stage.user("2041")  # type: ignore[arg-type]
    rows = [page.model.row_at(place) for place in range(20, 40)]
    opened = []
    for row in rows:
        if row is not None:
            began = time.process_time()
            reading.case.open(user, row.loan_number)
            reading.negotiate.open(user, row.loan_number)
            opened.append((time.process_time() - began) * 1000)
    hands.wait_for(lambda: any(row is not None and row.hold is None for row in rows))
    _open_by_key(hands, page)
    work, tracks = _sliders(
        tour, hands, [row for row in rows if row is not None and not row.hold and row.days_past_due]
    )
    track = max(tracks, key=lambda item: item.maximum() - item.minimum())
    took: list[float] = []
    by_wall: list[float] = []
    arrived: list[int] = []
    work.weighed.connect(lambda *_args: arrived.append(1))

    def move() -> None:
        track.setFocus()
        for step in range(40):
            arrived.clear()
            began, used = time.perf_counter(), time.thread_time()
            QTest.keyClick(track, Qt.Key.Key_Right if step // 10 % 2 == 0 else Qt.Key.Key_Left)
            _until(lambda: bool(arrived), 1)
            QApplication.processEvents()
            if arrived:
                took.append((time.thread_time() - used) * 1000)
                by_wall.append((time.perf_counter() - began) * 1000)

    pulse.during("moves a slider, 40 steps", move)
    print(f"\ncase read from the store: median {median(opened):.0f} ms ({min(opened):.0f}-{max(opened):.0f})")
    if took:
        spread = f"{min(took):.0f}-{max(took):.0f}"
        walls = f"by the wall {median(by_wall):.0f} ({min(by_wall):.0f}-{max(by_wall):.0f})"
        print(
            f"what-if, key to painted: median {median(took):.0f} ms of processor ({spread}), {walls}, {len(took)} steps"
        )


def _sliders(tour: Tour, hands: Hands, rows: list[QueueRow]) -> tuple[WorkColumn, list[LimitTrack]]:
    """The first case whose offer is still open: the contact guard bars some, others are decided already."""
    from agent_desk.ui.case import CasePage
    from agent_desk.ui.widgets.limit_track import LimitTrack
    from tools.hands import NotThereError

    for row in rows:
        with suppress(NotThereError):
            tour.open_case(hands, row.loan_number)
            _let(0.3)
            work = hands.find(CasePage).view.work
            found = work.findChildren(LimitTrack) if work is not None else []
            open_ones = [item for item in found if item.isVisible() and item.isEnabled()]
            tracks = [item for item in open_ones if item.maximum() > item.minimum()]
            if work is not None and tracks:
                return work, tracks
        _key(hands.window, "Ctrl+1")
    raise LookupError("no case to work on")


def _is_painted(hands: Hands, number: str) -> bool:
    """The page of a case is in sight with its borrower; it is painted on the spot."""
    from agent_desk.ui.case import CasePage

    for page in hands.window.findChildren(CasePage):
        if page.isVisible() and page.case.number == number and page.case.file:
            page.repaint()
            return True
    return False


def _open_by_key(hands: Hands, page: QueuePage) -> None:
    """Enter on rows of the queue: from the key to the case page painted with its borrower, the first of them apart."""
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest

    walls, owns = [], []
    for place in range(50, 62):
        page.table.go_to(place)
        page.table.setFocus()
        _let(0.3)
        row = page.model.row_at(place)
        if row is None or row.hold is not None:
            continue
        began, used = time.perf_counter(), time.thread_time()
        QTest.keyClick(page.table, Qt.Key.Key_Return)
        _until(lambda number=row.loan_number: _is_painted(hands, number))  # type: ignore[misc]
        walls.append((time.perf_counter() - began) * 1000)
        owns.append((time.thread_time() - used) * 1000)
        _let(0.2)
        _key(hands.window, "Ctrl+1")
        hands.wait_for(page.isVisible)
    if len(owns) > 1:
        later = f"median {median(owns[1:]):.0f} ms of processor ({min(owns[1:]):.0f}-{max(owns[1:]):.0f})"
        print(f"\ncase opened, key to painted: {later}, by the wall {median(walls[1:]):.0f}", end="")
        print(f" ({min(walls[1:]):.0f}-{max(walls[1:]):.0f}); the very first {owns[0]:.0f}, by the wall {walls[0]:.0f}")


if __name__ == "__main__":
    main()
