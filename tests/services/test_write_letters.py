"""Written applications and their letters: a reply date that comes next, eight parts, a second reader, a kept sheet."""

from __future__ import annotations

import hashlib
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from agent_desk.domain.case import ActionKind, Channel, Direction
from agent_desk.domain.errors import InputError, RuleError
from agent_desk.domain.events import EventKind
from agent_desk.domain.evidence import EvidenceKind, HardshipReason
from agent_desk.domain.letter_kinds import LetterKind
from agent_desk.domain.letters import Answer, LetterPart, LetterStatus
from agent_desk.services.letter_content import reply_date
from agent_desk.wording.formats import money_text
from tests.services.floor import ID_NUMBER, LATE, NAME, NEW, PHONE, TODAY, Floor

if TYPE_CHECKING:
    from agent_desk.domain.letters import Letter
    from agent_desk.services.write_letters import WriteLetters

K, P, S = LetterKind, LetterPart, LetterStatus


@pytest.fixture
def letters(desk: Floor) -> WriteLetters:
    return desk.services.letters


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "".join("".join(page.get_textpage().get_text_range() for page in document).split())
    finally:
        document.close()


def declined(desk: Floor) -> None:
    request = desk.ask_waiver()
    desk.services.decide.reject(desk.supervisor, request.number, "The income proof does not show the loss.")


@pytest.mark.parametrize(
    ("received", "days", "country", "by"),
    [
        (date(2026, 6, 16), 3, "CN", date(2026, 6, 22)),
        (date(2026, 6, 16), 3, "US", date(2026, 6, 22)),
        (date(2026, 6, 15), 3, "GB", date(2026, 6, 18)),
        (date(2026, 6, 19), 1, "GB", date(2026, 6, 22)),
        (date(2026, 6, 16), 0, "CN", date(2026, 6, 16)),
        (date(2099, 12, 31), 1, "CN", date(2100, 1, 1)),
    ],
    ids=["dragon boat", "juneteenth", "plain week", "weekend", "same day", "year not known yet"],
)
def test_the_reply_date_counts_working_days(received: date, days: int, country: str, by: date) -> None:
    assert reply_date(received, days, country) == by


def test_a_written_application_comes_next_with_its_reply_date(desk: Floor, letters: WriteLetters) -> None:
    made = letters.receive(desk.agent, LATE)
    action = desk.case(LATE).action
    assert (action.kind, action.due_on, action.reference) == (ActionKind.REPLY, made.reply_by, made.application_id)
    assert made.reply_by == reply_date(TODAY, 3, "CN")
    assert desk.queue()[0] == LATE
    with pytest.raises(RuleError, match=r"application\.open"):
        letters.receive(desk.agent, LATE)
    with pytest.raises(InputError, match=r"application\.future"):
        letters.receive(desk.agent, NEW, TODAY + timedelta(days=1))


def test_the_earlier_reply_date_comes_first_and_a_call_back_does_not_hide_it(
    desk: Floor, letters: WriteLetters
) -> None:
    letters.receive(desk.agent, LATE)
    letters.receive(desk.agent, NEW, TODAY - timedelta(days=7))
    assert desk.queue()[:2] == [NEW, LATE], "the date counts, not how long they are late"
    desk.services.contact.record(
        desk.agent, NEW, Channel.HOTLINE, Direction.INBOUND, call_back_at=desk.clock.now() + timedelta(hours=2)
    )
    case = desk.case(NEW)
    assert (case.action.kind, case.reply_by) == (ActionKind.CALLBACK, reply_date(TODAY - timedelta(days=7), 3, "CN"))
    assert desk.queue()[:2] == [NEW, LATE]


def test_a_decision_that_is_ready_takes_the_reply_date_away(desk: Floor, letters: WriteLetters) -> None:
    letters.receive(desk.agent, LATE)
    desk.services.case.set_reason(desk.agent, LATE, HardshipReason.UNEMPLOYMENT)
    declined(desk)
    assert desk.case(LATE).reply_by is not None
    draft = letters.draft(desk.agent, LATE, K.DECISION)
    letters.finish(desk.agent, draft.number)
    assert desk.case(LATE).reply_by is not None, "it waits for its second reader"
    desk.services.second_reading.read(desk.supervisor, draft.number, approve=True)
    assert desk.case(LATE).reply_by is None


