"""What the store could not take while it was away: texts that were being typed, in files of this computer.

Conventions of this file: one file a draft, for its owner alone (0600, folders 0700), written whole or not at all. It is
deleted as soon as the store has the draft. Drafts of different stores never meet.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from datetime import datetime
from typing import TYPE_CHECKING

from agent_desk.domain.case_draft import CaseDraft
from agent_desk.domain.loan import LoanNumber
from agent_desk.domain.people import UserId

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_LENGTH = 24


class FileStash:
    """Implements ``draft_ports.Stash`` in a folder."""

    def __init__(self, folder: Path, store: str) -> None:
        """In a folder of all stores; ``store`` is the address of this one, of which only a digest is kept."""
        self._folder = folder / _digest(store)

    def all(self) -> Sequence[CaseDraft]:
        """Every draft here; a file that cannot be read is passed over."""
        found = []
        for path in sorted(self._folder.glob("*.json")):
            with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
                read = json.loads(path.read_text("utf-8"))
                found.append(
                    CaseDraft(
                        UserId(str(read["user"])),
                        LoanNumber(str(read["loan"])),
                        datetime.fromisoformat(read["saved_at"]),
                        {str(name): str(text) for name, text in read["fields"].items()},
                        bool(read["in_front"]),
                    )
                )
        return found

    def keep(self, draft: CaseDraft) -> bool:
        """Keep a draft instead of the one before; False where this computer cannot either."""
        path = self._path(draft.user_id, draft.loan_number)
        written = path.with_suffix(".new")
        values = {
            "user": draft.user_id,
            "loan": draft.loan_number,
            "saved_at": draft.saved_at.isoformat(),
            "fields": dict(draft.fields),
            "in_front": draft.in_front,
        }
        try:
            for folder in (self._folder.parent, self._folder):
                folder.mkdir(parents=True, exist_ok=True, mode=0o700)
            with os.fdopen(
                os.open(written, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8"
            ) as file:
                json.dump(values, file, ensure_ascii=False)
                file.flush()
                os.fsync(file.fileno())
            written.replace(path)
        except OSError:
            with contextlib.suppress(OSError):
                written.unlink(missing_ok=True)
            return False
        return True

    def forget(self, user_id: UserId, number: LoanNumber) -> None:
        """The store has it, or nobody wants it any more."""
        with contextlib.suppress(OSError):
            self._path(user_id, number).unlink(missing_ok=True)

    def _path(self, user_id: UserId, number: LoanNumber) -> Path:
        return self._folder / f"{_digest(f'{user_id}/{number}')}.json"


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:_LENGTH]
