"""The terms read back by command, in the borrower's language, up to the recorded yes."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Command


@pytest.fixture
def draft(yuan: Command) -> str:
    proof = ("--reason", "illness", "--evidence", "medical-certificate")
    request = yuan.json("propose", "CN-6", *proof, "--extend-months", "1", "--submit")["request"]["request"]
    return str(yuan.json("agree", request, "--draft")["agreement"])


def test_read_clause_by_clause_and_agreed_to_on_a_recording(yuan: Command, draft: str) -> None:
    listed = yuan.json("read-back", draft)
    names = [item["id"] for item in listed["clauses"]]
    assert (listed["language"], listed["unread"]) == ("zh", names)
    arrears = Decimal(yuan.json("case", "CN-6")["position"]["arrears"]["total"])
    assert f"您逾期¥{arrears:,}" in listed["clauses"][0]["text"]
    english = yuan.json("read-back", draft, "--language", "en")["clauses"][0]["text"]
    assert f"¥{arrears:,} is overdue" in english
    yuan.json("read-back", draft, *names[:-1])
    yes = ("--yes", "recorded", "--reference", "REC-260616-2041", "--position", "19:04")
    assert f"still to be read back: {names[-1]}" in yuan.refused("read-back", draft, *yes, status=1)
    assert yuan.json("read-back", draft, "--again", "late")["unread"] == ["late", names[-1]]
    assert "still to be said to the borrower: recorded" in yuan.refused("read-back", draft, "--all", *yes, status=1)
    assert yuan.json("disclose", "CN-6", "--all")["missing"] == []
    done = yuan.json("read-back", draft, *yes)
    assert (done["status"], done["acceptance"], done["reference"]) == (
        "performing",
        "recorded",
        "REC-260616-2041 19:04",
    )
    assert yuan.json("verify")["sound"]


def test_a_restart_and_what_is_refused(yuan: Command, draft: str) -> None:
    assert yuan.json("read-back", draft, "--all")["unread"] == []
    assert "owed (still to be read)" in yuan("read-back", draft, "--restart")[1]
    assert "No clause “songs” is read back here. There are: owed" in yuan.refused("read-back", draft, "songs", status=2)
    assert "not by signed" in yuan.refused("read-back", draft, "--yes", "signed", "--reference", "x", status=2)
    beyond = ("--yes", "recorded", "--reference", "x", "--position", "19:99")
    assert "“19:99” is not a length of time" in yuan.refused("read-back", draft, *beyond, status=2)
    assert "There is no agreement “AG-1”" in yuan.refused("read-back", "AG-1", status=2)


def test_a_slip_in_the_answer_leaves_nothing_marked(yuan: Command, draft: str) -> None:
    unread = yuan.json("read-back", draft)["unread"]
    for slip in (("nod", "1:02"), ("signed", "1:02"), ("recorded", "19:99")):
        yuan.refused("read-back", draft, "--all", "--yes", slip[0], "--reference", "x", "--position", slip[1], status=2)
    assert yuan.json("read-back", draft)["unread"] == unread
