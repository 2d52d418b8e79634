"""The clauses that are read back to the borrower, in words of one language; from the texts that are printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.domain.amounts import Component
from agent_desk.services.spoken_texts import SpokenText

if TYPE_CHECKING:
    from agent_desk.documents.sheet import Sheet
    from agent_desk.domain.agreement import ClauseValue
    from agent_desk.domain.read_back import SpokenClause


def spoken_text(sheet: Sheet, item: SpokenClause) -> SpokenText:
    """One clause as it is read out, bold marks in it."""
    texts, lender = sheet.texts, sheet.content.lender
    standing = {"complaint": sheet.own(lender.complaint), "pay_to": sheet.own(lender.pay_to)}
    pieces = []
    if item.lead:
        values: dict[str, ClauseValue] = dict(item.values)
        if item.lead == "owed":
            values["parts"] = _parts(sheet)
        pieces.append(texts.label(f"spoken.{item.lead}", **values))
    pieces += [texts.clause(clause, standing) for clause in item.clauses]
    gap = "" if pieces[0].endswith("。") else " "
    return SpokenText(item.clause_id, texts.label(f"spoken_titles.{item.clause_id}"), gap.join(pieces))


def _parts(sheet: Sheet) -> str:
    """What the overdue amount is made of; components of nothing are left out."""
    arrears, formats = sheet.content.arrears, sheet.formats
    parts = [(component, arrears.part(component)) for component in Component]
    said = [
        sheet.texts.label("spoken.part", what=sheet.word("words", component.value), amount=amount)
        for component, amount in parts
        if amount
    ]
    return formats.listed(said)
