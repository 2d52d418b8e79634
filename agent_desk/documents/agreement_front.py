"""The first page of an agreement: who, what is owed, what is agreed, the new schedule, rights, breach, signatures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from agent_desk.documents import marks, page
from agent_desk.documents.page import CELL, CELL_2, CELL_STRONG, LEFT, RIGHT
from agent_desk.documents.sheet import FRONT_ROWS
from agent_desk.documents.tables import HEAD, PAD, ROW, Column, Table, natural_widths
from agent_desk.domain.agreement import AgreementStatus, ClauseSection

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.documents.page import Book
    from agent_desk.documents.sheet import Sheet
    from agent_desk.domain.agreement import AgreementRow

_FULL: Final = RIGHT - LEFT
_MIDDLE: Final = LEFT + _FULL / 2
_COLUMNS: Final = 3
_GAP: Final = 18.0
#: The schedule is set so much smaller before it takes fewer columns.
_LEAST_SCALE: Final = 0.93
#: Left edges of the two columns of rights and breach.
_HALF: Final = (LEFT, 468.0)
_HALF_WIDTH: Final = 371.0
#: The section in which every payment stands with what it consists of.
DETAIL_SECTION: Final = 10


def front(book: Book, sheet: Sheet) -> None:
    """Draw the first page, and go on where it does not suffice."""
    _head(book, sheet)
    _facts(book, sheet)
    _parties(book, sheet)
    _owed(book, sheet)
    _agreed(book, sheet)
    _schedule(book, sheet)
    _rights_and_breach(book, sheet)
    _signatures(book, sheet)


def _head(book: Book, sheet: Sheet) -> None:
    content = sheet.content
    subtitle = sheet.texts.label("sheet.subtitle", kinds=sheet.kinds(), loan=content.loan_number)
    title = sheet.texts.label("sheet.title")
    marks.lender_mark(book, LEFT, 61, 34)
    width = book.text(RIGHT, 63, title, page.TITLE, align="right")
    room = RIGHT - width - 24 - 116
    book.text(116, 68, sheet.own(content.lender.names), page.NAME, room=room)
    book.text(116, 87, sheet.other_name(), page.BODY_2, room=room)
    book.text(RIGHT, 91, subtitle, page.BODY_2, align="right", room=_FULL / 2)
    book.line(LEFT, RIGHT, 116, page.NAVY, 2)
    book.y = 116


def _facts(book: Book, sheet: Sheet) -> None:
    content, label = sheet.content, sheet.texts.label
    issued = sheet.formats.time(sheet.issued_at) if sheet.issued_at else label("sheet.not_issued")
    facts = (
        (label("sheet.number"), content.number),
        (label("sheet.issued"), issued),
        (label("sheet.open_until"), sheet.formats.long_date(content.open_until)),
        (label("sheet.policy"), content.pack_label),
    )
    step = _FULL / len(facts)
    for index, (name, value) in enumerate(facts):
        book.text(LEFT + index * step, book.y + 18, name, page.LABEL, room=step - 10)
        book.text(LEFT + index * step, book.y + 35, value, page.BODY_STRONG, room=step - 10)
    book.y += 52
    book.line(LEFT, RIGHT, book.y)


def _parties(book: Book, sheet: Sheet) -> None:
    content, label = sheet.content, sheet.texts.label
    lender = content.lender
    name = content.borrower_name
    if content.borrower_latin_name and content.borrower_latin_name != name:
        name = label("sheet.name_with_latin", name=name, latin=content.borrower_latin_name)
    nothing = label("sheet.nothing_held")
    sides = (
        (
            label("sheet.lender"),
            sheet.own(lender.names),
            label("sheet.licence_address", licence=sheet.own(lender.licences), address=sheet.own(lender.addresses)),
            label("sheet.hotline", hotline=lender.hotline, hours=lender.hotline_hours),
        ),
        (
            label("sheet.borrower"),
            name,
            label("sheet.id_number", number=content.borrower_id_masked or nothing),
            label("sheet.phone", number=content.borrower_phone_masked or nothing),
        ),
    )
    width = _FULL / 2 - 16
    book.gap(7)
    top = book.y
    for x, lines in zip((LEFT, _MIDDLE), sides, strict=True):
        y = top
        for index, text in enumerate(lines):
            y = book.paragraph(x, y, width, text, page.BODY if index else page.BODY_NAVY)
        book.y = max(book.y, y)
    book.gap(18)


def _owed(book: Book, sheet: Sheet) -> None:
    content, label, money = sheet.content, sheet.texts.label, sheet.formats.money
    owed, density = content.arrears, book.density
    book.heading(sheet.heading(1, label("sheet.owed", date=content.as_of)))
    cells = (
        ("principal_overdue", money(owed.principal)),
        ("interest_overdue", money(owed.interest)),
        ("penalty_interest", money(owed.penalty_interest)),
        ("fees", money(owed.fees)),
        ("total_overdue", money(owed.total)),
        ("principal_not_due", money(content.principal_not_due)),
    )
    top = book.y - 1
    for index, (name, value) in enumerate(cells):
        total = name == "total_overdue"
        x = 717.0 if index == 5 else LEFT + index * 128.2
        if total:
            book.box(569, top, 131, 43 * density, page.TINT, 7)
        book.text(x, top + 11 * density, label(f"sheet.{name}"), page.LABEL, room=116)
        pen = page.AMOUNT_STRONG if total else page.AMOUNT
        book.text(x, top + 29 * density, value, pen, room=110)
    book.y = top + 45 * density
    book.y = book.paragraph(LEFT, book.y, _FULL, _unpaid(sheet), page.BODY_2)
    book.gap(17)


def _unpaid(sheet: Sheet) -> str:
    content, label = sheet.content, sheet.texts.label
    dates = content.overdue_dates
    if not dates:
        return label("sheet.overdue_none")
    days = content.days_past_due
    if len(dates) > 4:
        return label("sheet.overdue_range", count=len(dates), first=dates[0], last=dates[-1], days=days)
    which = "sheet.overdue_one" if len(dates) == 1 else "sheet.overdue_many"
    return label(which, dates=sheet.formats.dates(dates), days=days)


def _agreed(book: Book, sheet: Sheet) -> None:
    label = sheet.texts.label
    book.heading(sheet.heading(2, label("sheet.agreed")))
    _highlight(book, sheet)
    letters = sheet.formats.patterns["letters"]
    for index, text in enumerate(sheet.clauses(ClauseSection.AGREED)):
        height = book.measured(text, _FULL - 25, page.BODY, marked=True)
        book.need(height)
        book.text(LEFT, book.y + page.BODY.leading * book.density / 2, letters[index], page.BODY_NAVY)
        book.y = book.paragraph(LEFT + 25, book.y, _FULL - 25, text, page.BODY, marked=True)
        book.gap(4)
    book.gap(14)


def _highlight(book: Book, sheet: Sheet) -> None:
    cells = highlights(sheet)
    density = book.density
    book.gap(2)
    book.box(LEFT, book.y, _FULL, 52 * density, page.TINT, 7)
    step = (_FULL - 1) / len(cells)
    for index, (name, value) in enumerate(cells):
        x = LEFT + 15 + index * step
        book.text(x, book.y + 14 * density, name, page.LABEL, room=step - 20)
        book.text(x, book.y + 34.5 * density, value, page.BIG if index else page.BIG_NAVY, room=step - 22)
    book.y += 52 * density
    book.gap(8)


def highlights(sheet: Sheet) -> list[tuple[str, str]]:
    """What is agreed in one look, as (label, figure): amounts and dates as they are, the last payment named apart."""
    rows, label, formats = sheet.content.rows, sheet.texts.label, sheet.formats
    first, last = rows[0], rows[-1]
    total = (label("sheet.total_to_pay"), formats.money(sheet.content.total_after))
    if len(rows) == 1:
        return [
            (label("sheet.single_payment"), formats.money(first.due.total)),
            (label("sheet.on"), formats.long_date(first.due_date)),
            total,
        ]
    amounts = {row.due.total.minor for row in rows[:-1]}
    months = {row.due_date.year * 12 + row.due_date.month - row.number for row in rows}
    if len(amounts) == len(months) == len({row.due_date.day for row in rows}) == 1:
        ordinals = sheet.texts.words("sheet")["ordinals"]
        return [
            (label("sheet.payments_of", count=len(rows) - 1), formats.money(first.due.total)),
            (label("sheet.monthly_from", ordinal=ordinals[first.due_date.day - 1]), formats.long_date(first.due_date)),
            (
                label("sheet.last_amount_on", number=last.number, amount=last.due.total),
                formats.long_date(last.due_date),
            ),
            total,
        ]
    shown = _moved(sheet) or first
    return [
        (label("sheet.first_payment" if shown is first else "sheet.moved_payment"), formats.money(shown.due.total)),
        (label("sheet.on"), formats.long_date(shown.due_date)),
        (label("sheet.last_on", count=len(rows), amount=last.due.total), formats.long_date(last.due_date)),
        total,
    ]


def _moved(sheet: Sheet) -> AgreementRow | None:
    """The payment that a deferment put on a date of its own."""
    for clause in sheet.content.clauses:
        if clause.clause_id.startswith(("deferment-arrears", "deferment-next")):
            there = [row for row in sheet.content.rows if row.due_date == clause.values["date"]]
            return max(there, key=lambda row: row.due.total.minor, default=None)
    return None


def _schedule(book: Book, sheet: Sheet) -> None:
    content, label = sheet.content, sheet.texts.label
    title = sheet.heading(3, label("sheet.schedule"))
    if len(content.rows) > FRONT_ROWS:
        book.need(60)
        book.heading(title)
        text = label(
            "sheet.schedule_elsewhere",
            count=len(content.rows),
            first=content.rows[0].due_date,
            last=content.rows[-1].due_date,
            section=sheet.formats.patterns["numbers"][DETAIL_SECTION - 1],
        )
        book.y = book.paragraph(LEFT, book.y, _FULL, text, page.BODY)
        book.gap(17)
        return
    columns = (
        Column(label("sheet.row_number"), pen=CELL_2),
        Column(label("sheet.row_due"), right=False, pen=CELL),
        Column(label("sheet.row_amount"), pen=CELL_STRONG),
        Column(label("sheet.row_left"), pen=CELL_2),
    )
    rows = [
        (
            f"{row.number}",
            sheet.formats.table_date(row.due_date),
            sheet.formats.money(row.due.total),
            sheet.formats.money(row.principal_left),
        )
        for row in content.rows
    ]
    _in_columns(book, title, columns, rows)
    book.gap(12)


def _in_columns(book: Book, title: str, columns: Sequence[Column], rows: Sequence[Sequence[str]]) -> None:
    """Rows down one column after the other; fewer columns where wide amounts need them."""
    count = min(_COLUMNS, len(rows))
    wanted = _LEAST_SCALE * (sum(natural_widths(columns, rows)) + 2 * PAD * len(columns))
    while count > 1 and wanted > (_FULL - _GAP * (count - 1)) / count:
        count -= 1
    places = max(count, min(2, _COLUMNS))
    width = (_FULL - _GAP * (places - 1)) / places
    share = -(-len(rows) // count)
    book.need((30 + HEAD + ROW * share) * book.density)
    book.heading(title)
    top, bottom = book.y - 6 * book.density, book.y
    for place in range(count):
        part = rows[place * share : (place + 1) * share]
        if not part:
            continue
        x = LEFT + place * (width + _GAP)
        table = Table(columns, part, width)
        y = table.head(book, x, top)
        for index in range(len(part)):
            y = table.row(book, x, y, index)
        bottom = max(bottom, y)
    book.y = bottom


def _rights_and_breach(book: Book, sheet: Sheet) -> None:
    label = sheet.texts.label
    sides = (
        (sheet.heading(4, label("sheet.rights")), sheet.clauses(ClauseSection.RIGHTS)),
        (sheet.heading(5, label("sheet.breach")), sheet.clauses(ClauseSection.BREACH)),
    )
    width = _HALF_WIDTH - 17
    gap = 3 * book.density
    heights = [sum(book.measured(text, width, page.NOTE, marked=True) + gap for text in texts) for _, texts in sides]
    book.need(max(heights) + 34 * book.density)
    top, bottom = book.y, book.y
    for x, (title, texts) in zip(_HALF, sides, strict=True):
        y = book.heading(title, x1=x, x2=x + _HALF_WIDTH, y=top)
        for text in texts:
            _bullet(book, x + 5, y + page.NOTE.leading * book.density / 2)
            y = book.paragraph(x + 17, y, width, text, page.NOTE, marked=True) + gap
        bottom = max(bottom, y)
    book.y = bottom
    book.gap(13)


def _bullet(book: Book, x: float, y: float) -> None:
    book.box(x - 2, y - 2, 4, 4, page.NAVY, 2)


def _signatures(book: Book, sheet: Sheet) -> None:
    content, label, density = sheet.content, sheet.texts.label, book.density
    book.need(104 * density)
    book.heading(sheet.heading(6, label("sheet.signatures")))
    top = book.y
    book.text(LEFT, top + 8 * density, label("sheet.for_lender"), page.BODY_STRONG)
    sealed = sheet.issued_at is not None and sheet.status is not AgreementStatus.DRAFT
    if sealed and sheet.issued_at is not None:
        when = label("sheet.sealed", time=sheet.formats.time(sheet.issued_at))
    else:
        when = label("sheet.sealed_draft")
    book.text(LEFT, top + 26 * density, when, page.BODY_2, room=308)
    book.text(LEFT, top + 43 * density, _made_by(sheet), page.BODY_2, room=308)
    if sealed:
        names = content.lender.names
        name = names.get(content.binding_language) or sheet.own(names)
        marks.seal(book, 421, top + 36, name, label("sheet.seal_caption"))
    x = _HALF[1]
    book.text(x, top + 8 * density, label("sheet.borrower"), page.BODY_STRONG)
    y = top + 50 * density
    book.line(x, x + 240, y, page.TEXT, 1)
    book.line(x + 260, RIGHT, y, page.TEXT, 1)
    book.text(x, y + 10, label("sheet.sign_here"), page.LABEL, room=250)
    book.text(x + 260, y + 10, label("sheet.sign_date"), page.LABEL)
    book.y = top + 74 * density


def _made_by(sheet: Sheet) -> str:
    label, approval = sheet.texts.label, sheet.content.approved_by
    maker = sheet.content.made_by
    if approval is None:
        return label("sheet.within_limits", maker=maker)
    role = sheet.word("roles", approval.role.value)
    return label("sheet.made_and_approved", maker=maker, role=role, user=approval.user_id)
