"""What the architecture tests read: the tree's modules, their imports, and the files that are tracked."""

from __future__ import annotations

import ast
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = "agent_desk"


@dataclass(frozen=True)
class Module:
    """One Python file of the product, parsed."""

    path: Path
    name: str
    tree: ast.Module
    lines: int

    @property
    def is_package(self) -> bool:
        return self.path.name == "__init__.py"

    @property
    def room(self) -> str:
        """The first name below the package: ``ui``, ``domain``, ``bootstrap`` ...; empty for the package itself."""
        parts = self.name.split(".")
        return parts[1] if len(parts) > 1 else ""

    @property
    def where(self) -> str:
        return self.path.relative_to(ROOT).as_posix()


@cache
def modules() -> tuple[Module, ...]:
    """Every module of the product, files that no package holds (migrations, say) included."""
    found = []
    for path in sorted((ROOT / PACKAGE).rglob("*.py")):
        parts = path.relative_to(ROOT).with_suffix("").parts
        name = ".".join(parts[:-1] if parts[-1] == "__init__" else parts)
        text = path.read_text(encoding="utf-8")
        found.append(Module(path, name, ast.parse(text, filename=str(path)), text.count("\n")))
    return tuple(found)


def imported_names(tree: ast.AST) -> frozenset[str]:
    """Absolute names that are imported anywhere in a tree: inside functions and under TYPE_CHECKING as well.

    ``from a import b`` gives both ``a`` and ``a.b``, as nobody can tell from here which of them is the module.
    """
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module)
            names.update(f"{node.module}.{alias.name}" for alias in node.names)
    return frozenset(names)


def import_graph(sources: dict[str, ast.Module]) -> dict[str, frozenset[str]]:
    """Who imports whom, as far as both are among the sources.

    ``from a import b`` is an edge to ``a.b`` where that is a module, else to ``a``.
    """
    graph: dict[str, frozenset[str]] = {}
    for name, tree in sources.items():
        edges: set[str] = set()
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                edges.update(alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                for alias in node.names:
                    whole = f"{node.module}.{alias.name}"
                    edges.add(whole if whole in sources else node.module)
        graph[name] = frozenset(edge for edge in edges if edge in sources and edge != name)
    return graph


@cache
def tracked_files() -> tuple[Path, ...]:
    """Files under version control; in an unpacked archive (no repository) every file outside hidden folders."""
    if (ROOT / ".git").exists():
        listing = subprocess.run(
            ["git", "ls-files", "-z"],
            cwd=ROOT,
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        return tuple(path for name in listing.split("\0") if name and (path := ROOT / name).is_file())
    return tuple(
        path
        for path in sorted(ROOT.rglob("*"))
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(ROOT).parts[:-1])
    )
