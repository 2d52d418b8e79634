"""The queue by command: read it, narrow it, and keep a question under a name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from agent_desk.cli import shapes
from agent_desk.cli.acting import acting
from agent_desk.cli.arguments import read_amount, read_code, read_count
from agent_desk.cli.output import print_json, print_table
from agent_desk.domain.buckets import DelinquencyBucket
from agent_desk.domain.case import ActionKind
from agent_desk.domain.errors import InputError
from agent_desk.domain.evidence import HardshipReason
from agent_desk.domain.people import Role
from agent_desk.services.ports import Holding, Narrowing, QueueOrder, QueueView, SavedView
from agent_desk.services.save_view import asked

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from agent_desk.cli.run import Call
    from agent_desk.domain.loan import Portfolio


def add_queue(add: Callable[[str, object, str], argparse.ArgumentParser]) -> None:
    """The commands and their options."""
    made = add("queue", queue, "The queue, most urgent first")
    made.add_argument(
        "--bucket", action="append", metavar="B", help=f"one of {', '.join(DelinquencyBucket)}; may be given again"
    )
    made.add_argument("--search", metavar="TEXT", help="part of a name, phone or loan number")
    made.add_argument("--view", metavar="VIEW", help=", ".join(QueueView))
    made.add_argument("--order", metavar="ORDER", help=", ".join(QueueOrder))
    made.add_argument("--limit", default="50", metavar="N", help="at most so many rows")
    made.add_argument("--reason", action="append", metavar="R", help=", ".join(HardshipReason))
    made.add_argument("--product", action="append", metavar="P", help="as the loan names it; may be given again")
    made.add_argument("--next", action="append", metavar="A", help=", ".join(ActionKind))
    made.add_argument("--holder", metavar="H", help="free, held, any, or an account")
    made.add_argument("--least", metavar="AMOUNT", help="overdue at least so much")
    made.add_argument("--most", metavar="AMOUNT", help="overdue at most so much")
    made.add_argument("--saved", metavar="NAME", help="begin with a saved view; other options change it")
    made.add_argument("--save", metavar="NAME", help="keep this question under a name, for oneself")
    made = add("views", views, "One's own saved views of the queue, with their counts")
    made.add_argument("--remove", metavar="NAME", help="take one away")


def queue(call: Call) -> None:
    """The queue, most urgent first; or in the order of a saved view."""
    actor, portfolio = call.actor(Role.AGENT), call.portfolio()
    name = call.given.saved
    begun = call.services.views.get(actor, name) if name else SavedView("")
    view = _view(call, portfolio, begun)
    if call.given.save is not None:
        view = call.services.views.save(actor, replace(view, name=call.given.save))
    wanted = replace(asked(view, portfolio, actor), on=call.as_of or portfolio.business_date)
    rows = call.services.queue.page(actor, wanted, 0, read_count(call.given.limit))
    if call.json:
        print_json([shapes.queue_row(row) for row in rows])
        return
    words = call.words
    print_table(
        ("Loan", "Borrower", "Days", "Bucket", "Overdue", "Next action", "Reply by", "Held by"),
        [
            (
                row.loan_number,
                row.name,
                str(row.days_past_due),
                words.bucket(row.bucket),
                words.money(row.arrears),
                words.action(row.action.kind),
                words.table_date(row.reply_by) if row.reply_by is not None else "",
                row.holder_name,
            )
            for row in rows
        ],
        frozenset({2, 4}),
    )


def views(call: Call) -> None:
    """One's own saved views, with how many cases each leaves."""
    actor, portfolio = call.actor(Role.AGENT), call.portfolio()
    if call.given.remove:
        call.services.views.remove(actor, call.given.remove)
    counts = call.services.views.counts(actor, portfolio)
    if call.json:
        print_json([{"name": name, "count": count} for name, count in counts.items()])
        return
    print_table(("View", "Cases"), [(name, f"{count:,}") for name, count in counts.items()], frozenset({1}))


def _view(call: Call, portfolio: Portfolio, begun: SavedView) -> SavedView:
    given = call.given
    viewed = read_code(QueueView, given.view) if given.view else begun.view
    ordered = read_code(QueueOrder, given.order) if given.order else viewed.order if given.view else None
    buckets = frozenset(read_code(DelinquencyBucket, code) for code in given.bucket or ())
    return replace(
        begun,
        view=viewed,
        buckets=buckets or begun.buckets,
        text=given.search or begun.text,
        order=ordered or begun.order,
        descending=ordered.descends if ordered is not None else begun.descending,
        narrowing=_narrowing(call, portfolio, begun.narrowing),
    )


def _narrowing(call: Call, portfolio: Portfolio, begun: Narrowing) -> Narrowing:
    given = call.given
    found = replace(
        begun,
        reasons=frozenset(read_code(HardshipReason, code) for code in given.reason or ()) or begun.reasons,
        products=_products(call, portfolio, given.product or ()) or begun.products,
        actions=frozenset(read_code(ActionKind, code) for code in given.next or ()) or begun.actions,
        least=read_amount(given.least, portfolio.currency) if given.least else begun.least,
        most=read_amount(given.most, portfolio.currency) if given.most else begun.most,
    )
    if found.least is not None and found.most is not None and found.least > found.most:
        raise InputError("view.range", least=found.least, most=found.most)
    if not given.holder:
        return found
    if given.holder in set(Holding):
        return replace(found, holding=Holding(given.holder), held_by=None)
    return replace(found, holding=Holding.ANY, held_by=acting(call.services, given.holder, None).user_id)


def _products(call: Call, portfolio: Portfolio, named: Sequence[str]) -> frozenset[str]:
    known = call.services.queue.products(call.actor(Role.AGENT), portfolio.portfolio_id) if named else ()
    for product in named:
        if product not in known:
            raise InputError("argument.choice", text=product, known=", ".join(known))
    return frozenset(named)
