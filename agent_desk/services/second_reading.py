"""Read somebody else's letter a second time: which ones wait, what one says on paper, release it or give it back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from agent_desk.domain.errors import RuleError
from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.letters import LetterNumber, LetterStatus, check_reader
from agent_desk.domain.policy.wording import require_sendable
from agent_desk.domain.rights import Act, require
from agent_desk.services.check_words import findings_of_letter
from agent_desk.services.once import once
from agent_desk.services.ready_letters import make_ready

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from agent_desk.domain.letters import Letter
    from agent_desk.domain.people import User
    from agent_desk.domain.policy.wording import WordFinding
    from agent_desk.services.desk import Desk
    from agent_desk.services.ports import UnitOfWork


def _the_letter(work: UnitOfWork, event: Event) -> Letter:
    return work.letters.get(LetterNumber(event.subject))


@dataclass(frozen=True, slots=True)
class LetterLine:
    """A letter in a list, with the names that its numbers stand for.

    Attributes:
        reader_name: Of whoever read it a second time; empty while it waits.
    """

    letter: Letter
    borrower_name: str
    latin_name: str
    maker_name: str
    reader_name: str

    @property
    def waits(self) -> bool:
        """Does it wait for a second reader?"""
        return self.letter.status is LetterStatus.READING


@dataclass(frozen=True, slots=True)
class LetterReview:
    """What a second reader sees of a letter.

    Attributes:
        sheet: As it will be on paper, or as it was kept.
        findings: What the words written by hand in it name or say that was looked at.
        in_the_way: Why this person may not read it; ``None`` when nothing does.
        time_zone: Of the portfolio.
    """

    line: LetterLine
    sheet: bytes
    in_the_way: RuleError | None
    time_zone: str
    findings: tuple[WordFinding, ...] = ()

    @property
    def may_read(self) -> bool:
        """May this person release it or give it back?"""
        return self.in_the_way is None


@dataclass(frozen=True)
class SecondReading:
    """The use case."""

    desk: Desk

    def lines(self, actor: User, past: int = 20) -> tuple[LetterLine, ...]:
        """Every letter that waits, the oldest first, then the latest that were read.

        Whoever wrote one sees it too, and what became of it.

        Args:
            actor: Who looks.
            past: How many of those that were read.
        """
        require(actor, Act.WORK_CASE)
        with self.desk.reading() as work:
            waiting = work.letters.by_status(LetterStatus.READING)
            return tuple(_lines(work, (*waiting, *work.letters.read_lately(past))))

    def review(self, actor: User, number: LetterNumber) -> LetterReview:
        """A letter as its second reader sees it."""
        require(actor, Act.WORK_CASE)
        with self.desk.reading() as work:
            letter = work.letters.get(number)
            line = next(iter(_lines(work, (letter,))))
            kept = work.letters.sheet(number)
            findings = findings_of_letter(self.desk, work, letter.content) if line.waits else ()
            zone = work.portfolios.get(work.loans.get(letter.loan_number).portfolio_id).time_zone
        try:
            check_reader(letter, actor)
            in_the_way = None
        except RuleError as error:
            in_the_way = error
        sheet = kept if kept is not None else self.desk.renderer.letter(letter.content, final=False)
        return LetterReview(line, sheet, in_the_way, zone, findings)

    @once(_the_letter)
    def read(self, actor: User, letter_number: LetterNumber, *, approve: bool, note: str = "") -> Letter:
        """Read a letter a second time: it is ready, or goes back to whoever wrote it with a note.

        Raises:
            RuleError: ``letter.own``, ``letter.reader``, ``letter.status``; ``letter.note`` without one when it goes
                back; those of ``require_sendable``.
        """
        require(actor, Act.DECIDE)
        with self.desk.work(actor.user_id) as work:
            letter = work.letters.get(letter_number)
            check_reader(letter, actor)
            if not approve and not note.strip():
                raise RuleError("letter.note", letter=letter.number)
            on = work.portfolios.get(work.loans.get(letter.loan_number).portfolio_id).business_date
            seen = replace(letter, reader=actor.user_id, read_at=self.desk.clock.now(), note=note.strip())
            if approve:
                require_sendable(findings_of_letter(self.desk, work, letter.content))
                saved = make_ready(self.desk, work, seen, on)
            else:
                saved = work.letters.save(replace(seen, status=LetterStatus.DRAFT))
                work.record(Event(EventKind.LETTER_RETURNED, letter.number, letter.loan_number), on)
            work.commit()
            return saved


def _lines(work: UnitOfWork, letters: Sequence[Letter]) -> Iterable[LetterLine]:
    loans = work.loans.find({item.loan_number for item in letters})
    borrowers = work.borrowers.find({loan.borrower_id for loan in loans.values()})
    people = {user.user_id: user.name for user in work.people.all()} if letters else {}
    for item in letters:
        borrower = borrowers[loans[item.loan_number].borrower_id]
        reader = people.get(item.reader, item.reader) if item.reader is not None else ""
        maker = people.get(item.drafted_by, item.drafted_by)
        yield LetterLine(item, borrower.name, borrower.latin_name, maker, reader)
