"""How a module looks: one idea, a name with a subject, no clock of its own."""

from __future__ import annotations

import ast

import pytest

from tests.architecture.source_tree import ROOT, modules

LONGEST_MODULE = 400
DRAWERS = {"util", "utils", "helper", "helpers", "common", "misc", "manager", "managers"}

#: Calls that read the clock. ``perf_counter`` and ``monotonic`` measure, they tell no date, and are free.
CLOCKS = {
    "date.today", "datetime.now", "datetime.today", "datetime.utcnow", "time.time", "time.time_ns", "time.localtime",
    "time.gmtime", "time.strftime", "QDate.currentDate", "QTime.currentTime", "QDateTime.currentDateTime",
    "QDateTime.currentDateTimeUtc", "QDateTime.currentMSecsSinceEpoch", "QDateTime.currentSecsSinceEpoch",
}  # fmt: skip


def test_a_module_is_short_enough_to_be_one_idea() -> None:
    assert [(item.where, item.lines) for item in modules() if item.lines > LONGEST_MODULE] == []


def test_a_module_is_named_for_its_subject() -> None:
    assert [item.where for item in modules() if DRAWERS & {part.strip("_") for part in item.name.split(".")}] == []


def test_a_module_says_what_idea_lives_in_it() -> None:
    assert [item.where for item in modules() if not ast.get_docstring(item.tree)] == []


def test_only_bootstrap_reads_the_clock() -> None:
    others = [module for module in modules() if module.room != "bootstrap"]
    assert len(others) > 100
    assert {item.where: found for item in others if (found := _clock_readings(item.tree))} == {}


@pytest.mark.parametrize(
    "line",
    [
        "from datetime import date\ndate.today()",
        "import datetime\ndatetime.datetime.now(datetime.UTC)",
        "import datetime as dt\nnow = dt.datetime.now",
        "import time\ntime.time()",
        "QDate.currentDate()",
    ],
)
def test_a_reading_of_the_clock_is_seen(line: str) -> None:
    assert _clock_readings(ast.parse(line))


def test_tests_do_not_sleep() -> None:
    asleep = []
    for path in sorted((ROOT / "tests").rglob("*.py")):
        calls = (node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call))
        asleep += [f"{path.relative_to(ROOT)}:{call.lineno}" for call in calls if _ending(call.func) == "time.sleep"]
    assert asleep == []


def _clock_readings(tree: ast.AST) -> list[str]:
    """``line: name`` of every mention of a clock, called or handed on."""
    attributes = (node for node in ast.walk(tree) if isinstance(node, ast.Attribute))
    return [f"{node.lineno}: {_ending(node)}" for node in attributes if _ending(node) in CLOCKS]


def _ending(node: ast.expr) -> str:
    """The last two names of a dotted expression: ``datetime.now`` of ``dt.datetime.now``."""
    if not isinstance(node, ast.Attribute):
        return ""
    owner = node.value
    name = owner.id if isinstance(owner, ast.Name) else owner.attr if isinstance(owner, ast.Attribute) else ""
    return f"{name}.{node.attr}"
