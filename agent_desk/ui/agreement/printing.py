"""The sheets on paper, drawn from the same pages that the window shows."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QMarginsF, QRect, QRectF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

    from agent_desk.ui.pdf_pages import Paper

#: Dots an inch at most: beyond it paper shows no difference and memory does.
_MOST_DOTS: Final = 300


def prepare(printer: QPrinter, name: str) -> None:
    """Set A4 without margins (the sheet has its own) and the name of the job."""
    size = QPageSize(QPageSize.PageSizeId.A4)
    printer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF()))
    printer.setFullPage(True)
    printer.setDocName(name)


def print_paper(paper: Paper, printer: QPrinter) -> int:
    """Print every page, each as large as the paper allows.

    Returns:
        How many pages were printed; 0 when the printer cannot be opened.
    """
    painter = QPainter()
    if not painter.begin(printer):
        return 0
    dots = min(printer.resolution(), _MOST_DOTS)
    for page in range(paper.page_count):
        if page and not printer.newPage():
            break
        room = printer.pageLayout().paintRectPixels(printer.resolution())
        painter.drawImage(_fitted(paper, page, room), paper.image(page, dots / 72))
    painter.end()
    return paper.page_count


def _fitted(paper: Paper, page: int, room: QRect) -> QRectF:
    size = paper.size(page).scaled(room.size().toSizeF(), Qt.AspectRatioMode.KeepAspectRatio)
    return QRectF((room.width() - size.width()) / 2, 0, size.width(), size.height())
