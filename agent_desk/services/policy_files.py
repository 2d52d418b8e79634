"""Reads a policy pack from TOML text into the typed pack, or says what is wrong and where.

Conventions of this file: shares are written as fractions; a role that is missing in a row may not grant it; ``"all"``
stands for what is owed; buckets and reasons that are missing mean every one. Unknown keys are refused.
"""

from __future__ import annotations

import re
import tomllib
from datetime import date  # noqa: TC003 - pydantic resolves it at run time
from decimal import Decimal
from functools import partial
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator

from agent_desk.domain.buckets import DelinquencyBucket
from agent_desk.domain.case import Disposition  # noqa: TC001 - as above
from agent_desk.domain.concessions import ConcessionKind  # noqa: TC001 - as above
from agent_desk.domain.errors import InputError
from agent_desk.domain.evidence import EvidenceKind, HardshipReason
from agent_desk.domain.letter_kinds import LetterKind
from agent_desk.domain.outcomes import OutcomeList
from agent_desk.domain.people import LADDER, Role
from agent_desk.domain.policy.disclosure import Disclosure, Holds, Occasion, Stage
from agent_desk.domain.policy.pack import (
    ALL,
    ChargeCap,
    ContactRules,
    EvidenceRule,
    FrequencyLimit,
    LateFeeRule,
    Lender,
    LimitRow,
    Measure,
    PolicyPack,
    PromiseRule,
    SourceStatus,
    TermCaps,
)
from agent_desk.domain.policy.wording import WordRule
from agent_desk.services.pack_mistakes import check_limit, line_of, mistake


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


def _limit_value(value: object) -> object:
    return ALL if value == "all" else value


def _minute(value: str | None) -> int | None:
    if value is None or value == "closed":
        return None
    found = re.fullmatch(r"([01]?\d|2[0-4]):([0-5]\d)", value)
    if found is None:
        raise ValueError("expected a time such as 08:00, or closed")
    return int(found[1]) * 60 + int(found[2])


def _rising(minutes: tuple[int, int]) -> tuple[int, int]:
    if minutes[0] > minutes[1]:
        raise ValueError("amber comes before red")
    return minutes


_Value = Annotated[Decimal, Field(ge=0, allow_inf_nan=True), BeforeValidator(_limit_value)]
_Share = Annotated[Decimal, Field(ge=0, le=1)]
_Minute = Annotated[int | None, BeforeValidator(_minute)]
_Phrase = Annotated[str, Field(min_length=2, pattern=r"\S.*\S")]
_Days = Annotated[int, Field(ge=0, le=3660)]
_ChatMinutes = Annotated[int, Field(ge=1, le=240)]
_Week = Annotated[tuple[_Minute, ...], Field(min_length=7, max_length=7)]


class _Meta(_Part):
    pack_id: Annotated[str, Field(pattern=r"^[a-z0-9-]+$")]
    version: Annotated[str, Field(min_length=1)]
    valid_from: date
    author: str
    approved_by: str = ""
    jurisdiction: str
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
    binding_language: str
    cure_days: _Days
    offer_days: _Days
    declaration_days: _Days
    retention_years: Annotated[int, Field(ge=0, le=100)] = 5
    retention_daily: bool = False
    reply_days: _Days = 3
    chat_minutes: Annotated[tuple[_ChatMinutes, _ChatMinutes], AfterValidator(_rising)] = (2, 3)
    disclosure_days: _Days = 30
    second_reader: frozenset[LetterKind] = frozenset(LetterKind)
    sources: tuple[str, ...] = ()


class _Lender(_Part):
    names: dict[str, str]
    licences: dict[str, str]
    addresses: dict[str, str]
    hotline: str
    hotline_hours: str
    complaint: dict[str, str]
    pay_to: dict[str, str]


class _Charges(_Part):
    annual_rate_cap: _Share | None = None
    penalty_multiple: Annotated[Decimal, Field(ge=1, le=3)] | None = None
    source: str = ""
    status: SourceStatus = SourceStatus.PROPOSAL


class _LateFee(_Part):
    grace_days: _Days
    minimum: Annotated[Decimal, Field(ge=0)]
    share: _Share
    source: str = ""


