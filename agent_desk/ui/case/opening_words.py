"""What the strip, the questions and the rights say of a case, as plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from agent_desk.domain.disclosures import Gap, read_together
from agent_desk.domain.policy.disclosure import Holds
from agent_desk.ui.case.call_state import CallState, Identity
from agent_desk.ui.case.identity_panel import Question
from agent_desk.ui.case.rights_panel import Right
from agent_desk.ui.case.script_texts import total_sentence
from agent_desk.ui.moment_text import clock_text

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from agent_desk.domain.disclosures import DisclosureTick
    from agent_desk.services.work_case import CaseFile
    from agent_desk.ui.case.negotiation import Outcome
    from agent_desk.ui.theme import Tone
    from agent_desk.wording import Words

translate = QCoreApplication.translate

#: The disclosure that says what is paid in total: it is read with the amounts of the offer in it.
_COST = "cost"


def questions_of(file: CaseFile, birth_date: str) -> tuple[Question, ...]:
    """What to ask; what the file does not hold cannot be asked.

    Args:
        file: The case.
        birth_date: In clear while it is shown, else empty.
    """
    borrower = file.context.borrower
    found: list[Question] = []
    if borrower.birth_date is not None:
        found.append(
            Question("birth", translate("CaseOpening", "Full name and date of birth"), birth_date, can_show=True)
        )
    if file.id_masked:
        found.append(Question("id", translate("CaseOpening", "Last four of the ID number"), file.id_masked[-4:]))
    if file.phone_masked:
        found.append(
            Question("phone", translate("CaseOpening", "Last four of the phone number"), file.phone_masked[-4:])
        )
    return tuple(found)


def identity_words(call: CallState, zone: str) -> tuple[str, str, Tone]:
    """How far identity is proved: title, note, tone."""
    when = clock_text(call.checked_at, zone) if call.checked_at is not None else ""
    answers = translate("CaseOpening", "{time} · {right} of {asked} answers right")
    note = answers.format(time=when, right=call.confirmed, asked=call.asked)
    match call.identity:
        case Identity.VERIFIED:
            return translate("CaseOpening", "Identity verified"), note, "ok"
        case Identity.FAILED:
            return translate("CaseOpening", "Identity not confirmed"), note, "bad"
        case _:
            return (
                translate("CaseOpening", "Identity not verified"),
                translate("CaseOpening", "Amounts are hidden"),
                "warn",
            )


def rights_of(
    words: Words, file: CaseFile, outcome: Outcome, terms: str, waiting: Mapping[str, str]
) -> tuple[Right, ...]:
    """The rights to be read, in the pack's order, in the language of the screen where the pack has it.

    Args:
        words: For the sentence that says what it costs.
        file: The case, with what was said.
        outcome: The offer on the screen.
        terms: Digest of the terms on the table; empty while there are none.
        waiting: Ticks on their way to the store, by id: their time of day, empty for one that is taken back.
    """
    pack, zone = file.context.pack, file.context.portfolio.time_zone
    found: list[Right] = []
    states = file.spoken.states(terms)
    parts = read_together(state.disclosure for state in states)
    part_of = {item.disclosure_id: part for part, items in enumerate(parts) for item in items}
    for state in states:
        item = state.disclosure
        text = item.texts[item.language_for(words.language, pack.binding_language)]
        weighed = outcome.weighed
        if item.disclosure_id == _COST and weighed is not None and outcome.is_offer:
            text = total_sentence(words, weighed.view)
        when, why = "", ""
        if state.gap is None and state.tick is not None:
            when = read_time(words, state.tick, zone, file.context.as_of)
        elif state.gap is not None and state.gap is not Gap.UNSAID:
            why = words.gap(state.gap)
        when = waiting.get(item.disclosure_id, when)
        can_say = item.holds is not Holds.TERMS or bool(terms)
        found.append(Right(item.disclosure_id, text, when, why, can_say=can_say, part=part_of[item.disclosure_id]))
    return tuple(found)


def read_time(words: Words, tick: DisclosureTick, zone: str, as_of: date) -> str:
    """When something was read: the time on its own day, else the date."""
    return clock_text(tick.read_at, zone) if tick.read_on == as_of else words.date(tick.read_on)
