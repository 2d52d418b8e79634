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
    assert "1 to 100 characters" in yuan.refused("pay", "CN-67", "200.00", "--key", " ", status=2)


def test_an_account_is_opened_once_and_its_password_handed_out_once(yuan: Command) -> None:
    add = ("people", "add", "2099", "--name", "Ada Brook", "--role", "agent", "--key", "a")
    first = yuan.json(*add)
    assert first["one_time_password"]
    reset = ("people", "set-password", "2099", "--key", "b")
    assert yuan.json(*reset)["one_time_password"]
    log = happened(yuan)
    assert yuan.json(*add) == {**first, "one_time_password": None}
    assert yuan.json(*reset)["one_time_password"] is None
    assert "Done before under this key" in yuan(*add)[1]
    assert happened(yuan) == log
    assert "was used for something else" in yuan.refused(*reset[:2], "2041", "--key", "b", status=1)


def test_accounts_are_changed_closed_and_unlocked_once(yuan: Command) -> None:
    acts = [
        ("people", "change", "2041", "--role", "senior", "--key", "a"),
        ("people", "close", "2044", "--key", "b"),
        ("people", "unlock", "2041", "--key", "c"),
    ]
    first = [yuan.json(*act) for act in acts]
    yuan.json("people", "change", "2041", "--role", "agent")
    log = happened(yuan)
    again = [yuan.json(*act) for act in acts]
    assert again[0]["role"] == "agent", "what it left behind, as it is now"
    assert again[1:] == first[1:]
    assert happened(yuan) == log


def test_ones_own_password_takes_no_key_and_says_why(yuan: Command) -> None:
    assert "without a key" in yuan.refused("people", "set-password", "--as", "2041", "--key", "k", status=2)


def test_a_policy_draft_sent_twice_is_worked_on_once(yuan: Command) -> None:
    pack = "cn-instalment"
    accept = [part for rule in ("2.1", "2.2", "charges", "term") for part in ("--accept", rule)]
    acts = [
        ("policy", "draft", pack, "--as", "0107", "--key", "a"),
        ("policy", "set", pack, "4.1", "supervisor", "50%", "--as", "0107", "--key", "b"),
        ("policy", "ask", pack, "--from", "2026-06-16", "--as", "0107", "--key", "c"),
        ("policy", "reopen", pack, "--as", "0107", "--key", "d"),
        ("policy", "ask", pack, "--from", "2026-06-16", "--as", "0107", "--key", "e"),
        ("policy", "approve", pack, *accept, "--as", "0031", "--key", "f"),
    ]
    log = happened(yuan)
    for act in acts:
        first = yuan.json(*act)
        log = happened(yuan)
        again = yuan.json(*act)
        assert (again["edition"], again["status"]) == (first["edition"], first["status"]), act
        assert happened(yuan) == log, act
    assert [yuan.json(*act)["status"] for act in acts] == ["in-force"] * len(acts)
    assert happened(yuan) == log
    other = ("policy", "set", pack, "4.1", "supervisor", "60%", "--as", "0107", "--key", "b")
    assert "was used for something else" in yuan.refused(*other, status=1)


def test_a_draft_is_thrown_away_once(yuan: Command) -> None:
    yuan.json("policy", "draft", "cn-instalment")
    act = ("policy", "discard", "cn-instalment", "--key", "a")
    assert yuan.json(*act)["discarded"] == "cn-instalment 2026.06-4"
    log = happened(yuan)
    yuan.json(*act)
    yuan.json("policy", "draft", "cn-instalment")
    yuan.json(*act)
    assert yuan.json("policy", "diff", "cn-instalment", "cn-instalment@draft") == []
    assert len(happened(yuan)) == len(log) + 1


def test_every_command_that_acts_on_a_case_takes_a_key() -> None:
    parser = make_parser()
    needed = {"decide": ["RQ-1"], "propose": ["L", "--reason", "illness"], "agree": ["RQ-1"], "take": []}
    needed |= {"accept": ["A", "--how", "signed", "--reference", "x"], "pay": ["L", "1"], "evidence": ["L", "x"]}
    needed |= {"promise": ["L", "1", "--by", "2026-06-20"]}
    needed |= {"letter": ["L", "--kind", "decision"], "chat": []}
    for name in KEYED:
        assert parser.parse_args([name, *needed.get(name, ["X"]), "--key", "k"]).key == "k"
