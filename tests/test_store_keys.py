"""The commands of a store's key, and where a key is looked for; no key stands in what anybody is told."""

from __future__ import annotations

import io
import json
import stat
import sys
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import keyring
import pypdfium2
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import PasswordDeleteError, PasswordSetError

from agent_desk.bootstrap import key_ring, main
from agent_desk.bootstrap.copying import AT_START, copy_when_due
from agent_desk.bootstrap.store_keys import given_key
from agent_desk.services.password_hashes import PasswordHashes
from agent_desk.settings import Settings
from agent_desk.store.sqlite_files import FileState, state_of
from agent_desk.store.store_key import StoreKey

if TYPE_CHECKING:
    from collections.abc import Iterator

PORTFOLIO = (
    "portfolio_id,portfolio_name,currency,jurisdiction,policy_pack,business_date,time_zone\n"
    "cn,Shop,CNY,CN,cn-instalment,2026-06-16,Asia/Shanghai"
)
LOANS = (
    "loan_number,borrower_id,product,principal,annual_rate_percent,instalments,drawn_on,first_due_date,"
    "penalty_rate_percent,borrower_name,phone,id_number,language\n"
)
PASSPHRASE = "four words nobody guesses"
OTHER = "quite another passphrase"


class MemoryRing(KeyringBackend):
    """A key store that lives as long as a test."""

    priority = 1

    def __init__(self, *, locked: bool = False) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = locked

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.locked:
            raise PasswordSetError("locked")
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if (service, username) not in self.kept:
            raise PasswordDeleteError("none")
        del self.kept[service, username]


@pytest.fixture(autouse=True)
def ring() -> Iterator[MemoryRing]:
    before = keyring.get_keyring()
    made = MemoryRing()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


