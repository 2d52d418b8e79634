"""What ``agent-desk calc`` says to input that cannot be used: the key, never a traceback."""

from __future__ import annotations

import copy
import json
import random
from pathlib import Path
from typing import Any

import pytest

from agent_desk.cli.calc import ANSWERED, BAD_INPUT, run_calc
from agent_desk.domain.errors import InputError
from agent_desk.services.calculate import KINDS, calculate_case, read_json

DATA = Path(__file__).parents[1] / "data" / "reference"
FILES = {kind: "schedules.json" if kind == "schedule" else f"{kind}.json" for kind in KINDS}
LOAN: dict[str, Any] = {
    "group": "annuity_initial",
    "inputs": {
        "principal": "100.00",
        "annual_rate_percent": "7",
        "number_of_instalments": 6,
        "disbursement_date": "2024-01-01",
        "first_due_date": "2024-02-01",
        "days_in_year": "360",
        "days_in_month": "30",
    },
}


def _with(key: str, value: Any) -> str:
    case = copy.deepcopy(LOAN)
    case["inputs"][key] = value
    return json.dumps(case)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("principal", "0"),
        ("principal", "-5"),
        ("principal", "1.005"),
        ("principal", "NaN"),
        ("principal", "1e40"),
        ("principal", True),
        ("annual_rate_percent", "-1"),
        ("annual_rate_percent", "1000000"),
        ("number_of_instalments", 0),
        ("number_of_instalments", -3),
        ("number_of_instalments", 1_000_000),
        ("number_of_instalments", "2.5"),
        ("disbursement_date", "2024-02-30"),
        ("disbursement_date", "yesterday"),
        ("disbursement_date", "0000-01-01"),
        ("first_due_date", "2023-12-31"),
        ("first_due_date", "2024-01-01"),
        ("rounding", "sideways"),
        ("days_in_year", "400"),
        ("frequency", "fortnights of the moon"),
        ("repay_every", 0),
        ("down_payment_percent", "100"),
    ],
)
def test_a_value_out_of_bounds_is_refused_by_its_key(key: str, value: Any) -> None:
    text, status = run_calc("schedule", _with(key, value))
    assert status == BAD_INPUT
    assert f"inputs.{key}" in text


@pytest.mark.parametrize("key", ["principal", "annual_rate_percent", "number_of_instalments", "disbursement_date"])
def test_a_missing_value_is_named(key: str) -> None:
    case = copy.deepcopy(LOAN)
    del case["inputs"][key]
    text, status = run_calc("schedule", json.dumps(case))
    assert status == BAD_INPUT
    assert f"inputs.{key}: missing" in text


@pytest.mark.parametrize("text", ["", "{", "NaN", '{"a": Infinity}', "[" * 50_000, '"a text"', "3"])
def test_what_is_no_case_is_refused(text: str) -> None:
    message, status = run_calc("dates", text)
    assert status == BAD_INPUT
    assert "input" in message


def test_an_unknown_kind_is_refused_with_the_known_ones() -> None:
    text, status = run_calc("horoscope", "{}")
    assert status == BAD_INPUT
    assert all(kind in text for kind in KINDS)


def test_dates_at_the_ends_of_the_calendar_are_an_error_not_an_overflow() -> None:
    text, status = run_calc("schedule", _with("disbursement_date", "9999-12-31"))
    assert status == BAD_INPUT
    assert "inputs." in text
    early = copy.deepcopy(LOAN)
    early["inputs"] |= {"disbursement_date": "0001-01-01", "first_due_date": "0001-02-01"}
    assert run_calc("schedule", json.dumps(early))[1] == ANSWERED


def test_a_float_of_the_file_is_read_exactly() -> None:
    text, status = run_calc("schedule", _with("principal", 100.10).replace('"100.1"', "100.10"))
    assert status == ANSWERED
    assert json.loads(text)["totals"]["principal"] == "100.10"


_JUNK: list[Any] = [
    None, "", "0", "-1", "abc", "9999-12-31", "0001-01-01", "1e400", "100000000000000000", 0, -5, True, [], {}, "1/0",
    "2024-01-15", "0.0000001", "100.00", "3 days",
]  # fmt: skip


def _paths(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    found: list[tuple[Any, ...]] = []
    if isinstance(value, dict):
        for key, inner in value.items():
            found += [(*path, key), *_paths(inner, (*path, key))]
    elif isinstance(value, list):
        for number, inner in enumerate(value[:4]):
            found += [(*path, number), *_paths(inner, (*path, number))]
    return found


def _key_of_error(kind: str, damaged: Any) -> str:
    try:
        calculate_case(kind, read_json(json.dumps(damaged)))
    except InputError as error:
        return str(error.values.get("key", ""))
    return "answered"


@pytest.mark.parametrize("kind", KINDS)
def test_no_damaged_case_ends_in_a_traceback(kind: str) -> None:
    chance = random.Random(kind)
    cases = json.loads((DATA / FILES[kind]).read_text(encoding="utf-8"))["cases"]
    for case in cases:
        whole = {key: case[key] for key in ("group", "inputs", "convention", "conventions", "events") if key in case}
        paths = _paths(whole)
        for _ in range(3):
            damaged = copy.deepcopy(whole)
            path = chance.choice(paths)
            holder: Any = damaged
            for step in path[:-1]:
                holder = holder[step]
            holder[path[-1]] = copy.deepcopy(chance.choice(_JUNK))
            assert _key_of_error(kind, damaged), f"{case['id']} {path}"
