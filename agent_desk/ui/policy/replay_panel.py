"""What the draft would have made of the decisions of the last days: a bar, its numbers, and the way to stop."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from agent_desk.domain.money import Money
from agent_desk.ui import theme
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.card import Section
from agent_desk.ui.widgets.fact_rows import Fact, FactRows
from agent_desk.ui.widgets.keycap import Keycap
from agent_desk.ui.widgets.loading import ProgressPanel
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from agent_desk.domain.money import Currency
    from agent_desk.services.manage_policy import Replay
    from agent_desk.wording.words import Words

#: Days that are looked at.
DAYS: Final = 90
_BAR: Final = 24


class ReplayMeter(QObject):
    """Carries the progress of a replay from the worker thread; says there when to stop.

    Signals:
        advanced: Done and all, whenever another percent is done.
    """

    advanced = Signal(int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stopped = False
        self._percent = -1

    def stop(self) -> None:
        """Ask the replay to end."""
        self._stopped = True

    def is_stopped(self) -> bool:
        """Whether it was asked to end."""
        return self._stopped

    def advance(self, done: int, total: int) -> None:
        """Called on the worker thread after each decision."""
        percent = done * 100 // max(1, total)
        if percent != self._percent:
            self._percent = percent
            self.advanced.emit(done, total)


class SplitBar(QWidget):
    """One bar in two parts, in proportion: on the call, and still asking; each with its number."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[tuple[int, str], tuple[int, str]] = ((0, ""), (0, ""))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_parts(self, first: tuple[int, str], second: tuple[int, str]) -> None:
        """Set number and words of both."""
        self._parts = (first, second)
        self.setAccessibleName(", ".join(words for _, words in self._parts))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(200, theme.scaled(_BAR))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint both parts; words that do not fit are left to the rows below."""
        colours = theme.tokens()
        total = sum(count for count, _ in self._parts)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(12, 600))
        if not total:
            theme.fill_round(painter, self.rect(), 4, colours.ghost)
        x = 0
        looks = ((colours.accent, colours.on_accent), (colours.warn_soft, colours.warn))
        for (count, words), (fill, ink) in zip(self._parts, looks, strict=True):
            wide = self.width() * count // total if total else 0
            if not wide:
                continue
            box = QRect(x, 0, wide - 2, self.height())
            theme.fill_round(painter, box, 3, fill)
            if QFontMetrics(painter.font()).horizontalAdvance(words) + 16 <= wide:
                painter.setPen(QColor(ink))
                painter.drawText(box.adjusted(8, 0, -8, 0), Qt.AlignmentFlag.AlignVCenter, words)
            x += wide
        painter.end()


class ReplayPanel(Section):
    """The part of the side panel.

    Signals:
        wanted: Replay, or replay again.
        cancelled: Stop.
    """

    wanted = Signal()
    cancelled = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(last=True, parent=parent)
        self._words = words
        self.add_title_widget(Keycap("F5"))
        self.headline = TextLabel("", "headline", wrap=True)
        self.measured = TextLabel("", "caption", "text2", wrap=True)
        self.bar = SplitBar()
        self.facts = FactRows()
        self.progress = ProgressPanel()
        self.run_button = DeskButton("", compact=True, icon="refresh")
        for widget in (self.headline, self.measured, self.bar, self.facts, self.progress, self.run_button):
            self.add(widget)
        self.progress.cancelled.connect(self.cancelled)
        self.run_button.clicked.connect(self.wanted)
        self.retranslate()
        self.show_nothing()

    def retranslate(self) -> None:
        """Set the texts again."""
        self.set_title(self.tr("Replay over the last {days} days").format(days=DAYS))
        self.run_button.set_text(self.tr("Replay the decisions"))

    def show_nothing(self) -> None:
        """Nothing was replayed under what is shown."""
        self.headline.set_text(self.tr("Not replayed yet"))
        self._show(done=False, running=False)

    def show_running(self, done: int, total: int) -> None:
        """Say how far it is."""
        text = self.tr("Replaying {done} of {total} decisions").format(done=f"{done:,}", total=f"{total:,}")
        self.progress.set_progress(text, done * 100 // total if total else None)
        self._show(done=False, running=True)

    def show_replay(self, found: Replay, currency: Currency, *, stopped: bool) -> None:
        """Say what came out."""
        if found.decisions == 0:
            self.headline.set_text(self.tr("No decision to replay"))
            self._show(done=False, running=False)
            return
        text = self.tr("{count} of {asked} requests would not have needed a supervisor")
        if found.asked:
            self.headline.set_text(text.format(count=found.no_longer_ask, asked=found.asked))
        else:
            self.headline.set_text(self.tr("No decision of these was asked for"))
        on_call = self.tr("{count} on the call").format(count=found.no_longer_ask)
        asking = self.tr("{count} still ask").format(count=found.still_ask)
        self.bar.set_parts((found.no_longer_ask, on_call), (found.still_ask, asking))
        measured = self.tr("Decisions judged again: {count}").format(count=f"{found.decisions:,}")
        if stopped:
            measured = self.tr("Stopped after {count} decisions").format(count=f"{found.decisions:,}")
        self.measured.set_text(measured)
        granted, refused = Money(found.granted_minor, currency), Money(found.refused_minor, currency)
        self.facts.set_facts(
            (
                Fact(self.tr("Would newly need a decision"), f"{found.would_ask:,}"),
                Fact(self.tr("Granted, and could not be"), f"{found.would_refuse:,}"),
                Fact(self.tr("Without an answer"), f"{found.skipped:,}", "text2"),
                Fact(self.tr("Cost of what was granted"), self._words.money(granted), line_above=True),
                Fact(self.tr("of it no longer possible"), self._words.money(refused)),
            )
        )
        self._show(done=True, running=False)

    def _show(self, *, done: bool, running: bool) -> None:
        self.progress.setVisible(running)
        self.headline.setVisible(not running)
        self.run_button.setVisible(not running)
        for widget in (self.measured, self.bar, self.facts):
            widget.setVisible(done)
