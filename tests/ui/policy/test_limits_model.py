"""The table of limits: the contract of its class, its marks, and what may be typed over."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from agent_desk.domain.people import Role
from agent_desk.services.policy_text import CellChange
from agent_desk.ui.policy.limits_model import PAINT_ROLE, CellLook, Column, LimitsModel
from tests.ui.scene import Scene

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

PACK = "cn-instalment"
CHANGES = (
    CellChange("2.1", Role.AGENT, Decimal(30)),
    CellChange("4.1", Role.SUPERVISOR, Decimal("0.50")),
    CellChange("1.1", Role.AGENT, None),
)


@pytest.fixture
def scene(qapp: object) -> Scene:
    del qapp
    made = Scene()
    made.services.drafts.start(made.user("0107"), PACK)
    return made


def filled(scene: Scene, *, editable: bool = True, changes: tuple[CellChange, ...] = CHANGES) -> LimitsModel:
    drafts = scene.services.drafts
    board = drafts.board(scene.user("0107"), PACK)
    view = drafts.view(board, changes)
    model = LimitsModel(scene.words())
    model.reader = lambda rule, text: drafts.read_cell(view.pack, rule, text)
    model.show_board(board, view, editable=editable)
    return model


def row_of(model: LimitsModel, rule: str) -> int:
    return next(row for row in range(model.rowCount()) if model.line(row).rule == rule)


def look(model: LimitsModel, rule: str, column: Column) -> CellLook:
    found = model.index(row_of(model, rule), column).data(PAINT_ROLE)
    assert isinstance(found, CellLook)
    return found


def test_the_model_keeps_the_contract_of_its_class(scene: Scene, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(filled(scene), force_py=True)  # type: ignore[no-untyped-call]


def test_a_changed_cell_says_what_it_was_and_a_contradiction_is_marked(scene: Scene) -> None:
    model = filled(scene)
    assert look(model, "2.1", Column.AGENT) == CellLook("30", was="24", number=True)
    assert look(model, "2.1", Column.SENIOR).contradicts
    assert look(model, "4.1", Column.SUPERVISOR).was == "30 %"
    assert look(model, "1.1", Column.AGENT) == CellLook("none", was="31", number=True, quiet=True)
    assert [model.data(index, Qt.ItemDataRole.DisplayRole) for index in model.changed_cells()] == ["none", "30", "50 %"]
    assert [(index.row(), index.column()) for index in model.contradicted_cells()] == [
        (row_of(model, "2.1"), Column.SENIOR)
    ]
    sentence = model.index(row_of(model, "2.1"), Column.SENIOR).data(Qt.ItemDataRole.AccessibleTextRole)
    assert sentence.endswith("Due to M4–6, Senior agent, 24, contradiction")


def test_caps_and_sources_are_told_and_cannot_be_typed_over(scene: Scene) -> None:
    model = filled(scene)
    assert look(model, "2.1", Column.CAP).first == "60"
    assert look(model, "3.2", Column.CAP).first == "what is owed"
    assert look(model, "promise", Column.CAP).first == "no cap"
    assert look(model, "2.1", Column.SOURCE).second == "law, unconfirmed"
    assert look(model, "3.1", Column.SOURCE).second == "law, confirmed"
    assert look(model, "1.1", Column.SOURCE).second == "proposal"
    for column in Column:
        index = model.index(row_of(model, "2.1"), column)
        can = bool(model.flags(index) & Qt.ItemFlag.ItemIsEditable)
        assert can is (Column.AGENT <= column <= Column.MANAGER)
        if not can:
            assert not model.setData(index, "99")


def test_nothing_can_be_typed_over_where_there_is_nothing_to_edit(scene: Scene) -> None:
    model = filled(scene, editable=False)
    assert not model.setData(model.index(row_of(model, "2.1"), Column.AGENT), "20")


def test_what_is_typed_is_announced_and_what_cannot_be_read_too(scene: Scene, qtbot: QtBot) -> None:
    model = filled(scene, changes=())
    share = model.index(row_of(model, "4.1"), Column.SUPERVISOR)
    with qtbot.waitSignal(model.typed) as typed:
        assert model.setData(share, "50 %")
    assert typed.args == [CellChange("4.1", Role.SUPERVISOR, Decimal("0.5"))]
    with qtbot.waitSignal(model.refused) as refused:
        assert not model.setData(share, "50")
    assert refused.args is not None
    assert refused.args[0].code == "policy.cell-share"
    with qtbot.assertNotEmitted(model.typed):
        assert not model.setData(share, "30 %")
        assert not model.setData(share, "0.3")
