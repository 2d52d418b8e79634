"""Texts of the sheet by language: clauses and labels, and how their placeholders are filled.

Conventions of this file: a language is a folder ``clauses/<tag>`` with one ``<id>.md`` for each clause and a
``labels.toml``. A placeholder is ``{name}``, or with a form: ``{name:word}`` is a code said in words (``[words]``),
``{name:rate}`` a share with two digits or more, ``{name:trim}`` a share without needless digits, ``{name:day/days}``
a number with the word for one or for many (``#`` in it stands for the number), ``{name:proofs}`` codes of evidence,
one of which is enough. ``**bold**`` marks what is of material
interest. A clause takes exactly the values that its text names; the lender's own words (``{complaint}``,
``{pay_to}``) stand ready for every clause.

Source: Civil Code of the PRC, 496 (terms of material interest are pointed out conspicuously).
"""

from __future__ import annotations

import re
import tomllib
from decimal import Decimal
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol

from agent_desk.documents.formats import Formats
from agent_desk.domain.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from agent_desk.domain.agreement import Clause, ClauseValue

_PLACEHOLDER = re.compile(r"\{([a-z_]+)(?::([^{}]*))?\}")
LABELS = "labels.toml"


class Resources(Protocol):
    """Finds files of the resources."""

    def path(self, *parts: str) -> Path:
        """Where a resource lies."""
        ...


def languages(resources: Resources) -> tuple[str, ...]:
    """Tags of the languages that have a folder with labels, sorted."""
    return tuple(sorted(file.parent.name for file in resources.path("clauses").glob(f"*/{LABELS}")))


def placeholders(text: str) -> frozenset[str]:
    """Names of the placeholders in a text."""
    return frozenset(match[1] for match in _PLACEHOLDER.finditer(text))


class Texts:
    """Everything that is written in one language.

    Raises:
        InputError: ``document.language`` when there is no such language.
    """

    def __init__(self, resources: Resources, language: str) -> None:
        """Read the labels; a clause is read when it is asked for."""
        if language not in languages(resources):
            raise InputError("document.language", language=language)
        self.language = language
        self._folder = resources.path("clauses", language)
        self._clauses: dict[str, str] = {}

    @cached_property
    def _tables(self) -> dict[str, dict[str, Any]]:
        return tomllib.loads((self._folder / LABELS).read_text(encoding="utf-8"))

    @cached_property
    def formats(self) -> Formats:
        """How this language writes values."""
        return Formats(self._tables["formats"])

    def words(self, table: str) -> Mapping[str, Any]:
        """A whole table of the labels."""
        return self._tables[table]

    def label(self, key: str, **values: ClauseValue) -> str:
        """A label of the sheet, ``table.key``, filled.

        Raises:
            InputError: ``document.label`` for an unknown key, ``document.placeholder`` for a missing value.
        """
        table, _, name = key.partition(".")
        text = self._tables.get(table, {}).get(name)
        if not isinstance(text, str):
            raise InputError("document.label", label=key, language=self.language)
        return self._filled(key, text, values)

    def clause_text(self, clause_id: str) -> str:
        """A clause as it lies in its file, placeholders and all.

        Raises:
            InputError: ``document.clause`` when this language has no such clause.
        """
        if clause_id not in self._clauses:
            file = self._folder / f"{clause_id}.md"
            if not re.fullmatch(r"[a-z0-9-]+", clause_id) or not file.is_file():
                raise InputError("document.clause", clause=clause_id, language=self.language)
            self._clauses[clause_id] = " ".join(file.read_text(encoding="utf-8").split())
        return self._clauses[clause_id]

    def clause(self, clause: Clause, standing: Mapping[str, str]) -> str:
        """A clause in words, ``**bold**`` marks still in it.

        Args:
            clause: Its id and values.
            standing: The lender's own words, by placeholder, ready for every clause.

        Raises:
            InputError: ``document.clause``; ``document.placeholder`` when the text wants a value that is not given;
                ``document.value`` when a value is given that the text does not name.
        """
        text = self.clause_text(clause.clause_id)
        if unnamed := sorted(set(clause.values) - placeholders(text)):
            raise InputError(
                "document.value", clause=clause.clause_id, language=self.language, names=", ".join(unnamed)
            )
        return self._filled(clause.clause_id, text, {**standing, **clause.values})

    def _filled(self, name: str, text: str, values: Mapping[str, ClauseValue]) -> str:
        if missing := sorted(placeholders(text) - set(values)):
            raise InputError("document.placeholder", text=name, language=self.language, names=", ".join(missing))
        return _PLACEHOLDER.sub(lambda match: self._written(name, values[match[1]], match[2] or ""), text)

    def _written(self, name: str, value: ClauseValue, form: str) -> str:
        if form == "word":
            word = self._tables["words"].get(str(value))
            if word is None:
                raise InputError("document.label", label=f"words.{value}", language=self.language)
            return str(word)
        if form == "proofs":
            names = self._tables["evidence"]
            return str(self._tables["lists"]["or"]).join(str(names[code]) for code in str(value).split())
        if form == "trim" and isinstance(value, Decimal):
            return self.formats.percent(value, least=0)
        if form == "rate" and isinstance(value, Decimal):
            return self.formats.percent(value)
        if "/" in form and isinstance(value, int):
            one, many = form.split("/")
            chosen = one if value == 1 else many
            return chosen.replace("#", f"{value:,}") if "#" in form else f"{value:,} {chosen}"
        if form:
            raise InputError("document.form", text=name, language=self.language, form=form)
        return self.formats.value(value)
