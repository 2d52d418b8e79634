"""The two cases that the desk is for, played in the real window by keys and clicks.

Usage: ``python tools/tour.py OUTDIR [--store ADDRESS]``. Saves a picture of each step and the agreements as PDF. With a
display the windows are seen while they are worked; without one (``QT_QPA_PLATFORM=offscreen``) the pictures are the
same. The store is a file that is thrown away, or the empty PostgreSQL database that is named; each window has its own
connections.

a) Sudden illness, medical certificate, what is overdue one month later, by the agent alone; then paid in time.
b) Lost job, proof of unemployment, 30 % of the overdue interest waived after a supervisor's decision.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from agent_desk.domain.agreement import AgreementStatus
from agent_desk.domain.buckets import DelinquencyBucket
from agent_desk.domain.concessions import ConcessionKind
from agent_desk.domain.evidence import EvidenceKind, HardshipReason
from agent_desk.domain.policy.finding import Verdict
from agent_desk.services.decide_request import RequestLine
from agent_desk.ui.agreement.agreement_page import AgreementPage
from agent_desk.ui.application import LanguageSwitch, ThemeSwitch, create_application
from agent_desk.ui.approvals.approvals_page import ApprovalsPage
from agent_desk.ui.case import CasePage
from agent_desk.ui.case.identity_panel import IdentityPanel
from agent_desk.ui.case.work_column import WorkColumn
from agent_desk.ui.desk_window import DeskWindow
from agent_desk.ui.preferences import Preferences
from agent_desk.ui.sign_in.sign_in_form import SignInForm
from agent_desk.ui.tasks import Runner
from agent_desk.ui.widgets.segmented import SegmentedControl
from tools.hands import Hands, quiet
from tools.stage import AGENT, KEEPER, SUPERVISOR, Stage, interest_waiver, one_month, set_up

if TYPE_CHECKING:
    from agent_desk.domain.agreement import Agreement, AgreementNumber
    from agent_desk.domain.loan import LoanNumber
    from agent_desk.domain.people import UserId
    from agent_desk.services import Services

BORROWERS = 300


class Tour:
    """Two windows on one store, and the pictures."""

    def __init__(self, stage: Stage, target: Path) -> None:
        self.stage = stage
        self.target = target
        app = create_application(["tour"])
        app.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
        self.themes = ThemeSwitch(app, "light")
        self.languages = LanguageSwitch(app)
        self.pictures = 0
        self.windows: list[DeskWindow] = []
        self.desks: list[Services] = []

    def sit_down(self, user_id: UserId) -> Hands:
        """Open a window for a person."""
        kept = Preferences(language="en", theme="light", portfolio_id=self.stage.portfolio.portfolio_id)
        runner = Runner()
        services = self.stage.another_desk()
        self.desks.append(services)
        window = DeskWindow(
            services,
            runner,
            self.themes,
            self.languages,
            preferences=kept,
            notices=services.desk.store.notices(),
        )
        self.windows.append(window)
        window.show()
        hands = Hands(window, runner)
        self.turn_to(hands)
        self.sign_in(hands, user_id)
        return hands

    def sign_in(self, hands: Hands, user_id: UserId) -> None:
        """Number and password, as they stand on the page for a sample account."""
        form = hands.find(SignInForm)
        password = self.stage.services.sign_in.samples()[user_id]
        hands.wait_for(lambda: form.model.rowCount() > 0)
        for field, text in ((form.number, user_id), (form.password, password)):
            hands.click(field)
            hands.press("Ctrl+A")
            hands.write(text)
        self.picture(hands, "sign-in", "number and password")
        window = hands.window
        assert isinstance(window, DeskWindow)
        hands.press("Return")
        hands.wait_for(lambda: window.session is not None)

    def turn_to(self, hands: Hands) -> None:
        """Bring a window forward."""
        hands.window.raise_()
        hands.window.activateWindow()
        QTest.qWaitForWindowActive(hands.window)
        hands.settle()

    def picture(self, hands: Hands, name: str, what: str) -> None:
        """Take a picture and say what it shows."""
        self.pictures += 1
        path = hands.save(self.target / f"{self.pictures:02d}-{name}.png")
        print(f"{path.name:44} {what}  [{hands.keys} keys, {hands.clicks} clicks]", flush=True)

    def open_case(self, hands: Hands, number: LoanNumber) -> WorkColumn:
        """Find the borrower by the loan number, ask who is speaking, confirm."""
        window = hands.window
        assert isinstance(window, DeskWindow)
        hands.press("Ctrl+K")
        hands.write(number)
        hands.wait_for(lambda: bool(window.search_popup.hits))
        self.picture(hands, "search", "found by the number the borrower reads out")
        hands.press("Return")
        hands.wait_for(lambda: hands.find(CasePage).isVisible())
        self.picture(hands, "identity", "nothing about the debt before identity is verified")
        for answer in hands.find(IdentityPanel).findChildren(SegmentedControl):
            if answer.isVisible():
                hands.pick(answer, 1)
        hands.press("Ctrl+Return")
        return hands.find(WorkColumn)

    def hardship(self, hands: Hands, work: WorkColumn, letters: str, kind: EvidenceKind) -> None:
        """Choose the reason by its first letters and record the proof that was seen."""
        hands.press("F2")
        hands.write(letters)
        hands.click(work.hardship.evidence.tag(kind))
        hands.click(work.hardship.evidence.seen)

    def read_rights(self, hands: Hands) -> None:
        """Tick each part of the rights once it was read out."""
        rights = hands.find(CasePage).view.side.rights
        while rights.unread_count:
            hands.press("F7")

    def to_agreement(self, hands: Hands) -> AgreementPage:
        """The filled button makes the agreement and the window opens it."""
        hands.press("Ctrl+Return")
        hands.wait_for(lambda: any(page.isVisible() for page in hands.window.findChildren(AgreementPage)))
        return hands.find(AgreementPage)

    def accept(self, hands: Hands, page: AgreementPage, reference: str) -> Agreement:
        """Issue, write where the recording lies, record the acceptance, save the sheet."""
        number: AgreementNumber = self.agreement(page).number
        self.picture(hands, "draft", f"draft {number}, read in the window")
        hands.press("Ctrl+Return")
        self.picture(hands, "issued", "issued: its sheets never change from now on")
        hands.press("Ctrl+Return")
        hands.write(reference)
        hands.press("Ctrl+Return")
        self.picture(hands, "accepted", "accepted: the loan follows the new schedule")
        hands.press("Alt+Z")
        self.picture(hands, "chinese-sheet", "the same terms in Chinese")
        for language in ("Alt+E", "Alt+Z"):
            hands.press(language)
            self.save_sheet(hands, page)
        return self.agreement(page)

    def agreement(self, page: AgreementPage) -> Agreement:
        """The agreement on the page, as the store has it."""
        from agent_desk.domain.agreement import AgreementNumber

        return self.stage.services.agreements.get(self.stage.user(AGENT), AgreementNumber(page.number))

    def save_sheet(self, hands: Hands, page: AgreementPage) -> None:
        """Save the sheet in sight through the file dialog."""
        hands.press("Ctrl+S")
        dialog = next(item for item in page.findChildren(QFileDialog) if item.isVisible())
        field = dialog.findChildren(QLineEdit)[0]
        path = self.target / f"{page.number}-{page.sheet.language}.pdf"
        field.selectAll()
        QTest.keyClicks(field, str(path.resolve()))
        QTest.keyClick(field, Qt.Key.Key_Return)
        hands.wait_for(lambda: path.exists() and not dialog.isVisible())
        self.turn_to(hands)
        print(f"{path.name:44} {path.stat().st_size:,} bytes", flush=True)

    def illness(self) -> None:
        """Case a."""
        print("a) Illness, one month later, by the agent alone")
        row = self.stage.suited(DelinquencyBucket.M1, HardshipReason.ILLNESS, one_month(), Verdict.WITHIN)
        hands = self.sit_down(AGENT)
        self.picture(hands, "queue", "the queue, most urgent first")
        work = self.open_case(hands, row.loan_number)
        self.picture(hands, "case", "what is owed, what can be agreed, what must be said")
        self.hardship(hands, work, "Ill", EvidenceKind.MEDICAL_CERTIFICATE)
        card = work.offer.card(ConcessionKind.DEFERMENT)
        hands.click(card.mark)
        hands.pick(work.offer.extension.unit, 1)
        self.read_rights(hands)
        self.picture(hands, "one-month", f"{card.verdict.text}: {card.control.spin.text()}")
        agreement = self.accept(hands, self.to_agreement(hands), "REC-260616-1441")
        self.pay_in_time(hands, agreement)

    def pay_in_time(self, hands: Hands, agreement: Agreement) -> None:
        """The payments come in on their dates, until nothing that was agreed is left: the agreement is kept."""
        services, keeper, agent = self.stage.services, self.stage.user(KEEPER), self.stage.user(AGENT)
        portfolio = self.stage.portfolio
        page = hands.find(AgreementPage)
        for row in agreement.content.rows:
            services.promises.set_date(keeper, portfolio.portfolio_id, row.due_date)
            services.promises.pay(agent, agreement.loan_number, row.due.total, row.due_date)
            tomorrow = row.due_date + timedelta(days=1)
            services.promises.set_date(keeper, portfolio.portfolio_id, tomorrow)
            self.stage.clock.ahead = timedelta(days=(tomorrow - portfolio.business_date).days)
            if self.agreement(page).status is AgreementStatus.KEPT:
                break
        hands.wait_for(lambda: page.state.pill.text == "Kept")
        self.picture(hands, "kept", "paid in time: the agreement is kept")

    def lost_job(self) -> None:
        """Case b."""
        print("b) Lost job, 30 % of the overdue interest after a supervisor's decision")
        row = self.stage.suited(
            DelinquencyBucket.M3, HardshipReason.UNEMPLOYMENT, interest_waiver(), Verdict.NEEDS_AUTHORITY
        )
        agent, supervisor = self.sit_down(AGENT), self.sit_down(SUPERVISOR)
        self.turn_to(agent)
        work = self.open_case(agent, row.loan_number)
        self.hardship(agent, work, "Lost", EvidenceKind.UNEMPLOYMENT_CERTIFICATE)
        card = work.offer.card(ConcessionKind.WAIVE_INTEREST)
        agent.click(card.mark)
        card.control.track.setFocus()
        agent.press("Home", *["Right"] * 6)
        self.picture(agent, "thirty-percent", f"{card.verdict.text}: {card.control.spin.text()}")
        case = agent.find(CasePage)
        agent.click(case.view.waits)
        agent.press("Ctrl+Return")
        self.picture(agent, "sent", "sent; the agent sees the decision as soon as it is made")
        self.decide(supervisor, row.loan_number)
        self.turn_to(agent)
        agent.wait_for(lambda: not case.view.primary.is_blocked)
        self.read_rights(agent)
        self.picture(agent, "decided", "the decision has come by itself")
        self.accept(agent, self.to_agreement(agent), "REC-260617-1502")

    def decide(self, supervisor: Hands, number: LoanNumber) -> None:
        """The supervisor goes down to the request, reads and approves it."""
        self.turn_to(supervisor)
        supervisor.press("Ctrl+3")
        page = supervisor.find(ApprovalsPage)
        supervisor.wait_for(page.panel.primary.isVisible)
        for _ in range(page.list.model.waiting):
            line = page.list.current_line()
            if isinstance(line, RequestLine) and line.request.loan_number == number:
                break
            supervisor.press("Down")
        self.picture(supervisor, "request", "asked against the limits, with proof and reason")
        page.panel.note.field.setFocus()
        supervisor.write("Certificate is good.")
        supervisor.press("Ctrl+Return")
        self.picture(supervisor, "approved", "approved, by another person than asked")

    def close(self) -> None:
        """Close what is open."""
        for window in self.windows:
            window.close()
            window.deleteLater()
        QCoreApplication.processEvents()
        for desk in self.desks:
            desk.desk.store.close()
        self.desks.clear()


def main(arguments: list[str]) -> int:
    """Play both cases; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", type=Path, metavar="OUTDIR")
    parser.add_argument("--store", default="", metavar="ADDRESS", help="an empty PostgreSQL database")
    given = parser.parse_args(arguments)
    quiet()
    target: Path = given.target
    target.mkdir(parents=True, exist_ok=True)
    for old in target.glob("*.p[dn][fg]"):
        old.unlink()
    with tempfile.TemporaryDirectory() as folder:
        print(f"Making a sample of {BORROWERS} borrowers ...", flush=True)
        stage = set_up(Path(folder), BORROWERS, given.store)
        tour = Tour(stage, target)
        try:
            tour.lost_job()
            tour.illness()
        finally:
            tour.close()
            stage.services.desk.store.close()
    print(f"{tour.pictures} pictures and the agreements are in {target}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
