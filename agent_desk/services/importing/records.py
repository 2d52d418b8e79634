"""Rows to records: the fields of a mapping, typed, with their places; and which mapping a header belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
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


@dataclass(frozen=True, slots=True)
class Record:
    """The fields of one row. A field that is absent or empty reads as ``None``.

    Attributes:
        columns: The file's own name of each field's column.
        texts: The cells, by field.
    """

    file: str
    line: int
    values: Mapping[str, CellValue]
    columns: Mapping[str, str]
    texts: Mapping[str, str]

    def _get(self, name: str, kind: type[_Kind]) -> _Kind | None:
        value = self.values.get(name)
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
        value = self._get(name, kind)
        if value is None:
            raise refuse("cell.missing", self.columns.get(name, name))
        return value

    def refused(self, name: str, code: str, **values: str | int) -> RefusedError:
        """The refusal of this row because of a field's cell."""
        return refuse(code, self.columns.get(name, name), self.texts.get(name, ""), **values)


@dataclass(frozen=True, slots=True)
class Reader:
    """Turns the rows of one table into records.

    Attributes:
        places: Field, its specification, and the position of its column.
    """

    table: Table
    spec: TableSpec
    currency: str
    places: tuple[tuple[str, ColumnSpec, int], ...]

    def record(self, row: TableRow) -> Record:
        """The fields of a row.

        Raises:
            RefusedError: the first cell that cannot be what it should.
        """
        values: dict[str, CellValue] = {}
        texts: dict[str, str] = {}
        columns: dict[str, str] = {}
        for name, spec, at in self.places:
            column = self.table.header[at] if at >= 0 else spec.column
            text = row.cells[at].strip() if at >= 0 else ""
            columns[name] = column
            texts[name] = text
            if at in row.faults:
                raise RefusedError(row.faults[at], column, text)
            if text.startswith("="):
                raise refuse("cell.formula", column, text, cell=f"{self.table.file}:{row.line}")
            text = text or spec.default
            if text:
                try:
                    values[name] = cell_value(spec, text, self.currency)
                except RefusedError as fault:
                    raise RefusedError(fault.reason, column, text) from None
            elif spec.required:
                raise refuse("cell.missing", column)
        return Record(self.table.file, row.line, values, columns, texts)


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
    return Reader(table, spec, currency, tuple(places))


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
