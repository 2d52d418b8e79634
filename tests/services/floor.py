"""A desk on a real store for the tests of use cases: people, a portfolio in yuan, loans, and short ways to act."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING

from agent_desk import resources
from agent_desk.domain.agreement import AcceptanceKind, Agreement
from agent_desk.domain.amounts import Component
from agent_desk.domain.concessions import Deferment, Waiver
from agent_desk.domain.evidence import EvidenceKind, HardshipReason
from agent_desk.domain.loan import BorrowerId, Loan, LoanNumber, PortfolioId
from agent_desk.domain.money import Money
from agent_desk.domain.people import Role, User, UserId
from agent_desk.domain.proposal import Proposal
from agent_desk.domain.standing import standing_of
from agent_desk.services import Services, bind
from agent_desk.services.desk import Desk
from agent_desk.services.first_people import add_first_people
from agent_desk.services.password_hashes import PasswordHashes
from agent_desk.services.policy_files import read_pack
from agent_desk.services.queue_rows import QueueFilter
from tests import builders
from tests.domain.loans import contract, paid

if TYPE_CHECKING:
    from collections.abc import Sequence

    from agent_desk.domain.approval import ConcessionRequest
    from agent_desk.domain.case import Case
    from agent_desk.domain.ledger import Position
    from agent_desk.domain.policy.pack import PolicyPack
    from agent_desk.services.keep_promise import DayTurned
    from agent_desk.services.ports import AuditEntry, DocumentRenderer, Store
    from tests.fakes import FixedClock

#: The business date of the portfolio, and a moment on it.
TODAY = date(2026, 6, 16)
NOON = datetime(2026, 6, 16, 4, 0, tzinfo=UTC)
PORTFOLIO = PortfolioId("cn")

#: 67 days past due with three instalments; 6 days past due with one; nothing overdue, the next due on 10 July.
LATE, NEW, GOOD = LoanNumber("L-67"), LoanNumber("L-6"), LoanNumber("L-0")
PHONE, ID_NUMBER, NAME = "+86 138 0013 4471", "11010519900307204X", "欧阳海燕"
PDF = b"%PDF-1.7 a certificate"

#: No test waits for what makes guessing slow.
CHEAP = PasswordHashes(1, 8, 1)


def yuan(amount: str) -> Money:
    return Money.of(amount, "CNY")


def loan(number: LoanNumber, paid_instalments: int) -> Loan:
    """60,000 at 18 % over 24 months, due on the 10th from July 2025; penalty interest at 24 %."""
    made = paid(contract(penalty="0.24"), paid_instalments)
    return replace(made, number=number, borrower_id=BorrowerId(f"b-{number}"), portfolio_id=PORTFOLIO)


def packs() -> dict[str, PolicyPack]:
    found = (read_pack(file.read_text("utf-8"), file.name) for file in resources.path("policy").glob("*.toml"))
    return {pack.pack_id: pack for pack in found}


def fill(store: Store) -> None:
    """People, portfolio, borrowers and loans."""
    people = resources.path("people.toml")
    add_first_people(store, people.read_text("utf-8"), people.name)
    with store.work("0002") as work:
        work.portfolios.save(
            builders.portfolio(
                PORTFOLIO,
                currency="CNY",
                jurisdiction="CN",
                pack_id="cn-instalment",
                business_date=TODAY,
                time_zone="Asia/Shanghai",
            ),
        )
        for number, count in ((LATE, 9), (NEW, 11), (GOOD, 12)):
            made = loan(number, count)
            person = builders.borrower(
                made.borrower_id, NAME, phone=PHONE, id_number=ID_NUMBER, birth_date=date(1990, 3, 7), language="zh"
            )
            work.borrowers.save_many([person])
            work.loans.save_many([(made, standing_of(made, TODAY))])
        work.commit()


@dataclass
class Floor:
    """Everybody at the desk, and what they do in one line."""

    services: Services
    clock: FixedClock

    @classmethod
    def over(cls, store: Store, clock: FixedClock, renderer: DocumentRenderer) -> Floor:
        desk = Desk(store, clock, renderer, packs(), timedelta(minutes=30), max_file_bytes=1000, passwords=CHEAP)
        return cls(bind(desk), clock)

    def person(self, user_id: str) -> User:
        return self.services.sign_in.find(UserId(user_id))

    @property
    def agent(self) -> User:
        return self.person("2041")

    @property
    def colleague(self) -> User:
        return self.person("2044")

    @property
    def senior(self) -> User:
        return self.person("2009")

    @property
    def supervisor(self) -> User:
        return self.person("0107")

    @property
    def manager(self) -> User:
        return self.person("0031")

    @property
    def administrator(self) -> User:
        return self.person("0002")

    def second_account(self, of: User, user_id: str, role: Role) -> User:
        """Another account of the same person."""
        made = replace(of, user_id=UserId(user_id), role=role)
        with self.services.desk.work("0002") as work:
            work.people.save(made)
            work.commit()
        return made

    def with_pack(self, **changes: object) -> Floor:
        """The same floor after the Chinese pack was changed."""
        desk = self.services.desk
        pack = replace(desk.packs["cn-instalment"], **changes)  # type: ignore[arg-type]
        return Floor(bind(replace(desk, packs={**desk.packs, "cn-instalment": pack})), self.clock)

    def prove(self, number: LoanNumber, kind: EvidenceKind) -> str:
        return self.services.case.record_evidence(self.agent, number, kind).evidence_id

    def ask_extension(self, number: LoanNumber = NEW, months: int = 1, actor: User | None = None) -> ConcessionRequest:
        """Sudden illness: the due date moves by whole months."""
        self.prove(number, EvidenceKind.MEDICAL_CERTIFICATE)
        proposal = Proposal.of([Deferment(months=months)])
        return self.services.ask.submit(actor or self.agent, number, proposal, HardshipReason.ILLNESS)

    def ask_waiver(
        self, number: LoanNumber = LATE, share: str = "0.30", actor: User | None = None, settle_days: int = 7
    ) -> ConcessionRequest:
        """A lost job: part of the overdue interest forgiven, the rest of the arrears paid within days."""
        self.prove(number, EvidenceKind.UNEMPLOYMENT_CERTIFICATE)
        proposal = Proposal.of([Waiver(Component.INTEREST, share=Decimal(share))], settle_days)
        return self.services.ask.submit(actor or self.agent, number, proposal, HardshipReason.UNEMPLOYMENT)

    def say_all(self, number: LoanNumber) -> None:
        """Everything that must be said is said."""
        missing = self.services.disclose.spoken(self.agent, number).missing()
        self.services.disclose.tick(self.agent, number, [item.disclosure_id for item in missing])

    def agree(self, request: ConcessionRequest) -> Agreement:
        """Drafted, everything said, issued."""
        draft = self.services.agreements.draft(self.agent, request.number)
        self.say_all(request.loan_number)
        return self.services.agreements.issue(self.agent, draft.number)

    def accept(self, agreement: Agreement, kind: AcceptanceKind = AcceptanceKind.RECORDED) -> Agreement:
        return self.services.accept.accept(self.agent, agreement.number, kind, "REC-1")

    def plan(self, number: LoanNumber = NEW, months: int = 1) -> Agreement:
        """An extension, granted, agreed and accepted."""
        return self.accept(self.agree(self.ask_extension(number, months)))

    def set_date(self, on: date) -> DayTurned:
        return self.services.promises.set_date(self.supervisor, PORTFOLIO, on)

    def pay(self, number: LoanNumber, amount: str | Money, on: date | None = None) -> str:
        money = amount if isinstance(amount, Money) else yuan(amount)
        return self.services.promises.pay(self.agent, number, money, on or self.today).payment_id

    @property
    def today(self) -> date:
        return self.services.queue.portfolios()[0].business_date

    def loan(self, number: LoanNumber) -> Loan:
        return self.services.negotiate.open(self.agent, number).loan

    def owed(self, number: LoanNumber, on: date | None = None) -> Position:
        return self.services.negotiate.open(self.agent, number, on).position

    def case(self, number: LoanNumber) -> Case:
        return self.services.case.open(self.agent, number).case

    def queue(self) -> list[LoanNumber]:
        wanted = QueueFilter(PORTFOLIO, self.today)
        return [row.loan_number for row in self.services.queue.page(self.agent, wanted)]

    def agreement(self, of: Agreement) -> Agreement:
        return self.services.agreements.get(self.agent, of.number)

    def log(self, number: LoanNumber | str = "") -> Sequence[AuditEntry]:
        return self.services.keep.audit(self.administrator, 0, 500, number)

    def events(self, number: LoanNumber | str = "") -> list[str]:
        """What happened, oldest first."""
        return [entry.event.kind.value for entry in reversed(self.log(number))]
