"""Texts in other languages, from the compiled translations, without a window."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QTranslator

from agent_desk import resources
from agent_desk.wording import Words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


@cache
def words_in(language: str) -> Words:
    """Words in a language that need not be the screen's: for what is said or written to a borrower."""
    if language in ("", "en"):
        return Words()
    return Words(load_translation(resources.path("i18n"), language), language)


def load_translation(folder: Path, language: str) -> Callable[[str, str], str]:
    """A translating function for a language; it gives the source back where there is no translation.

    Args:
        folder: Of ``agent_desk_<language>.qm``.
        language: Tag such as ``zh``.
    """
    translator = QTranslator()
    translator.load(str(folder / f"agent_desk_{language}.qm"))

    def translate(context: str, text: str) -> str:
        return translator.translate(context, text) or text

    return translate
