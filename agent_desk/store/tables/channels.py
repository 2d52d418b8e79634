"""Written applications, letters with their sheets, chat lines, short texts.

Conventions of this file: a sheet lies in a table of its own, so that a list of letters does not read it; what is
written in a chat stays in the store and goes into no log.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, ForeignKey, Index, Integer, LargeBinary, Table, Text

from agent_desk.domain.chat import ChatSide
from agent_desk.domain.letter_kinds import LetterKind
from agent_desk.domain.letters import LetterContent, LetterStatus
from agent_desk.domain.texting import ConsentWay
from agent_desk.store.column_types import KEY, ROW_ID, Code, Structured, UtcTime
from agent_desk.store.tables.base import loan_key, metadata

applications = Table(
    "applications",
    metadata,
    Column("application_id", KEY, primary_key=True),
    loan_key(index=True),
    Column("received_on", Date, nullable=False),
    Column("reply_by", Date, nullable=False),
    Column("recorded_by", KEY, nullable=False),
    Column("recorded_at", UtcTime, nullable=False),
    Column("answered_on", Date),
)

letters = Table(
    "letters",
    metadata,
    Column("number", KEY, primary_key=True),
    loan_key(index=True),
    Column("kind", Code(LetterKind), nullable=False),
    Column("language", KEY, nullable=False),
    Column("status", Code(LetterStatus), nullable=False),
    Column("content", Structured(LetterContent), nullable=False),
    Column("drafted_at", UtcTime, nullable=False),
    Column("drafted_by", KEY, nullable=False),
    Column("maker_person", KEY, nullable=False),
    Column("reader", KEY),
    Column("read_at", UtcTime),
    Column("note", Text, nullable=False),
    Column("ready_on", Date),
    Column("digest", KEY, nullable=False),
    Column("version", Integer, nullable=False),
)
Index("ix_letters_by_status", letters.c.status, letters.c.drafted_at)

letter_sheets = Table(
    "letter_sheets",
    metadata,
    Column("number", KEY, ForeignKey("letters.number"), primary_key=True),
    Column("digest", KEY, nullable=False),
    Column("pdf", LargeBinary, nullable=False),
)

chat_lines = Table(
    "chat_lines",
    metadata,
    Column("line_id", ROW_ID, primary_key=True, autoincrement=True),
    loan_key(),
    Column("at", UtcTime, nullable=False),
    Column("side", Code(ChatSide), nullable=False),
    Column("user_id", KEY, nullable=False),
    Column("text", Text, nullable=False),
)
Index("ix_chat_lines_of_loan", chat_lines.c.loan_number, chat_lines.c.line_id)
Index("ix_chat_lines_at", chat_lines.c.at)

text_consents = Table(
    "text_consents",
    metadata,
    Column("mark_id", ROW_ID, primary_key=True, autoincrement=True),
    loan_key(),
    Column("at", UtcTime, nullable=False),
    Column("given", Boolean, nullable=False),
    Column("way", Code(ConsentWay), nullable=False),
    Column("recorded_by", KEY, nullable=False),
)
Index("ix_text_consents_of_loan", text_consents.c.loan_number, text_consents.c.mark_id)

sent_texts = Table(
    "sent_texts",
    metadata,
    Column("text_id", ROW_ID, primary_key=True, autoincrement=True),
    loan_key(),
    Column("at", UtcTime, nullable=False),
    Column("user_id", KEY, nullable=False),
    Column("text", Text, nullable=False),
    Column("parts", Integer, nullable=False),
)
Index("ix_sent_texts_of_loan", sent_texts.c.loan_number, sent_texts.c.text_id)
