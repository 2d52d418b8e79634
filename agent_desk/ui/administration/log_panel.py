"""The log: narrowed by period, person, and any of what is named; one entry whole; a copy of it in a file."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QHeaderView, QLineEdit, QWidget

from agent_desk.domain.log_groups import LogGroup, kinds_of
from agent_desk.services.store_facts import LogFilter
from agent_desk.ui import theme
from agent_desk.ui.administration.entry_dialog import EntryDialog
from agent_desk.ui.administration.log_model import ENTRY_ROLE, LogColumn, LogModel
from agent_desk.ui.administration.table_panel import TablePanel
from agent_desk.ui.moment_text import local_date
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.chips import ChipRow, ChipSpec
from agent_desk.wording.log_words import GROUPS

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from agent_desk.domain.people import User
    from agent_desk.services.ports import AuditEntry
    from agent_desk.ui.session import Session
    from agent_desk.wording.words import Words

#: Days of each period; 0 for everything.
_PERIODS = (1, 7, 30, 0)
_WIDTHS = {
    LogColumn.ENTRY: 8, LogColumn.TIME: 14, LogColumn.WHO: 12, LogColumn.WHAT: 14, LogColumn.SUBJECT: 15,
    LogColumn.BEFORE: 16, LogColumn.AFTER: 21,
}  # fmt: skip


class LogPanel(TablePanel):
    """The panel.

    Signals:
        export_wanted: Write what fits to a file.
    """

    export_wanted = Signal()

    def __init__(self, session: Session, words: Words, parent: QWidget | None = None) -> None:
        model = LogModel(session, words)
        super().__init__(model, words, parent)
        self.model = model
        self.model.setParent(self)
        self._session = session
        self._person: User | None = None
        self.period = QComboBox()
        self.who = QComboBox()
        self.loan = QLineEdit()
        self.loan.setFixedWidth(theme.scaled(150))
        self.groups = ChipRow(exclusive=False)
        self.only = DeskButton(compact=True)
        self.export = DeskButton(key="Ctrl+E", compact=True)
        self.lay_out((self.period, self.who, self.loan), (self.only, self.export), self.groups)
        self.period.currentIndexChanged.connect(lambda _row: self.read())
        self.who.currentIndexChanged.connect(lambda _row: self.read())
        self.groups.chosen.connect(lambda _key: self.read())
        self.loan.editingFinished.connect(self.read)
        self.only.clicked.connect(self._only)
        self.export.clicked.connect(self.export_wanted)
        self.export.blocked.connect(self._say_blocked)
        self.table.doubleClicked.connect(lambda _index: self.open_entry())
        self.model.grown.connect(self._say_count)
        self.model.failed.connect(self.show_error)
        self.only.hide()

    def wanted(self) -> LogFilter:
        """What narrows the log now."""
        days = _PERIODS[max(0, self.period.currentIndex())]
        chosen = self.who.currentData()
        loan = self.loan.text().strip()
        kinds = (kinds_of(LogGroup(key)) for key in self.groups.checked_keys())
        return LogFilter(
            since=self._day_begins(days) if days else None,
            actors=frozenset({str(chosen)} if chosen else ()),
            kinds=frozenset().union(*kinds),
            loans=frozenset({loan} if loan else ()),
        )

    def read(self) -> None:
        """Read again from the newest entry."""
        self.trouble.hide()
        self.model.read(self.wanted())

    def refresh(self) -> None:
        """Something was written: read again, unless somebody has scrolled into the past."""
        if self.table.verticalScrollBar().value() == 0:
            self.read()

    def set_names(self, names: dict[str, str]) -> None:
        """The people to narrow to."""
        chosen = self.who.currentData()
        with QSignalBlocker(self.who):
            self.who.clear()
            self.who.addItem(self.tr("Everyone"), "")
            for number, name in sorted(names.items(), key=lambda item: item[1]):
                self.who.addItem(f"{name} {number}", number)
            self.who.setCurrentIndex(max(0, self.who.findData(chosen)))
        self.model.set_names(names)

    def set_person(self, user: User | None) -> None:
        """Offer to narrow to the account that is chosen above."""
        self._person = user
        self.only.setVisible(user is not None)
        if user is not None:
            self.only.set_text(self.tr("Only {name}").format(name=user.name))

    def set_broken(self, entry: int | None) -> None:
        """A broken chain is marked and not exported."""
        self.model.set_broken(entry)
        why = self.tr("Chain broken at entry {entry}; nothing is exported").format(entry=f"{entry:,}") if entry else ""
        self.export.set_blocked(why)

    def show_group(self, group: LogGroup) -> None:
        """Narrow the log to a group, of any time."""
        self.period.setCurrentIndex(_PERIODS.index(0))
        self.groups.check(group.value)
        self.read()

    def open_entry(self) -> None:
        """F4: the chosen entry, whole."""
        entry: AuditEntry | None = self.table.currentIndex().data(ENTRY_ROLE)
        if entry is not None:
            who = self.model.names.get(entry.actor, "")
            EntryDialog(entry, self._words, who, self.model.time_of(entry), self).open()

    def say_done(self, title: str, words: str) -> None:
        """Say what was done."""
        self.trouble.set_tone("ok")
        self.trouble.show()
        self.trouble.set_message(title, words, icon="tick-circle")

    def _day_begins(self, days: int) -> datetime:
        portfolio = self._session.portfolio
        zone = portfolio.time_zone if portfolio is not None else "UTC"
        today = local_date(self._session.services.desk.clock.now(), zone)
        first = today - timedelta(days=days - 1)
        return datetime.combine(first, time(), ZoneInfo(zone)).astimezone(UTC)

    def _only(self) -> None:
        if self._person is not None:
            self.who.setCurrentIndex(max(0, self.who.findData(str(self._person.user_id))))

    def _say_count(self) -> None:
        text = self.tr("{count} entries") if self.model.is_whole else self.tr("{count} entries and more")
        self._count.set_text(text.format(count=f"{len(self.model.entries):,}"))

    def _say_blocked(self) -> None:
        self.trouble.set_tone("bad")
        self.trouble.show()
        self.trouble.set_message(self.export.toolTip() or self.tr("The chain is broken; nothing is exported"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns keep their shares."""
        super().resizeEvent(event)
        head = self.table.horizontalHeader()
        room = self.width() - self.table.verticalScrollBar().sizeHint().width()
        for column, share in _WIDTHS.items():
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            self.table.setColumnWidth(column, room * share // 100)

    def retranslate(self) -> None:
        """Set the texts again."""
        self._title.set_text(self.tr("Audit log"))
        periods = (self.tr("Today"), self.tr("7 days"), self.tr("30 days"), self.tr("Everything"))
        chosen = max(0, self.period.currentIndex())
        with QSignalBlocker(self.period):
            self.period.clear()
            self.period.addItems(periods)
            self.period.setCurrentIndex(chosen)
        self.period.setAccessibleName(self.tr("Period"))
        self.who.setAccessibleName(self.tr("Who"))
        if self.who.count():
            self.who.setItemText(0, self.tr("Everyone"))
        self.loan.setPlaceholderText(self.tr("Loan number"))
        self.loan.setAccessibleName(self.tr("Loan number"))
        checked = self.groups.checked_keys()
        self.groups.set_chips([ChipSpec(group.value, self._words.tr(GROUPS[group])) for group in LogGroup])
        for key in checked:
            self.groups.check(key)
        self.export.set_text(self.tr("Export…"))
        self.table.setAccessibleName(self.tr("Audit log"))
        self.model.retranslate()
        self._say_count()
        self.set_person(self._person)
