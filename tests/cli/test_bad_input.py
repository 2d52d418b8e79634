"""Bad input to every command: one sentence (what, where, what to do), the exit status, and nothing changed."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.cli.conftest import Command

ILL = ("propose", "CN-6", "--reason", "illness", "--evidence", "medical-certificate")

BAD = [
    (("case", "nowhere"), 2, "There is no loan “nowhere”"),
    (("queue", "--bucket", "m9"), 2, "“m9” is not known here. Known: due, m1, m2, m3, m4-6, m7+"),
    (("queue", "--limit", "-1"), 2, "“-1” is not a number of rows from 1 to 100000"),
    (("queue", "--as", "nobody"), 2, "There is no account “nobody”"),
    (("queue", "--as", "0002"), 1, "In the role of administrator you may not read the queue"),
    (("queue", "--portfolio", "x"), 2, "There is no portfolio “x”"),
    (("case", "CN-6", "--as-of", "2026-02-30"), 2, "“2026-02-30” is not a date. Write it like 2026-06-16"),
    (("case", "CN-6", "--as-of", "9999-12-31"), 2, "“9999-12-31” lies outside the years 1900 to 2199"),
    (("case", "CN-6", "--as-of", "1950-01-01"), 2, "Policy cn-instalment 2026.06-3 is in force from 1 Jan 2026 only"),
    (("propose", "CN-6", "--reason", "tired", "--extend-days", "3"), 2, "“tired” is not known here."),
    (("propose", "CN-6", "--reason", "illness"), 2, "Nothing to propose"),
    ((*ILL, "--extend-days", "-1"), 2, "An extension cannot be -1 long"),
    ((*ILL, "--extend-days", "99999"), 2, "An extension of 99999 is longer than the desk reckons with"),
    ((*ILL, "--instalments", "0"), 2, "A new plan has 1 to 600 instalments, not 0"),
    ((*ILL, "--waive-penalty", "110%"), 2, "A waived share lies between 0 % and 100 %, not 110 %"),
    ((*ILL, "--waive-penalty", "NaN%"), 2, "“NaN%” is neither an amount nor a share"),
    ((*ILL, "--waive-penalty", "Infinity"), 2, "“Infinity” is not an amount"),
    ((*ILL, "--waive-penalty", "1.005"), 2, "“1.005” has more than 2 digits after the point"),
    ((*ILL, "--waive-penalty", "1e30"), 2, "“1e30” is not an amount"),
    ((*ILL, "--extend-days", "3", "--instalments", "6"), 2, "Choose one: extension, new plan or interest-only period"),
    ((*ILL, "--extend-days", "0", "--submit"), 1, "The proposal changes nothing"),
    ((*ILL, "--extend-days", "3", "--submit", "--as-of", "2026-06-17"), 2, "To act on 17 Jun 2026, move it first"),
    (("propose", "CN-6", "--reason", "illness", "--evidence", "x", "--extend-days", "3"), 2, "“x” is not known here."),
    ((*ILL[:4], "--evidence", "declaration=nowhere.pdf", "--extend-days", "3"), 2, "nowhere.pdf cannot be read"),
    (("decide", "RQ-1", "--approve"), 2, "Say who is acting by --as USER. Accounts: "),
    (("decide", "RQ-1", "--approve", "--as", "supervisor"), 2, "There is no request “RQ-1”"),
    (("decide", "RQ-1", "--approve", "--reject", "--as", "supervisor"), 2, "Say exactly one: --approve"),
    (("agree", "RQ-1"), 2, "There is no request “RQ-1”"),
    (("disclose", "CN-6"), 2, "Name what was read out, or say --all. Asked for: recorded who-we-are"),
    (("disclose", "CN-6", "songs"), 2, "This case does not ask for the disclosure “songs”. It asks for: recorded"),
    (("disclose", "CN-6", "cost"), 1, "“cost” is about the terms, and loan CN-6 has none yet"),
    (("disclose", "CN-6", "--all"), 1, "“cost” is about the terms"),
    (("disclose", "NO-1", "--list"), 2, "There is no loan “NO-1”"),
    (("accept", "AG-1", "--how", "signed", "--reference", "x"), 2, "There is no agreement “AG-1”"),
    (("accept", "AG-1", "--how", "nod", "--reference", "x"), 2, "“nod” is not known here."),
    (("pay", "CN-6", "-5"), 2, "A payment is more than zero, not -5.00"),
    (("pay", "CN-6", "five"), 2, "“five” is not an amount. Write it like 1234.50"),
    (("pay", "CN-6", "5", "--on", "2026-06-17"), 2, "A payment on 17 Jun 2026 lies after the business date"),
    (("pay", "CN-6", "5", "--as-of", "2026-06-17"), 2, "The business date is 16 Jun 2026."),
    (
        ("pay", "CN-6", "99999999.00"),
        2,
        "more than is owed on loan CN-6. Record 38950.61, or say that the rest is kept",
    ),
    (("pay", "CN-6", "1_000"), 2, "“1_000” is not an amount"),
    (("pay", "CN-6", "1e3"), 2, "“1e3” is not an amount"),
    (("pay", "CN-6", "٣"), 2, "“٣” is not an amount"),
    (("pay", "CN-6", ""), 2, "“” is not an amount"),
    (("pay", "CN-6", "5", "--on="), 2, "--on is there without a value. Give one, or leave it out"),
    (("pay", "CN-6", "5", "--on=--"), 2, "--on is there without a value"),
    (("pay", "CN-6", "5", "--on", "2026-W25-2"), 2, "“2026-W25-2” is not a date"),
    (("pay", "CN-6", "5", "--key=--"), 2, "--key is there without a value"),
    (("pay", "CN-6", "5", "--as="), 2, "--as is there without a value"),
    (("pay", "CN-6"), 2, "This cannot be understood: the following arguments are required: amount. See agent-desk pay"),
    (("pay", "\udcff", "5"), 2, "“�” is not text in the terminal's encoding"),
    (("pay", "\x1b[31mCN-6\n", "5"), 2, "There is no loan “�[31mCN-6�”. Check its number, or search by name"),
    (("pay", "x" * 100_000, "5"), 2, f"There is no loan “{'x' * 80}…{'x' * 40}”"),
    (("pay", "", "5"), 2, "There is no loan “”"),
    (("promise", "CN-6", "99999999.00", "--by", "2026-06-20"), 2, "A promise of 99999999.00 is more than the"),
    (("log", "--since", "2026-06-17", "--until", "2026-06-16"), 2, "begins on 17 Jun 2026 and ends before that, on 16"),
    (("log", "--loan", "NO-1"), 2, "There is no loan “NO-1”. Check its number, or search by name"),
    (("log", "--loan", "CN-6", "--loan", "NO-1", "--export", "none.csv"), 2, "There is no loan “NO-1”"),
    (("log", "--who", "nobody"), 2, "There is no account “nobody”, and the log has no entry of one"),
    (("log", "--since", ""), 2, "--since is there without a value"),
    (("queue", "--bucket", ""), 2, "--bucket is there without a value"),
    (("queue", "--lim", "3"), 2, "This cannot be understood: unrecognized arguments: --lim 3"),
    (("fly",), 2, "This cannot be understood: argument COMMAND: invalid choice: 'fly'"),
    (("queue", "--colour", "red"), 2, "This cannot be understood: unrecognized arguments: --colour red"),
    (("sample", "--size", "1_0"), 2, "argument --size: “1_0” is not a whole number"),
    (("wrap-up", "CN-6", "--begun", "0001-01-01T00:00:00+14:00"), 2, "lies outside the years 1900 to 2199"),
    (("set-date", "2026-06-15"), 1, "The business date is 16 Jun 2026; it does not go back to 15 Jun 2026"),
    (("set-date", "2026-06-17", "--as", "agent"), 1, "In the role of agent you may not move the business date"),
    (("sample", "--size", "0"), 2, "A sample has 1 to 5,000,000 borrowers, not 0"),
    (("sample", "--instalments", "0"), 2, "A loan has 1 to 600 instalments, not 0"),
    (("import", "nowhere.csv"), 2, ""),
    (("insight", "--days", "0"), 2, "“0” is not a number of days from 1 to 36500"),
    (("insight", "--days", "99999999999"), 2, "“99999999999” is not a number of days"),
    (("policy", "replay", "cn-instalment", "--days", "99999999999"), 2, "“99999999999” is not a number of days"),
    (("policy", "check", "nowhere.toml"), 2, "The file nowhere.toml cannot be read: No such file or directory"),
    (("letters", "NO-1"), 2, "There is no loan “NO-1”"),
    (("chat", "NO-1"), 2, "There is no loan “NO-1”"),
    (("release", "NO-1"), 2, "There is no loan “NO-1”"),
    (("queue", "--save", ""), 2, "--save is there without a value"),
    (("queue", "--save", " "), 2, "A saved view needs a name"),
    (("queue", "--language", "xx"), 2, "“xx” is not known here. Known: en, zh"),
    (("read-back", "AG-1", "--yes", "recorded", "--reference", "x"), 2, "There is no agreement “AG-1”"),
    (("backup", "no/such/folder/copy.db"), 3, ""),
]


@pytest.mark.parametrize(
    ("arguments", "status", "sentence"), BAD, ids=lambda value: " ".join(value)[:60] if isinstance(value, tuple) else ""
)
def test_bad_input_is_refused_in_a_sentence_and_nothing_changes(
    yuan: Command, arguments: tuple[str, ...], status: int, sentence: str
) -> None:
    before = yuan.store.read_bytes()
    found, out, err = yuan(*arguments)
    assert found == status
    said = err or out
    assert sentence in said
    assert "Traceback" not in said
    assert not re.search(r"\([a-z-]+\.[a-z-]+: ", said), "a sentence of its own, no bare code"
    assert yuan.store.read_bytes() == before


def test_a_call_that_makes_no_sense_is_answered_as_json_where_that_was_asked_for(yuan: Command) -> None:
    told = yuan.json("pay", "CN-6", status=2)["error"]
    assert (told["code"], told["values"]["command"]) == ("argument.usage", "agent-desk pay")


def test_figures_of_full_width_are_understood(yuan: Command) -> None:
    paid = yuan.json("pay", "CN-6", "１００．５０", "--on", "２０２６-06-15")
    assert (paid["amount"], paid["value_date"]) == ("100.50", "2026-06-15")
    assert len(yuan.json("queue", "--limit", "１")) == 1
    assert "Waive 50" in yuan(*ILL, "--waive-penalty", "５０％")[1]


def test_more_than_is_owed_is_recorded_where_it_is_said_and_the_rest_is_a_credit(yuan: Command) -> None:
    paid = yuan.json("pay", "CN-6", "50000.00", "--overpaid")
    assert (paid["status"], paid["position"]["overpaid"]) == ("settled", "11049.39")
    assert "Nothing is owed on loan CN-6" in yuan.refused("pay", "CN-6", "1.00", status=2)
    assert "Nothing is owed on loan CN-6" in yuan.refused("promise", "CN-6", "1.00", "--by", "2026-06-20", status=2)
    again = yuan.json("pay", "CN-6", "1.00", "--overpaid")
    assert again["position"]["overpaid"] == "11050.39"


def test_a_sentence_names_some_accounts_where_there_are_very_many(yuan: Command) -> None:
    for number in range(7001, 7009):
        yuan.json("people", "add", str(number), "--name", f"Person {number}", "--role", "agent")
    told = yuan.refused("decide", "RQ-1", "--approve", status=2)
    assert told.endswith(", …")
    assert told.count("(") == 12