def test_a_borrower_without_arrears_who_writes_stands_in_the_queue(desk: Floor, letters: WriteLetters) -> None:
    number = desk.queue()
    letters.receive(desk.agent, "L-0")  # type: ignore[arg-type]
    assert set(desk.queue()) - set(number) == {"L-0"}


def test_an_acknowledgement_is_ready_at_once_and_never_changes(desk: Floor, letters: WriteLetters) -> None:
    made = letters.receive(desk.agent, LATE)
    desk.services.case.set_reason(desk.agent, LATE, HardshipReason.UNEMPLOYMENT)
    draft = letters.draft(desk.agent, LATE, K.ACKNOWLEDGEMENT)
    assert (draft.language, draft.content.missing, draft.content.next_by) == ("zh", (), made.reply_by)
    assert "草稿" in text_of(letters.sheet(desk.agent, draft.number))
    ready = letters.finish(desk.agent, draft.number)
    pdf = letters.sheet(desk.agent, ready.number)
    assert (ready.status, ready.digest) == (S.READY, hashlib.sha256(pdf).hexdigest())
    text = text_of(pdf)
    assert "草稿" not in text
    for part in (NAME, "2026年6月22日", money_text(desk.owed(LATE).arrears.total), "12378"):
        assert part in text
    desk.pay(LATE, "100.00")
    assert letters.sheet(desk.agent, ready.number) == pdf
    assert desk.case(LATE).action.kind is ActionKind.REPLY, "an acknowledgement is no answer"
    with pytest.raises(RuleError, match=r"letter\.status"):
        letters.finish(desk.agent, ready.number)


def test_a_letter_that_is_only_composed_says_that_it_has_no_number_yet(desk: Floor, letters: WriteLetters) -> None:
    letters.receive(desk.agent, LATE)
    _, pdf = letters.compose(desk.agent, LATE, K.ACKNOWLEDGEMENT, "en")
    text = text_of(pdf)
    assert "notnumberedyet" in text
    assert "LT-" not in text
    kept = letters.draft(desk.agent, LATE, K.ACKNOWLEDGEMENT, "en")
    assert kept.number in text_of(letters.sheet(desk.agent, kept.number))


def test_a_request_for_documents_asks_for_what_has_not_come(desk: Floor, letters: WriteLetters) -> None:
    letters.receive(desk.agent, LATE)
    desk.services.case.set_reason(desk.agent, LATE, HardshipReason.UNEMPLOYMENT)
    content, _ = letters.compose(desk.agent, LATE, K.DOCUMENTS)
    assert set(content.documents) == {EvidenceKind.UNEMPLOYMENT_CERTIFICATE, EvidenceKind.TERMINATION_NOTICE}
    assert content.also == (EvidenceKind.BANK_STATEMENT,)
    desk.prove(LATE, EvidenceKind.UNEMPLOYMENT_CERTIFICATE)
    desk.prove(LATE, EvidenceKind.BANK_STATEMENT)
    content, _ = letters.compose(desk.agent, LATE, K.DOCUMENTS)
    assert P.MATTER in content.missing, "nothing is left to ask for"


def test_without_an_application_and_a_reason_the_parts_are_named(desk: Floor, letters: WriteLetters) -> None:
    draft = letters.draft(desk.agent, LATE, K.DECISION, "en")
    assert draft.content.missing == (P.APPLICATION, P.MATTER, P.REASONS, P.NEXT)
    text = text_of(letters.sheet(desk.agent, draft.number))
    assert "Missing:theapplicationitanswers" in text
    with pytest.raises(RuleError, match=r"letter\.missing"):
        letters.finish(desk.agent, draft.number)


