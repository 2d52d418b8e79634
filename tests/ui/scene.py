"""A desk over a store in dictionaries for tests of pages: one lender in yuan, a few loans, everybody at the desk.

The first loan is 67 days past due, of a borrower who has lost her job; the second is ten days late.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from agent_desk import resources
from agent_desk.documents.agreement_pdf import AgreementRenderer
from agent_desk.domain.amounts import Component
from agent_desk.domain.concessions import Reamortisation, Waiver
from agent_desk.domain.evidence import EvidenceKind, HardshipReason
from agent_desk.domain.loan import LoanNumber, Payment, PaymentId
from agent_desk.domain.money import Currency, Money
from agent_desk.domain.people import PersonId, Role, User, UserId
from agent_desk.domain.proposal import Proposal
from agent_desk.services import Services, bind
from agent_desk.services.desk import Desk
from agent_desk.services.password_hashes import PasswordHashes
from agent_desk.services.policy_files import read_pack
from agent_desk.ui.session import Session
from agent_desk.ui.tasks import Runner
from agent_desk.wording.words import Words
from tests import builders
from tests.fakes import FakeStore, FixedClock

if TYPE_CHECKING:
    from collections.abc import Iterable

    from agent_desk.domain.agreement import AgreementContent
    from agent_desk.domain.approval import ConcessionRequest
    from agent_desk.domain.letters import LetterContent
    from agent_desk.domain.read_back import SpokenClause
    from agent_desk.services.recovery import RecoveryContent
    from agent_desk.services.spoken_texts import SpokenText

ZONE = ZoneInfo("Asia/Shanghai")
TODAY = date(2026, 6, 16)
LATE = LoanNumber("QF-2507-0381-7724")
NEARLY = LoanNumber("QF-2509-0117-0036")


def _person(user_id: str, name: str, role: Role, latin: str = "") -> User:
    return User(UserId(user_id), PersonId(f"person-{user_id}"), name, latin, role, "hotline")


PEOPLE = (
    _person("2041", "Li Wei", Role.AGENT),
    _person("2042", "吴昊", Role.AGENT, "Wu Hao"),
    _person("1107", "Ravi Menon", Role.SUPERVISOR),
    _person("0107", "周敏", Role.SUPERVISOR, "Zhou Min"),
    _person("0012", "Grace Obi", Role.MANAGER),
    _person("0001", "Alex Kim", Role.ADMINISTRATOR),
)


class PaperRenderer:
    """Two plain pages a sheet."""

    def agreement(self, content: AgreementContent, language: str, *, status: str, issued_at: datetime | None) -> bytes:
        from reportlab.pdfgen.canvas import Canvas

        target = io.BytesIO()
        canvas = Canvas(target, pagesize=(595, 842), invariant=1)
        canvas.setTitle(content.number)
        for page in (1, 2):
            canvas.setFont("Helvetica-Bold", 20)
            canvas.drawString(60, 780, f"Repayment agreement ({language})")
            canvas.setFont("Helvetica", 11)
            canvas.drawString(60, 750, f"{content.number}, {status}, page {page}, {issued_at}")
            canvas.showPage()
        canvas.save()
        return target.getvalue()

    def letter(self, content: LetterContent, *, final: bool) -> bytes:
        from reportlab.pdfgen.canvas import Canvas

        target = io.BytesIO()
        canvas = Canvas(target, pagesize=(595, 842), invariant=1)
        canvas.drawString(60, 780, f"{content.number} {content.kind.value} {final}")
        canvas.save()
        return target.getvalue()

    def recovery(self, content: RecoveryContent, language: str) -> bytes:
        return f"%PDF {content.store} {language} {' '.join(content.groups)}".encode()

    def languages(self) -> tuple[str, ...]:
        return ("en", "zh")

    def spoken(
        self, content: AgreementContent, clauses: Iterable[SpokenClause], language: str
    ) -> tuple[SpokenText, ...]:
        return AgreementRenderer(resources).spoken(content, clauses, language)


def _cny(amount: str | int) -> Money:
    return Money.of(amount, "CNY")


def _payments(count: int, amount: str) -> tuple[Payment, ...]:
    first = date(2025, 7, 10)
    months = [(first.year + (first.month - 1 + n) // 12, (first.month - 1 + n) % 12 + 1) for n in range(count)]
    return tuple(Payment(PaymentId(f"p-{n}"), date(y, m, 10), _cny(amount)) for n, (y, m) in enumerate(months))


@dataclass
class Scene:
    """The desk, and short ways to what tests need."""

    clock: FixedClock = field(default_factory=lambda: FixedClock(datetime(2026, 6, 16, 14, 38, tzinfo=ZONE)))

    def __post_init__(self) -> None:
        self.store = FakeStore(self.clock, PEOPLE)
        text = resources.path("policy", "cn-instalment.toml").read_text("utf-8")
        pack = read_pack(text, "cn-instalment.toml")
        desk = Desk(
            self.store,
            self.clock,
            PaperRenderer(),
            {pack.pack_id: pack},
            timedelta(minutes=15),
            passwords=PasswordHashes(1, 8, 1),
        )
        self.services: Services = bind(desk)
        self.portfolio = builders.portfolio(
            name="Qingfan",
            currency=Currency("CNY"),
            jurisdiction="CN",
            pack_id=pack.pack_id,
            business_date=TODAY,
            time_zone="Asia/Shanghai",
            generated=True,
        )
        with self.store.work("system") as work:
            work.portfolios.save(self.portfolio)
            work.borrowers.save_many(
                [
                    builders.borrower("b-1", "陈静怡", latin_name="Chen Jingyi", phone="13800004471", language="zh"),
                    builders.borrower("b-2", "Somchai Prasert", phone="13600002210"),
                ]
            )
            late = builders.loan(
                LATE, "b-1", principal=60_000, currency="CNY", rate="0.18", first_due=date(2025, 7, 10), count=24,
                payments=_payments(9, "2995.45"), product="Instalments 24",
            )  # fmt: skip
            near = builders.loan(
                NEARLY, "b-2", principal=36_000, currency="CNY", rate="0.18", first_due=date(2025, 7, 6), count=24,
                payments=_payments(11, "1797.27"), product="Instalments 24",
            )  # fmt: skip
            work.loans.save_many([builders.standing(late, TODAY), builders.standing(near, TODAY)])
            work.commit()
        self.runner = Runner(immediate=True)

    def user(self, user_id: str) -> User:
        return next(user for user in PEOPLE if user.user_id == user_id)

    def session(self, user_id: str) -> Session:
        return Session(self.services, self.runner, self.user(user_id), self.portfolio)

    def words(self) -> Words:
        return Words()

    def prove(self, kind: EvidenceKind, content: bytes | None = None, loan: LoanNumber = LATE) -> None:
        name = "proof.pdf" if content else ""
        self.services.case.record_evidence(self.user("2041"), loan, kind, file_name=name, content=content)

    def say_all(self, loan: LoanNumber = LATE) -> None:
        """Everything that must be said is said."""
        user, disclose = self.user("2041"), self.services.disclose
        disclose.tick(user, loan, [item.disclosure_id for item in disclose.spoken(user, loan).missing()])

    def ask(self, *, caller_waiting: bool = True, proposal: Proposal | None = None) -> ConcessionRequest:
        """An exception of Li Wei's: thirty months and half of the penalty interest."""
        self.prove(EvidenceKind.TERMINATION_NOTICE, self.paper())
        self.prove(EvidenceKind.BANK_STATEMENT)
        asked = proposal or Proposal(Reamortisation(30), (Waiver(Component.PENALTY_INTEREST, share=Decimal("0.5")),))
        note = (
            "Shop closed, laid off 22 May; the letter is stamped and checked. Part-time since 3 June at ¥4,600, rent "
            "¥1,900. 24 months leaves her short each month and she has broken one promise already."
        )
        return self.services.ask.submit(
            self.user("2041"), LATE, asked, HardshipReason.UNEMPLOYMENT, note=note, caller_waiting=caller_waiting
        )

    def ask_interest(self) -> ConcessionRequest:
        """The second mission case: 30 % of the overdue interest."""
        self.prove(EvidenceKind.UNEMPLOYMENT_CERTIFICATE, self.paper())
        waiver = Waiver(Component.INTEREST, share=Decimal("0.3"))
        return self.services.ask.submit(
            self.user("2041"), LATE, Proposal(None, (waiver,)), HardshipReason.UNEMPLOYMENT, note="Certificate seen."
        )

    def paper(self) -> bytes:
        """A small letter as PDF."""
        from reportlab.pdfgen.canvas import Canvas

        target = io.BytesIO()
        canvas = Canvas(target, pagesize=(420, 595), invariant=1)
        canvas.setFont("Helvetica-Bold", 22)
        canvas.drawString(60, 520, "Notice of termination")
        canvas.setFont("Helvetica", 12)
        for line in range(12):
            canvas.drawString(60, 480 - 24 * line, "The employment ends on 22 May 2026. " * 1)
        canvas.save()
        return target.getvalue()
