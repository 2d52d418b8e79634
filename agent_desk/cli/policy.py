"""Policy packs: check a file, show what is in force, tell two apart, replay decisions under another one."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from agent_desk.cli.arguments import read_days
from agent_desk.cli.output import plain, print_json, print_lines, print_table
from agent_desk.domain.errors import InputError
from agent_desk.domain.people import LADDER, Role
from agent_desk.given_files import text_of
from agent_desk.wording.pack_parts import PARTS

if TYPE_CHECKING:
    from agent_desk.cli.run import Call
    from agent_desk.domain.policy.pack import PolicyPack


def check(call: Call) -> int:
    """Is a pack readable and does it agree with itself; status 1 when a contradiction blocks it."""
    pack, flaws = call.services.policy.check(*_text(call.given.file))
    answer = {
        "pack": pack.label,
        "sound": not any(flaw.blocks for flaw in flaws),
        "flaws": [{**_as_dict(plain(flaw)), "text": call.words.flaw(flaw)} for flaw in flaws],
    }
    lines = [f"{pack.label}: {'sound' if answer['sound'] else 'contradicts itself'}"]
    call.answer(answer, lines + [call.words.flaw(flaw) for flaw in flaws])
    return 0 if answer["sound"] else 1


def _as_dict(value: object) -> dict[str, object]:
    assert isinstance(value, dict)
    return value


def _text(name: str) -> tuple[str, str]:
    path = Path(name)
    return text_of(path).replace("\r\n", "\n"), path.name


def _pack(call: Call, named: str) -> PolicyPack:
    """A pack in force by id, its draft by ``ID@draft``, or a file."""
    if named.endswith("@draft"):
        board = call.services.drafts.board(call.actor(Role.SUPERVISOR), named.removesuffix("@draft"))
        if board.draft is None:
            raise InputError("policy.no-draft", pack=board.pack.pack_id)
        return call.services.drafts.view(board).pack
    if Path(named).suffix == ".toml":
        return call.services.policy.check(*_text(named))[0]
    return call.services.policy.pack(named)


def show(call: Call) -> None:
    """The limits of a pack as a table; without a name, the packs there are."""
    if not call.given.pack:
        packs = call.services.policy.packs()
        answer = [{"pack": p.pack_id, "version": p.version, "valid_from": p.valid_from.isoformat()} for p in packs]
        call.answer(answer, [f"{item['pack']} {item['version']} from {item['valid_from']}" for item in answer])
        return
    pack = _pack(call, call.given.pack)
    if call.json:
        print_json(plain(pack))
        return
    words = call.words
    if call.given.part:
        print_lines([f"{pack.label}, in force from {words.date(pack.valid_from)}"])
        print_table(*PARTS[call.given.part](words, pack))
        return
    print_lines([f"{pack.label}, in force from {words.date(pack.valid_from)}"])
    print_table(
        ("Rule", "Limit", "Stages", "Agent", "Senior", "Supervisor", "Manager", "Nobody over", "Source"),
        [
            (
                row.rule,
                words.concession(row.kind),
                " ".join(words.bucket(bucket) for bucket in sorted(row.buckets)),
                *(words.limit(row, role, pack.currency) for role in LADDER),
                words.measure(row.measure, row.cap, pack.currency),
                row.source,
            )
            for row in pack.limits
        ],
        frozenset({3, 4, 5, 6, 7}),
    )


def diff(call: Call) -> None:
    """What differs between two packs, cell by cell."""
    before, after = _pack(call, call.given.before), _pack(call, call.given.after)
    found = call.services.policy.differences(before, after)
    answer = [{**_as_dict(plain(item)), "wider": item.wider} for item in found]
    words = call.words
    lines = [words.difference(item, after.currency) for item in found] or ["No limit differs"]
    call.answer(answer, lines)


def replay(call: Call) -> None:
    """What a pack would have made of the decisions of the last days."""
    pack = _pack(call, call.given.pack)
    actor = call.actor(Role.SUPERVISOR)
    today = max((item.business_date for item in call.services.queue.portfolios()), default=None)
    if today is None:
        raise InputError("portfolio.none")
    since = (call.as_of or today) - timedelta(days=read_days(call.given.days))
    found = call.services.policy.replay(actor, pack, since)
    answer = {"pack": pack.label, "since": since.isoformat(), **_as_dict(plain(found))}
    call.answer(
        answer,
        [
            f"{found.decisions:,} decisions since {call.words.date(since)} under {pack.label}:",
            f"  {found.no_longer_ask:,} would not have needed a decision",
            f"  {found.would_ask:,} would have needed one",
            f"  {found.would_refuse:,} were granted and could not be",
            f"  {found.same:,} the same, {found.skipped:,} without an answer",
        ],
    )
