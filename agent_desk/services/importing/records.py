"""Rows to records: the fields of a mapping, typed, with their places; and which mapping a header belongs to."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from operator import itemgetter
from typing import TYPE_CHECKING, TypeVar

from agent_desk.domain.money import Money
from agent_desk.services.importing.cells import cell_value
from agent_desk.services.importing.fields import NEEDED
from agent_desk.services.importing.mapping import folded
from agent_desk.services.importing.report import RefusedError, refuse

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from agent_desk.services.importing.cells import CellValue
    from agent_desk.services.importing.mapping import ColumnMapping, ColumnSpec, TableSpec
    from agent_desk.services.importing.tables import Table, TableRow

_Kind = TypeVar("_Kind", str, int, Decimal, Money, date)

#: Texts of one column whose meaning is kept at a time.
_MOST_KNOWN = 20_000


class Record:
    """The fields of one row. A field that is absent or empty reads as ``None``.

    There is one for each row of a file, so that it holds no more than its cells; names stand in its reader.

    Attributes:
        line: In the file.
        cells: The texts of the fields, in the order of the reader's names.
    """

    __slots__ = ("_reader", "_values", "cells", "line")

    def __init__(self, reader: Reader, line: int, values: Sequence[CellValue | None], cells: Sequence[str]) -> None:
        """Of a row; values and cells in the order of the reader's names."""
        self._reader = reader
        self._values = values
        self.line = line
        self.cells = cells

    @property
    def file(self) -> str:
        """The name of the file."""
        return self._reader.table.file

    @property
    def columns(self) -> Mapping[str, str]:
        """The file's own name of each field's column."""
        return self._reader.titles

    @property
    def digested(self) -> str:
        """All cells with the names of their fields, each field once, whatever the order of the columns."""
        return self._reader.pattern % tuple(self.cells)

    def cell(self, name: str) -> str:
        """The text of a field's cell; empty when there is none."""
        at = self._reader.at.get(name)
        return self.cells[at] if at is not None else ""

    def has(self, name: str) -> bool:
        """Does the row say anything in this field?"""
        at = self._reader.at.get(name)
        return at is not None and self._values[at] is not None

    def _get(self, name: str, kind: type[_Kind]) -> _Kind | None:
        at = self._reader.at.get(name)
        if at is None:
            return None
        value = self._values[at]
        assert value is None or isinstance(value, kind), name
        return value

    def text(self, name: str) -> str:
        """A text or code; empty when there is none."""
        return self._get(name, str) or ""

    def count(self, name: str) -> int | None:
        """A whole number."""
        return self._get(name, int)

    def number(self, name: str) -> Decimal | None:
        """A percentage as a fraction."""
        return self._get(name, Decimal)

    def money(self, name: str) -> Money | None:
        """An amount."""
        return self._get(name, Money)

    def day(self, name: str) -> date | None:
        """A date, or the first day of a month."""
        return self._get(name, date)

    def needed(self, name: str, kind: type[_Kind]) -> _Kind:
        """A field that must be there.

        Raises:
            RefusedError: ``cell.missing``.
        """
        at = self._reader.at.get(name)
        value = self._values[at] if at is not None else None
        if isinstance(value, kind):
            return value
        assert value is None, name
        raise refuse("cell.missing", self.columns.get(name, name))

    def refused(self, name: str, code: str, **values: str | int) -> RefusedError:
        """The refusal of this row because of a field's cell."""
        return refuse(code, self.columns.get(name, name), self.cell(name), **values)


class _Known(dict[str, "CellValue | None"]):
    """What the cells of one column say, by their texts: most columns say the same again and again."""

    def __init__(self, spec: ColumnSpec, currency: str) -> None:
        super().__init__()
        self._spec = spec
        self._currency = currency

    def __missing__(self, text: str) -> CellValue | None:
        """Read a text that was not met, or not lately.

        Raises:
            RefusedError: it is nothing that may stand here.
        """
        value = _read(self._spec, text, self._currency)
        if len(self) >= _MOST_KNOWN:
            self.clear()
        self[text] = value
        return value


def _read(spec: ColumnSpec, text: str, currency: str) -> CellValue | None:
    """What the text of a cell says, or the column's default for an empty one; a formula says nothing.

    Raises:
        RefusedError: ``cell.*``.
    """
    if text.startswith("="):
        raise refuse("cell.formula")
    said = text or spec.default
    if said:
        return cell_value(spec, said, currency)
    if spec.required:
        raise refuse("cell.missing")
    return None


