"""The copies of the store: where they lie, how old and large, when the next is due; make one, try one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from agent_desk.ui.administration.people_model import Cell
from agent_desk.ui.administration.plain_table import PlainTable
from agent_desk.ui.moment_text import age_text, local_date, moment_text
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.card import Card
from agent_desk.ui.widgets.lines import IconLine
from agent_desk.ui.widgets.row_delegate import Run
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from agent_desk.services.copy_shelf import CopyShelf, KeptCopy
    from agent_desk.ui.session import Session
    from agent_desk.wording.words import Words

_SHARES = (27, 13, 16, 18, 26)
_SEEN = 5
_UNITS = ("B", "KB", "MB", "GB", "TB")


class CopiesCard(Card):
    """The card.

    Signals:
        copy_wanted: Make a copy now.
        trial_wanted: Try this copy (its name).
    """

    copy_wanted = Signal()
    trial_wanted = Signal(str)

    def __init__(self, session: Session, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._session = session
        self._words = words
        self._shelf: CopyShelf | None = None
        self.folder = TextLabel("", "secondary", "text2", elide=True)
        self.due = IconLine(icon="clock")
        self.table = PlainTable(_SHARES, _SEEN)
        self.make = DeskButton(key="Alt+C", icon="copy", compact=True)
        self.trial = DeskButton(key="Alt+T", icon="return", compact=True)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addStretch(1)
        row.addWidget(self.trial)
        row.addWidget(self.make)
        for widget in (self.folder, self.table, self.due):
            self.add(widget)
        self.body.addLayout(row)
        self.make.clicked.connect(self.copy_wanted)
        self.trial.clicked.connect(self._try)

    def set_shelf(self, shelf: CopyShelf) -> None:
        """Show what lies there; a copy that was not there before is chosen."""
        before = self._shelf.copies[0].name if self._shelf is not None and self._shelf.copies else ""
        self._shelf = shelf
        self._say()
        if before and shelf.copies and shelf.copies[0].name != before:
            self.table.selectRow(0)

    def _try(self) -> None:
        if self.table.current_key:
            self.trial_wanted.emit(self.table.current_key)

    def _moment(self, at: datetime) -> str:
        portfolio = self._session.portfolio
        zone = portfolio.time_zone if portfolio is not None else "UTC"
        return moment_text(self._words, at, zone, local_date(self._session.services.desk.clock.now(), zone))

    def _cells(self, copy: KeptCopy) -> tuple[Cell, ...]:
        now = self._session.services.desk.clock.now()
        kept = Cell((Run(self.tr("in clear"), "text2"),), "unlock")
        if not copy.in_clear:
            kept = Cell((Run(self.tr("encrypted")),), "lock", "ok")
        tried = Cell((Run(self.tr("not tried yet"), "text2"),))
        if copy.tried_at is not None and copy.is_sound:
            said = self.tr("restores, tried {time}").format(time=self._moment(copy.tried_at))
            tried = Cell((Run(said),), "tick-circle", "ok")
        elif copy.tried_at is not None:
            said = self.tr("does not restore, {time}").format(time=self._moment(copy.tried_at))
            tried = Cell((Run(said, "bad", strong=True),), "warning", "bad")
        made, size = self._moment(copy.made_at), size_text(copy.size)
        return (
            Cell((Run(made, strong=True),)), Cell((Run(age_text(now - copy.made_at), "text2"),)),
            Cell((Run(size, "text2"),)), kept, tried,
        )  # fmt: skip

    def _say(self) -> None:
        shelf = self._shelf
        if shelf is None:
            return
        self.folder.set_text(shelf.folder)
        self.folder.setToolTip(shelf.folder)
        self.set_title(self.tr("Copies"), self.tr("the newest {count} are kept").format(count=shelf.kept))
        self.table.set_rows([(copy.name, self._cells(copy)) for copy in shelf.copies])
        self.table.setVisible(bool(shelf.copies))
        self.trial.setVisible(bool(shelf.copies))
        now = self._session.services.desk.clock.now()
        if not shelf.by_itself:
            said = self.tr("Each day by agent-desk backup --if-older-than 1d, on the server")
            self.due.set_line(said, "clock", "text2")
        elif shelf.due_at is None:
            self.due.set_line(self.tr("No copy yet: the desk makes one when it closes"), "warning", "warn")
        elif shelf.due_at <= now:
            self.due.set_line(self.tr("The next is due now: when the desk closes, or by hand"), "clock", "warn")
        else:
            said = self.tr("The next by itself after {time}, when the desk opens or closes")
            self.due.set_line(said.format(time=self._moment(shelf.due_at)), "clock", "text2")

    def retranslate(self) -> None:
        """Set the texts again."""
        self.set_title(self.tr("Copies"))
        self.table.set_titles(
            [self.tr("Made"), self.tr("Age"), self.tr("Size"), self.tr("On disk"), self.tr("Does it restore")]
        )
        self.table.setAccessibleName(self.tr("Copies"))
        self.make.set_text(self.tr("Make a copy now"))
        self.trial.set_text(self.tr("Try this copy"))
        self._say()


def size_text(size: int) -> str:
    """A number of bytes with its unit: ``12.4 MB``."""
    unit = 0
    tenths = size * 10
    while tenths >= 10_000 and unit < len(_UNITS) - 1:
        tenths = (tenths + 500) // 1000
        unit += 1
    whole = f"{tenths // 10:,}" if unit == 0 or tenths >= 1000 else f"{tenths // 10}.{tenths % 10}"
    return f"{whole} {_UNITS[unit]}"
