"""The values of an error as people read them: roles, states and dates in words, findings as their sentences."""

from __future__ import annotations

import re
from datetime import datetime
from decimal import Decimal
from typing import TYPE_CHECKING

from agent_desk.domain.concessions import ConcessionKind
from agent_desk.domain.people import Role
from agent_desk.domain.policy.finding import Finding, Verdict
from agent_desk.domain.policy.pack import Measure
from agent_desk.wording import names
from agent_desk.wording.changes import changes_text
from agent_desk.wording.findings import finding_sentence
from agent_desk.wording.place_errors import FAULTS

if TYPE_CHECKING:
    from agent_desk.domain.errors import DeskError
    from agent_desk.wording.vocabulary import Vocabulary

_ROLES = {role.value: text for role, text in names.ROLES.items()}
_REQUESTS = {status.value: text for status, text in names.REQUEST_STATUSES.items()}
_AGREEMENTS = {status.value: text for status, text in names.AGREEMENT_STATUSES.items()}

#: Words for codes, by the error's area (any, when empty) and the value's name.
_NAMES = {
    ("", "role"): _ROLES,
    ("", "needed"): _ROLES,
    ("", "act"): {act.value: text for act, text in names.ACTS.items()},
    ("", "fault"): FAULTS,
    ("request", "status"): _REQUESTS,
    ("agreement", "status"): _AGREEMENTS,
    ("agreement", "asked"): _AGREEMENTS,
}

#: A value of more characters is shortened in a sentence; what a person typed sooner than lists and paths.
_LONGEST, _LONGEST_TYPED = 2000, 120
_TYPED = frozenset({"text", "loan", "request", "agreement", "letter", "user", "portfolio", "payment", "key", "name"})

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T")


def shown_values(words: Vocabulary, error: DeskError) -> dict[str, str]:
    """The placeholders of an error's sentence, by name."""
    shown = {name: _shown(words, error.code, name, str(value)) for name, value in error.values.items()}
    if "finding" in error.values:
        finding = finding_of({name: str(value) for name, value in error.values.items()})
        shown["why"] = finding_sentence(words, finding, str(error.values.get("currency", "")))
    changed = error.values.get("changed")
    if isinstance(changed, tuple):
        shown["changed"] = changes_text(words, changed, str(error.values.get("currency", "")))
    if error.code == "argument.business-date":
        shown["asked_iso"] = str(error.values.get("asked", ""))
    return shown


def _shown(words: Vocabulary, code: str, name: str, value: str) -> str:
    named = _NAMES.get((code.partition(".")[0], name)) or _NAMES.get(("", name))
    if named is not None and value in named:
        return _inside(words.tr(named[value]))
    if name in {"since", "until"} and _MOMENT.match(value):
        return f"{datetime.fromisoformat(value).astimezone():%H:%M}"
    said_by_a_person = name == "text"  # shown as it was typed
    return words.iso_date(value) if _DATE.fullmatch(value) and not said_by_a_person else _visible(name, value)


def _visible(name: str, value: str) -> str:
    """As it may stand in a sentence: on one line, with nothing that a terminal would obey, and not a page long."""
    plain = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in value)
    most = _LONGEST_TYPED if name in _TYPED else _LONGEST
    return plain if len(plain) <= most else f"{plain[: most * 2 // 3]}…{plain[-most // 3 :]}"


def _inside(text: str) -> str:
    """A name inside a sentence starts small, where the language has small letters."""
    return text[:1].lower() + text[1:]


def finding_of(told: dict[str, str]) -> Finding:
    """A finding from what an error says of it (``Finding.told``)."""
    return Finding(
        rule=told["rule"],
        code=told["finding"],
        verdict=Verdict(told["verdict"]),
        kind=ConcessionKind(told["kind"]) if told["kind"] else None,
        measure=Measure(told["measure"]),
        limit=_number(told["limit"]),
        asked=Decimal(told["asked"]),
        nearest=_number(told["nearest"]),
        role=Role(told["role"]) if told["role"] else None,
        cap=_number(told["cap"]),
        values=tuple(told["values"].split()),
    )


def _number(text: str) -> Decimal | None:
    return Decimal(text) if text else None
