"""Settings of the program: one frozen value; command line over environment over file over default.

The file is TOML, ``config.toml`` in the user's configuration folder, or the one named by ``AGENT_DESK_CONFIG``.
Environment names are ``AGENT_DESK_`` and the field's name in capitals.
"""

from __future__ import annotations

import json
import os
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING

import platformdirs

from agent_desk.domain.errors import InputError
from agent_desk.given_files import TEXT, content_of

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that can be set from outside.

    Attributes:
        store: Path of a SQLite file, or a database URL; empty for ``desk.db`` in the user's data folder.
        language: Tag of the language for the window and for messages; empty for the system's.
        user: Who is acting when the command line does not say.
        theme: ``system``, ``light`` or ``dark``.
        text_percent: Size of texts in the window, 90 to 130.
        lease_minutes: How long a held case stays held without a sign of life, 1 to 1440.
        lock_minutes: Without a key or a click the screen is covered after so long, 0 (never) to 240. Source of the
            default: PCI DSS 4.0.1, 8.2.8 (at most 15).
        max_file_megabytes: Largest evidence file, 1 to 200.
        backup_folder: Where copies go that the desk makes by itself; empty for ``backups`` beside a SQLite file, or in
            the user's data folder for PostgreSQL.
        backups_kept: How many of them are kept, 1 to 1000.
        store_key_file: File with the key of an encrypted store, ``-`` for standard input; empty to look elsewhere.
    """

    store: str = ""
    language: str = ""
    user: str = ""
    theme: str = "system"
    text_percent: int = 100
    lease_minutes: int = 60
    lock_minutes: int = 15
    max_file_megabytes: int = 20
    backup_folder: str = ""
    backups_kept: int = 14
    store_key_file: str = ""

    @property
    def store_place(self) -> str:
        """Where the store is: as set, or in the user's data folder."""
        return self.store or str(data_folder() / "desk.db")

    @property
    def backup_place(self) -> Path:
        """The folder of the copies that the desk makes by itself."""
        if self.backup_folder:
            return Path(self.backup_folder).expanduser()
        if "://" in self.store_place:
            return data_folder() / "backups"
        return Path(self.store_place).expanduser().absolute().parent / "backups"


def data_folder() -> Path:
    """The user's data folder for this program, not made yet."""
    return Path(platformdirs.user_data_dir("agent-desk", appauthor=False))


def window_file() -> Path:
    """Where the window keeps what a person chose in it: language, theme, text size, widths."""
    return data_folder() / "window.json"


def kept_theme() -> str:
    """The theme chosen in the window last time, ``system`` where nothing can be read: for what is painted at once."""
    try:
        kept = json.loads(content_of(window_file(), TEXT)).get("theme")
    except (OSError, ValueError, AttributeError, InputError):
        return "system"
    return kept if kept in {"light", "dark"} else "system"


def sample_store_place() -> str:
    """Where the sample portfolio lives: its own file, never the working store."""
    return str(data_folder() / "sample.db")


def load(given: Mapping[str, object], environment: Mapping[str, str] | None = None) -> Settings:
    """Put the settings together.

    Args:
        given: From the command line; ``None`` values count as not given.
        environment: Defaults to the process's own.

    Raises:
        InputError: ``settings.file`` (unreadable, unknown key), ``settings.value`` (field, what is wrong).
    """
    environment = os.environ if environment is None else environment
    merged: dict[str, object] = dict(_from_file(environment))
    names = {item.name for item in fields(Settings)}
    for name in names:
        value = environment.get(f"AGENT_DESK_{name.upper()}")
        if value:
            merged[name] = value
    merged.update({name: value for name, value in given.items() if name in names and value is not None})
    read = _read(merged)
    bounds = {
        "text_percent": (90, 130),
        "lease_minutes": (1, 1440),
        "lock_minutes": (0, 240),
        "max_file_megabytes": (1, 200),
        "backups_kept": (1, 1000),
    }
    for name, (least, most) in bounds.items():
        if not least <= getattr(read, name) <= most:
            raise InputError("settings.value", field=name, what=f"{least} to {most}")
    return read


def _from_file(environment: Mapping[str, str]) -> dict[str, object]:
    named = environment.get("AGENT_DESK_CONFIG")
    path = Path(named) if named else Path(platformdirs.user_config_dir("agent-desk", appauthor=False)) / "config.toml"
    try:
        read = tomllib.loads(content_of(path, TEXT).decode())
    except FileNotFoundError:
        if named:
            raise InputError("settings.file", file=str(path), what="there is no such file") from None
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError("settings.file", file=str(path), what=str(error)) from None
    unknown = sorted(set(read) - {item.name for item in fields(Settings)})
    if unknown:
        raise InputError("settings.file", file=str(path), what=f"unknown: {', '.join(unknown)}")
    return read


def _read(merged: Mapping[str, object]) -> Settings:
    """Values of the right types as they are; the rest is read by pydantic, which takes its time to be brought in.

    Raises:
        InputError: ``settings.value``.
    """
    if all(type(merged.get(item.name, item.default)) is type(item.default) for item in fields(Settings)):
        return Settings(**merged)  # type: ignore[arg-type]
    from pydantic import TypeAdapter, ValidationError

    try:
        return TypeAdapter(Settings).validate_python(merged)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        raise InputError("settings.value", field=".".join(map(str, first["loc"])), what=first["msg"]) from None
