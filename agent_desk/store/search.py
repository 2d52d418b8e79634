"""Find a loan by any of name, pinyin, initials, phone, ID or loan number: which loans match a text.

Conventions of this file: every word of the text must match (a number typed with spaces is one word). A word matches
the beginning of a term of the borrower's name, the beginning of the loan or ID number, or the first or the last digits
of phone, loan or ID number. Every comparison is a range on an index. On SQLite the terms lie in a full-text index, on
PostgreSQL in an inverted one over the same terms.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, cast, column, func, literal_column, select, union
from sqlalchemy import table as lightweight
from sqlalchemy.dialects.postgresql import TSQUERY, TSVECTOR

from agent_desk.store.search_terms import digits_of, key_of, words_of
from agent_desk.store.tables import borrowers, loans

if TYPE_CHECKING:
    from sqlalchemy import Column, ColumnElement, Dialect, Select
    from sqlalchemy.sql.selectable import CompoundSelect

#: Digits, and what people put between them.
_NUMBER = re.compile(r"[+()\d][\d\s().+/-]*")

#: The full-text index of SQLite: rows by ``borrowers.row_id``.
_INDEX = lightweight("borrower_search", column("rowid"))

#: Fewer digits than this match the beginning of a number only, not its end.
_LAST_DIGITS = 3
#: A phone number of so many digits may be typed with a country code that is not stored.
_WHOLE_NUMBER = 10
_SHORTEST_PHONE = 7


def is_askable(wanted: str) -> bool:
    """Is there anything in the text to look for?"""
    return bool(_words(wanted))


def matching(wanted: str, dialect: Dialect) -> ColumnElement[bool]:
    """A condition on ``loans``: every word of the text matches. A text without letters and digits matches nothing."""
    words = _words(wanted)
    if not words:
        return literal_column("0 = 1")
    return and_(*(loans.c.loan_number.in_(_loans_of(word, dialect)) for word in words))


def _words(wanted: str) -> list[str]:
    stripped = wanted.strip()
    if _NUMBER.fullmatch(stripped):
        return [digits] if (digits := digits_of(stripped)) else []
    joined = key_of(stripped)
    if any(char.isdigit() for char in joined) and " " not in stripped:
        return [joined]
    return words_of(stripped)


def _loans_of(word: str, dialect: Dialect) -> CompoundSelect[Any]:
    number = select(loans.c.loan_number)
    parts = [number.where(_begins(loans.c.number_key, word))]
    persons = [borrowers.c.row_id.in_(_named(word, dialect)), _begins(borrowers.c.id_key, word)]
    if word.isascii() and word.isdigit():
        persons.append(_begins(borrowers.c.phone_digits, word))
        if len(word) >= _WHOLE_NUMBER:
            ends = [word[::-1][:length] for length in range(_SHORTEST_PHONE, len(word))]
            persons.append(borrowers.c.phone_reversed.in_(ends))
    if len(word) >= _LAST_DIGITS:
        backwards = word[::-1]
        parts.append(number.where(_begins(loans.c.number_reversed, backwards)))
        persons += [_begins(borrowers.c.id_reversed, backwards), _begins(borrowers.c.phone_reversed, backwards)]
    for condition in persons:
        ids = select(borrowers.c.borrower_id).where(condition)
        parts.append(number.where(loans.c.borrower_id.in_(ids)))
    return union(*parts)


def _begins(key: Column[Any], start: str) -> ColumnElement[bool]:
    """A range on the key's index: from the beginning up to the next text that does not begin so."""
    return and_(key >= start, key < start + "\U0010ffff")


def _named(word: str, dialect: Dialect) -> Select[Any]:
    if dialect.name == "postgresql":
        terms = func.array_to_tsvector(func.string_to_array(borrowers.c.search_terms, " "), type_=TSVECTOR)
        return select(borrowers.c.row_id).where(terms.op("@@")(cast(f"'{word}':*", TSQUERY)))
    match = column("borrower_search").op("MATCH")(f'"{word}" *')
    return select(_INDEX.c.rowid).where(match)
