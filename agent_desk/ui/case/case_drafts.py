"""Keeps what is being typed on the case, and puts it back after the desk stopped without being closed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from agent_desk.domain.errors import StoreError
from agent_desk.domain.evidence import EvidenceKind
from agent_desk.ui.case.call_texts import call_texts, resume_call
from agent_desk.ui.case.choice_texts import OFFER, choice_texts, read_choices
from agent_desk.ui.case.notes_panel import SAVE_MS
from agent_desk.ui.drawn import drawn
from agent_desk.ui.moment_text import clock_text
from agent_desk.ui.widgets.date_field import DateField
from agent_desk.ui.widgets.money_field import MoneyField

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QLineEdit

    from agent_desk.domain.case_draft import CaseDraft
    from agent_desk.domain.errors import DeskError
    from agent_desk.ui.case.case_acts import CaseActs
    from agent_desk.ui.case.case_facts import CaseFacts
    from agent_desk.ui.case.case_panels import CasePanels
    from agent_desk.ui.case.case_reading import CaseReading
    from agent_desk.ui.case.case_view import CaseView
    from agent_desk.ui.case.contact_panel import ContactPanel

_FACT: Final = "fact."
_NOTE: Final = "note"

#: Looks between two tries while the store takes nothing; what is typed meanwhile is kept on this computer at once.
_AWAY_TICKS: Final = 5


class CaseDrafts(QObject):
    """Looks at the fields of the open case every 600 ms and keeps what is not stored yet.

    Signals:
        resumed: A draft was put back; the call may have gone on with it.
    """

    resumed = Signal()

    def __init__(self, view: CaseView, acts: CaseActs, case: CaseReading, facts: CaseFacts, panels: CasePanels) -> None:
        super().__init__(view)
        self._view = view
        self._acts = acts
        self._case = case
        self._facts = facts
        self._panels = panels
        self._number = ""
        self._kept: dict[str, str] = {}
        self._aside: dict[str, str] = {}
        self._may_resume = False
        self._sending = False
        self._away: StoreError | None = None
        self._ticks = 0
        self._clock = QTimer(self)
        self._clock.setInterval(SAVE_MS)
        self._clock.timeout.connect(self.keep)
        view.restored.discard_wanted.connect(self._discard)
        case.call_begun.connect(self._call_begun)

    def attend(self) -> None:
        """Another case: put back what was typed on it before, then keep what is typed."""
        self._clock.stop()
        self._number, self._kept = "", {}
        self._view.restored.say("")
        number = self._case.number
        self._acts.find_draft(number, lambda draft: self._found(number, draft), lambda _error: self._begin(number))

    def _call_begun(self) -> None:
        self._may_resume = True

    def _found(self, number: str, draft: CaseDraft | None) -> None:
        if number == self._case.number and draft is not None:
            self._restore(draft)
            self._kept = dict(draft.fields)
        self._may_resume = False
        self._begin(number)

    def _begin(self, number: str) -> None:
        if number == self._case.number:
            self._number = number
            self._clock.start()
            self.keep()

    # -- keeping

    def keep(self) -> None:
        """Keep what stands in the fields now, when it is something else than what was kept last."""
        if not self._number or self._number != self._case.number:
            return
        fields = self._fields()
        if self._away is not None:
            self._tell(fields, self._away)
        self._ticks = (self._ticks + 1) % _AWAY_TICKS
        if self._away is not None and self._ticks:
            if fields != self._aside:
                self._aside = fields
                self._acts.put_draft_aside(self._number, fields, lambda _kept: None)
        elif not self._sending and (fields != self._kept or self._away is not None):
            self._send(fields, in_front=True)

    def leave(self) -> None:
        """The person goes on to something else: what was typed stays kept, the desk does not come back to it."""
        self._clock.stop()
        if self._number and self._kept | self._fields():
            self._send(self._fields(), in_front=False)
        self._number, self._kept = "", {}
        self._acts.unsaved.clear()

    def come_back(self) -> None:
        """The same case is looked at again: go on keeping."""
        if not self._number and self._case.number:
            self._begin(self._case.number)

    def forget(self) -> None:
        """The call is over: nothing is being typed."""
        self._clock.stop()
        if self._number:
            self._send({}, in_front=False)
        self._number = ""
        self._acts.unsaved.clear()
        self._view.restored.say("")

    def _send(self, fields: dict[str, str], *, in_front: bool) -> None:
        number = self._number
        self._sending = True

        def done(_draft: CaseDraft) -> None:
            self._sending = False
            self._away = None
            self._acts.unsaved.clear()
            if number == self._number:
                self._kept = fields

        def failed(error: DeskError) -> None:
            self._sending = False  # a later look tries again
            if isinstance(error, StoreError):
                self._away, self._aside = error, fields
                if number == self._number:
                    self._tell(fields, error)

        self._acts.keep_draft(number, fields, in_front=in_front, done=done, failed=failed)

    def _tell(self, fields: dict[str, str], error: StoreError) -> None:
        """Say what the store does not have yet."""
        file = self._case.file
        if file is None:
            return
        changed = {name for name in {*fields, *self._kept} if fields.get(name) != self._kept.get(name)}
        is_kept = self._acts.is_draft_aside(file.context.loan.number)
        texts = [text[:1].upper() + text[1:] for text in self._parts(dict.fromkeys(sorted(changed), ""))]
        borrower = f"{drawn(file.context.borrower.name)} · {file.context.loan.number}"
        self._acts.unsaved.put(borrower, texts, error, self._acts.now(), is_kept=is_kept)

    def _fields(self) -> dict[str, str]:
        call, work, view = self._case.call, self._view.work, self._view
        if call is None or work is None:
            return {}
        fields = {f"{_FACT}{name}": text for name, text in self._facts.texts().items()}
        if view.side.notes.is_dirty:
            fields[_NOTE] = view.side.notes.field.toPlainText()
        if call.choices is not None and work.offer.isEnabled():
            fields |= choice_texts(call.choices)
        row = work.hardship.evidence
        if row.is_recording:
            path = str(row.path) if row.path is not None else ""
            fields |= {"evidence.kind": str(row.kind.currentData()), "evidence.dated": row.dated_on.text()}
            fields |= {"evidence.file": path} if path else {}
        contact = self._panels.contact
        if contact is not None and not contact.isHidden():
            fields |= {f"contact.{name}": field.text() for name, field in _contact_fields(contact)}
        return fields | call_texts(call) if fields or call.is_verified else {}

    # -- putting back

    def _restore(self, draft: CaseDraft) -> None:
        file, call, work = self._case.file, self._case.call, self._view.work
        if file is None or call is None or work is None:
            return
        fields = draft.typed
        for name, text in fields.items():
            if name.startswith(_FACT):
                self._facts.restore(name.removeprefix(_FACT), text)
        if _NOTE in fields:
            self._view.side.notes.restore(fields[_NOTE])
        choices = read_choices(fields, work.offer.choices, file.context.loan.currency)
        if choices is not None:
            work.restore(choices)
        if "evidence.kind" in fields:
            self._restore_evidence(fields)
        contact = {name.removeprefix("contact."): text for name, text in fields.items() if name.startswith("contact.")}
        if contact:
            self._restore_contact(contact)
        zone = file.context.portfolio.time_zone
        if self._may_resume:
            if self._acts.is_same_call(draft):
                resume_call(call, draft.fields, self._acts.now())
            if fields:
                time = f"{clock_text(draft.saved_at, zone)}:{draft.saved_at:%S}"
                said = self.tr("What you typed at {time} is back: {what}. It was not stored with the case yet.")
                self._view.restored.say(said.format(time=time, what=self._named(fields)))
        self.resumed.emit()

    def _restore_contact(self, texts: Mapping[str, str]) -> None:
        if self._panels.contact is None or not self._panels.contact.isHidden():
            return
        self._panels.toggle_contact()
        for name, field in _contact_fields(self._panels.contact):
            if isinstance(field, MoneyField | DateField):
                field.set_typed(texts.get(name, ""))
            else:
                field.setText(texts.get(name, ""))

    def _restore_evidence(self, fields: Mapping[str, str]) -> None:
        work = self._view.work
        if work is not None:
            row = work.hardship.evidence
            path = fields.get("evidence.file", "")
            row.open_line(EvidenceKind(fields["evidence.kind"]), Path(path) if path else None)
            row.dated_on.set_typed(fields.get("evidence.dated", ""))

    def _named(self, fields: Mapping[str, str]) -> str:
        return ", ".join(self._parts(fields))

    def _parts(self, fields: Mapping[str, str]) -> list[str]:
        """The parts of the case that were typed in, in words."""
        names = {
            _NOTE: self.tr("note"),
            f"{_FACT}since": self.tr("since"),
            f"{_FACT}income": self.tr("income"),
            f"{_FACT}costs": self.tr("essential costs"),
            f"{_FACT}can_pay": self.tr("what can be paid"),
            f"{_FACT}first_due": self.tr("first date"),
            f"{OFFER}chosen": self.tr("offer"),
            "evidence.kind": self.tr("proof"),
            "contact.day": self.tr("call back and promise"),
        }
        return [words for name, words in names.items() if name in fields]

    def _discard(self) -> None:
        """Throw away what was put back: everything stands as it is stored."""
        file, call, work = self._case.file, self._case.call, self._view.work
        self._view.restored.say("")
        if file is None or call is None or work is None:
            return
        self._view.side.notes.reset(file.case.note)
        self._facts.settle(file.case.facts, file.case.facts)
        work.start_again(file.case.facts.first_due)
        work.hardship.evidence.close_line()
        self._panels.close()
        self._kept = {}
        self._acts.discard_draft(file.context.loan.number, lambda _gone: self.keep())


def _contact_fields(contact: ContactPanel) -> tuple[tuple[str, QLineEdit], ...]:
    return (("day", contact.day), ("at", contact.at), ("amount", contact.amount), ("due", contact.due))
