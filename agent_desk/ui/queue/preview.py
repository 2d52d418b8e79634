"""What is known of the chosen case before it is opened: why it stands there, what may be offered, the last contacts.

Amounts are not shown here: they wait for the identity check, as in the case itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from agent_desk.domain.history import HistoryKind
from agent_desk.services.ports import QueueOrder
from agent_desk.ui import theme
from agent_desk.ui.drawn import drawn
from agent_desk.ui.queue.offer_lines import OfferLines
from agent_desk.ui.widgets.bucket_pill import BucketPill
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.card import Section
from agent_desk.ui.widgets.empty_state import EmptyState
from agent_desk.ui.widgets.fact_rows import Fact, FactRows
from agent_desk.ui.widgets.lines import IconLine
from agent_desk.ui.widgets.message_panel import MessagePanel
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from agent_desk.domain.errors import DeskError
    from agent_desk.services.ports import QueueRow
    from agent_desk.services.work_case import CaseFile
    from agent_desk.ui.queue.row_words import RowWords
    from agent_desk.ui.session import Session
    from agent_desk.wording.words import Words

WIDTH: Final = 298
_PAUSE_MS: Final = 120
_CONTACTS: Final = 4
_ALLOWED: Final[tuple[str, theme.Tone]] = ("clock", "ok")
_BARRED: Final[tuple[str, theme.Tone]] = ("barred-circle", "bad")


class Preview(QFrame):
    """The panel.

    Signals:
        open_wanted: The button, same as Enter in the table.
        skip_wanted: The button, same as S in the table.
    """

    open_wanted = Signal()
    skip_wanted = Signal()

    def __init__(self, session: Session, words: Words, row_words: RowWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "surface")
        self._session = session
        self._words = words
        self._row_words = row_words
        self._row: QueueRow | None = None
        self._order = QueueOrder.URGENCY
        self._file: CaseFile | None = None
        self._name = TextLabel("", "name", elide=True)
        self._latin = TextLabel("", "body", "text2", elide=True)
        self._loan = TextLabel("", "secondary", "text2", elide=True)
        self._pill = BucketPill()
        self._next = MessagePanel("text2", compact=True)
        self._next_section = Section()
        self._guard = IconLine("", "clock", "ok")
        self._why = Section()
        self._why_rows = FactRows()
        self._offers = Section()
        self._offer_lines = OfferLines(words)
        self._contacts = Section(last=True)
        self._contact_rows = FactRows(value_column=theme.scaled(84))
        self._none = TextLabel("", "secondary", "text2", wrap=True)
        self._nothing = EmptyState("case")
        self.open_button = DeskButton(icon="case", key="Enter")
        self.skip_button = DeskButton(key="S")
        self.open_button.clicked.connect(self.open_wanted)
        self.skip_button.clicked.connect(self.skip_wanted)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._read)
        self.setMinimumWidth(theme.scaled(WIDTH))
        self._lay_out()
        self.show_row(None)

    def _lay_out(self) -> None:
        head = QFrame()
        head.setProperty("kind", "strip")
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._name, 1)
        top.addWidget(self._pill)
        titles = QVBoxLayout(head)
        titles.setContentsMargins(16, 12, 14, 12)
        titles.setSpacing(2)
        titles.addLayout(top)
        titles.addWidget(self._latin)
        titles.addWidget(self._loan)
        self._next_section.add(self._next)
        self._next_section.add(self._guard)
        self._why.add(self._why_rows)
        self._offers.add(self._offer_lines)
        self._contacts.add(self._contact_rows)
        self._contacts.add(self._none)
        self._body = QFrame()
        self._body.setProperty("kind", "surface")
        column = QVBoxLayout(self._body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (head, self._next_section, self._why, self._offers, self._contacts):
            column.addWidget(part)
        column.addStretch(1)
        area = self._area = QScrollArea()
        area.setProperty("kind", "surface")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(self._body)
        foot = QFrame()
        foot.setProperty("kind", "bar")
        row = QHBoxLayout(foot)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(8)
        row.addWidget(self.open_button, 1)
        row.addWidget(self.skip_button)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(area, 1)
        outer.addWidget(self._nothing, 1)
        outer.addWidget(foot)

    def show_row(self, row: QueueRow | None, order: QueueOrder = QueueOrder.URGENCY) -> None:
        """Show a case: what the row says at once, what must be read as soon as the choice rests."""
        same = row is not None and self._row is not None and row.loan_number == self._row.loan_number
        self._row = row
        self._order = order
        if not same:
            self._file = None
        self._area.setVisible(row is not None)
        self._nothing.setVisible(row is None)
        self.open_button.setEnabled(row is not None)
        self.skip_button.setEnabled(row is not None)
        self._show()
        if row is None:
            self._pause.stop()
        elif self.isVisible():
            self._pause.start()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.setMinimumWidth(theme.scaled(WIDTH))

    def showEvent(self, event: QShowEvent) -> None:
        """Read what was not read while nobody saw it."""
        super().showEvent(event)
        if self._row is not None and self._file is None:
            self._pause.start()

    def retranslate(self) -> None:
        """Set the texts again."""
        self.setAccessibleName(self.tr("Preview of the chosen case"))
        self.open_button.set_text(self.tr("Open case"))
        self.skip_button.set_text(self.tr("Skip"))
        self._next_section.set_title(self.tr("Next"))
        self._offers.set_title(self.tr("You may offer"))
        self._contacts.set_title(self.tr("Last contacts"))
        self._nothing.set_message(self.tr("No case chosen"), self.tr("The chosen case is shown here."))
        self._show()

    def _read(self) -> None:
        row = self._row
        if row is None:
            return
        case, user = self._session.services.case, self._session.user

        def done(file: CaseFile) -> None:
            if self._row is not None and self._row.loan_number == row.loan_number:
                self._file = file
                self._show_file()

        def failed(error: DeskError) -> None:
            self._none.set_text(self._words.error(error))

        self._session.runner.run(self, lambda: case.open(user, row.loan_number), done, failed)

    def _show(self) -> None:
        row = self._row
        if row is None:
            return
        self._name.set_text(drawn(row.name))
        self._latin.set_text(row.latin_name)
        self._latin.setVisible(bool(row.latin_name))
        self._loan.set_text(f"{row.loan_number} · {row.product}")
        self._pill.set_value(row.bucket.value, row.days_past_due)
        action = self._row_words.action(row)
        tone: theme.Tone = action.tone if action.tone in {"ok", "warn", "bad"} else "text2"  # type: ignore[assignment]
        self._next.set_tone(tone)
        self._next.set_message(action.title, action.when, icon=action.icon)
        self._show_why(row)
        self._show_file()

    def _show_why(self, row: QueueRow) -> None:
        urgent = self._order is QueueOrder.URGENCY
        self._why.set_title(self.tr("Why it is here") if urgent else self.tr("Its priority"))
        self._why.set_note(self.tr("{points} points").format(points=row.urgency))
        action = self._row_words.action(row)
        facts = [Fact(action.title, f"+{row.urgency}", strong=True, role="secondary")]
        days = self.tr("{days} days past due").format(days=row.days_past_due)
        facts.append(Fact(days, self.tr("longest first"), "text2", role="secondary"))
        if row.reply_by is not None:
            by = self.tr("Reply by {date}").format(date=self._row_words.reply(row)[0])
            facts.insert(1, Fact(by, self.tr("soonest first"), "text2", role="secondary"))
        held = self._row_words.held(row)
        if held:
            facts.append(Fact(held, "", role="secondary"))
        self._why_rows.set_facts(facts)

    def _show_file(self) -> None:
        file = self._file
        self._show_guard()
        if file is None:
            self._offers.set_note("")
            self._offer_lines.set_lines(())
            self._contact_rows.set_facts(())
            self._none.set_text(self.tr("Reading the case"))
            self._none.show()
            return
        services, user = self._session.services, self._session.user
        self._offers.set_note(file.context.pack.label)
        options = services.negotiate.options(file.context, user.role, file.case.reason)
        self._offer_lines.set_options(options, file.context.loan.currency)
        contacts = [item for item in file.history if item.kind is HistoryKind.CONTACT][:_CONTACTS]
        facts = []
        for item in contacts:
            line = self._words.history(item)
            facts.append(Fact(self._words.table_date(item.on), line.detail or line.title, role="secondary"))
        self._contact_rows.set_facts(facts)
        self._none.set_text(self.tr("Nobody has talked to this borrower yet"))
        self._none.setVisible(not facts)

    def _show_guard(self) -> None:
        advice = self._file.advice if self._file is not None else None
        self._guard.setVisible(advice is not None)
        if advice is not None:
            text = " · ".join(part for part in self._words.advice_parts(advice) if part)
            icon, tone = _ALLOWED if advice.allowed else _BARRED
            self._guard.set_line(text, icon, tone)
