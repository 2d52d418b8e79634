"""The only finder of files in ``resources/``: icons, fonts, translations, clauses, policy packs and the sample.

Conventions of this file: standard library only; every path is absolute; nothing is opened here.
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path


@cache
def root() -> Path:
    """The folder that holds the resources of the running program.

    Looked for in this order: the frozen bundle (``resources`` beside the unpacked program), the installed wheel
    (``agent_desk/_resources``), the checkout (``resources`` beside the package).

    Raises:
        FileNotFoundError: none of the three exists; the installation is incomplete.
    """
    package = Path(__file__).resolve().parent
    places = [package / "_resources", package.parent / "resources"]
    if bundle := getattr(sys, "_MEIPASS", None):
        places.insert(0, Path(bundle) / "resources")
    for place in places:
        if place.is_dir():
            return place
    raise FileNotFoundError("resources are missing; looked in " + ", ".join(str(place) for place in places))


def path(*parts: str) -> Path:
    """Where a resource lies: ``path("icons", "phone.svg")``. The file itself need not exist.

    Raises:
        ValueError: a part leads out of the resources (an absolute path or ``..``).
        FileNotFoundError: the resources as a whole are missing.
    """
    for part in parts:
        if Path(part).is_absolute() or ".." in Path(part).parts:
            raise ValueError(f"not inside the resources: {part!r}")
    return root().joinpath(*parts)
