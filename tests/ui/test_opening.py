"""The frame that is painted before the desk is brought up."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from agent_desk import __main__ as program
from agent_desk import settings
from agent_desk.bootstrap import main
from agent_desk.cli.opening_call import read_opening_call
from agent_desk.cli.parser import make_parser
from agent_desk.ui.opening import Opening, close_opening, has_display, show_opening
from agent_desk.ui.tasks import begin_start, end_start
from agent_desk.ui.theme import DARK, LIGHT

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from agent_desk.ui.theme import Tokens


_DISPLAYS = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")


def test_the_frame_is_painted_and_goes_when_the_window_is_there(qtbot: QtBot) -> None:
    frame = show_opening(["agent-desk"])
    qtbot.addWidget(frame)
    assert frame.isVisible()
    picture = frame.grab().toImage()
    assert picture.pixelColor(5, 400) == QColor(LIGHT.rail)
    close_opening()
    assert not [item for item in QApplication.topLevelWidgets() if isinstance(item, Opening) and item.isVisible()]


@pytest.mark.parametrize(
    ("kept", "colours"), [('{"theme": "dark"}', DARK), ('{"theme": "light"}', LIGHT), ("[1]", LIGHT), ("", LIGHT)]
)
def test_the_frame_has_the_theme_that_was_chosen(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kept: str, colours: Tokens
) -> None:
    monkeypatch.setattr(settings, "data_folder", lambda: tmp_path)
    settings.window_file().write_text(kept, "utf-8")
    frame = show_opening(["agent-desk"], settings.kept_theme())
    qtbot.addWidget(frame)
    assert frame.grab().toImage().pixelColor(5, 400) == QColor(colours.rail)
    assert frame.grab().toImage().pixelColor(600, 90) == QColor(colours.canvas)


@pytest.mark.parametrize(
    ("arguments", "opens"),
    [
        ([], True),
        (["run"], True),
        (["run", "--sample"], True),
        (["run", "--help"], False),
        (["--version"], False),
        (["queue"], False),
        (["pop", "--phone", "1"], False),
    ],
)
def test_only_what_opens_a_window_shows_the_frame(arguments: list[str], opens: bool) -> None:
    assert program._opens_a_window(arguments) is opens


def test_the_frame_needs_nothing_of_the_desk_but_its_colours() -> None:
    said = subprocess.run(
        [sys.executable, "-c", "import sys, agent_desk.ui.opening as _; print(*sys.modules)"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    heavy = {"sqlalchemy", "pydantic", "agent_desk.services", "agent_desk.domain", "reportlab", "pypdfium2"}
    assert not heavy & set(said)


def test_without_a_display_the_window_is_refused_in_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    for name in _DISPLAYS:
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert main(["run", "--store", str(tmp_path / "desk.db")]) == 2
    assert "There is no display to open the window on" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert has_display()


def test_what_opens_the_desk_brings_in_no_command() -> None:
    said = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys; from agent_desk.bootstrap import main; main(['run', '--store', 'x.db']); print(*sys.modules)",
        ],
        capture_output=True,
        text=True,
        check=True,
        env={name: value for name, value in os.environ.items() if name not in _DISPLAYS},
    ).stdout.split()
    assert "agent_desk.cli.opening_call" in said
    assert "agent_desk.cli.parser" not in said


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["run"],
        ["run", "--sample", "--as", "2041"],
        ["run", "--store", "a.db", "--language", "zh", "--json"],
    ],
)
def test_the_call_that_opens_the_desk_is_read_as_the_whole_command_line_reads_it(arguments: list[str]) -> None:
    short = read_opening_call(arguments)
    assert short is not None
    whole = make_parser().parse_args(arguments)
    known = ("store", "user", "language", "json", "store_key_file", "command")
    assert {name: getattr(short, name, None) for name in known} == {name: getattr(whole, name, None) for name in known}
    assert bool(short.sample) is bool(whole.sample)
    assert {short.name, whole.name} <= {"run", None}


@pytest.mark.parametrize(
    "arguments",
    [["run", "--help"], ["run", "--stor", "a.db"], ["run", "--store", ""], ["run", "x"], ["queue"], ["--json"]],
)
def test_every_other_call_is_for_the_whole_command_line(arguments: list[str]) -> None:
    assert read_opening_call(arguments) is None


def test_garbage_is_not_looked_for_while_the_desk_is_brought_up() -> None:
    begin_start()
    try:
        assert not gc.isenabled()
    finally:
        end_start()
    assert gc.isenabled()
    gc.disable()
    try:
        end_start()  # of no start: nothing of its own to end
        assert not gc.isenabled()
    finally:
        gc.enable()
