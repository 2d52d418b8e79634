"""How the store lies on its disk: in clear, or encrypted; where its key is; what to run to change that; a sheet."""

from __future__ import annotations

import shlex
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from agent_desk.domain.rights import MAY, Act
from agent_desk.services.recovery import KeyPlace
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.card import Card
from agent_desk.ui.widgets.fact_rows import Fact, FactRows
from agent_desk.ui.widgets.lines import IconLine
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from agent_desk.services.store_facts import StoreStatus
    from agent_desk.ui.session import Session


class EncryptionCard(Card):
    """The card. A store is encrypted, or its key changed, while nobody has it open: here stands what to run.

    Signals:
        sheet_wanted: A recovery sheet, please.
    """

    sheet_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._may = session.user.role in MAY[Act.ENCRYPT]
        self._status: StoreStatus | None = None
        self.state = IconLine(icon="lock", strong=True, size=13)
        self.facts = FactRows(value_column=150)
        self.meaning = TextLabel("", "secondary", "text2", wrap=True)
        self.how = TextLabel("", "body", wrap=True)
        self.command = QLineEdit()
        self.command.setReadOnly(True)
        self.copy = DeskButton(icon="copy", compact=True)
        self.sheet = DeskButton(key="Alt+R", icon="document", compact=True)
        line = QHBoxLayout()
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(self.command, 1)
        line.addWidget(self.copy)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(self.sheet)
        for widget in (self.state, self.facts, self.meaning, self.how):
            self.add(widget)
        self.body.addLayout(line)
        self.body.addLayout(row)
        self.how.hide()
        self.command.hide()
        self.copy.hide()
        self.sheet.hide()
        self.copy.clicked.connect(self._copy)
        self.sheet.clicked.connect(self.sheet_wanted)

    def set_status(self, status: StoreStatus) -> None:
        """Show how it lies there."""
        self._status = status
        self._say()

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.command.text())
        self.copy.set_text(self.tr("Copied"))

    def _say(self) -> None:
        status = self._status
        if status is None:
            return
        facts = [Fact(self.tr("Store"), status.name)]
        if status.on_server:
            said = self.tr("A server's store: its disks are encrypted there, or are not")
            self.state.set_line(said, "store", "text2")
            words = self.tr("Only a store in a file is encrypted by the desk.")
        elif status.is_encrypted:
            self.state.set_line(self.tr("Encrypted"), "lock", "ok")
            facts.append(Fact(self.tr("With"), self.tr("SQLCipher 4: AES-256, each page with its own check")))
            facts += [Fact(self.tr("Key on this computer"), self._kept(status)), self._clear(status)]
            words = self.tr("Nobody reads the store without its key. Keep the recovery sheet where the store is not.")
        else:
            self.state.set_line(self.tr("Not encrypted"), "unlock", "warn")
            words = self.tr("Whoever gets hold of the file can read all of it.")
        self.facts.set_facts(facts)
        self.meaning.set_text(words)
        self._say_how(status)

    def _say_how(self, status: StoreStatus) -> None:
        shown = self._may and not status.on_server
        self.how.setVisible(shown)
        self.command.setVisible(shown)
        self.copy.setVisible(shown)
        self.sheet.setVisible(shown and status.is_encrypted)
        if status.is_encrypted:
            how = self.tr(
                "To change the passphrase, close every desk on this store, this one too, and run the command below. "
                "Copies made before open with the old one: make another one and a new sheet afterwards."
            )
        else:
            how = self.tr(
                "To encrypt it, close every desk on this store, this one too, and run the command below. It checks "
                "what it wrote, then deletes what lay in clear, copies too: make another copy afterwards."
            )
        self.how.set_text(how)
        self.command.setText(self._command(status))
        self.command.setCursorPosition(0)
        self.copy.set_text(self.tr("Copy"))

    def _command(self, status: StoreStatus) -> str:
        where = f" --store {shlex.quote(status.place)}" if status.place else ""
        act = "rekey" if status.is_encrypted else "encrypt"
        return f"agent-desk{where} {act} --recovery-sheet recovery.pdf --delete-old"

    def _kept(self, status: StoreStatus) -> str:
        match status.key_place:
            case KeyPlace.FILE:
                return self.tr("in a file that the desk reads")
            case KeyPlace.VARIABLE:
                return self.tr("in the environment of the desk")
            case KeyPlace.RING:
                return self.tr("in the system's key store")
            case _:
                return self.tr("nowhere: the passphrase is asked for")

    def _clear(self, status: StoreStatus) -> Fact:
        label = self.tr("Copies in clear")
        if not status.in_clear:
            return Fact(label, self.tr("none"))
        return Fact(label, self.tr("{count}: delete them").format(count=status.in_clear), tone="warn", strong=True)

    def retranslate(self) -> None:
        """Set the texts again."""
        self.set_title(self.tr("Encryption at rest"))
        self.command.setAccessibleName(self.tr("Command to run"))
        self.sheet.set_text(self.tr("Recovery sheet…"))
        self._say()
