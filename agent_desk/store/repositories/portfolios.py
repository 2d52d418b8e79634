"""Portfolios of the store."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from agent_desk.domain.errors import InputError
from agent_desk.domain.loan import Portfolio
from agent_desk.store.statements import upsert
from agent_desk.store.tables import portfolios

if TYPE_CHECKING:
    from sqlalchemy import Connection, Row

    from agent_desk.domain.loan import PortfolioId


class SqlPortfolios:
    """Implements ``ports.Portfolios``."""

    def __init__(self, connection: Connection) -> None:
        """Over one transaction."""
        self._connection = connection

    def get(self, portfolio_id: PortfolioId) -> Portfolio:
        """One of them. Raises InputError ``portfolio.unknown``."""
        row = self._connection.execute(select(portfolios).where(portfolios.c.portfolio_id == portfolio_id)).first()
        if row is None:
            raise InputError("portfolio.unknown", portfolio=portfolio_id)
        return _portfolio(row)

    def all(self) -> tuple[Portfolio, ...]:
        """All, by id."""
        return tuple(map(_portfolio, self._connection.execute(select(portfolios).order_by(portfolios.c.portfolio_id))))

    def save(self, portfolio: Portfolio) -> None:
        """Add or change."""
        upsert(self._connection, portfolios, [asdict(portfolio)], ["portfolio_id"])


def _portfolio(row: Row[Any]) -> Portfolio:
    return Portfolio(**row._asdict())
