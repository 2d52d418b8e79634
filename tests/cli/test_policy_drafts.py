"""A policy pack is edited by command: two people, a date, and the law accepted by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Command

PACK = "cn-instalment"
ACCEPT = [part for rule in ("2.1", "2.2", "charges", "term") for part in ("--accept", rule)]


def test_a_draft_is_put_in_force_by_a_second_person(yuan: Command) -> None:
    made = yuan.json("policy", "draft", PACK, "--as", "0107")
    assert (made["edition"], made["status"], made["differences"]) == ("2026.06-4", "draft", [])
    changed = yuan.json("policy", "set", PACK, "4.1", "supervisor", "50%", "--as", "0107")
    assert changed["differences"] == ["Waive interest, rule 4.1, Supervisor: 50 % instead of 30 % (wider)"]
    assert changed["sound"]
    differing = yuan.json("policy", "diff", PACK, f"{PACK}@draft")
    assert [(item["rule"], item["role"], item["after"]) for item in differing] == [("4.1", "supervisor", "0.5")]
    assert yuan.json("policy", "replay", f"{PACK}@draft")["decisions"] == 0
    assert yuan.json("policy", "ask", PACK, "--from", "2026-06-16", "--as", "0107")["status"] == "asked"
    own = yuan.refused("policy", "approve", PACK, *ACCEPT, "--as", "0107", status=1)
    assert "somebody else puts it in force" in own
    unread = yuan.refused("policy", "approve", PACK, "--as", "0031", status=1)
    assert "2.1, 2.2, charges, term" in unread
    done = yuan.json("policy", "approve", PACK, *ACCEPT, "--as", "0031")
    assert (done["status"], done["approver"], done["accepted"]) == (
        "in-force",
        "0031",
        ["2.1", "2.2", "charges", "term"],
    )
    shown = yuan.json("policy", "show")
    assert {item["pack"]: item["version"] for item in shown}[PACK] == "2026.06-4"
    assert yuan.json("offers", "CN-67", "--reason", "unemployment")["policy"] == f"{PACK} 2026.06-4"


def test_a_contradiction_and_a_slip_of_the_pen_are_said(yuan: Command) -> None:
    yuan.json("policy", "draft", PACK)
    assert "Write 30 %, or 0.30" in yuan.refused("policy", "set", PACK, "4.1", "supervisor", "30", status=2)
    assert not yuan.json("policy", "set", PACK, "2.1", "agent", "30")["sound"]
    asking = yuan.refused("policy", "ask", PACK, "--from", "2026-07-01", status=1)
    assert "contradicts itself in 1 places (2.1)" in asking
    assert yuan.json("policy", "set", PACK, "2.1", "senior", "30")["sound"]
    yuan.json("policy", "ask", PACK, "--from", "2026-07-01")
    assert "Take it back" in yuan.refused("policy", "set", PACK, "2.1", "agent", "24", status=1)
    assert yuan.json("policy", "reopen", PACK)["status"] == "draft"
    assert yuan.json("policy", "discard", PACK)["discarded"] == f"{PACK} 2026.06-4"


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (("set", PACK, "2.1", "agent", "30"), 2, "has no draft"),
        (("ask", PACK, "--from", "2026-07-01"), 2, "has no draft"),
        (("draft", "nowhere"), 2, "nowhere"),
        (("draft", PACK, "--as", "2041"), 1, "you may not"),
        (("diff", PACK, f"{PACK}@draft"), 2, "has no draft"),
    ],
)
def test_what_cannot_be_done_is_said(yuan: Command, arguments: tuple[str, ...], status: int, said: str) -> None:
    assert said in yuan.refused("policy", *arguments, status=status)
