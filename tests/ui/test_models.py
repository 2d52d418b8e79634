"""Every model of a list or a table is examined by ``qtmodeltester``; a new one without such a test fails here."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import Final

import pytest

_HERE: Final = Path(__file__).parent
_DESK: Final = _HERE.parent.parent / "agent_desk" / "ui"
_BASES: Final = {"QAbstractItemModel", "QAbstractListModel", "QAbstractTableModel", "QSortFilterProxyModel"}

#: Where each model is examined.
EXAMINED: Final = {
    "AccountsModel": "administration/test_administration_page.py",
    "CellsModel": "administration/test_keeping_panel.py",
    "FigureModel": "case/test_case_values.py",
    "LimitsModel": "policy/test_limits_model.py",
    "LogModel": "administration/test_administration_page.py",
    "PeopleModel": "sign_in/test_sign_in_page.py",
    "QueueModel": "queue/test_queue_model.py",
    "ReportModel": "importing/test_report_model.py",
    "RequestModel": "approvals/test_approvals_page.py",
    "_Hits": "widgets/test_tables_and_panels.py",
    "_HistoryModel": "case/test_case_values.py",
}


def models() -> dict[str, list[str]]:
    """The models of the desk with the folders they stand in."""
    found: dict[str, list[str]] = {}
    for path in sorted(_DESK.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef) and {ast.unparse(base) for base in node.bases} & _BASES:
                found.setdefault(node.name, []).append(path.parent.name)
    return found


@pytest.mark.parametrize("name", sorted(models()))
def test_every_model_is_examined(name: str) -> None:
    assert name in EXAMINED, f"{name}: give it a test with qtmodeltester and name it here"
    assert "qtmodeltester" in (_HERE / EXAMINED[name]).read_text("utf-8")
