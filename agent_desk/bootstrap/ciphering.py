"""The commands that change a store's key: who may, what is done, what is said of it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from agent_desk import resources
from agent_desk.bootstrap import key_ring
from agent_desk.bootstrap.store_keys import file_to_change, is_encrypted, key_place, ring_name
from agent_desk.cli.ciphers import new_key_text, said_of, sheet_text
from agent_desk.cli.output import print_json, print_lines
from agent_desk.domain.errors import InputError, StoreError
from agent_desk.domain.events import Event, EventKind
from agent_desk.services.recovery import KeyPlace, RecoveryContent
from agent_desk.wording.names import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from agent_desk.services.ports import Clock
    from agent_desk.settings import Settings
    from agent_desk.store.store_key import Seal, StoreKey
    from agent_desk.wording import Words

_DONE = {
    "encrypt": QT_TRANSLATE_NOOP("Words", "The store {store} is encrypted"),
    "decrypt": QT_TRANSLATE_NOOP("Words", "The store {store} is in clear"),
    "rekey": QT_TRANSLATE_NOOP("Words", "The store {store} has another key; copies made before open with the old one"),
}


def change(
    given: argparse.Namespace, chosen: Settings, key: StoreKey | None, actor: str, clock: Clock, words: Words
) -> None:
    """Encrypt, put in clear, or change the key.

    Raises:
        InputError, StoreError: those of ``recasting.change_key``, of the new key, the sheet and the key store.
    """
    from agent_desk.store.plain_files import destroy, plain_files
    from agent_desk.store.recasting import change_key

    place = file_to_change(chosen)
    new = None if given.name == "decrypt" else _new_key(given)
    if given.name != "encrypt" and not is_encrypted(chosen):
        raise StoreError("key.plain", store=place.name)
    sheet = getattr(given, "recovery_sheet", None)
    if sheet:
        _require_free(Path(sheet))
    if new is not None:
        new.key.require_strong()
    if sheet and new is not None:
        kept = KeyPlace.RING if given.remember else KeyPlace.ASKED
        made = _Sheet(place, new, clock, actor, kept, chosen.language, words)
        made.write(Path(sheet))  # first: a key that nobody knows encrypts nothing
    try:
        aside: Path | None = change_key(place, None if given.name == "encrypt" else key, new, clock, actor)
    except BaseException:
        if sheet:
            Path(sheet).unlink(missing_ok=True)
        raise
    trouble = _remember(ring_name(chosen), new.key if new is not None and given.remember else None, words)
    deleted: list[Path] = []
    if given.delete_old and aside is not None:
        deleted = [aside, *(plain_files(place, chosen.backup_place) if new is not None else ())]
        deleted = list(dict.fromkeys(deleted))
        for file in deleted:
            destroy(file)
        aside = None
    plain = plain_files(place, chosen.backup_place) if new is not None else ()
    done = words.tr(_DONE[given.name]).format(store=place.name)
    if getattr(given, "json", False):
        print_json(_answer(place, plain, deleted, aside, encrypted=new is not None))
    else:
        print_lines([*said_of(words, done, plain, deleted, aside), *trouble])


def _remember(name: str, key: StoreKey | None, words: Words) -> list[str]:
    """Keep the key in the system's key store, or take back the one kept there; a line where that failed."""
    try:
        if key is not None:
            key_ring.keep(name, key.text)
        else:
            key_ring.forget(name)
    except StoreError as error:  # the store has its key: this is no reason to stop
        return [words.error(error)]
    return []


def write_recovery_sheet(
    file: str, chosen: Settings, key: StoreKey | None, actor: str, clock: Clock, words: Words, *, as_json: bool
) -> None:
    """Write the sheet of an encrypted store, and say in its log that there is one more.

    Raises:
        InputError: ``key.sheet-there``, ``file.unwritable``. StoreError: ``key.plain``.
    """
    from agent_desk.store.engine import open_store
    from agent_desk.store.sqlite_files import seal_for

    place = file_to_change(chosen)
    if key is None:
        raise StoreError("key.plain", store=place.name)
    _require_free(Path(file))
    seal = seal_for(place, key)
    if seal is None:
        raise StoreError("key.plain", store=place.name)
    store = open_store(str(place), clock, key=key)
    try:
        with store.work(actor) as work:
            work.record(Event(EventKind.RECOVERY_SHEET_MADE, place.name))
            work.commit()
    finally:
        store.close()
    _Sheet(place, seal, clock, actor, key_place(chosen), chosen.language, words).write(Path(file))
    if as_json:
        print_json({"file": file})
    else:
        text = words.tr(
            QT_TRANSLATE_NOOP("Words", "The recovery sheet is in {file}: print it, lock it away, delete it")
        )
        print_lines([text.format(file=file)])


def _new_key(given: argparse.Namespace) -> Seal:
    from agent_desk.store.store_key import Seal, StoreKey

    text = new_key_text(given)
    return Seal.fresh(StoreKey(text) if text or not given.generate else StoreKey.by_chance())


def _require_free(sheet: Path) -> None:
    if sheet.exists():
        raise InputError("key.sheet-there", file=str(sheet))
    if not sheet.absolute().parent.is_dir():
        raise InputError("file.unwritable", file=str(sheet), what="there is no such folder")


@dataclass(frozen=True)
class _Sheet:
    """A recovery sheet: a page where its file is a PDF, else text."""

    place: Path
    seal: Seal
    clock: Clock
    actor: str
    kept: KeyPlace
    language: str
    words: Words

    def write(self, file: Path) -> None:
        """For its owner alone. Raises InputError ``file.unwritable``."""
        content = self._page() if file.suffix.lower() == ".pdf" else self._text()
        try:
            with os.fdopen(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as out:
                out.write(content)
        except OSError as fault:
            raise InputError("file.unwritable", file=str(file), what=fault.strerror or str(fault)) from None

    def _text(self) -> bytes:
        return sheet_text(self.words, self.place.name, self.clock.now(), self.seal.groups).encode()

    def _page(self) -> bytes:
        from agent_desk.documents.agreement_pdf import AgreementRenderer

        content = RecoveryContent(self.place.name, self.clock.now(), self.actor, self.seal.groups, self.kept)
        return AgreementRenderer(resources).recovery(content, self.language or "en")


def _answer(
    place: Path, plain: Sequence[Path], deleted: Sequence[Path], aside: Path | None, *, encrypted: bool
) -> dict[str, object]:
    return {
        "store": str(place),
        "encrypted": encrypted,
        "replaced_kept_as": str(aside) if aside is not None else None,
        "deleted": [str(file) for file in deleted],
        "still_in_clear": [str(file) for file in plain],
    }
