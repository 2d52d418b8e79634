"""The copies of the store by command: which there are, and does one restore."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.cli.output import plain
from agent_desk.domain.people import Role
from agent_desk.wording.names import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from agent_desk.cli.run import Call


def copies(call: Call) -> None:
    """List them, or try one."""
    keep, actor, tr = call.services.keep, call.actor(Role.ADMINISTRATOR), call.words.tr
    if call.given.tried:
        trial = keep.try_copy(actor, call.given.tried)
        said = tr(QT_TRANSLATE_NOOP("Words", "{name} restores: {entries} entries of the log, all sound"))
        call.answer(plain(trial), [said.format(name=trial.name, entries=trial.entries)])
        return
    shelf = keep.copies(actor)
    clear, sealed = QT_TRANSLATE_NOOP("Words", "in clear"), QT_TRANSLATE_NOOP("Words", "encrypted")
    restores, fails = QT_TRANSLATE_NOOP("Words", "restores"), QT_TRANSLATE_NOOP("Words", "does not restore")
    lines = [shelf.folder]
    for copy in shelf.copies:
        parts = [copy.name, f"{copy.size:,} B", tr(clear if copy.in_clear else sealed)]
        if copy.tried_at is not None:
            parts.append(tr(restores if copy.is_sound else fails))
        lines.append("  ".join(parts))
    if not shelf.copies:
        lines.append(tr(QT_TRANSLATE_NOOP("Words", "No copy lies in the folder of copies")))
    call.answer(plain(shelf), lines)
