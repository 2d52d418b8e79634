"""Answer worked cases: schedules, annualised rates, day counts, dates, splits of payments, days past due.

A case is a JSON object; a list of cases gets a list of answers, in which a bad case has an ``error`` object in its
place. Numbers come out as decimal strings; none is ever a binary float.
"""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from agent_desk.domain.errors import InputError
from agent_desk.services.calculating.explaining import explain
from agent_desk.services.calculating.reading import Case, wrong

if TYPE_CHECKING:
    from collections.abc import Callable

KINDS = ("schedule", "apr", "daycount", "dates", "allocation", "dpd")
#: A list longer than this is refused: it is a mistake, not a case.
MAX_CASES = 20_000


def _calculator(kind: str) -> Callable[[Case], dict[str, Any]]:
    from agent_desk.services.calculating import allocations, dates, daycounts, delinquencies, rates, schedules

    known: dict[str, Callable[[Case], dict[str, Any]]] = {
        "schedule": schedules.calculate,
        "apr": rates.calculate,
        "daycount": daycounts.calculate,
        "dates": dates.calculate,
        "allocation": allocations.calculate,
        "dpd": delinquencies.calculate,
    }
    if kind not in known:
        raise InputError("calc.bad-value", key="KIND", expected="one of: " + ", ".join(KINDS), value=kind)
    return known[kind]


def read_json(text: str) -> Any:
    """JSON with exact numbers.

    Raises:
        InputError: ``calc.bad-value`` with key ``input`` for text that is no JSON.
    """
    try:
        return json.loads(text, parse_float=Decimal, parse_constant=_no_constant)
    except (json.JSONDecodeError, RecursionError, ValueError) as error:
        raise InputError("calc.bad-value", key="input", expected="JSON", value=str(error)) from None


def _no_constant(name: str) -> Any:
    raise ValueError(f"{name} is no number")


def calculate_case(kind: str, case: Any) -> dict[str, Any]:
    """Answer one case.

    Raises:
        InputError: for anything in the case that cannot be used; ``values["key"]`` names it.
    """
    if not isinstance(case, dict):
        raise wrong("input", "an object", case)
    return _calculator(kind)(Case(case))


def error_object(error: InputError) -> dict[str, Any]:
    """The place of a bad case in a list of answers."""
    return {"error": {"code": error.code, "key": str(error.values.get("key", "input")), "message": explain(error)}}


def calculate_text(kind: str, text: str) -> Any:
    """Answer the JSON of one case or of a list of cases.

    Raises:
        InputError: for a single bad case, for text that is no JSON and for an unknown kind.
    """
    _calculator(kind)
    cases = read_json(text)
    if not isinstance(cases, list):
        return calculate_case(kind, cases)
    if len(cases) > MAX_CASES:
        raise wrong("input", f"at most {MAX_CASES} cases", len(cases))
    answers = []
    for case in cases:
        try:
            answers.append(calculate_case(kind, case))
        except InputError as error:
            answers.append(error_object(error))
    return answers
