"""The parts of a pack beside its limits, in words: contact rules, evidence, what must be said, caps and sources."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from agent_desk.wording.names import QT_TRANSLATE_NOOP
from agent_desk.wording.policy_lines import STATUSES

if TYPE_CHECKING:
    from collections.abc import Callable

    from agent_desk.domain.policy.pack import PolicyPack
    from agent_desk.wording.vocabulary import Vocabulary

_DAYS: Final = (
    QT_TRANSLATE_NOOP("Words", "Monday"),
    QT_TRANSLATE_NOOP("Words", "Tuesday"),
    QT_TRANSLATE_NOOP("Words", "Wednesday"),
    QT_TRANSLATE_NOOP("Words", "Thursday"),
    QT_TRANSLATE_NOOP("Words", "Friday"),
    QT_TRANSLATE_NOOP("Words", "Saturday"),
    QT_TRANSLATE_NOOP("Words", "Sunday"),
)
_COUNTS: Final = {
    "conversations_per_day": QT_TRANSLATE_NOOP("Words", "Conversations a day, at most"),
    "attempts_per_day": QT_TRANSLATE_NOOP("Words", "Attempts a day, at most"),
    "notices_per_day": QT_TRANSLATE_NOOP("Words", "Notices a day, at most"),
    "contacts_per_week": QT_TRANSLATE_NOOP("Words", "Contacts a week, at most"),
    "contacts_per_month": QT_TRANSLATE_NOOP("Words", "Contacts a month, at most"),
    "calls_per_7_days": QT_TRANSLATE_NOOP("Words", "Calls in 7 days, at most"),
    "quiet_days_after_talk": QT_TRANSLATE_NOOP("Words", "Days without a call after a conversation"),
}

#: A part of a pack: titles of its columns, then rows.
Part = tuple[tuple[str, ...], list[tuple[str, ...]]]


def _clock(minute: int) -> str:
    return f"{minute // 60:02d}:{minute % 60:02d}"


def contact_part(words: Vocabulary, pack: PolicyPack) -> Part:
    """When the lender may contact a borrower, in the borrower's own time, and how often."""
    rules = pack.contact
    rows: list[tuple[str, ...]] = []
    for day, begin, end in zip(_DAYS, rules.open_minute, rules.close_minute, strict=True):
        closed = begin is None or end is None
        text = (
            words.tr(QT_TRANSLATE_NOOP("Words", "no contact")) if closed else f"{_clock(begin or 0)}–{_clock(end or 0)}"
        )
        rows.append((words.tr(day), text))
    if rules.holidays:
        name = words.tr(QT_TRANSLATE_NOOP("Words", "Holidays of {calendar}")).format(calendar=rules.holidays)
        rows.append((name, words.tr(QT_TRANSLATE_NOOP("Words", "no contact"))))
    for field, text in _COUNTS.items():
        count = getattr(rules, field)
        if count is not None:
            rows.append((words.tr(text), str(count)))
    agreed, not_refused = (
        QT_TRANSLATE_NOOP("Words", "only to who agreed to them"),
        QT_TRANSLATE_NOOP("Words", "to everybody who did not refuse them"),
    )
    short = words.tr(QT_TRANSLATE_NOOP("Words", "Short texts"))
    rows.append((short, words.tr(agreed if rules.texts_need_consent else not_refused)))
    inbound = words.tr(QT_TRANSLATE_NOOP("Words", "Calls of the borrower"))
    rows.append((inbound, words.tr(QT_TRANSLATE_NOOP("Words", "always allowed"))))
    titles = QT_TRANSLATE_NOOP("Words", "Rule"), QT_TRANSLATE_NOOP("Words", "In the borrower's own time")
    return tuple(words.tr(title) for title in titles), rows


