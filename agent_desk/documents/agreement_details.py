"""The second part of an agreement: every payment with what it consists of, and what a person may want to check."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from agent_desk.documents import page
from agent_desk.documents.page import CELL, CELL_2, CELL_STRONG, LEFT, RIGHT
from agent_desk.documents.tables import Column, Table
from agent_desk.domain.agreement import ClauseSection
from agent_desk.domain.amounts import Component, sum_amounts
from agent_desk.domain.concessions.waiver import Vesting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.documents.page import Book
    from agent_desk.documents.sheet import Sheet

_FULL: Final = RIGHT - LEFT
_HALF: Final = (LEFT, 468.0)
_HALF_WIDTH: Final = 371.0
#: Digits of a file's digest that are printed.
_DIGEST_DIGITS: Final = 16


def details(book: Book, sheet: Sheet) -> None:
    """Draw the second part from where the book stands, over as many pages as it needs."""
    book.text(LEFT, book.y + 4, sheet.texts.label("details.title", number=sheet.content.number), page.NAME)
    book.y += 26
    _side_by_side(book, sheet)
    _waived(book, sheet)
    _payments(book, sheet)
    _order(book, sheet)
    _evidence(book, sheet)
    _besides(book, sheet)


def _pairs(book: Book, x: float, y: float, pairs: Sequence[tuple[str, str]]) -> float:
    """Names and values in two columns; returns where they end."""
    split = 152.0
    for name, value in pairs:
        below = book.paragraph(x, y, split - 12, name, page.CELL_2)
        y = max(below, book.paragraph(x + split, y, _HALF_WIDTH - split, value, page.CELL))
    return y


def _side_by_side(book: Book, sheet: Sheet) -> None:
    content, label, formats = sheet.content, sheet.texts.label, sheet.formats
    approval = content.approved_by
    contract = [
        (label("details.loan"), content.loan_number),
        (label("details.product"), content.product),
        (label("details.original_principal"), formats.money(content.original_principal)),
        (label("details.annual_rate"), formats.percent(content.annual_rate)),
        (label("details.drawn_on"), formats.long_date(content.drawn_on)),
        (label("details.original_maturity"), formats.long_date(content.original_maturity)),
        (label("details.currency"), content.currency),
        (label("details.reason"), sheet.word("reasons", content.reason.value)),
        (label("details.made"), content.made_by),
    ]
    if approval is None:
        contract.append((label("details.approved"), label("details.own_limits")))
    else:
        role = sheet.word("roles", approval.role.value)
        contract.append((label("details.approved"), f"{role} {approval.user_id}"))
        contract.append((label("details.approved_at"), formats.time(approval.decided_at)))
    top = book.y
    y = book.heading(sheet.heading(7, label("details.contract")), x1=LEFT, x2=LEFT + _HALF_WIDTH, y=top)
    left = _pairs(book, LEFT, y, contract)
    right = _before_after(book, sheet, top)
    book.y = max(left, right)
    book.gap(17)


def _before_after(book: Book, sheet: Sheet, top: float) -> float:
    content, label, formats = sheet.content, sheet.texts.label, sheet.formats
    x = _HALF[1]
    y = book.heading(sheet.heading(8, label("details.before_after")), x1=x, x2=RIGHT, y=top)
    columns = (
        Column("", right=False, pen=CELL_2),
        Column(label("details.as_it_stands"), pen=CELL),
        Column(label("details.as_agreed"), pen=CELL_STRONG),
    )
    none = label("details.rate_none")
    rates = [content.effective_rate_before, content.effective_rate_after]
    before, after = [none if rate is None else formats.percent(rate, places=2) for rate in rates]
    rows = [
        (label("details.total_payable"), formats.money(content.total_before), formats.money(content.total_after)),
        (label("details.difference"), "", formats.money(content.difference, plus=True)),
        (label("details.rate_short"), before, after),
    ]
    table = Table(columns, rows, _HALF_WIDTH)
    y = table.head(book, x, y - 6)
    for index in range(len(rows)):
        y = table.row(book, x, y, index)
    return book.paragraph(x, y + 5, _HALF_WIDTH, label("details.rate_note"), page.SMALL)


def _waived(book: Book, sheet: Sheet) -> None:
    content, label, formats = sheet.content, sheet.texts.label, sheet.formats
    book.need(80)
    book.heading(sheet.heading(9, label("details.waived")))
    if not content.waived.total:
        book.y = book.paragraph(LEFT, book.y, _FULL, label("details.waived_nothing"), CELL)
        book.gap(17)
        return
    columns = (
        Column(label("details.waived_what"), right=False, pen=CELL),
        Column(label("details.waived_amount"), pen=CELL_STRONG),
        Column(label("details.waived_when"), right=False, pen=CELL),
    )
    later = {
        clause.values["component"]
        for clause in content.clauses
        if clause.section is ClauseSection.AGREED and clause.clause_id.endswith(Vesting.WHEN_KEPT.value)
    }
    rows = [
        (
            _capital(sheet.word("words", part.value)),
            formats.money(content.waived.part(part)),
            label("details.when_kept" if part.value in later else "details.at_once"),
        )
        for part in Component
        if content.waived.part(part)
    ]
    several = len(rows) > 1
    if several:
        rows.append((label("details.total"), formats.money(content.waived.total), ""))
    book.y -= 6
    Table(columns, rows, _FULL).flow(book, LEFT, totals=several)
    book.gap(15)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _payments(book: Book, sheet: Sheet) -> None:
    content, label, money = sheet.content, sheet.texts.label, sheet.formats.money
    total = sum_amounts((row.due for row in content.rows), content.currency)
    heads = ("principal", "interest", "penalty", "fees")
    columns = (
        Column(label("sheet.row_number"), pen=CELL_2),
        Column(label("sheet.row_due"), right=False, pen=CELL),
        *(Column(label(f"details.{head}"), pen=CELL) for head in heads),
        Column(label("details.amount"), pen=CELL_STRONG),
        Column(label("details.left"), pen=CELL_2),
    )
    rows = [
        (
            f"{row.number}",
            sheet.formats.table_date(row.due_date),
            *(money(row.due.part(part)) for part in Component),
            money(row.due.total),
            money(row.principal_left),
        )
        for row in content.rows
    ]
    totals = (
        "",
        label("details.total"),
        *(money(total.part(part)) for part in Component),
        money(total.total),
        "",
    )
    book.need(130)
    book.heading(sheet.heading(10, label("details.payments")))
    book.y -= 6
    Table(columns, [*rows, totals], _FULL).flow(book, LEFT, totals=True)
    book.gap(15)


def _order(book: Book, sheet: Sheet) -> None:
    label = sheet.texts.label
    names = [sheet.word("order", part.value) for part in sheet.content.payment_order]
    text = label("details.order_text", order=label("details.order_then").join(names))
    _paragraphs(book, sheet, 11, label("details.order"), [text])


def _evidence(book: Book, sheet: Sheet) -> None:
    content, label = sheet.content, sheet.texts.label
    title = label("details.evidence")
    if not content.evidence:
        _paragraphs(book, sheet, 12, title, [label("details.evidence_none")])
        return
    columns = (
        Column(label("details.evidence_kind"), right=False, pen=CELL),
        Column(label("details.evidence_date"), right=False, pen=CELL),
        Column(label("details.evidence_digest"), right=False, pen=CELL_2),
    )
    rows = [
        (
            sheet.word("evidence", line.kind.value),
            sheet.formats.table_date(line.dated_on),
            line.digest[:_DIGEST_DIGITS] or label("details.evidence_no_file"),
        )
        for line in content.evidence
    ]
    book.need(100)
    book.heading(sheet.heading(12, title))
    book.y -= 6
    Table(columns, rows, _FULL).flow(book, LEFT)
    book.gap(15)


def _besides(book: Book, sheet: Sheet) -> None:
    texts = sheet.clauses(ClauseSection.OTHER)
    _paragraphs(book, sheet, 13, sheet.texts.label("details.besides"), texts)


def _paragraphs(book: Book, sheet: Sheet, number: int, title: str, texts: Sequence[str]) -> None:
    first = book.measured(texts[0], _FULL - 17, page.NOTE, marked=True) if texts else 0
    book.need(first + 40)
    book.heading(sheet.heading(number, title))
    several = len(texts) > 1
    for text in texts:
        x = LEFT + 17 if several else LEFT
        book.need(book.measured(text, RIGHT - x, page.NOTE, marked=True))
        if several:
            book.box(LEFT + 3, book.y + page.NOTE.leading / 2 - 2, 4, 4, page.NAVY, 2)
        book.y = book.paragraph(x, book.y, RIGHT - x, text, page.NOTE, marked=True)
        book.gap(4)
    book.gap(13)
