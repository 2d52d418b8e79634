"""A card of one thing that can be offered: chosen or not, its verdict, track and number, its limits and its amount."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.ui import theme
from agent_desk.ui.widgets.limit_control import LimitControl
from agent_desk.ui.widgets.mark_button import CheckMark, RadioMark
from agent_desk.ui.widgets.state_pill import VerdictPill
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QMouseEvent, QResizeEvent

    from agent_desk.ui.theme import Role
    from agent_desk.ui.widgets.state_pill import Verdict
    from agent_desk.ui.widgets.step_value import LimitScale

#: From the edge of the card to what is in it.
_SIDE: Final = 12


class OptionCard(QFrame):
    """The card. A click anywhere on it chooses, as Space on its mark does.

    Signals:
        toggled: A person chose it (True) or took it back.
        edited: A person moved the value.
    """

    toggled = Signal(bool)
    edited = Signal(int)

    def __init__(
        self,
        shape: Literal["radio", "check"] = "radio",
        words: Callable[[int], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "option")
        self.setProperty("state", "idle")
        self.mark: RadioMark | CheckMark = RadioMark() if shape == "radio" else CheckMark()
        self.mark.setProperty("strong", "true")
        if shape == "radio":
            self.mark.setAutoExclusive(False)
        self.verdict = VerdictPill()
        self.control = LimitControl(words=words)
        self.limits = TextLabel("", "secondary", "text2", elide=True)
        self.amount = TextLabel("", "secondary", "text2")
        self._reason = TextLabel("", "secondary", "text2", wrap=True)
        self._reason.set_leading(16)
        self._blocked = False
        self._dense = False
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.mark, 1)
        head.addWidget(self.verdict)
        self._foot = foot = QHBoxLayout()
        foot.addWidget(self.limits, 1)
        foot.addWidget(self.amount)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, 8, _SIDE, 8)
        column.setSpacing(5)
        column.addLayout(head)
        column.addWidget(self.control)
        column.addLayout(foot)
        column.addWidget(self._reason, 1)
        self._reason.hide()
        self.setFocusProxy(self.mark)
        self.mark.clicked.connect(self._clicked)
        self.control.edited.connect(self._edited)
        self.set_chosen(False)

    @property
    def is_chosen(self) -> bool:
        """True while the option is part of the offer."""
        return self.mark.isChecked()

    @property
    def value(self) -> int:
        """The value on the track."""
        return self.control.value

    def set_name(self, name: str) -> None:
        """Set what the option is called."""
        self.mark.set_words(name)
        self.setAccessibleName(name)

    def set_chosen(self, chosen: bool) -> None:
        """Choose or take back from the program."""
        self.mark.setChecked(chosen)
        self.control.set_lively(chosen)
        self._dress()

    def set_scale(self, scale: LimitScale) -> None:
        """Use another scale."""
        self.control.set_scale(scale)

    def set_value(self, value: int) -> None:
        """Move the value from the program."""
        self.control.set_value(value)

    def set_verdict(self, verdict: Verdict, text: str = "", spoken: str = "") -> None:
        """Show the verdict of the value as it stands; see ``VerdictPill.set_verdict``."""
        self.verdict.set_verdict(verdict, text, spoken)
        self.control.set_spoken(self.accessibleName(), spoken or self.verdict.text)
        self.setAccessibleDescription(spoken or self.verdict.text)

    def set_foot(self, limits: str, amount: str) -> None:
        """Set the line under the track: the limits, and what is waived or gained."""
        self.limits.set_text(limits)
        self.amount.set_text(amount)
        self._fit_foot()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The line under the track may need smaller words."""
        super().resizeEvent(event)
        self._fit_foot()

    def _fit_foot(self) -> None:
        """The limits go down to the smallest type before they are cut."""
        between = self._foot.spacing() + self.amount.sizeHint().width()
        room = self.contentsRect().width() - 2 * _SIDE - between
        whole = QFontMetrics(theme.role_font("secondary")).horizontalAdvance(self.limits.plain_text)
        self.limits.set_role("caption" if self._dense or whole > room else "secondary")

    def add_row(self, widget: QWidget) -> None:
        """Put more choices of this option under its track."""
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(2, widget)

    def set_dense(self, dense: bool) -> None:
        """Stand closer, where three cards share a column."""
        self._dense = dense
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.setContentsMargins(_SIDE, 4 if dense else 8, _SIDE, 4 if dense else 8)
        column.setSpacing(1 if dense else 5)
        self._dress()

    def set_blocked(self, reason: str) -> None:
        """Show why nobody may choose it instead of the track, or the track with an empty reason."""
        self._blocked = bool(reason)
        self._reason.set_text(reason)
        self._reason.setVisible(self._blocked)
        for widget in (self.control, self.limits, self.amount):
            widget.setVisible(not self._blocked)
        self.mark.setEnabled(not self._blocked)
        if self._blocked:
            self.mark.setChecked(False)
        self._dress()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose, unless it is blocked."""
        if event.button() == Qt.MouseButton.LeftButton and not self._blocked:
            self.mark.setFocus(Qt.FocusReason.MouseFocusReason)
            self.mark.click()
        else:
            super().mousePressEvent(event)

    def _clicked(self) -> None:
        self.control.set_lively(self.mark.isChecked())
        self._dress()
        self.toggled.emit(self.mark.isChecked())

    def _edited(self, value: int) -> None:
        if not self.is_chosen:
            self.mark.click()
        self.edited.emit(value)

    def _dress(self) -> None:
        state = "blocked" if self._blocked else "chosen" if self.mark.isChecked() else "idle"
        if self.property("state") != state:
            self.setProperty("state", state)
            self.style().unpolish(self)
            self.style().polish(self)
        self.amount.set_tone("text" if state == "chosen" else "text2")
        strong: Role = "mark" if self._dense else "label"
        self.amount.set_role(strong if state == "chosen" else "caption" if self._dense else "secondary")
        self._fit_foot()
