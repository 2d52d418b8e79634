"""Column mappings: which column of a file means what, as data (TOML), checked when it is read.

Conventions of this file: a mapping names a *shape* (what kind of facts a file holds, and so how loans are derived from
them); a shape has fields, a mapping says which column fills a field and how its cells are written. Nothing about one
lender's file is code.
"""

from __future__ import annotations

import tomllib
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from agent_desk import resources
from agent_desk.domain.daycount import DayCount  # noqa: TC001 - pydantic reads the annotation
from agent_desk.domain.errors import InputError
from agent_desk.domain.money import Rounding
from agent_desk.given_files import TEXT, content_of
from agent_desk.services.importing.fields import FIELDS, CellKind, Shape, TableRole

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Self


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class DateForm(StrEnum):
    """How a date is written."""

    ISO = "yyyy-mm-dd"
    COMPACT = "yyyymmdd"
    SLASHED = "yyyy/m/d"
    MONTH_FIRST = "m/d/yy"
    DAY_FIRST = "d/m/yyyy"


class ColumnSpec(_Frozen):
    """Which column fills a field, and how its cells are written.

    Attributes:
        column: Its name in the header; capitals and spaces around it do not matter.
        aliases: Other names it goes by.
        type: How a cell is read.
        required: An empty cell is refused.
        default: Stands for an empty cell, or for the whole column where it may be absent.
        rounding: For amounts with more digits than the currency; without it they are refused.
        codes: For ``code``: the file's word to ours. Capitals do not matter.
        unit: A word after the number that is left out (``36 months``).
        forms: How dates are written, tried in this order.
        least, most: Inclusive bounds of numbers as written in the file.
        earliest, latest: Inclusive bounds of dates.
        longest: Characters of a text.
    """

    column: str
    aliases: tuple[str, ...] = ()
    type: CellKind
    required: bool = True
    default: str = ""
    rounding: Rounding | None = None
    codes: dict[str, str] = Field(default_factory=dict)
    unit: str = ""
    forms: tuple[DateForm, ...] = (DateForm.ISO, DateForm.SLASHED)
    least: Decimal | None = Decimal(0)
    most: Decimal | None = None
    earliest: date = date(1970, 1, 1)
    latest: date = date(2100, 12, 31)
    longest: int = 200

    @property
    def names(self) -> tuple[str, ...]:
        """All names the column goes by, folded."""
        return tuple(folded(name) for name in (self.column, *self.aliases))

    @model_validator(mode="after")
    def _codes_only_for_codes(self) -> Self:
        if (self.type is CellKind.CODE) != bool(self.codes):
            raise ValueError("a code needs its words, and only a code has them")
        return self


class SumCheck(_Frozen):
    """Amount fields whose sum must equal another's; what a damaged copy gets wrong."""

    parts: tuple[str, ...]
    total: str
    within: Decimal = Decimal(0)
    when: tuple[str, ...] = ()
    """Statuses for which it must hold; empty for all."""


class TableSpec(_Frozen):
    """One kind of table of a mapping.

    Attributes:
        detect: Fields by whose columns the table is told; all of them must be there.
        unless: Columns that no such table has.
    """

    role: TableRole
    detect: tuple[str, ...]
    unless: tuple[str, ...] = ()
    columns: dict[str, ColumnSpec]
    checks: tuple[SumCheck, ...] = ()


class PortfolioDefaults(_Frozen):
    """The portfolio that a file belongs to when nobody says otherwise; ``None`` where somebody must."""

    id: str | None = None
    name: str | None = None
    currency: Annotated[str, Field(pattern="^[A-Z]{3}$")] | None = None
    jurisdiction: str | None = None
    pack: str | None = None
    business_date: date | None = None
    time_zone: str = "UTC"
    notes: str = ""


class LateFeeSettings(_Frozen):
    """A late fee as the source shows it; ``minimum`` in major units."""

    grace_days: int
    minimum: Decimal
    share: Decimal


