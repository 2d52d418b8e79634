"""Agreements and their printed sheets."""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select, update

from agent_desk.domain.agreement import Agreement, AgreementNumber, AgreementStatus
from agent_desk.domain.errors import InputError, RuleError
from agent_desk.store.repositories.numbers import next_number
from agent_desk.store.statements import upsert
from agent_desk.store.tables import agreements, loans, requests, sheets

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from sqlalchemy import Connection, Select

    from agent_desk.domain.approval import RequestId
    from agent_desk.domain.loan import LoanNumber, PortfolioId

_FIELDS = tuple(item.name for item in fields(Agreement))
_COLUMNS = tuple(agreements.c[name] for name in _FIELDS)
_OPEN = tuple(status for status in AgreementStatus if status.is_open)
_IN_FORCE = tuple(status for status in AgreementStatus if status.is_in_force)


class SqlAgreements:
    """Implements ``ports.Agreements``."""

    def __init__(self, connection: Connection) -> None:
        """Over one transaction."""
        self._connection = connection

    def next_number(self, on: date) -> AgreementNumber:
        """``AG-YYMMDD-NNNNN``, unique in the store."""
        return AgreementNumber(next_number(self._connection, "AG", on, 5))

    def get(self, number: AgreementNumber) -> Agreement:
        """One of them. Raises InputError ``agreement.unknown``."""
        found = self._all(select(*_COLUMNS).where(agreements.c.number == number))
        if not found:
            raise InputError("agreement.unknown", agreement=number)
        return found[0]

    def save(self, agreement: Agreement) -> Agreement:
        """Add (version 0) or change; the version rises by one.

        Raises:
            RuleError: ``agreement.changed`` when somebody else changed it since it was read.
        """
        saved = replace(agreement, version=agreement.version + 1)
        values = {name: getattr(saved, name) for name in _FIELDS}
        values["open_until"] = agreement.content.open_until
        if agreement.version == 0:
            known = select(agreements.c.number).where(agreements.c.number == agreement.number)
            if self._connection.execute(known).first():
                raise RuleError("agreement.changed", agreement=agreement.number)
            of_loan = select(loans.c.portfolio_id).where(loans.c.loan_number == agreement.loan_number)
            values["portfolio_id"] = self._connection.execute(of_loan).scalar_one()
            self._connection.execute(insert(agreements).values(values))
            return saved
        as_read = (agreements.c.number == agreement.number, agreements.c.version == agreement.version)
        if self._connection.execute(update(agreements).where(*as_read).values(values)).rowcount != 1:
            raise RuleError("agreement.changed", agreement=agreement.number)
        return saved

    def of_loan(self, number: LoanNumber) -> Sequence[Agreement]:
        """All of a loan, newest first."""
        return self._all(_newest_first().where(agreements.c.loan_number == number))

    def of_request(self, number: RequestId) -> Agreement | None:
        """The one made from a request, if any (the newest)."""
        found = self._all(_newest_first().where(agreements.c.request_number == number).limit(1))
        return found[0] if found else None

    def in_force(self, portfolio_id: PortfolioId) -> Sequence[Agreement]:
        """Performing ones of a portfolio, by number."""
        wanted = select(*_COLUMNS).where(agreements.c.portfolio_id == portfolio_id, agreements.c.status.in_(_IN_FORCE))
        return self._all(wanted.order_by(agreements.c.number))

    def made(self, portfolio_id: PortfolioId, since: date, until: date) -> Sequence[Agreement]:
        """From requests of a portfolio asked for on business dates in [since, until]; by number."""
        of_them = (agreements.c.portfolio_id == portfolio_id, requests.c.as_of.between(since, until))
        joined = select(*_COLUMNS).join(requests, requests.c.number == agreements.c.request_number)
        return self._all(joined.where(*of_them).order_by(agreements.c.number))

    def open_until(self, portfolio_id: PortfolioId, before: date) -> Sequence[Agreement]:
        """Draft or issued ones whose offer ended before a date, by number."""
        open_ones = (agreements.c.portfolio_id == portfolio_id, agreements.c.status.in_(_OPEN))
        wanted = select(*_COLUMNS).where(*open_ones, agreements.c.open_until < before)
        return self._all(wanted.order_by(agreements.c.number))

    def add_sheet(self, number: AgreementNumber, language: str, pdf: bytes, digest: str) -> None:
        """Keep a printed sheet; the same language again replaces it only while the agreement is a draft.

        Raises:
            RuleError: ``agreement.sheet-kept`` for another sheet of an agreement that is no draft any more.
        """
        of_sheet = (sheets.c.agreement_number == number, sheets.c.language == language)
        kept = self._connection.execute(select(sheets.c.digest).where(*of_sheet)).scalar_one_or_none()
        if kept == digest:
            return
        if kept is not None and self.get(number).status is not AgreementStatus.DRAFT:
            raise RuleError("agreement.sheet-kept", agreement=number)
        row = {"agreement_number": number, "language": language, "digest": digest, "pdf": pdf}
        upsert(self._connection, sheets, [row], ["agreement_number", "language"])

    def sheet(self, number: AgreementNumber, language: str) -> bytes | None:
        """A kept sheet."""
        wanted = select(sheets.c.pdf).where(sheets.c.agreement_number == number, sheets.c.language == language)
        found = self._connection.execute(wanted).scalar_one_or_none()
        return None if found is None else bytes(found)

    def _all(self, wanted: Select[Any]) -> list[Agreement]:
        return [Agreement(**row._asdict()) for row in self._connection.execute(wanted)]


def _newest_first() -> Select[Any]:
    return select(*_COLUMNS).order_by(agreements.c.drafted_at.desc(), agreements.c.number.desc())
