"""Manage the policy: check a pack, show what is in force, tell two packs apart, replay decisions under another one."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from agent_desk.domain.approval import RequestStatus
from agent_desk.domain.errors import InputError
from agent_desk.domain.policy.differences import Difference, differences
from agent_desk.domain.policy.finding import Verdict
from agent_desk.domain.policy.findings import judge
from agent_desk.domain.policy.soundness import Flaw, flaws_of
from agent_desk.domain.proposal import preview
from agent_desk.domain.rights import Act, require
from agent_desk.domain.schedule import ScheduleOrigin
from agent_desk.services.policy_files import read_pack

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from agent_desk.domain.approval import ConcessionRequest
    from agent_desk.domain.loan import Loan, LoanNumber
    from agent_desk.domain.people import User
    from agent_desk.domain.policy.pack import PolicyPack
    from agent_desk.services.desk import Desk
    from agent_desk.services.ports import UnitOfWork

_DECIDED = (RequestStatus.APPROVED, RequestStatus.COUNTERED, RequestStatus.REJECTED, RequestStatus.LAPSED)
#: More requests than a replay looks at in one go.
_MOST = 1_000_000
#: Loans that are read at a time.
_PORTION = 200


@dataclass(frozen=True, slots=True)
class Replay:
    """What another pack would have made of the decisions of a time.

    Attributes:
        decisions: Looked at.
        same: Judged alike.
        no_longer_ask: Needed a decision, would now lie within the maker's limits.
        would_ask: Lay within, would now need a decision.
        still_ask: Needed a decision and still would; counted in ``same`` too.
        would_refuse: Were granted, nobody could grant them now.
        skipped: The loan is no longer as it was, so the question has no answer.
        granted_minor: What was granted cost the lender, in minor units of the pack's currency: waived amounts and
            interest forgone.
        refused_minor: Of these, what nobody could grant now.
    """

    decisions: int = 0
    same: int = 0
    no_longer_ask: int = 0
    still_ask: int = 0
    would_ask: int = 0
    would_refuse: int = 0
    skipped: int = 0
    granted_minor: int = 0
    refused_minor: int = 0

    @property
    def asked(self) -> int:
        """Decisions that somebody else had to take, and that have an answer under the other pack."""
        return self.no_longer_ask + self.still_ask


@dataclass(frozen=True)
class ManagePolicy:
    """The use case."""

    desk: Desk

    def packs(self) -> tuple[PolicyPack, ...]:
        """The packs in force, by id."""
        return tuple(self.desk.packs[pack_id] for pack_id in sorted(self.desk.packs))

    def pack(self, pack_id: str) -> PolicyPack:
        """A pack in force. Raises InputError ``pack.unknown``."""
        if pack_id not in self.desk.packs:
            raise InputError("pack.unknown", pack=pack_id, known=", ".join(sorted(self.desk.packs)))
        return self.desk.packs[pack_id]

    def check(self, text: str, name: str) -> tuple[PolicyPack, tuple[Flaw, ...]]:
        """Read a pack and look for flaws. Raises InputError ``pack.syntax``, ``pack.value`` with file and line."""
        pack = read_pack(text, name)
        return pack, flaws_of(pack)

    def flaws(self, pack: PolicyPack) -> tuple[Flaw, ...]:
        """Contradictions and warnings of a pack."""
        return flaws_of(pack)

    def differences(self, before: PolicyPack, after: PolicyPack) -> tuple[Difference, ...]:
        """Cells in which two packs differ."""
        return differences(before, after)

    def replay(
        self,
        actor: User,
        pack: PolicyPack,
        since: date,
        *,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Replay:
        """Judge the decisions since a date again under another pack.

        Args:
            actor: A supervisor or a manager.
            pack: The pack to try; decisions of portfolios with another currency are left out.
            since: First business date of the requests looked at.
            progress: Called with done and all.
            cancelled: Asked between decisions; what was counted so far is answered.

        Raises:
            RuleError: ``right.missing``.
        """
        require(actor, Act.EDIT_POLICY)
        counts = dict.fromkeys(Replay.__dataclass_fields__, 0)
        with self.desk.reading() as work:
            decided = work.requests.by_status(_DECIDED, _MOST)
            wanted = sorted((item for item in decided if item.as_of >= since), key=lambda item: item.number)
            people = {user.user_id: user for user in work.people.all()}
            loans: dict[LoanNumber, Loan] = {}
            for done, request in enumerate(wanted, 1):
                if cancelled is not None and cancelled():
                    break
                if done % _PORTION == 1:
                    loans = work.loans.find({item.loan_number for item in wanted[done - 1 : done - 1 + _PORTION]})
                outcome, cost = self._outcome(work, request, loans[request.loan_number], people[request.maker], pack)
                counts["decisions"] += 1
                counts[outcome] += 1
                if outcome == "same" and request.needed_role is not None:
                    counts["still_ask"] += 1
                if request.status.is_granted:
                    counts["granted_minor"] += cost
                    counts["refused_minor"] += cost if outcome == "would_refuse" else 0
                if progress is not None:
                    progress(done, len(wanted))
        return Replay(**counts)

    def _outcome(
        self, work: UnitOfWork, request: ConcessionRequest, current: Loan, maker: User, pack: PolicyPack
    ) -> tuple[str, int]:
        """What becomes of a decision, and what its proposal costs the lender, in minor units."""
        loan = as_it_was(work, request, current)
        if loan is None or loan.currency != pack.currency:
            return "skipped", 0
        evidence = work.evidence.of_loan(loan.number)
        try:
            view = preview(loan, request.proposal, request.as_of)
            given = view if request.granted == request.proposal else preview(loan, request.granted, request.as_of)
        except InputError:
            return "skipped", 0
        verdict = judge(view, loan, request.reason, evidence, pack, maker.role).verdict
        asked = request.needed_role is not None
        if verdict is Verdict.WITHIN:
            outcome = "no_longer_ask" if asked else "same"
        elif verdict is Verdict.NEEDS_AUTHORITY:
            outcome = "same" if asked else "would_ask"
        elif not request.status.is_granted:
            outcome = "same"
        else:
            of_given = judge(given, loan, request.reason, evidence, pack, maker.role).verdict
            outcome = "would_refuse" if of_given is Verdict.FORBIDDEN else "same"
        return outcome, given.cost_to_lender.minor


def as_it_was(work: UnitOfWork, request: ConcessionRequest, current: Loan) -> Loan | None:
    """The loan on the schedule it had when a request was made, with the history and payments of that day.

    Args:
        work: For the schedules it had before.
        request: Made on some day.
        current: The loan as it is now; where its schedule is older than the request, no other one is looked for.

    Returns:
        ``None`` when no kept schedule reaches back so far.
    """
    day = request.as_of

    def was_there(loan: Loan) -> bool:
        begins = loan.schedule.effective_on
        return begins < day or (begins == day and loan.schedule.origin is ScheduleOrigin.CONTRACT)

    known = [current] if was_there(current) else []
    if not known:
        known = [loan for _, loan in work.loans.schedules(request.loan_number) if was_there(loan)]
    if not known:
        return None
    loan = known[-1]
    start = loan.schedule.effective_on
    settled = frozenset(
        item.payment_id
        for item in loan.payments
        if item.payment_id in loan.settled_payments
        and loan.schedule.origin is ScheduleOrigin.AGREEMENT
        and item.value_date <= start
    )
    reliefs = tuple(item for item in loan.reliefs if item.granted_on < day)
    penalty_from = loan.schedule.penalty_from if loan.schedule.origin is ScheduleOrigin.CONTRACT else None
    schedule = replace(loan.schedule, penalty_from=penalty_from)
    return replace(loan, schedule=schedule, settled_payments=settled, reliefs=reliefs)
