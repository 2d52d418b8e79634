"""Accounts and passwords by command: proved by a file, the environment or a prompt, never by an argument."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Command

FIRST, OWN = "a rainy day in Suzhou", "quite another phrase"


@pytest.fixture
def house(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """A store with its first administrator, who is at the command line."""
    from tests.cli.conftest import Command

    made = Command(tmp_path / "house.db", capsys)
    monkeypatch.setenv("AGENT_DESK_NEW_PASSWORD", FIRST)
    assert made.json("people", "first", "0001", "--name", "高翔", "--latin", "Gao Xiang")["role"] == "administrator"
    monkeypatch.delenv("AGENT_DESK_NEW_PASSWORD")
    monkeypatch.setenv("AGENT_DESK_PASSWORD", FIRST)
    return made


def code(command: Command, *arguments: str, status: int) -> str:
    return str(command.json(*arguments, status=status)["error"]["code"])


def once(command: Command, *arguments: str) -> str:
    return str(command.json(*arguments)["one_time_password"])


def test_a_store_of_ones_own_has_no_sample_people(house: Command) -> None:
    assert [(one["user_id"], one["sample"]) for one in house.json("people")] == [("0001", False)]
    assert code(house, "people", "first", "0002", "--name", "X", status=2) == "password.new"


def test_only_one_account_is_the_first(house: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AGENT_DESK_NEW_PASSWORD", OWN)
    assert code(house, "people", "first", "0002", "--name", "X", status=1) == "person.not-first"


def test_an_act_needs_the_password_of_who_acts(house: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert house.json("verify", "--as", "0001")["entries"] >= 2
    monkeypatch.setenv("AGENT_DESK_PASSWORD", "a guess")
    assert code(house, "verify", "--as", "0001", status=1) == "password.wrong"
    monkeypatch.delenv("AGENT_DESK_PASSWORD")
    assert code(house, "verify", "--as", "0001", status=2) == "password.needed"
    file = tmp_path / "password"
    file.write_text(FIRST + "\n", "utf-8")
    assert house.json("verify", "--as", "0001", "--password-file", str(file))["entries"] >= 3
    assert code(house, "verify", "--password-file", str(tmp_path / "none"), "--as", "0001", status=2) == "password.file"


def test_a_prompt_asks_where_somebody_sits(house: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AGENT_DESK_PASSWORD")
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    asked: list[str] = []

    def answer(prompt: str) -> str:
        asked.append(prompt)
        return FIRST

    monkeypatch.setattr("getpass.getpass", answer)
    assert house.json("verify", "--as", "0001")["entries"] >= 2
    assert asked == ["Password of 0001: "]


def test_five_wrong_passwords_lock_an_account_by_command_too(house: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    password = once(house, "people", "add", "2041", "--name", "李薇", "--role", "agent")
    monkeypatch.setenv("AGENT_DESK_PASSWORD", "a guess")
    codes = [code(house, "verify", "--as", "2041", status=1) for _ in range(5)]
    assert codes == ["password.wrong"] * 4 + ["user.locked"]
    monkeypatch.setenv("AGENT_DESK_PASSWORD", password)
    assert house.refused("verify", "--as", "2041", status=1).startswith("Account 2041 is locked until ")
    monkeypatch.setenv("AGENT_DESK_PASSWORD", FIRST)
    assert house.json("people", "unlock", "2041") == {"user": "2041", "unlocked": True}
    monkeypatch.setenv("AGENT_DESK_PASSWORD", password)
    assert code(house, "verify", "--as", "2041", status=1) == "password.must-change"


def test_a_password_that_was_handed_out_is_changed_before_anything_else(
    house: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    password = once(house, "people", "add", "0107", "--name", "周敏", "--role", "supervisor", "--team", "hotline")
    monkeypatch.setenv("AGENT_DESK_PASSWORD", password)
    chosen = tmp_path / "new"
    chosen.write_text(OWN, "utf-8")
    own = ("people", "set-password", "--as", "0107", "--new-password-file", str(chosen))
    assert house.json(*own) == {"user": "0107", "changed": True}
    assert code(house, "log", "--as", "0107", status=1) == "password.wrong"
    monkeypatch.setenv("AGENT_DESK_PASSWORD", OWN)
    log = house.json("log", "--as", "0107")
    assert [entry["event"] for entry in log][-1] == "store-created"
    assert not any(secret in json.dumps(log) for secret in (password, OWN, FIRST, "argon2"))


def test_an_administrator_hands_out_a_password_for_somebody_else(
    house: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = once(house, "people", "add", "2041", "--name", "李薇", "--role", "agent")
    after = once(house, "people", "set-password", "2041")
    assert before != after
    monkeypatch.setenv("AGENT_DESK_PASSWORD", before)
    assert code(house, "verify", "--as", "2041", status=1) == "password.wrong"


def test_an_account_is_changed_and_closed(house: Command) -> None:
    once(house, "people", "add", "2041", "--name", "李薇", "--role", "agent")
    once(house, "people", "add", "3041", "--name", "李薇", "--role", "supervisor", "--same-person-as", "2041")
    found: dict[str, Any] = house.json("people", "change", "2041", "--role", "senior", "--team", "B")
    assert (found["role"], found["team"]) == ("senior", "B")
    assert {one["person_id"] for one in house.json("people") if one["name"] == "李薇"} == {"2041"}
    assert house.json("people", "close", "2041")["active"] is False
    assert "2041" not in {one["user_id"] for one in house.json("people")}
    assert house.json("people", "change", "2041", "--reopen")["active"] is True


def test_the_last_administrator_stays(house: Command) -> None:
    assert code(house, "people", "close", "0001", status=1) == "person.last-administrator"
    assert code(house, "people", "change", "0001", "--role", "agent", status=1) == "person.last-administrator"


def test_sample_people_are_asked_for_nothing_and_close_together(yuan: Command, monkeypatch: pytest.MonkeyPatch) -> None:
    assert all(one["sample"] for one in yuan.json("people"))
    assert code(yuan, "people", "close", "--samples", status=1) == "person.last-administrator"
    password = once(yuan, "people", "add", "0001", "--name", "高翔", "--role", "administrator")
    monkeypatch.setenv("AGENT_DESK_PASSWORD", password)
    monkeypatch.setenv("AGENT_DESK_NEW_PASSWORD", OWN)
    yuan.json("people", "set-password", "--as", "0001")
    monkeypatch.setenv("AGENT_DESK_PASSWORD", OWN)
    assert yuan.json("people", "close", "--samples", "--as", "0001") == {"closed": 7}
    assert [one["user_id"] for one in yuan.json("people")] == ["0001"]


def test_nobody_but_an_administrator_keeps_the_accounts(yuan: Command) -> None:
    for role in ("agent", "senior", "supervisor", "manager"):
        assert code(yuan, "people", "close", "2044", "--as", role, status=1) == "right.missing"


@pytest.mark.parametrize("number", ["", "a b", "x" * 21, "agent", "工号"])
def test_a_number_is_plain(house: Command, number: str) -> None:
    assert code(house, "people", "add", number, "--name", "X", "--role", "agent", status=2) == "person.number"
