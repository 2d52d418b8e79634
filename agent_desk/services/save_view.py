"""Keep a question of the queue under a name, for oneself."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from agent_desk.domain.errors import InputError
from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.rights import Act, require
from agent_desk.services.queue_rows import QueueFilter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.domain.loan import Portfolio
    from agent_desk.domain.people import User
    from agent_desk.services.desk import Desk
    from agent_desk.services.queue_rows import SavedView

#: Letters of a name at most: it has to stand on a tab.
LONGEST_NAME: Final = 30

#: Saved views of one person at most.
MOST: Final = 12


@dataclass(frozen=True)
class SaveView:
    """The use case. The log names whose views changed, not what they are called: a name may be a borrower's."""

    desk: Desk

    def all(self, actor: User) -> Sequence[SavedView]:
        """One's own, in the order they were first saved."""
        require(actor, Act.READ_QUEUE)
        with self.desk.reading() as work:
            return work.saved_views.of(actor.user_id)

    def get(self, actor: User, name: str) -> SavedView:
        """One of one's own. Raises InputError ``view.unknown``."""
        found = next((view for view in self.all(actor) if view.name == name), None)
        if found is None:
            raise InputError("view.unknown", name=name)
        return found

    def save(self, actor: User, view: SavedView) -> SavedView:
        """Keep a view; one of the same name is replaced.

        Raises:
            InputError: ``view.name`` for a name that is empty or too long, ``view.many`` when there are ``MOST``,
                ``view.range`` for a least amount above the greatest.
        """
        require(actor, Act.READ_QUEUE)
        kept = replace(view, name=" ".join(view.name.split()))
        if not kept.name or len(kept.name) > LONGEST_NAME:
            raise InputError("view.name", most=LONGEST_NAME)
        least, most = kept.narrowing.least, kept.narrowing.most
        if least is not None and most is not None and least > most:
            raise InputError("view.range", least=least, most=most)
        with self.desk.work(actor.user_id) as work:
            others = [item for item in work.saved_views.of(actor.user_id) if item.name != kept.name]
            if len(others) >= MOST:
                raise InputError("view.many", most=MOST)
            work.saved_views.save(actor.user_id, kept, self.desk.clock.now())
            work.record(Event(EventKind.VIEW_SAVED, actor.user_id))
            work.commit()
        return kept

    def remove(self, actor: User, name: str) -> None:
        """Take one of one's own away. Raises InputError ``view.unknown``."""
        require(actor, Act.READ_QUEUE)
        with self.desk.work(actor.user_id) as work:
            if not work.saved_views.remove(actor.user_id, name):
                raise InputError("view.unknown", name=name)
            work.record(Event(EventKind.VIEW_REMOVED, actor.user_id))
            work.commit()

    def counts(self, actor: User, portfolio: Portfolio) -> dict[str, int]:
        """How many cases of a portfolio each of one's own views leaves, by name."""
        views, now = self.all(actor), self.desk.clock.now()
        return {
            view.name: self.desk.store.reads.queue_size(replace(asked(view, portfolio, actor), moment=now))
            for view in views
        }


def asked(view: SavedView, portfolio: Portfolio, actor: User) -> QueueFilter:
    """The question that a saved view asks of a portfolio, on its business date."""
    return QueueFilter(
        portfolio.portfolio_id,
        portfolio.business_date,
        view.view,
        view.buckets,
        view.text,
        actor.user_id,
        view.order,
        view.descending,
        view.narrowing,
    )
