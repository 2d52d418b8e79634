"""What is imported: the files, how their columns are read, and which portfolio they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from agent_desk.services.importing.portfolio_spec import PortfolioSpec
from agent_desk.ui import theme
from agent_desk.ui.importing.drop_zone import DropZone
from agent_desk.ui.widgets.card import Card
from agent_desk.ui.widgets.chips import ChipRow, ChipSpec
from agent_desk.ui.widgets.date_field import DateField
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from agent_desk.domain.policy.pack import PolicyPack
    from agent_desk.services.importing.mapping import ColumnMapping


class SourceForm(QWidget):
    """The form.

    Signals:
        choose_wanted: Ask for files.
        changed: Something is different now; what was checked before holds no longer.
    """

    choose_wanted = Signal()
    changed = Signal()

    def __init__(self, packs: Mapping[str, PolicyPack], year: int, parent: QWidget | None = None) -> None:
        """Make the form.

        Args:
            packs: Policy packs by id.
            year: Stands in for a year left out of the business date.
            parent: Qt's parent.
        """
        super().__init__(parent)
        self._packs = packs
        self._files: list[Path] = []
        self.zone = DropZone()
        self.chosen = ChipRow(removable=True)
        self.mapping = QComboBox()
        self.code = QLineEdit()
        self.name = QLineEdit()
        self.currency = QLineEdit()
        self.currency.setMaxLength(3)
        self.pack = QComboBox()
        self.business_date = DateField(year)
        self._files_card = Card()
        self._meaning_card = Card()
        self._labels = [TextLabel("", "body", "text2") for _ in range(6)]
        self._lay_out()
        self.zone.clicked.connect(self.choose_wanted)
        self.zone.dropped.connect(self.add_files)
        self.chosen.removed.connect(self._remove)
        self.mapping.activated.connect(lambda _index: self.changed.emit())
        self.pack.activated.connect(lambda _index: self.changed.emit())
        for field in (self.code, self.name, self.currency):
            field.textEdited.connect(lambda _text: self.changed.emit())
        self.business_date.edited.connect(lambda _day: self.changed.emit())
        self.pack.addItem("", "")
        for pack in packs.values():
            self.pack.addItem(pack.pack_id, pack.pack_id)
        self.mapping.addItem("", "")

    def _lay_out(self) -> None:
        self._files_card.add(self.zone)
        self._files_card.add(self.chosen)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        fields = (self.mapping, self.code, self.name, self.currency, self.pack, self.business_date)
        for label, field in zip(self._labels, fields, strict=True):
            label.setBuddy(field)
            label.setMinimumHeight(theme.scaled(30))
            form.addRow(label, field)
            field.setMaximumWidth(theme.scaled(340))
        self._meaning_card.body.addLayout(form)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        left = QVBoxLayout()
        left.addWidget(self._files_card)
        left.addStretch(1)
        right = QVBoxLayout()
        right.addWidget(self._meaning_card)
        right.addStretch(1)
        row.addLayout(left, 1)
        row.addLayout(right, 1)

    @property
    def files(self) -> tuple[Path, ...]:
        """The files and folders chosen."""
        return tuple(self._files)

    @property
    def mapping_name(self) -> str | None:
        """The mapping chosen; ``None`` to tell it from the headers."""
        return self.mapping.currentData() or None

    def spec(self) -> PortfolioSpec:
        """What is said about the portfolio; empty fields are left to the mapping."""
        pack = self._packs.get(self.pack.currentData() or "")
        return PortfolioSpec(
            portfolio_id=self.code.text().strip(),
            name=self.name.text().strip(),
            currency=self.currency.text().strip().upper(),
            jurisdiction=pack.jurisdiction if pack is not None else "",
            pack_id=pack.pack_id if pack is not None else "",
            business_date=self.business_date.day,
        )

    def set_mappings(self, mappings: Sequence[ColumnMapping]) -> None:
        """Offer column mappings."""
        while self.mapping.count() > 1:
            self.mapping.removeItem(1)
        for mapping in mappings:
            self.mapping.addItem(mapping.title, mapping.name)

    def add_files(self, files: Iterable[Path]) -> None:
        """Take more files; one that is there already is taken once."""
        for file in files:
            if file not in self._files:
                self._files.append(file)
        self._show_files()

    def clear(self) -> None:
        """Take none."""
        self._files.clear()
        self._show_files()

    def retranslate(self) -> None:
        """Set the texts again."""
        self._files_card.set_title(self.tr("Files"))
        self.zone.set_texts(self.tr("Drop files or a folder here"), self.tr("CSV or XLSX; Enter asks for them"))
        self._meaning_card.set_title(self.tr("What they are"), self.tr("Empty: as the mapping says"))
        texts = (
            self.tr("Columns"),
            self.tr("Portfolio code"),
            self.tr("Portfolio name"),
            self.tr("Currency"),
            self.tr("Policy"),
            self.tr("Business date"),
        )
        fields = (self.mapping, self.code, self.name, self.currency, self.pack, self.business_date)
        for label, text, field in zip(self._labels, texts, fields, strict=True):
            label.set_text(text)
            field.setAccessibleName(text)
        self.mapping.setItemText(0, self.tr("Recognise them by their headers"))
        self.pack.setItemText(0, self.tr("As the mapping says"))
        self.chosen.setAccessibleName(self.tr("Chosen files"))

    def _remove(self, key: str) -> None:
        self._files = [file for file in self._files if str(file) != key]
        self._show_files()

    def _show_files(self) -> None:
        self.chosen.set_chips([ChipSpec(str(file), file.name) for file in self._files])
        self.changed.emit()
