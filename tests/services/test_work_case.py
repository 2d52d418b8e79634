"""Working a case: what is owed, proof, reveals, notes; personal data stays in the store."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from agent_desk.domain.case import Channel, ContactEntry, Direction, Disposition
from agent_desk.domain.errors import InputError, RuleError
from agent_desk.domain.evidence import EvidenceKind, HardshipReason
from agent_desk.services.work_case import PersonalField
from tests.services.floor import ID_NUMBER, LATE, NAME, NEW, PDF, PHONE, TODAY, Floor

if TYPE_CHECKING:
    from collections.abc import Callable


def test_a_case_shows_what_is_owed_and_hides_who(desk: Floor) -> None:
    file = desk.services.case.open(desk.agent, LATE)
    assert file.context.position.days_past_due == 67
    assert sum(state.days_past_due > 0 for state in file.context.position.instalments) == 3
    assert (file.phone_masked, file.id_masked) == ("861 •••• 4471", "1101 •••• •••• 204X")


def test_a_reveal_says_who_and_which_field_but_never_the_value(desk: Floor) -> None:
    assert desk.services.case.reveal(desk.agent, LATE, PersonalField.PHONE) == PHONE
    assert desk.services.case.reveal(desk.agent, LATE, PersonalField.ID_NUMBER) == ID_NUMBER
    newest = desk.log(LATE)[0]
    assert (newest.event.kind.value, newest.actor, newest.event.after) == (
        "field-revealed",
        "2041",
        {"field": "id-number"},
    )


def test_personal_data_stands_nowhere_in_the_log(desk: Floor) -> None:
    for field in PersonalField:
        desk.services.case.reveal(desk.agent, NEW, field)
    desk.services.case.save_note(desk.agent, NEW, f"{NAME} on {PHONE} says: sister ill")
    desk.services.queue.take(desk.agent, NEW)
    entry = ContactEntry(
        datetime(2026, 6, 16, 4, tzinfo=UTC),
        TODAY,
        desk.agent.user_id,
        Channel.HOTLINE,
        Direction.INBOUND,
        Disposition.HARDSHIP_CLAIMED,
        f"{NAME}, {ID_NUMBER}",
    )
    desk.services.case.log_contact(desk.agent, NEW, entry)
    desk.plan(NEW)
    desk.pay(NEW, "10.00")
    written = repr([(entry.event, entry.actor) for entry in desk.log()])
    for secret in (PHONE, "13800134471", ID_NUMBER, NAME, "sister", "1990-03-07"):
        assert secret not in written


def test_a_log_line_says_how_the_contact_went_and_a_call_back_comes_next(desk: Floor) -> None:
    at = datetime(2026, 6, 16, 4, tzinfo=UTC)
    entry = ContactEntry(
        at, TODAY, desk.agent.user_id, Channel.HOTLINE, Direction.INBOUND, Disposition.CALLBACK_SET, "after work"
    )
    desk.services.case.log_contact(desk.agent, NEW, entry, call_back_at=at + timedelta(hours=6))
    case = desk.case(NEW)
    assert case.last_contact_at == at
    assert (case.action.kind.value, case.action.due_at) == ("callback", at + timedelta(hours=6))
    assert desk.log(NEW)[0].event.after == {
        "channel": "hotline",
        "direction": "inbound",
        "disposition": "callback-set",
    }


def test_proof_is_kept_with_who_saw_it_and_how_long_it_is_good(desk: Floor) -> None:
    dated = TODAY - timedelta(days=10)
    record = desk.services.case.record_evidence(
        desk.agent,
        NEW,
        EvidenceKind.MEDICAL_CERTIFICATE,
        dated_on=dated,
        file_name="certificate.pdf",
        content=PDF,
        note="seen on video",
    )
    assert (record.seen_by, record.recorded_at, record.good_until) == (
        "2041",
        desk.clock.now(),
        dated + timedelta(days=90),
    )
    assert (record.media_type, record.size) == ("application/pdf", len(PDF))
    assert record.digest == hashlib.sha256(PDF).hexdigest()
    assert desk.services.case.evidence_file(desk.agent, record.evidence_id) == PDF
    assert desk.log(NEW)[0].event.after == {"kind": "medical-certificate", "file": record.digest}


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "evidence.empty-file"),
        (b"%PDF-" + b"x" * 1000, "evidence.too-large"),
        (b"MZ\x90\x00 a program", "evidence.file-type"),
        (b"<html>", "evidence.file-type"),
    ],
)
def test_a_file_that_cannot_be_proof_is_refused_and_nothing_is_kept(desk: Floor, content: bytes, code: str) -> None:
    with pytest.raises(InputError) as refused:
        desk.services.case.record_evidence(
            desk.agent, NEW, EvidenceKind.MEDICAL_CERTIFICATE, file_name="certificate.pdf", content=content
        )
    assert refused.value.code == code
    assert desk.services.case.open(desk.agent, NEW).context.evidence == ()
    assert desk.events(NEW) == []


def test_a_picture_is_known_by_its_bytes_whatever_its_name(desk: Floor) -> None:
    record = desk.services.case.record_evidence(
        desk.agent,
        NEW,
        EvidenceKind.HOSPITAL_INVOICE,
        file_name="bill.pdf",
        content=b"\x89PNG\r\n\x1a\n....",
    )
    assert record.media_type == "image/png"


def test_a_document_of_tomorrow_is_refused(desk: Floor) -> None:
    with pytest.raises(InputError, match=r"evidence\.future"):
        desk.services.case.record_evidence(
            desk.agent, NEW, EvidenceKind.MEDICAL_CERTIFICATE, dated_on=TODAY + timedelta(days=1)
        )


def test_a_declaration_stands_in_for_thirty_days(desk: Floor) -> None:
    record = desk.services.case.record_evidence(desk.agent, NEW, EvidenceKind.DECLARATION)
    assert record.good_until == TODAY + timedelta(days=30)


@pytest.mark.parametrize(("confirmed", "asked", "verified"), [(2, 2, True), (1, 1, False), (2, 3, False), (3, 3, True)])
def test_identity_is_verified_by_at_least_two_right_answers(
    desk: Floor, confirmed: int, asked: int, verified: bool
) -> None:
    assert desk.services.case.confirm_identity(desk.agent, NEW, confirmed, asked) is verified
    assert desk.log(NEW)[0].event.after["verified"] == ("yes" if verified else "no")


def test_reason_and_note_stay_on_the_case_and_the_note_out_of_the_log(desk: Floor) -> None:
    desk.services.case.set_reason(desk.agent, NEW, HardshipReason.ILLNESS)
    desk.services.case.save_note(desk.agent, NEW, "calls back on Friday")
    case = desk.case(NEW)
    assert (case.reason, case.note) == (HardshipReason.ILLNESS, "calls back on Friday")
    assert desk.log(NEW)[0].event.after == {"length": "20"}
    with pytest.raises(InputError, match=r"note\.too-long"):
        desk.services.case.save_note(desk.agent, NEW, "x" * 20_001)


def test_a_position_can_be_asked_for_on_another_day(desk: Floor) -> None:
    assert desk.owed(LATE, TODAY + timedelta(days=3)).days_past_due == 70
    assert desk.owed(LATE).days_past_due == 67


ACTS: dict[str, Callable[[Floor], object]] = {
    "open": lambda desk: desk.services.case.open(desk.administrator, NEW),
    "reveal": lambda desk: desk.services.case.reveal(desk.administrator, NEW, PersonalField.PHONE),
    "take": lambda desk: desk.services.queue.take(desk.administrator, NEW),
    "ask": lambda desk: desk.ask_extension(actor=desk.administrator),
    "date by an agent": lambda desk: desk.services.promises.set_date(desk.agent, desk.loan(NEW).portfolio_id, TODAY),
    "log by an agent": lambda desk: desk.services.keep.audit(desk.agent),
    "backup by an agent": lambda desk: desk.services.keep.backup(desk.agent, "copy.db"),
}


@pytest.mark.parametrize("name", ACTS)
def test_who_may_not_is_told_so(desk: Floor, name: str) -> None:
    with pytest.raises(RuleError, match=r"right\.missing"):
        ACTS[name](desk)
