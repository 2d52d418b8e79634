from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from agent_desk.domain.money import Money
from agent_desk.ui.gallery.wall import wall as build_wall
from agent_desk.ui.widgets.announce import Announcer
from agent_desk.ui.widgets.asked_scale import AskedScale
from agent_desk.ui.widgets.avatar import Avatar, initials
from agent_desk.ui.widgets.before_after_chart import BeforeAfterChart, PaymentChart
from agent_desk.ui.widgets.bucket_pill import BucketPill
from agent_desk.ui.widgets.count_marks import CountMarks
from agent_desk.ui.widgets.empty_state import EmptyState
from agent_desk.ui.widgets.fact_rows import Fact, FactRows
from agent_desk.ui.widgets.keycap import KeyHintRow, key_text
from agent_desk.ui.widgets.loading import LoadingView
from agent_desk.ui.widgets.message_panel import MessagePanel
from agent_desk.ui.widgets.state_pill import VerdictPill
from agent_desk.ui.widgets.step_value import LimitScale
from agent_desk.ui.widgets.stepper import LifeStep, Stepper
from agent_desk.ui.widgets.timeline_strip import Timeline, TimelineStrip

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_the_pill_says_days_and_bucket(qtbot: QtBot) -> None:
    pill = BucketPill("m3", 67)
    qtbot.addWidget(pill)
    assert pill.accessibleName() == "Days past due: 67, bucket M3"


def test_the_strip_says_its_counts(qtbot: QtBot) -> None:
    strip = TimelineStrip()
    qtbot.addWidget(strip)
    strip.set_timeline(Timeline(("paid",) * 9 + ("overdue",) * 3 + ("to-come",) * 12, 12))
    assert strip.accessibleName() == "Instalments: 9 paid, 3 overdue, 12 to come"
    strip.set_timeline(Timeline())
    strip.grab()


def test_the_chart_says_its_headline(qtbot: QtBot) -> None:
    chart = BeforeAfterChart()
    qtbot.addWidget(chart)
    payment = ((date(2026, 7, 10), Money.of("1725.13", "CNY")),)
    chart.set_chart(PaymentChart(after=payment, headline="30 months fit", spoken="¥1,725.13 a month"))
    chart.grab()
    assert (chart.accessibleName(), chart.accessibleDescription()) == ("30 months fit", "¥1,725.13 a month")


def test_the_stepper_says_every_step_and_its_state(qtbot: QtBot) -> None:
    stepper = Stepper()
    qtbot.addWidget(stepper)
    stepper.set_steps((LifeStep("Draft", "14:37", "done"), LifeStep("Issued", state="current")))
    assert stepper.accessibleName() == "Draft (done, 14:37), Issued (current)"


def test_a_scale_to_look_at_says_asked_and_limits(qtbot: QtBot) -> None:
    scale = AskedScale()
    qtbot.addWidget(scale)
    scale.set_values("New plan", LimitScale(1, 48, 24, 36), 30, "Asked 30 months", ((24, "Agent 24"), (36, "You 36")))
    assert scale.accessibleDescription() == "Asked 30 months, Agent 24, You 36"


def test_a_verdict_is_announced_once_a_second_at_most(qtbot: QtBot) -> None:
    pill = VerdictPill("within")
    qtbot.addWidget(pill)
    pill.show()
    pill.set_verdict("authority", spoken="30 months needs a supervisor; your limit is 24")
    assert pill._announcer.last.startswith("30 months")
    pill.set_verdict("forbidden", spoken="61 months is not allowed")
    assert pill._announcer.last.startswith("30 months")
    pill._announcer._go_on()
    assert pill._announcer.last.startswith("61 months")
    assert pill.accessibleName() == "Not allowed"


def test_the_same_words_are_said_once(qtbot: QtBot) -> None:
    widget = QWidget()
    qtbot.addWidget(widget)
    announcer = Announcer(widget)
    announcer.say("Saved")
    announcer._pause.stop()
    announcer.say("Saved")
    assert not announcer._pause.isActive()


def test_initials_of_latin_and_chinese_names(qtbot: QtBot) -> None:
    assert [initials(name) for name in ("Li Wei", "周敏 Zhou Min", "Maria da Silva", "Kim", "")] == [
        "LW",
        "周",
        "MS",
        "K",
        "",
    ]
    avatar = Avatar("Li Wei")
    qtbot.addWidget(avatar)
    assert avatar.accessibleName() == "Li Wei"


def test_keys_are_printed_as_on_the_keyboard() -> None:
    assert [key_text(key) for key in ("Ctrl+Enter", "Up Down", "F6", "Alt+1–6", "/")] == [
        "Ctrl ↵",
        "↑ ↓",
        "F6",
        "Alt 1–6",
        "/",
    ]


def test_hints_say_key_and_meaning(qtbot: QtBot) -> None:
    row = KeyHintRow((("F6", "Find cheapest"), ("Esc", "Queue")))
    qtbot.addWidget(row)
    assert row.accessibleName() == "F6 Find cheapest, Esc Queue"
    row.set_hints((("F1", "Keys"),))
    assert row.accessibleName() == "F1 Keys"


def test_facts_say_label_and_value_and_keep_their_labels(qtbot: QtBot) -> None:
    rows = FactRows()
    qtbot.addWidget(rows)
    rows.set_facts((Fact("Principal", "¥1.00"), Fact("Total", "¥2.00", role="total", line_above=True)))
    before = rows._cells[0][1]
    rows.set_facts((Fact("Principal", "¥3.00"), Fact("Total", "¥4.00", role="total", line_above=True)))
    assert rows._cells[0][1] is before
    assert before.accessibleName() == "Principal: ¥3.00"


def test_messages_and_empty_lists_say_their_words(qtbot: QtBot) -> None:
    panel = MessagePanel("bad")
    qtbot.addWidget(panel)
    panel.set_message("The store does not answer", "Your call is safe.", "Trying again in 8 s.")
    assert panel.accessibleName() == "The store does not answer"
    assert panel.accessibleDescription() == "Your call is safe. Trying again in 8 s."
    empty = EmptyState()
    qtbot.addWidget(empty)
    empty.set_message("No case fits these filters", "M7+: 0 of 12,480")
    assert empty.accessibleName() == "No case fits these filters"


def test_waiting_shows_nothing_at_once(qtbot: QtBot) -> None:
    view = LoadingView()
    qtbot.addWidget(view)
    view.show()
    view.start("Reading 1,000,000 borrowers", 62)
    assert not view.skeleton.isVisible()
    view._first.timeout.emit()
    assert view.skeleton.isVisible()
    assert not view.progress.isVisible()
    view._second.timeout.emit()
    assert view.progress.isVisible()
    assert view.progress.accessibleDescription() == "62 %"
    view.stop()
    assert not view.skeleton.isVisible()


def test_marks_say_how_many_of_how_many(qtbot: QtBot) -> None:
    marks = CountMarks(1, 3)
    qtbot.addWidget(marks)
    assert marks.accessibleName() == "1 of 3"


def test_every_painted_widget_of_the_gallery_has_a_name(qtbot: QtBot) -> None:
    wall = build_wall()
    qtbot.addWidget(wall)
    silent = []
    for widget in wall.findChildren(QWidget):
        ours = type(widget).__module__.startswith("agent_desk.ui.widgets")
        painted = "paintEvent" in type(widget).__dict__
        decoration = type(widget).__name__ in {"IconMark", "_RoundMark", "Skeleton"}
        if ours and painted and not decoration and not widget.accessibleName():
            silent.append(type(widget).__name__)
    assert silent == []
