"""A process that agrees cases until it is killed: it says what it begins and what was confirmed, and goes on after a
restart where it was, sending again what it had begun.

Every act carries a key of its own, the same after a restart. A line is written in one piece: what was confirmed is
known to whoever reads the pipe, also when the process dies right after.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from agent_desk.domain.agreement import AcceptanceKind
from agent_desk.domain.evidence import EvidenceKind, HardshipReason
from agent_desk.domain.loan import LoanNumber
from agent_desk.services import Services, bind
from tests.reliability.floor_work import MONTH_LATER, say_all
from tests.reliability.scenery import agent, open_desk
from tests.services.floor import TODAY, yuan

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

#: What happens to each case, in order; each step answers the subject of its first entry.
STEPS = ("prove", "note", "ask", "draft", "say", "issue", "accept", "pay")


@dataclass
class Line:
    """The steps of one case; each finds again what the one before left."""

    services: Services
    number: LoanNumber

    def do(self, step: str) -> str:
        """Send one step under its key; what it acted on."""
        keyed = bind(self.services.desk.keyed(f"{self.number}/{step}"))
        return str(getattr(self, f"_{step}")(keyed))

    @property
    def _request(self) -> Any:
        with self.services.desk.reading() as work:
            return work.requests.of_loan(self.number)[0].number

    @property
    def _agreement(self) -> Any:
        with self.services.desk.reading() as work:
            return work.agreements.of_loan(self.number)[0].number

    def _prove(self, services: Services) -> str:
        kind = EvidenceKind.MEDICAL_CERTIFICATE
        made = services.case.record_evidence(agent(0), self.number, kind, file_name="a.pdf", content=b"%PDF-1.7 proof")
        return made.evidence_id

    def _note(self, services: Services) -> str:
        services.case.save_note(agent(0), self.number, "ill since May")
        return self.number

    def _ask(self, services: Services) -> str:
        return services.ask.submit(agent(0), self.number, MONTH_LATER, HardshipReason.ILLNESS).number

    def _draft(self, services: Services) -> str:
        return services.agreements.draft(agent(0), self._request).number

    def _say(self, services: Services) -> str:
        return say_all(services, agent(0), self.number)

    def _issue(self, services: Services) -> str:
        return services.agreements.issue(agent(0), self._agreement).number

    def _accept(self, services: Services) -> str:
        return services.accept.accept(agent(0), self._agreement, AcceptanceKind.RECORDED, "REC-1").number

    def _pay(self, services: Services) -> str:
        return services.promises.pay(agent(0), self.number, yuan("100.00"), TODAY).payment_id


def live(address: str, done: frozenset[tuple[str, str]], cases: list[str], lines: Connection) -> None:
    """Do every step of every case that is not confirmed yet; say each."""
    store, services = open_desk(address)
    tell = _teller(lines)
    tell("open", "", "", "")
    for name in cases:
        line = Line(services, LoanNumber(name))
        for step in STEPS:
            if (name, step) not in done:
                tell("done", name, step, line.do(step))
    store.close()
    tell("end", "", "", "")


def _teller(lines: Connection) -> Callable[..., None]:
    def tell(*words: str) -> None:
        os.write(lines.fileno(), ("|".join(words) + "\n").encode())

    return tell
