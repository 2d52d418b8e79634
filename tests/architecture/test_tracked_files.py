"""What is tracked belongs to the product alone: no machine's paths, no registry's address, licences beside the work."""

from __future__ import annotations

import re
import tomllib
from itertools import chain
from typing import TYPE_CHECKING

import pytest

from tests.architecture.source_tree import ROOT, tracked_files

if TYPE_CHECKING:
    from pathlib import Path

#: Paths that exist on one machine only. One letter of each stands in brackets so that this file is not a find.
MACHINE_PATHS = re.compile(
    r"(?<![\w./-])/(?:wor[k]|hom[e]|roo[t]|User[s]|op[t]/wheels|op[t]/pypi)/[\w.-]+|\b[A-Z]:\\User[s]\\"
)

#: Addresses of package registries and mirrors: where packages come from is the user's own setting.
REGISTRIES = re.compile(
    r"pyp[i]\.(?:org|python)|pythonhoste[d]\.org|registr[y]\.npmjs|de[b]\.debian\.org|-+(?:extra-)?inde[x]-url[ =]\S+:"
)

TEXT_SUFFIXES = {
    "", ".cfg", ".csv", ".desktop", ".in", ".ini", ".json", ".lock", ".mako", ".md", ".plist", ".ps1", ".py", ".qss",
    ".sh", ".spec", ".svg", ".toml", ".ts", ".txt", ".xml", ".yaml", ".yml",
}  # fmt: skip


def _text_files() -> list[Path]:
    return [path for path in tracked_files() if path.suffix in TEXT_SUFFIXES]


@pytest.mark.parametrize("pattern", [MACHINE_PATHS, REGISTRIES], ids=["machine path", "registry"])
def test_no_tracked_file_names_a_machine_or_a_registry(pattern: re.Pattern[str]) -> None:
    finds = []
    for path in _text_files():
        text = path.read_text(encoding="utf-8", errors="replace")
        finds += [f"{path.relative_to(ROOT)}: {find.group()}" for find in pattern.finditer(text)]
    assert finds == []


def test_no_tracked_file_holds_the_path_of_this_clone() -> None:
    here = re.compile(r"(?<![\w./-])" + re.escape(str(ROOT)) + r"(?![\w-])")
    assert [str(p.relative_to(ROOT)) for p in _text_files() if here.search(p.read_text("utf-8", "replace"))] == []


@pytest.mark.parametrize("parts", ["work main x", "home ann desk", "root .cache", "Users ann desk"])
def test_a_path_of_one_machine_is_seen(parts: str) -> None:
    path = "/".join(["", *parts.split()])  # in parts, so that a search for such paths finds nothing in this tree
    assert MACHINE_PATHS.search(f'open("{path}")')


def test_a_windows_path_of_one_machine_is_seen() -> None:
    folder = "Users"
    assert MACHINE_PATHS.search(f"C:\\{folder}\\ann")


@pytest.mark.parametrize("parts", ["docs work main.md", "$HOME .local share", " usr bin env", " home", "a home b"])
def test_a_path_of_no_machine_is_left_alone(parts: str) -> None:
    path = "/".join(parts.split(" "))
    assert not MACHINE_PATHS.search(f"see {path}")


def test_every_locked_package_has_a_hash() -> None:
    lines = (ROOT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    names = [number for number, line in enumerate(lines) if re.match(r"[a-z0-9].*==", line)]
    assert names
    assert [lines[number] for number in names if "--hash=sha256:" not in lines[number + 1]] == []


def test_every_dependency_is_locked_and_says_why_it_is_there() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *chain.from_iterable(project["optional-dependencies"].values())]
    names = [re.split(r"[\[<>=!~ ]", requirement)[0].lower() for requirement in wanted]
    names = [name for name in names if name != project["name"]]  # an extra that names another one
    locked = set(re.findall(r"^([a-z0-9-]+)==", (ROOT / "requirements.lock").read_text("utf-8"), flags=re.MULTILINE))
    reasons = (ROOT / "docs/decisions/0001-dependencies.md").read_text(encoding="utf-8").lower()
    assert [name for name in names if name not in locked] == []
    assert [name for name in names if f"| {name} " not in reasons] == []


def test_pyside_stays_below_the_release_that_kills_python_3_11() -> None:
    """PySide6 6.12.0 loses a reference to None on nearly every call; see docs/decisions/0002-python-and-pyside.md."""
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    found = re.search(r"^pyside6-essentials==6\.(\d+)", lock, flags=re.MULTILINE)
    assert found
    assert int(found.group(1)) < 12


def test_the_licence_is_apache_2() -> None:
    assert "Apache License\n" in (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert (ROOT / "NOTICE").exists()


def test_the_readme_shows_both_commands_on_its_first_screen() -> None:
    first_screen = "\n".join((ROOT / "README.md").read_text(encoding="utf-8").splitlines()[:25])
    assert "make run" in first_screen
    assert "make test" in first_screen
