"""A throw-away desk on the generated sample in yuan, and the cases that the pictures and the tour show."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from agent_desk import settings
from agent_desk.bootstrap import open_services
from agent_desk.domain.amounts import Component
from agent_desk.domain.case import ActionKind
from agent_desk.domain.concessions import Deferment, Reamortisation, Waiver
from agent_desk.domain.errors import RuleError
from agent_desk.domain.evidence import EvidenceKind, HardshipReason
from agent_desk.domain.people import UserId
from agent_desk.domain.policy.finding import Verdict
from agent_desk.domain.proposal import Proposal
from agent_desk.services import bind
from agent_desk.services.ports import QueueFilter
from agent_desk.services.sending import Unheard
from agent_desk.store.engine import open_store

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from agent_desk.domain.approval import ConcessionRequest
    from agent_desk.domain.buckets import DelinquencyBucket
    from agent_desk.domain.loan import LoanNumber, Portfolio
    from agent_desk.domain.people import User
    from agent_desk.services import Services
    from agent_desk.services.ports import QueueRow

_AFTERNOON = time(14, 37)
AGENT, COLLEAGUE, SUPERVISOR, KEEPER = UserId("2041"), UserId("2044"), UserId("0107"), UserId("0002")


class StageClock:
    """The machine's clock, moved to the afternoon of the sample's business date; ``ahead`` moves it on."""

    def __init__(self, portfolio: Portfolio) -> None:
        start = datetime.combine(portfolio.business_date, _AFTERNOON, ZoneInfo(portfolio.time_zone))
        self._shift = start - datetime.now(UTC)
        self.ahead = timedelta()

    def now(self) -> datetime:
        """Aware, UTC."""
        return datetime.now(UTC) + self._shift + self.ahead


@dataclass
class Stage:
    """The desk, its generated portfolio, and a sheet of proof in a file."""

    services: Services
    portfolio: Portfolio
    letter: Path
    clock: StageClock
    place: str

    def another_desk(self) -> Services:
        """The use cases of one more desk on the same store, with connections of its own; its store is to be closed."""
        desk = self.services.desk
        return bind(replace(desk, store=open_store(self.place, self.clock), unheard=Unheard()))

    def user(self, user_id: UserId) -> User:
        """An account of the sample people."""
        return self.services.sign_in.find(user_id)

    def fresh(self, bucket: DelinquencyBucket) -> Iterator[QueueRow]:
        """Cases of a bucket on which nothing has been done and that nobody holds."""
        wanted = QueueFilter(self.portfolio.portfolio_id, self.portfolio.business_date, buckets=frozenset({bucket}))
        for row in self.services.queue.page(self.user(AGENT), wanted, 0, 400):
            if row.action_kind is ActionKind.NEW and row.hold is None:
                yield row

    def prove(self, number: LoanNumber, kind: EvidenceKind) -> None:
        """Record proof with its file."""
        content = self.letter.read_bytes()
        self.services.case.record_evidence(self.user(AGENT), number, kind, file_name=self.letter.name, content=content)

    def say_everything(self, number: LoanNumber) -> None:
        """Tick all that must be said to a borrower."""
        agent, disclose = self.user(AGENT), self.services.disclose
        missing = disclose.spoken(agent, number).missing()
        disclose.tick(agent, number, [item.disclosure_id for item in missing])

    def suited(
        self, bucket: DelinquencyBucket, reason: HardshipReason, proposal: Proposal, verdict: Verdict
    ) -> QueueRow:
        """The first fresh case of a bucket on which a proposal has a verdict, once the proof is there."""
        agent = self.user(AGENT)
        for row in self.fresh(bucket):
            context = self.services.negotiate.open(agent, row.loan_number)
            found = self.services.negotiate.weigh(context, agent.role, proposal, reason).judgement.findings
            order = list(Verdict)
            verdicts = [item.verdict for item in found if not item.code.startswith("evidence")]
            if max(verdicts, key=order.index, default=Verdict.WITHIN) is verdict and context.borrower.latin_name:
                return row
        raise LookupError(f"no case of {bucket} is {verdict} for {proposal}")

    def allowed(
        self, bucket: DelinquencyBucket, reason: HardshipReason, kind: EvidenceKind, proposal: Proposal
    ) -> ConcessionRequest:
        """The first fresh case of a bucket for which the policy lets this be asked; it is asked."""
        agent = self.user(AGENT)
        note = {
            HardshipReason.UNEMPLOYMENT: "店铺关闭，5月被裁员，证明已核对。6月起做兼职，可每月还款。",
            HardshipReason.ILLNESS: "突发疾病住院，诊断证明已核对，下月复工。",
        }.get(reason, "")
        for row in self.fresh(bucket):
            self.prove(row.loan_number, kind)
            try:
                return self.services.ask.submit(
                    agent, row.loan_number, proposal, reason, note=note, caller_waiting=True
                )
            except RuleError:
                continue
        raise LookupError(f"no case of {bucket} allows {proposal}")


def letter_file(folder: Path) -> Path:
    """A made-up certificate as PDF."""
    from reportlab.pdfgen.canvas import Canvas

    target = io.BytesIO()
    canvas = Canvas(target, pagesize=(595, 842))
    canvas.setFont("Helvetica-Bold", 22)
    canvas.drawString(72, 740, "Certificate (made up for the sample)")
    canvas.setFont("Helvetica", 12)
    for line, text in enumerate(("Issued on 10 June 2026.", "This sheet proves nothing outside the sample.")):
        canvas.drawString(72, 700 - 22 * line, text)
    canvas.setLineWidth(1)
    for line in range(12):
        canvas.line(72, 630 - 24 * line, 520 - (line % 3) * 60, 630 - 24 * line)
    canvas.circle(450, 280, 48)
    canvas.save()
    path = folder / "certificate.pdf"
    path.write_bytes(target.getvalue())
    return path


def set_up(folder: Path, borrowers: int, place: str = "") -> Stage:
    """Open a store and make the sample in it.

    Args:
        folder: For the sheet of proof, and for the store where none is named.
        borrowers: How many there are.
        place: An empty database, or a file that does not exist yet.
    """
    place = place or str(folder / "desk.db")
    services = open_services(settings.load({"store": place}))
    keeper = services.sign_in.find(KEEPER)
    services.samples.make(borrowers, 1, keeper)
    services.desk.store.close()
    return existing(place, folder)


def existing(place: str, folder: Path) -> Stage:
    """A store that holds a generated portfolio; the sheet of proof goes into a folder."""
    services = open_services(settings.load({"store": place}))
    portfolio = next(item for item in services.queue.portfolios() if item.generated)
    clock = StageClock(portfolio)
    services.desk.store.close()
    store = open_store(place, clock)
    desk = replace(services.desk, store=store, clock=clock)
    return Stage(bind(desk), portfolio, letter_file(folder), clock, place)


def plan_and_waiver() -> Proposal:
    """Thirty instalments and half of the penalty interest."""
    return Proposal(Reamortisation(30), (Waiver(Component.PENALTY_INTEREST, share=Decimal("0.5")),))


def interest_waiver() -> Proposal:
    """30 % of the overdue interest."""
    return Proposal(None, (Waiver(Component.INTEREST, share=Decimal("0.3")),))


def one_month() -> Proposal:
    """What is overdue a month later."""
    return Proposal(Deferment(months=1))
