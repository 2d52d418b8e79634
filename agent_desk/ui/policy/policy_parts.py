"""The tabs of the policy page, the table behind all but the first, and the choice of a pack."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout

from agent_desk.ui.policy.part_view import PartView
from agent_desk.ui.widgets.view_tabs import LEAD, SavedViewTabs, ViewTab
from agent_desk.wording.pack_parts import PARTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.domain.policy.pack import PolicyPack
    from agent_desk.wording.words import Words

_LIMITS: Final = "limits"


class PolicyParts(QObject):
    """Limits are edited in their own table; every other part is read here.

    Signals:
        part_chosen: Another tab.
        pack_chosen: Another pack.
    """

    part_chosen = Signal()
    pack_chosen = Signal()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._asked = ""
        self.tabs = SavedViewTabs()
        self.view = PartView()
        self.chooser = QComboBox()
        self.view.hide()
        self.row = QFrame()
        self.row.setProperty("kind", "surface")
        row = QHBoxLayout(self.row)
        row.setContentsMargins(16 - LEAD, 0, 14, 0)
        row.addWidget(self.tabs)
        self.tabs.chosen.connect(lambda _key: self.part_chosen.emit())
        self.chooser.activated.connect(self._choose)
        self.retranslate()

    @property
    def shows_limits(self) -> bool:
        """Is the first tab shown?"""
        return self.tabs.current_key in ("", _LIMITS)

    def retranslate(self) -> None:
        """Set the texts again."""
        names = {
            _LIMITS: self.tr("Limits"),
            "contact": self.tr("Contact rules"),
            "evidence": self.tr("Evidence"),
            "words": self.tr("Words to say"),
            "caps": self.tr("Caps and sources"),
        }
        self.tabs.set_views([ViewTab(key, text) for key, text in names.items()])
        self.tabs.setAccessibleName(self.tr("Parts of the policy"))
        self.chooser.setAccessibleName(self.tr("Pack"))

    def offer(self, packs: Sequence[PolicyPack], own: str) -> str:
        """Offer these packs; the one to show: the chosen one, or the portfolio's own."""
        shown = self._asked or own
        self.chooser.clear()
        for pack in packs:
            self.chooser.addItem(f"{pack.jurisdiction} · {pack.pack_id}", pack.pack_id)
        self.chooser.setCurrentIndex(self.chooser.findData(shown))
        return shown

    def show_pack(self, pack: PolicyPack) -> None:
        """Show the chosen part of a pack."""
        self.view.setVisible(not self.shows_limits)
        if not self.shows_limits:
            key = self.tabs.current_key
            self.view.show_part(self.tabs.tabText(self.tabs.currentIndex()), PARTS[key](self._words, pack))

    def _choose(self, index: int) -> None:
        self._asked = str(self.chooser.itemData(index))
        self.pack_chosen.emit()
