"""The parameters of a made-up portfolio, read from a file and checked."""

from __future__ import annotations

import tomllib
from datetime import date  # noqa: TC003 - pydantic reads the annotation
from decimal import Decimal  # noqa: TC003
from typing import TYPE_CHECKING

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from agent_desk.domain.errors import InputError
from agent_desk.domain.evidence import HardshipReason  # noqa: TC001
from agent_desk.given_files import TEXT, content_of

if TYPE_CHECKING:
    from pathlib import Path


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class PortfolioFacts(_Frozen):
    """The portfolio."""

    id: str
    name: str
    currency: str
    jurisdiction: str
    pack: str
    business_date: date
    time_zone: str
    notes: str


class Amounts(_Frozen):
    """Principals: quantiles as parts of a product's greatest, in steps of so many major units."""

    step: int = Field(ge=1)
    twentieths: tuple[Decimal, ...] = Field(min_length=2)


class Rates(_Frozen):
    """Quantiles of yearly rates, in percent."""

    tenths: tuple[Decimal, ...] = Field(min_length=2)


class Product(_Frozen):
    """A product: its number of instalments and greatest principal in major units."""

    name: str
    instalments: int = Field(ge=1, le=600)
    most: int = Field(ge=1)
    weight: Decimal


class DayRange(_Frozen):
    """A range of days, both inclusive, and its weight."""

    first: int
    last: int
    weight: Decimal


class Shares(_Frozen):
    """So many of a hundred."""

    second_loan: Decimal
    part_paid: Decimal
    reminder_fee: Decimal
    past_relief: Decimal
    minority_name: Decimal
    foreign_name: Decimal
    worked: Decimal


class Fee(_Frozen):
    """A reminder fee, in major units."""

    after_days: int
    amount: Decimal


class Stories(_Frozen):
    """How many cases with requests and agreements."""

    share: Decimal
    most: int


class SampleParameters(_Frozen):
    """Everything a made-up portfolio is made from."""

    portfolio: PortfolioFacts
    amounts: Amounts
    rates: Rates
    products: tuple[Product, ...] = Field(min_length=1)
    standing: dict[str, Decimal]
    late: tuple[DayRange, ...] = Field(min_length=1)
    paid: tuple[DayRange, ...] = Field(min_length=1)
    reasons: dict[HardshipReason, Decimal]
    shares: Shares
    fee: Fee
    actions: dict[str, Decimal]
    stories: Stories


def read_parameters(path: Path) -> SampleParameters:
    """Read and check a file of parameters.

    Raises:
        InputError: ``sample.parameters`` with the file, the place and what is wrong there.
    """
    try:
        return SampleParameters.model_validate(tomllib.loads(content_of(path, TEXT).decode()))
    except ValidationError as fault:
        first = fault.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise InputError("sample.parameters", file=path.name, where=where, problem=first["msg"]) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as fault:
        raise InputError("sample.parameters", file=path.name, where="", problem=str(fault)) from None
