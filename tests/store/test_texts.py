"""Marks and sent texts come back as they were kept, oldest first, on both engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from agent_desk.domain.loan import BorrowerId, LoanNumber
from agent_desk.domain.people import UserId
from agent_desk.domain.texting import ConsentMark, ConsentWay, SentText
from tests import builders as b

if TYPE_CHECKING:
    from agent_desk.store.engine import SqlStore

NUMBER = LoanNumber("L-1001")
MARK = ConsentMark(NUMBER, b.NOON, given=True, way=ConsentWay.CALL, recorded_by=UserId("2041"))
TEXT = SentText(NUMBER, b.NOON, UserId("2041"), "您好", 1)


def test_marks_and_texts_come_back_as_they_were_kept(filled: SqlStore) -> None:
    back = replace(MARK, given=False, way=ConsentWay.WRITTEN, at=b.NOON + timedelta(hours=1))
    with filled.work("x") as work:
        borrower = work.loans.get(NUMBER).borrower_id
        work.texts.add_mark(MARK)
        work.texts.add_mark(back)
        work.texts.add_sent(TEXT)
        work.commit()
    with filled.reading() as work:
        assert work.texts.marks(borrower) == [MARK, back]
        assert work.texts.marks(BorrowerId("none")) == []
        assert work.texts.sent(NUMBER) == [TEXT]
        assert work.texts.sent(LoanNumber("none")) == []
