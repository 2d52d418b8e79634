"""What the policy keeps how long: what goes today and when the rest does, the deletion by hand, and what went."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from agent_desk.ui.administration.people_model import Cell
from agent_desk.ui.administration.plain_table import PlainTable
from agent_desk.ui.moment_text import local_date, moment_text
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.card import Card
from agent_desk.ui.widgets.lines import IconLine
from agent_desk.ui.widgets.row_delegate import Run
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from agent_desk.services.erase_expired import RetentionPlan
    from agent_desk.services.ports import AuditEntry
    from agent_desk.ui.session import Session
    from agent_desk.wording.words import Words

_RULES, _DATES, _GONE = (30, 32, 20, 18), (38, 42, 20), (24, 36, 22, 18)


class RetentionCard(Card):
    """The card.

    Signals:
        deletion_wanted: A ``RetentionPlan`` with something due.
        log_wanted: Show what went in the log.
    """

    deletion_wanted = Signal(object)
    log_wanted = Signal()

    def __init__(self, session: Session, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._session = session
        self._words = words
        self._plans: tuple[RetentionPlan, ...] = ()
        self._gone: tuple[AuditEntry, ...] = ()
        self.rules = PlainTable(_RULES, 3)
        self.state = IconLine(icon="info")
        self.way = IconLine(icon="clock")
        self.delete = DeskButton(kind="danger", key="Alt+D", icon="trash", compact=True)
        self._when = TextLabel("", "label", "text2")
        self.dates = PlainTable(_DATES, 4)
        self._went = TextLabel("", "label", "text2")
        self.gone = PlainTable(_GONE, 5)
        self.none = TextLabel("", "secondary", "text2", wrap=True)
        self.log = DeskButton(kind="link", compact=True)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self.delete)
        head = QHBoxLayout()
        head.setContentsMargins(0, 4, 0, 0)
        head.addWidget(self._went)
        head.addStretch(1)
        head.addWidget(self.log)
        self.add(self.rules)
        self.add(self.state)
        self.add(self.way)
        self.body.addLayout(row)
        self.add(self._when)
        self.add(self.dates)
        self.body.addLayout(head)
        self.add(self.gone)
        self.add(self.none)
        self.body.addStretch(1)
        self.delete.clicked.connect(self._ask)
        self.log.clicked.connect(self.log_wanted)
        self.rules.selectionModel().currentRowChanged.connect(lambda _new, _old: self._say_chosen())

    @property
    def current(self) -> RetentionPlan | None:
        """The portfolio that is chosen."""
        key = self.rules.current_key
        return next((plan for plan in self._plans if plan.portfolio == key), None)

    def set_plans(self, plans: Sequence[RetentionPlan]) -> None:
        """Show what goes when."""
        self._plans = tuple(plans)
        self.rules.set_rows([(plan.portfolio, self._rule(plan)) for plan in self._plans])
        self._say_chosen()

    def set_gone(self, entries: Sequence[AuditEntry]) -> None:
        """Show what went, the newest first."""
        self._gone = tuple(entries)
        portfolio = self._session.portfolio
        zone = portfolio.time_zone if portfolio is not None else "UTC"
        today = local_date(self._session.services.desk.clock.now(), zone)
        self.gone.set_rows(
            [
                (
                    str(entry.entry),
                    (
                        Cell((Run(moment_text(self._words, entry.at, zone, today), "text2"),)),
                        Cell((Run(entry.event.subject, strong=True),)),
                        Cell((Run(entry.event.after.get("last_on", ""), "text2"),)),
                        Cell((Run(entry.actor, "text2"),)),
                    ),
                )
                for entry in self._gone
            ]
        )
        self.gone.setVisible(bool(self._gone))
        self.none.setVisible(not self._gone)
        self.log.setVisible(bool(self._gone))

    def _ask(self) -> None:
        plan = self.current
        if plan is not None and plan.due:
            self.deletion_wanted.emit(plan)

    def _rule(self, plan: RetentionPlan) -> tuple[Cell, ...]:
        due = Cell((Run(self.tr("none"), "text2"),))
        if plan.due:
            due = Cell((Run(f"{plan.due:,}", "warn", strong=True),), "trash", "warn")
        later = plan.later + sum(count for _, count in plan.coming)
        return (
            Cell((Run(plan.name, strong=True),)),
            Cell((Run(self._kept(plan)),)),
            due,
            Cell((Run(f"{later:,}", "text2"),)),
        )

    def _kept(self, plan: RetentionPlan) -> str:
        if plan.trouble is not None:
            return self.tr("nobody can say")
        if plan.years == 0:
            return self.tr("for good")
        return self.tr("{years} years after the last date").format(years=plan.years)

    def _say_chosen(self) -> None:
        plan = self.current
        self.delete.setVisible(plan is not None and plan.due > 0)
        self._when.setVisible(plan is not None and bool(plan.coming))
        self.dates.setVisible(plan is not None and bool(plan.coming))
        self.way.setVisible(plan is not None and plan.years > 0)
        if plan is None:
            self.state.set_line(self.tr("No portfolio yet"), "info", "text2")
            return
        if plan.trouble is not None:
            self.way.hide()
            self.state.set_line(self._words.error(plan.trouble), "warning", "bad")
            return
        if plan.failed is not None:
            said = self.tr("The desk could not delete by itself on {date}. {why}")
            when = self._words.date(plan.failed[0].date())
            self.way.set_line(said.format(date=when, why=self._words.error(plan.failed[1])), "warning", "bad")
        elif plan.daily:
            self.way.set_line(self.tr("What is due goes by itself, with the day's copy, as the policy says"), "clock")
        else:
            said = self.tr("Nothing goes by itself: the policy does not say retention_daily")
            self.way.set_line(said, "info", "text2")
        self.delete.set_text(self.tr("Delete {count} loans…").format(count=f"{plan.due:,}"))
        today = self._words.date(plan.today)
        if plan.due:
            said = self.tr("{policy}: kept no longer on {date}").format(policy=plan.policy, date=today)
            self.state.set_line(said, "warning", "warn")
        elif plan.coming:
            said = self.tr("{policy}: nothing to delete on {date}; the next on {next}")
            first = self._words.date(plan.coming[0][0])
            self.state.set_line(said.format(policy=plan.policy, date=today, next=first), "tick-circle", "ok")
        else:
            said = self.tr("{policy}: nothing to delete on {date}, and nothing in the next twelve months")
            self.state.set_line(said.format(policy=plan.policy, date=today), "tick-circle", "ok")
        self.dates.set_rows(
            [
                (
                    on.isoformat(),
                    (
                        Cell((Run(self._words.date(on), strong=True),)),
                        Cell((Run(self.tr("in {days} days").format(days=(on - plan.today).days), "text2"),)),
                        Cell((Run(f"{count:,}"),)),
                    ),
                )
                for on, count in plan.coming
            ]
        )

    def retranslate(self) -> None:
        """Set the texts again."""
        words = self.tr("as the policy says; each loan that went is in the log")
        self.set_title(self.tr("Retention"), words)
        self.rules.set_titles(
            [self.tr("Portfolio"), self.tr("Ended loans are kept"), self.tr("Kept no longer"), self.tr("Still kept")]
        )
        self.rules.setAccessibleName(self.tr("Retention rules"))
        self._when.set_text(self.tr("When the next go"))
        self.dates.set_titles([self.tr("Business date"), self.tr("From now"), self.tr("Loans")])
        self.dates.setAccessibleName(self.tr("When the next go"))
        self._went.set_text(self.tr("What went"))
        self.gone.set_titles([self.tr("Deleted"), self.tr("Loan"), self.tr("Last date"), self.tr("By")])
        self.gone.setAccessibleName(self.tr("What went"))
        self.none.set_text(self.tr("Nothing was deleted yet."))
        self.log.set_text(self.tr("Show in the log"))
        self.set_plans(self._plans)
        self.set_gone(self._gone)