class Band(_Frozen):
    """Days past due that a status stands for, both inclusive."""

    status: str
    first: int = Field(ge=0)
    last: int = Field(ge=0)


class TermsSettings(_Frozen):
    """What the contract says where the file does not.

    Attributes:
        rounding: Of instalments.
        joined_share: What remains after the last full instalment joins it up to this share of an instalment.
    """

    day_count: DayCount
    rounding: Rounding = Rounding.HALF_UP
    late_fee: LateFeeSettings | None = None
    bands: tuple[Band, ...] = ()
    joined_share: Decimal = Decimal("0.05")
    period_days: int = Field(default=30, ge=1)


class PeopleSettings(_Frozen):
    """Borrowers made up because the source has none.

    Attributes:
        chinese_share: How many of a hundred get a Chinese name.
        country: Whose form phones and ID numbers have: ``US``, ``CN`` or ``NG``.
        born_until: The youngest is born on this day, the oldest 45 years earlier.
        time_zones, area_codes: By the value of the field ``place``.
    """

    country: str
    chinese_share: int = Field(ge=0, le=100)
    born_until: date
    time_zones: dict[str, str] = Field(default_factory=dict)
    area_codes: dict[str, str] = Field(default_factory=dict)


class ColumnMapping(_Frozen):
    """A whole mapping, as a file of ``resources/mappings``."""

    name: str
    title: str
    source: str = ""
    shape: Shape
    product: str = ""
    portfolio: PortfolioDefaults = PortfolioDefaults()
    terms: TermsSettings
    people: PeopleSettings | None = None
    tables: tuple[TableSpec, ...]

    @model_validator(mode="after")
    def _fields_are_known(self) -> Self:
        for table in self.tables:
            known = FIELDS.get((self.shape, table.role))
            if known is None:
                raise ValueError(f"{self.shape} has no table of {table.role}")
            for name, spec in table.columns.items():
                if spec.type not in known.get(name, ()):
                    raise ValueError(f"{table.role}.{name} is no field of {self.shape}, or is not a {spec.type}")
            if not set(table.detect) <= table.columns.keys() or not table.detect:
                raise ValueError(f"{table.role} is told by fields without a column")
            for check in table.checks:
                if not {*check.parts, check.total} <= table.columns.keys():
                    raise ValueError(f"a check of {table.role} speaks of a field without a column")
        return self


def folded(name: str) -> str:
    """A header's name as it is compared: no capitals, no spaces around it, spaces and dashes as underscores."""
    return "_".join(name.replace("-", " ").replace("_", " ").split()).casefold()


def read_mapping(path: Path) -> ColumnMapping:
    """Read and check one mapping.

    Raises:
        InputError: ``mapping.invalid`` with the file, the place in it and what is wrong there.
    """
    try:
        return ColumnMapping.model_validate(tomllib.loads(content_of(path, TEXT).decode()))
    except ValidationError as fault:
        first = fault.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise InputError("mapping.invalid", file=path.name, where=where, problem=first["msg"]) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as fault:
        raise InputError("mapping.invalid", file=path.name, where="", problem=str(fault)) from None


def all_mappings() -> tuple[ColumnMapping, ...]:
    """The mappings that come with the desk, by name."""
    return tuple(read_mapping(path) for path in sorted(resources.path("mappings").glob("*.toml")))


def named_mapping(name: str) -> ColumnMapping:
    """A mapping by its name, or from a file of one's own (a path that ends in ``.toml``).

    Raises:
        InputError: ``mapping.unknown`` with the names there are; ``mapping.invalid``.
    """
    if name.endswith(".toml"):
        from pathlib import Path

        return read_mapping(Path(name))
    known = all_mappings()
    for mapping in known:
        if mapping.name == name:
            return mapping
    raise InputError("mapping.unknown", name=name, known=", ".join(mapping.name for mapping in known))
