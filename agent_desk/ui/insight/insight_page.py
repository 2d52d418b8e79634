"""The insight page: what was agreed and what came of it; each finding with its measure, its table and its cases."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from agent_desk.ui.insight import finding_words
from agent_desk.ui.insight.cases_dialog import CasesDialog
from agent_desk.ui.insight.count_bars import CountBars
from agent_desk.ui.insight.finding_card import FindingCard
from agent_desk.ui.insight.share_bars import ShareBars
from agent_desk.ui.page import Page
from agent_desk.ui.widgets.announce import Announcer
from agent_desk.ui.widgets.empty_state import EmptyState
from agent_desk.ui.widgets.lines import hairline
from agent_desk.ui.widgets.page_header import PageHeader
from agent_desk.ui.widgets.segmented import SegmentedControl

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.domain.errors import DeskError
    from agent_desk.domain.insight import Kept
    from agent_desk.services.read_insight import Insight
    from agent_desk.ui.session import Session
    from agent_desk.wording.words import Words

#: Periods that may be looked at, in days.
PERIODS: Final = (30, 90, 365)


class InsightPage(Page):
    """The page."""

    def __init__(self, session: Session, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self._words = words
        self.found: Insight | None = None
        self._tables = False
        self.header = PageHeader()
        self.header.setContentsMargins(0, 0, 0, 8)  # no tabs under it
        self.period = SegmentedControl([(str(days), str(days)) for days in PERIODS])
        self.header.add_widget(self.period)
        self.kinds = FindingCard(ShareBars())
        self.reasons = FindingCard(ShareBars())
        self.cohorts = FindingCard(CountBars())
        self.waits = FindingCard(CountBars())
        self.empty = EmptyState("insight")
        self._announcer = Announcer(self)
        self._lay_out()
        self.period.set_current("90")
        self.period.changed.connect(lambda _key: self._read())
        for card in self.cards:
            card.cases_wanted.connect(partial(self._show_cases, card))
        self.session.portfolio_changed.connect(self._follow)
        self.session.changed.connect(lambda _loan: self._follow())
        shortcut = QShortcut(QKeySequence("F4"), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.turn)
        self.setFocusProxy(self.period)

    @property
    def cards(self) -> tuple[FindingCard, ...]:
        """The findings, in their order."""
        return (self.kinds, self.reasons, self.cohorts, self.waits)

    def _lay_out(self) -> None:
        ground = QFrame()
        ground.setProperty("kind", "canvas")
        grid = QGridLayout(ground)
        grid.setContentsMargins(14, 12, 14, 12)
        grid.setSpacing(12)
        for place, card in enumerate(self.cards):
            grid.addWidget(card, place // 2, place % 2)
        for part in (0, 1):
            grid.setColumnStretch(part, 1)
            grid.setRowStretch(part, 1)
        area = QScrollArea()
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        area.setWidget(ground)
        self._stack = QStackedWidget()
        self._stack.addWidget(area)
        self._stack.addWidget(self.empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(hairline())
        column.addWidget(self._stack, 1)

    # What the window asks

    def on_shown(self) -> None:
        """Count anew."""
        self._read()

    def retranslate(self) -> None:
        """Set the texts again."""
        self.header.set_title(self.tr("Insight"), self.tr("what was agreed, and what came of it"))
        self.period.setAccessibleName(self.tr("Period"))
        text = self.tr("{days} days")
        self.period.set_choices([(str(days), text.format(days=days)) for days in PERIODS])
        self._show()

    def key_hints(self) -> Sequence[tuple[str, str]]:
        """The keys of this page."""
        return (("F4", self.tr("Tables or pictures")),)

    def turn(self) -> None:
        """F4: every picture as a table, or back."""
        self._tables = not self._tables
        for card in self.cards:
            card.show_table(self._tables)

    # Reading and showing

    def _follow(self) -> None:
        if self.isVisible():
            self._read()

    def _read(self) -> None:
        portfolio = self.session.portfolio
        if portfolio is None:
            self._show()
            return
        until = portfolio.business_date
        since = until - timedelta(days=int(self.period.current_key or "90") - 1)
        work = partial(self.session.services.insight.read, self.session.user, portfolio.portfolio_id, since, until)
        self.session.runner.run(self, work, self._take, self._say_trouble)

    def _take(self, found: Insight) -> None:
        self.found = found
        self._show()

    def _say_trouble(self, error: DeskError) -> None:
        self.found = None
        self.empty.set_message(self.tr("The figures could not be read"), self._words.error(error), "warning")
        self._stack.setCurrentWidget(self.empty)

    def _show(self) -> None:
        found, words = self.found, self._words
        if found is None or found.is_empty:
            title = self.tr("Nothing was asked for, agreed or promised in this time")
            self.empty.set_message(title, self.tr("Figures appear here with the first request or promise."), "insight")
            self._stack.setCurrentIndex(1)
            return
        self._stack.setCurrentIndex(0)
        self._show_shares(self.kinds, found.by_kind)
        self._show_shares(self.reasons, found.by_reason)
        assert isinstance(self.cohorts.chart, CountBars)
        assert isinstance(self.waits.chart, CountBars)
        self.cohorts.chart.set_rows([finding_words.count_row(words, item) for item in found.by_cohort])
        measured = self.tr("Agreements by the month in which they were asked for: kept, running, broken")
        headline = finding_words.cohort_headline(found)
        self.cohorts.show_finding(headline, measured, self._cases(_loans(found.by_cohort)))
        self.cohorts.set_figures(*finding_words.kept_figures(words, found.by_cohort))
        self.waits.chart.set_rows([finding_words.wait_row(item) for item in found.waits])
        text = self.tr("From asking to a person's answer, by the hour of asking; {count} more granted by the policy")
        decided = [loan for item in found.waits for loan in item.loans]
        self.waits.show_finding(
            finding_words.waits_headline(found),
            text.format(count=found.decided_by_policy),
            self._cases(decided),
        )
        self.waits.set_figures(*finding_words.wait_figures(found))

    def _show_shares(self, card: FindingCard, groups: Sequence[Kept]) -> None:
        assert isinstance(card.chart, ShareBars)
        card.chart.set_rows([finding_words.share_row(self._words, item) for item in groups])
        headline = finding_words.kept_headline(self._words, groups)
        card.show_finding(headline, finding_words.kept_measured(), self._cases(_loans(groups)))
        card.set_figures(*finding_words.kept_figures(self._words, groups))

    def _cases(self, loans: Sequence[str]) -> str:
        count = len(set(loans))
        return self.tr("See the {count} cases").format(count=f"{count:,}") if count else ""

    def _show_cases(self, card: FindingCard) -> None:
        if self.found is None:
            return
        found = self.found
        loans: dict[FindingCard, list[str]] = {
            self.kinds: _loans(found.by_kind),
            self.reasons: _loans(found.by_reason),
            self.cohorts: _loans(found.by_cohort),
            self.waits: [loan for item in found.waits for loan in item.loans],
        }
        dialog = CasesDialog(card.title.plain_text, loans[card], self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.chosen.connect(self.session.case_wanted)
        dialog.open()


def _loans(groups: Sequence[Kept]) -> list[str]:
    return [loan for item in groups for loan in item.loans]