def evidence_part(words: Vocabulary, pack: PolicyPack) -> Part:
    """What proves each reason: one of these, what is asked besides, how long it is good."""
    days = QT_TRANSLATE_NOOP("Words", "{days} days")
    rows: list[tuple[str, ...]] = [
        (
            words.reason(reason),
            words.evidence_list(sorted(rule.any_of)),
            words.evidence_list(sorted(rule.also_asked)) if rule.also_asked else "–",
            words.tr(days).format(days=rule.valid_days),
            words.role(rule.least_role) if rule.least_role is not None else "–",
        )
        for reason, rule in pack.evidence.items()
    ]
    stands_in = words.tr(QT_TRANSLATE_NOOP("Words", "Signed declaration, in place of any proof"))
    rows.append((stands_in, "–", "–", words.tr(days).format(days=pack.declaration_days), "–"))
    titles = (
        QT_TRANSLATE_NOOP("Words", "Reason"),
        QT_TRANSLATE_NOOP("Words", "One of these"),
        QT_TRANSLATE_NOOP("Words", "Asked besides"),
        QT_TRANSLATE_NOOP("Words", "Good for"),
        QT_TRANSLATE_NOOP("Words", "Decided by, at least"),
    )
    return tuple(words.tr(title) for title in titles), rows


def disclosure_part(words: Vocabulary, pack: PolicyPack) -> Part:
    """What must be said, with the version of its text; then what may never be written."""
    rows: list[tuple[str, ...]] = []
    for item in pack.disclosures:
        first = next(iter(item.texts.values()), "")
        text = item.texts.get(words.language) or item.texts.get(pack.binding_language) or first
        name, code = item.title(words.language, pack.binding_language), item.disclosure_id
        rows.append((name if name == code else f"{name} ({code})", item.version, text))
    for rule in pack.wording:
        named = [phrase for phrases in rule.phrases.values() for phrase in phrases]
        text = words.tr(QT_TRANSLATE_NOOP("Words", "Never in a text: {phrases}")).format(phrases=", ".join(named))
        rows.append((rule.title(words.language, pack.binding_language), "–", text))
    titles = (
        QT_TRANSLATE_NOOP("Words", "Disclosure"),
        QT_TRANSLATE_NOOP("Words", "Version"),
        QT_TRANSLATE_NOOP("Words", "Text"),
    )
    return tuple(words.tr(title) for title in titles), rows


def cap_part(words: Vocabulary, pack: PolicyPack) -> Part:
    """What nobody may pass, where it comes from, and how far that is confirmed; then the sources read."""
    charges, term = pack.charge_cap, pack.term_caps
    rows: list[tuple[str, ...]] = []

    def add(name: str, value: str, source: str, status: str) -> None:
        rows.append((words.tr(name), value, source or "–", status))

    of_charges, of_term = words.tr(STATUSES[charges.status]), words.tr(STATUSES[term.status])
    if charges.annual_rate is not None:
        name = QT_TRANSLATE_NOOP("Words", "All charges together, a year")
        add(name, words.percent(charges.annual_rate), charges.source, of_charges)
    if charges.penalty_multiple is not None:
        name = QT_TRANSLATE_NOOP("Words", "Penalty rate over the contract rate")
        add(name, f"× {charges.penalty_multiple:f}", charges.source, of_charges)
    if term.term_months is not None:
        name = QT_TRANSLATE_NOOP("Words", "Original term and extension together, months")
        add(name, str(term.term_months), term.source, of_term)
    for share, name in (
        (term.short_term_share, QT_TRANSLATE_NOOP("Words", "All extensions over the term, up to a year")),
        (term.long_term_share, QT_TRANSLATE_NOOP("Words", "All extensions over the term, above a year")),
    ):
        if share is not None:
            add(name, words.percent(share), term.source, of_term)
    for row in pack.limits:
        if row.cap is not None:
            text = words.tr(QT_TRANSLATE_NOOP("Words", "{what}, rule {rule}"))
            name = text.format(what=words.concession(row.kind), rule=row.rule)
            status = words.tr(STATUSES[row.cap_status])
            rows.append((name, words.measure(row.measure, row.cap, pack.currency), row.cap_source or "–", status))
    rows += [(words.tr(QT_TRANSLATE_NOOP("Words", "Source")), "", source, "") for source in pack.sources]
    titles = (
        QT_TRANSLATE_NOOP("Words", "No one may pass"),
        QT_TRANSLATE_NOOP("Words", "Cap"),
        QT_TRANSLATE_NOOP("Words", "Source"),
        QT_TRANSLATE_NOOP("Words", "Status"),
    )
    return tuple(words.tr(title) for title in titles), rows


#: The parts by their names on the command line.
PARTS: Final[dict[str, Callable[[Vocabulary, PolicyPack], Part]]] = {
    "contact": contact_part,
    "evidence": evidence_part,
    "words": disclosure_part,
    "caps": cap_part,
}
