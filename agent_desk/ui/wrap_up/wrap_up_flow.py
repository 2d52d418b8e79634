"""From the end of a call to the next case: reads what was done, lets it be corrected, saves it."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from agent_desk.domain.call_times import Phase
from agent_desk.domain.case import Direction
from agent_desk.domain.loan import LoanNumber
from agent_desk.services.ports import QueueFilter
from agent_desk.services.wrap_up import CallEnd
from agent_desk.ui.drawn import drawn
from agent_desk.ui.moment_text import clock_text
from agent_desk.ui.wrap_up.next_card import NextCard
from agent_desk.wording.wrap_ups import drafted_note, length_text

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from agent_desk.domain.case import Disposition
    from agent_desk.domain.errors import DeskError
    from agent_desk.services.ports import QueueRow
    from agent_desk.services.wrap_up import DayFigures, WrapUpSheet
    from agent_desk.ui.session import Session
    from agent_desk.ui.wrap_up.ended_call import EndedCall
    from agent_desk.ui.wrap_up.wrap_up_view import WrapUpView
    from agent_desk.wording import Words

#: Rows of the queue that are looked through for the next free case.
_AHEAD = 20


class WrapUpFlow(QObject):
    """One call at a time.

    Signals:
        opened: The sheet is there.
        resumed: Back to the call.
        direction_chosen: Who began it (``Direction``).
        saved: It is saved and the case given back; the loan to go on with, empty for the queue.
        failed: The call could not be read (``DeskError``).
    """

    opened = Signal()
    resumed = Signal()
    direction_chosen = Signal(object)
    saved = Signal(str)
    failed = Signal(object)

    def __init__(self, view: WrapUpView, session: Session, words: Words) -> None:
        super().__init__(view)
        self.view = view
        self._session = session
        self._words = words
        self._call: EndedCall | None = None
        self._sheet: WrapUpSheet | None = None
        self._ended_at: datetime | None = None
        self._day: DayFigures | None = None
        self._saving = False
        self._following = ""
        self._tick = QTimer(self)
        self._tick.setInterval(1000)
        self._tick.timeout.connect(self._show_times)
        view.outcome.chosen.connect(self._outcome_chosen)
        view.note.again_wanted.connect(self._draft)
        view.strip.back.clicked.connect(self.resume)
        view.strip.direction.changed.connect(lambda key: self._turn(Direction(key)))
        view.save.clicked.connect(lambda: self.save(go_on=False))
        view.primary.clicked.connect(lambda: self.save(go_on=True))
        view.primary.blocked.connect(self._lead)

    @property
    def is_open(self) -> bool:
        """Is a call being wrapped up?"""
        return self._sheet is not None

    def open(self, call: EndedCall) -> None:
        """The call has ended: wrapping up begins."""
        if self._call is call and self.is_open:
            return
        session, number, since = self._session, LoanNumber(call.loan_number), call.begun_at
        call.phases.turn(Phase.WRAPPING_UP, call.elapsed)
        self._call, self._ended_at = call, session.services.desk.clock.now()
        service, user = session.services.wrap_up, session.user

        def read() -> tuple[WrapUpSheet, DayFigures]:
            sheet = service.sheet(user, number, since)
            return sheet, service.day(user, sheet.file.context.portfolio.portfolio_id)

        session.runner.run(self, read, self._show, self._not_read)

    def resume(self) -> None:
        """It had not ended: the call goes on."""
        if self.is_open:
            self._leave()
            self.resumed.emit()

    def save(self, *, go_on: bool) -> None:
        """Save the call, give the case back, and go on with the next one or to the queue."""
        call, sheet, view = self._call, self._sheet, self.view
        if call is None or sheet is None or view.next is None or self._saving:
            return
        if view.outcome.outcome is None or view.next.problem:
            self._lead()
            return
        self._saving = True
        end = CallEnd(
            channel=call.channel,
            direction=call.direction,
            disposition=view.outcome.outcome,
            times=call.phases.times(call.elapsed),
            begun_at=call.begun_at,
            note=view.note.own.toPlainText().strip(),
            drafted=view.note.drafted.toPlainText().strip(),
            call_back_at=view.next.call_back_at,
            promise=view.next.new_promise,
        )
        services, user, number = self._session.services, self._session.user, LoanNumber(call.loan_number)
        portfolio = sheet.file.context.portfolio.portfolio_id

        def act() -> LoanNumber | None:
            services.wrap_up.finish(user, number, end)
            services.queue.release(user, number)
            return services.queue.take_next(user, portfolio) if go_on else None

        def failed(error: DeskError) -> None:
            self._saving = False
            view.show_problem(self._words.error(error))

        self._session.runner.run(self, act, lambda following: self._done(number, following), failed)

    def retranslate(self) -> None:
        """Set every text again."""
        self.view.retranslate()
        if self._sheet is not None:
            self._show_sheet()
            self._refresh()

    def _done(self, number: str, following: str | None) -> None:
        self._saving = False
        self._leave()
        self._session.changed.emit(number)
        self.saved.emit(following or "")

    def _not_read(self, error: DeskError) -> None:
        self._call = None
        self.failed.emit(error)

    def _leave(self) -> None:
        self._tick.stop()
        self._call = None
        self._sheet = None

    def _show(self, read: tuple[WrapUpSheet, DayFigures]) -> None:
        call = self._call
        if call is None:
            return
        sheet, self._day = read
        self._sheet = sheet
        context, view = sheet.file.context, self.view
        card = NextCard(self._words, context.loan.currency, context.as_of.year, context.portfolio.time_zone)
        view.set_next(card)
        days = self._session.services.negotiate.settle_days(context, self._session.user.role)
        card.show_sheet(sheet, context.as_of + timedelta(days=days), hidden=not call.is_verified)
        card.edited.connect(self._refresh)
        view.note.show_own(call.own_words)
        view.note.show_kept("")
        view.outcome.show_outcomes(sheet.outcomes, sheet.proposed)
        view.show_problem("")
        self._show_sheet()
        self._draft()
        self._refresh()
        self._show_times()
        self._tick.start()
        self.opened.emit()
        view.outcome.take_focus()
        self._ask_next()

    def _show_sheet(self) -> None:
        call, sheet, view = self._call, self._sheet, self.view
        if call is None or sheet is None:
            return
        zone = sheet.file.context.portfolio.time_zone
        view.strip.show_sheet(sheet, drawn(sheet.file.context.borrower.name), hidden=not call.is_verified)
        ended = clock_text(self._ended_at, zone) if self._ended_at is not None else ""
        length = length_text(call.phases.times(call.elapsed).call)
        view.strip.show_end(call.channel, call.direction, ended, length)
        view.done.show_sheet(sheet)
        view.open.show_sheet(sheet, view.outcome.outcome)
        view.times.show_begin(clock_text(sheet.since, zone))
        view.times.show_usual(sheet.usual)
        if self._day is not None:
            view.times.show_day(self._day)

    def _show_times(self) -> None:
        call = self._call
        if call is not None:
            now = call.elapsed
            self.view.times.show_times(call.phases.times(now), call.phases.stretches(now))

    def _draft(self) -> None:
        call, sheet = self._call, self._sheet
        if call is not None and sheet is not None:
            text = drafted_note(self._words, sheet, call.channel, call.direction)
            self.view.note.show_draft(text, len(sheet.steps))

    def _turn(self, direction: Direction) -> None:
        call = self._call
        if call is None or direction is call.direction:
            return
        self.direction_chosen.emit(direction)
        self._draft()

    def _outcome_chosen(self, outcome: Disposition | None) -> None:
        if self._sheet is not None:
            self.view.open.show_sheet(self._sheet, outcome)
            self._refresh()

    def _refresh(self) -> None:
        view = self.view
        problem = view.next.problem if view.next is not None else ""
        if view.outcome.outcome is None:
            problem = self.tr("Choose how it ended")
        view.primary.set_blocked(problem)
        view.save.set_blocked(problem)
        if problem:
            view.bar.set_state(problem, "", "warn", "needs-approval")
        else:
            view.bar.set_state(self.tr("Nothing is missing"), self._following, "ok", "tick-circle")

    def _lead(self) -> None:
        view = self.view
        if view.outcome.outcome is None:
            view.outcome.take_focus()
        elif view.next is not None:
            view.next.set_back_open()

    # -- what comes next

    def _ask_next(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        portfolio, session = sheet.file.context.portfolio, self._session
        wanted = QueueFilter(portfolio.portfolio_id, portfolio.business_date)
        self._following = ""

        def read() -> Sequence[QueueRow]:
            return session.services.queue.page(session.user, wanted, 0, _AHEAD)

        session.runner.run(self, read, self._show_next)

    def _show_next(self, rows: Sequence[QueueRow]) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        now = self._session.services.desk.clock.now()
        own = sheet.file.context.loan.number
        free = (row for row in rows if row.loan_number != own and (row.hold is None or not row.hold.is_live(now)))
        row = next(free, None)
        if row is None:
            self._following = self.tr("No other case is free")
        else:
            portfolio = sheet.file.context.portfolio
            action = self._words.next_action(row.action, portfolio.business_date, portfolio.moment(now))
            what = " ".join(part for part in (action.title, action.when) if part)
            self._following = self.tr("Next: {name}, {what}").format(name=drawn(row.name), what=what)
        self._refresh()
