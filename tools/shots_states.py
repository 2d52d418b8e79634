"""Pictures of what is seldom: nothing found, reading, failed, refused, not allowed, a store that is damaged."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from agent_desk import resources
from agent_desk.bootstrap.sample import SAMPLE_PARTS
from agent_desk.domain.buckets import DelinquencyBucket
from agent_desk.domain.caller import Caller
from agent_desk.domain.errors import StoreError
from agent_desk.domain.loan import PortfolioId
from agent_desk.ui.administration import AdministrationPage
from agent_desk.ui.administration.handed_out_dialog import HandedOutDialog
from agent_desk.ui.damage import DamageWindow, WayBack
from agent_desk.ui.importing.import_page import ImportPage
from agent_desk.ui.opening import Opening
from agent_desk.ui.preparing.preparing_window import PreparingWindow
from agent_desk.ui.preparing.work import Preparation
from agent_desk.ui.queue import QueuePage
from agent_desk.ui.screen_pop import ScreenPop
from agent_desk.ui.sign_in.password_dialog import PasswordDialog
from agent_desk.ui.store_choice import Away, AwayWindow, OtherStoreDialog, place_of
from agent_desk.ui.store_key import KeyWindow, Lock
from agent_desk.ui.tasks import Runner
from agent_desk.wording.words import Words
from tools.hands import Hands
from tools.stage import AGENT, COLLEAGUE, KEEPER

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from tools.shots import Photographer

AWAY = StoreError("store.locked", store="desk.db")


def queue(shots: Photographer) -> None:
    """The queue: menus over it, nothing found, reading, failed, held by somebody else."""
    services = shots.stage.services
    with shots.window(AGENT) as (window, hands):
        hands.linger()
        page = hands.find(QueuePage)
        hands.click(page.filters.more_button)
        shots.take(hands, "02-queue-more-filters")
        page.filters.more.hide()
        hands.click(page.tools.save_button)
        hands.write("Lost job, over ¥5,000")
        shots.take(hands, "02-queue-save-view")
        page.tools.panel.hide()
        hands.click(page.tools.columns)
        shots.take(hands, "02-queue-columns")
        page.tools.columns.menu_of_columns.hide()
        row = next(shots.stage.fresh(DelinquencyBucket.M2))
        holder = services.sign_in.find(COLLEAGUE)
        services.queue.take(holder, row.loan_number, over=True)
        page.taker.take(row.loan_number)
        hands.settle()
        shots.take(hands, "02-queue-held")
        services.queue.release(holder, row.loan_number)
        page.notice.close_notice()
        hands.press("/")
        hands.write("zzzz")
        hands.linger()
        shots.take(hands, "02-queue-nothing-found")
        page.states.wait()
        hands.wait_for(page.states.loading.progress.isVisible)
        shots.take(hands, "02-queue-reading")
        page.states.show_error(AWAY)
        hands.settle()
        shots.take(hands, "02-queue-failed")
        window.failure.show_error(AWAY)
        hands.settle()
        shots.take(hands, "03-failure")
        window.failure.hide()


def frame(shots: Photographer) -> None:
    """Over every page: a caller whom nobody knows, another password, nothing in the search; no right to the queue."""
    with shots.window(AGENT) as (window, hands):
        portfolio = shots.stage.portfolio
        second = replace(portfolio, portfolio_id=PortfolioId("shop"), name="Shop credit, dollars")
        window.portfolio_switch.set_portfolios([portfolio, second], portfolio)
        shots.take(hands, "03-portfolios")
        window.portfolio_switch.set_portfolios([portfolio], portfolio)
        pop = ScreenPop(window)
        pop.show_caller(Caller(phone="+86-21-5555-0000"))
        hands.wait_for(pop.notice.isVisible)
        shots.take(hands, "03-caller-unknown")
        pop.notice.hide()
        if window.session is None:
            raise RuntimeError(AWAY.code)  # the stage signs in
        unsaved, now = window.session.unsaved, datetime(2026, 6, 16, 2, 42, tzinfo=UTC)
        unsaved.put("QF0000006", [QCoreApplication.translate("Words", "note")], AWAY, now, is_kept=True)
        hands.settle()
        shots.take(hands, "03-store-away")
        unsaved.clear()
        window.menu.password_wanted.emit()
        hands.wait_for(lambda: any(one.isVisible() for one in window.findChildren(PasswordDialog)))
        shots.take(hands, "17-change-password")
        hands.press("Esc")
        window.activateWindow()
        hands.settle()
        window.open_search("zzzz")
        hands.linger()
        shots.take(hands, "03-search-nothing-found")
    with shots.window(KEEPER) as (window, hands):
        window.show_page("queue")
        hands.settle()
        shots.take(hands, "02-no-queue")
        window.show_page("administration")
        page = hands.find(AdministrationPage)
        HandedOutDialog("Daniel Osei", COLLEAGUE, "tide-maple-4417-oven", page.people).open()
        hands.settle()
        shots.take(hands, "32-password-handed-out")


def importing(shots: Photographer, folder: Path) -> None:
    """Files that are checked: on the way, with refused rows, and files that cannot be read."""
    lines = resources.path("sample", "lendingclub-loans.csv").read_text(encoding="utf-8").splitlines()
    good, bad = folder / "loans-june.csv", folder / "notes.csv"
    broken = [line.replace(",36 months", ",3x months").replace(", 36 months", ",3x months") for line in lines[40:44]]
    good.write_text("\n".join([*lines[:40], *broken, *lines[44:60]]), encoding="utf-8")
    bad.write_text("a,b\n1,2\n", encoding="utf-8")
    with shots.window(KEEPER) as (window, hands):
        assert window.home is not None
        window.home.show_import()
        page = hands.find(ImportPage)
        page.add_files([bad])
        hands.press("Ctrl+Return")
        hands.settle()
        shots.take(hands, "14-import-refused")
        page.form.clear()
        page.add_files([good])
        hands.press("Ctrl+Return")
        hands.wait_for(lambda: not page.task.is_running)
        shots.take(hands, "14-import-checked")
        page.report.hide()
        page.progress.show()
        page.progress.setFocus()
        page.form.setEnabled(False)
        page.progress.set_progress(page.tr("{doing}: {done} rows").format(doing=page.tr("Importing"), done="620"), 62)
        page.back_button.hide()
        page.primary.hide()
        shots.take(hands, "14-import-running")


def without_a_desk(shots: Photographer) -> None:
    """Before there is a desk: the frame while it is brought up, and a store that is damaged."""
    runner = Runner(immediate=True)

    def alone(widget: QWidget, name: str) -> None:
        widget.show()
        QApplication.processEvents()
        shots.take(Hands(widget, runner), name)
        widget.close()

    opening = Opening()
    opening.resize(*shots.look.size)
    alone(opening, "00-opening")
    preparing(shots, alone)
    copy = "/data/backups/desk-20260616T040000Z.db"
    way = WayBack("/data/desk.db", copy, datetime(2026, 6, 16, 4, tzinfo=UTC), "Asia/Shanghai", lambda _path: "")
    words = Words(QCoreApplication.translate, shots.look.language)
    alone(DamageWindow(way, words), "00-store-damaged")
    error = StoreError("store.connection", store="loans")
    place = place_of("postgresql://desk@db-01/loans")
    alone(AwayWindow(Away(place, error, lambda: None), words, _IdleRunner()), "00-store-away")
    alone(OtherStoreDialog(), "00-store-other")
    key = KeyWindow(
        Lock("desk.db", lambda _text, _remember: None, StoreError("store.wrong-key", store="desk.db")), words
    )
    key.edit.setText("four words nobody")
    alone(key, "00-store-key")


class _IdleRunner(Runner):
    """Begins nothing, so that what is on the way stays as it is."""

    def run(self, *_: object, **__: object) -> None:
        """Leave it."""


def preparing(shots: Photographer, alone: Callable[[QWidget, str], None]) -> None:
    """The first start: the sample while it is made, and one that could not be."""
    words = Words(QCoreApplication.translate, shots.look.language)

    def full(**_: object) -> bool:
        raise StoreError("store.full", store="sample.db")

    making = PreparingWindow(Preparation("/data/sample.db", SAMPLE_PARTS, full), words, _IdleRunner())
    failed = PreparingWindow(Preparation("/data/sample.db", SAMPLE_PARTS, full), words, Runner(immediate=True))
    for window in (making, failed):
        window.resize(*shots.look.size)
    making.start()
    making.progressed.emit(1, 22, 60)
    alone(making, "00-preparing")
    making.hide()  # what runs for ever does not let itself be closed
    making.deleteLater()
    alone(failed, "00-preparing-failed")