class Reader:
    """Turns the rows of one table into records.

    Attributes:
        places: Field, its specification, and the position of its column; -1 for one that is not there.
        at: The position of each field in a record.
        titles: The file's own name of each field's column.
        pattern: Of a record's cells with the names of their fields.
    """

    def __init__(
        self, table: Table, spec: TableSpec, currency: str, places: Sequence[tuple[str, ColumnSpec, int]]
    ) -> None:
        """Of a table whose columns were found."""
        self.table = table
        self.spec = spec
        self.currency = currency
        self.places = tuple(places)
        ordered = sorted(places, key=itemgetter(0))
        self.at = {name: index for index, (name, _, _) in enumerate(ordered)}
        self.titles = {name: table.header[at] if at >= 0 else column.column for name, column, at in places}
        self.pattern = "\x1e".join(f"{name}\x1f%s" for name in self.at)
        self._positions = [at for _, _, at in ordered]
        self._known = [_Known(column, currency) for _, column, _ in ordered]

    def record(self, row: TableRow) -> Record:
        """The fields of a row.

        Raises:
            RefusedError: the first cell that cannot be what it should.
        """
        cells = (*row.cells, "")  # a column that is not there, at -1, is empty in every row
        texts = [cells[at].strip() for at in self._positions]
        if row.faults and not row.faults.keys().isdisjoint(self._positions):
            raise self._refusal(row)
        try:
            values = [known[text] for known, text in zip(self._known, texts, strict=True)]
        except RefusedError:
            raise self._refusal(row) from None
        return Record(self, row.line, values, texts)

    def _refusal(self, row: TableRow) -> RefusedError:
        """Why a row cannot be read: its first cell at fault."""
        for name, spec, at in self.places:
            column = self.titles[name]
            text = row.cells[at].strip() if at >= 0 else ""
            if at in row.faults:
                return RefusedError(row.faults[at], column, text)
            if text.startswith("="):
                return refuse("cell.formula", column, text, cell=f"{self.table.file}:{row.line}")
            try:
                _read(spec, text, self.currency)
            except RefusedError as fault:
                return RefusedError(fault.reason, column, text)
        raise AssertionError("a row without fault was not read")


def reader_of(table: Table, mapping: ColumnMapping, spec: TableSpec, currency: str) -> Reader:
    """Find the columns of a mapping in a header.

    Raises:
        RefusedError: ``file.columns-missing`` or ``file.columns-twice``, with their names.
    """
    header = [folded(name) for name in table.header]
    places: list[tuple[str, ColumnSpec, int]] = []
    missing: list[str] = []
    twice: list[str] = []
    needed = NEEDED[mapping.shape, spec.role]
    for name, column in spec.columns.items():
        found = [at for at, title in enumerate(header) if title in column.names]
        if len(found) > 1:
            twice.append(table.header[found[0]])
        elif found:
            places.append((name, column, found[0]))
        elif column.default:
            places.append((name, column, -1))
        elif column.required or name in needed:
            missing.append(column.column)
    if twice:
        raise refuse("file.columns-twice", columns=", ".join(twice))
    if missing:
        raise refuse("file.columns-missing", mapping=mapping.name, columns=", ".join(missing))
    return Reader(table, spec, currency, places)


def detected(header: Sequence[str], mappings: Sequence[ColumnMapping]) -> tuple[ColumnMapping, TableSpec]:
    """The mapping and the table of it that a header belongs to: of those whose columns are all there, the most telling.

    Raises:
        RefusedError: ``file.header-unknown`` with the closest mapping and the columns that lack for it.
    """
    titles = {folded(name) for name in header}
    candidates = [
        (mapping, table)
        for mapping in mappings
        for table in mapping.tables
        if titles.isdisjoint(folded(name) for name in table.unless)
    ]

    def lacking(table: TableSpec) -> list[str]:
        specs = (table.columns[name] for name in table.detect)
        return [spec.column for spec in specs if titles.isdisjoint(spec.names)]

    whole = [item for item in candidates if not lacking(item[1])]
    if whole:
        return max(whole, key=lambda item: len(item[1].detect))
    mapping, table = min(candidates, key=lambda item: len(lacking(item[1])) / len(item[1].detect))
    raise refuse("file.header-unknown", closest=mapping.name, missing=", ".join(lacking(table)))
