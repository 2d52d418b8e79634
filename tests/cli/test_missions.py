"""The two cases that any such tool must carry, by command, on the real sample and in yuan."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any

import pypdfium2
import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.conftest import Command

#: Loans of the sample: 27 and 78 days past due, without a plan in their history.
ILL, JOBLESS = "134680362", "90694374"


def text_of(path: Path) -> str:
    """What the sheet says, without spaces and thousands separators."""
    document = pypdfium2.PdfDocument(path)
    try:
        text = "".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()
    return "".join(text.split()).replace(",", "")


def amounts_of(agreement: dict[str, Any]) -> set[str]:
    """Every amount that the store has on the agreement and the sheet must show."""
    found = {agreement["total_after"], *(row["total"] for row in agreement["rows"])}
    if Decimal(agreement["waived"]["total"]):
        found.add(agreement["waived"]["total"])
    return found


def check_sheet(path: Path, agreement: dict[str, Any], case: dict[str, Any]) -> None:
    sheet = text_of(path)
    arrears = case["position"]["arrears"]
    owed = {amount for name, amount in arrears.items() if Decimal(amount) and name != "total"} | {arrears["total"]}
    missing = {amount for amount in owed | amounts_of(agreement) if amount not in sheet}
    assert missing == set()
    assert agreement["agreement"] in sheet
    assert sum(Decimal(row["total"]) for row in agreement["rows"]) == Decimal(agreement["total_after"])


def illness(desk: Command, loan: str, tmp_path: Path, language: str) -> None:
    certificate = tmp_path / "certificate.pdf"
    certificate.write_bytes(b"%PDF-1.4 medical certificate")
    before = desk.json("case", loan)
    assert before["position"]["bucket"] == "m1"
    proposal = ("propose", loan, "--reason", "illness", "--evidence", f"medical-certificate={certificate}")
    tried = desk.json(*proposal, "--extend-months", "1")
    assert tried["verdict"] == "within"
    assert desk.json("case", loan)["evidence"] == [], "a question stores nothing"
    asked = desk.json(*proposal, "--extend-months", "1", "--submit", "--waiting")
    assert (asked["request"]["status"], asked["request"]["needed_role"]) == ("approved", None)
    out = tmp_path / "agreement.pdf"
    unsaid = desk.refused("agree", asked["request"]["request"], "--out", out, status=1)
    assert (
        "still to be said to the borrower: recorded who-we-are help cost credit-report health-data complain" in unsaid
    )
    assert not out.exists()
    said = desk.json(
        "disclose", loan, "recorded", "who-we-are", "help", "cost", "credit-report", "health-data", "complain"
    )
    assert said["missing"] == []
    agreement = desk.json("agree", asked["request"]["request"], "--language", language, "--out", out)
    assert (agreement["status"], agreement["file"]) == ("issued", str(out))
    check_sheet(out, agreement, before)
    accepted = desk.json("accept", agreement["agreement"], "--how", "recorded", "--reference", "REC-77")
    assert (accepted["status"], accepted["acceptance"], accepted["reference"]) == ("performing", "recorded", "REC-77")
    after = desk.json("case", loan)
    assert (after["schedule"]["origin"], after["schedule"]["reference"]) == ("agreement", agreement["agreement"])
    assert after["position"]["days_past_due"] == 0
    assert loan not in {row["loan"] for row in desk.json("queue", "--limit", "5000")}
    moved = tried["after"]["instalments"]
    due = [row for row in agreement["rows"] if row["due_date"] <= arrears_due(moved, before)]
    for row in due:
        desk.json("set-date", row["due_date"])
        desk.json("pay", loan, row["total"])
    final = desk.json("case", loan)
    assert [item["status"] for item in final["agreements"]] == ["kept"]
    assert final["position"]["days_past_due"] == 0
    assert final["next_action"]["kind"] == "none"
    assert loan not in {row["loan"] for row in desk.json("queue", "--limit", "5000")}
    assert desk.json("verify")["sound"]


def arrears_due(moved: list[dict[str, Any]], before: dict[str, Any]) -> str:
    """The date to which the arrears moved: the row with the components of the arrears in it."""
    principal = before["position"]["arrears"]["principal"]
    return next(str(row["due_date"]) for row in moved if row["principal"] == principal)


def lost_job(desk: Command, loan: str, tmp_path: Path, language: str) -> None:
    before = desk.json("case", loan)
    assert before["position"]["bucket"] == "m3"
    proof = ("--reason", "unemployment", "--evidence", "unemployment-certificate")
    asked = desk.json("propose", loan, *proof, "--waive-interest", "30%", "--submit", "--note", "laid off in May")
    request = asked["request"]
    assert (asked["verdict"], request["status"], request["needed_role"]) == (
        "needs-authority",
        "submitted",
        "supervisor",
    )
    assert "only what was approved" in desk.refused("agree", request["request"], "--out", tmp_path / "x.pdf", status=1)
    assert not (tmp_path / "x.pdf").exists()
    assert [item["request"] for item in desk.json("requests")] == [request["request"]]
    assert "you may not decide requests" in desk.refused(
        "decide", request["request"], "--approve", "--as", "agent", status=1
    )
    review = desk.json("review", request["request"], "--as", "supervisor")
    assert (review["may_decide"], review["stale"], review["asked"]["verdict"]) == (True, False, "needs-authority")
    decided = desk.json("decide", request["request"], "--approve", "--as", "supervisor", "--note", "as agreed")
    assert (decided["status"], decided["decision"]["role"]) == ("approved", "supervisor")
    out = tmp_path / "agreement.pdf"
    assert desk.json("disclose", loan, "--all")["missing"] == []
    agreement = desk.json("agree", request["request"], "--language", language, "--out", out)
    interest = Decimal(before["position"]["arrears"]["interest"])
    waived = (interest * Decimal("0.3")).quantize(Decimal("0.01"), rounding="ROUND_HALF_UP")
    assert agreement["waived"]["interest"] == agreement["waived"]["total"] == str(waived)
    check_sheet(out, agreement, before)
    desk.json("accept", agreement["agreement"], "--how", "signed", "--reference", "sheet 12")
    rest = agreement["rows"][0]
    assert Decimal(rest["total"]) == Decimal(before["position"]["arrears"]["total"]) - waived
    desk.json("set-date", rest["due_date"])
    desk.json("pay", loan, rest["total"])
    final = desk.json("case", loan)
    assert final["agreements"][0]["status"] == "kept"
    assert final["position"]["arrears"]["total"] == "0.00"
    assert desk.json("verify")["sound"]


def test_illness_on_the_real_sample(sample: Command, tmp_path: Path) -> None:
    illness(sample, ILL, tmp_path, "en")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_illness_in_yuan(yuan: Command, tmp_path: Path, language: str) -> None:
    illness(yuan, "CN-6", tmp_path, language)


def test_a_lost_job_on_the_real_sample(sample: Command, tmp_path: Path) -> None:
    lost_job(sample, JOBLESS, tmp_path, "zh")


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_lost_job_in_yuan(yuan: Command, tmp_path: Path, language: str) -> None:
    lost_job(yuan, "CN-67", tmp_path, language)


def test_a_missed_date_breaks_the_agreement_after_seven_days(yuan: Command) -> None:
    proof = ("--reason", "illness", "--evidence", "medical-certificate")
    request = yuan.json("propose", "CN-6", *proof, "--extend-days", "20", "--submit")["request"]["request"]
    yuan.json("disclose", "CN-6", "--all")
    agreement = yuan.json("agree", request)
    yuan.json("accept", agreement["agreement"], "--how", "code", "--reference", agreement["check_code"])
    assert yuan.json("set-date", "2026-07-07")["broken"] == []
    assert [row["loan"] for row in yuan.json("queue")] == ["CN-67", "CN-6"]
    yuan.json("set-date", "2026-07-13")
    assert yuan.json("set-date", "2026-07-14")["broken"] == [agreement["agreement"]]
    rows = {row["loan"]: row for row in yuan.json("queue")}
    assert rows["CN-6"]["next_action"] == "plan-broken"
    assert "it cannot become withdrawn" in yuan.refused("withdraw", agreement["agreement"], status=1)


def test_payments_that_come_in_by_file_keep_an_agreement(yuan: Command, tmp_path: Path) -> None:
    proof = ("--reason", "illness", "--evidence", "medical-certificate")
    request = yuan.json("propose", "CN-6", *proof, "--extend-days", "20", "--submit")["request"]["request"]
    yuan.json("disclose", "CN-6", "--all")
    agreement = yuan.json("agree", request)
    yuan.json("accept", agreement["agreement"], "--how", "recorded", "--reference", "REC-1")
    moved = agreement["rows"][0]
    yuan.json("set-date", moved["due_date"])
    core = tmp_path / "payments.csv"
    core.write_text(
        f"loan_number,payment_id,paid_on,amount\nCN-6,X1,{moved['due_date']},{moved['total']}\n",
        "utf-8",
    )
    assert yuan.json("import", core)["updated"] == 1
    case = yuan.json("case", "CN-6")
    assert (case["agreements"][0]["status"], case["next_action"]["kind"]) == ("kept", "none")
    assert case["schedule"]["reference"] == agreement["agreement"], "the file does not undo the agreement"
    assert yuan.json("import", core)["unchanged"] == 1
