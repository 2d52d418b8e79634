"""The values of a log entry in words, on one line."""

from __future__ import annotations

import pytest

from agent_desk.wording.log_values import said_values
from agent_desk.wording.words import Words

DIGEST = "960cba4f0eeddc52f3589b3c5f6f1707abcdeb699b11a19eda3c59deab73319a"


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({}, "—"),
        ({"digest": DIGEST, "status": "approved"}, "Approved, 960cba4f…"),
        ({"role": "supervisor", "team": "hotline B"}, "Supervisor, team hotline B"),
        ({"kind": "termination-notice", "file": DIGEST}, "Layoff letter, file 960cba4f…"),
        ({"terms": DIGEST, "clause": "rights", "language": "zh"}, "clause rights, language zh, terms 960cba4f…"),
        ({"filter": "since 2026-06-15T16:00"}, "filter since 2026-06-15 16:00"),
        ({"until": "2026-06-16T06:38:12.123456"}, "until 2026-06-16 06:38"),
        ({"amount": "100.00", "value_date": "2026-06-16"}, "amount 100.00, value date 2026-06-16"),
        ({"clause": "rights", "text": ""}, "clause rights"),
        ({"active": "no"}, "open no"),
        ({"something_new": "x"}, "something new x"),
    ],
)
def test_a_side_of_an_entry_is_said_in_words(values: dict[str, str], said: str) -> None:
    assert said_values(Words(), values) == said


def test_what_the_entry_says_is_said_in_the_language_of_the_screen() -> None:
    words = Words(lambda _context, text, *_rest: {"Approved": "已批准", "amount": "金额"}.get(text, text), "zh")
    assert said_values(words, {"amount": "1.00", "status": "approved"}) == "已批准, 金额 1.00"
