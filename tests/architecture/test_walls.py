"""The walls of docs/architecture.md: who may import whom, and which library lives in which room."""

from __future__ import annotations

import ast
import graphlib
import subprocess
import sys
import tomllib

import pytest

from tests.architecture.source_tree import PACKAGE, ROOT, Module, import_graph, imported_names, modules

#: Where a library may be imported. A library that is not listed may be imported nowhere: place it here, and say in
#: docs/decisions/0001-dependencies.md why it is there.
HOME_OF_LIBRARY = {
    "PySide6": {"ui"},
    "shiboken6": {"ui"},
    "pypdfium2": {"ui"},
    "sqlalchemy": {"store"},
    "alembic": {"store"},
    "psycopg": {"store"},
    "sqlcipher3": {"store"},
    "keyring": {"bootstrap"},
    "reportlab": {"documents"},
    "rich": {"cli"},
    "argon2": {"services"},
    "pypinyin": {"services", "store"},
    "openpyxl": {"services"},
    "charset_normalizer": {"services"},
    "tomlkit": {"services"},
    "pydantic": {"services", "settings"},
    "holidays": {"services"},
    "chinese_calendar": {"services"},
    "platformdirs": {"settings", "bootstrap"},
}

#: Room -> rooms it may import. The same order as in pyproject.toml, but it also sees folders without __init__.py.
MAY_IMPORT = {
    "domain": set[str](),
    "given_files": {"domain"},
    "settings": {"domain", "given_files"},
    "resources": set[str](),
    "fonts": {"resources"},
    "services": {"domain", "given_files", "settings", "resources", "fonts"},
    "wording": {"domain", "services", "resources"},
    "store": {"domain", "given_files", "services", "settings", "resources"},
    "documents": {"domain", "services", "wording", "settings", "resources", "fonts"},
    "ui": {"domain", "given_files", "services", "wording", "settings", "resources", "fonts"},
    "cli": {"domain", "given_files", "services", "wording", "settings", "resources", "fonts"},
    "bootstrap": {
        "domain",
        "given_files",
        "services",
        "wording",
        "settings",
        "resources",
        "fonts",
        "store",
        "documents",
        "ui",
        "cli",
    },
    "__main__": {"bootstrap", "cli", "settings", "domain", "wording", "ui"},  # ui: the frame before all else
}


def test_the_import_contracts_of_pyproject_hold() -> None:
    """The same command as ``make walls``."""
    linter = (
        "from importlinter.cli import lint_imports; raise SystemExit(lint_imports(no_cache=True, show_timings=False))"
    )
    answer = subprocess.run(
        [sys.executable, "-c", linter], cwd=ROOT, capture_output=True, text=True, check=False, timeout=120
    )
    assert answer.returncode == 0, answer.stdout + answer.stderr


def test_no_contract_ignores_an_import() -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
    excuses = {"ignore_imports", "exhaustive_ignores", "skip_descendants", "exclude_type_checking_imports"}
    assert not [contract["id"] for contract in contracts["contracts"] if excuses & contract.keys()]
    assert not excuses & contracts.keys()


def _rooms_out_of_reach(module: Module) -> set[str]:
    """Rooms that a module imports and may not."""
    rooms = {name.split(".")[1] for name in imported_names(module.tree) if name.startswith(f"{PACKAGE}.")}
    return (rooms & MAY_IMPORT.keys()) - MAY_IMPORT[module.room] - {module.room}


def _libraries_out_of_place(module: Module) -> set[str]:
    """Libraries that a module imports and that live elsewhere, or nowhere."""
    libraries = {name.split(".")[0] for name in imported_names(module.tree)}
    foreign = libraries - sys.stdlib_module_names - {PACKAGE}
    return {library for library in foreign if module.room not in HOME_OF_LIBRARY.get(library, set())}


def test_a_module_imports_only_the_rooms_below_it() -> None:
    placed = [module for module in modules() if module.room]
    assert {item.where for item in placed if item.room not in MAY_IMPORT} == set(), "nobody has placed these rooms"
    assert {item.where: found for item in placed if (found := _rooms_out_of_reach(item))} == {}


def test_a_library_stays_in_its_room() -> None:
    assert not [library for library, rooms in HOME_OF_LIBRARY.items() if "domain" in rooms], "domain: stdlib alone"
    assert {item.where: found for item in modules() if (found := _libraries_out_of_place(item))} == {}


@pytest.mark.parametrize(
    ("name", "line", "rooms", "libraries"),
    [
        ("agent_desk.ui.x", "from agent_desk.store.engine import open_store", {"store"}, set()),
        ("agent_desk.domain.x", "from agent_desk.services import bind", {"services"}, set()),
        ("agent_desk.domain.x", "import pydantic", set(), {"pydantic"}),
        ("agent_desk.services.x", "def later():\n    from PySide6.QtCore import Qt", set(), {"PySide6"}),
        ("agent_desk.ui.x", "import nobody_placed", set(), {"nobody_placed"}),
        ("agent_desk.ui.x", "import json\nfrom agent_desk.domain.money import Money", set(), set()),
    ],
)
def test_an_import_out_of_place_is_seen(name: str, line: str, rooms: set[str], libraries: set[str]) -> None:
    module = Module(ROOT / "x.py", name, ast.parse(line), 1)
    assert (_rooms_out_of_reach(module), _libraries_out_of_place(module)) == (rooms, libraries)


def test_imports_are_absolute() -> None:
    nodes = ((module.where, node) for module in modules() for node in ast.walk(module.tree))
    assert [f"{where}:{node.lineno}" for where, node in nodes if isinstance(node, ast.ImportFrom) and node.level] == []


def test_no_circle_of_modules_even_for_types() -> None:
    assert _circle({module.name: module.tree for module in modules()}) == []


def test_a_circle_through_type_checking_imports_is_seen() -> None:
    first = ast.parse("from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from p.b import B")
    second = ast.parse("def later():\n    from p import a")
    assert set(_circle({"p": ast.parse(""), "p.a": first, "p.b": second})) == {"p.a", "p.b"}


def test_every_folder_of_python_files_is_a_package() -> None:
    """Import-linter walks packages only: a folder without ``__init__.py`` would stand outside every wall."""
    folders = {module.path.parent for module in modules() if "migrations" not in module.path.parts}
    assert not sorted(str(folder.relative_to(ROOT)) for folder in folders if not (folder / "__init__.py").exists())


def _circle(sources: dict[str, ast.Module]) -> list[str]:
    """The first circle of imports, or an empty list."""
    try:
        graphlib.TopologicalSorter(import_graph(sources)).prepare()
    except graphlib.CycleError as found:
        return [str(name) for name in found.args[1]]
    return []
