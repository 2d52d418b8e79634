"""Pictures of every page and dialog: English and Chinese, light and dark, 1440x900 and 1280x720.

Usage: ``python tools/shots.py OUTDIR``. Works without a display (``QT_QPA_PLATFORM=offscreen``), on a throw-away store.
"""

from __future__ import annotations

import os
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Self

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from agent_desk import settings
from agent_desk.bootstrap import open_services
from agent_desk.domain.agreement import AgreementNumber
from agent_desk.domain.buckets import DelinquencyBucket
from agent_desk.domain.concessions import ConcessionKind
from agent_desk.domain.evidence import EvidenceKind, HardshipReason
from agent_desk.domain.letter_kinds import LetterKind
from agent_desk.domain.policy.finding import Verdict
from agent_desk.domain.read_back import ReadingMark
from agent_desk.domain.rights import MAY, Act
from agent_desk.ui.agreement.agreement_page import AgreementPage
from agent_desk.ui.application import BugDialog, LanguageSwitch, ThemeSwitch, create_application
from agent_desk.ui.approvals.approvals_page import ApprovalsPage
from agent_desk.ui.approvals.evidence_card import EvidenceTile
from agent_desk.ui.case.identity_panel import IdentityPanel
from agent_desk.ui.case.work_column import WorkColumn
from agent_desk.ui.desk_window import DeskWindow
from agent_desk.ui.preferences import Preferences
from agent_desk.ui.read_back.read_back_page import ReadBackPage
from agent_desk.ui.tasks import Runner
from agent_desk.ui.widgets.segmented import SegmentedControl
from tools import shots_calls, shots_list, shots_people, shots_policy, shots_states
from tools.hands import Hands, quiet
from tools.stage import (
    AGENT,
    KEEPER,
    SUPERVISOR,
    Stage,
    interest_waiver,
    one_month,
    plan_and_waiver,
    set_up,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from agent_desk.domain.loan import LoanNumber
    from agent_desk.domain.people import User, UserId
    from agent_desk.services import Services

SIZES = ((1440, 900), (1280, 720))
BORROWERS = 300


@dataclass
class Look:
    """One combination of language, theme and size."""

    language: str
    dark: bool
    size: tuple[int, int]

    @property
    def name(self) -> str:
        """As the folder is called."""
        return f"{self.size[0]}x{self.size[1]}-{self.language}-{'dark' if self.dark else 'light'}"


class Photographer:
    """Opens windows in a look, brings them to a state, takes pictures."""

    def __init__(self, app: QApplication, stage: Stage, empty: Services, bare: Services, target: Path) -> None:
        self.themes = ThemeSwitch(app, "light")
        self.languages = LanguageSwitch(app)
        self.stage = stage
        self.empty = empty
        self.bare = bare
        self.target = target
        self.look = Look("en", dark=False, size=SIZES[0])
        self.failed: list[str] = []
        self.seen: set[tuple[str, str]] = set()
        self.only: frozenset[str] = frozenset()
        self.taken = 0
        self.sheets = stage.letter.parent
        self.prepare()

    @classmethod
    @contextmanager
    def on_stage(cls, app: QApplication, folder: Path, target: Path) -> Iterator[Self]:
        """With every store that the scenes need, made anew in a folder."""
        stage = set_up(folder, BORROWERS)
        empty = open_services(settings.load({"store": str(folder / "empty.db")}))
        bare = open_services(settings.load({"store": str(folder / "bare.db")}), samples=False)
        try:
            yield cls(app, stage, empty, bare, target)
        finally:
            for services in (stage.services, empty, bare):
                services.desk.store.close()

    def prepare(self) -> None:
        """What has to have happened before: two requests that wait, a draft, an issued and an accepted agreement."""
        stage, services = self.stage, self.stage.services
        agent = stage.user(AGENT)
        unemployed, m3 = HardshipReason.UNEMPLOYMENT, DelinquencyBucket.M3
        plan = stage.allowed(m3, unemployed, EvidenceKind.TERMINATION_NOTICE, plan_and_waiver())
        stage.allowed(m3, unemployed, EvidenceKind.UNEMPLOYMENT_CERTIFICATE, interest_waiver())
        self.request = plan.number
        illness = (DelinquencyBucket.M1, HardshipReason.ILLNESS, EvidenceKind.MEDICAL_CERTIFICATE, one_month())
        drafted = stage.allowed(*illness)
        self.draft = services.agreements.draft(agent, drafted.number).number
        issued = stage.allowed(*illness)
        self.issued = services.agreements.draft(agent, issued.number).number
        stage.say_everything(issued.loan_number)
        services.agreements.issue(agent, self.issued)
        read = stage.allowed(*illness)
        self.read = services.agreements.draft(agent, read.number).number
        stage.say_everything(read.loan_number)
        self.granted, self.outdated = shots_calls.decided(stage)
        self.case = stage.suited(m3, unemployed, plan_and_waiver(), Verdict.NEEDS_AUTHORITY).loan_number
        stage.prove(self.case, EvidenceKind.TERMINATION_NOTICE)
        services.letters.receive(agent, issued.loan_number)
        written = services.letters.draft(agent, issued.loan_number, LetterKind.DECISION, "en")
        self.letter = services.letters.finish(agent, written.number).number

    @contextmanager
    def window(self, user_id: UserId | None, services: Services | None = None) -> Iterator[tuple[DeskWindow, Hands]]:
        """A window in the look in force."""
        used = services or self.stage.services
        user = used.sign_in.find(user_id) if user_id is not None else None
        runner = Runner(immediate=True)
        kept = Preferences(language=self.look.language, portfolio_id=self.stage.portfolio.portfolio_id)
        made = DeskWindow(used, runner, self.themes, self.languages, user=user, preferences=kept)
        made.resize(*self.look.size)
        made.show()
        hands = Hands(made, runner)
        hands.settle()
        try:
            yield made, hands
        finally:
            made.close()
            made.deleteLater()
            hands.settle()
            self.forget_drafts(user)

    def forget_drafts(self, user: User | None) -> None:
        """What was left open shall not come back in the next scene."""
        drafts = self.stage.services.drafts_kept
        if user is not None and user.role in MAY[Act.WORK_CASE]:
            for draft in drafts.all(user):
                drafts.discard(user, draft.loan_number)

    def take(self, hands: Hands, name: str) -> None:
        """Take a picture in the look's folder."""
        hands.save(self.target / self.look.name / f"{name}.png")
        self.taken += 1
        for top in QApplication.topLevelWidgets():
            if top.isVisible():
                shown = (part for part in (top, *top.findChildren(QWidget)) if part.isVisible())
                self.seen |= {(shots_list.name_of(type(part)), name) for part in shown}

    def unseen(self) -> list[str]:
        """Parts of the window that were not in sight in the picture that is said to show them."""
        missing = [item for item in sorted(shots_list.SHOWN.items()) if item not in self.seen]
        return [f"{part} is not to be seen in {name}" for part, name in missing]

    def all_in(self, look: Look) -> None:
        """Every page and dialog in a look."""
        self.look = look
        self.languages.choose(look.language)
        self.themes.choose("dark" if look.dark else "light")
        scenes: dict[str, Callable[[], None]] = {
            "nothing yet": partial(shots_states.without_a_desk, self),
            "sign-in": self.sign_in,
            "queue": self.queue,
            "seldom in the queue": partial(shots_states.queue, self),
            "over every page": partial(shots_states.frame, self),
            "case": self.case_page,
            "closed case": partial(shots_calls.closed, self),
            "offers": partial(shots_calls.offers, self),
            "answered": partial(shots_calls.answered, self),
            "kept": partial(shots_calls.kept, self),
            "wrap-up": partial(shots_calls.wrap_up, self),
            "channels": partial(shots_calls.channels, self),
            "approvals": self.approvals,
            "second reading": self.second_reading,
            "agreements": self.agreements,
            "read-back": self.read_back,
            "import": self.import_page,
            "import of files": partial(shots_states.importing, self, self.sheets),
            "first run": self.first_run,
            "settings": self.settings_menu,
            "further pages": self.further_pages,
            "insight": partial(shots_policy.insight, self),
            "policy": partial(shots_policy.policy, self),
            "administration": self.administration,
            "fault": self.bug,
        }
        for name, scene in scenes.items():
            if self.only and name not in self.only:
                continue
            try:
                scene()
            except Exception as error:  # noqa: BLE001 - the other scenes are still worth taking
                self.failed.append(f"{look.name} {name}: {type(error).__name__}: {error}")

    def sign_in(self) -> None:
        """Who is at the desk."""
        shots_people.sign_in(self.window, self.take, self.stage.services)
        shots_people.first_account(self.window, self.take, self.bare)

    def queue(self) -> None:
        """The queue, the search over it, the keys, the settings."""
        with self.window(AGENT) as (window, hands):
            hands.linger()
            self.take(hands, "02-queue")
            hands.press("Alt+7")
            hands.linger()
            self.take(hands, "02-queue-replies")
            hands.press("Alt+1")
            hands.press("Ctrl+K")
            hands.write("li")
            hands.wait_for(lambda: bool(window.search_popup.hits))
            self.take(hands, "03-search")
            hands.press("Esc", "F1")
            self.take(hands, "04-keys")
            hands.press("Esc")

    def case_page(self) -> None:
        """The case before and after identity is verified, all figures, the end of the call."""
        with self.window(AGENT) as (window, hands):
            assert window.session is not None
            window.session.case_wanted.emit(self.case)
            hands.settle()
            self.take(hands, "05-case-identity")
            for answer in hands.find(IdentityPanel).findChildren(SegmentedControl):
                if answer.isVisible():
                    hands.pick(answer, 1)
            hands.press("Ctrl+Return")
            self.offer(hands)
            self.take(hands, "06-case")
            hands.press("F4")
            self.take(hands, "07-case-figures")
            hands.press("Esc")

    def offer(self, hands: Hands) -> None:
        """A reason, its proof, and a plan that needs a supervisor."""
        work = hands.find(WorkColumn)
        hands.choose(work.hardship.reason, HardshipReason.UNEMPLOYMENT)
        card = work.offer.card(ConcessionKind.REAMORTISATION)
        hands.click(card.mark)
        card.control.track.setFocus()
        hands.press(*["Right"] * 6)
        hands.click(work.offer.card(ConcessionKind.WAIVE_PENALTY).mark)

    def verified(self, window: DeskWindow, hands: Hands, number: LoanNumber) -> None:
        """A case with somebody on the line who is who they say."""
        assert window.session is not None
        window.session.case_wanted.emit(number)
        hands.settle()
        for answer in hands.find(IdentityPanel).findChildren(SegmentedControl):
            if answer.isVisible():
                hands.pick(answer, 1)
        hands.press("Ctrl+Return")

    def approvals(self) -> None:
        """A request against the limits, a counter-offer, the question before a rejection, the proof."""
        with self.window(SUPERVISOR) as (window, hands):
            assert window.session is not None
            window.session.approvals_wanted.emit(self.request)
            hands.settle()
            self.take(hands, "08-approvals")
            page = hands.find(ApprovalsPage)
            hands.press("Alt+C")
            hands.press("Down", "Down", "Down")
            self.take(hands, "09-approvals-counter-offer")
            hands.press("Esc")
            hands.click(page.panel.note.chips[2])
            hands.press("Alt+R")
            self.take(hands, "10-approvals-reject")
            hands.press("Esc")
            hands.click(hands.find(EvidenceTile))
            self.take(hands, "11-approvals-evidence")
            hands.press("Esc")

    def second_reading(self) -> None:
        """A letter that waits for its second reader."""
        with self.window(SUPERVISOR) as (window, hands):
            assert window.session is not None
            window.session.approvals_wanted.emit(self.letter)
            hands.settle()
            self.take(hands, "11-approvals-letter")

    def agreements(self) -> None:
        """A draft, and an issued agreement in the other language."""
        with self.window(AGENT) as (window, hands):
            assert window.session is not None
            window.session.agreement_wanted.emit(self.draft)
            self.take(hands, "12-agreement-draft")
            window.session.agreement_wanted.emit(self.issued)
            hands.settle()
            page = hands.find(AgreementPage)
            page.setFocus()
            hands.press("Alt+Z" if self.look.language == "zh" else "Alt+E")
            self.take(hands, "13-agreement-issued")

    def read_back(self) -> None:
        """The terms of an agreement read back: on the way, and with everything read."""
        with self.window(AGENT) as (window, hands):
            assert window.session is not None
            window.session.read_back_wanted.emit(self.read)
            page = hands.find(ReadBackPage)
            for _ in range(3):
                hands.press("F7")
            hands.press("Alt+A")
            self.take(hands, "16-read-back")
            for _ in page.rows:
                hands.press("F7")
            hands.press("Alt+Y")
            hands.write("REC-260616-2041")
            hands.press("Tab")
            hands.write("19:04")
            self.take(hands, "16-read-back-all-read")
            self.stage.services.read_back.mark(
                self.stage.user(AGENT), AgreementNumber(self.read), ReadingMark.RESTARTED
            )

    def import_page(self) -> None:
        """Loans brought in from files."""
        with self.window(KEEPER) as (window, hands):
            assert window.home is not None
            window.home.show_import()
            self.take(hands, "14-import")

    def first_run(self) -> None:
        """A store without loans."""
        with self.window(KEEPER, self.empty) as (_, hands):
            self.take(hands, "15-first-run")

    def further_pages(self) -> None:
        """Whatever else stands on the rail of a supervisor."""
        with self.window(SUPERVISOR) as (window, hands):
            for number, key in enumerate(window.page_keys, 18):
                if key not in {"queue", "case", "approvals", "agreement", "administration"}:
                    window.show_page(key)
                    hands.linger()
                    self.take(hands, f"{number}-{key}")

    def settings_menu(self) -> None:
        """Language, look and text size."""
        with self.window(AGENT) as (window, hands):
            hands.click(window.rail.button("settings"))
            self.take(hands, "17-settings")
            window.menu.hide()

    def administration(self) -> None:
        """Accounts and log."""
        shots_people.administration(self.window, self.take)
        shots_people.taken_over(self.window, self.take, self.stage.services, self.case)

    def bug(self) -> None:
        """What is shown when the program meets a fault of its own."""
        with self.window(AGENT) as (window, hands):
            dialog = BugDialog("Traceback (most recent call last): …", window)
            dialog.setWindowModality(Qt.WindowModality.WindowModal)
            dialog.show()
            self.take(hands, "16-fault")
            dialog.close()


def main(arguments: list[str]) -> int:
    """Take all pictures; the exit status is 1 when some scene could not be taken."""
    if len(arguments) != 1:
        print(__doc__)
        return 2
    quiet()
    target = Path(arguments[0])
    app = create_application(["shots"])
    with tempfile.TemporaryDirectory() as folder:
        print(f"Making a sample of {BORROWERS} borrowers ...", flush=True)
        with Photographer.on_stage(app, Path(folder), target) as photographer:
            for language in ("en", "zh"):
                for dark in (False, True):
                    for size in SIZES:
                        photographer.all_in(Look(language, dark, size))
        photographer.failed += photographer.unseen()
    print(f"{photographer.taken} pictures in {target}")
    for line in photographer.failed:
        print(f"not taken: {line}")
    return 1 if photographer.failed else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
