"""Every published case, as it is, through the same door as the command line."""

from __future__ import annotations

import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from agent_desk.services.calculate import calculate_text

DATA = Path(__file__).parents[1] / "data" / "reference"
FILES = {
    "schedule": "schedules.json",
    "apr": "apr.json",
    "daycount": "daycount.json",
    "dates": "dates.json",
    "allocation": "allocation.json",
    "dpd": "dpd.json",
}
#: Cases that are not passed: id -> why (a convention we reject, an error in the source). Also in docs/calc.md.
KNOWN: dict[str, str] = {}
ASKED = ("group", "inputs", "convention", "conventions", "events")


def _cases(kind: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((DATA / FILES[kind]).read_text(encoding="utf-8"))["cases"]
    return found


def _params() -> list[Any]:
    return [
        pytest.param(
            kind,
            case,
            id=f"{kind}-{case['id']}",
            marks=[pytest.mark.xfail(strict=True, reason=KNOWN[case["id"]])] if case["id"] in KNOWN else [],
        )
        for kind in FILES
        for case in _cases(kind)
    ]


@pytest.mark.parametrize(("kind", "case"), _params())
def test_a_published_case_comes_out_as_published(kind: str, case: dict[str, Any]) -> None:
    asked = json.dumps({key: case[key] for key in ASKED if key in case}, ensure_ascii=False)
    answer = calculate_text(kind, asked)
    expected = dict(case["expected"])
    if kind == "apr":
        _check_rate(expected, answer)
        return
    for point in expected.pop("checkpoints", []):
        found = next(each for each in answer["checkpoints"] if each["after_events"] == point["after_events"])
        _check(point, found, f"after {point['after_events']} events")
    wanted_rows = expected.pop("rows", None)
    if wanted_rows is not None:
        by_number = {row["instalment"]: row for row in answer["rows"]}
        for row in wanted_rows:
            _check(row, by_number[row["instalment"]], f"row {row['instalment']}")
    _check(expected, answer, "")


def _check(expected: Any, found: Any, where: str) -> None:
    if isinstance(expected, dict):
        for key, value in expected.items():
            assert key in found, f"{where}: {key} is missing"
            _check(value, found[key], f"{where} {key}")
        if where.endswith("amount_per_range"):
            assert expected == found
    elif isinstance(expected, list):
        assert len(expected) == len(found), f"{where}: {len(found)} instead of {len(expected)}"
        for number, (value, other) in enumerate(zip(expected, found, strict=True)):
            _check(value, other, f"{where}[{number}]")
    elif expected != found:
        assert _number(expected) is not None, f"{where}: {found!r} instead of {expected!r}"
        assert _number(expected) == _number(found), f"{where}: {found!r} instead of {expected!r}"


def _number(value: Any) -> Fraction | None:
    try:
        return Fraction(str(value))
    except ValueError:
        return None


def _check_rate(expected: dict[str, Any], answer: dict[str, Any]) -> None:
    tolerance = expected.pop("tolerance_percentage_points", None) or expected.pop("tolerance", None)
    for key, value in expected.items():
        published = Decimal(value)
        exponent = published.as_tuple().exponent
        assert isinstance(exponent, int)
        allowed = Fraction(Decimal(tolerance)) if tolerance else Fraction(1, 2) * Fraction(10) ** exponent
        assert abs(Fraction(published) - Fraction(answer[key])) <= allowed, f"{key}: {answer[key]} instead of {value}"


def test_every_listed_exception_is_a_case() -> None:
    ids = {case["id"] for kind in FILES for case in _cases(kind)}
    assert set(KNOWN) <= ids


def test_a_list_is_answered_in_its_order_and_a_bad_case_in_its_place() -> None:
    good = {key: value for key, value in _cases("daycount")[0].items() if key in ASKED}
    bad = {**good, "inputs": {"start": "2024-02-30", "end": "2024-03-01"}}
    answers = calculate_text("daycount", json.dumps([good, bad, good]))
    assert answers[0] == answers[2]
    assert answers[1]["error"]["key"] == "inputs.start"
    assert "2024-02-30" in answers[1]["error"]["message"]
