"""Files and folders as tables: what a file is, by its content and its name, and the reader for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.services.importing.csv_tables import csv_table
from agent_desk.services.importing.encodings import kind_by_content
from agent_desk.services.importing.report import refuse
from agent_desk.services.importing.workbooks import workbook_tables

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from agent_desk.services.importing.tables import Table

TEXT_SUFFIXES = (".csv", ".tsv", ".txt")
WORKBOOK_SUFFIXES = (".xlsx", ".xlsm")

_START = 1 << 16

#: As they are told to people.
READ_SUFFIXES = TEXT_SUFFIXES + WORKBOOK_SUFFIXES[:1]


def listed(paths: Iterable[Path]) -> list[Path]:
    """The files meant: a folder stands for the tables that lie in it, in order of their names."""
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = (child for child in path.iterdir() if child.suffix.lower() in (*TEXT_SUFFIXES, *WORKBOOK_SUFFIXES))
            found.extend(sorted(inside))
        else:
            found.append(path)
    return found


def open_tables(path: Path) -> list[Table]:
    """The tables of a file.

    Raises:
        RefusedError: ``file.empty``, ``file.name`` (the content is not what the name says), ``file.kind`` (neither
            text nor workbook), ``file.unreadable``, and those of the readers.
    """
    suffix = path.suffix.lower()
    if suffix not in TEXT_SUFFIXES + WORKBOOK_SUFFIXES:
        raise refuse("file.kind", kind=suffix or "-", allowed=" ".join(READ_SUFFIXES))
    if path.exists() and not path.is_file():
        raise refuse("file.unreadable", file=path.name, what="not an ordinary file")
    try:
        with path.open("rb") as stream:
            start = stream.read(_START)
        if not start:
            raise refuse("file.empty")
        kind = kind_by_content(start)
        if suffix in WORKBOOK_SUFFIXES:
            if kind != "zip":
                raise refuse("file.name", name=suffix, found=kind or "text")
            return workbook_tables(path)
        if kind:
            raise refuse("file.name", name=suffix, found=kind)
        return [csv_table(path)]
    except OSError as fault:
        raise refuse("file.unreadable", file=path.name, what=fault.strerror or type(fault).__name__) from None
