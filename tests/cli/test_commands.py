"""Every command: the shape of its answer, its exit status, what it says to bad input."""

from __future__ import annotations

import json
import sqlite3
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Command

ILL = ("propose", "CN-6", "--reason", "illness", "--evidence", "medical-certificate")
JOBLESS = ("propose", "CN-67", "--reason", "unemployment", "--evidence", "unemployment-certificate")


def test_an_import_says_what_came_of_every_row(yuan: Command, yuan_files: list[Path], tmp_path: Path) -> None:
    again = yuan.json("import", *yuan_files)
    assert (again["imported"], again["updated"], again["unchanged"], again["refused"]) == (0, 0, 3, [])
    broken = tmp_path / "payments.csv"
    broken.write_text(
        "loan_number,payment_id,paid_on,amount\nCN-6,N1,2026-06-16,-5\nCN-6,N2,2026-06-16,7.00\n", "utf-8"
    )
    report = yuan.json("import", broken)
    (refused,) = report["refused"]
    assert {key: refused[key] for key in ("file", "line", "column", "value", "code")} == {
        "file": "payments.csv",
        "line": 2,
        "column": "amount",
        "value": "-5",
        "code": "cell.negative",
    }
    assert refused["reason"]
    assert report["updated"] == 1


def test_a_dry_run_stores_nothing(empty: Command, yuan_files: list[Path]) -> None:
    report = empty.json("import", *yuan_files, "--dry-run")
    assert (report["imported"], report["dry_run"]) == (3, True)
    assert empty.json("portfolios") == []


def test_a_file_that_cannot_be_used_at_all_is_bad_input(empty: Command, tmp_path: Path) -> None:
    nothing = tmp_path / "nothing.csv"
    nothing.write_bytes(b"")
    report = empty.json("import", nothing, status=2)
    assert (report["imported"], report["refused"][0]["code"]) == (0, "file.empty")
    folder = tmp_path / "letters"
    folder.mkdir()
    (folder / "letter.pdf").write_bytes(b"%PDF-1.4")
    report = empty.json("import", folder, status=2)
    assert [(item["file"], item["code"]) for item in report["refused"]] == [("letters", "file.folder")]


def test_the_queue_shows_who_owes_what_and_what_comes_next(yuan: Command) -> None:
    yuan("take", "CN-67", "--as", "2044")
    first, second = yuan.json("queue")
    asked_for = ("loan", "borrower", "days_past_due", "bucket", "arrears", "currency", "next_action", "held_by")
    assert {key: first[key] for key in asked_for} == {
        "loan": "CN-67",
        "borrower": "王秀英",
        "days_past_due": 67,
        "bucket": "m3",
        "arrears": yuan.json("case", "CN-67")["position"]["arrears"]["total"],
        "currency": "CNY",
        "next_action": "new",
        "held_by": "2044",
    }
    assert (second["loan"], second["held_by"]) == ("CN-6", None)
    assert [row["loan"] for row in yuan.json("queue", "--bucket", "m1")] == ["CN-6"]
    assert [row["loan"] for row in yuan.json("queue", "--search", "欧阳")] == ["CN-6"]
    assert len(yuan.json("queue", "--limit", "1")) == 1
    assert yuan.json("queue", "--as-of", "2026-06-20")[0]["days_past_due"] == 71


def test_the_queue_is_narrowed_and_the_question_kept(yuan: Command) -> None:
    def loans(*given: str) -> list[str]:
        return [row["loan"] for row in yuan.json("queue", *given)]

    assert loans("--holder", "held") == []
    assert sorted(loans("--product", "Instalment 24", "--least", "1")) == ["CN-6", "CN-67"]
    yuan.json("take", "CN-6")
    assert loans("--holder", "agent", "--save", "In hand") == ["CN-6"]
    assert loans("--holder", "free") == ["CN-67"]
    assert yuan.json("views") == [{"name": "In hand", "count": 1}]
    assert loans("--saved", "In hand", "--bucket", "m3") == []
    assert loans("--saved", "In hand", "--holder", "any", "--order", "loan") == ["CN-6", "CN-67"]
    assert yuan.json("views", "--remove", "In hand") == []
    assert "no saved view" in yuan.refused("queue", "--saved", "In hand", status=2)
    assert "above the greatest" in yuan.refused("queue", "--least", "5", "--most", "4", status=2)


