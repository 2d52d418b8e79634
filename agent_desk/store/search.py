"""Find a loan by any of name, pinyin, initials, phone, ID or loan number: which loans match a text.

Conventions of this file: every word of the text must match (a number typed with spaces is one word). A word matches
the beginning of a term of the borrower's name, the beginning of the loan or ID number, or the first or the last digits
of phone, loan or ID number. Every comparison is a range on an index. On SQLite the terms lie in a full-text index, on
PostgreSQL in an inverted one over the same terms.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from sqlalchemy import and_, cast, column, exists, false, func, literal, or_, select, union_all
from sqlalchemy import table as lightweight
from sqlalchemy.dialects.postgresql import TSQUERY, TSVECTOR

from agent_desk.store.search_terms import digits_of, key_of, words_of
from agent_desk.store.tables import borrowers, cases, loans

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Column, ColumnElement, Connection, Dialect, Select

#: Digits, and what people put between them.
_NUMBER = re.compile(r"[+()\d][\d\s().+/-]*")

_DIGIT = re.compile(r"\d")

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

    Of several words, those that leave few rows lead: a number of three digits or more, else all parts of the name
    together. The others are checked on the rows that are left. Words without a digit are parts of a name there.

    Args:
        wanted: What somebody typed.
        dialect: Of the engine.
        most: Stop looking after about so many matches of each kind of what leads.
    """
    words = _words(wanted)
    if not words:
        return false()
    if len(words) == 1:
        return _matches(words[0], dialect, most)
    names = [word for word in words if not _DIGIT.search(word)]
    lead = max((word for word in words if word not in names), key=len, default="")
    if names and len(lead) < _LAST_DIGITS:
        named = select(borrowers.c.borrower_id).where(borrowers.c.row_id.in_(_named(names, dialect, most)))
        return and_(cases.c.borrower_id.in_(named), *(_checked(word) for word in words if word not in names))
    return and_(_matches(lead, dialect, most), *(_checked(word) for word in words if word != lead))


def is_broad(wanted: str, connection: Connection, most: int) -> bool:
    """Does a text match more than so many names? Numbers are never so many."""
    words = _words(wanted)
    if not words or any(_DIGIT.search(word) for word in words):
        return False
    some = _named(words, connection.dialect, most + 1).subquery()
    return int(connection.execute(select(func.count()).select_from(some)).scalar_one()) > most


def checking(wanted: str) -> ColumnElement[bool]:
    """The same as ``matching``, looked up for each row that an index leads to: good where very many rows match."""
    words = _words(wanted)
    return and_(*(_checked(word) for word in words)) if words else false()


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
        person.where(borrowers.c.row_id.in_(_named([word], dialect, most))),
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


def _checked(word: str) -> ColumnElement[bool]:
    """Does a word match the borrower or the loan of a row of ``cases``?"""
    person = [
        literal(" ").concat(borrowers.c.search_terms).like(f"% {word}%"),
        borrowers.c.id_key.startswith(word),
    ]
    number = [loans.c.number_key.startswith(word)]
    if word.isascii() and word.isdigit():
        person.append(borrowers.c.phone_digits.startswith(word))
    if len(word) >= _LAST_DIGITS:
        number.append(loans.c.number_key.endswith(word))
        person += [borrowers.c.id_key.endswith(word), borrowers.c.phone_digits.endswith(word)]
    return or_(
        exists().where(borrowers.c.borrower_id == cases.c.borrower_id, or_(*person)),
        exists().where(loans.c.loan_number == cases.c.loan_number, or_(*number)),
    )


def _named(words: Sequence[str], dialect: Dialect, most: int | None) -> Select[Any]:
    """The borrowers of whose names every word begins a term, by row."""
    if dialect.name == "postgresql":
        terms = func.array_to_tsvector(func.string_to_array(borrowers.c.search_terms, " "), type_=TSVECTOR)
        asked = " & ".join(f"'{word}':*" for word in words)
        return select(borrowers.c.row_id).where(terms.op("@@")(cast(asked, TSQUERY))).limit(most)
    asked = " AND ".join(f'"{word}" *' for word in words)
    match = column("borrower_search").op("MATCH")(asked)
    return select(_INDEX.c.rowid).select_from(_INDEX).where(match).limit(most)
