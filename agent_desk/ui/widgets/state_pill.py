"""Round pills that say a state with an icon, a word and a tone: verdicts, and states of cases and agreements."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QCoreApplication, QRect, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QWidget

from agent_desk.ui import theme
from agent_desk.ui.widgets.announce import Announcer

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from agent_desk.ui.theme import Tone

Verdict = Literal["within", "authority", "forbidden"]

HEIGHT: Final = 24
_FADE_MS: Final = 120
_LEAST: Final = 84
VERDICTS: Final[dict[Verdict, tuple[Tone, str]]] = {
    "within": ("ok", "tick-circle"),
    "authority": ("warn", "needs-approval"),
    "forbidden": ("bad", "barred-circle"),
}


def verdict_text(verdict: Verdict, *, short: bool = False) -> str:
    """The usual words of a verdict; the short ones are for compact pages."""
    words: dict[Verdict, tuple[str, str]] = {
        "within": (
            QCoreApplication.translate("VerdictPill", "Within your limit"),
            QCoreApplication.translate("VerdictPill", "Within limit"),
        ),
        "authority": (
            QCoreApplication.translate("VerdictPill", "Needs supervisor"),
            QCoreApplication.translate("VerdictPill", "Supervisor"),
        ),
        "forbidden": (
            QCoreApplication.translate("VerdictPill", "Not allowed"),
            QCoreApplication.translate("VerdictPill", "Not allowed"),
        ),
    }
    return words[verdict][short]


def paint_pill(painter: QPainter, rect: QRect, text: str, tone: Tone, icon: str) -> None:
    """Paint a pill that fills a rectangle; antialiased by the caller, font and pen are changed."""
    colours = theme.tokens()
    fill, edge = colours.soft(tone)
    ink = colours.tone(tone)
    theme.stroke_round(painter, rect, rect.height() / 2, edge, fill=fill)
    x = rect.x() + 9
    if icon:
        theme.paint_icon(painter, QRect(x - 1, rect.y() + (rect.height() - 15) // 2, 15, 15), icon, ink)
        x += 18
    painter.setFont(theme.font(12, 600))
    painter.setPen(QColor(ink))
    room = QRect(x, rect.y(), rect.right() - x, rect.height())
    text = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip, text)


def pill_size(text: str, icon: str) -> QSize:
    """The size of a pill with this text."""
    width = QFontMetrics(theme.font(12, 600)).horizontalAdvance(text) + 20 + (18 if icon else 0)
    return QSize(width, theme.scaled(HEIGHT))


class StatePill(QWidget):
    """A pill."""

    def __init__(self, text: str = "", tone: Tone = "text2", icon: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = text
        self._tone: Tone = tone
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(text)

    @property
    def text(self) -> str:
        """What the pill says."""
        return self._text

    def set_state(self, text: str, tone: Tone, icon: str = "") -> None:
        """Say another state."""
        self._text = text
        self._tone = tone
        self._icon = icon
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the text."""
        return pill_size(self._text, self._icon)

    def minimumSizeHint(self) -> QSize:
        """A few letters; what is cut is the tool tip."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), theme.scaled(_LEAST)), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say what is cut."""
        super().resizeEvent(event)
        self.setToolTip(self._text if self.width() < self.sizeHint().width() else "")

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the pill."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_pill(painter, self.rect(), self._text, self._tone, self._icon)
        painter.end()


class VerdictPill(StatePill):
    """Within your limit, needs supervisor, not allowed; fades when it changes, and says so."""

    def __init__(self, verdict: Verdict = "within", text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._verdict: Verdict = verdict
        self._announcer = Announcer(self)
        self._fade = QVariantAnimation(self)
        self._fade.setDuration(_FADE_MS)
        self._fade.setStartValue(0.25)
        self._fade.setEndValue(1.0)
        self._fade.valueChanged.connect(lambda _value: self.update())
        self._show(verdict, text)

    @property
    def verdict(self) -> Verdict:
        """The verdict shown."""
        return self._verdict

    def set_verdict(self, verdict: Verdict, text: str = "", spoken: str = "") -> None:
        """Show a verdict.

        Args:
            verdict: Which one.
            text: The words; empty for the usual ones.
            spoken: The whole sentence for assistive technology, with what was asked and the limit; empty for the words.
        """
        changed = verdict != self._verdict
        self._show(verdict, text)
        if spoken:
            self.setAccessibleDescription(spoken)
        if changed and self.isVisible():
            self._announcer.say(spoken or self.text)
            if self.style().styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0:
                self._fade.start()

    def _show(self, verdict: Verdict, text: str) -> None:
        self._verdict = verdict
        tone, icon = VERDICTS[verdict]
        self.set_state(text or verdict_text(verdict), tone, icon)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pill, faint while it fades in."""
        if self._fade.state() != QVariantAnimation.State.Running:
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(float(self._fade.currentValue()))
        tone, icon = VERDICTS[self._verdict]
        paint_pill(painter, self.rect(), self.text, tone, icon)
        painter.end()
