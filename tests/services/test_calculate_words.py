"""Every code that a calculation may raise has its line, with the values that the line asks for."""

from __future__ import annotations

import ast
import string
from pathlib import Path

import pytest

from agent_desk.domain.errors import InputError
from agent_desk.services.calculating.explaining import _TEXTS, explain

ROOT = Path(__file__).parents[2]
MODULES = [
    *(ROOT / "agent_desk/domain/servicing").glob("*.py"),
    *(ROOT / "agent_desk/services/calculating").glob("*.py"),
    *(
        ROOT / f"agent_desk/domain/{name}.py"
        for name in ("dates", "daycount", "calendars", "rates", "rate_intervals", "waterfall", "delinquency")
    ),
    ROOT / "agent_desk/domain/late_charges.py",
    ROOT / "agent_desk/services/holiday_calendars.py",
]


def _raised() -> list[tuple[str, frozenset[str]]]:
    found = set()
    for path in MODULES:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "InputError":
                code = node.args[0]
                if isinstance(code, ast.Constant):
                    found.add((str(code.value), frozenset(str(word.arg) for word in node.keywords)))
    return sorted(found, key=str)


@pytest.mark.parametrize(("code", "values"), _raised())
def test_a_code_has_its_line_and_its_values(code: str, values: frozenset[str]) -> None:
    assert code in _TEXTS
    wanted = {name.split("!")[0] for _, name, _, _ in string.Formatter().parse(_TEXTS[code]) if name}
    assert wanted <= values


def test_a_line_begins_with_the_key() -> None:
    assert explain(InputError("calc.missing-key", key="inputs.principal", expected="an amount")) == (
        "inputs.principal: missing; expected an amount"
    )
    assert explain(InputError("other.code", key="x", amount=3)) == "x: other.code (amount=3)"
