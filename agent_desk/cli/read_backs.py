"""The terms read back to the borrower by command: the list, what was read, and the answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.cli import shapes
from agent_desk.cli.arguments import read_code, read_seconds
from agent_desk.cli.output import plain
from agent_desk.domain.agreement import AcceptanceKind, AgreementNumber
from agent_desk.domain.errors import InputError
from agent_desk.domain.people import Role
from agent_desk.domain.read_back import ReadingMark
from agent_desk.wording.names import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from agent_desk.cli.run import Call
    from agent_desk.services.read_back import ReadBackFile


def read_back(call: Call) -> None:
    """Without options the clauses and where each stands; else what was read, asked again, or answered."""
    given, reading = call.given, call.services.read_back
    actor, number = call.actor(Role.AGENT), AgreementNumber(given.agreement)
    kind = _answer(call)  # before anything is marked: a slip in the answer leaves nothing half done
    file = reading.open(actor, number)
    language = str(getattr(given, "language", "") or "") or file.language
    acts = call.once("read-back").read_back
    if given.restart:
        acts.mark(actor, number, ReadingMark.RESTARTED)
    elif given.again:
        acts.mark(actor, number, ReadingMark.ASKED_AGAIN, given.again, language)
    elif given.clause or given.all:
        wanted = list(file.unread) if given.all else list(given.clause)
        if wanted:
            acts.mark(actor, number, ReadingMark.READ, wanted, language)
    if kind is not None:
        place = f"{given.reference or ''} {given.position or ''}".strip()
        reading.conclude(actor, number, kind, place)
    file = reading.open(actor, number)
    shown = language if language in file.texts else file.language
    call.answer(_shape(file, shown), _lines(call, file, shown))


def _answer(call: Call) -> AcceptanceKind | None:
    """How the borrower agreed, checked with its position; ``None`` where no answer is given."""
    if not call.given.yes:
        return None
    kind = read_code(AcceptanceKind, call.given.yes)
    if kind is AcceptanceKind.SIGNED:
        raise InputError("read-back.answer", how=kind.value)
    read_seconds(call.given.position)
    return kind


def _shape(file: ReadBackFile, language: str) -> dict[str, object]:
    return {
        **shapes.agreement(file.file.agreement),
        "language": language,
        "unread": list(file.unread),
        "clauses": [
            {
                "id": item.clause_id,
                "title": file.texts[language][item.clause_id].title,
                "text": file.texts[language][item.clause_id].plain,
                "right": item.right,
                "read_at": plain(state.read.read_at) if state.read is not None else None,
                "asked_again": state.asked_again,
            }
            for item in file.clauses
            for state in (file.states[item.clause_id],)
        ],
    }


def _lines(call: Call, file: ReadBackFile, language: str) -> list[str]:
    words = call.words
    lines = []
    for item in file.clauses:
        state, text = file.states[item.clause_id], file.texts[language][item.clause_id]
        if state.read is not None:
            mark = words.tr(QT_TRANSLATE_NOOP("Words", "read"))
        elif state.asked_again:
            mark = words.tr(QT_TRANSLATE_NOOP("Words", "asked again"))
        else:
            mark = words.tr(QT_TRANSLATE_NOOP("Words", "still to be read"))
        lines.append(f"{item.clause_id} ({mark}): {text.plain}")
    return [*lines, f"{file.file.agreement.number}: {words.agreement_status(file.file.agreement.status)}"]
