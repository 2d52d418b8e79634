"""The project's commands: each says what it does, and what is missing on a machine is named with its package."""

from __future__ import annotations

import os
import re
import subprocess

import pytest

from tests.architecture.source_tree import ROOT
from tools.system_libraries import DISPLAY, DRAWING, missing

MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")


def test_every_target_of_make_says_what_it_does() -> None:
    phony = re.search(r"^\.PHONY: (.+)$", MAKEFILE, flags=re.MULTILINE)
    assert phony
    assert set(phony.group(1).split()) == set(re.findall(r"^([a-z0-9-]+):.*## \S", MAKEFILE, flags=re.MULTILINE))


def test_make_alone_lists_the_commands() -> None:
    answer = subprocess.run(["make", "-C", str(ROOT)], capture_output=True, text=True, check=True, timeout=60)
    assert "make run " in answer.stdout
    assert "make test " in answer.stdout


@pytest.mark.parametrize("script", [".ci/run", "tools/set_up.sh", "tools/open_desk.sh", "tools/run_tests.sh"])
def test_a_script_runs_and_is_valid(script: str) -> None:
    assert os.access(ROOT / script, os.X_OK)
    subprocess.run(["bash", "-n", str(ROOT / script)], check=True, timeout=60)


def test_the_check_of_a_clean_clone_is_make_check() -> None:
    assert "make --keep-going check" in (ROOT / ".ci/run").read_text(encoding="utf-8")


def test_a_missing_library_is_named_by_its_package() -> None:
    assert missing({"libc.so.6": "libc6", "libno-such-thing.so.9": "libno-such-thing9"}) == ["libno-such-thing9"]


def test_what_the_window_needs_is_what_a_clean_machine_gets() -> None:
    """``.ci/run`` installs every library that set-up would miss (two come with the others)."""
    installed = (ROOT / ".ci/run").read_text(encoding="utf-8")
    needed = {*DRAWING.values(), *DISPLAY.values()} - {"libfreetype6", "libx11-6"}
    assert [package for package in sorted(needed) if package not in installed] == []


def test_the_window_says_what_to_run_when_there_is_no_display() -> None:
    bare = {key: value for key, value in os.environ.items() if key not in {"DISPLAY", "WAYLAND_DISPLAY"}}
    bare.pop("QT_QPA_PLATFORM", None)
    answer = subprocess.run(
        [str(ROOT / "tools/open_desk.sh")], env=bare, capture_output=True, text=True, check=False, timeout=60
    )
    assert answer.returncode == 1
    assert "xvfb-run -a make run" in answer.stderr
    assert len(answer.stderr.splitlines()) == 1
