"""Time on this case: the bar, the four times that add up to the clock, and what is usual."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from agent_desk.domain.call_times import Phase
from agent_desk.ui.widgets.card import Section
from agent_desk.ui.widgets.lines import hairline
from agent_desk.ui.widgets.text_label import TextLabel
from agent_desk.ui.wrap_up.times_bar import PhaseSwatch, TimesBar
from agent_desk.wording.wrap_ups import length_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.domain.call_times import CallTimes, Stretch
    from agent_desk.services.wrap_up import DayFigures


class TimesSection(Section):
    """The section; it is told the times each second."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.bar = TimesBar()
        self._from = TextLabel("", "caption", "text2")
        self.add(self.bar)
        self.add(self._from)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(2, 1)
        self._names: dict[Phase, TextLabel] = {}
        self._words: dict[Phase, TextLabel] = {}
        self.values: dict[Phase, TextLabel] = {}
        for row, phase in enumerate(Phase):
            running = phase is Phase.WRAPPING_UP
            self._names[phase] = TextLabel("", "strong" if running else "body")
            self._words[phase] = TextLabel("", "secondary", "text2")
            self.values[phase] = TextLabel("", "strong")
            grid.addWidget(PhaseSwatch(phase), row, 0)
            grid.addWidget(self._names[phase], row, 1)
            grid.addWidget(self._words[phase], row, 2)
            grid.addWidget(self.values[phase], row, 3, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(hairline(), len(Phase), 0, 1, 4)
        self._all = TextLabel("", "strong")
        self._usual = TextLabel("", "secondary", "text2")
        self.total = TextLabel("", "strong")
        grid.addWidget(self._all, len(Phase) + 1, 1)
        grid.addWidget(self._usual, len(Phase) + 1, 2)
        grid.addWidget(self.total, len(Phase) + 1, 3, Qt.AlignmentFlag.AlignRight)
        self.body.addLayout(grid)
        self._day = TextLabel("", "secondary", "text2", wrap=True)
        self.add(self._day)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text again."""
        self.set_title(self.tr("Time on this case"))
        names = {
            Phase.TALKING: self.tr("Talking"),
            Phase.DECIDING: self.tr("Deciding"),
            Phase.WAITING: self.tr("Waiting"),
            Phase.WRAPPING_UP: self.tr("Wrapping up"),
        }
        words = {
            Phase.TALKING: "",
            Phase.DECIDING: self.tr("the offer, then issuing"),
            Phase.WAITING: self.tr("for a decision"),
            Phase.WRAPPING_UP: self.tr("running"),
        }
        for phase in Phase:
            self._names[phase].set_text(names[phase])
            self._words[phase].set_text(words[phase])
        self._all.set_text(self.tr("In all"))

    def show_begin(self, clock: str) -> None:
        """When the call began."""
        self.set_note(self.tr("{time} to now").format(time=clock) if clock else "")
        self._from.set_text(clock)
        self._from.setVisible(bool(clock))

    def show_usual(self, usual: tuple[int, int] | None) -> None:
        """Between which lengths half of the day's calls lie; nothing while there are few."""
        if usual is None:
            self._usual.set_text("")
            return
        low, high = (seconds // 60 for seconds in usual)
        self._usual.set_text(self.tr("usual: {low} to {high} min").format(low=low, high=high))

    def show_day(self, figures: DayFigures) -> None:
        """One's own day so far, in one line; nothing before the first call."""
        text = ""
        if figures.calls:
            one, many = self.tr("Your day: one call, {average}"), self.tr("Your day: {count} calls, {average} a call")
            chosen = one if figures.calls == 1 else many
            text = chosen.format(count=figures.calls, average=length_text(figures.average))
        self._day.set_text(text)
        self._day.setVisible(bool(text))

    def show_times(self, times: CallTimes, stretches: Sequence[Stretch]) -> None:
        """Show the times as they are now."""
        for phase in Phase:
            self.values[phase].set_text(length_text(times.of(phase)))
        self.total.set_text(length_text(times.total))
        said = self.tr(
            "Talking {talking}, deciding {deciding}, waiting {waiting}, wrapping up {wrapping}, {total} in all"
        )
        self.bar.set_stretches(
            stretches,
            said.format(
                talking=length_text(times.talking),
                deciding=length_text(times.deciding),
                waiting=length_text(times.waiting),
                wrapping=length_text(times.wrapping_up),
                total=length_text(times.total),
            ),
        )