def test_taking_twice_gives_two_cases_and_then_none(yuan: Command) -> None:
    taken = [yuan.json("take")["loan"] for _ in range(3)]
    assert taken == ["CN-67", "CN-6", None]
    assert yuan.json("release", "CN-6") == {"loan": "CN-6", "released": True}
    assert "has held loan CN-67 since" in yuan.refused("take", "CN-67", "--as", "2044", status=1)
    assert yuan.json("take", "CN-67", "--as", "2044", "--over") == {"loan": "CN-67", "held_by": "2044"}


def test_a_case_says_what_is_owed_by_component_and_why(yuan: Command) -> None:
    case = yuan.json("case", "CN-67")
    assert set(case["position"]["arrears"]) == {"principal", "interest", "penalty_interest", "fees", "total"}
    assert len(case["instalments"]) == 24
    assert [row["days_past_due"] for row in case["instalments"][9:12]] == [67, 37, 6]
    assert {line["component"] for line in case["position"]["trace"]} == {"penalty-interest"}
    assert case["phone"] == "861 •••• 0001"
    assert "310101198001010018" not in json.dumps(case)
    assert yuan.json("case", "CN-67", "--as-of", "2026-06-20")["position"]["days_past_due"] == 71


def test_facts_are_kept_by_command_and_go_with_a_request(yuan: Command) -> None:
    told = ("--since", "2026-05-22", "--income", "4600", "--costs", "1900", "--can-pay", "1750", "--reason", "illness")
    answer = yuan.json("facts", "CN-67", *told)
    assert answer["left"] == "2700.00"
    assert answer["reason"] == "illness"
    kept = yuan.json("facts", "CN-67", "--income", "none", "--first-due", "2026-07-10")
    assert (kept["income"], kept["costs"], kept["first_due"]) == (None, "1900.00", "2026-07-10")
    assert yuan.json("case", "CN-67")["facts"] == {
        key: value for key, value in kept.items() if key not in ("loan", "reason")
    }
    assert "Can pay a month: ¥1,750.00" in yuan("facts", "CN-67")[1]
    made = yuan.json(
        "propose",
        "CN-67",
        "--reason",
        "illness",
        "--evidence",
        "medical-certificate",
        "--extend-days",
        "20",
        "--submit",
    )
    assert made["request"]["facts"]["can_pay"] == "1750.00"
    assert yuan("facts", "CN-67", "--since", "2026-06-17")[0] == 2


def test_what_to_send_is_listed_in_the_borrowers_language(yuan: Command) -> None:
    assert yuan.refused("evidence", "--list-needed", "CN-67", status=2).endswith("Choose one first")
    asked = ("evidence", "--list-needed", "CN-67", "--reason", "unemployment")
    answer = yuan.json(*asked)
    assert (answer["language"], answer["any_of"]) == ("zh", ["termination-notice", "unemployment-certificate"])
    assert (answer["also_asked"], answer["by"]) == (["bank-statement"], "2026-07-16")
    assert answer["text"] in yuan(*asked)[1]
    assert "2026年7月16日" in answer["text"]
    assert "by 16 Jul 2026" in yuan(*asked, "--language", "en")[1]
    assert yuan("evidence", "CN-67", "unemployment-certificate")[0] == 0
    assert yuan.json(*asked)["any_of"] == []
    assert yuan.refused("evidence", "CN-67", status=2)


def test_a_proposal_shows_before_after_and_every_finding(yuan: Command) -> None:
    answer = yuan.json(*JOBLESS, "--waive-interest", "30%")
    assert {item["verdict"] for item in answer["findings"]} == {"within", "needs-authority"}
    assert all(item["text"] for item in answer["findings"])
    recon = answer["reconciliation"]
    for part in ("principal", "interest", "penalty_interest", "fees", "total"):
        cents = {name: round(float(amounts[part]) * 100) for name, amounts in recon.items()}
        assert cents["before"] == cents["paid"] + cents["waived"] + cents["moved"] + cents["still_due"]
    assert set(answer["before"]) >= {"total", "instalments"}
    assert set(answer["after"]) >= {"total", "instalments", "next_due_date"}


def test_by_amount_and_by_share_come_to_the_same(yuan: Command) -> None:
    share = yuan.json(*JOBLESS, "--waive-interest", "30%")
    amount = yuan.json(*JOBLESS, "--waive-interest", share["reconciliation"]["waived"]["interest"])
    assert amount["reconciliation"] == share["reconciliation"]


