from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import pytest
from pytestqt.modeltest import ModelTester  # noqa: TC002 - the fixture's type

from agent_desk.domain.amounts import Amounts, Component
from agent_desk.domain.concessions import ConcessionKind, Deferment, InterestOnly, Reamortisation, Waiver
from agent_desk.domain.concessions.deferment import DefermentInterest, DefermentScope
from agent_desk.domain.money import Money
from agent_desk.domain.proposal import Proposal
from agent_desk.ui.case.case_view import side_widths
from agent_desk.ui.case.choices import Choices, choices_of
from agent_desk.ui.case.figure_table import FigureModel
from agent_desk.ui.case.history_panel import _HistoryModel, _Line
from agent_desk.ui.case.negotiation import Negotiation
from agent_desk.ui.moment_text import read_time
from tests.ui.scene import LATE, Scene

SHARE = Decimal("0.35")
OWED = Amounts.only(Component.PENALTY_INTEREST, Money.of(640, "CNY"))


@pytest.mark.parametrize(
    "proposal",
    [
        Proposal(Deferment(days=20, scope=DefermentScope.ALL, interest=DefermentInterest.FROZEN)),
        Proposal(Deferment(months=1), (Waiver(Component.INTEREST, share=SHARE),)),
        Proposal(Reamortisation(30, first_due=date(2026, 7, 10)), (Waiver(Component.FEES, share=SHARE),)),
        Proposal(InterestOnly(2), (Waiver(Component.PENALTY_INTEREST, share=Decimal(1)),)),
        Proposal(InterestOnly(1), (Waiver(Component.PENALTY_INTEREST, amount=Money.of(300, "CNY")),), 30),
        Proposal(),
    ],
)
def test_controls_that_show_a_proposal_stand_for_it(proposal: Proposal) -> None:
    assert choices_of(proposal, Choices(), OWED).proposal(7) == proposal


def test_shares_are_exact_at_every_step_of_the_track() -> None:
    for percent in range(0, 101, 5):
        choices = Choices().with_value(ConcessionKind.WAIVE_FEES, percent)
        waiver = choices.concession(ConcessionKind.WAIVE_FEES)
        assert isinstance(waiver, Waiver)
        assert waiver.share is not None
        assert waiver.share * 100 == percent


def test_an_extension_in_months_has_the_limits_of_its_days() -> None:
    scene = Scene()
    user = scene.user("2041")
    context = scene.services.negotiate.open(user, LATE)
    negotiation = Negotiation(scene.services.negotiate, scene.services.offers, context, user.role)
    by_months = negotiation.scale(ConcessionKind.DEFERMENT, Choices(in_months=True))
    assert (by_months.own, by_months.wider, by_months.grantable, by_months.maximum) == (1, 1, 2, 2)
    by_days = negotiation.scale(ConcessionKind.DEFERMENT, Choices())
    assert (by_days.own, by_days.wider, by_days.grantable) == (31, 60, 90)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("14:45", time(14, 45)), ("9.30", time(9, 30)), ("0915", time(9, 15)), ("25:00", None), ("soon", None)],
)
def test_times_as_people_type_them(text: str, wanted: time | None) -> None:
    assert read_time(text) == wanted


def test_side_columns_grow_only_when_the_middle_has_enough() -> None:
    assert side_widths(1368, compact=False) == (304, 322)
    assert side_widths(2400, compact=False) == (360, 360)
    assert side_widths(1208, compact=True) == (252, 272)


def test_figure_model_is_sound(qtmodeltester: ModelTester) -> None:
    model = FigureModel()
    model.show_rows(("No.", "Amount"), [("1", "¥1.00"), ("2", "¥2.00")], 1)
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_history_model_is_sound(qtmodeltester: ModelTester) -> None:
    model = _HistoryModel()
    model.show_lines([_Line("Paid ¥1.00", "10 Mar", "", "ok", "tick-circle")])
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]
