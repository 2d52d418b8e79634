"""Edit a policy pack by command: draft, set a limit, ask, put in force, take back, discard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from agent_desk.cli.arguments import read_date
from agent_desk.domain.errors import InputError
from agent_desk.domain.people import LADDER, Role
from agent_desk.services.policy_text import CellChange

if TYPE_CHECKING:
    from agent_desk.cli.run import Call
    from agent_desk.domain.people import User
    from agent_desk.domain.policy.draft import StoredPack
    from agent_desk.services.edit_policy import PolicyBoard


#: Parts of the command whose acts may be sent again under the same key.
KEYED = ("draft", "set", "ask", "approve", "reopen", "discard")


def draft(call: Call) -> None:
    """Start a draft from the pack in force."""
    actor = call.actor(Role.SUPERVISOR)
    _tell(call, actor, call.once("draft").drafts.start(actor, call.given.pack))


def set_limit(call: Call) -> None:
    """Change one limit of the draft and save it."""
    actor = call.actor(Role.SUPERVISOR)
    board = call.services.drafts.board(actor, call.given.pack)
    version = _version(call, board)
    given = call.given.role
    role = next((item for item in LADDER if item.value == given.casefold()), None)
    if role is None:
        raise InputError("policy.role", role=given, known=", ".join(LADDER))
    value = call.services.drafts.read_cell(board.pack, call.given.rule, call.given.value)
    change = CellChange(call.given.rule, role, value)
    _tell(call, actor, call.once("set").drafts.save(actor, board.pack.pack_id, version, [change]))


def ask(call: Call) -> None:
    """Ask another person to put the draft in force."""
    actor = call.actor(Role.SUPERVISOR)
    board = call.services.drafts.board(actor, call.given.pack)
    valid_from = read_date(call.given.valid_from)
    _tell(call, actor, call.once("ask").drafts.ask(actor, board.pack.pack_id, _version(call, board), valid_from))


def approve(call: Call) -> None:
    """Put what somebody else wrote in force."""
    actor = call.actor(None)
    board = call.services.drafts.board(actor, call.given.pack)
    accepted = call.given.accept or ()
    saved = call.once("approve").drafts.approve(
        actor, board.pack.pack_id, _version(call, board), accepted, call.given.instead or ""
    )
    assert saved.valid_from is not None
    answer = {**_plain(saved), "accepted": list(saved.accepted)}
    call.answer(answer, [f"{saved.label} is in force from {call.words.date(saved.valid_from)}"])


def reopen(call: Call) -> None:
    """Make what was asked for a draft again."""
    actor = call.actor(Role.SUPERVISOR)
    board = call.services.drafts.board(actor, call.given.pack)
    _tell(call, actor, call.once("reopen").drafts.reopen(actor, board.pack.pack_id, _version(call, board)))


def discard(call: Call) -> None:
    """Throw the draft away."""
    actor = call.actor(Role.SUPERVISOR)
    board = call.services.drafts.board(actor, call.given.pack)
    label = board.draft.label if board.draft is not None else None
    call.once("discard").drafts.discard(actor, board.pack.pack_id, _version(call, board))
    said = f"{label or 'The draft'} is discarded; {board.pack.label} stays in force"
    call.answer({"discarded": label}, [said])


def _version(call: Call, board: PolicyBoard) -> int:
    """Of the draft; 0, which no draft has, where it is gone and the act may have been sent before."""
    if board.draft is None and call.given.key is None:
        raise InputError("policy.no-draft", pack=board.pack.pack_id)
    return board.draft.version if board.draft is not None else 0


def _plain(stored: StoredPack) -> dict[str, object]:
    return {
        "pack": stored.pack_id,
        "edition": stored.edition,
        "status": stored.status.value,
        "author": stored.author,
        "saved_at": stored.saved_at.isoformat(),
        "valid_from": stored.valid_from.isoformat() if stored.valid_from is not None else None,
        "approver": stored.approver,
        "version": stored.version,
    }


def _tell(call: Call, actor: User, stored: StoredPack) -> None:
    """The draft: where it stands, how it differs, what is wrong; or what became of it, where it is none any more."""
    board = call.services.drafts.board(actor, call.given.pack)
    if board.draft is None or board.draft.label != stored.label:
        call.answer(_plain(stored), [f"{stored.label}, {stored.status.value}; in force: {board.pack.label}"])
        return
    view = call.services.drafts.view(board)
    words = call.words
    changed = [words.difference(item, view.pack.currency) for item in view.differences]
    flaws = [words.flaw(flaw) for flaw in view.flaws]
    answer = {
        **_plain(stored),
        "in_force": board.pack.label,
        "sound": not view.contradictions,
        "differences": changed,
        "flaws": [{"code": f.code, "rule": f.rule, "blocks": f.blocks, "text": words.flaw(f)} for f in view.flaws],
    }
    lines = [f"{stored.label}, {stored.status.value}, version {stored.version}; in force: {board.pack.label}"]
    call.answer(answer, [*lines, *(changed or ["No limit differs"]), *flaws])
