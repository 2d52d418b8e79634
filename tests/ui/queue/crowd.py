"""Reads of a queue of any size whose rows are made when they are asked for; every name in it is invented."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from agent_desk.domain.buckets import DelinquencyBucket, bucket_of
from agent_desk.domain.case import ActionKind, Hold, NextAction
from agent_desk.domain.loan import BorrowerId, LoanNumber
from agent_desk.domain.money import Currency, Money
from agent_desk.domain.people import UserId
from agent_desk.domain.standing import urgency_of
from agent_desk.services import ports
from agent_desk.services.queue_rows import QueuePlaces
from tests.ui.scene import TODAY, ZONE

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from agent_desk.domain.errors import DeskError
    from agent_desk.domain.loan import PortfolioId

NOW = datetime(2026, 6, 16, 14, 38, tzinfo=ZONE)
_NAMES = (
    ("王志强", "Wang Zhiqiang"), ("Aisha Rahimova", ""), ("赵敏", "Zhao Min"), ("Somchai Prasert", ""),
    ("陈静怡", "Chen Jingyi"), ("刘建国", "Liu Jianguo"), ("欧阳雪梅", "Ouyang Xuemei"), ("Mohamed Al-Karim", ""),
    ("阿依古丽·买买提", "Ayguli Maimaiti"), ("Maria da Conceição Ferreira", ""), ("Nguyễn Thị Lan", ""),
)  # fmt: skip
_DAYS = (48, 12, 35, 71, 67, 114, 92, 6, 203, 31, 58, 19, 88)
_KINDS = (
    ActionKind.CALLBACK, ActionKind.PROMISE_BROKEN, ActionKind.NEW, ActionKind.PROMISE, ActionKind.EVIDENCE,
    ActionKind.APPROVED, ActionKind.AWAITING_APPROVAL,
)  # fmt: skip


def row(number: int) -> ports.QueueRow:
    """The row in a place of the queue."""
    name, latin = _NAMES[number % len(_NAMES)]
    days = _DAYS[number % len(_DAYS)]
    kind = _KINDS[number % len(_KINDS)]
    amount = Money(86_045 + number * 7_919 % 4_000_000, Currency("CNY"))
    promise = kind in {ActionKind.PROMISE, ActionKind.PROMISE_BROKEN}
    at = NOW + timedelta(minutes=19 - 25 * (number % 3)) if kind is ActionKind.CALLBACK else None
    action = NextAction(kind, None if at else TODAY, at, amount if promise else None)
    me, other = (number == 0, number % 6 == 5)
    hold = Hold(UserId("2041" if me else "2042"), NOW - timedelta(minutes=9), NOW + timedelta(minutes=30))
    return ports.QueueRow(
        loan_number=LoanNumber(f"QF-{2401 + number % 90}-{number // 10000:04d}-{number % 10000:04d}"),
        borrower_id=BorrowerId(f"b-{number}"),
        name=name,
        latin_name=latin,
        phone=f"13{number % 10}{40000000 + number * 37 % 50000000}",
        product=f"Instalments {12 * (1 + number % 3)}",
        days_past_due=days,
        bucket=bucket_of(days),
        arrears=amount,
        action=action,
        action_kind=kind,
        urgency=urgency_of(kind),
        hold=hold if me or other else None,
        holder_name="Li Wei" if me else "吴昊" if other else "",
        last_contact_at=NOW - timedelta(hours=number * 5) if number % 4 else None,
    )


class CrowdReads:
    """Implements ``ports.Reads``.

    Attributes:
        asked: Start of every window that was asked for.
        failure: Raised by the next question, once.
    """

    def __init__(self, size: int) -> None:
        self.size = size
        self.asked: list[int] = []
        self.failure: DeskError | None = None

    def queue(
        self, wanted: ports.QueueFilter, start: int = 0, limit: int = 200, places: QueuePlaces | None = None
    ) -> Sequence[ports.QueueRow]:
        del places
        if self.failure is not None:
            failure, self.failure = self.failure, None
            raise failure
        self.asked.append(start)
        return [row(number) for number in range(start, min(start + limit, self.queue_size(wanted)))]

    def queue_places(self, wanted: ports.QueueFilter) -> QueuePlaces:
        return QueuePlaces(self.queue_size(wanted), (), ())

    def queue_size(self, wanted: ports.QueueFilter) -> int:
        return 0 if wanted.text or wanted.view is ports.QueueView.PROMISES else self.size

    def counts(self, wanted: ports.QueueFilter) -> ports.QueueCounts:
        buckets = {bucket: self.queue_size(wanted) // 6 for bucket in DelinquencyBucket}
        views = {view: self.size // (3**place) for place, view in enumerate(ports.QueueView)}
        return ports.QueueCounts(views, buckets, self.size)

    def products(self, portfolio_id: PortfolioId) -> Sequence[str]:
        del portfolio_id
        return ("Instalments 12", "Instalments 24", "Instalments 36")

    def search(self, portfolio_id: PortfolioId, text: str, on: date, limit: int = 20) -> Sequence[ports.QueueRow]:
        del portfolio_id, on
        found = (row(number) for number in range(min(self.size, 200)))
        return [item for item in found if text in item.name or text in item.loan_number][:limit]

    def audit(self, before: int = 0, limit: int = 100, loan_number: str = "") -> Sequence[ports.AuditEntry]:
        del before, limit, loan_number
        return ()

    def log(self, wanted: ports.LogFilter, before: int = 0, limit: int = 200) -> Sequence[ports.AuditEntry]:
        del wanted, before, limit
        return ()

    def log_size(self, wanted: ports.LogFilter) -> int:
        del wanted
        return 0
