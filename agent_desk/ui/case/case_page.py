"""The case editor: one borrower on the line, from who is speaking to what was agreed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from agent_desk.ui.case.case_acts import CaseActs
from agent_desk.ui.case.case_channels import CaseChannels
from agent_desk.ui.case.case_end import CaseEnd
from agent_desk.ui.case.case_evidence import CaseEvidence
from agent_desk.ui.case.case_focus import CaseFocus
from agent_desk.ui.case.case_guard import CaseGuard
from agent_desk.ui.case.case_hold import CaseHold
from agent_desk.ui.case.case_identity import CaseIdentity
from agent_desk.ui.case.case_keeping import CaseKeeping
from agent_desk.ui.case.case_keys import key_hints, make_shortcuts, order_focus
from agent_desk.ui.case.case_nearest import CaseNearest
from agent_desk.ui.case.case_news import CaseNews
from agent_desk.ui.case.case_panels import CasePanels
from agent_desk.ui.case.case_reading import CaseReading
from agent_desk.ui.case.case_sheets import CaseSheets
from agent_desk.ui.case.case_speech import CaseSpeech
from agent_desk.ui.case.case_steps import CaseSteps
from agent_desk.ui.case.case_view import CaseView
from agent_desk.ui.case.case_work import CaseWork
from agent_desk.ui.case.next_step import NextStep, Step, next_step
from agent_desk.ui.case.step_words import StepSpeaker
from agent_desk.ui.drawn import drawn
from agent_desk.ui.page import Page
from agent_desk.ui.widgets.buttons import DeskButton
from agent_desk.ui.widgets.empty_state import EmptyState

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from agent_desk.domain.errors import DeskError
    from agent_desk.domain.evidence import HardshipReason
    from agent_desk.services.work_case import CaseFile
    from agent_desk.ui.case.work_column import WorkColumn
    from agent_desk.ui.session import Session
    from agent_desk.wording import Words


class CasePage(Page):
    """The page. ``open_case`` brings a loan to it; a call that is under way on that loan goes on."""

    def __init__(self, session: Session, words: Words, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._words = words
        self._acts = CaseActs(session, self)
        self.case = CaseReading(self._acts, self)
        self._step = NextStep(Step.CONFIRM_IDENTITY)
        self._root = QStackedWidget(self)
        self.view = CaseView(words, self._root)
        self.view.keep_in(session.layout)
        self._empty = EmptyState("case")
        self._to_queue = DeskButton()
        self._empty.add_button(self._to_queue)
        self._root.addWidget(self._empty)
        self._root.addWidget(self.view)
        self.ending = CaseEnd(self.view, session, words)
        self.channels = CaseChannels(self.view, session, words)
        self._root.addWidget(self.ending.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._root)
        self.identity = CaseIdentity(self.view, self._acts)
        self.speech = CaseSpeech(self.view, self._acts, words)
        self.evidence = CaseEvidence(self.view, self._acts, self.case, session)
        self.steps = CaseSteps(self.view, self._acts, session)
        self.sheets = CaseSheets(self.view)
        self.nearest = CaseNearest(self.view, words)
        self.guard = CaseGuard(self.view, self._acts, words)
        self.panels = CasePanels(self.view, self._acts, session, words)
        self.keeping = CaseKeeping(self.view, self._acts, self.case, self.panels, words)
        self.hold = CaseHold(self.view, self._acts, self.case, session.user.user_id)
        self.news = CaseNews(self.view, self._acts, self.case, words)
        self.focus = CaseFocus(self.view, self.guard)
        self.work = CaseWork(self.view, session, words)
        self._connect()
        self._make_shortcuts()
        self.retranslate()

    def _connect(self) -> None:
        view = self.view
        self._to_queue.clicked.connect(self._session.queue_wanted)
        view.strip.end_wanted.connect(self._end_call)
        self.ending.shown.connect(lambda: self._root.setCurrentWidget(self.ending.view))
        self.ending.resumed.connect(self._resume_call)
        self.ending.saved.connect(self._forget_call)
        self.ending.failed.connect(self._say_failure)
        self.ending.direction_chosen.connect(self.guard.set_direction)
        self.identity.answered.connect(self._refresh_step)
        self.steps.identity_wanted.connect(self.identity.confirm)
        self.identity.checked.connect(self._identity_checked)
        self.speech.ticked.connect(self._refresh_step)
        view.left.owed.all_wanted.connect(self._toggle_figures)
        view.guard.call_back_wanted.connect(self.panels.leave_until)
        self.guard.told.connect(self._show)
        view.primary.clicked.connect(self._do_step)
        view.primary.blocked.connect(lambda: self.focus.lead_to_blocker(self._step.step))
        view.call_back.clicked.connect(self.panels.toggle_contact)
        self.panels.ended.connect(self._forget_call)
        self.panels.acted.connect(self._told)
        self.evidence.acted.connect(self._told)
        self.keeping.failed.connect(self._say_failure)
        self.keeping.stored.connect(lambda: self.view.show_problem(""))
        self.keeping.resumed.connect(self._identity_checked)
        self.work.made.connect(self._attend_work)
        self.work.settled.connect(self.keeping.drafts.attend)
        self._acts.failed.connect(self._say_failure)
        self.case.call_begun.connect(view.identity.clear)
        self.case.opened.connect(self._opened)
        self.case.refused.connect(self._not_opened)
        self.case.failed.connect(self._say_failure)
        self._session.changed.connect(self.case.take_news)
        self._session.portfolio_changed.connect(self.case.reload)

    def _make_shortcuts(self) -> None:
        keys: dict[str, Callable[[], object]] = {
            "F2": lambda: self._when_open(self.focus.go_to_reason),
            "F3": lambda: self._when_open(self.speech.next_part),
            "F4": lambda: self._when_open(self._toggle_figures),
            "F5": lambda: self._when_open(self.sheets.toggle_board),
            "F6": lambda: self._when_open(self._find_cheapest),
            "F7": lambda: self._when_open(self.speech.tick_next),
            "Shift+F7": lambda: self._when_open(partial(self.speech.tick_next, alone=True)),
            "F8": lambda: self.ending.view.note.take_focus() if self.ending.is_open else self.focus.go_to_notes(),
            "F9": lambda: self.ending.call_back() if self.ending.is_open else self.panels.toggle_contact(),
            "Ctrl+S": lambda: self.ending.save() if self.ending.is_open else self._when_open(self.keeping.notes.save),
            "Ctrl+E": lambda: self._when_open(self.focus.go_to_evidence),
            "Alt+N": lambda: self._when_open(self.nearest.take),
            "Alt+Down": lambda: self._when_open(lambda: self.focus.step_card(forward=True)),
            "Alt+Up": lambda: self._when_open(lambda: self.focus.step_card(forward=False)),
        }
        for place in range(9):
            keys[f"Alt+{place + 1}"] = partial(self._when_open, partial(self._take_digit, place))
        make_shortcuts(self, keys)

    def _take_digit(self, place: int) -> None:
        if not self.channels.take_digit(place):
            self.focus.choose_card(place)

    @property
    def _is_open(self) -> bool:
        """May the case be worked on: the borrower is known, and may be spoken to?"""
        call = self.case.call
        return self.case.file is not None and call is not None and call.is_verified and not self.guard.is_barred

    def _when_open(self, act: Callable[[], object]) -> None:
        if self._is_open and not self.ending.is_open and self.view.work is not None:
            act()

    def retranslate(self) -> None:
        """Set every text again."""
        self._empty.set_message(
            self.tr("No case is open"), self.tr("Open one from the queue, or find a borrower with Ctrl+K.")
        )
        self._to_queue.set_text(self.tr("Go to the queue"))
        self.view.retranslate()
        self.panels.retranslate()
        self.keeping.retranslate()
        self.hold.retranslate()
        self.news.retranslate()
        self.ending.retranslate()
        self.channels.retranslate()
        if self.case.file is not None:
            self._show()

    # -- opening and reading again

    def open_case(self, loan_number: str) -> None:
        """Open a loan's case; the call on it begins, or goes on.

        Args:
            loan_number: Any loan of the store; one that is unknown is said to be.
        """
        if loan_number != self.case.number:
            self.ending.set_aside()
            self.keeping.leave()
            self.keeping.notes.set_case(None)
        self.case.open(loan_number)

    def _opened(self, is_new: bool) -> None:
        file, call = self.case.file, self.case.call
        if file is None or call is None:
            return
        self.keeping.notes.set_case(file)
        if is_new:
            self.keeping.begin(file)
            self.work.begin(file, call)
            call.note_before = file.case.note if call.note_before is None else call.note_before
            self.view.show_problem("")
            self.panels.open_case(file, call)
            self._root.setCurrentWidget(self.view)
        else:
            self.keeping.show(file)
        self.guard.watch(file, call)
        if is_new:
            self.work.go_on(call)
            self.focus.begin(is_open=self._is_open)

    def _not_opened(self, error: DeskError) -> None:
        self._root.setCurrentWidget(self._empty)
        self._empty.set_message(self.tr("The case was not opened"), self._words.error(error), "warning")

    def _attend_work(self, work: WorkColumn, file: CaseFile) -> None:
        work.weighed.connect(self._offer_weighed)
        work.touched.connect(self.speech.offer_made)
        work.reason_chosen.connect(self._set_reason)
        self.evidence.attend(work)
        work.all_wanted.connect(self._toggle_figures)
        work.board_wanted.connect(self.sheets.toggle_board)
        work.decision.withdraw_wanted.connect(self._withdraw)
        work.stale.again_wanted.connect(self._ask_again)
        work.decision.other_wanted.connect(self._make_another)
        work.decision.agreement_wanted.connect(self._session.agreement_wanted)
        self.keeping.attend(work, file)
        order_focus(self.view, work)
        if self.case.file is not None and self.case.file is not file:
            work.show_file(self.case.file)

    # -- showing

    def _show(self) -> None:
        file, call, view = self.case.file, self.case.call, self.view
        if file is None or call is None:
            return
        borrower = file.context.borrower
        loan = f"{file.context.loan.number} · {file.context.loan.product}"
        view.strip.set_borrower(drawn(borrower.name), borrower.latin_name, loan)
        view.strip.set_masked(file.phone_masked, file.id_masked)
        view.strip.set_call(call)
        self.guard.show()
        view.left.show_file(file, hidden=not call.is_verified)
        self.identity.show_case(file, call)
        view.right.setVisible(self._is_open)
        self.channels.show_case(file, call)
        work = view.work if call.is_verified else view.made_work
        if work is not None:
            work.show_file(file)
            self.speech.show_case(file, call, work.outcome)
        if not (self.sheets.is_open and self._is_open):
            here = work if work is not None and call.is_verified else view.identity
            view.middle.setCurrentWidget(view.guard if self.guard.is_barred else here)
        view.arrange()
        self._refresh_step()

    def _identity_checked(self) -> None:
        self._show()
        self.news.show()
        self.focus.begin(is_open=self._is_open)

    def _offer_weighed(self) -> None:
        work, file = self.view.work, self.case.file
        if work is None or file is None or self.case.call is None:
            return
        self.speech.show_offer(work.outcome)
        self.sheets.follow(file)
        self.channels.follow_offer()
        self._refresh_step()

    def _refresh_step(self) -> None:
        work, file, call = self.view.made_work, self.case.file, self.case.call
        if file is None or call is None:
            return
        view, identity = self.view, self.view.identity
        outcome = work.outcome if work is not None else None
        self._step = next_step(file, call, outcome)
        said = StepSpeaker(self._words, file.context.loan.currency).say(
            self._step,
            outcome,
            unread=self.speech.unread,
            open_questions=identity.asked - identity.answered,
            wrong=identity.answered - identity.right,
        )
        view.primary.set_text(said.label)
        view.primary.set_blocked(said.blocked)
        view.waits.setVisible(self._step.step is Step.SEND)
        view.save.setVisible(self._is_open)
        self.nearest.follow(wanted=self._is_open and self._step.step in (Step.SEND, Step.BLOCKED))
        view.bar.set_state(said.title, said.words, said.tone, said.icon)
        view.set_barred(self.guard.is_barred)
        self.ending.follow(self._step, call)
        self.case.watch(waiting=self._step.step is Step.WAIT and self.isVisible())

    def _find_cheapest(self) -> None:
        self.sheets.close()
        if self.view.work is not None:
            self.view.work.find_cheapest()

    # -- the work

    def _set_reason(self, reason: HardshipReason) -> None:
        self._acts.set_reason(self.case.number, reason, lambda _none: self._told())

    def _toggle_figures(self) -> None:
        if self.case.file is not None and self._is_open:
            self.sheets.toggle_figures(self.case.file)

    # -- the primary button

    def activate_primary(self) -> None:
        """Ctrl+Enter: what the button says."""
        if self.case.file is None:
            return
        if self.ending.is_open:
            self.ending.view.primary.activate()
        elif self.guard.is_barred:
            self.view.guard.back.click()
        else:
            self.view.primary.activate()

    def _do_step(self) -> None:
        self.view.show_problem("")
        if self.case.call is not None:
            self.keeping.flush()
            self.steps.take(self._step, self.case.call)

    def _withdraw(self) -> None:
        if self._step.request is not None:
            self.steps.withdraw(self._step.request)

    def _ask_again(self, nearest: bool) -> None:
        file, call = self.case.file, self.case.call
        if file is not None and file.recheck is not None and call is not None:
            self.steps.ask_again(file.recheck.request, call, nearest=nearest)

    def _make_another(self) -> None:
        if self.view.work is not None:
            self.view.work.make_another()
            self._refresh_step()

    # -- news, errors, hooks

    def _told(self) -> None:
        self.view.show_problem("")
        self._session.changed.emit(self.case.number)

    def _say_failure(self, error: DeskError) -> None:
        self.view.show_problem(self._words.error(error))

    def _end_call(self) -> None:
        if self.case.file is not None and self.case.call is not None:
            self.panels.close()
            self.ending.begin(self.case.file, self.case.call)

    def _resume_call(self) -> None:
        self._root.setCurrentWidget(self.view)
        self.case.reload()

    def _forget_call(self, following: str = "") -> None:
        self.keeping.drafts.forget()
        self.work.stop()
        self.case.forget()
        self.view.strip.set_call(None)
        self._root.setCurrentWidget(self._empty)
        self.retranslate()
        if following:
            self._session.changed.emit(following)
            self._session.case_wanted.emit(following)
        else:
            self._session.queue_wanted.emit()

    def on_shown(self) -> None:
        """The call is counted again, and what happened meanwhile is read."""
        if self.case.file is not None:
            self.view.strip.resume()
            self.keeping.drafts.come_back()
            self.case.reload()

    def on_hidden(self) -> None:
        """Nothing is revealed, notes are kept, nothing is asked."""
        self.keeping.leave()
        self.view.strip.pause()
        self.identity.hide_values()
        self.case.watch(waiting=False)

    def go_back(self) -> bool:
        """Close what is open: panel, figures, an evidence line; then back to the queue."""
        view = self.view
        if self.ending.is_open:
            self.ending.flow.resume()
            return True
        if self.panels.close() or view.right.go_back():
            return True
        if self.sheets.close():
            return True
        if view.made_work is not None and view.made_work.hardship.close_editing():
            return True
        self._session.queue_wanted.emit()
        return True

    def key_hints(self) -> Sequence[tuple[str, str]]:
        """What F1 shows."""
        return key_hints()