def test_what_nobody_may_grant_is_refused_by_the_rule_in_words(yuan: Command) -> None:
    sentence = yuan.refused(*ILL, "--extend-months", "4", "--submit", status=1)
    assert (
        sentence
        == "Not allowed. Rule 1.1: Extend due date of 124 days is more than anyone may grant here; at most 31 days"
    )
    answer = yuan.json(*ILL, "--extend-months", "4", "--submit", status=1)
    assert answer["error"]["code"] == "proposal.forbidden"
    assert yuan.json("case", "CN-6")["requests"] == []


def test_a_supervisor_counters_returns_and_rejects(yuan: Command) -> None:
    def ask() -> str:
        return str(yuan.json(*JOBLESS, "--waive-interest", "60%", "--submit")["request"]["request"])

    first = ask()
    assert "above your own limits" in yuan.refused("decide", first, "--approve", "--as", "supervisor", status=1)
    assert "say why" in yuan.refused("decide", first, "--return", "--as", "supervisor", status=2)
    returned = yuan.json("decide", first, "--return", "--as", "supervisor", "--note", "statements, please")
    assert (returned["status"], returned["decision"]["note"]) == ("returned", "statements, please")
    second = ask()
    assert yuan.json("decide", second, "--reject", "--as", "0031", "--note", "no")["status"] == "rejected"
    third = ask()
    countered = yuan.json(
        "decide", third, "--counter", "--waive-interest", "30%", "--settle-days", "7", "--as", "supervisor"
    )
    assert countered["status"] == "countered"
    assert countered["decision"]["counter"][0]["share"] == "0.3"
    yuan.json("disclose", "CN-67", "--all")
    assert yuan.json("agree", third)["status"] == "issued"
    assert [item["status"] for item in yuan.json("requests", "--all")] == ["returned", "rejected", "countered"]


def test_the_maker_does_not_decide_and_takes_back_only_their_own(yuan: Command) -> None:
    request = yuan.json(*JOBLESS, "--waive-interest", "30%", "--submit", "--as", "supervisor")["request"]["request"]
    assert yuan.json("case", "CN-67")["requests"][0]["status"] == "approved", "within a supervisor's own limits"
    asked = yuan.json(*ILL[:1], "CN-6", *ILL[2:], "--extend-days", "60", "--submit", "--as", "0107")["request"]
    assert asked["status"] == "approved"
    assert "is approved" in yuan.refused("decide", request, "--approve", "--as", "0107", status=1)
    waiting = yuan.json("propose", "CN-0", *ILL[2:], "--extend-days", "60", "--submit")["request"]
    assert waiting["status"] == "submitted"
    assert "not yours" in yuan.refused("withdraw-request", waiting["request"], "--as", "2044", status=1)
    assert yuan.json("withdraw-request", waiting["request"])["status"] == "withdrawn"


def test_the_board_is_the_same_in_every_language(yuan: Command) -> None:
    asked = ("offers", "CN-67", "--reason", "illness", "--evidence", "medical-certificate", "--json")

    def figures(value: object) -> object:
        """Everything but the sentences."""
        if isinstance(value, dict):
            return {key: figures(item) for key, item in value.items() if key not in {"text", "sentence", "message"}}
        return [figures(item) for item in value] if isinstance(value, list) else value

    english, chinese = (json.loads(yuan(*asked, "--language", language)[1]) for language in ("en", "zh"))
    assert english["offers"]
    assert figures(english) == figures(chinese)


def test_insight_counts_what_was_agreed(yuan: Command) -> None:
    assert "Nothing was asked for" in yuan("insight")[1]
    request = yuan.json(*ILL, "--extend-months", "1", "--submit")["request"]["request"]
    yuan.json("disclose", "CN-6", "--all")
    agreement = yuan.json("agree", request)["agreement"]
    yuan("accept", agreement, "--how", "recorded", "--reference", "REC-1")
    found = yuan.json("insight", "--days", "30")
    (kind,) = found["by_kind"]
    assert (kind["name"], kind["made"], kind["running"], kind["enough"]) == ("deferment", 1, 1, False)
    assert (found["asked"], found["decided_by_policy"], found["agreed"]) == (1, 1, 1)
    assert "too few" in yuan("insight")[1]


