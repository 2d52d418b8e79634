"""Why something of a file did not come in, and what else an import has to say: one sentence for each code."""

from __future__ import annotations

from typing import Final

from agent_desk.wording.names import QT_TRANSLATE_NOOP

IMPORT_ERRORS: Final = {
    "file.empty": QT_TRANSLATE_NOOP("Words", "The file is empty"),
    "file.folder": QT_TRANSLATE_NOOP("Words", "No file in this folder is one that the desk reads: {allowed}"),
    "file.kind": QT_TRANSLATE_NOOP("Words", "“{kind}” is no kind of file that the desk reads. It reads: {allowed}"),
    "file.name": QT_TRANSLATE_NOOP("Words", "The file is called {name} but holds something else: {found}"),
    "file.encoding": QT_TRANSLATE_NOOP("Words", "The file is not readable text in {encoding}. Save it as UTF-8"),
    "file.header": QT_TRANSLATE_NOOP("Words", "The first line has {columns} columns; a header has at most {limit}"),
    "file.header-unknown": QT_TRANSLATE_NOOP(
        "Words", "The first line is no header the desk knows. Closest: {closest}; what lacks for it: {missing}"
    ),
    "file.columns-missing": QT_TRANSLATE_NOOP(
        "Words", "Columns that the mapping {mapping} needs are not there: {columns}"
    ),
    "file.columns-twice": QT_TRANSLATE_NOOP("Words", "A column is there twice: {columns}"),
    "file.other-mapping": QT_TRANSLATE_NOOP(
        "Words",
        "This table belongs to the mapping {mapping}, the ones before it to {first}. Import them one after the other",
    ),
    "file.portfolio-rows": QT_TRANSLATE_NOOP("Words", "A table of the portfolio has one row, not {rows}"),
    "file.not-a-workbook": QT_TRANSLATE_NOOP("Words", "The file is not a workbook that can be read ({problem})"),
    "file.zip-bomb": QT_TRANSLATE_NOOP("Words", "The workbook unpacks to more than the desk reads"),
    "file.damaged": QT_TRANSLATE_NOOP("Words", "The sheet is damaged from here on ({problem})"),
    "row.too-long": QT_TRANSLATE_NOOP("Words", "The line is longer than {limit} characters"),
    "row.quotes": QT_TRANSLATE_NOOP("Words", "The quotes of this line do not close"),
    "row.cells": QT_TRANSLATE_NOOP("Words", "The line has {found} cells, the header {expected}"),
    "cell.missing": QT_TRANSLATE_NOOP("Words", "A value is needed here"),
    "cell.encoding": QT_TRANSLATE_NOOP("Words", "Some characters of this cell are broken. Save the file as UTF-8"),
    "cell.control-character": QT_TRANSLATE_NOOP("Words", "The cell holds characters that cannot be shown"),
    "cell.formula": QT_TRANSLATE_NOOP("Words", "The cell {cell} holds a formula. Put the value there"),
    "cell.error": QT_TRANSLATE_NOOP("Words", "The cell {cell} holds an error of the spreadsheet"),
    "cell.too-long": QT_TRANSLATE_NOOP("Words", "The text is longer than {limit} characters"),
    "cell.not-a-number": QT_TRANSLATE_NOOP("Words", "This is not a number. Write it like 1234.50"),
    "cell.too-precise": QT_TRANSLATE_NOOP("Words", "The amount has more than {digits} digits after the point"),
    "cell.too-large": QT_TRANSLATE_NOOP("Words", "The amount is larger than any the desk can hold"),
    "cell.negative": QT_TRANSLATE_NOOP("Words", "The number is below zero"),
    "cell.zero": QT_TRANSLATE_NOOP("Words", "The amount is zero"),
    "cell.out-of-range": QT_TRANSLATE_NOOP("Words", "The number lies outside {least} to {most}"),
    "cell.not-a-count": QT_TRANSLATE_NOOP("Words", "This is not a whole number"),
    "cell.not-a-date": QT_TRANSLATE_NOOP("Words", "This is not a date. Write it like {form}"),
    "cell.not-a-month": QT_TRANSLATE_NOOP("Words", "This is not a month. Write it like Oct-2016"),
    "cell.date-range": QT_TRANSLATE_NOOP("Words", "The date lies outside {earliest} to {latest}"),
    "cell.after-business-date": QT_TRANSLATE_NOOP("Words", "The date lies after the business date {business_date}"),
    "cell.unknown-code": QT_TRANSLATE_NOOP("Words", "This is none of the known words: {allowed}"),
    "loan.twice": QT_TRANSLATE_NOOP("Words", "The loan number is there already (line {line})"),
    "loan.other-portfolio": QT_TRANSLATE_NOOP("Words", "The loan belongs to the portfolio {portfolio}"),
    "loan.currency": QT_TRANSLATE_NOOP("Words", "The currency is not that of the portfolio, {expected}"),
    "loan.no-schedule": QT_TRANSLATE_NOOP(
        "Words", "Nothing says when the loan is due: add its instalments, or a first due date"
    ),
    "loan.borrower-unknown": QT_TRANSLATE_NOOP("Words", "Nothing says who the borrower {borrower} is: add a name"),
    "loan.due-before-drawn": QT_TRANSLATE_NOOP("Words", "The first due date {due} lies before the drawdown {drawn}"),
    "loan.dates-order": QT_TRANSLATE_NOOP("Words", "The dates are in the wrong order: {first}, then {then}"),
    "loan.due-dates-backwards": QT_TRANSLATE_NOOP("Words", "The due dates go backwards at {due} (line {line})"),
    "loan.instalment-numbers": QT_TRANSLATE_NOOP(
        "Words", "The numbers of its instalments are not 1, 2, 3 without a gap (line {line})"
    ),
    "loan.instalment-refused": QT_TRANSLATE_NOOP("Words", "One of its instalments was refused (line {line})"),
    "loan.principal-sum": QT_TRANSLATE_NOOP(
        "Words", "The principals of its instalments sum to {sum}, the amount lent is {total}"
    ),
    "loan.sums": QT_TRANSLATE_NOOP("Words", "{columns} sum to {sum}, this says {total}"),
    "loan.total-below-principal": QT_TRANSLATE_NOOP(
        "Words", "The total {total} is less than the principal {principal}"
    ),
    "loan.never-repaid": QT_TRANSLATE_NOOP("Words", "The instalment never repays {outstanding}"),
    "loan.term": QT_TRANSLATE_NOOP("Words", "The term leads out of the calendar"),
    "instalment.loan-unknown": QT_TRANSLATE_NOOP("Words", "There is no loan of this number"),
    "payment.loan-unknown": QT_TRANSLATE_NOOP("Words", "There is no loan of this number"),
    "payment.loan-refused": QT_TRANSLATE_NOOP("Words", "Its loan was refused"),
    "payment.twice": QT_TRANSLATE_NOOP("Words", "The payment is there twice"),
    "payment.before-drawn": QT_TRANSLATE_NOOP("Words", "The payment lies before the drawdown {drawn}"),
    "borrower.twice": QT_TRANSLATE_NOOP("Words", "The borrower is there twice"),
    "conflict.agreement": QT_TRANSLATE_NOOP(
        "Words", "The loan follows the agreement {agreement}: what the file says of its terms was not taken"
    ),
    "conflict.payment-here": QT_TRANSLATE_NOOP(
        "Words", "A payment was recorded here that the file's totals may not know: the loan stays as it is"
    ),
    "conflict.payment-twice": QT_TRANSLATE_NOOP(
        "Words", "The payment of {paid_on} was recorded here already: it counts once"
    ),
    "note.derived-people": QT_TRANSLATE_NOOP(
        "Words", "Names and contact data of {count} borrowers are not in the source; they were made up"
    ),
    "note.capped-penalty": QT_TRANSLATE_NOOP(
        "Words", "Penalty rates of {count} loans were above what the policy lets accrue; they were capped"
    ),
    "note.encoding": QT_TRANSLATE_NOOP("Words", "The file was read as {encoding}"),
    "note.missing-characters": QT_TRANSLATE_NOOP(
        "Words", "{count} characters of names are in no font of the desk and show as code points: {characters}"
    ),
    "import.portfolio-incomplete": QT_TRANSLATE_NOOP("Words", "Say which portfolio this is; what lacks: {missing}"),
    "import.portfolio-currency": QT_TRANSLATE_NOOP(
        "Words", "The portfolio {portfolio} is in {currency}, the file in {asked}"
    ),
    "mapping.unknown": QT_TRANSLATE_NOOP("Words", "There is no column mapping “{name}”. Known: {known}"),
    "mapping.invalid": QT_TRANSLATE_NOOP("Words", "The column mapping {file} is wrong at {where}: {problem}"),
    "sample.exists": QT_TRANSLATE_NOOP("Words", "The store has the portfolio {portfolio} already"),
    "sample.parameters": QT_TRANSLATE_NOOP("Words", "The parameters {file} are wrong at {where}: {problem}"),
}
