"""How many keys the usual work takes, counted in the real window; text typed into fields is not counted.

Usage: ``python tools/measure_keys.py``. Three pieces of work by keys alone, on a throw-away store:

- the standard extension, from the agent's first key to the accepted agreement;
- an exception request, from the first key to the supervisor's list;
- the supervisor's decision, while the borrower holds: and how long until the agent's window has it.
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QElapsedTimer

from agent_desk.domain.agreement import AgreementStatus
from agent_desk.domain.buckets import DelinquencyBucket
from agent_desk.domain.concessions import ConcessionKind
from agent_desk.domain.evidence import HardshipReason
from agent_desk.domain.policy.finding import Verdict
from agent_desk.ui.approvals.approvals_page import ApprovalsPage
from agent_desk.ui.case import CasePage
from agent_desk.ui.case.work_column import WorkColumn
from agent_desk.ui.desk_window import DeskWindow
from tools.hands import Hands, NotThereError, quiet
from tools.stage import AGENT, SUPERVISOR, interest_waiver, one_month, set_up
from tools.tour import BORROWERS, Tour


@dataclass(frozen=True)
class Count:
    """What a piece of work took.

    Attributes:
        ticks: How many of the keys ticked what the policy says must be read out, one for each part of it.
    """

    what: str
    keys: int
    clicks: int
    ticks: int = 0

    @property
    def line(self) -> str:
        """As a row of a table."""
        ticks = f"{self.ticks}" if self.ticks else ""
        return f"| {self.what} | {self.keys} | {ticks} | {self.clicks} |"


class KeyboardOnly(Tour):
    """The work of the tour without a mouse; no pictures."""

    def picture(self, hands: Hands, name: str, what: str) -> None:
        """None is taken."""

    def find_by_number(self, hands: Hands, number: str) -> None:
        """The borrower reads the number out, the agent types it."""
        window = hands.window
        assert isinstance(window, DeskWindow)
        hands.press("Ctrl+K")
        hands.write(number)
        hands.wait_for(lambda: bool(window.search_popup.hits))
        hands.press("Return")
        hands.wait_for(lambda: hands.find(CasePage).isVisible())

    def verify(self, hands: Hands) -> WorkColumn:
        """Every question is answered right."""
        questions = hands.find(CasePage).view.identity
        for _ in range(questions.asked):
            hands.press("Y")
        return hands.find(WorkColumn)

    def prove(self, hands: Hands, letters: str) -> None:
        """The reason by its first letters, the proof that was seen."""
        hands.write(letters)
        hands.press("Ctrl+E", "Return")

    def choose(self, hands: Hands, work: WorkColumn, kind: ConcessionKind) -> None:
        """Choose an option by its place."""
        hands.press(f"Alt+{work.offer.kinds.index(kind) + 1}")

    def extension(self) -> Count:
        """Illness, what is overdue one month later, within the agent's limit."""
        row = self.stage.suited(DelinquencyBucket.M1, HardshipReason.ILLNESS, one_month(), Verdict.WITHIN)
        hands = self.sit_down(AGENT)
        hands.keys = hands.clicks = 0
        self.find_by_number(hands, row.loan_number)
        work = self.verify(hands)
        self.prove(hands, "Ill")
        self.choose(hands, work, ConcessionKind.DEFERMENT)
        before = hands.keys
        self.read_rights(hands)
        ticks = hands.keys - before
        page = self.to_agreement(hands)
        hands.press("Ctrl+Return")
        hands.wait_for(page.state.form.field.hasFocus)
        hands.write("REC-260616-1441")
        hands.press("Ctrl+Return")
        agreement = self.agreement(page)
        if agreement.status not in {AgreementStatus.ACCEPTED, AgreementStatus.PERFORMING}:
            raise NotThereError(f"the agreement is {agreement.status}")
        return Count("standard extension, to the accepted agreement", hands.keys, hands.clicks, ticks)

    def exception(self) -> tuple[Count, Count, int]:
        """A lost job, 30 % of the overdue interest: asked for, decided, seen."""
        waiver = (DelinquencyBucket.M3, HardshipReason.UNEMPLOYMENT, interest_waiver(), Verdict.NEEDS_AUTHORITY)
        row = self.stage.suited(*waiver)
        agent, supervisor = self.sit_down(AGENT), self.sit_down(SUPERVISOR)
        self.turn_to(agent)
        agent.keys = agent.clicks = supervisor.clicks = 0
        self.find_by_number(agent, row.loan_number)
        work = self.verify(agent)
        self.prove(agent, "Lost")
        self.choose(agent, work, ConcessionKind.WAIVE_INTEREST)
        agent.press("F8")
        agent.write("Certificate seen, works part-time again.")
        case = agent.find(CasePage)
        agent.press("Ctrl+Return")
        agent.wait_for(lambda: case.view.primary.is_blocked)
        asked = Count("exception request, to the supervisor's list", agent.keys, agent.clicks)
        self.turn_to(supervisor)
        supervisor.press("Ctrl+3")
        page = supervisor.find(ApprovalsPage)
        supervisor.wait_for(page.panel.primary.isVisible)
        while page.list.current_line().request.loan_number != row.loan_number:  # type: ignore[union-attr]
            supervisor.press("Down")
        supervisor.keys = 1  # the way to the page; which request comes first is the list's business
        waited = QElapsedTimer()
        waited.start()
        supervisor.press("Ctrl+Return")
        agent.wait_for(lambda: not case.view.primary.is_blocked)
        return asked, Count("supervisor's decision", supervisor.keys, supervisor.clicks), waited.elapsed()


def main() -> int:
    """Count and print; the exit status."""
    quiet()
    with tempfile.TemporaryDirectory() as folder:
        stage = set_up(Path(folder), BORROWERS)
        work = KeyboardOnly(stage, Path(folder))
        try:
            asked, decided, waited = work.exception()
            counts = (work.extension(), asked, decided)
        finally:
            work.close()
            stage.services.desk.store.close()
    print("| what | keys beyond typed text | of these to tick what was read out | clicks |\n|---|---|---|---|")
    for count in counts:
        print(count.line)
    print(f"The agent's window had the decision {waited} ms after the supervisor's key.")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
