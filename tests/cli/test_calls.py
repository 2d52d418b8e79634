"""After the call, by command: a draft of what was done, the call saved with its times, one's own day."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

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
    log = yuan.json("log", "--loan", "CN-6")
    assert yuan.json(*call, "--no-draft", "--key", "a") == first
    assert yuan.json("log", "--loan", "CN-6") == log
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


def test_a_written_application_is_answered_by_letter(yuan: Command, tmp_path: Path) -> None:
    applied = yuan.json("apply", "CN-67")
    assert applied["reply_by"] == "2026-06-22"
    rows = {row["loan"]: row for row in yuan.json("queue")}
    assert rows["CN-67"]["next_action"] == "reply"
    earlier = yuan.json("apply", "CN-6", "--received", "2026-06-12")["reply_by"]
    replies = [(row["loan"], row["reply_by"]) for row in yuan.json("queue", "--view", "replies")]
    assert replies == [("CN-6", earlier), ("CN-67", "2026-06-22")]
    assert [row["loan"] for row in yuan.json("queue", "--order", "reply")][:2] == ["CN-6", "CN-67"]
    assert "22 Jun 2026" in yuan("queue", "--view", "replies")[1]
    yuan.json("propose", "CN-67", "--reason", "unemployment", "--evidence", "unemployment-certificate",
              "--waive-interest", "30%", "--submit")  # fmt: skip
    out = tmp_path / "letter.pdf"
    drafted = yuan.json("letter", "CN-67", "--kind", "acknowledgement", "--language", "zh", "--out", out)
    assert (drafted["status"], drafted["missing"], drafted["file"]) == ("draft", [], str(out))
    assert out.read_bytes().startswith(b"%PDF")
    ready = yuan.json("letter", "CN-67", "--kind", "acknowledgement", "--language", "zh", "--finish", "--out", out)
    assert (ready["letter"], ready["status"]) == (drafted["letter"], "ready")
    assert ready["digest"] == hashlib.sha256(out.read_bytes()).hexdigest()
    request = yuan.json("requests")[0]["request"]
    yuan.json("decide", request, "--reject", "--note", "No loss is shown.", "--as", "supervisor")
    asked = yuan.json("letter", "CN-67", "--kind", "decision", "--finish")
    assert (asked["status"], asked["answer"]) == ("reading", "declined")
    assert [item["letter"] for item in yuan.json("letters")] == [asked["letter"]]
    assert "you may not" in yuan.refused("read-letter", asked["letter"], "--approve", "--as", "agent", status=1)
    assert "exactly one" in yuan.refused("read-letter", asked["letter"], status=2)
    read = yuan.json("read-letter", asked["letter"], "--approve", "--as", "supervisor", "--out", out)
    assert (read["status"], read["read_by"]) == ("ready", "0107")
    assert len(yuan.json("letters", "CN-67")) == 2
    assert [row["loan"] for row in yuan.json("queue", "--view", "replies")] == ["CN-6"]
    assert yuan.json("verify")["sound"]


def test_a_letter_without_its_parts_says_which(yuan: Command) -> None:
    sentence = yuan.refused("letter", "CN-6", "--kind", "decision", "--finish", status=1)
    assert "Missing: application, matter, reasons, next" in sentence


def test_a_chat_is_kept_and_says_who_waits(yuan: Command) -> None:
    heard = yuan.json("chat", "CN-6", "--heard", "门店关了")
    assert (heard["waiting"], len(heard["lines"])) == ("fine", 1)
    assert [item["loan_number"] for item in yuan.json("chat")] == ["CN-6"]
    said = yuan.json("chat", "CN-6", "--say", "您每月大概能还多少？")
    assert (said["waiting"], [line["side"] for line in said["lines"]]) == ("nobody-waits", ["borrower", "desk"])
    assert "门店" not in str(yuan.json("log"))


def test_a_short_text_is_marked_as_sent_once_the_borrower_agreed(yuan: Command) -> None:
    assert yuan.json("texts", "CN-6")["consent"] == "not-asked"
    agreed = yuan.json("texts", "CN-6", "--agreed", "call")
    assert (agreed["consent"], agreed["allowed"]) == ("given", True)
    assert [mark["way"] for mark in agreed["marks"]] == ["call"]
    assert yuan.json("texts", "CN-6", "--withdrawn", "written")["consent"] == "withdrawn"
    assert yuan.json("verify")["sound"]
