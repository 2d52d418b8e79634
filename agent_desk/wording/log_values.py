"""The values of a log entry in words, for one line of a table: states and codes by their names, fingerprints short.

The whole entry keeps every value as it was written; here it is said what a reader wants to know first.
"""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING, Final

from agent_desk.wording import names
from agent_desk.wording.names import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from agent_desk.wording.vocabulary import Vocabulary

_CODES: Final = {
    kind.value: source
    for table in (
        names.REASONS,
        names.EVIDENCE,
        names.ROLES,
        names.REQUEST_STATUSES,
        names.AGREEMENT_STATUSES,
        names.ACCEPTANCES,
        names.CHANNELS,
        names.LETTER_KINDS,
        names.DISPOSITIONS,
    )
    for kind, source in table.items()
} | {"yes": QT_TRANSLATE_NOOP("Words", "yes"), "no": QT_TRANSLATE_NOOP("Words", "no")}

#: Values that say what they are by themselves.
_PLAIN: Final = frozenset(
    (
        "status",
        "kind",
        "role",
        "how",
        "channel",
        "reason",
        "reference",
        "business_date",
        "digest",
        "disposition",
        "field",
    )
)

_NAMES: Final = {
    "active": QT_TRANSLATE_NOOP("Words", "open"),
    "again": QT_TRANSLATE_NOOP("Words", "asked again as"),
    "agreement": QT_TRANSLATE_NOOP("Words", "agreement"),
    "amount": QT_TRANSLATE_NOOP("Words", "amount"),
    "borrowers": QT_TRANSLATE_NOOP("Words", "borrowers"),
    "clause": QT_TRANSLATE_NOOP("Words", "clause"),
    "disclosure": QT_TRANSLATE_NOOP("Words", "right"),
    "documents_by": QT_TRANSLATE_NOOP("Words", "documents by"),
    "facts": QT_TRANSLATE_NOOP("Words", "changed"),
    "field": QT_TRANSLATE_NOOP("Words", "shown:"),
    "fields": QT_TRANSLATE_NOOP("Words", "changed"),
    "file": QT_TRANSLATE_NOOP("Words", "file"),
    "filter": QT_TRANSLATE_NOOP("Words", "filter"),
    "from": QT_TRANSLATE_NOOP("Words", "from"),
    "imported": QT_TRANSLATE_NOOP("Words", "loans"),
    "language": QT_TRANSLATE_NOOP("Words", "language"),
    "must-change": QT_TRANSLATE_NOOP("Words", "to be changed at once"),
    "pack": QT_TRANSLATE_NOOP("Words", "policy"),
    "reply_by": QT_TRANSLATE_NOOP("Words", "reply by"),
    "request": QT_TRANSLATE_NOOP("Words", "request"),
    "team": QT_TRANSLATE_NOOP("Words", "team"),
    "terms": QT_TRANSLATE_NOOP("Words", "terms"),
    "until": QT_TRANSLATE_NOOP("Words", "until"),
    "value_date": QT_TRANSLATE_NOOP("Words", "value date"),
    "why": QT_TRANSLATE_NOOP("Words", "why"),
}
_LAST: Final = ("terms", "digest", "text", "file")
_DIGEST: Final = re.compile(r"[0-9a-f]{64}")
_MOMENT: Final = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d)?(?:\.\d+)?")
_SHORT: Final = 8


def said_values(words: Vocabulary, values: Mapping[str, str]) -> str:
    """One side of an entry: ``approved, 960cba4f…``; a dash for none."""
    return ", ".join(_said(words, values)) or "—"


def _said(words: Vocabulary, values: Mapping[str, str]) -> Iterator[str]:
    first = [name for name in values if name == "status"]
    last = [name for name in _LAST if name in values]
    for name in chain(first, (name for name in values if name not in (*first, *last)), last):
        value = _value(words, values[name])
        if not value and name in _LAST:  # nothing of it was kept
            continue
        if name in _PLAIN:
            yield value
        else:
            source = _NAMES.get(name)
            yield f"{words.tr(source) if source else name.replace('_', ' ')} {value}".rstrip()


def _value(words: Vocabulary, value: str) -> str:
    if _DIGEST.fullmatch(value):
        return f"{value[:_SHORT]}…"
    source = _CODES.get(value)
    return words.tr(source) if source else _MOMENT.sub(r"\1 \2", value)
