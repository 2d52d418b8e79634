"""The menu behind the gear: language, light or dark, text size, and who is at the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QLocale, QPoint, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from agent_desk.ui import theme

if TYPE_CHECKING:
    from collections.abc import Iterable

_NAMES: Final = {"en": "English", "zh": "中文"}

#: Covers the screen at once.
LOCK_KEY: Final = "Ctrl+Shift+L"


def language_name(code: str) -> str:
    """A language in its own words."""
    return _NAMES.get(code) or QLocale(code).nativeLanguageName() or code


class SettingsMenu(QMenu):
    """The menu.

    Signals:
        language_chosen: A tag.
        theme_chosen: ``system``, ``light`` or ``dark``.
        size_chosen: Text size in percent.
        person_change_wanted: Somebody else sits down.
        password_wanted: The person chooses another password.
        lock_wanted: The person leaves the desk for a while.
    """

    language_chosen = Signal(str)
    theme_chosen = Signal(str)
    size_chosen = Signal(int)
    person_change_wanted = Signal()
    password_wanted = Signal()
    lock_wanted = Signal()

    def __init__(self, languages: Iterable[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._languages = QActionGroup(self)
        self._themes = QActionGroup(self)
        self._sizes = QActionGroup(self)
        self._titles = [QAction(self) for _ in range(3)]
        self.addAction(self._titles[0])
        for code in languages:
            self._add(self._languages, language_name(code), code)
        self.addSeparator()
        self.addAction(self._titles[1])
        for key in ("system", "light", "dark"):
            self._add(self._themes, "", key)
        self.addSeparator()
        self.addAction(self._titles[2])
        for percent in theme.TEXT_SIZES:
            self._add(self._sizes, "", percent)
        self.addSeparator()
        self._lock = self.addAction("")
        self._lock.setShortcut(LOCK_KEY)
        self._lock.setShortcutVisibleInContextMenu(True)
        self._password = self.addAction("")
        self._person = self.addAction("")
        self._languages.triggered.connect(lambda action: self.language_chosen.emit(action.data()))
        self._themes.triggered.connect(lambda action: self.theme_chosen.emit(action.data()))
        self._sizes.triggered.connect(lambda action: self.size_chosen.emit(action.data()))
        self._person.triggered.connect(self.person_change_wanted)
        self._password.triggered.connect(self.password_wanted)
        self._lock.triggered.connect(self.lock_wanted)
        for title in self._titles:
            title.setEnabled(False)
        self.retranslate()

    def _add(self, group: QActionGroup, text: str, data: str | int) -> None:
        action = QAction(text, self)
        action.setCheckable(True)
        action.setData(data)
        group.addAction(action)
        self.addAction(action)

    def open_beside(self, button: QWidget, *, language: str, chosen_theme: str, percent: int) -> None:
        """Open next to the gear with the marks where they are now."""
        for group, value in ((self._languages, language), (self._themes, chosen_theme), (self._sizes, percent)):
            for action in group.actions():
                action.setChecked(action.data() == value)
        self.popup(button.mapToGlobal(QPoint(button.width(), button.height() - self.sizeHint().height())))

    def retranslate(self) -> None:
        """Set the texts again."""
        self.setAccessibleName(self.tr("Settings"))
        texts = (self.tr("Language"), self.tr("Look"), self.tr("Text size"))
        for title, text in zip(self._titles, texts, strict=True):
            title.setText(text)
        themes = {"system": self.tr("Like the system"), "light": self.tr("Light"), "dark": self.tr("Dark")}
        for action in self._themes.actions():
            action.setText(themes[action.data()])
        for action in self._sizes.actions():
            action.setText(self.tr("{percent} %").format(percent=action.data()))
        self._lock.setText(self.tr("Lock the screen"))
        self._password.setText(self.tr("Change password…"))
        self._person.setText(self.tr("Change person…"))

    def changeEvent(self, event: QEvent) -> None:
        """Retranslate on a change of language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
