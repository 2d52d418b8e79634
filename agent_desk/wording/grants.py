"""What a role may grant at most, on one line: ``plan 24 · extend 31 · penalty 50 % to ¥300``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from agent_desk.domain.concessions import ConcessionKind
from agent_desk.domain.policy.grants import greatest_limit
from agent_desk.domain.policy.pack import ALL, Measure
from agent_desk.wording.names import QT_TRANSLATE_NOOP
from agent_desk.wording.policy import limit_text

if TYPE_CHECKING:
    from agent_desk.domain.people import Role
    from agent_desk.domain.policy.pack import PolicyPack
    from agent_desk.wording.vocabulary import Vocabulary

_PARTS: Final = (
    (ConcessionKind.REAMORTISATION, Measure.INSTALMENTS, QT_TRANSLATE_NOOP("Words", "plan {limit}")),
    (ConcessionKind.DEFERMENT, Measure.DAYS, QT_TRANSLATE_NOOP("Words", "extend {limit}")),
    (ConcessionKind.WAIVE_PENALTY, Measure.SHARE, QT_TRANSLATE_NOOP("Words", "penalty {limit}")),
    (ConcessionKind.WAIVE_FEES, Measure.AMOUNT, QT_TRANSLATE_NOOP("Words", "fees {limit}")),
)


def grants_text(words: Vocabulary, pack: PolicyPack, role: Role) -> str:
    """The greatest limits of a role in a pack; what decides no case grants nothing."""
    if not role.grants:
        return words.tr(QT_TRANSLATE_NOOP("Words", "nothing: decides no case"))
    found = []
    for kind, measure, text in _PARTS:
        limit = greatest_limit(pack, kind, measure, role)
        if limit is None:
            continue
        unit = measure if measure in (Measure.SHARE, Measure.AMOUNT) else None  # days and instalments as bare numbers
        said = words.tr(text).format(limit=limit_text(words, unit, limit, pack.currency))
        most = greatest_limit(pack, kind, Measure.AMOUNT, role) if measure is Measure.SHARE else None
        if most is not None and most != ALL:
            to = words.tr(QT_TRANSLATE_NOOP("Words", "{share} to {amount}"))
            said = to.format(share=said, amount=limit_text(words, Measure.AMOUNT, most, pack.currency))
        found.append(said)
    return " · ".join(found) or words.tr(QT_TRANSLATE_NOOP("Words", "none"))
