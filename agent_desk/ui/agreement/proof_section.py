"""Proof: what tells this agreement from any other, with a way to copy it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QGridLayout, QWidget

from agent_desk.ui import theme
from agent_desk.ui.moment_text import moment_text
from agent_desk.ui.widgets.announce import Announcer
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.card import Section
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from agent_desk.services.read_agreement import AgreementFile
    from agent_desk.ui.theme import Tone
    from agent_desk.wording.words import Words


#: Facts in it.
_ROWS: Final = 8


class ProofSection(Section):
    """Rows of label and value; three of them can be copied."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = words
        self._announcer = Announcer(self)
        room = QWidget()
        self._grid = QGridLayout(room)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(10)
        self._grid.setVerticalSpacing(1)
        self._grid.setColumnMinimumWidth(0, theme.scaled(98))
        self._grid.setColumnStretch(1, 1)
        self.add(room)
        self._rows: list[tuple[TextLabel, TextLabel, DeskButton]] = []
        self._values: list[str] = []
        for row in range(_ROWS):
            label = TextLabel("", "secondary", "text2")
            value = TextLabel("", "secondary", elide=True)
            copy = DeskButton("", kind="link", icon="copy")
            copy.clicked.connect(lambda _checked=False, at=row: self._copy(at))
            self._grid.addWidget(label, row, 0)
            self._grid.addWidget(value, row, 1)
            self._grid.addWidget(copy, row, 2, Qt.AlignmentFlag.AlignRight)
            self._grid.setRowMinimumHeight(row, theme.scaled(24))
            self._rows.append((label, value, copy))

    def show_file(self, file: AgreementFile) -> None:
        """Show an agreement's proof."""
        self.set_title(self.tr("Proof"))
        content = file.agreement.content
        digest = content.digest
        facts: list[tuple[str, str, str, Tone, bool]] = [
            (self.tr("Number"), content.number, content.number, "text", True),
            (self.tr("Check code"), content.check_code, content.check_code, "text", True),
            (self.tr("Terms"), f"sha256 {digest[:8]} … {digest[-8:]}", digest, "text", False),
            (self.tr("Reason"), self._words.reason(content.reason), "", "text", False),
            (self.tr("Seen"), self._seen(file), "", "text", False),
            (self.tr("Policy"), content.pack_label, "", "text", False),
            (self.tr("Approved by"), self._approval(file), "", "text", False),
            (self.tr("Borrower"), *self._acceptance(file)),
        ]
        self._values = [copied for _, _, copied, _, _ in facts]
        for (label, value, copied, tone, strong), (name, shown, copy) in zip(facts, self._rows, strict=True):
            name.set_text(label)
            shown.set_role("strong" if strong else "secondary")
            shown.set_tone(tone)
            shown.set_text(value)
            shown.setAccessibleName(f"{label}: {value}")
            shown.setToolTip(value)
            copy.setVisible(bool(copied))
            copy.setAccessibleName(self.tr("Copy {what}").format(what=label))

    def _seen(self, file: AgreementFile) -> str:
        """The proof that it rests on, each with its date."""
        words = self._words
        lines = [
            f"{words.evidence_kind(item.kind)} · {words.date(item.dated_on)}"
            for item in file.agreement.content.evidence
        ]
        return self.tr(", ").join(lines) or self.tr("nothing yet")

    def _approval(self, file: AgreementFile) -> str:
        approval = file.agreement.content.approved_by
        if approval is None:
            return self.tr("within the agent's own limits")
        at = moment_text(self._words, approval.decided_at, file.context.portfolio.time_zone, file.context.as_of)
        role = self._words.role(approval.role, inside=True)
        text = self.tr("{name}, {role} {number}, {time}")
        name = file.name_of(approval.user_id)
        return text.format(name=name, role=role, number=approval.user_id, time=at)

    def _acceptance(self, file: AgreementFile) -> tuple[str, str, Tone, bool]:
        accepted = file.agreement.acceptance
        if accepted is None:
            return self.tr("Not yet"), "", "warn", False
        at = moment_text(self._words, accepted.accepted_at, file.context.portfolio.time_zone, file.context.as_of)
        how = self._words.acceptance(accepted.kind)
        text = self.tr("{how}, {reference}, {time}")
        return text.format(how=how, reference=accepted.reference, time=at), "", "ok", False

    def _copy(self, row: int) -> None:
        QGuiApplication.clipboard().setText(self._values[row])
        self._announcer.say(self.tr("Copied"))
