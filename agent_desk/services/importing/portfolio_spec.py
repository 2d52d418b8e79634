"""Which portfolio a file belongs to: what was asked for, else the mapping's own, else what the store knows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from agent_desk.domain.errors import InputError
from agent_desk.domain.loan import Portfolio, PortfolioId
from agent_desk.domain.money import Currency

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from agent_desk.services.importing.mapping import ColumnMapping
    from agent_desk.services.importing.records import Record


@dataclass(frozen=True, slots=True)
class PortfolioSpec:
    """What a person says about a portfolio; an empty field leaves it to the mapping, then to the store.

    Attributes:
        business_date: The day of the snapshot; a portfolio in the store never goes back to an earlier day.
        generated: Made-up data.
    """

    portfolio_id: str = ""
    name: str = ""
    currency: str = ""
    jurisdiction: str = ""
    pack_id: str = ""
    business_date: date | None = None
    time_zone: str = ""
    generated: bool = False
    notes: str = ""


def filled(spec: PortfolioSpec, record: Record) -> PortfolioSpec:
    """What a person says, and where they say nothing, what a table of the file says."""
    return PortfolioSpec(
        portfolio_id=spec.portfolio_id or record.text("id"),
        name=spec.name or record.text("name"),
        currency=spec.currency or record.text("currency"),
        jurisdiction=spec.jurisdiction or record.text("jurisdiction"),
        pack_id=spec.pack_id or record.text("pack"),
        business_date=spec.business_date or record.day("business_date"),
        time_zone=spec.time_zone or record.text("time_zone"),
        generated=spec.generated,
        notes=spec.notes or record.text("notes"),
    )


def portfolio_of(
    spec: PortfolioSpec, mapping: ColumnMapping, known: Sequence[Portfolio]
) -> tuple[Portfolio, Portfolio]:
    """The portfolio as the file sees it (its business date is the snapshot's), and as the store shall have it.

    Raises:
        InputError: ``import.portfolio-incomplete`` with the fields that nobody filled; ``import.portfolio-currency``
            when a portfolio of that id has another currency.
    """
    given = mapping.portfolio
    wanted = spec.portfolio_id or given.id or (known[0].portfolio_id if len(known) == 1 else "")
    stored = next((item for item in known if item.portfolio_id == wanted), None)
    currency = spec.currency or given.currency or (stored.currency if stored else "")
    jurisdiction = spec.jurisdiction or given.jurisdiction or (stored.jurisdiction if stored else "")
    pack_id = spec.pack_id or given.pack or (stored.pack_id if stored else "")
    business_date = spec.business_date or given.business_date or (stored.business_date if stored else None)
    fields = {"portfolio": wanted, "currency": currency, "jurisdiction": jurisdiction, "pack": pack_id}
    missing = [name for name, value in fields.items() if not value]
    if missing or business_date is None:
        raise InputError("import.portfolio-incomplete", missing=", ".join([*missing, *_date_missing(business_date)]))
    if stored is not None and stored.currency != currency:
        raise InputError("import.portfolio-currency", portfolio=wanted, currency=stored.currency, asked=currency)
    seen = Portfolio(
        portfolio_id=PortfolioId(wanted),
        name=spec.name or given.name or wanted,
        currency=Currency(currency),
        jurisdiction=jurisdiction,
        pack_id=pack_id,
        business_date=business_date,
        time_zone=spec.time_zone or given.time_zone,
        generated=spec.generated,
        notes=" ".join((spec.notes or given.notes).split()),
    )
    if stored is None:
        return seen, seen
    return seen, replace(stored, business_date=max(stored.business_date, business_date))


def _date_missing(business_date: date | None) -> list[str]:
    return ["business date"] if business_date is None else []
