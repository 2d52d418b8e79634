"""After the call, by command: a draft of what was done, the call saved with its times, one's own day."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Command


def test_a_call_is_drafted_saved_and_let_go(yuan: Command) -> None:
    yuan.json("take", "CN-6")
    yuan.json("promise", "CN-6", "500", "--by", "2026-06-20")
    draft = yuan.json("wrap-up", "CN-6")
    assert draft["proposed"] == "promise-partial"
    assert "Promised ¥500.00 by 20 Jun 2026" in draft["drafted"]
    assert draft["promise"]["amount"] == "500.00"
    times = ("--talking", "14:58", "--deciding", "4:32", "--waiting", "4:10", "--wrapping-up", "51")
    saved = yuan.json("wrap-up", "CN-6", "--disposition", draft["proposed"], "--note", "after work", *times, "--next")
    assert saved["times"] == {
        "talking": 898, "deciding": 272, "waiting": 250, "wrapping_up": 51, "call": 1420, "total": 1471,
    }  # fmt: skip
    assert (saved["note"], saved["drafted"]) == ("after work", draft["drafted"])
    assert saved["next"] == "CN-67"
    rows = {row["loan"]: row for row in yuan.json("queue")}
    assert (rows["CN-6"]["held_by"], rows["CN-67"]["held_by"]) == (None, "2041")
    assert yuan.json("wrap-up", "CN-6")["steps"] == []
    day = yuan.json("day")
    assert (day["calls"], day["times"]["total"], day["dispositions"]) == (1, 1471, {"promise-partial": 1})
    assert yuan.json("day", "--as", "supervisor")["calls"] == 0
    assert yuan.json("verify")["sound"]


def test_a_call_sent_twice_is_kept_once(yuan: Command) -> None:
    call = ("wrap-up", "CN-6", "--disposition", "promise-full", "--promise", "3000", "--by", "2026-06-20")
    first = yuan.json(*call, "--no-draft", "--key", "a")
    log = yuan.json("log")
    assert yuan.json(*call, "--no-draft", "--key", "a") == first
    assert yuan.json("log") == log
    assert yuan.json("day")["contacts"] == 1


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (("--disposition", "nonsense"), "“nonsense”"),
        (("--disposition", "paid-now", "--talking", "1:99"), "“1:99” is not a length of time"),
        (("--disposition", "paid-now", "--promise", "10"), "needs its amount and its date"),
        (("--begun", "yesterday"), "yesterday"),
    ],
)
def test_what_makes_no_sense_is_said_and_nothing_is_saved(
    yuan: Command, options: tuple[str, ...], sentence: str
) -> None:
    assert sentence in yuan.refused("wrap-up", "CN-6", *options, status=2)
    assert yuan.json("day")["contacts"] == 0
