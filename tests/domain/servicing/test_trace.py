"""Every figure explains itself: interest recomputed from its trace."""

from __future__ import annotations

import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from agent_desk.domain.money import Rounding, round_exact
from agent_desk.services.calculate import calculate_case, read_json

DATA = Path(__file__).parents[2] / "data" / "reference" / "schedules.json"
CASES: list[dict[str, Any]] = [
    case
    for case in json.loads(DATA.read_text(encoding="utf-8"))["cases"]
    if case.get("events") and case["inputs"].get("interest_method") == "declining balance"
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_interest_is_what_its_trace_adds_up_to(case: dict[str, Any]) -> None:
    answer = calculate_case("schedule", read_json(json.dumps({**case, "trace": True})))
    for line in answer["trace"]:
        exact = sum(
            (Fraction(stretch["balance"]) * Fraction(stretch["factor"]) for stretch in line["stretches"]), Fraction(0)
        )
        cents = round_exact(exact * 100, Rounding(line["rounding"]))
        accrued = Fraction(cents, 100) + Fraction(line["carried_in"]) + Fraction(line["extra"])
        assert accrued == Fraction(line["accrued"])
        left = accrued - Fraction(line["interest"])
        assert Fraction(line["carried_out"]) in {max(left, Fraction(0)), Fraction(0)}
        days = [stretch["begin"] for stretch in line["stretches"]]
        assert days == sorted(days)
