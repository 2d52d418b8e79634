"""Names the system's shared libraries that the window needs and that are missing, with the one line that installs them.

Exit status 0: all there. 1: something is missing, told in one sentence on standard error. ``--display`` asks for what
a window on an X display needs as well; without it, only for what drawing without a display needs.
"""

from __future__ import annotations

import ctypes
import os
import sys

#: Shared library -> Debian package: what QtGui and QtWidgets are linked against, beyond the C library.
DRAWING = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libX11.so.6": "libx11-6",
}

#: What Qt's X platform (libqxcb.so) is linked against on top.
DISPLAY = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
}


def missing(libraries: dict[str, str]) -> list[str]:
    """The Debian packages of those libraries that the system's loader cannot find, in the order given."""
    packages = []
    for library, package in libraries.items():
        try:
            ctypes.CDLL(library)
        except OSError:
            packages.append(package)
    return packages


def qt_fault() -> str:
    """Why the window's libraries cannot be loaded, in the loader's own words; empty when they can."""
    try:
        import PySide6.QtGui
        import PySide6.QtWidgets  # noqa: F401
    except ImportError as fault:
        return str(fault)
    return ""


def main(arguments: list[str]) -> int:
    """Report what is missing. Returns the exit status."""
    if not sys.platform.startswith("linux"):
        return 0
    packages = missing(DRAWING)
    wants_display = "--display" in arguments
    if packages or wants_display:
        packages += missing(DISPLAY)
    if not packages:
        if fault := qt_fault():
            sys.stderr.write(f"Qt's libraries cannot be loaded on this system: {fault}.\n")
            return 1
        return 0
    sudo = "sudo " if os.geteuid() else ""
    sys.stderr.write(
        f"The window needs shared libraries that are missing here: run `{sudo}apt-get install -y {' '.join(packages)}`"
        ", then the same command again.\n"
    )
    return 1


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
