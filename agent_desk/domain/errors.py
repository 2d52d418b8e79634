"""The two kinds of failure that are not bugs, each with a stable code and the values for its sentence.

An error carries no words for the screen: ``code`` names the sentence in ``agent_desk.wording`` and ``values`` fill
its placeholders. Codes are never renamed, they are part of the command line's answers.
"""

from __future__ import annotations


class DeskError(Exception):
    """Base of every failure the desk reports to a person.

    Attributes:
        code: Stable identifier, ``area.what`` (for example ``hold.taken``).
        values: Plain values for the placeholders of the sentence, by name.
    """

    def __init__(self, code: str, **values: object) -> None:
        """Keep the code and the values; the text is for logs and tracebacks only."""
        self.code = code
        self.values = values
        detail = ", ".join(f"{name}={value!r}" for name, value in sorted(values.items()))
        super().__init__(f"{code}({detail})" if detail else code)


class RuleError(DeskError):
    """An act that the rules forbid: exit status 1."""


class InputError(DeskError):
    """Input that cannot be understood or is out of bounds: exit status 2. Names what, where and what to do."""


class StoreError(DeskError):
    """The store's environment failed (disk, lock, connection, damage): exit status 3."""
