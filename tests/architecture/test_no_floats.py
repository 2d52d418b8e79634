"""No binary floats for money: neither literals nor calls nor annotations in the domain and the services."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = ("agent_desk/domain", "agent_desk/services")


def _modules() -> list[Path]:
    return sorted(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))


def _mentions(annotation: ast.AST | None) -> bool:
    if annotation is None:
        return False
    return any(
        (isinstance(node, ast.Name) and node.id == "float")
        or (isinstance(node, ast.Constant) and node.value == "float")
        for node in ast.walk(annotation)
    )


def floats_in(source: str) -> list[str]:
    """Float literals, calls of ``float`` and annotations with it; asking whether outside data is one is allowed."""
    found = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, float | complex):
            found.append(f"line {node.lineno}: literal {node.value!r}")
        elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "float":
            found.append(f"line {node.lineno}: float(...)")
        elif (isinstance(node, ast.arg | ast.AnnAssign) and _mentions(node.annotation)) or (
            isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef) and _mentions(node.returns)
        ):
            found.append(f"line {node.lineno}: annotation")
    return found


def test_no_module_knows_binary_floats() -> None:
    paths = _modules()
    assert len(paths) > 100
    found = {str(path.relative_to(ROOT)): floats_in(path.read_text(encoding="utf-8")) for path in paths}
    assert {path: floats for path, floats in found.items() if floats} == {}


@pytest.mark.parametrize(
    "source",
    ["x = 0.1", "x: float = y", "x = float('1')", "def f(a: 'float'): ...", "x = 1e3", "def f() -> float: ..."],
)
def test_the_check_sees_each_way_in(source: str) -> None:
    assert floats_in(source)
