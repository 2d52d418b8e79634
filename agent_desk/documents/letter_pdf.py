"""A letter as PDF bytes: eight parts in plain words, in any language that has texts.

Conventions of this file: the same content gives the same bytes. A part that is missing is said in a draft, in its
place; a letter that is final has none. Nothing personal but name and address stands in it.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from agent_desk.documents import clauses, marks, page
from agent_desk.documents.page import LEFT, RIGHT, Book, Pen
from agent_desk.documents.typesetting import REGULAR, STRONG, face
from agent_desk.domain.letter_kinds import LetterKind
from agent_desk.domain.letters import UNNUMBERED, Answer, LetterContent, LetterPart

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from agent_desk.documents.clauses import Resources

_WIDE = RIGHT - LEFT
_TEXT = Pen(15.4, 23)
_HEAD = Pen(14.2, 20, STRONG, page.NAVY)
_MISSING = Pen(14.4, 20, STRONG, page.MARK)


@dataclass(frozen=True, slots=True)
class _Paper:
    content: LetterContent
    texts: clauses.Texts
    final: bool
    pages: int = 0

    def own(self, words: Mapping[str, str]) -> str:
        for tag in (self.texts.language, self.content.binding_language):
            if tag in words:
                return words[tag]
        return next(iter(words.values()), "")

    def say(self, key: str, **values: Any) -> str:
        return self.texts.label(f"letter.{key}", **values)

    def word(self, table: str, code: str) -> str:
        return str(self.texts.words(table).get(code, code))

    def listed(self, kinds: Sequence[str]) -> str:
        return self.texts.formats.listed([self.word("evidence", kind) for kind in kinds])


def letter_pdf(resources: Resources, content: LetterContent, *, final: bool) -> bytes:
    """A letter as PDF bytes; one that is not final is marked as a draft on every page.

    Raises:
        InputError: ``document.language`` and those of the texts.
    """
    texts = clauses.Texts(resources, content.language)
    paper = _Paper(content, texts, final)
    measuring = Book(None, lambda _book: None)
    _draw(measuring, paper)
    paper = _Paper(content, texts, final, measuring.page)
    out = io.BytesIO()
    first = face("NotoSansSC", REGULAR).fontName
    canvas = Canvas(out, A4, invariant=1, pageCompression=1, lang=content.language, initialFontName=first)
    canvas.setTitle(f"{paper.say(f'title_{content.kind.value}')} {content.number}")
    canvas.setAuthor(paper.own(content.lender.names))
    canvas.setCreator("Agent Desk")
    canvas.setViewerPreference("DisplayDocTitle", "true")
    _draw(Book(canvas, lambda book: _frame(book, paper)), paper)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def _frame(book: Book, paper: _Paper) -> None:
    content = paper.content
    if not paper.final:
        marks.binds_nobody(book, paper.say("draft"), paper.say("draft_note"))
    book.line(LEFT, RIGHT, 1190)
    book.text(LEFT, 1206, paper.say("pay_to", pay_to=paper.own(content.lender.pay_to)), page.TINY, room=_WIDE - 190)
    count = paper.say("page", number=_number(paper), page=book.page, pages=paper.pages)
    book.text(RIGHT, 1206, count, page.TINY, align="right", room=180)
    if content.binding_language != content.language:
        language = paper.word("languages", content.binding_language)
        book.text(LEFT, 1222, paper.say("translation", language=language), page.TINY, room=_WIDE)
    if content.sample:
        sample = paper.texts.label("footer.sample")
        book.text(RIGHT, 1222, sample, page.TINY, align="right", room=_WIDE / 2)


def _draw(book: Book, paper: _Paper) -> None:
    _head(book, paper)
    _parties(book, paper)
    content = paper.content
    title = paper.say(f"title_{content.kind.value}")
    book.gap(20)
    book.text(LEFT, book.y + 16, title, Pen(23, 30, STRONG, page.NAVY), room=_WIDE)
    subtitle = paper.say("subtitle", product=content.product, loan=content.loan_number)
    book.text(LEFT, book.y + 43, subtitle, page.BODY_2, room=_WIDE)
    book.gap(66)
    if LetterPart.ADDRESSEE not in content.missing:
        _paragraphs(book, [paper.say("greeting", name=content.borrower_name)])
    for part in (
        LetterPart.APPLICATION,
        LetterPart.OWED,
        LetterPart.MATTER,
        LetterPart.REASONS,
        LetterPart.NEXT,
        LetterPart.COMPLAINT,
    ):
        _part(book, paper, part)
        if part is LetterPart.NEXT and content.own_words.strip():
            _headed(book, paper.say("head_own"), content.own_words.strip().splitlines(), marked=False)
    _closing(book, paper)


def _head(book: Book, paper: _Paper) -> None:
    lender = paper.content.lender
    marks.lender_mark(book, LEFT, 61, 34)
    book.text(116, 68, paper.own(lender.names), page.NAME, room=_WIDE - 60)
    licence = paper.texts.label(
        "sheet.licence_address", licence=paper.own(lender.licences), address=paper.own(lender.addresses)
    )
    book.text(116, 87, licence, page.BODY_2, room=_WIDE - 60)
    book.line(LEFT, RIGHT, 116, page.NAVY, 2)
    book.y = 128


def _parties(book: Book, paper: _Paper) -> None:
    content, formats = paper.content, paper.texts.formats
    top = book.y
    y = top + 4
    if LetterPart.ADDRESSEE in content.missing:
        y = _say_missing(book, paper, LetterPart.ADDRESSEE, y)
    else:
        y = book.paragraph(LEFT, y, _WIDE / 2, content.borrower_name, page.NAME)
        for line in content.address.splitlines():
            y = book.paragraph(LEFT, y, _WIDE / 2, line, page.BODY)
    if LetterPart.SENDER in content.missing:
        y = _say_missing(book, paper, LetterPart.SENDER, y)
    received = formats.long_date(content.received_on) if content.received_on is not None else paper.say("none")
    facts = (
        (paper.say("number"), _number(paper)),
        (paper.say("date"), formats.long_date(content.written_on)),
        (paper.say("received"), received),
        (paper.say("hotline"), content.lender.hotline),
    )
    for index, (name, value) in enumerate(facts):
        book.text(560, top + 14 + index * 20, name, page.LABEL, room=130)
        book.text(RIGHT, top + 14 + index * 20, value, page.BODY_STRONG, align="right", room=150)
    book.y = max(y, top + 14 + len(facts) * 20)


def _number(paper: _Paper) -> str:
    """The number of a letter; one that is only drafted has none yet, and says so."""
    number = paper.content.number
    return paper.say("no_number") if number == UNNUMBERED else number


def _part(book: Book, paper: _Paper, part: LetterPart) -> None:
    content = paper.content
    if part in content.missing:
        book.need(40)
        book.y = _say_missing(book, paper, part, book.y)
        book.gap(8)
        return
    key = content.kind.value if part is LetterPart.MATTER else part.value
    _headed(book, paper.say(f"head_{key}"), list(_sentences(paper, part)))


def _say_missing(book: Book, paper: _Paper, part: LetterPart, y: float) -> float:
    if paper.final:
        return y
    text = paper.say("missing", part=paper.say(f"part_{part.value}"))
    return book.paragraph(LEFT, y, _WIDE, text, _MISSING)


def _sentences(paper: _Paper, part: LetterPart) -> Iterator[str]:
    content = paper.content
    match part:
        case LetterPart.APPLICATION:
            yield paper.say(
                "application", received=content.received_on, loan=content.loan_number, product=content.product
            )
        case LetterPart.OWED:
            values = {"date": content.written_on, "rest": content.principal_not_due}
            if content.arrears.total:
                yield paper.say("owed", arrears=content.arrears.total, days=content.days_past_due, **values)
            else:
                yield paper.say("owed_nothing", **values)
        case LetterPart.MATTER:
            yield from _matter(paper)
        case LetterPart.REASONS:
            yield from _reasons(paper)
        case LetterPart.NEXT:
            key = "declined" if content.answer is Answer.DECLINED else content.kind.value
            key = "granted" if content.answer is Answer.GRANTED else key
            values = {"by": content.next_by} if key != "declined" else {}
            yield paper.say(f"next_{key}", **values)
            yield paper.say("reach", hotline=content.lender.hotline, hours=content.lender.hotline_hours)
        case _:
            yield paper.say("complaint", complaint=paper.own(content.lender.complaint))


def _matter(paper: _Paper) -> Iterator[str]:
    content, granted = paper.content, paper.content.granted
    if content.kind is LetterKind.ACKNOWLEDGEMENT:
        yield paper.say("acknowledgement")
    elif content.kind is LetterKind.DOCUMENTS:
        if content.documents:
            named = [paper.word("evidence", kind) for kind in content.documents]
            yield paper.say("any_of", documents=paper.say("or_join").join(named))
        if content.also:
            yield paper.say("also", documents=paper.listed(content.also))
    elif granted is None:
        yield paper.say("declined")
    else:
        one = {"first": granted.first_amount, "first_date": granted.first_date}
        if granted.count == 1:
            yield paper.say("granted_one", **one)
        else:
            yield paper.say(
                "granted", count=granted.count, last=granted.last_amount, last_date=granted.last_date, **one
            )
        if granted.waived:
            yield paper.say("waived", waived=granted.waived)
        more = granted.difference
        if not more:
            yield paper.say("pays_same", total=granted.total_after)
        else:
            key = "pays_more" if more.minor > 0 else "pays_less"
            yield paper.say(key, total=granted.total_after, difference=more if more.minor > 0 else -more)


def _reasons(paper: _Paper) -> Iterator[str]:
    content = paper.content
    if content.reason is not None:
        yield paper.say("told", reason=paper.word("reasons", content.reason.value))
    if content.kind is LetterKind.ACKNOWLEDGEMENT:
        yield paper.say("why_acknowledgement")
    elif content.kind is LetterKind.DOCUMENTS:
        yield paper.say("why_documents", days=content.valid_days)
    else:
        if content.evidence:
            yield paper.say("seen", documents=paper.listed(content.evidence))
        if content.grounds.strip():
            yield paper.say("grounds", grounds=content.grounds.strip())


def _headed(book: Book, head: str, texts: Sequence[str], *, marked: bool = True) -> None:
    book.need(60)
    book.text(LEFT, book.y + 10, head, _HEAD, room=_WIDE)
    book.y += 22
    _paragraphs(book, texts, marked=marked)


def _paragraphs(book: Book, texts: Sequence[str], *, marked: bool = True) -> None:
    for text in texts:
        book.need(book.measured(text, _WIDE, _TEXT, marked=marked))
        book.y = book.paragraph(LEFT, book.y, _WIDE, text, _TEXT, marked=marked)
    book.gap(12)


def _closing(book: Book, paper: _Paper) -> None:
    content = paper.content
    book.need(90)
    book.gap(6)
    _paragraphs(book, [paper.say("closing")])
    book.text(LEFT, book.y + 8, paper.own(content.lender.names), page.BODY_STRONG, room=_WIDE)
    book.text(LEFT, book.y + 28, paper.say("handled", maker=content.made_by), page.BODY_2, room=_WIDE)
    book.y += 40
