"""Every text of the program is translated, with the same placeholders, and no text hides from the collector."""

from __future__ import annotations

import ast
import re
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTranslator

from agent_desk import resources

if TYPE_CHECKING:
    from collections.abc import Iterator

SOURCES = Path(resources.__file__).parent
TRANSLATIONS = sorted(resources.path("i18n").glob("agent_desk_*.ts"))
PLACEHOLDER = re.compile(r"\{[a-z_0-9]*\}|%n")
MARKERS = {"translate", "QT_TRANSLATE_NOOP"}


def texts_of(tree: ast.AST, scope: str = "") -> Iterator[tuple[str, str, int]]:
    """Context, text and line of everything that is to be translated in a module.

    Raises:
        AssertionError: a text that is not written out where it is used.
    """
    for node in ast.iter_child_nodes(tree):
        inner = node.name if isinstance(node, ast.ClassDef) else scope
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            of_self = isinstance(node.func, ast.Attribute) and getattr(node.func.value, "id", "") == "self"
            words = [item.value for item in node.args[:2] if isinstance(item, ast.Constant)]
            if name == "tr" and of_self and words:
                yield inner, str(words[0]), node.lineno
            elif name in MARKERS and len(words) == 2:
                yield str(words[0]), str(words[1]), node.lineno
            elif name == "tr" and words:
                raise AssertionError(f"line {node.lineno}: tr of another object; its class would not be found")
            elif name == "_tr" and words:
                raise AssertionError(f"line {node.lineno}: _tr hides {words[0]!r} from the collector")
            elif name == "tr" and node.args and isinstance(node.args[0], ast.JoinedStr):
                raise AssertionError(f"line {node.lineno}: an f-string cannot be translated; use format")
        yield from texts_of(node, inner)


def all_texts() -> set[tuple[str, str]]:
    found: set[tuple[str, str]] = set()
    hidden: list[str] = []
    for file in sorted(SOURCES.rglob("*.py")):
        try:
            found |= {(scope, text) for scope, text, _ in texts_of(ast.parse(file.read_text("utf-8")))}
        except AssertionError as fault:
            hidden.append(f"{file.relative_to(SOURCES)}: {fault}")
    assert not hidden, "\n".join(hidden)
    return found


def messages(file: Path) -> Iterator[tuple[str, str, list[str], str]]:
    """Context, source, translations and state of each message."""
    for context in ET.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            name, source = context.findtext("name") or "", message.findtext("source") or ""
            yield name, source, forms, translation.get("type", "")


def test_there_is_a_chinese_translation() -> None:
    assert [file.stem for file in TRANSLATIONS] == ["agent_desk_zh"]


@pytest.mark.parametrize("file", TRANSLATIONS, ids=lambda file: file.stem)
def test_every_text_of_the_program_is_in_the_translation(file: Path) -> None:
    known = {(name, source) for name, source, _, _ in messages(file)}
    missing = sorted(all_texts() - known)
    assert not missing, "run make i18n and translate:\n" + "\n".join(map(str, missing))


@pytest.mark.parametrize("file", TRANSLATIONS, ids=lambda file: file.stem)
def test_no_entry_is_unfinished(file: Path) -> None:
    open_ones = [(name, source) for name, source, forms, state in messages(file) if state or not all(forms)]
    assert not open_ones


@pytest.mark.parametrize("file", TRANSLATIONS, ids=lambda file: file.stem)
def test_placeholders_agree(file: Path) -> None:
    wrong = [
        (source, form)
        for _, source, forms, _ in messages(file)
        for form in forms
        if sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(form))
    ]
    assert not wrong


@pytest.mark.parametrize("file", TRANSLATIONS, ids=lambda file: file.stem)
def test_the_compiled_translation_says_the_same(file: Path) -> None:
    translator = QTranslator()
    assert translator.load(str(file.with_suffix(".qm")))
    differ = [
        (name, source)
        for name, source, forms, _ in messages(file)
        if translator.translate(name, source, "", 1 if "%n" in source else -1) != forms[0]
    ]
    assert not differ, "run make i18n"
