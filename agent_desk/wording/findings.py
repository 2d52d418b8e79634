"""Sentences for findings: what the limit is, what was asked, what would be allowed, who may grant it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from agent_desk.domain.policy.finding import Verdict
from agent_desk.domain.policy.pack import Measure
from agent_desk.wording.names import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from agent_desk.domain.policy.finding import Finding
    from agent_desk.wording.vocabulary import Vocabulary

_WITHIN: Final = QT_TRANSLATE_NOOP("Words", "{what}: {asked}, within your limit of {limit}")
_WITHIN_FREE: Final = QT_TRANSLATE_NOOP("Words", "{what}: {asked}, within your limit")
_NEEDS: Final = QT_TRANSLATE_NOOP("Words", "{what}: {asked} needs a {role}; your limit is {limit}")
_NEEDS_NONE: Final = QT_TRANSLATE_NOOP("Words", "{what}: {asked} needs a {role}; you may not grant it yourself")
_SHORT: Final = {
    _NEEDS: QT_TRANSLATE_NOOP("Words", "{asked} needs a {role}; your limit is {limit}"),
    _NEEDS_NONE: QT_TRANSLATE_NOOP("Words", "{asked} needs a {role}; you may not grant it yourself"),
}
_FORBIDDEN: Final = QT_TRANSLATE_NOOP(
    "Words", "Rule {rule}: {what} of {asked} is more than anyone may grant here; at most {nearest}"
)
_FORBIDDEN_NONE: Final = QT_TRANSLATE_NOOP(
    "Words", "Rule {rule}: {what} may not be granted here. No one can approve this"
)

#: Codes with sentences of their own: (within, needs authority, forbidden).
_SENTENCES: Final = {
    "no-rule": (
        "",
        "",
        QT_TRANSLATE_NOOP(
            "Words", "{what}: the policy does not allow it at this stage or for this reason. No one can approve this"
        ),
    ),
    "limit-cap": (
        "",
        "",
        QT_TRANSLATE_NOOP("Words", "Rule {rule}: {asked} is more than the legal cap of {cap}. No one can approve this"),
    ),
    "settle-days": (
        QT_TRANSLATE_NOOP("Words", "The rest of the arrears is due within {asked}, within your limit of {limit}"),
        QT_TRANSLATE_NOOP("Words", "The rest of the arrears within {asked} needs a {role}; your limit is {limit}"),
        QT_TRANSLATE_NOOP("Words", "The rest of the arrears must be due within {nearest}, not {asked}"),
    ),
    "above-owed": ("", "", QT_TRANSLATE_NOOP("Words", "{what}: {asked} is more than is owed; at most {nearest}")),
    "frequency-12-months": (
        QT_TRANSLATE_NOOP("Words", "Concession no. {count} in 12 months; your limit is {most}"),
        QT_TRANSLATE_NOOP("Words", "Concession no. {count} in 12 months needs a {role}; your limit is {most}"),
        QT_TRANSLATE_NOOP("Words", "Concession no. {count} in 12 months. No one can approve this"),
    ),
    "frequency-5-years": (
        QT_TRANSLATE_NOOP("Words", "Concession no. {count} in 5 years; your limit is {most}"),
        QT_TRANSLATE_NOOP("Words", "Concession no. {count} in 5 years needs a {role}; your limit is {most}"),
        QT_TRANSLATE_NOOP("Words", "Concession no. {count} in 5 years. No one can approve this"),
    ),
    "kept-before": (
        QT_TRANSLATE_NOOP("Words", "{count} instalments kept since the last concession; {most} are asked for"),
        QT_TRANSLATE_NOOP(
            "Words", "{count} instalments kept since the last concession; below {most} it needs a {role}"
        ),
        QT_TRANSLATE_NOOP(
            "Words", "{count} instalments kept since the last concession. No one can approve another yet"
        ),
    ),
    "term-cap": (
        QT_TRANSLATE_NOOP("Words", "The loan runs {asked} in all; the cap is {cap}"),
        "",
        QT_TRANSLATE_NOOP("Words", "The loan would run {asked} in all; the cap is {cap}. No one can approve this"),
    ),
    "deferment-cap": (
        QT_TRANSLATE_NOOP("Words", "All extensions together come to {asked}; the cap is {cap}"),
        "",
        QT_TRANSLATE_NOOP(
            "Words",
            "All extensions together would come to {asked}; the cap is {cap}, so at most {nearest} now",
        ),
    ),
    "annual-cap": (
        "",
        "",
        QT_TRANSLATE_NOOP("Words", "Charges of {asked} a year pass the cap of {cap} a year. No one can approve this"),
    ),
    "reason-missing": ("", "", QT_TRANSLATE_NOOP("Words", "Choose the reason for the hardship first")),
    "reason-role": (
        QT_TRANSLATE_NOOP("Words", "This reason is for a {role} to decide; you may"),
        QT_TRANSLATE_NOOP("Words", "This reason needs a {role}"),
        "",
    ),
    "evidence-in": (QT_TRANSLATE_NOOP("Words", "Required evidence is in: {evidence}"), "", ""),
    "evidence-declared": (
        QT_TRANSLATE_NOOP("Words", "A declaration stands in until {until}; still to come: {evidence}"),
        "",
        "",
    ),
    "evidence-later": (
        QT_TRANSLATE_NOOP("Words", "Granted subject to documents by {until}: {evidence}"),
        QT_TRANSLATE_NOOP("Words", "Documents may come by {until} if a {role} agrees: {evidence}"),
        QT_TRANSLATE_NOOP("Words", "Documents must come within {nearest}, not {asked}: {evidence}"),
    ),
    "evidence-file": ("", "", QT_TRANSLATE_NOOP("Words", "The policy asks for the document itself: {evidence}")),
    "evidence-missing": (
        "",
        "",
        QT_TRANSLATE_NOOP("Words", "Evidence is missing: {evidence}. A signed declaration lets it go on for now"),
    ),
}


def finding_sentence(words: Vocabulary, finding: Finding, currency: str, *, short: bool = False) -> str:
    """One finding as a full sentence, without a full stop.

    Args:
        words: The language.
        finding: What to say.
        currency: Of the loan.
        short: Leave out what it is about, where the sentence stands beside it.
    """
    position = list(Verdict).index(finding.verdict)
    own = _SENTENCES.get(finding.code)
    template = own[position] if own else ""
    if not template:
        template = _general(finding)
    if short and finding.measure not in _SHARED:
        template = _SHORT.get(template, template)
    until, listed = "", finding.values
    if finding.code in ("evidence-declared", "evidence-later"):
        until, listed = finding.values[0], finding.values[1:]
    most = finding.limit if finding.limit is not None else 0
    return words.tr(template).format(
        what=words.concession(finding.kind) if finding.kind else "",
        asked=words.measure(finding.measure, finding.asked, currency),
        limit=words.measure(finding.measure, finding.limit, currency),
        nearest=words.measure(finding.measure, finding.nearest, currency),
        cap=words.measure(finding.measure, finding.cap, currency),
        role=words.role(finding.role, inside=True) if finding.role else "",
        rule=finding.rule,
        count=int(finding.asked) if finding.code in _COUNTS else "",
        most=int(most) if finding.code in _COUNTS else "",
        evidence=words.evidence_list(listed) if finding.code.startswith("evidence") else "",
        until=words.iso_date(until) if until else "",
    )


#: Measures that two cards may have at once: "30 %" alone would not say of what.
_SHARED: Final = frozenset({Measure.SHARE, Measure.AMOUNT})
_COUNTS = frozenset({"frequency-12-months", "frequency-5-years", "kept-before"})


def _general(finding: Finding) -> str:
    match finding.verdict:
        case Verdict.WITHIN:
            return _WITHIN if finding.limit is not None else _WITHIN_FREE
        case Verdict.NEEDS_AUTHORITY:
            return _NEEDS if finding.limit is not None else _NEEDS_NONE
        case Verdict.FORBIDDEN:
            return _FORBIDDEN if finding.nearest else _FORBIDDEN_NONE
