"""The Qt application: its look, its language, light or dark, and what happens when a bug shows itself.

Conventions of this file: nothing here reads a clock, a setting or a file of the user; ``bootstrap`` hands values in.
"""

from __future__ import annotations

import logging
import sys
import traceback
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, Qt, QThread, QTranslator, Signal
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from agent_desk import resources
from agent_desk.ui import theme
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from types import TracebackType

_LOG: Final = logging.getLogger(__name__)


def create_application(arguments: Sequence[str], *, percent: int = 100) -> QApplication:
    """The one application object, dressed in the light or dark theme that the system asks for.

    Args:
        arguments: The program's arguments, for Qt's own options.
        percent: Text size, one of ``theme.TEXT_SIZES``.

    Raises:
        ValueError: a text size that is not offered.
        FileNotFoundError: fonts or icons are missing.
    """
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(list(arguments))
    app.setApplicationName("agent-desk")
    app.setApplicationDisplayName("Agent Desk")
    app.setDesktopFileName("agent-desk")
    app.setWindowIcon(QIcon(str(resources.path("icons", "logo.svg"))))
    theme.apply(app, dark=system_is_dark(), percent=percent)
    return app


def system_is_dark() -> bool:
    """True when the system asks programs to be dark."""
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


class ThemeSwitch(QObject):
    """Light or dark: follows the system until the person decides with ``toggle`` or ``choose``.

    Signals:
        dark_changed: True for dark; sent after the look has changed.
    """

    dark_changed = Signal(bool)

    def __init__(self, app: QApplication, chosen: str = "system") -> None:
        """Start from a kept choice.

        Args:
            app: The application to dress.
            chosen: ``system``, ``light`` or ``dark``.
        """
        super().__init__(app)
        self._app = app
        self._chosen = "system"
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow)
        self.choose(chosen)

    @property
    def chosen(self) -> str:
        """``system``, ``light`` or ``dark``: what to keep for next time."""
        return self._chosen

    def choose(self, chosen: str) -> None:
        """Follow the system, or stay light or dark.

        Raises:
            ValueError: not one of the three.
        """
        if chosen not in {"system", "light", "dark"}:
            raise ValueError(f"theme {chosen!r}, not system, light or dark")
        self._chosen = chosen
        self._set(dark=system_is_dark() if chosen == "system" else chosen == "dark")

    def toggle(self) -> None:
        """The other of light and dark, from now on whatever the system does (Ctrl+Shift+D)."""
        self.choose("light" if theme.tokens().is_dark else "dark")

    def set_text_percent(self, percent: int) -> None:
        """Use another text size.

        Raises:
            ValueError: a text size that is not offered.
        """
        theme.apply(self._app, dark=theme.tokens().is_dark, percent=percent)

    def _follow(self) -> None:
        if self._chosen == "system":
            self._set(dark=system_is_dark())

    def _set(self, *, dark: bool) -> None:
        if dark != theme.tokens().is_dark:
            theme.apply(self._app, dark=dark, percent=theme.text_percent())
            self.dark_changed.emit(dark)


def system_language() -> str:
    """Tag of the language of the system, such as ``en`` or ``zh``."""
    return QLocale.system().name().split("_")[0]


def available_languages() -> tuple[str, ...]:
    """Codes of the languages the desk can speak: English, and every translation that lies in ``resources/i18n``."""
    found = {file.stem.removeprefix("agent_desk_") for file in resources.path("i18n").glob("agent_desk_*.qm")}
    return ("en", *sorted(found - {"en"}))


class LanguageSwitch(QObject):
    """Installs the translation of a language; every long-lived widget then receives LanguageChange."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._installed: list[QTranslator] = []
        self._code = "en"

    @property
    def code(self) -> str:
        """The language in force."""
        return self._code

    def choose(self, code: str) -> bool:
        """Speak a language from now on.

        Args:
            code: Such as ``zh``; ``en`` needs no translation.

        Returns:
            False when no translation of that language is there; the language then stays what it was.
        """
        ours = QTranslator(self)
        if code != "en" and not ours.load(str(resources.path("i18n", f"agent_desk_{code}.qm"))):
            return False
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = []
        QLocale.setDefault(QLocale(code))
        if code != "en":
            of_qt = QTranslator(self)
            folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            if of_qt.load(QLocale(code), "qtbase", "_", folder):
                self._install(of_qt)
            self._install(ours)
        self._code = code
        return True

    def _install(self, translator: QTranslator) -> None:
        self._app.installTranslator(translator)
        self._installed.append(translator)


class BugDialog(QDialog):
    """Says that something went wrong inside the program, what is safe, and offers the report to copy."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._report = report
        title = TextLabel(self.tr("The program met a fault of its own"), "headline", "bad")
        words = TextLabel(
            self.tr("What was saved is safe. Copy this report for whoever looks after the desk, then go on."),
            "body",
            "text2",
            wrap=True,
        )
        self.text = QPlainTextEdit(report)
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Report"))
        copy = DeskButton(self.tr("Copy report"), icon="copy")
        close = DeskButton(self.tr("Go on"), kind="primary")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._report))
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(copy)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(title)
        column.addWidget(words)
        column.addWidget(self.text, 1)
        column.addLayout(buttons)
        self.resize(640, 380)
        close.setFocus()


class _Faults(QObject):
    """Carries a report from any thread to the main one."""

    met = Signal(str)


def install_excepthook(
    app: QApplication, *, describe: Callable[[BaseException], str | None] = lambda _error: None
) -> Callable[[], None]:
    """Show a dialog for every exception nobody caught, and log it.

    Args:
        app: The application.
        describe: Words for a failure that is no bug; None shows the traceback. Called on the failing thread.

    Returns:
        A function that puts the former hook back.
    """
    former = sys.excepthook
    faults = _Faults(app)
    open_dialogs: list[BugDialog] = []

    def show(report: str) -> None:
        if open_dialogs:  # one fault often brings ten: the first is the one to read
            return
        dialog = BugDialog(report, app.activeWindow())
        open_dialogs.append(dialog)
        dialog.finished.connect(open_dialogs.clear)
        dialog.open()

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            former(kind, error, trace)
            return
        _LOG.critical("nobody caught this", exc_info=(kind, error, trace))
        report = describe(error) or "".join(traceback.format_exception(kind, error, trace))
        if QThread.currentThread() is app.thread():
            show(report)
        else:
            faults.met.emit(report)

    faults.met.connect(show, Qt.ConnectionType.QueuedConnection)
    sys.excepthook = hook

    def restore() -> None:
        sys.excepthook = former
        faults.deleteLater()
        QCoreApplication.processEvents()

    return restore
