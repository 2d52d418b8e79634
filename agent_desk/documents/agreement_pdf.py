"""An agreement's content as PDF bytes, in any language that has texts.

Conventions of this file: the same content, language, status and time give the same bytes; fonts are embedded and text
can be taken out again. A sheet is measured before it is drawn: the first page is set a little closer when it would not
fit, and goes on to the next one when that does not help. Nothing personal is in the square code.
"""

from __future__ import annotations

import io
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from agent_desk.documents import clauses, marks, page
from agent_desk.documents.agreement_details import details
from agent_desk.documents.agreement_front import front
from agent_desk.documents.letter_pdf import letter_pdf
from agent_desk.documents.page import LEFT, RIGHT, Book
from agent_desk.documents.recovery_pdf import recovery_pdf
from agent_desk.documents.sheet import MARKED, Sheet
from agent_desk.documents.spoken import spoken_text
from agent_desk.documents.typesetting import REGULAR, face
from agent_desk.domain.agreement import AgreementContent, AgreementStatus, ClauseSection
from agent_desk.domain.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from agent_desk.documents.clauses import Resources
    from agent_desk.domain.letters import LetterContent
    from agent_desk.domain.read_back import SpokenClause
    from agent_desk.services.recovery import RecoveryContent
    from agent_desk.services.spoken_texts import SpokenText

#: Line heights and gaps of the first page, tried in this order.
_DENSITIES: Final = (1.0, 0.98, 0.96, 0.94, 0.92, 0.9, 0.88, 0.86, 0.84)
#: The same of the second part: a closer one is taken when it saves a page.
_DETAIL_DENSITIES: Final = (1.0, 0.96, 0.92)
_DIGEST_GROUP: Final = 8
#: Digits of the digest in the square code.
_CODE_DIGITS: Final = 16

#: reportlab keeps its faces in one table for the whole process.
_DRAWING = threading.Lock()


@dataclass(frozen=True, slots=True)
class _Layout:
    """Density of the first page and of the second part, and the number of pages."""

    front: float
    details: float
    pages: int


class AgreementRenderer:
    """Makes agreements into paper."""

    def __init__(self, resources: Resources) -> None:
        """Texts are looked for in ``clauses`` of these resources."""
        self._resources = resources

    def languages(self) -> tuple[str, ...]:
        """Language tags with a folder of texts, sorted."""
        return clauses.languages(self._resources)

    def agreement(self, content: AgreementContent, language: str, *, status: str, issued_at: datetime | None) -> bytes:
        """An agreement as PDF bytes.

        Args:
            content: What it says.
            language: A tag of ``languages()``.
            status: A code of ``AgreementStatus``; a draft, and what was withdrawn, lapsed or undone, is marked on
                every page.
            issued_at: Aware; ``None`` before it was issued.

        Raises:
            InputError: ``document.status`` for an unknown code, ``document.language``, and those of the texts.
        """
        sheet = self._sheet(content, language, status, issued_at)
        with _DRAWING:
            layout = _measured(sheet)
            out = io.BytesIO()
            first = face("NotoSansSC", REGULAR).fontName
            canvas = Canvas(out, A4, invariant=1, pageCompression=1, lang=language, initialFontName=first)
            title = f"{sheet.texts.label('sheet.title')} {content.number}"
            canvas.setTitle(title)
            canvas.setSubject(sheet.texts.label("sheet.subtitle", kinds=sheet.kinds(), loan=content.loan_number))
            canvas.setAuthor(sheet.own(content.lender.names))
            canvas.setCreator("Agent Desk")
            canvas.setViewerPreference("DisplayDocTitle", "true")
            _draw(Book(canvas, _Frame(sheet, layout.pages)), sheet, layout)
            canvas.showPage()
            canvas.save()
            return out.getvalue()

    def letter(self, content: LetterContent, *, final: bool) -> bytes:
        """A letter as PDF bytes; see ``letter_pdf``."""
        with _DRAWING:
            return letter_pdf(self._resources, content, final=final)

    def recovery(self, content: RecoveryContent, language: str) -> bytes:
        """The recovery sheet of a store as PDF bytes; see ``recovery_pdf``."""
        with _DRAWING:
            return recovery_pdf(self._resources, content, language)

    def spoken(
        self, content: AgreementContent, clauses: Iterable[SpokenClause], language: str
    ) -> tuple[SpokenText, ...]:
        """What is read back to the borrower, in words of a language; bold marks are left in."""
        sheet = self._sheet(content, language, AgreementStatus.DRAFT, None)
        return tuple(spoken_text(sheet, item) for item in clauses)

    def clauses(self, content: AgreementContent, language: str) -> tuple[tuple[ClauseSection, str], ...]:
        """Every clause in words, as it is printed and read out, in order; bold marks are left out."""
        sheet = self._sheet(content, language, AgreementStatus.DRAFT, None)
        return tuple((section, text.replace("**", "")) for section in ClauseSection for text in sheet.clauses(section))

    def _sheet(self, content: AgreementContent, language: str, status: str, issued_at: datetime | None) -> Sheet:
        if status not in set(AgreementStatus):
            raise InputError("document.status", status=status)
        return Sheet(content, clauses.Texts(self._resources, language), AgreementStatus(status), issued_at)


