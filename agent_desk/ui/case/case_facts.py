"""What the borrower tells of the hardship: shown as stored, kept while it is typed, never over what others wrote."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from agent_desk.domain.errors import RuleError, StoreError
from agent_desk.domain.hardship import NO_FACTS, HardshipFacts, merged
from agent_desk.ui.case.notes_panel import SAVE_MS
from agent_desk.ui.widgets.money_field import MoneyField

if TYPE_CHECKING:
    from agent_desk.domain.errors import DeskError
    from agent_desk.services.work_case import CaseFile
    from agent_desk.ui.case.case_acts import CaseActs
    from agent_desk.ui.case.case_view import CaseView
    from agent_desk.ui.case.work_column import WorkColumn
    from agent_desk.ui.widgets.date_field import DateField

#: Pause before what the store did not take is sent again.
_AGAIN_MS: Final = 3000


class CaseFacts(QObject):
    """Keeps the facts of the case that is open.

    Signals:
        kept: The facts as they are stored now (``HardshipFacts``).
        crossed: Somebody else changed the same fact: read the case again.
        failed: Why they were not kept (``DeskError``).
    """

    kept = Signal(object)
    crossed = Signal()
    failed = Signal(object)

    def __init__(self, view: CaseView, acts: CaseActs) -> None:
        super().__init__(view)
        self._acts = acts
        self._fields: dict[str, MoneyField | DateField] = {}
        self._number = ""
        self._typed: set[str] = set()
        self.base: HardshipFacts = NO_FACTS
        self.is_held = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(SAVE_MS)
        self._pause.timeout.connect(self.flush)

    def rest(self) -> None:
        """Another case, whose fields are not there yet: nothing is typed, nothing is to be kept."""
        self._pause.stop()
        self._typed.clear()
        self._fields = {}
        self._number = ""
        self.base = NO_FACTS
        self.is_held = False

    def attend(self, work: WorkColumn, file: CaseFile) -> None:
        """Another case: its facts into its fields."""
        hardship, offer = work.hardship, work.offer
        self.rest()
        self._number = file.context.loan.number
        self._fields = {
            "since": hardship.since,
            "income": hardship.income,
            "costs": hardship.rent,
            "can_pay": offer.can_pay,
            "first_due": offer.first_due,
        }
        for name, field in self._fields.items():
            field.textEdited.connect(lambda _text, which=name: self._type(which))
            field.edited.connect(lambda _value, which=name: self._type(which))
        self.show(file)
        work.show_facts()

    def show(self, file: CaseFile) -> None:
        """Show what is stored; a fact that is being typed stays as it is."""
        stored = file.case.facts
        if file.context.loan.number != self._number or self.is_held:
            return
        for name in stored.changed(self.base):
            if name not in self._typed and name != "first_due":
                _put(self._fields[name], getattr(stored, name))
        if not self._typed:
            self.base = stored

    @property
    def mine(self) -> HardshipFacts:
        """The facts with what was typed in them; what makes no sense yet is left out."""
        values: dict[str, Any] = {}
        for name in self._typed:
            field = self._fields[name]
            value = _value(field)
            if value is not None or not field.text().strip():
                values[name] = value
        return replace(self.base, **values)

    def crossing(self, stored: HardshipFacts) -> tuple[str, ...]:
        """Names of the facts that are typed here and were changed by somebody else to something else."""
        return merged(self.base, self.mine, stored)[1]

    def texts(self) -> dict[str, str]:
        """What is typed and not kept yet, by name."""
        return {name: self._fields[name].text() for name in self._typed}

    def restore(self, name: str, text: str) -> None:
        """Put back what was typed; it is kept with the next key, or when the case is left."""
        if name in self._fields:
            self._fields[name].set_typed(text)
            self._typed.add(name)

    def settle(self, facts: HardshipFacts, stored: HardshipFacts) -> None:
        """The facts are to stand so, whatever was typed; what differs from those stored is still to be kept."""
        self._typed = set(facts.changed(stored))
        for name, field in self._fields.items():
            if name != "first_due" or getattr(facts, name) is not None:
                _put(field, getattr(facts, name))
        self.base = stored
        self.is_held = False
        self._pause.stop()

    def flush(self) -> None:
        """Keep what is typed now."""
        self._pause.stop()
        sent, names, number = self.mine, frozenset(self._typed), self._number
        if self.is_held or sent == self.base:
            return

        def done(facts: HardshipFacts) -> None:
            if number == self._number:
                now = self.mine
                self._typed -= {name for name in names if getattr(now, name) == getattr(sent, name)}
                self.base = facts
                self.kept.emit(facts)

        def failed(error: DeskError) -> None:
            if number == self._number and isinstance(error, RuleError) and error.code == "facts.changed":
                self.crossed.emit()
                return
            self.failed.emit(error)
            if number == self._number and isinstance(error, StoreError):
                self._pause.start(_AGAIN_MS)

        self._acts.save_facts(number, sent, self.base, done, failed)

    def _type(self, name: str) -> None:
        self._typed.add(name)
        if not self.is_held:
            self._pause.start(SAVE_MS)


def _value(field: MoneyField | DateField) -> object:
    return field.amount if isinstance(field, MoneyField) else field.day


def _put(field: MoneyField | DateField, value: Any) -> None:
    if _value(field) != value or (value is None and field.text()):
        if isinstance(field, MoneyField):
            field.set_amount(value)
        else:
            field.set_day(value)