def test_what_no_longer_holds_says_what_changed_and_is_asked_again(yuan: Command) -> None:
    asked = yuan.json(*JOBLESS, "--waive-interest", "30%", "--submit")["request"]["request"]
    assert yuan.json("review", asked)["recheck"] is None
    assert "still holds" in yuan.refused("ask-again", asked, status=1)
    yuan("pay", "CN-67", "100.00")
    changes = {item["aspect"]: item for item in yuan.json("review", asked)["recheck"]["changes"]}
    assert "from" in changes["received"]["text"]
    assert "Received in all from" in yuan.refused("decide", asked, "--approve", "--as", "0107", status=1)
    again = yuan.json("ask-again", asked)
    assert (again["status"], again["proposal"]) == ("submitted", yuan.json("case", "CN-67")["requests"][1]["proposal"])
    yuan("pay", "CN-67", "50.00")
    decided = yuan.json("decide", again["request"], "--approve", "--today", "--as", "0107")
    assert decided["digest"] != again["digest"]
    yuan.json("disclose", "CN-67", "--all")
    assert yuan.json("agree", again["request"])["digest"] == decided["digest"]


def test_an_agreement_is_taken_back_before_it_is_accepted(yuan: Command, tmp_path: Path) -> None:
    request = yuan.json(*ILL, "--extend-months", "1", "--submit")["request"]["request"]
    out = tmp_path / "sheet.pdf"
    yuan.json("disclose", "CN-6", "--all")
    agreement = yuan.json("agree", request, "--out", out)
    assert out.read_bytes().startswith(b"%PDF-")
    assert agreement["language"] == "zh", "the language that binds under this policy"
    assert yuan.json("withdraw", agreement["agreement"], "--note", "called off")["status"] == "withdrawn"
    assert "it cannot become performing" in yuan.refused(
        "accept", agreement["agreement"], "--how", "signed", "--reference", "x", status=1
    )
    assert yuan.json("case", "CN-6")["schedule"]["origin"] == "contract"


def test_payments_and_promises_come_in_by_command(yuan: Command) -> None:
    paid = yuan.json("pay", "CN-6", "100.00", "--on", "2026-06-15")
    assert (paid["amount"], paid["value_date"], paid["status"]) == ("100.00", "2026-06-15", "open")
    assert yuan.json("promise", "CN-6", "500", "--by", "2026-06-20")["amount"] == "500.00"
    assert "up to 7 days ahead" in yuan.refused("promise", "CN-6", "500", "--by", "2026-06-30", status=1)
    assert yuan.json("queue", "--view", "promises")[0]["loan"] == "CN-6"


