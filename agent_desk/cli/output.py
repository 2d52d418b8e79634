"""Answers on the terminal: JSON for programs, tables for people."""

from __future__ import annotations

import json
import sys
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import TYPE_CHECKING

from agent_desk.domain.errors import InputError
from agent_desk.domain.money import Money
from agent_desk.services.own_files import write_own

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

#: Columns of a table that no terminal shows: wide enough that nothing is cut.
_WIDE = 240


def plain(value: object) -> object:
    """A value as JSON holds it: amounts and decimals as text, dates ISO, codes of enums."""
    match value:
        case Money():
            result: object = str(value)
        case Enum():
            result = value.value
        case Decimal():
            result = f"{value:f}"
        case Fraction():
            result = f"{value.numerator}/{value.denominator}"
        case date():
            result = value.isoformat()
        case dict():
            result = {str(plain(key)): plain(item) for key, item in value.items()}
        case list() | tuple() | set() | frozenset():
            result = [plain(item) for item in value]
        case _ if is_dataclass(value) and not isinstance(value, type):
            result = {item.name: plain(getattr(value, item.name)) for item in fields(value)}
        case _:
            result = value
    return result


def write_file(path: Path, content: bytes) -> None:
    """Write a file whole or not at all, for its owner alone. Raises InputError ``file.unwritable``."""
    try:
        write_own(path, content)
    except OSError as error:
        raise InputError("file.unwritable", file=str(path), what=error.strerror or str(error)) from None


def print_json(value: object) -> None:
    """One JSON document on standard output."""
    json.dump(plain(value), sys.stdout, ensure_ascii=False, indent=2)
    sys.stdout.write("\n")


def print_lines(lines: Sequence[str]) -> None:
    """Lines on standard output."""
    for line in lines:
        sys.stdout.write(line + "\n")


def print_table(titles: Sequence[str], rows: Sequence[Sequence[str]], right: frozenset[int] = frozenset()) -> None:
    """A table on standard output; columns in ``right`` are set to the right."""
    from rich.console import Console
    from rich.table import Table

    table = Table(box=None, pad_edge=False, header_style="bold")
    for index, title in enumerate(titles):
        table.add_column(title, justify="right" if index in right else "left", no_wrap=True)
    for row in rows:
        table.add_row(*row)
    width = None if sys.stdout.isatty() else _WIDE
    Console(width=width, highlight=False, markup=False, emoji=False, soft_wrap=True).print(table)
