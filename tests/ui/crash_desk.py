"""A desk in a process of its own, on a real store, for a test that kills it: ``STORE LOAN type|look``.

``type`` works on a case, says on standard output how long after the last key that was kept, and goes on until it
is killed. ``look`` starts the desk, says as JSON what it shows of itself, and ends.
"""

from __future__ import annotations

import json
import sys
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest

from agent_desk import settings
from agent_desk.bootstrap import open_services
from agent_desk.domain.concessions import ConcessionKind
from agent_desk.domain.evidence import EvidenceKind
from agent_desk.domain.loan import LoanNumber
from agent_desk.domain.people import UserId
from agent_desk.ui.application import LanguageSwitch, ThemeSwitch, create_application
from agent_desk.ui.case import CasePage
from agent_desk.ui.case.identity_panel import RIGHT
from agent_desk.ui.desk_window import DeskWindow
from agent_desk.ui.tasks import Runner

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from agent_desk.services import Services
    from agent_desk.ui.case.work_column import WorkColumn

PLAN = ConcessionKind.REAMORTISATION


def _wait(until: Callable[[], bool]) -> None:
    end = monotonic() + 90
    while not until():
        QTest.qWait(20)
        if monotonic() > end:
            raise TimeoutError


def _case(window: DeskWindow) -> CasePage:
    page = window.page("case")
    assert isinstance(page, CasePage)
    return page


def _work(page: CasePage) -> WorkColumn:
    assert page.view.work is not None
    return page.view.work


def _say(**values: object) -> None:
    sys.stdout.write(json.dumps(values) + "\n")
    sys.stdout.flush()


def _write(field: QWidget, text: str) -> None:
    field.setFocus()
    QTest.keyClicks(field, text)


def type_and_wait(window: DeskWindow, services: Services, loan: str) -> None:
    """Open a case, confirm who speaks, leave much undone."""
    assert window.session is not None
    window.session.case_wanted.emit(loan)
    page = _case(window)
    _wait(lambda: page.view.work is not None)
    identity = page.view.identity
    for key in identity._rows:
        QTest.mouseClick(identity.answer(key)._buttons[RIGHT], Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.view.primary, Qt.MouseButton.LeftButton)
    _wait(lambda: page.case.call is not None and page.case.call.is_verified)
    work = _work(page)
    QTest.keyClicks(work.hardship.reason, "Lost")
    QTest.mouseClick(work.offer.card(PLAN), Qt.MouseButton.LeftButton)
    _wait(lambda: work.offer.card(PLAN).is_chosen)
    QTest.keyClick(work.offer.card(PLAN).control.track, Qt.Key.Key_PageUp)
    _write(work.hardship.income, "4600")
    _write(work.hardship.since, "22 Ma")
    QTest.mouseClick(work.hardship.evidence.tag(EvidenceKind.TERMINATION_NOTICE), Qt.MouseButton.LeftButton)
    _write(work.hardship.evidence.dated_on, "12 Ju")
    _write(page.view.side.notes.field, "Shop closed, laid off 22 M")
    began = monotonic()
    user, number = window.session.user, LoanNumber(loan)

    def is_kept() -> bool:
        draft = services.drafts_kept.find(user, number)
        note = services.case.open(user, number).case.note
        noted = "Shop closed, laid off 22 M" in (note, draft.fields.get("note") if draft is not None else "")
        return noted and draft is not None and draft.fields.get("evidence.dated") == "12 Ju"

    _wait(is_kept)
    _say(kept_after=round(monotonic() - began, 3))
    QTimer.singleShot(120_000, window.close)  # nobody killed it
    QTest.qWait(120_000)


def look(window: DeskWindow, loan: str) -> None:
    """Say what stands where."""
    page = _case(window)
    _wait(page.view.restored.isVisible)
    work = _work(page)
    row = work.hardship.evidence
    _say(
        page=window.shown_key,
        loan=page.case.number == loan,
        verified=page.case.call is not None and page.case.call.is_verified,
        reason=work.hardship.reason.currentText(),
        income=work.hardship.income.text(),
        since=work.hardship.since.text(),
        plan=work.offer.card(PLAN).is_chosen,
        months=work.offer.card(PLAN).value,
        evidence=[str(row.kind.currentData()), row.dated_on.text()] if row.is_recording else None,
        note=page.view.side.notes.field.toPlainText(),
        said=page.view.restored.line.text,
    )
    window.close()


def main(store: str, loan: str, what: str) -> None:
    """Start the desk and do it."""
    services = open_services(settings.load({"store": store, "language": "en", "user": None}))
    app = create_application(sys.argv[:1])
    user = services.sign_in.find(UserId("2041"))
    switches = (ThemeSwitch(app, "light"), LanguageSwitch(app))
    runner = Runner()
    window = DeskWindow(services, runner, *switches, user=user, notices=services.desk.store.notices())
    window.resize(1440, 900)
    window.show()
    if what == "type":
        type_and_wait(window, services, loan)
    else:
        look(window, loan)
    runner.finish()
    services.desk.store.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