class _Term(_Part):
    term_months: Annotated[int, Field(ge=1, le=600)] | None = None
    short_term_share: Annotated[Decimal, Field(ge=0)] | None = None
    long_term_share: Annotated[Decimal, Field(ge=0)] | None = None
    source: str = ""
    status: SourceStatus = SourceStatus.PROPOSAL


class _Limit(_Part):
    rule: str
    kind: ConcessionKind
    measure: Measure
    buckets: frozenset[DelinquencyBucket] = frozenset(DelinquencyBucket)
    reasons: frozenset[HardshipReason] = frozenset()
    products: frozenset[str] = frozenset()
    agent: _Value | None = None
    senior: _Value | None = None
    supervisor: _Value | None = None
    manager: _Value | None = None
    cap: Annotated[Decimal, Field(ge=0)] | None = None
    source: str = ""
    status: SourceStatus = SourceStatus.PROPOSAL
    cap_source: str = ""
    cap_status: SourceStatus = SourceStatus.PROPOSAL

    def row(self) -> LimitRow:
        by_role = {role: getattr(self, role.value) for role in LADDER}
        return LimitRow(
            rule=self.rule,
            kind=self.kind,
            measure=self.measure,
            buckets=self.buckets,
            by_role=by_role,
            reasons=self.reasons,
            products=self.products,
            cap=self.cap,
            source=self.source,
            status=self.status,
            cap_source=self.cap_source,
            cap_status=self.cap_status,
        )


class _Frequency(_Part):
    in_12_months: Annotated[int, Field(ge=0)]
    in_5_years: Annotated[int, Field(ge=0)]
    kept_before: Annotated[int, Field(ge=0)]


class _Frequencies(_Part):
    agent: _Frequency
    senior: _Frequency
    supervisor: _Frequency
    manager: _Frequency


class _Promise(_Part):
    agent: _Days
    senior: _Days
    supervisor: _Days
    manager: _Days
    tolerance: _Share
    broken_after_days: _Days


class _Contact(_Part):
    open: _Week
    close: _Week
    holidays: str = ""
    conversations_per_day: int | None = None
    attempts_per_day: int | None = None
    notices_per_day: int | None = None
    contacts_per_week: int | None = None
    contacts_per_month: int | None = None
    calls_per_7_days: int | None = None
    quiet_days_after_talk: int | None = None
    texts_need_consent: bool = True


class _Evidence(_Part):
    any_of: Annotated[frozenset[EvidenceKind], Field(min_length=1)]
    also_asked: frozenset[EvidenceKind] = frozenset()
    file_required: frozenset[EvidenceKind] = frozenset()
    valid_days: _Days = 90
    least_role: Literal[Role.SENIOR, Role.SUPERVISOR, Role.MANAGER] | None = None


class _Later(_Part):
    agent: _Days | None = None
    senior: _Days | None = None
    supervisor: _Days | None = None
    manager: _Days | None = None
    source: str = ""

    def by_role(self) -> dict[Role, int]:
        found = {role: getattr(self, role.value) for role in LADDER}
        return {role: days for role, days in found.items() if days}


class _Disclosure(_Part):
    id: Annotated[str, Field(pattern=r"^[a-z0-9-]+$")]
    version: Annotated[str, Field(min_length=1)]
    stage: Stage = Stage.DURING
    holds: Holds = Holds.CASE
    occasion: Occasion = Occasion.ALWAYS
    source: str = ""
    titles: dict[str, str] = {}
    texts: Annotated[dict[str, str], Field(min_length=1)]

    @model_validator(mode="before")
    @classmethod
    def _older(cls, given: object) -> object:
        """Texts once stood beside the id, by language tag: packs that were kept so are read still."""
        if not isinstance(given, dict) or "texts" in given:
            return given
        texts = {
            key: value for key, value in given.items() if re.fullmatch(r"[a-z]{2}(-[A-Z]{2})?", key) and key != "id"
        }
        return {**{key: value for key, value in given.items() if key not in texts}, "texts": texts} if texts else given

    def made(self) -> Disclosure:
        """The domain's value."""
        return Disclosure(disclosure_id=self.id, **self.model_dump(exclude={"id"}))


class _Wording(_Part):
    id: Annotated[str, Field(pattern=r"^[a-z0-9-]+$")]
    source: str = ""
    titles: dict[str, str] = {}
    advice: dict[str, str] = {}
    phrases: Annotated[dict[str, tuple[_Phrase, ...]], Field(min_length=1)]

    def made(self) -> WordRule:
        """The domain's value."""
        return WordRule(self.id, self.phrases, self.titles, self.advice, self.source)


