"""Bring portfolios in, by a person who may: files through the import, samples through the generator."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from agent_desk.domain.rights import Act, require
from agent_desk.services.import_portfolio import ImportPortfolio
from agent_desk.services.importing.portfolio_spec import PortfolioSpec
from agent_desk.services.judging import Judging

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from agent_desk.domain.loan import PortfolioId
    from agent_desk.domain.people import User
    from agent_desk.services.desk import Desk
    from agent_desk.services.importing.report import ImportReport


@dataclass(frozen=True)
class BringIn:
    """The use case."""

    desk: Desk

    def run(
        self,
        files: Sequence[Path],
        *,
        actor: User,
        mapping: str | None = None,
        portfolio: PortfolioSpec | None = None,
        dry_run: bool = False,
        progress: Callable[[int, int | None], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> ImportReport:
        """Import files, then judge agreements and promises by the payments that came in.

        See ``ImportPortfolio.run``. Raises RuleError ``right.missing`` for who may not.
        """
        require(actor, Act.IMPORT)
        importing = ImportPortfolio(
            self.desk.store, packs=self.desk.packs, missing_characters=self.desk.missing_characters
        )
        report = importing.run(
            files,
            actor=actor.user_id,
            mapping=mapping,
            portfolio=portfolio or PortfolioSpec(),
            dry_run=dry_run,
            progress=progress,
            cancelled=cancelled,
        )
        if report.portfolio_id is not None and (report.imported or report.updated) and not dry_run:
            self._judge(actor, report.portfolio_id)
        return report

    def _judge(self, actor: User, portfolio_id: PortfolioId) -> None:
        with self.desk.work(actor.user_id) as work:
            portfolio = work.portfolios.get(portfolio_id)
            judging = Judging(self.desk, work, portfolio, portfolio.business_date)
            judging.agreements()
            judging.promises()
            work.commit()
