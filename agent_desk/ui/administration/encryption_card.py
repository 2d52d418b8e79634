"""How the store lies on its disk: in clear, or encrypted with what; and the copies that are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.ui.widgets.card import Card
from agent_desk.ui.widgets.fact_rows import Fact, FactRows
from agent_desk.ui.widgets.lines import IconLine
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from agent_desk.services.store_facts import StoreStatus
    from agent_desk.ui.session import Session


class EncryptionCard(Card):
    """The card."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._session = session
        self._status: StoreStatus | None = None
        self.state = IconLine(icon="lock", strong=True, size=13)
        self.facts = FactRows(value_column=150)
        self.meaning = TextLabel("", "secondary", "text2", wrap=True)
        for widget in (self.state, self.facts, self.meaning):
            self.add(widget)

    def set_status(self, status: StoreStatus) -> None:
        """Show how it lies there."""
        self._status = status
        self._say()

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
            facts.append(self._clear(status))
            words = self.tr("Nobody reads the store without its key. Keep the recovery sheet where the store is not.")
        else:
            self.state.set_line(self.tr("Not encrypted"), "unlock", "warn")
            words = self.tr("Whoever gets hold of the file can read all of it.")
        self.facts.set_facts(facts)
        self.meaning.set_text(words)

    def _clear(self, status: StoreStatus) -> Fact:
        label = self.tr("Copies in clear")
        if not status.in_clear:
            return Fact(label, self.tr("none"))
        return Fact(label, self.tr("{count}: delete them").format(count=status.in_clear), tone="warn", strong=True)

    def retranslate(self) -> None:
        """Set the texts again."""
        self.set_title(self.tr("Encryption at rest"))
        self._say()
