"""What must be said to a borrower: the list, and the record that it was read out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.cli.arguments import read_code
from agent_desk.cli.output import plain
from agent_desk.domain.case import Channel
from agent_desk.domain.disclosures import Gap
from agent_desk.domain.errors import InputError
from agent_desk.domain.loan import LoanNumber
from agent_desk.domain.people import Role
from agent_desk.wording.names import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from agent_desk.cli.run import Call
    from agent_desk.domain.disclosures import DisclosureState
    from agent_desk.services.disclose import Spoken


def disclose(call: Call) -> None:
    """With ``--list`` what is asked for and what was said; else the named ones were read out, or are taken back."""
    given = call.given
    actor = call.actor(Role.AGENT)
    number = LoanNumber(given.loan)
    disclosing = call.services.disclose
    language = str(getattr(given, "language", "") or "")
    spoken = disclosing.spoken(actor, number)
    if not given.list:
        call.on_the_day(actor, number)
        ids = [item.disclosure_id for item in spoken.missing()] if given.all else list(given.disclosure)
        if not ids and not given.all:
            known = " ".join(state.disclosure.disclosure_id for state in spoken.states())
            raise InputError("disclosure.which", known=known)
        channel = read_code(Channel, given.channel)
        if ids:
            call.once("disclose").disclose.tick(
                actor, number, ids, channel=channel, language=language, said=not given.take_back
            )
            spoken = disclosing.spoken(actor, number)
    states = spoken.states()
    answer = {
        "loan": number,
        "missing": [item.disclosure_id for item in spoken.missing()],
        "disclosures": [_shape(state, spoken, language) for state in states],
    }
    call.answer(answer, [_line(call, state, spoken, language) for state in states])


def _shape(state: DisclosureState, spoken: Spoken, language: str) -> dict[str, object]:
    item, tick = state.disclosure, state.tick
    binding = spoken.pack.binding_language
    said_in = item.language_for(language, binding)
    return {
        "id": item.disclosure_id,
        "version": item.version,
        "stage": item.stage.value,
        "title": item.title(language, binding),
        "text": item.texts.get(said_in, ""),
        "language": said_in,
        "said": state.gap is None,
        "why": plain(state.gap),
        "last": {
            "at": plain(tick.read_at),
            "on": plain(tick.read_on),
            "by": tick.read_by,
            "channel": tick.channel.value,
            "language": tick.language,
            "version": tick.version,
            "text_sha256": tick.digest,
            "terms": tick.terms,
        }
        if tick is not None
        else None,
    }


def _line(call: Call, state: DisclosureState, spoken: Spoken, language: str) -> str:
    item, tick, words = state.disclosure, state.tick, call.words
    binding = spoken.pack.binding_language
    text = item.texts.get(item.language_for(language, binding), "")
    if state.gap is None and tick is not None:
        mark = words.tr(QT_TRANSLATE_NOOP("Words", "said on {date}")).format(date=words.date(tick.read_on))
    else:
        mark = words.gap(state.gap or Gap.UNSAID)
    return f"{item.disclosure_id} ({mark}): {text}"
