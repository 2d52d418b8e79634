"""What others changed on the case since the person was last here: one line over the action bar, until it is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFrame, QHBoxLayout

from agent_desk.ui.moment_text import moment_text
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.lines import IconLine
from agent_desk.wording.log_words import event_source

if TYPE_CHECKING:
    from agent_desk.services.keep_facts import OtherChange, SinceHere
    from agent_desk.services.work_case import CaseFile
    from agent_desk.ui.case.case_acts import CaseActs
    from agent_desk.ui.case.case_reading import CaseReading
    from agent_desk.ui.case.case_view import CaseView
    from agent_desk.wording import Words

_MOST: Final = 3


class CaseNews(QObject):
    """Asks once for each case that is opened, and says it when identity is confirmed."""

    def __init__(self, view: CaseView, acts: CaseActs, case: CaseReading, words: Words) -> None:
        super().__init__(view)
        self._acts = acts
        self._case = case
        self._words = words
        self._since: SinceHere | None = None
        self.line = IconLine("", "info", "accent", size=13, ink="text")
        self.close = DeskButton(kind="link", icon="close")
        self.frame = QFrame()
        self.frame.setProperty("kind", "bar")
        row = QHBoxLayout(self.frame)
        row.setContentsMargins(16, 6, 14, 6)
        row.addWidget(self.line, 1)
        row.addWidget(self.close)
        self.frame.hide()
        view.extra.addWidget(self.frame)
        self.close.clicked.connect(self._forget)
        case.opened.connect(self._opened)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the texts again."""
        self.close.setAccessibleName(self.tr("Close"))
        self.show()

    def show(self) -> None:
        """Say it, once amounts may be seen."""
        file, call, since = self._case.file, self._case.call, self._since
        wanted = file is not None and call is not None and call.is_verified and since is not None and since.changes
        if file is not None and since is not None and wanted:
            sentence = self._sentence(file, since)
            self.line.set_line(sentence)
            self.line.setToolTip(sentence)
        self.frame.setVisible(bool(wanted))

    def _opened(self, is_new: bool) -> None:
        if not is_new:
            self.show()
            return
        self._forget()
        number = self._case.number

        def told(since: SinceHere | None) -> None:
            if number == self._case.number:
                self._since = since
                self.show()

        self._acts.since_here(number, told)

    def _forget(self) -> None:
        self._since = None
        self.frame.hide()

    def _sentence(self, file: CaseFile, since: SinceHere) -> str:
        portfolio = file.context.portfolio
        zone, today = portfolio.time_zone, portfolio.business_date
        said = [self._change(file, item) for item in since.changes[:_MOST]]
        more = len(since.changes) - len(said)
        if more:
            said.append(self.tr("and {count} more").format(count=more))
        text = self.tr("Changed since you were last here, {when}: {changes}")
        return text.format(when=moment_text(self._words, since.last_here, zone, today), changes=" · ".join(said))

    def _change(self, file: CaseFile, item: OtherChange) -> str:
        zone, today = file.context.portfolio.time_zone, file.context.portfolio.business_date
        what, when = self._words.tr(event_source(item.kind)), moment_text(self._words, item.at, zone, today)
        name = file.people.get(item.actor, "")
        if not name:
            return self.tr("{what}, {when}").format(what=what, when=when)
        return self.tr("{what}, {name}, {when}").format(what=what, name=name, when=when)
