"""Chips for the proof that the policy asks for, and the line that records one: seen, dated, with or without a file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from agent_desk.domain.evidence import EvidenceKind
from agent_desk.ui.money_text import day_text
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.date_field import DateField
from agent_desk.ui.widgets.flow_layout import FlowLayout
from agent_desk.ui.widgets.tag import Tag
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from agent_desk.domain.evidence import EvidenceRecord
    from agent_desk.domain.policy.evidence import EvidenceStanding
    from agent_desk.ui.theme import Tone
    from agent_desk.wording import Words

#: What the file dialog offers; the service looks at the first bytes, not at the name.
_SUFFIXES = "*.pdf *.png *.jpg *.jpeg *.gif *.webp *.tif *.tiff *.heic"


class NewEvidence(NamedTuple):
    """Proof to be recorded.

    Attributes:
        dated_on: The date on the document; None for the business date.
        path: The file to attach; None when it was only seen.
    """

    kind: EvidenceKind
    dated_on: date | None
    path: Path | None


class EvidenceRow(QWidget):
    """The chips; pressing one that is missing, or Ask for more, opens the line that records it.

    Signals:
        recorded: A person recorded proof (``NewEvidence``).
        list_wanted: Copy what the borrower has to send.
    """

    recorded = Signal(object)
    list_wanted = Signal()

    def __init__(self, words: Words, year: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._path: Path | None = None
        self._wanted: tuple[EvidenceKind, ...] = ()
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, gap=6)
        self._tags: dict[EvidenceKind, Tag] = {}
        self.more = Tag("", "text2", "plus")
        self.copy = Tag("", "text2", "copy")
        self._menu = QMenu(self)
        self._line = QWidget()
        self.kind = QComboBox()
        self._dated = TextLabel("", "secondary", "text2")
        self.dated_on = DateField(year)
        self.file = DeskButton(icon="clip", compact=True)
        self.seen = DeskButton(icon="tick", compact=True)
        self.cancel = DeskButton(icon="close", kind="link")
        row = QHBoxLayout(self._line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.kind, 1)
        for widget in (self._dated, self.dated_on, self.file, self.seen, self.cancel):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._chips)
        column.addWidget(self._line)
        self._line.hide()
        self.more.clicked.connect(self._open_menu)
        self.copy.clicked.connect(self.list_wanted)
        self.file.clicked.connect(self._choose_file)
        self.seen.clicked.connect(self._record)
        self.dated_on.returnPressed.connect(self.seen.click)
        self.cancel.clicked.connect(self.close_line)
        self.retranslate()

    def retranslate(self) -> None:
        """Set every text again."""
        self.more.set_state(self.tr("Ask for more"), "text2", "plus")
        self.show_copied(copied=False)
        self._dated.set_text(self.tr("dated"))
        self.dated_on.set_name(self.tr("Date on the document"))
        self.kind.setAccessibleName(self.tr("What it is"))
        self.cancel.setAccessibleName(self.tr("Cancel"))
        chosen = self.kind.currentData()
        self.kind.clear()
        for kind in EvidenceKind:
            self.kind.addItem(self._words.evidence_kind(kind), kind)
        if chosen is not None:
            self.kind.setCurrentIndex(self.kind.findData(chosen))
        self._word_file()

    def _word_file(self) -> None:
        self.file.set_text(self.tr("Attach a file…") if self._path is None else self._path.name[-24:])
        self.seen.set_text(self.tr("Record as seen") if self._path is None else self.tr("Record"))

    def show_standing(
        self,
        standing: EvidenceStanding | None,
        records: Sequence[EvidenceRecord],
        as_of: date,
        by: date | None = None,
    ) -> None:
        """Show what proves the reason, what is in, and what is asked for besides.

        Args:
            standing: Of the reason; None while none is chosen.
            records: What has been seen.
            as_of: The business date.
            by: What was granted is subject to what is missing, until this day.
        """
        newest = {item.kind: item for item in sorted(records, key=lambda item: item.recorded_at)}
        specs: list[tuple[EvidenceKind, str, Tone, str]] = []
        for kind, record in newest.items():
            name = self._words.evidence_kind(kind)
            if not record.is_good_on(as_of):
                specs.append((kind, self.tr("{evidence} · out of date").format(evidence=name), "warn", "clock"))
            elif standing is not None and kind in standing.lacking_file:
                specs.append((kind, self.tr("{evidence} · file wanted").format(evidence=name), "warn", "clip"))
            else:
                text = self.tr("{evidence} · {date}").format(evidence=name, date=day_text(record.dated_on))
                specs.append((kind, text, "ok", "clip" if record.has_file else "tick-circle"))
        if standing is not None:
            missing = [kind for kind in standing.any_of if kind not in newest]
            if not standing.is_complete:
                for kind in missing:
                    name = self._words.evidence_kind(kind)
                    text = self.tr("{evidence} · not in").format(evidence=name)
                    if by is not None:
                        text = self.tr("{evidence} · by {date}").format(evidence=name, date=day_text(by))
                    specs.append((kind, text, "warn", "clock"))
            for kind in standing.also_asked:
                text = self.tr("{evidence} · asked").format(evidence=self._words.evidence_kind(kind))
                specs.append((kind, text, "text2", "clock"))
            self._wanted = (*missing, *standing.also_asked)
        self._build(specs)
        self.show_copied(copied=False)
        self.copy.setVisible(standing is not None)

    def show_copied(self, *, copied: bool) -> None:
        """Say that the list lies on the clipboard, until something else is shown."""
        text = self.tr("Copied: paste it") if copied else self.tr("Copy what to send")
        self.copy.set_state(text, "ok" if copied else "text2", "tick" if copied else "copy")

    def _build(self, specs: Sequence[tuple[EvidenceKind, str, Tone, str]]) -> None:
        while self._flow.count():
            self._flow.takeAt(0)
        kept = {kind for kind, *_ in specs}
        for kind in [kind for kind in self._tags if kind not in kept]:
            tag = self._tags.pop(kind)
            tag.hide()
            tag.deleteLater()
        for kind, text, tone, icon in specs:
            if kind not in self._tags:
                self._tags[kind] = Tag()
                self._tags[kind].clicked.connect(lambda _checked=False, chosen=kind: self.open_line(chosen))
            self._tags[kind].set_state(text, tone, icon)
            self._flow.addWidget(self._tags[kind])
            self._tags[kind].show()
        self._flow.addWidget(self.more)
        self._flow.addWidget(self.copy)
        self._chips.updateGeometry()

    @property
    def path(self) -> Path | None:
        """The file that is to be attached."""
        return self._path

    def tag(self, kind: EvidenceKind) -> Tag:
        """The chip of a kind."""
        return self._tags[kind]

    @property
    def kinds(self) -> tuple[EvidenceKind, ...]:
        """Kinds that have a chip."""
        return tuple(self._tags)

    def _open_menu(self) -> None:
        self._menu.clear()
        listed = (*self._wanted, EvidenceKind.DECLARATION)
        for kind in (*listed, *(kind for kind in EvidenceKind if kind not in listed)):
            action = self._menu.addAction(self._words.evidence_kind(kind))
            action.triggered.connect(lambda _checked=False, chosen=kind: self.open_line(chosen))
        self._menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def open_line(self, kind: EvidenceKind, path: Path | None = None) -> None:
        """Open the line that records a kind, with a file when one was dropped."""
        self._path = path
        self.kind.setCurrentIndex(self.kind.findData(kind))
        self.dated_on.set_day(None)
        self._word_file()
        self._chips.hide()
        self._line.show()
        self.dated_on.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_file(self, path: Path) -> None:
        """A file was dropped: record it as the first thing that is missing."""
        self.open_line(next(iter(self._wanted), EvidenceKind.DECLARATION), path)

    def open_wanted(self) -> None:
        """Open the line for the first thing that is missing; Enter in its date records it as seen."""
        self.open_line(next(iter(self._wanted), EvidenceKind.DECLARATION))

    def close_line(self) -> None:
        """Back to the chips."""
        self._line.hide()
        self._chips.show()
        self._path = None

    @property
    def is_recording(self) -> bool:
        """Is the line open?"""
        return not self._line.isHidden()

    def _choose_file(self) -> None:
        title = self.tr("Attach a document")
        chosen, _ = QFileDialog.getOpenFileName(self, title, "", self.tr("Documents") + f" ({_SUFFIXES})")
        if chosen:
            self._path = Path(chosen)
            self._word_file()

    def _record(self) -> None:
        kind = EvidenceKind(self.kind.currentData())
        wanted = NewEvidence(kind, self.dated_on.day, self._path)
        self.close_line()
        self.more.setFocus(Qt.FocusReason.OtherFocusReason)
        self.recorded.emit(wanted)
