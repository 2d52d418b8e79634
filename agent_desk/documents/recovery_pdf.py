"""The recovery sheet of an encrypted store as PDF bytes: one page to be printed and locked away.

Conventions of this file: the digits stand in numbered rows, so that they can be typed from paper and a row be found
again. There is no square code: a key is not to be photographed.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, Final

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from agent_desk.documents import clauses, marks, page
from agent_desk.documents.page import LEFT, RIGHT, Book, Pen
from agent_desk.documents.typesetting import REGULAR, STRONG, face

if TYPE_CHECKING:
    from agent_desk.documents.clauses import Resources
    from agent_desk.services.recovery import RecoveryContent

_WIDE: Final = RIGHT - LEFT
_A_ROW: Final = 4
_ROW: Final = 38.0
_DIGITS: Final = Pen(26, 38, STRONG)
_TEXT: Final = Pen(14.2, 20.6)
_STEPS: Final = ("open_1", "open_2", "open_3")
_LOST: Final = ("lost_1", "lost_2", "lost_3")
_LINES: Final = ("where", "who", "when")


def recovery_pdf(resources: Resources, content: RecoveryContent, language: str) -> bytes:
    """A recovery sheet; the same content gives the same bytes.

    Raises:
        InputError: ``document.language`` and those of the texts.
    """
    texts = clauses.Texts(resources, language)
    out = io.BytesIO()
    first = face("NotoSansSC", REGULAR).fontName
    canvas = Canvas(out, A4, invariant=1, pageCompression=1, lang=language, initialFontName=first)
    canvas.setTitle(texts.label("recovery.title"))
    canvas.setSubject(texts.label("recovery.subtitle", store=content.store))
    canvas.setCreator("Agent Desk")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    _Sheet(Book(canvas, lambda _book: None), texts, content).draw()
    canvas.showPage()
    canvas.save()
    return out.getvalue()


class _Sheet:
    def __init__(self, book: Book, texts: clauses.Texts, content: RecoveryContent) -> None:
        self._book = book
        self._texts = texts
        self._content = content

    def _say(self, key: str, **values: Any) -> str:
        return self._texts.label(f"recovery.{key}", **values)

    def draw(self) -> None:
        book, content = self._book, self._content
        marks.lender_mark(book, LEFT, 61, 34)
        book.text(116, 68, "Agent Desk", page.NAME, room=_WIDE - 60)
        book.text(116, 87, self._say("program"), page.BODY_2, room=_WIDE - 60)
        book.line(LEFT, RIGHT, 116, page.NAVY, 2)
        book.text(LEFT, 152, self._say("title"), page.TITLE, room=_WIDE)
        book.text(LEFT, 183, self._say("subtitle", store=content.store), page.BODY_STRONG, room=_WIDE)
        made = self._say("made", time=content.made_at, by=content.made_by)
        book.text(LEFT, 203, made, page.BODY_2, room=_WIDE)
        book.y = 222
        self._key()
        self._headed("head_kept", [self._say(f"kept_{content.kept_in.value}"), self._say("kept_paper")])
        self._headed("head_open", [self._say(step, store=content.store) for step in _STEPS], numbered=True)
        self._headed("head_lost", [self._say(line) for line in _LOST])
        self._headed("head_safe", [self._say("safe")])
        self._fields()
        book.line(LEFT, RIGHT, 1190)
        book.text(LEFT, 1206, self._say("foot", store=content.store), page.TINY, room=_WIDE)

    def _key(self) -> None:
        book, groups = self._book, self._content.groups
        rows = [groups[at : at + _A_ROW] for at in range(0, len(groups), _A_ROW)]
        height = len(rows) * _ROW + 24
        book.box(LEFT, book.y, _WIDE, height, page.TINT, 8)
        step = (_WIDE - 120) / _A_ROW
        for index, row in enumerate(rows):
            middle = book.y + 12 + (index + 0.5) * _ROW
            book.text(LEFT + 30, middle, str(index + 1), page.BODY_2)
            for place, group in enumerate(row):
                self._digits(LEFT + 80 + place * step, middle, group)
        book.y += height + 10
        book.y = book.paragraph(LEFT, book.y, _WIDE, self._say("digits"), page.BODY_2) + 12

    def _digits(self, x: float, y: float, group: str) -> None:
        """Each digit in a place of its own, as wide as any: rows stand under each other."""
        for index, digit in enumerate(group):
            self._book.text(x + (index + 0.5) * 21, y, digit, _DIGITS, align="middle")

    def _headed(self, head: str, texts: list[str], *, numbered: bool = False) -> None:
        book = self._book
        book.heading(self._say(head))
        for number, text in enumerate(texts, 1):
            left = LEFT + (26 if numbered else 0)
            if numbered:
                book.text(LEFT, book.y + _TEXT.leading / 2, f"{number}.", page.BODY_NAVY)
            book.y = book.paragraph(left, book.y, RIGHT - left, text, _TEXT, marked=True) + 4
        book.gap(10)

    def _fields(self) -> None:
        """To be filled in by hand."""
        book = self._book
        width = (_WIDE - 40) / len(_LINES)
        for index, name in enumerate(_LINES):
            left = LEFT + index * (width + 20)
            book.line(left, left + width, 1148, page.TEXT_2)
            book.text(left, 1162, self._say(name), page.SMALL, room=width)
