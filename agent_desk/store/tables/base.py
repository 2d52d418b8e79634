"""The one metadata of all tables, with names for every constraint, and the columns that come in groups."""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, Column, ForeignKey, MetaData

from agent_desk.store.column_types import KEY

#: Constraint names are the same on every engine, so that a migration can name them.
NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}

metadata = MetaData(naming_convention=NAMING)


def loan_key(*, primary: bool = False, index: bool | None = None) -> Column[Any]:
    """The column by which a row belongs to a loan."""
    return Column("loan_number", KEY, ForeignKey("loans.loan_number"), primary_key=primary, nullable=False, index=index)


def portfolio_key() -> Column[Any]:
    """The column by which a row belongs to a portfolio."""
    return Column("portfolio_id", KEY, ForeignKey("portfolios.portfolio_id"), nullable=False)


def component_columns() -> tuple[Column[Any], ...]:
    """One amount for each component of a debt, in minor units."""
    names = ("principal_minor", "interest_minor", "penalty_minor", "fees_minor")
    return tuple(Column(name, BigInteger, nullable=False) for name in names)
