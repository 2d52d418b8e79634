"""Pictures of what people see of accounts: sign-in, a first run, the locked screen, the administration."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from agent_desk.domain.people import UserId
from agent_desk.services.recovery import KeyPlace
from agent_desk.services.store_facts import LogCheck, StoreStatus
from agent_desk.ui.administration import AdministrationPage
from agent_desk.ui.administration.entry_dialog import EntryDialog
from agent_desk.ui.administration.person_dialog import PersonDialog
from agent_desk.ui.administration.recovery_dialog import RecoveryDialog
from agent_desk.ui.sign_in.sign_in_page import SignInPage
from agent_desk.ui.widgets.question_dialog import QuestionDialog

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from typing import Protocol

    from agent_desk.domain.loan import LoanNumber
    from agent_desk.services import Services
    from agent_desk.ui.desk_window import DeskWindow
    from tools.hands import Hands

    class Open(Protocol):
        """Opens a window in the look in force."""

        def __call__(
            self, user_id: UserId | None, services: Services | None = None
        ) -> AbstractContextManager[tuple[DeskWindow, Hands]]:
            """For a person, or for the sign-in."""
            ...

    class Take(Protocol):
        """Takes a picture in the look's folder."""

        def __call__(self, hands: Hands, name: str) -> None:
            """Under a name."""
            ...


def sign_in(window: Open, take: Take, services: Services) -> None:
    """Sample accounts, a wrong password, a password that was handed out."""
    agent = UserId("2041")
    with window(None) as (_, hands):
        take(hands, "01-sign-in")
        page = hands.find(SignInPage)
        page.form.password.setText("a guess")
        hands.click(page.form.button)
        take(hands, "01-sign-in-refused")
    keeper = services.sign_in.find(UserId("0002"))
    once = services.people.reset_password(keeper, UserId("2044"))
    with window(None) as (_, hands):
        page = hands.find(SignInPage)
        page.form.number.setText("2044")
        page.form.password.setText(once)
        hands.click(page.form.button)
        page.renewal.new.setText("a rainy day in Suzhou")
        page.renewal.again.setText("a rainy dax")
        take(hands, "01-new-password")
    services.sign_in.change_password(UserId("2044"), once, "a rainy day in Suzhou")
    with window(agent) as (made, hands):
        made.lock.lock()
        hands.settle()
        take(hands, "01-locked")


def administration(window: Open, take: Take) -> None:
    """Accounts over the log, one entry whole, a person to add, a broken chain; the log alone for a supervisor."""
    with window(UserId("0002")) as (made, hands):
        made.show_page("administration")
        hands.linger()
        page = hands.find(AdministrationPage)
        hands.press("F5")
        hands.wait_for(lambda: not page.task.is_running)
        take(hands, "30-administration")
        page.log.table.selectRow(1)
        hands.press("F4")
        hands.wait_for(lambda: any(one.isVisible() for one in page.findChildren(EntryDialog)))
        take(hands, "31-log-entry")
        hands.press("Esc")
        made.activateWindow()
        hands.settle()
        hands.press("Ctrl+N")
        hands.wait_for(lambda: any(one.isVisible() for one in page.findChildren(PersonDialog)))
        take(hands, "32-add-person")
        hands.press("Esc")
        page.log.set_broken(page.log.model.entries[3].entry)
        page._check = LogCheck(9, str(page.log.model.entries[3].entry), "")  # noqa: SLF001 - nothing is broken here
        page.retranslate()
        take(hands, "33-chain-broken")
    _store(window, take)
    with window(UserId("0107")) as (made, hands):
        made.show_page("administration")
        hands.linger()
        take(hands, "34-log-of-a-supervisor")


def _store(window: Open, take: Take) -> None:
    """The store kept safe: a copy made and tried, what the policies keep no longer, the question before it goes."""
    with window(UserId("0002")) as (made, hands):
        made.show_page("administration")
        page = hands.find(AdministrationPage)
        panel = page.keeping
        hands.press("Alt+2", "Alt+C")
        hands.wait_for(lambda: not panel.task.is_running)
        hands.press("Alt+T")
        hands.wait_for(lambda: not panel.task.is_running)
        hands.linger()
        take(hands, "36-store")
        if panel.retention is None:
            raise RuntimeError(panel.objectName())  # an administrator deletes
        plan = panel.retention.current
        if plan is None:
            raise RuntimeError(panel.objectName())  # the stage has a portfolio
        coming = tuple((plan.today + timedelta(days=days), count) for days, count in ((3, 12), (40, 7), (181, 31)))
        panel.retention.set_plans([replace(plan, years=5, due=1204, coming=coming)])
        hands.press("Alt+D")
        hands.wait_for(lambda: any(one.isVisible() for one in panel.findChildren(QuestionDialog)))
        take(hands, "37-store-deletion")
        hands.press("Esc")
        status = StoreStatus("desk.db", on_server=False, is_encrypted=True, copies=3, in_clear=2, newest=None)
        panel.encryption.set_status(replace(status, key_place=KeyPlace.RING))
        made.activateWindow()
        hands.settle()
        hands.press("Alt+R")
        hands.wait_for(lambda: any(one.isVisible() for one in panel.findChildren(RecoveryDialog)))
        take(hands, "37-recovery-sheet")
        hands.press("Esc")
        take(hands, "37-store-encrypted")


def taken_over(window: Open, take: Take, services: Services, number: LoanNumber) -> None:
    """A colleague takes the case while it is being worked on."""
    agent, colleague = UserId("2041"), services.sign_in.find(UserId("2044"))
    services.queue.take(services.sign_in.find(agent), number, over=True)
    with window(agent) as (made, hands):
        assert made.session is not None
        made.session.case_wanted.emit(number)
        hands.settle()
        services.queue.take(colleague, number, over=True)
        made.session.changed.emit(number)
        hands.settle()
        take(hands, "35-case-taken-over")
    services.queue.release(colleague, number)  # the scenes of the next look are the agent's again


def first_account(window: Open, take: Take, bare: Services) -> None:
    """A store in which nobody works yet."""
    with window(None, bare) as (_, hands):
        take(hands, "01-first-account")
