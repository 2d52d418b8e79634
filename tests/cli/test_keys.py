"""A command sent again under the same key is done once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.cli.parser import KEYED, make_parser

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Command


def happened(yuan: Command) -> list[dict[str, object]]:
    """The log without those who read it."""
    return [entry for entry in yuan.json("log") if entry["event"] != "log-opened"]


def test_a_whole_case_sent_twice_happens_once(yuan: Command, tmp_path: Path) -> None:
    ask = ("propose", "CN-6", "--reason", "illness", "--evidence", "medical-certificate", "--extend-months", "1")
    first = [yuan.json("take", "CN-6", "--key", "a"), yuan.json(*ask, "--submit", "--key", "b")["request"]]
    agree = ("agree", first[1]["request"], "--out", tmp_path / "sheet.pdf", "--key", "c")
    said = ("disclose", "CN-6", "recorded", "who-we-are", "help", "cost", "credit-report", "health-data", "complain")
    yuan.json(*said, "--key", "f")
    first.append(yuan.json(*agree))
    accept = ("accept", first[2]["agreement"], "--how", "recorded", "--reference", "REC-1", "--key", "d")
    pay = ("pay", "CN-67", "100.00", "--key", "e")
    first += [yuan.json(*accept), yuan.json(*pay)["payment"]]
    log = happened(yuan)
    again = [yuan.json(*pay)["payment"], yuan.json(*accept), yuan.json("take", "CN-6", "--key", "a")]
    assert again == [first[4], first[3], first[0]]
    assert yuan.json(*agree)["agreement"] == first[2]["agreement"]
    assert yuan.json(*said, "--key", "f")["missing"] == []
    assert happened(yuan) == log


def test_a_key_of_something_else_is_refused_in_words(yuan: Command) -> None:
    yuan.json("pay", "CN-67", "100.00", "--key", "e")
    said = yuan.refused("pay", "CN-67", "200.00", "--key", "e", status=1)
    assert "was used for something else" in said
    assert "1 to 100 characters" in yuan.refused("pay", "CN-67", "200.00", "--key", "", status=2)


def test_every_command_that_acts_on_a_case_takes_a_key() -> None:
    parser = make_parser()
    needed = {"decide": ["RQ-1"], "propose": ["L", "--reason", "illness"], "agree": ["RQ-1"], "take": []}
    needed |= {"accept": ["A", "--how", "signed", "--reference", "x"], "pay": ["L", "1"], "evidence": ["L", "x"]}
    needed |= {"promise": ["L", "1", "--by", "2026-06-20"]}
    needed |= {"letter": ["L", "--kind", "decision"], "chat": []}
    for name in KEYED:
        assert parser.parse_args([name, *needed.get(name, ["X"]), "--key", "k"]).key == "k"
