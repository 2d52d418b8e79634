"""Column types: UTC times, exact decimals, enum codes, JSON of domain values, keys that sort the same everywhere.

Conventions of this file: a time goes in and comes out aware and in UTC; a decimal keeps its digits as text; a code is
the enum's value. ``NO_DATE`` and ``NEVER`` stand for an absent date or time in columns that are sorted on, because the
engines disagree on where NULL stands.
"""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from sqlalchemy import BigInteger, DateTime, Integer, String, Text
from sqlalchemy.types import TypeDecorator

from agent_desk.store.codecs import codec_of

if TYPE_CHECKING:
    from sqlalchemy import Dialect

#: After every real date.
NO_DATE = date(9999, 12, 31)
#: Before every real time.
NEVER = datetime(1900, 1, 1, tzinfo=UTC)

#: Text that sorts by code points on every engine; ids, numbers, codes and search keys.
KEY = String().with_variant(String(collation="C"), "postgresql")

#: A number that the database counts up: SQLite does so for its own INTEGER only.
ROW_ID = BigInteger().with_variant(Integer(), "sqlite")


class UtcTime(TypeDecorator[datetime]):
    """An aware datetime, kept and returned in UTC."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a naive time; SQLite keeps UTC without saying so."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone cannot be stored")
        moment = value.astimezone(UTC)
        return moment if dialect.name == "postgresql" else moment.replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Aware, in UTC."""
        if value is None:
            return None
        return value.astimezone(UTC) if dialect.name == "postgresql" else value.replace(tzinfo=UTC)


class Exact(TypeDecorator[Decimal]):
    """A decimal with all its digits, as text. Never summed in the database."""

    impl = String
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> str | None:
        """All digits."""
        del dialect
        return None if value is None else str(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Decimal | None:
        """The same decimal."""
        del dialect
        return None if value is None else Decimal(value)


class Code(TypeDecorator[StrEnum]):
    """A member of an enum, by its stored code."""

    impl = String
    cache_ok = True

    def __init__(self, members: type[StrEnum]) -> None:
        """Of this enum."""
        super().__init__()
        self.members = members

    def load_dialect_impl(self, dialect: Dialect) -> Any:
        """Sorted by code points."""
        return dialect.type_descriptor(String(collation="C") if dialect.name == "postgresql" else String())

    def process_bind_param(self, value: StrEnum | None, dialect: Dialect) -> str | None:
        """The code."""
        del dialect
        return None if value is None else value.value

    def process_result_value(self, value: str | None, dialect: Dialect) -> StrEnum | None:
        """The member. Raises ValueError for a code that nobody knows."""
        del dialect
        return None if value is None else self.members(value)


class Structured(TypeDecorator[Any]):
    """A value of the domain as JSON text; NULL for ``None``."""

    impl = Text
    cache_ok = True

    def __init__(self, hint: Any) -> None:
        """Of this type, such as ``Proposal`` or ``tuple[EvidenceId, ...]``."""
        super().__init__()
        self.hint = hint
        self.codec = codec_of(hint)

    def process_bind_param(self, value: Any, dialect: Dialect) -> str | None:
        """JSON text."""
        del dialect
        return None if value is None else self.codec.dump(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        """The value of the JSON text."""
        del dialect
        return None if value is None else self.codec.load(value)
