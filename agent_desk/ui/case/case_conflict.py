"""Watches for changes by somebody else of what is being typed, and has people settle them."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from agent_desk.domain.hardship import HardshipFacts
from agent_desk.ui.case.conflict_panel import BEFORE, MINE, ConflictPanel, Crossing
from agent_desk.ui.moment_text import clock_text

if TYPE_CHECKING:
    from agent_desk.services.keep_facts import CaseChange
    from agent_desk.services.work_case import CaseFile
    from agent_desk.ui.case.case_acts import CaseActs
    from agent_desk.ui.case.case_facts import CaseFacts
    from agent_desk.ui.case.case_notes import CaseNotes
    from agent_desk.ui.case.case_view import CaseView
    from agent_desk.wording import Words

_NOTE = "note"


class CaseConflict(QObject):
    """Asks which change stands; until somebody says so, none of the two is written over the other."""

    def __init__(self, view: CaseView, acts: CaseActs, facts: CaseFacts, notes: CaseNotes, words: Words) -> None:
        super().__init__(view)
        self._notes_panel = view.side.notes
        self._acts = acts
        self._facts = facts
        self._notes = notes
        self._words = words
        self._file: CaseFile | None = None
        self._mine: dict[str, Any] = {}
        self.panel = ConflictPanel()
        view.extra.addWidget(self.panel)
        self.panel.chosen.connect(self._settle)

    def look(self, file: CaseFile) -> None:
        """The case was read again: did somebody else change what is typed here?"""
        if self._file is not None and self._file.context.loan.number != file.context.loan.number:
            self.panel.hide()
        self._file = file
        crossings = self._crossings(file)
        self._facts.is_held = any(item.name != _NOTE for item in crossings)
        self._notes.is_held = any(item.name == _NOTE for item in crossings)
        if not crossings:
            self.panel.hide()
            return
        number, zone = file.context.loan.number, file.context.portfolio.time_zone

        def told(change: CaseChange | None) -> None:
            if self._file is file and change is not None:
                self.panel.ask(change.name, clock_text(change.at, zone), crossings)
            elif self._file is file:
                self.panel.ask("", "", crossings)

        self._acts.last_change(number, told)

    def _crossings(self, file: CaseFile) -> list[Crossing]:
        base, mine, stored = self._facts.base, self._facts.mine, file.case.facts
        found = [
            Crossing(name, self._name(name), (self._say(mine, name), self._say(stored, name), self._say(base, name)))
            for name in self._facts.crossing(stored)
        ]
        panel = self._notes_panel
        own, theirs = panel.field.toPlainText(), file.case.note
        if panel.is_dirty and theirs not in (panel.kept, own) and not panel.has_passed(theirs):
            found.append(Crossing(_NOTE, self._name(_NOTE), (own, theirs, panel.kept)))
        return found

    def _say(self, facts: HardshipFacts, name: str) -> str:
        value = getattr(facts, name)
        if value is None:
            return ""
        return self._words.date(value) if name in ("since", "first_due") else self._words.money(value)

    def _name(self, name: str) -> str:
        return {
            "since": self.tr("Since"),
            "income": self.tr("Income"),
            "costs": self.tr("Essential costs"),
            "can_pay": self.tr("Can pay"),
            "first_due": self.tr("First date"),
            _NOTE: self.tr("Note"),
        }[name]

    def _settle(self, chosen: dict[str, int]) -> None:
        """Store what was chosen, over what was shown: a third change in between is asked about again."""
        file = self._file
        if file is None:
            return
        base, mine, panel = self._facts.base, self._facts.mine, self._notes_panel
        self.panel.hide()
        if _NOTE in chosen:
            note = (panel.field.toPlainText(), file.case.note, panel.kept)[chosen[_NOTE]]
            panel.reset(file.case.note)
            panel.restore(note)
            self._notes.is_held = False
            panel.flush()
        if any(name != _NOTE for name in chosen):
            self._facts.settle(self._chosen(chosen, base, mine, file.case.facts), file.case.facts)
            self._facts.flush()

    def _chosen(
        self, chosen: dict[str, int], base: HardshipFacts, mine: HardshipFacts, stored: HardshipFacts
    ) -> HardshipFacts:
        result = stored
        for name in (item.name for item in fields(HardshipFacts)):
            which = chosen.get(name)
            if which == MINE or (which is None and name in mine.changed(base)):
                result = replace(result, **{name: getattr(mine, name)})
            elif which == BEFORE:
                result = replace(result, **{name: getattr(base, name)})
        return result
