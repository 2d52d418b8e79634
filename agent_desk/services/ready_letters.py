"""A letter becomes ready: its sheet is made and kept, and a written application that it decides on is answered."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from agent_desk.domain.case import ActionKind, NextAction
from agent_desk.domain.events import Event, EventKind
from agent_desk.domain.letter_kinds import LetterKind
from agent_desk.domain.letters import LetterStatus

if TYPE_CHECKING:
    from datetime import date

    from agent_desk.domain.letters import Letter
    from agent_desk.services.desk import Desk
    from agent_desk.services.ports import UnitOfWork


def make_ready(desk: Desk, work: UnitOfWork, letter: Letter, on: date) -> Letter:
    """Keep a letter with its sheet as ready from a business date on; it never changes again."""
    pdf = desk.renderer.letter(letter.content, final=True)
    digest = hashlib.sha256(pdf).hexdigest()
    saved = work.letters.save(replace(letter, status=LetterStatus.READY, ready_on=on, digest=digest))
    work.letters.add_sheet(letter.number, pdf, digest)
    case = work.cases.get(letter.loan_number)
    if letter.kind is LetterKind.DECISION:
        for item in work.letters.applications(letter.loan_number):
            if item.answered_on is None:
                work.letters.add_application(replace(item, answered_on=on))
        if case.action.kind is ActionKind.REPLY:
            case = replace(case, action=NextAction(ActionKind.FOLLOW_UP, on, reference=letter.number))
            work.cases.save(replace(case, reply_by=None))
        elif case.reply_by is not None:
            work.cases.save(replace(case, reply_by=None))
    after = {"kind": letter.kind.value, "language": letter.language, "digest": digest}
    work.record(Event(EventKind.LETTER_READY, letter.number, letter.loan_number, after=after), on)
    return saved
