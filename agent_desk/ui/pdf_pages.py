"""Pages of a PDF, or a picture, as images for the window.

Conventions of this file: sizes are points (1/72 inch); pdfium is not safe for threads, so everything here is called on
the main one and a page is drawn only when it is looked at.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage

from agent_desk.domain.errors import InputError

_PIXELS_PER_POINT = 96 / 72


class Paper(Protocol):
    """Something with pages that can be looked at."""

    @property
    def page_count(self) -> int:
        """How many pages."""
        ...

    def size(self, page: int) -> QSizeF:
        """A page's size in points."""
        ...

    def image(self, page: int, pixels_per_point: float) -> QImage:
        """A page drawn."""
        ...

    def text(self, page: int) -> str:
        """A page's words, empty for a picture."""
        ...


class PdfPaper:
    """A PDF document in memory."""

    def __init__(self, data: bytes) -> None:
        """Open it.

        Raises:
            InputError: ``evidence.unreadable`` for bytes that are no readable PDF.
        """
        import pypdfium2  # 20 ms and more, and not every desk opens a sheet

        try:
            self._pdf = pypdfium2.PdfDocument(data)
        except pypdfium2.PdfiumError as error:
            raise InputError("evidence.unreadable") from error

    @property
    def page_count(self) -> int:
        """How many pages."""
        return len(self._pdf)

    def size(self, page: int) -> QSizeF:
        """A page's size in points."""
        width, height = self._pdf.get_page_size(page)
        return QSizeF(width, height)

    def image(self, page: int, pixels_per_point: float) -> QImage:
        """A page drawn, opaque."""
        bitmap = self._pdf[page].render(scale=pixels_per_point, prefer_bgrx=True)
        drawn = QImage(bitmap.buffer, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB32).copy()
        bitmap.close()
        return drawn

    def text(self, page: int) -> str:
        """A page's words in reading order."""
        found = self._pdf[page].get_textpage()
        try:
            return str(found.get_text_bounded())
        finally:
            found.close()


class PicturePaper:
    """A picture as one page."""

    def __init__(self, data: bytes) -> None:
        """Read it.

        Raises:
            InputError: ``evidence.unreadable`` for a picture of a kind that cannot be shown.
        """
        self._image = QImage.fromData(data)
        if self._image.isNull():
            raise InputError("evidence.unreadable")

    @property
    def page_count(self) -> int:
        """One."""
        return 1

    def size(self, _page: int) -> QSizeF:
        """The picture's size at 96 pixels an inch."""
        return QSizeF(self._image.size()) / _PIXELS_PER_POINT

    def image(self, page: int, pixels_per_point: float) -> QImage:
        """The picture, scaled."""
        from PySide6.QtCore import Qt

        size = (self.size(page) * pixels_per_point).toSize()
        return self._image.scaled(
            size, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )

    def text(self, _page: int) -> str:
        """Nothing is read from pictures."""
        return ""


def paper_of(data: bytes, media_type: str) -> Paper:
    """A file to look at.

    Raises:
        InputError: ``evidence.unreadable``.
    """
    return PdfPaper(data) if media_type == "application/pdf" else PicturePaper(data)
