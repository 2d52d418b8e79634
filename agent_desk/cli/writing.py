"""Written applications, letters, and the chat: what was written to and fro."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from agent_desk.cli.arguments import read_code, read_date
from agent_desk.cli.output import plain, write_file
from agent_desk.domain.chat import ChatSide
from agent_desk.domain.errors import InputError
from agent_desk.domain.letter_kinds import LetterKind
from agent_desk.domain.letters import LetterNumber, LetterPart
from agent_desk.domain.loan import LoanNumber
from agent_desk.domain.people import Role
from agent_desk.domain.short_text import measure_text
from agent_desk.domain.texting import ConsentWay
from agent_desk.wording.word_findings import finding_text, length_text_of

if TYPE_CHECKING:
    from agent_desk.cli.run import Call
    from agent_desk.domain.letters import Letter
    from agent_desk.services.keep_chats import Transcript
    from agent_desk.services.keep_texts import Texting
    from agent_desk.services.second_reading import LetterLine


def receive(call: Call) -> None:
    """Take in a written application."""
    actor, number = call.actor(Role.AGENT), LoanNumber(call.given.loan)
    call.on_the_day(actor, number)
    received = read_date(call.given.received) if call.given.received else None
    made = call.once("apply").letters.receive(actor, number, received)
    call.answer(plain(made), [f"{made.application_id}: reply by {call.words.date(made.reply_by)}"])


def letter(call: Call) -> None:
    """Draft a letter, keep it, write its sheet; with ``--finish`` make it ready or send it for a second reading."""
    given = call.given
    actor, number = call.actor(Role.AGENT), LoanNumber(given.loan)
    call.on_the_day(actor, number)
    left_out = tuple(read_code(LetterPart, text) for text in given.leave_out or ())
    made = call.once("letter").letters.draft(
        actor,
        number,
        read_code(LetterKind, given.kind),
        str(getattr(given, "language", "")),
        own_words=given.note or "",
        left_out=left_out,
    )
    if given.finish:
        made = call.once("finish").letters.finish(actor, made.number)
    if given.out:
        write_file(Path(given.out), call.services.letters.sheet(actor, made.number))
    _answer(call, made, given.out)


def letters(call: Call) -> None:
    """Letters of a loan, or those that wait for a second reader."""
    if call.given.loan:
        actor = call.actor(Role.AGENT)
        found = call.services.letters.of_loan(actor, LoanNumber(call.given.loan)).letters
    else:
        lines = call.services.second_reading.lines(call.actor(Role.SUPERVISOR), 0)
        call.answer([_waiting(item) for item in lines], [_read_line(call, item) for item in lines] or ["No letter"])
        return
    call.answer([_shape(item) for item in found], [_line(call, item) for item in found] or ["No letter"])


def read(call: Call) -> None:
    """Read a letter a second time: ready, or back with a note."""
    given = call.given
    if given.approve == given.give_back:
        raise InputError("argument.reading")
    actor, number = call.actor(Role.SUPERVISOR), LetterNumber(given.letter)
    made = call.once("read").second_reading.read(actor, number, approve=given.approve, note=given.note or "")
    if given.out:
        write_file(Path(given.out), call.services.letters.sheet(actor, made.number))
    _answer(call, made, given.out)


def words(call: Call) -> None:
    """What is wrong with a text to a borrower, and how many messages it takes."""
    actor, number = call.actor(Role.AGENT), LoanNumber(call.given.loan)
    call.on_the_day(actor, number)
    text = str(call.given.text)
    findings = call.services.words.check(actor, number, text)
    measured = measure_text(text)
    found = [
        {
            "fault": item.fault.value,
            "place": item.start + 1,
            "words": item.words,
            "rule": item.rule.rule_id if item.rule is not None else "",
            "stops": item.stops,
        }
        for item in findings
    ]
    lines = [f"{item.start + 1}: {finding_text(call.words, item, 'en')}" for item in findings]
    answer = {"may_go_out": not any(item.stops for item in findings), "findings": found, "length": plain(measured)}
    call.answer(answer, [*lines, length_text_of(call.words, measured)])


def chat(call: Call) -> None:
    """The chat of a loan, after keeping what was written; without a loan, who waits."""
    given, actor = call.given, call.actor(Role.AGENT)
    if not given.loan:
        waiting = call.services.chats.waiting(actor)
        call.answer(plain(list(waiting)), [f"{item.loan_number}  {item.name}" for item in waiting] or ["Nobody waits"])
        return
    number = LoanNumber(given.loan)
    chats = call.services.chats
    for side, text in ((ChatSide.BORROWER, given.heard), (ChatSide.DESK, given.say)):
        if text is not None:
            call.once(side.value).chats.say(actor, number, side, text)
    transcript = chats.of_loan(actor, number)
    lines = [f"{line.at:%H:%M}  {line.side.value:8}  {line.text}" for line in transcript.lines]
    call.answer(_transcript(transcript), lines or ["Nothing was written"])


def texts(call: Call) -> None:
    """Short texts of a loan: whether the borrower agreed to them, and which were sent."""
    given, actor, number = call.given, call.actor(Role.AGENT), LoanNumber(call.given.loan)
    if given.agreed is not None and given.withdrawn is not None:
        raise InputError("argument.consent")
    said = given.agreed if given.agreed is not None else given.withdrawn
    if said is not None:
        way = read_code(ConsentWay, said)
        call.once("consent").texts.consent(actor, number, given=given.agreed is not None, way=way)
    if given.sent is not None:
        call.on_the_day(actor, number)
        call.once("sent").texts.sent(actor, number, given.sent)
    found = call.services.texts.of_loan(actor, number)
    sent = [f"{item.at:%Y-%m-%d %H:%M}  {item.parts}  {item.text}" for item in found.sent]
    call.answer(_texting(found), [f"{number}: {found.consent.value}", *sent])


def _texting(found: Texting) -> dict[str, object]:
    return {
        "loan": found.loan_number,
        "consent": found.consent.value,
        "needs_consent": found.needs_consent,
        "allowed": found.allowed,
        "marks": [
            {"at": plain(item.at), "given": item.given, "way": item.way.value, "user": item.recorded_by}
            for item in found.marks
        ],
        "sent": [
            {"at": plain(item.at), "user": item.user_id, "parts": item.parts, "text": item.text} for item in found.sent
        ],
    }


def _transcript(transcript: Transcript) -> dict[str, object]:
    return {
        "loan": transcript.loan_number,
        "waiting_since": plain(transcript.since),
        "waiting": transcript.patience.value,
        "lines": [
            {"at": plain(line.at), "side": line.side.value, "user": line.user_id, "text": line.text}
            for line in transcript.lines
        ],
    }


def _shape(made: Letter) -> dict[str, object]:
    content = made.content
    return {
        "letter": made.number,
        "loan": made.loan_number,
        "kind": made.kind.value,
        "language": made.language,
        "status": made.status.value,
        "missing": [part.value for part in content.missing],
        "received_on": plain(content.received_on),
        "reply_by": plain(content.reply_by),
        "next_by": plain(content.next_by),
        "answer": plain(content.answer),
        "granted": plain(content.granted),
        "documents": plain(content.documents),
        "also": plain(content.also),
        "written_by": made.drafted_by,
        "read_by": made.reader,
        "note": made.note,
        "ready_on": plain(made.ready_on),
        "digest": made.digest,
    }


def _waiting(line: LetterLine) -> dict[str, object]:
    names = {"borrower": line.borrower_name, "written_by_name": line.maker_name}
    return {**_shape(line.letter), **names, "waits_since": plain(line.letter.drafted_at)}


def _read_line(call: Call, line: LetterLine) -> str:
    minutes = (call.services.desk.clock.now() - line.letter.drafted_at) // timedelta(minutes=1)
    by = call.words.date(line.letter.content.reply_by) if line.letter.content.reply_by is not None else "-"
    told = f"{line.borrower_name}  written by {line.maker_name}  waits {minutes} min  reply by {by}"
    return f"{_line(call, line.letter)}  {told}"


def _line(call: Call, made: Letter) -> str:
    status = call.words.letter_status(made.status)
    return f"{made.number}: {call.words.letter_kind(made.kind)}, {status}"


def _answer(call: Call, made: Letter, out: str | None) -> None:
    missing = ", ".join(call.words.letter_part(part) for part in made.content.missing)
    lines = [_line(call, made), f"Missing: {missing}" if missing else "", out or ""]
    call.answer({**_shape(made), "file": out}, lines)