def test_a_part_that_was_taken_out_is_missing(desk: Floor, letters: WriteLetters) -> None:
    letters.receive(desk.agent, LATE)
    desk.services.case.set_reason(desk.agent, LATE, HardshipReason.ILLNESS)
    draft = letters.draft(desk.agent, LATE, K.ACKNOWLEDGEMENT, left_out=(P.COMPLAINT,))
    assert draft.content.missing == (P.COMPLAINT,)
    again = letters.draft(desk.agent, LATE, K.ACKNOWLEDGEMENT)
    assert (again.number, again.content.missing, again.version) == (draft.number, (), 2)


def decision(desk: Floor, letters: WriteLetters) -> Letter:
    letters.receive(desk.agent, LATE)
    desk.services.case.set_reason(desk.agent, LATE, HardshipReason.UNEMPLOYMENT)
    return letters.draft(desk.agent, LATE, K.DECISION, "en")


def test_a_refusal_says_why_and_is_read_by_another_person(desk: Floor, letters: WriteLetters) -> None:
    declined(desk)
    draft = decision(desk, letters)
    assert (draft.content.answer, draft.content.missing) == (Answer.DECLINED, ())
    asked = letters.finish(desk.agent, draft.number)
    assert (asked.status, asked.digest) == (S.READING, "")
    assert [item.letter.number for item in desk.services.second_reading.lines(desk.supervisor, 0)] == [draft.number]
    own = desk.second_account(desk.agent, "9041", desk.supervisor.role)
    with pytest.raises(RuleError, match=r"letter\.own"):
        desk.services.second_reading.read(own, draft.number, approve=True)
    with pytest.raises(RuleError, match=r"right\.missing"):
        desk.services.second_reading.read(desk.colleague, draft.number, approve=True)
    with pytest.raises(RuleError, match=r"letter\.note"):
        desk.services.second_reading.read(desk.supervisor, draft.number, approve=False)
    ready = desk.services.second_reading.read(desk.supervisor, draft.number, approve=True)
    assert (ready.status, ready.reader, ready.ready_on) == (S.READY, desk.supervisor.user_id, TODAY)
    text = text_of(letters.sheet(desk.agent, ready.number))
    assert "Theincomeproofdoesnotshowtheloss." in text
    assert "Wecannotagree" in text
    assert desk.case(LATE).action.kind is not ActionKind.REPLY
    assert letters.of_loan(desk.agent, LATE).application is None


def test_a_letter_that_goes_back_is_written_anew(desk: Floor, letters: WriteLetters) -> None:
    declined(desk)
    draft = decision(desk, letters)
    letters.finish(desk.agent, draft.number)
    back = desk.services.second_reading.read(desk.supervisor, draft.number, approve=False, note="Say it kinder.")
    assert (back.status, back.note) == (S.DRAFT, "Say it kinder.")
    again = letters.draft(desk.agent, LATE, K.DECISION, "en", own_words="We are sorry to hear of your loss.")
    assert (again.number, again.note) == (draft.number, "Say it kinder.")
    assert "Wearesorrytohear" in text_of(letters.sheet(desk.agent, again.number))


def test_what_was_granted_stands_in_it_to_the_cent(desk: Floor, letters: WriteLetters) -> None:
    request = desk.ask_waiver()
    desk.services.decide.approve(desk.supervisor, request.number, "Certificate is good.")
    draft = decision(desk, letters)
    granted = draft.content.granted
    assert granted is not None
    assert draft.content.grounds == ""
    agreement = desk.agree(request)
    again = letters.draft(desk.agent, LATE, K.DECISION, "en").content.granted
    assert again is not None
    rows = agreement.content.rows
    assert (again.total_after, again.first_amount, again.count) == (
        agreement.content.total_after,
        rows[0].due.total,
        len(rows),
    )
    assert (granted.total_after, granted.waived) == (again.total_after, again.waived)
    text = text_of(letters.sheet(desk.agent, draft.number))
    for amount in (again.first_amount, again.last_amount, again.total_after, again.waived):
        assert money_text(amount) in text


def test_the_log_tells_every_step_and_nothing_personal(desk: Floor, letters: WriteLetters) -> None:
    declined(desk)
    draft = decision(desk, letters)
    letters.finish(desk.agent, draft.number)
    desk.services.second_reading.read(desk.supervisor, draft.number, approve=True)
    kinds = desk.events(LATE)
    for kind in (
        EventKind.APPLICATION_RECEIVED,
        EventKind.LETTER_DRAFTED,
        EventKind.LETTER_ASKED,
        EventKind.LETTER_READY,
    ):
        assert kind.value in kinds
    written = repr(desk.log())
    for secret in (NAME, PHONE, ID_NUMBER, "income proof"):
        assert secret not in written
    assert desk.services.desk.store.verify().is_sound


