"""The changes of the schema are one line from the first to the newest; two made side by side are seen here."""

from __future__ import annotations

import re

from agent_desk.store.schema import HEAD
from tests.architecture.source_tree import ROOT

_VERSIONS = sorted((ROOT / "agent_desk" / "store" / "migrations" / "versions").glob("*.py"))


def _named(name: str, text: str) -> str:
    found = re.search(rf'^{name} = (?:"(\d+)"|None)$', text, re.MULTILINE)
    assert found is not None
    return found.group(1) or ""


def test_each_revision_follows_the_one_before_and_the_store_knows_the_newest() -> None:
    texts = [path.read_text("utf-8") for path in _VERSIONS]
    revisions = [_named("revision", text) for text in texts]
    assert revisions == [f"{number:04}" for number in range(1, len(texts) + 1)]
    assert [_named("down_revision", text) for text in texts] == ["", *revisions[:-1]]
    assert [path.name[:4] for path in _VERSIONS] == revisions
    assert revisions[-1] == HEAD
