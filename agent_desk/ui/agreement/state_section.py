"""Where the agreement stands, and, once it is issued, how the borrower said yes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from agent_desk.domain.agreement import AcceptanceKind, AgreementStatus
from agent_desk.ui.widgets.card import Section
from agent_desk.ui.widgets.segmented import SegmentedControl
from agent_desk.ui.widgets.state_pill import StatePill
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from agent_desk.services.read_agreement import AgreementFile
    from agent_desk.ui.theme import Tone
    from agent_desk.wording.words import Words

PILLS: Final[dict[AgreementStatus, tuple[Tone, str]]] = {
    AgreementStatus.DRAFT: ("text2", "pen"),
    AgreementStatus.ISSUED: ("accent", "document"),
    AgreementStatus.ACCEPTED: ("ok", "tick-circle"),
    AgreementStatus.PERFORMING: ("ok", "tick-circle"),
    AgreementStatus.KEPT: ("ok", "star"),
    AgreementStatus.BROKEN: ("bad", "flag"),
    AgreementStatus.WITHDRAWN: ("text2", "close"),
    AgreementStatus.LAPSED: ("text2", "clock"),
    AgreementStatus.UNDONE: ("bad", "return"),
}


class AcceptanceForm(QWidget):
    """How the borrower accepted, and where the proof lies.

    Signals:
        changed: The choice or the reference is another.
    """

    changed = Signal()

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._texts: list[tuple[str, str]] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(6)
        self.choice = SegmentedControl([(kind.value, words.acceptance(kind)) for kind in AcceptanceKind])
        column.addWidget(self.choice)
        self._label = TextLabel("", "secondary", "text2")
        self.field = QLineEdit()
        self.field.setMaxLength(200)
        self._label.setBuddy(self.field)
        column.addSpacing(2)
        column.addWidget(self._label)
        column.addWidget(self.field)
        self.choice.changed.connect(lambda _key: self.retranslate())
        self.field.textChanged.connect(lambda _text: self.changed.emit())

    @property
    def kind(self) -> AcceptanceKind:
        """What was chosen."""
        return AcceptanceKind(self.choice.current_key)

    @property
    def reference(self) -> str:
        """Where the proof lies; empty while nothing was written."""
        return self.field.text().strip()

    def retranslate(self) -> None:
        """Set the texts again; the field asks for what the choice needs."""
        texts = [(kind.value, self._words.acceptance(kind)) for kind in AcceptanceKind]
        if texts != self._texts:
            self._texts = texts
            self.choice.set_choices(texts)
        self.choice.setAccessibleName(self.tr("How the borrower accepted"))
        asked = {
            AcceptanceKind.RECORDED: (self.tr("Number of the recording"), self.tr("such as REC-260616-1452")),
            AcceptanceKind.SIGNED: (self.tr("Where the signed sheet is kept"), self.tr("such as a file number")),
            AcceptanceKind.CODE: (self.tr("Code the borrower gave"), self.tr("and where it was asked for")),
        }[self.kind]
        self._label.set_text(asked[0])
        self.field.setAccessibleName(asked[0])
        self.field.setPlaceholderText(asked[1])
        self.changed.emit()


class StateSection(Section):
    """Pill, headline, sentence, and the form while the borrower is awaited."""

    def __init__(self, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._words = words
        self.pill = StatePill()
        self.head.insertWidget(0, self.pill)
        self.title.hide()
        self._headline = TextLabel("", "title", elide=True)
        self._sentence = TextLabel("", "body", "text2", wrap=True)
        self.form = AcceptanceForm(words)
        self.add(self._headline)
        self.add(self._sentence)
        self.add(self.form)

    def show_file(self, file: AgreementFile) -> None:
        """Show where an agreement stands."""
        agreement, words = file.agreement, self._words
        status = agreement.status
        tone, icon = PILLS[status]
        self.pill.set_state(words.agreement_status(status), tone, icon)
        self.form.setVisible(status is AgreementStatus.ISSUED and not (file.is_expired or file.changes))
        self.form.retranslate()
        until = words.date(agreement.content.open_until)
        self.set_note(self.tr("open until {date}").format(date=until) if status.is_open else "")
        self.note.set_tone("bad" if file.is_expired else "warn")
        headline, sentence = self._texts(file, until)
        self._headline.set_text(headline)
        self._sentence.set_text(sentence)
        self.setAccessibleName(headline)

    def _texts(self, file: AgreementFile, until: str) -> tuple[str, str]:
        if file.is_expired:
            text = self.tr("It was open until {date}. Withdraw it and ask again on today's figures.")
            return self.tr("The offer has ended"), text.format(date=until)
        if file.changes:
            return self.tr("The loan is no longer as it says"), self._changed(file)
        return self._by_status(file, until)

    def _changed(self, file: AgreementFile) -> str:
        currency = file.agreement.content.currency
        lines = [self._words.change(item, currency) for item in file.changes]
        text = self.tr("{changes}\nWithdraw it and ask again on today's figures.")
        return text.format(changes="\n".join(lines))

    def _by_status(self, file: AgreementFile, until: str) -> tuple[str, str]:
        agreement, words = file.agreement, self._words
        match agreement.status:
            case AgreementStatus.DRAFT:
                return self._draft(file, until)
            case AgreementStatus.ISSUED:
                text = self.tr(
                    "Nothing is sent from here: read it out, print it or save it. Then record how the borrower "
                    "accepted, and where the proof lies."
                )
                return self.tr("Waiting for the borrower"), text
            case AgreementStatus.ACCEPTED | AgreementStatus.PERFORMING:
                return self.tr("The loan follows this agreement"), self._performing(file)
            case AgreementStatus.KEPT:
                return self.tr("Kept to the end"), self._ended(file)
            case _:
                return words.agreement_status(agreement.status), self._ended(file)

    def _draft(self, file: AgreementFile, until: str) -> tuple[str, str]:
        if file.unsaid:
            text = self.tr("It can be issued once everything that must be said has been said to the borrower.")
            return self.tr("Not to be issued yet"), text
        text = self.tr("Read both sheets. Once issued they never change, and the borrower may accept until {date}.")
        return self.tr("Ready to be issued"), text.format(date=until)

    def _performing(self, file: AgreementFile) -> str:
        if file.next_payment is None:
            return self.tr("Every payment is made.")
        text = self.tr("Next: {amount} on {date}.")
        amount = self._words.money(file.next_payment.amount)
        return text.format(amount=amount, date=self._words.date(file.next_payment.due_date))

    def _ended(self, file: AgreementFile) -> str:
        ended = file.agreement.ended_on
        text = self.tr("Since {date}.").format(date=self._words.date(ended)) if ended else ""
        return f"{text} {file.agreement.end_note}".strip()
