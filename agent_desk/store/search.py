"""Find a loan by any of name, pinyin, initials, phone, ID or loan number: which loans match a text.

Conventions of this file: every word of the text must match (a number typed with spaces is one word). A word matches
the beginning of a term of the borrower's name, the beginning of the loan or ID number, or the first or the last digits
of phone, loan or ID number. Every comparison is a range on an index. On SQLite the terms lie in a full-text index, on
PostgreSQL in an inverted one over the same terms.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, cast, column, false, func, select, union_all
from sqlalchemy import table as lightweight
from sqlalchemy.dialects.postgresql import TSQUERY, TSVECTOR

from agent_desk.store.search_terms import digits_of, key_of, words_of
from agent_desk.store.tables import borrowers, cases, loans

if TYPE_CHECKING:
    from sqlalchemy import Column, ColumnElement, Dialect, Select

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


def matching(wanted: str, dialect: Dialect, most: int | None = None) -> ColumnElement[bool]:
    """A condition on ``cases``: every word of the text matches. A text without letters and digits matches nothing.

    Args:
        wanted: What somebody typed.
        dialect: Of the engine.
        most: Stop looking after about so many matches of each kind; only for a text of one word, where nothing can be
            lost but rows beyond the first.
    """
    words = _words(wanted)
    if not words:
        return false()
    bound = most if len(words) == 1 else None
    return and_(*(_matches(word, dialect, bound) for word in words))


def _words(wanted: str) -> list[str]:
    stripped = wanted.strip()
    if _NUMBER.fullmatch(stripped):
        return [digits] if (digits := digits_of(stripped)) else []
    joined = key_of(stripped)
    if any(char.isdigit() for char in joined) and " " not in stripped:
        return [joined]
    return words_of(stripped)


def _matches(word: str, dialect: Dialect, most: int | None) -> ColumnElement[bool]:
    number = select(loans.c.loan_number)
    person = select(borrowers.c.borrower_id)
    numbers = [number.where(_begins(loans.c.number_key, word))]
    people = [
        person.where(borrowers.c.row_id.in_(_named(word, dialect, most))),
        person.where(_begins(borrowers.c.id_key, word)),
    ]
    if word.isascii() and word.isdigit():
        people.append(person.where(_begins(borrowers.c.phone_digits, word)))
        if len(word) >= _WHOLE_NUMBER:
            ends = [word[::-1][:length] for length in range(_SHORTEST_PHONE, len(word))]
            people.append(person.where(borrowers.c.phone_reversed.in_(ends)))
    if len(word) >= _LAST_DIGITS:
        backwards = word[::-1]
        numbers.append(number.where(_begins(loans.c.number_reversed, backwards)))
        people += [
            person.where(_begins(borrowers.c.id_reversed, backwards)),
            person.where(_begins(borrowers.c.phone_reversed, backwards)),
        ]
    of_people = select(cases.c.loan_number).where(cases.c.borrower_id.in_(union_all(*_bounded(people, most))))
    return cases.c.loan_number.in_(union_all(*_bounded(numbers, most), of_people))


def _bounded(parts: list[Select[Any]], most: int | None) -> list[Select[Any]]:
    if most is None:
        return parts
    return [select(part.limit(most).subquery()) for part in parts]


def _begins(key: Column[Any], start: str) -> ColumnElement[bool]:
    """A range on the key's index: from the beginning up to the next text that does not begin so."""
    return and_(key >= start, key < start + "\U0010ffff")


def _named(word: str, dialect: Dialect, most: int | None) -> Select[Any]:
    if dialect.name == "postgresql":
        terms = func.array_to_tsvector(func.string_to_array(borrowers.c.search_terms, " "), type_=TSVECTOR)
        return select(borrowers.c.row_id).where(terms.op("@@")(cast(f"'{word}':*", TSQUERY))).limit(most)
    match = column("borrower_search").op("MATCH")(f'"{word}" *')
    return select(_INDEX.c.rowid).select_from(_INDEX).where(match).limit(most)