class _Outcomes(_Part):
    agreed: tuple[Disposition, ...] = ()
    not_agreed: tuple[Disposition, ...] = ()
    not_discussed: tuple[Disposition, ...] = ()
    further: tuple[Disposition, ...] = ()

    @model_validator(mode="after")
    def _each_once(self) -> Self:
        named = [*self.agreed, *self.not_agreed, *self.not_discussed, *self.further]
        if not named or len(set(named)) < len(named):
            raise ValueError("expected every outcome once")
        return self


class _File(_Part):
    meta: _Meta
    lender: _Lender
    charges: _Charges
    late_fee: _LateFee | None = None
    term: _Term
    limit: tuple[_Limit, ...]
    frequency: _Frequencies
    promise: _Promise
    contact: _Contact
    evidence: dict[HardshipReason, _Evidence]
    documents_later: _Later = _Later()
    disclosure: tuple[_Disclosure, ...] = ()
    wording: tuple[_Wording, ...] = ()
    dispositions: _Outcomes | None = None


def read_pack(text: str, name: str) -> PolicyPack:
    """A typed pack from TOML text.

    Args:
        text: The file's content.
        name: The file's name, for the message.

    Raises:
        InputError: ``pack.syntax`` (file, line, what), those of ``pack_mistakes`` (file, line, key, what was expected),
            ``pack.evidence-missing`` (a reason without a rule).
    """
    try:
        raw = tomllib.loads(text, parse_float=Decimal)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        raise InputError("pack.syntax", file=name, line=int(line[1]) if line else 0, what=str(error)) from None
    try:
        read = _File.model_validate(raw)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise mistake(_File, first, name, line_of(text, first["loc"])) from None
    for place, limit in enumerate(read.limit):
        check_limit(limit.row(), name, partial(line_of, text, ("limit", place)))
    missing = [reason.value for reason in HardshipReason if reason not in read.evidence]
    if missing:
        raise InputError("pack.evidence-missing", file=name, reasons=", ".join(missing))
    return _pack(read)


def _pack(read: _File) -> PolicyPack:
    meta = read.meta
    late_fee = read.late_fee
    promise = read.promise
    return PolicyPack(
        pack_id=meta.pack_id,
        version=meta.version,
        valid_from=meta.valid_from,
        author=meta.author,
        approved_by=meta.approved_by,
        jurisdiction=meta.jurisdiction,
        currency=meta.currency,
        binding_language=meta.binding_language,
        lender=Lender(**read.lender.model_dump()),
        limits=tuple(limit.row() for limit in read.limit),
        frequency={role: FrequencyLimit(**getattr(read.frequency, role.value).model_dump()) for role in LADDER},
        evidence={reason: EvidenceRule(**rule.model_dump()) for reason, rule in read.evidence.items()},
        promise=PromiseRule(
            {role: getattr(promise, role.value) for role in LADDER}, promise.tolerance, promise.broken_after_days
        ),
        contact=ContactRules(
            open_minute=read.contact.open,
            close_minute=read.contact.close,
            **read.contact.model_dump(exclude={"open", "close"}),
        ),
        charge_cap=ChargeCap(
            read.charges.annual_rate_cap, read.charges.penalty_multiple, read.charges.source, read.charges.status
        ),
        late_fee=LateFeeRule(late_fee.grace_days, late_fee.minimum, late_fee.share) if late_fee else None,
        term_caps=TermCaps(**read.term.model_dump()),
        cure_days=meta.cure_days,
        offer_days=meta.offer_days,
        declaration_days=meta.declaration_days,
        outcomes=OutcomeList(**read.dispositions.model_dump()) if read.dispositions is not None else OutcomeList(),
        disclosures=tuple(item.made() for item in read.disclosure),
        sources=meta.sources,
        retention_years=meta.retention_years,
        retention_daily=meta.retention_daily,
        reply_days=meta.reply_days,
        chat_minutes=meta.chat_minutes,
        second_reader=meta.second_reader,
        documents_later=read.documents_later.by_role(),
        disclosure_days=meta.disclosure_days,
        wording=tuple(item.made() for item in read.wording),
    )