class Desk:
    """One store's command line; every answer is looked through for the key."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self.path = folder / "desk.db"
        self.capsys = capsys

    def __call__(self, *words: str, status: int = 0) -> str:
        assert main([*words, "--store", str(self.path)]) == status
        said = "".join(self.capsys.readouterr())
        assert PASSPHRASE not in said
        assert OTHER not in said
        return said

    def file(self, name: str, text: str) -> str:
        path = self.folder / name
        path.write_text(text + "\n", "utf-8")
        return str(path)

    def state(self) -> FileState:
        return state_of(self.path)


@pytest.fixture
def desk(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Desk:
    monkeypatch.setenv("AGENT_DESK_CONFIG", "")
    monkeypatch.delenv("AGENT_DESK_STORE_KEY", raising=False)
    monkeypatch.setattr("agent_desk.bootstrap.PasswordHashes", partial(PasswordHashes, 1, 8, 1))
    made = Desk(tmp_path, capsys)
    made("portfolios")
    return made


def digits_on(sheet: Path) -> str:
    """The key of a recovery sheet: four numbered rows of four groups."""
    rows = [line.split() for line in sheet.read_text("utf-8").splitlines()]
    return "".join("".join(row[1:]) for row in rows if len(row) == 5 and row[0].isdigit())


@pytest.fixture
def sealed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """An encrypted store whose passphrase nobody has at hand."""
    monkeypatch.setenv("AGENT_DESK_NEW_STORE_KEY", PASSPHRASE)
    desk("encrypt", "--delete-old")
    monkeypatch.delenv("AGENT_DESK_NEW_STORE_KEY")
    return desk


def test_encrypting_says_what_still_lies_in_clear(desk: Desk) -> None:
    desk("backup")
    copy = next((desk.folder / "backups").iterdir())
    said = desk("encrypt", "--new-key-file", desk.file("key", PASSPHRASE))
    assert "desk.db is encrypted" in said
    assert "NOT encrypted" in said
    assert str(copy) in said
    assert "desk.db.replaced-1" in said
    assert desk.state() is FileState.ENCRYPTED


def test_on_demand_what_lies_in_clear_is_deleted(desk: Desk) -> None:
    desk("backup")
    answer = json.loads(desk("encrypt", "--new-key-file", desk.file("key", PASSPHRASE), "--delete-old", "--json"))
    assert answer["encrypted"] is True
    assert answer["still_in_clear"] == []
    assert len(answer["deleted"]) == 2
    assert not any(Path(file).exists() for file in answer["deleted"])
    assert sorted(file.name for file in desk.folder.iterdir()) == ["backups", "desk.db", "key"]


def test_the_key_comes_from_a_file_standard_input_or_the_environment(
    sealed: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "is encrypted" in sealed("portfolios", status=3)
    sealed("portfolios", "--store-key-file", sealed.file("key", PASSPHRASE))
    monkeypatch.setattr(sys, "stdin", io.StringIO(PASSPHRASE + "\n"))
    sealed("portfolios", "--store-key-file", "-")
    monkeypatch.setenv("AGENT_DESK_STORE_KEY", PASSPHRASE)
    assert "sound" in sealed("verify")
    monkeypatch.setenv("AGENT_DESK_STORE_KEY", OTHER)
    assert "does not open desk.db" in sealed("verify", status=3)
    assert "No key can be read" in sealed("verify", "--store-key-file", str(sealed.folder / "none"), status=2)


def test_the_key_is_kept_in_the_systems_key_store_and_taken_back(desk: Desk, ring: MemoryRing) -> None:
    desk("encrypt", "--new-key-file", desk.file("key", PASSPHRASE), "--remember")
    assert ring.kept == {("agent-desk", str(desk.path)): PASSPHRASE}
    desk("portfolios")
    desk("rekey", "--new-key-file", desk.file("other", OTHER), "--remember")
    assert list(ring.kept.values()) == [OTHER]
    desk("portfolios")
    desk("decrypt")
    assert ring.kept == {}
    assert desk.state() is FileState.PLAIN


def test_a_key_store_that_keeps_nothing_is_said_and_the_store_is_encrypted_all_the_same(
    desk: Desk, ring: MemoryRing
) -> None:
    ring.locked = True
    said = desk("encrypt", "--new-key-file", desk.file("key", PASSPHRASE), "--remember")
    assert "did not keep the key" in said
    assert desk.state() is FileState.ENCRYPTED


def test_a_plain_store_does_not_look_into_the_key_store(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(key_ring, "kept", lambda _place: pytest.fail("it was asked"))
    assert given_key(Settings(store=str(desk.path)), ask=True) is None


def test_a_key_by_chance_stands_on_its_sheet_alone_and_the_sheet_opens_the_store(desk: Desk) -> None:
    assert "--recovery-sheet" in desk("encrypt", "--generate", status=2)
    sheet = desk.folder / "sheet.txt"
    said = desk("encrypt", "--generate", "--recovery-sheet", str(sheet))
    assert stat.S_IMODE(sheet.stat().st_mode) == 0o600
    digits = digits_on(sheet)
    assert StoreKey(digits).is_digits
    assert digits not in said.replace(" ", "")
    desk("verify", "--store-key-file", desk.file("typed", digits))


def test_the_sheet_of_a_passphrase_opens_the_store_when_that_is_lost(
    sealed: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AGENT_DESK_STORE_KEY", PASSPHRASE)
    sheet = sealed.folder / "sheet.txt"
    sealed("recovery-sheet", str(sheet))
    assert "is there already" in sealed("recovery-sheet", str(sheet), status=2)
    assert PASSPHRASE not in sheet.read_text("utf-8")
    digits = digits_on(sheet)
    monkeypatch.setenv("AGENT_DESK_STORE_KEY", digits)
    assert "recovery-sheet-made" in sealed("log", "--json")
    sealed("rekey", "--new-key-file", sealed.file("other", OTHER), "--delete-old")
    monkeypatch.setenv("AGENT_DESK_STORE_KEY", OTHER)
    sealed("verify")


def test_refused_changes_leave_neither_sheet_nor_half_a_store(desk: Desk) -> None:
    sheet = desk.folder / "sheet.txt"
    assert "not encrypted" in desk("rekey", "--generate", "--recovery-sheet", str(sheet), status=3)
    assert "not encrypted" in desk("decrypt", status=3)
    short = desk.file("short", "too short")
    assert "15 characters" in desk("encrypt", "--new-key-file", short, "--recovery-sheet", str(sheet), status=2)
    assert "agent-desk recovery-sheet" not in desk("recovery-sheet", str(sheet), status=3)
    assert not sheet.exists()
    assert desk.state() is FileState.PLAIN
    assert "New passphrase" not in desk("encrypt", status=2)


@pytest.mark.parametrize("role", ["agent", "senior", "supervisor", "manager"])
def test_only_an_administrator_changes_keys(desk: Desk, role: str) -> None:
    said = desk("encrypt", "--as", role, "--new-key-file", desk.file("key", PASSPHRASE), status=1)
    assert "encrypt the store" in said
    assert desk.state() is FileState.PLAIN


def test_a_servers_store_is_not_encrypted_here(capsys: pytest.CaptureFixture[str]) -> None:
    from agent_desk.bootstrap.store_keys import file_to_change
    from agent_desk.domain.errors import StoreError

    with pytest.raises(StoreError, match=r"key\.server"):
        file_to_change(Settings(store="postgresql://server/desk"))
    assert capsys.readouterr().out == ""


def test_the_desks_own_copy_gets_the_key_by_its_input_and_is_encrypted(
    sealed: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AGENT_DESK_STORE_KEY", "of another store altogether")
    begun = copy_when_due(Settings(store=str(sealed.path)), AT_START, StoreKey(PASSPHRASE))
    assert begun is not None
    assert PASSPHRASE not in str(begun.args)
    assert begun.wait(120) == 0
    (copy,) = (sealed.folder / "backups").iterdir()
    assert state_of(copy) is FileState.ENCRYPTED


def test_a_damaged_encrypted_store_is_restored_by_the_copy_that_is_named(
    sealed: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AGENT_DESK_STORE_KEY", PASSPHRASE)
    sealed("backup")
    (copy,) = (sealed.folder / "backups").iterdir()
    whole = sealed.path.read_bytes()
    sealed.path.write_bytes(whole[:4096] + bytes(len(whole) - 4096 * 9) + whole[-4096 * 8 :])
    assert f"agent-desk restore {copy}" in sealed("portfolios", status=3)
    sealed("restore", str(copy))
    sealed("verify")
    sealed.path.write_bytes(b"\x01" * 16 + whole[16:])  # the salt is gone: no key fits the file any more
    assert f"agent-desk restore {copy}" in sealed("portfolios", status=3)
    sealed("restore", str(copy))
    sealed("verify")


def test_nobody_puts_another_store_in_an_encrypted_ones_place_without_its_key(
    sealed: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = sealed.folder / "plain.db"
    assert main(["portfolios", "--store", str(other)]) == 0
    before = sealed.path.read_bytes()
    assert "is encrypted" in sealed("restore", str(other), status=3)
    monkeypatch.setenv("AGENT_DESK_STORE_KEY", OTHER)
    assert "does not open" in sealed("restore", str(other), status=3)
    assert sealed.path.read_bytes() == before


def test_a_copy_under_an_old_key_is_restored_with_that_key(sealed: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AGENT_DESK_STORE_KEY", PASSPHRASE)
    copy = str(sealed.folder / "copy.db")
    sealed("backup", copy)
    sealed("rekey", "--new-key-file", sealed.file("other", OTHER))
    monkeypatch.setenv("AGENT_DESK_STORE_KEY", OTHER)
    assert "does not open copy.db" in sealed("restore", copy, status=3)
    sealed("restore", copy, "--copy-key-file", sealed.file("old", PASSPHRASE))
    sealed("verify")


def test_the_status_tells_what_is_encrypted(desk: Desk) -> None:
    assert "desk.db is in clear" in desk("status")
    desk("backup")
    assert json.loads(desk("status", "--json"))["in_clear"] == 1
    desk("encrypt", "--new-key-file", desk.file("key", PASSPHRASE), "--remember")
    answer = json.loads(desk("status", "--json"))
    assert (answer["is_encrypted"], answer["copies"], answer["in_clear"]) == (True, 1, 1)
    assert "in clear: 1" in desk("status")


def test_portfolios_are_made_and_brought_in_under_a_key(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AGENT_DESK_STORE_KEY", PASSPHRASE)
    desk.path.unlink()
    desk("sample", "--size", "30")
    found = json.loads(desk("queue", "--json", "--limit", "5"))
    portfolio = desk.file("portfolio.csv", PORTFOLIO)
    loans = desk.file("loans.csv", LOANS + "X-1,B1,Instalment 24,60000.00,18,24,2025-06-10,2025-07-10,24,Quill,,,zh")
    desk("import", portfolio, loans)
    desk("verify")
    desk("retention", "--dry-run", "--portfolio", "cn")
    text = desk.path.read_bytes()
    assert desk.state() is FileState.ENCRYPTED
    assert not [row["loan"] for row in found if row["loan"].encode() in text]
    assert b"Quill" not in text


@pytest.mark.parametrize(("language", "title"), [("en", "Recovery sheet"), ("zh", "恢复单")])
def test_a_sheet_whose_name_ends_in_pdf_is_a_page_that_opens_the_store(
    sealed: Desk, monkeypatch: pytest.MonkeyPatch, language: str, title: str
) -> None:
    monkeypatch.setenv("AGENT_DESK_STORE_KEY", PASSPHRASE)
    monkeypatch.setenv("AGENT_DESK_LANGUAGE", language)
    sheet = sealed.folder / "sheet.pdf"
    sealed("recovery-sheet", str(sheet))
    assert stat.S_IMODE(sheet.stat().st_mode) == 0o600
    with closing(pypdfium2.PdfDocument(sheet)) as pages:
        assert len(pages) == 1
        text = pages[0].get_textpage().get_text_range()
    assert title in text
    assert PASSPHRASE not in text
    assert "AGENT_DESK_STORE_KEY" in text, "where this computer has the key"
    rows = [line.split() for line in text.splitlines()]
    digits = "".join("".join(row[1:]) for row in rows if len(row) == 17 and row[0].isdigit())
    monkeypatch.setenv("AGENT_DESK_STORE_KEY", digits)
    assert "sound" in sealed("verify")