def _measured(sheet: Sheet) -> _Layout:
    """How dense each part is set, so that the first page suffices and no page is begun for a line or two."""
    chosen = _DENSITIES[0]
    for density in _DENSITIES:
        book = Book(None, _unframed, density)
        front(book, sheet)
        if book.page == 1:
            chosen = density
            break
    counts: dict[float, int] = {}
    for density in _DETAIL_DENSITIES:
        book = Book(None, _unframed)
        _draw(book, sheet, _Layout(chosen, density, 0))
        counts[density] = book.page
    fewest = min(counts.values())
    return _Layout(chosen, next(density for density, count in counts.items() if count == fewest), fewest)


def _draw(book: Book, sheet: Sheet, layout: _Layout) -> None:
    book.density = layout.front
    front(book, sheet)
    book.density = layout.details
    book.turn()
    details(book, sheet)


def _unframed(_book: Book) -> None:
    """What stands on every page moves nothing else: it is left out while pages are only counted."""


class _Frame:
    """What stands on every page: marks, the head of a page that goes on, the foot."""

    def __init__(self, sheet: Sheet, pages: int) -> None:
        self.sheet = sheet
        self.pages = pages

    def __call__(self, book: Book) -> None:
        if self.sheet.status in MARKED:
            code = self.sheet.status.value
            label = self.sheet.texts.label
            marks.binds_nobody(book, label(f"marks.{code}"), label(f"marks.{code}_note"))
        if book.page > 1:
            self._running_head(book)
        self._foot(book)

    def _running_head(self, book: Book) -> None:
        content = self.sheet.content
        marks.lender_mark(book, LEFT, 55, 20)
        name = self.sheet.own(content.lender.names)
        book.text(98, 65, name, page.BODY_STRONG, room=380)
        title = f"{self.sheet.texts.label('sheet.title')} {content.number}"
        book.text(RIGHT, 65, title, page.BODY_2, align="right", room=350)
        book.line(LEFT, RIGHT, 84, page.NAVY, 1.4)

    def _foot(self, book: Book) -> None:
        content, label = self.sheet.content, self.sheet.texts.label
        book.line(LEFT, RIGHT, 1179)
        book.text(LEFT, 1197, label("footer.check"), page.LABEL)
        book.text(LEFT, 1216, content.check_code, page.NAME)
        count = label("footer.page", page=book.page, pages=self.pages)
        book.text(LEFT, 1236, f"{content.number}   {count}", page.TINY, room=178)
        binding = content.binding_language
        if binding == self.sheet.texts.language:
            which = label("footer.binding_here")
        else:
            which = label("footer.binding_there", language=self.sheet.word("languages", binding))
        gap = "" if label("footer.digest").endswith("。") else " "
        book.text(253, 1217, label("footer.digest") + gap + which, page.TINY, room=520)
        digest = content.digest
        groups = [digest[at : at + _DIGEST_GROUP] for at in range(0, len(digest), _DIGEST_GROUP)]
        book.text(253, 1232, " ".join(groups), page.TINY, room=520)
        code = f"{content.number} {content.check_code} {digest[:_CODE_DIGITS]}"
        marks.square_code(book, 786, 1191, 53, code)
        if content.sample:
            book.text(page.WIDTH / 2, 1262, label("footer.sample"), page.TINY, align="middle")