def test_a_language_without_texts_is_refused_and_another_borrowers_language_falls_back(
    desk: Floor, letters: WriteLetters
) -> None:
    with pytest.raises(InputError, match=r"document\.language"):
        letters.compose(desk.agent, LATE, K.ACKNOWLEDGEMENT, "fr")
    content, _ = letters.compose(desk.agent, LATE, K.ACKNOWLEDGEMENT)
    assert content.language == "zh"


def test_a_letter_stands_in_the_list_of_second_reading_and_below_once_it_was_read(
    desk: Floor, letters: WriteLetters
) -> None:
    reading = desk.services.second_reading
    declined(desk)
    draft = decision(desk, letters)
    assert reading.lines(desk.supervisor) == ()
    letters.finish(desk.agent, draft.number)
    line = reading.lines(desk.agent)[0]
    assert (line.letter.number, line.waits, line.borrower_name, line.reader_name) == (draft.number, True, NAME, "")
    mine, theirs = reading.review(desk.agent, draft.number), reading.review(desk.supervisor, draft.number)
    assert mine.in_the_way is not None
    assert (mine.in_the_way.code, theirs.may_read) == ("letter.own", True)
    reading.read(desk.supervisor, draft.number, approve=False, note="Say it kinder.")
    line = reading.lines(desk.supervisor)[0]
    assert (line.waits, line.reader_name) == (False, desk.supervisor.name)
    assert reading.lines(desk.supervisor, 0) == ()
    letters.draft(desk.agent, LATE, K.DECISION, "en")
    assert reading.lines(desk.supervisor) == (), "it is being written anew"


def test_only_the_kinds_that_the_pack_names_are_read_twice(desk: Floor, letters: WriteLetters) -> None:
    letters.receive(desk.agent, LATE)
    desk.services.case.set_reason(desk.agent, LATE, HardshipReason.UNEMPLOYMENT)
    packs = desk.services.desk.packs
    assert packs["cn-instalment"].second_reader == {K.DECISION}
    draft = letters.draft(desk.agent, LATE, K.ACKNOWLEDGEMENT)
    assert letters.finish(desk.agent, draft.number).status is S.READY


@pytest.mark.parametrize(
    ("own", "code"),
    [("Or you go to jail.", "forbidden"), ("You pay [amount].", "gap"), ("You pay $3.", "currency")],
)
def test_a_letter_with_words_that_may_not_go_out_is_not_finished(
    desk: Floor, letters: WriteLetters, own: str, code: str
) -> None:
    letters.receive(desk.agent, LATE)
    desk.services.case.set_reason(desk.agent, LATE, HardshipReason.UNEMPLOYMENT)
    draft = letters.draft(desk.agent, LATE, K.ACKNOWLEDGEMENT, own_words=own)
    with pytest.raises(RuleError, match=rf"words\.{code}"):
        letters.finish(desk.agent, draft.number)
    assert letters.of_loan(desk.agent, LATE).letters[0].status is S.DRAFT


def test_an_amount_that_the_case_does_not_know_is_read_by_another_person(desk: Floor, letters: WriteLetters) -> None:
    letters.receive(desk.agent, LATE)
    desk.services.case.set_reason(desk.agent, LATE, HardshipReason.UNEMPLOYMENT)
    draft = letters.draft(desk.agent, LATE, K.ACKNOWLEDGEMENT, own_words="The bank takes ¥12.34 for it.")
    asked = letters.finish(desk.agent, draft.number)
    assert asked.status is S.READING
    review = desk.services.second_reading.review(desk.supervisor, asked.number)
    assert [(item.fault.value, item.words) for item in review.findings] == [("amount", "¥12.34")]
    assert desk.services.second_reading.read(desk.supervisor, asked.number, approve=True).status is S.READY
