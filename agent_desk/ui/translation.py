"""Texts in other languages, from the compiled translations, without a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTranslator

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


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
