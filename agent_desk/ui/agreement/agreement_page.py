"""One agreement: read it in both languages, issue it, record how the borrower accepted, withdraw it.

Conventions of this file: nothing is ever said to have been sent, because nothing is: sheets are read out, printed or
saved, and the acceptance is recorded with the place of its proof.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.domain.agreement import AgreementNumber, AgreementStatus
from agent_desk.ui import theme
from agent_desk.ui.agreement.life_steps import life_steps
from agent_desk.ui.agreement.proof_section import ProofSection
from agent_desk.ui.agreement.sheet_panel import SheetPanel, language_name
from agent_desk.ui.agreement.state_section import StateSection
from agent_desk.ui.agreement.what_next import WhatNext, milestones
from agent_desk.ui.drawn import drawn
from agent_desk.ui.page import Page
from agent_desk.ui.widgets.action_bar import ActionBar
from agent_desk.ui.widgets.announce import Announcer
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.card import Section
from agent_desk.ui.widgets.lines import hairline
from agent_desk.ui.widgets.message_panel import MessagePanel
from agent_desk.ui.widgets.question_dialog import QuestionDialog
from agent_desk.ui.widgets.scroll_pane import ScrollPane
from agent_desk.ui.widgets.stepper import Stepper
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from agent_desk.domain.agreement import Agreement
    from agent_desk.domain.errors import DeskError
    from agent_desk.services import Services
    from agent_desk.services.read_agreement import AgreementFile
    from agent_desk.ui.session import Session
    from agent_desk.wording.words import Words

_LOOK_MS: Final = 2000
_FACTS: Final = 400
_NARROW: Final = 1300


@dataclass(frozen=True, slots=True)
class _Read:
    """What one reading brought."""

    file: AgreementFile
    sheets: dict[str, bytes]


class AgreementPage(Page):
    """The page."""

    def __init__(self, session: Session, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._words = words
        self._number = ""
        self._file: AgreementFile | None = None
        self._is_just_issued = False
        self._languages = session.services.agreements.languages()
        self._announcer = Announcer(self)
        self.back_button = DeskButton("", kind="link", icon="chevron-left")
        self._title = TextLabel("", "name")
        self._who = TextLabel("", "body", "text2", elide=True)
        self.stepper = Stepper()
        self.trouble = MessagePanel("bad", compact=True)
        self.trouble.hide()
        self.sheet = SheetPanel(self._languages)
        self.state = StateSection(words)
        self.proof = ProofSection(words)
        self.next = WhatNext()
        self._next_section = Section(last=True)
        self._next_section.add(self.next)
        self.bar = ActionBar()
        self.withdraw_button = DeskButton(kind="danger")
        self.read_button = DeskButton(icon="phone", key="Alt+R")
        self.primary = DeskButton(kind="primary", key="Ctrl+Enter")
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK_MS)
        self._timer.timeout.connect(self._look)
        self._connect()

    def _lay_out(self) -> None:
        head = QFrame()
        head.setProperty("kind", "strip")
        titles = QHBoxLayout()
        titles.setSpacing(12)
        titles.addWidget(self.back_button)
        titles.addSpacing(8)
        titles.addWidget(self._title)
        titles.addWidget(self._who, 1)
        column = QVBoxLayout(head)
        column.setContentsMargins(20, 12, 20, 8)
        column.setSpacing(10)
        column.addLayout(titles)
        column.addWidget(self.stepper)
        self.facts = ScrollPane()
        self.facts.add(self.state)
        self.facts.add(self.proof)
        self.facts.add(self._next_section)
        self.facts.add_stretch()
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.sheet, 1)
        middle.addWidget(hairline(vertical=True))
        middle.addWidget(self.facts)
        self.bar.add_button(self.withdraw_button)
        self.bar.add_button(self.read_button)
        self.bar.add_button(self.primary)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        page.addWidget(head)
        page.addWidget(self.trouble)
        page.addLayout(middle, 1)
        page.addWidget(self.bar)
        self.facts.setFixedWidth(theme.scaled(_FACTS))

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.go_back)
        self.primary.clicked.connect(self._do_primary)
        self.primary.blocked.connect(self._lead_to_blocker)
        self.withdraw_button.clicked.connect(self._ask_withdraw)
        self.read_button.clicked.connect(self._read_back)
        self.state.form.changed.connect(self._show_bar)
        self.state.form.field.returnPressed.connect(self.primary.activate)
        self.sheet.failed.connect(self._say_trouble)
        self.sheet.saved.connect(self._say_saved)
        self._session.changed.connect(self._changed)
        for key, act in (
            ("Alt+E", partial(self.sheet.show_language, "en")),
            ("Alt+Z", partial(self.sheet.show_language, "zh")),
            ("Alt+R", self.read_button.activate),
            ("Ctrl+P", self.sheet.ask_printer),
            ("Ctrl+S", self.sheet.ask_where),
            ("Ctrl++", self.sheet.view.zoom_in),
            ("Ctrl+=", self.sheet.view.zoom_in),
            ("Ctrl+-", self.sheet.view.zoom_out),
        ):
            shortcut = QShortcut(QKeySequence(key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    @property
    def number(self) -> str:
        """The agreement shown; empty for none."""
        return self._number

    def open_agreement(self, number: str) -> None:
        """Show an agreement."""
        if number != self._number:
            self._file = None
            self.state.form.field.clear()
        self._number = number
        self.trouble.hide()
        self._read()

    def on_shown(self) -> None:
        """Look whether anything is different from now on."""
        self._timer.start()
        if self._number:
            self._read()
        self.sheet.view.setFocus()

    def on_hidden(self) -> None:
        """Stop looking."""
        self._timer.stop()

    def activate_primary(self) -> None:
        """Ctrl+Enter: issue, or record the acceptance."""
        if self.primary.isVisible():
            self.primary.activate()

    def go_back(self) -> bool:
        """Esc: to the case."""
        if self._file is None:
            return False
        self._session.case_wanted.emit(self._file.agreement.loan_number)
        return True

    def key_hints(self) -> Sequence[tuple[str, str]]:
        """The keys of this page."""
        return (
            ("Alt+E", language_name("en")),
            ("Alt+Z", language_name("zh")),
            ("Ctrl+P", self.tr("Print")),
            ("Ctrl+S", self.tr("Save PDF")),
            ("Ctrl++", self.tr("Larger")),
            ("Ctrl+-", self.tr("Smaller")),
            ("Ctrl+Enter", self.tr("Issue, or record the acceptance")),
            ("Esc", self.tr("Case")),
        )

    def retranslate(self) -> None:
        """Set the texts again."""
        self.back_button.set_text(self.tr("Case"))
        self.withdraw_button.set_text(self.tr("Withdraw offer…"))
        self.read_button.set_text(self.tr("Read back"))
        self.bar.set_hints(
            (
                ("Alt+E", language_name("en")),
                ("Alt+Z", language_name("zh")),
                ("Ctrl+P", self.tr("Print")),
                ("Esc", self.tr("Case")),
            )
        )
        self.sheet.retranslate()
        self._next_section.set_title(self.tr("What happens next"))
        if self._file is not None:
            self._show_file(self._file)
        else:
            self._title.set_text(self.tr("Agreement"))
            self._show_bar()

    def _look(self) -> None:
        if self._number:
            number = AgreementNumber(self._number)
            work = partial(self._session.services.agreements.get, self._session.user, number)
            self._session.runner.run(self, work, self._compare, self._say_trouble)

    def _compare(self, found: Agreement) -> None:
        if self._file is None or (found.number, found.version) != (
            self._file.agreement.number,
            self._file.agreement.version,
        ):
            self._read()

    def _changed(self, loan_number: str) -> None:
        concerned = self._file is not None and loan_number in ("", self._file.agreement.loan_number)
        if concerned and self.isVisible():
            self._read()

    def _read(self) -> None:
        work = partial(_read, self._session, self._languages, AgreementNumber(self._number))
        self._session.runner.run(self, work, self._take, self._say_trouble)

    def _take(self, read: _Read) -> None:
        if read.file.agreement.number != self._number:
            return
        self._file = read.file
        self.sheet.set_sheets(self._number, read.sheets)
        self._show_file(read.file)
        if self._is_just_issued and self.state.form.isVisible():
            self._is_just_issued = False
            self.state.form.field.setFocus()  # what comes next is where the proof of the yes lies

    def _show_file(self, file: AgreementFile) -> None:
        borrower = file.context.borrower
        self._title.set_text(self.tr("Agreement {number}").format(number=file.agreement.number))
        name = f"{drawn(borrower.name)} {borrower.latin_name}".strip()
        self._who.set_text(f"{name} · {file.agreement.loan_number}")
        self.stepper.set_steps(life_steps(file, self._words))
        self.state.show_file(file)
        self.proof.show_file(file)
        self.next.set_milestones(milestones(file, self._words))
        self._show_bar()

    def _show_bar(self) -> None:
        status = self._file.agreement.status if self._file is not None else None
        expired = self._file is not None and (self._file.is_expired or bool(self._file.changes))
        self.withdraw_button.setVisible(status is not None and status.is_open)
        self.read_button.setVisible(status is not None and status.is_open and not expired)
        self.primary.setVisible(status is not None and status.is_open and not expired)
        missing = ""
        if status is AgreementStatus.DRAFT:
            self.primary.set_text(self.tr("Issue agreement"))
        elif status is AgreementStatus.ISSUED:
            self.primary.set_text(self.tr("Record acceptance"))
            missing = "" if self.state.form.reference else self.tr("Missing: where the proof of the yes lies")
        unsaid = self._unsaid()
        self.primary.set_blocked(unsaid or missing)
        if not self.primary.isVisibleTo(self):
            self.bar.set_state("", "", "text2", "")
        elif unsaid:
            self.bar.set_state(unsaid, self.tr("Ctrl+Enter opens the case, F7 ticks what was read"), "warn", "warning")
        else:
            self.bar.set_state("", missing, "text2", "")

    def _unsaid(self) -> str:
        """What is still to be said before it may be issued or accepted; empty for nothing."""
        file = self._file
        if file is None or not file.unsaid:
            return ""
        binding = file.context.pack.binding_language
        titles = [item.title(self._words.language, binding) for item in file.unsaid]
        return self.tr("Still to be said: {titles}").format(titles=self.tr(", ").join(titles))

    def _read_back(self) -> None:
        if self.read_button.isVisible():
            self._session.read_back_wanted.emit(self._number)

    def _lead_to_blocker(self) -> None:
        file = self._file
        if file is not None and file.unsaid:
            self._session.case_wanted.emit(file.agreement.loan_number)
        else:
            self.state.form.field.setFocus()

    def _do_primary(self) -> None:
        if self._file is None:
            return
        services, user, agreement = self._session.services, self._session.user, self._file.agreement
        if agreement.status is AgreementStatus.DRAFT:
            self._act(partial(services.agreements.issue, user, agreement.number))
        else:
            form = self.state.form
            self._act(partial(services.accept.accept, user, agreement.number, form.kind, form.reference))

    def _ask_withdraw(self) -> None:
        if self._file is None:
            return
        agreement = self._file.agreement
        dialog = QuestionDialog(
            self.tr("Withdraw agreement {number}?").format(number=agreement.number),
            (
                self.tr("The borrower can no longer accept it, and the loan stays as it is."),
                self.tr("A new agreement can be made after that."),
            ),
            self.tr("Withdraw"),
            self.tr("Back"),
            self,
        )
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        work = partial(self._session.services.agreements.withdraw, self._session.user, agreement.number)
        dialog.accepted.connect(lambda: self._act(work))
        dialog.open()

    def _act(self, work: Callable[[], Agreement]) -> None:
        self.trouble.hide()
        self.setEnabled(False)
        self._session.runner.run(self, work, self._done, self._refused)

    def _done(self, agreement: Agreement) -> None:
        self.setEnabled(True)
        self._announcer.say(self._words.agreement_status(agreement.status))
        self.state.form.field.clear()
        self.sheet.view.setFocus()
        self._is_just_issued = agreement.status is AgreementStatus.ISSUED
        self._read()
        self._session.changed.emit(agreement.loan_number)

    def _refused(self, error: DeskError) -> None:
        self.setEnabled(True)
        self.sheet.view.setFocus()
        self._say_trouble(error)
        self._read()

    def _say_trouble(self, error: DeskError) -> None:
        text = self._words.error(error)
        self.trouble.set_tone("bad")
        self.trouble.set_message(text, "", "", "warning")
        self.trouble.show()
        self._announcer.say(text)

    def _say_saved(self, path: str) -> None:
        text = self.tr("Saved as {path}").format(path=path)
        self.trouble.set_tone("ok")
        self.trouble.set_message(text, "", "", "tick-circle")
        self.trouble.show()
        self._announcer.say(text)


def _read(session: Session, languages: Sequence[str], number: AgreementNumber) -> _Read:
    """The file and every sheet; no widget is touched."""
    services: Services = session.services
    file = services.agreements.open(session.user, number)
    return _Read(file, {code: services.agreements.sheet(session.user, number, code) for code in languages})