def test_copies_are_listed_and_tried_by_command(yuan: Command, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("AGENT_DESK_BACKUP_FOLDER", str(tmp_path / "copies"))
    assert yuan.json("copies")["copies"] == []
    assert "No copy" in yuan("copies")[1]
    name = yuan.json("backup")["file"].rpartition("/")[2]
    assert yuan.json("copies", "--try", name)["entries"] == yuan.json("verify")["entries"] - 2
    found = yuan.json("copies")["copies"]
    assert [(item["name"], item["is_sound"], item["in_clear"]) for item in found] == [(name, True, True)]
    assert "restores" in yuan("copies")[1]
    assert "no copy at" in yuan.refused("copies", "--try", "other.db", status=3)
    assert "you may not" in yuan.refused("copies", "--as", "agent", status=1)


def test_what_is_kept_how_long_is_counted_by_command(yuan: Command) -> None:
    plan = yuan.json("retention", "--plan")[0]
    assert (plan["years"], plan["due"], plan["coming"]) == (5, 0, [])
    assert "keeps records for 5 years; 0 loans are kept no longer" in yuan("retention", "--plan")[1]


def test_the_store_is_checked_copied_and_put_back(yuan: Command, tmp_path: Path) -> None:
    before = yuan.json("verify")
    assert (before["sound"], before["faults"]) == (True, [])
    copy = tmp_path / "copy.db"
    assert yuan.json("backup", copy) == {"file": str(copy)}
    yuan.json("pay", "CN-6", "100.00")
    restored = yuan.json("restore", copy)
    assert restored["restored"] == str(copy)
    assert (tmp_path / "yuan.db.replaced-1").exists()
    assert len(yuan.json("case", "CN-6")["history"]) == 11
    assert [entry["event"] for entry in yuan.json("log", "--limit", "2")] == ["backup-restored", "portfolio-imported"]
    assert yuan.json("verify")["sound"]
    assert "you may not" in yuan.refused("restore", copy, "--as", "agent", status=1)
    assert "no copy at" in yuan.refused("restore", tmp_path / "nowhere.db", status=3)
    assert "the store itself" in yuan.refused("backup", yuan.store, status=3)
    before = yuan.store.read_bytes()
    letter = tmp_path / "letter.pdf"
    letter.write_bytes(b"%PDF-1.4 " * 400)
    assert yuan.refused("restore", letter, status=3).startswith(f"{letter} cannot be read as a copy of a store")
    assert yuan.store.read_bytes() == before


def test_a_damaged_store_is_said_to_be_damaged(yuan: Command) -> None:
    yuan.store.write_bytes(b"this is no database at all" * 400)
    assert "is damaged" in yuan.refused("queue", status=3)
    assert yuan.json("verify", status=3)["error"]["code"] == "store.damaged"


def test_a_forged_log_is_found(yuan: Command) -> None:
    connection = sqlite3.connect(yuan.store)
    triggers = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit'")
    for (name,) in triggers.fetchall():
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute("UPDATE audit SET actor = '2041' WHERE entry = 3")
    connection.commit()
    connection.close()
    assert yuan.json("verify", status=3)["faults"] == [{"code": "audit.broken", "subject": "3"}]
    assert yuan("verify")[1] == "The log was changed or shortened: 3\n"


READINGS = [
    (("queue",), ["CN-67", "王秀英", "67", "M3", "New"]),
    (("case", "CN-67"), ["67 days past due on 16 Jun 2026", "Penalty interest: ¥", "a day)", "10 Apr 2026"]),
    (("people",), ["2041", "李薇", "Li Wei", "Agent", "hotline B"]),
    (("portfolios",), ["cn", "2026-06-16", "CNY", "cn-instalment"]),
    (("log",), ["Portfolio brought in", "Account saved"]),
    (("requests",), ["Request", "Loan"]),
    (("verify",), ["all sound"]),
    (("take",), ["CN-67 is yours"]),
    (("release", "CN-67"), ["Not held"]),
    (("pay", "CN-6", "12.50"), ["¥12.50 on 16 Jun 2026 recorded"]),
    (("promise", "CN-6", "12.50", "--by", "2026-06-18"), ["¥12.50 by 18 Jun 2026"]),
    (("evidence", "CN-6", "medical-certificate"), ["Medical certificate"]),
    (("disclose", "CN-6", "--list"), ["recorded (still to be said): 本次通话将被录音", "complain (still to be said)"]),
    (("disclose", "CN-6", "help", "--language", "en"), ["help (said on 16 Jun 2026): You may get help"]),
    (("set-date", "2026-06-17"), ["Business date 17 Jun 2026"]),
    ((*ILL, "--extend-months", "1"), ["Extend due date by 1 month", "[Within your limit]", "Next payment: ¥"]),
    ((*JOBLESS, "--waive-interest", "30%"), ["Waive 30 % interest", "[Needs supervisor]"]),
    ((*JOBLESS, "--waive-interest", "30%", "--submit"), ["RQ-260616-0001: Waiting"]),
]


def test_a_review_reads_as_a_checker_needs_it(yuan: Command) -> None:
    yuan(*JOBLESS, "--waive-interest", "30%", "--submit", "--note", "laid off in May")
    _, waiting, _ = yuan("review", "RQ-260616-0001")
    assert "Lost job, asked by 李薇 on 16 Jun 2026: laid off in May" in waiting
    assert "[Needs supervisor] Waive interest: 30 %" in waiting
    _, own, _ = yuan("review", "RQ-260616-0001", "--as", "2041")
    assert "In the role of agent you may not decide requests" in own
    yuan("pay", "CN-67", "5.00")
    assert "Received in all from" in yuan("review", "RQ-260616-0001")[1]
    yuan("decide", "RQ-260616-0001", "--reject", "--note", "ask again", "--as", "0107")
    assert "Decided by 周敏: ask again" in yuan("review", "RQ-260616-0001")[1]


def test_a_new_day_says_what_ended(yuan: Command) -> None:
    yuan(*ILL, "--extend-days", "3", "--submit")
    yuan("disclose", "CN-6", "--all")
    yuan("agree", "RQ-260616-0001")
    assert "Lapsed: AG-260616-00001" in yuan("set-date", "2026-06-18")[1]


@pytest.mark.parametrize(
    ("arguments", "words"), READINGS, ids=lambda value: " ".join(value) if isinstance(value, tuple) else ""
)
def test_people_read_words_not_codes(yuan: Command, arguments: tuple[str, ...], words: list[str]) -> None:
    status, out, err = yuan(*arguments)
    assert (status, err) == (0, "")
    for word in words:
        assert word in out
    assert "Money(" not in out
    assert "None" not in out
