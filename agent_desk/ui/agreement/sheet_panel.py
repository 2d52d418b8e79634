"""The sheets in the window: language, page, zoom, save and print over the pages themselves."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, Signal
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QFileDialog, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from agent_desk.domain.errors import InputError, StoreError
from agent_desk.services.own_files import write_own
from agent_desk.ui.agreement.printing import prepare, print_paper
from agent_desk.ui.pdf_pages import PdfPaper
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.paper_view import PaperView
from agent_desk.ui.widgets.segmented import SegmentedControl
from agent_desk.ui.widgets.text_label import TextLabel

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from agent_desk.domain.errors import DeskError

_OWN_NAMES: Final = {"en": "English", "zh": "中文"}


def language_name(code: str) -> str:
    """A language's name in itself."""
    return _OWN_NAMES.get(code) or QLocale(code).nativeLanguageName()


class SheetPanel(QWidget):
    """The panel.

    Signals:
        saved: The path of a sheet that was written.
        failed: A DeskError that stood in the way.
    """

    saved = Signal(str)
    failed = Signal(object)

    def __init__(self, languages: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = ""
        self._sheets: dict[str, bytes] = {}
        self._paper: PdfPaper | None = None
        self.languages = SegmentedControl([(code, language_name(code)) for code in languages])
        self._page = TextLabel("", "secondary", "text2")
        self.fit_button = DeskButton("", icon="fit", compact=True)
        self.zoom_button = DeskButton("", icon="zoom-in", compact=True)
        self.save_button = DeskButton("", icon="download", compact=True)
        self.print_button = DeskButton("", icon="print", compact=True)
        self.view = PaperView()
        bar = QFrame()
        bar.setProperty("kind", "sunken")
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 5, 14, 5)
        row.setSpacing(8)
        row.addWidget(self.languages)
        row.addSpacing(4)
        row.addWidget(self._page)
        row.addStretch(1)
        row.addWidget(self.fit_button)
        row.addWidget(self.zoom_button)
        row.addSpacing(8)
        row.addWidget(self.save_button)
        row.addWidget(self.print_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.view, 1)
        self.languages.changed.connect(self.show_language)
        self.fit_button.clicked.connect(self._fit)
        self.zoom_button.clicked.connect(lambda: self.view.set_percent(100))
        self.save_button.clicked.connect(self.ask_where)
        self.print_button.clicked.connect(self.ask_printer)
        self.view.zoomed.connect(lambda _percent: self._say())
        self.view.page_changed.connect(lambda _page: self._say())

    @property
    def language(self) -> str:
        """The language of the sheet in sight."""
        return self.languages.current_key

    def set_sheets(self, number: str, sheets: Mapping[str, bytes]) -> None:
        """Show an agreement's sheets by language; the language in sight stays."""
        if number == self._number and dict(sheets) == self._sheets:
            return
        self._number = number
        self._sheets = dict(sheets)
        self.show_language(self.language)

    def show_language(self, code: str) -> None:
        """Show the sheet in a language; one that was not printed changes nothing."""
        if code not in self._sheets:
            return
        self.languages.set_current(code)
        self._paper = PdfPaper(self._sheets[code])
        self.view.set_paper(self._paper)
        self.view.setAccessibleName(self.tr("Agreement {number}").format(number=self._number))
        self._say()

    def retranslate(self) -> None:
        """Set the texts again."""
        self.fit_button.set_text(self.tr("Fit page") if self.view.fit != "page" else self.tr("Fit width"))
        self.save_button.set_text(self.tr("Save PDF"))
        self.print_button.set_text(self.tr("Print"))
        self.languages.setAccessibleName(self.tr("Language of the sheet"))
        self._say()

    def _say(self) -> None:
        pages = self._paper.page_count if self._paper is not None else 0
        text = self.tr("Page {page} of {pages}")
        self._page.set_text(text.format(page=self.view.page + 1, pages=pages) if pages else "")
        self.zoom_button.set_text(self.tr("{percent} %").format(percent=self.view.percent))
        self.zoom_button.setAccessibleDescription(self.tr("Press for 100 %"))

    def _fit(self) -> None:
        self.view.set_fit("width" if self.view.fit == "page" else "page")
        self.retranslate()

    def ask_where(self) -> None:
        """Ask where to save the sheet in sight."""
        if self._paper is None:
            return
        dialog = QFileDialog(self, self.tr("Save the agreement"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF files (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(f"{self._number}-{self.language}.pdf")
        dialog.fileSelected.connect(self.save_to)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_to(self, path: str) -> None:
        """Write the sheet in sight to a file."""
        try:
            write_own(Path(path), self._sheets[self.language])
        except OSError as error:
            self._fail(StoreError("file.write", path=path, what=error.strerror or str(error)))
        else:
            self.saved.emit(path)

    def ask_printer(self) -> None:
        """Ask for a printer, then print the sheet in sight."""
        if self._paper is None:
            return
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        prepare(printer, f"{self._number}-{self.language}")
        dialog = QPrintDialog(printer, self)
        dialog.finished.connect(lambda code: self._print(printer, accepted=code == QDialog.DialogCode.Accepted))
        dialog.finished.connect(dialog.deleteLater)
        QDialog.open(dialog)  # QPrintDialog's own form wants a slot by its old name

    def _print(self, printer: QPrinter, *, accepted: bool) -> None:
        if accepted and self._paper is not None and not print_paper(self._paper, printer):
            self._fail(InputError("print.failed", printer=printer.printerName()))

    def _fail(self, error: DeskError) -> None:
        self.failed.emit(error)
