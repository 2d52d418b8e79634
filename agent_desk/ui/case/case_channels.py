"""How the borrower talks to us decides what stands at the right: script and rights, the chat, or the letter."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog

from agent_desk.domain.case import Channel
from agent_desk.domain.chat import Patience, patience
from agent_desk.domain.letters import LetterPart, LetterStatus
from agent_desk.domain.loan import LoanNumber
from agent_desk.services.own_files import write_own
from agent_desk.ui.case.case_texting import CaseTexting
from agent_desk.ui.case.case_words import CaseWords
from agent_desk.ui.channels.chat_pane import ChatPane
from agent_desk.ui.channels.letter_pane import LetterPane
from agent_desk.ui.money_text import day_text
from agent_desk.ui.translation import words_in
from agent_desk.wording.chat_texts import offer_text
from agent_desk.wording.evidence_lists import evidence_list
from agent_desk.wording.wrap_ups import length_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from agent_desk.domain.chat import ChatSide
    from agent_desk.domain.errors import DeskError
    from agent_desk.domain.letters import Letter, LetterContent
    from agent_desk.domain.proposal import Proposal
    from agent_desk.services.keep_chats import OpenChat, Transcript
    from agent_desk.services.work_case import CaseFile
    from agent_desk.services.write_letters import Correspondence
    from agent_desk.ui.case.call_state import CallState
    from agent_desk.ui.case.case_view import CaseView
    from agent_desk.ui.session import Session
    from agent_desk.ui.theme import Tone
    from agent_desk.wording import Words

_PAUSE_MS = 400
_TICK_MS = 1000
_Shown = tuple["LetterContent", bytes, "Correspondence", "Letter | None", "Letter | None"]


class CaseChannels(QObject):
    """The right of the case that is open."""

    def __init__(self, view: CaseView, session: Session, words: Words) -> None:
        super().__init__(view)
        self._view = view
        self._session = session
        self._words = words
        self._file: CaseFile | None = None
        self._call: CallState | None = None
        self._transcript: Transcript | None = None
        self.chat = ChatPane()
        self.letter = LetterPane(words)
        self._texting = CaseTexting(session, words, self.chat)
        for pane in (self.chat, self.letter):
            view.right.add_sheet(pane)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._read_letter)
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._show_waiting)
        view.strip.channel_changed.connect(self._turn)
        self.chat.sent.connect(self._keep_line)
        self.chat.offer_wanted.connect(self._insert_offer)
        self.chat.list_wanted.connect(self._insert_list)
        self.chat.other_wanted.connect(session.case_wanted)
        self.chat.next_wanted.connect(self._next_chat)
        self.letter.received.connect(self._receive)
        self.letter.changed.connect(self._pause.start)
        self.letter.kept.connect(lambda: self._write(finish=False))
        self.letter.finished.connect(lambda: self._write(finish=True))
        self.letter.read.connect(self._second_reading)
        self.letter.save_wanted.connect(self._save)
        self._checks = tuple(
            CaseWords(session, words, pane, field, self._proposal)
            for pane, field in ((self.chat, self.chat.field), (self.letter, self.letter.own))
        )
        self._keys()

    def _keys(self) -> None:
        shortcut = QShortcut(QKeySequence("Ctrl+Tab"), self._view)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self._next_chat)

    @property
    def _number(self) -> LoanNumber:
        return LoanNumber(self._call.loan_number if self._call is not None else "")

    def show_case(self, file: CaseFile, call: CallState) -> None:
        """Another case, or the same read again."""
        is_new = call is not self._call
        self._file, self._call = file, call
        if is_new:
            self.letter.reset()
            self.letter.set_second_reader(file.context.pack.second_reader)
            self.chat.clear()
            self._texting.forget()
        for check in self._checks:
            check.show_case(file)
        self._turn()

    def follow_offer(self) -> None:
        """The offer was changed: figures in the line that is being written follow it."""
        made = self._offer()
        if made is not None:
            self.chat.follow(*made)

    def retranslate(self) -> None:
        """Set every text again."""
        self.chat.retranslate()
        self.letter.retranslate()
        self._turn()

    def _turn(self) -> None:
        call, view = self._call, self._view
        if call is None:
            return
        if call.channel is Channel.CHAT:
            view.right.turn(self.chat, self.tr("Chat"))
        elif call.channel is Channel.LETTER:
            view.right.turn(self.letter, self.tr("Letter"))
        else:
            view.right.turn(None)
        self._tick.stop()
        if not call.is_verified:
            return
        if call.channel is Channel.CHAT:
            self._read_chat()
            self._tick.start()
        elif call.channel is Channel.LETTER:
            self._read_letter()

    # -- chat

    def _read_chat(self) -> None:
        session, number = self._session, self._number

        def read() -> tuple[Transcript, Sequence[OpenChat]]:
            chats = session.services.chats
            return chats.of_loan(session.user, number), chats.waiting(session.user)

        session.runner.run(self, read, self._show_chat)
        if self._file is not None:
            self._texting.read(number, self._file.context.portfolio.time_zone)

    def _show_chat(self, read: tuple[Transcript, Sequence[OpenChat]]) -> None:
        transcript, waiting = read
        if self._file is None or transcript.loan_number != self._number:
            return
        self._transcript = transcript
        self.chat.show_chat(transcript, self._file.context.portfolio.time_zone)
        self.chat.show_others(waiting, self._number)
        self._show_waiting()

    def _show_waiting(self) -> None:
        transcript, call = self._transcript, self._call
        if transcript is None or call is None or call.channel is not Channel.CHAT:
            return
        now = self._session.services.desk.clock.now()
        found = patience(transcript.since, now, transcript.minutes)
        seconds = int((now - transcript.since).total_seconds()) if transcript.since is not None else 0
        clock = length_text(seconds).rjust(5, "0")
        self.chat.show_waiting(found, clock)
        self._view.strip.show_patience(clock if found is not Patience.NOBODY_WAITS else "", _TONES.get(found, "ok"))

    def _keep_line(self, side: ChatSide, text: str) -> None:
        session, number = self._session, self._number

        def done(transcript: Transcript) -> None:
            self.chat.clear()
            self._show_chat((transcript, ()))
            self._read_chat()

        def failed(error: DeskError) -> None:
            self.chat.show_problem(self._words.error(error))

        session.runner.run(self, lambda: session.services.chats.say(session.user, number, side, text), done, failed)

    def _offer(self) -> tuple[str, tuple[str, ...]] | None:
        work, file = self._view.work, self._file
        if work is None or file is None or not work.outcome.is_offer or work.outcome.weighed is None:
            return None
        return offer_text(words_in(file.context.borrower.language), work.outcome.weighed.view)

    def _proposal(self) -> Proposal | None:
        work = self._view.work
        weighed = work.outcome.weighed if work is not None and work.outcome.is_offer else None
        return weighed.view.proposal if weighed is not None else None

    def _insert_offer(self) -> None:
        made = self._offer()
        if made is None:
            self.chat.show_problem(self.tr("Put an offer together first; its figures go into the line."))
            return
        self.chat.show_problem("")
        self.chat.insert(*made)

    def _insert_list(self) -> None:
        work, file = self._view.work, self._file
        if work is None or file is None or work.negotiation.reason is None:
            self.chat.show_problem(self.tr("Choose the reason first; the policy says what proves it."))
            return
        wanted = self._session.services.proof.of(file.context, work.negotiation.reason)
        text = evidence_list(words_in(wanted.language), wanted.wanted, wanted.loan_number)
        self.chat.show_problem("")
        self.chat.insert(text, ())

    def _next_chat(self) -> None:
        chips = self.chat.others
        session = self._session

        def go(waiting: Sequence[OpenChat]) -> None:
            other = next((item for item in waiting if item.loan_number != self._number), None)
            if other is not None:
                session.case_wanted.emit(other.loan_number)

        if chips.isVisible() or self._call is not None:
            session.runner.run(self, lambda: session.services.chats.waiting(session.user), go)

    # -- letter

    def take_digit(self, place: int) -> bool:
        """Alt and a digit: a part of the letter in sight is taken out or put in again.

        Args:
            place: 0 for the digit 1.

        Returns:
            False where no letter is in sight: the digit is about something else.
        """
        if not self.letter.isVisible():
            return False
        if place < len(LetterPart):
            self.letter.toggle(list(LetterPart)[place])
        return True

    def _read_letter(self) -> None:
        call = self._call
        if call is None or call.channel is not Channel.LETTER or not call.is_verified:
            return
        session, number, pane = self._session, self._number, self.letter
        letters, user = session.services.letters, session.user
        kind, own, left_out = pane.chosen, pane.own.toPlainText(), pane.left_out

        def read() -> _Shown:
            found = letters.of_loan(user, number)
            kept = next((item for item in found.letters if item.kind is kind), None)
            open_since = found.application.recorded_at if found.application is not None else None
            stands = kept is not None and kept.status is not LetterStatus.DRAFT
            if kept is not None and stands and (open_since is None or kept.drafted_at >= open_since):
                return kept.content, letters.sheet(user, kept.number), found, kept, None
            content, sheet = letters.compose(user, number, kind, own_words=own, left_out=left_out)
            return content, sheet, found, None, kept if kept is not None and not stands else None

        session.runner.run(self, read, self._show_letter, self._letter_failed)

    def _show_letter(self, shown: _Shown) -> None:
        content, sheet, found, letter, draft = shown
        call = self._call
        if call is None or content.loan_number != self._number:
            return
        user = self._session.user
        waits = letter is not None and letter.status is LetterStatus.READING
        reads = letter is not None and waits and user.role.decides_for_others and user.person_id != letter.maker_person
        self.letter.show_problem("")
        self.letter.show_letter(content, sheet, found, letter, reads=reads)
        self.letter.show_given_back(draft)
        by = found.application.reply_by if found.application is not None else None
        due = self.tr("Reply by {date}").format(date=day_text(by)) if by is not None else ""
        self._view.strip.show_reply(due)

    def _letter_failed(self, error: DeskError) -> None:
        self.letter.show_problem(self._words.error(error))

    def _receive(self) -> None:
        session, number = self._session, self._number
        self._act(lambda: session.services.letters.receive(session.user, number))

    def _write(self, *, finish: bool) -> None:
        session, number, pane = self._session, self._number, self.letter
        letters, user = session.services.letters, session.user
        kind, own, left_out = pane.chosen, pane.own.toPlainText(), pane.left_out

        def act() -> None:
            made = letters.draft(user, number, kind, own_words=own, left_out=left_out)
            if finish:
                letters.finish(user, made.number)

        self._act(act)

    def _second_reading(self, approve: bool) -> None:
        letter, session = self.letter.letter, self._session
        if letter is None:
            return
        note = "" if approve else self.tr("Given back by the second reader")
        self._act(lambda: session.services.second_reading.read(session.user, letter.number, approve=approve, note=note))

    def _act(self, act: Callable[[], object]) -> None:
        session, number = self._session, self._number

        def done(_result: object) -> None:
            self._read_letter()
            session.changed.emit(number)

        session.runner.run(self, act, done, self._letter_failed)

    def _save(self) -> None:
        letter, session = self.letter.letter, self._session
        number, kind, own, left_out = (
            self._number,
            self.letter.chosen,
            self.letter.own.toPlainText(),
            self.letter.left_out,
        )
        name = letter.number if letter is not None else f"{number}-{kind.value}"
        dialog = QFileDialog(self._view, self.tr("Save the letter"), f"{name}.pdf", "PDF (*.pdf)")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def write(path: str) -> None:
            def act() -> None:
                letters = session.services.letters
                if letter is not None:
                    sheet = letters.sheet(session.user, letter.number)
                else:
                    _, sheet = letters.compose(session.user, number, kind, own_words=own, left_out=left_out)
                write_own(Path(path), sheet)

            session.runner.run(self, act, lambda _none: None, self._letter_failed)

        dialog.fileSelected.connect(write)
        dialog.open()


_TONES: dict[Patience, Tone] = {Patience.AMBER: "warn", Patience.RED: "bad"}
