"""Try a built program: one mission by command, its window, both on an encrypted store. Needs Python alone.

Run it as ``python packaging/try_program.py PROGRAM``; PROGRAM is the built file, or ``.venv/bin/agent-desk``. All of it
happens in a folder of its own that is removed afterwards. Ends with exit status 1 and the program's own words where
something fails. What a build leaves out (a module found by name, a data file) shows here and in no other test.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

BORROWERS = 60
WINDOW_SECONDS = 60.0  # within which the window must answer; a slow disk reads a new program slowly


class Program:
    """A built program with a store and a home folder of its own."""

    def __init__(self, file: Path, folder: Path) -> None:
        """``file`` is the program, ``folder`` an empty one."""
        self._file = file
        self._store = ["--store", str(folder / "desk.db")]
        self._environment = {
            **os.environ,
            "HOME": str(folder),
            "LOCALAPPDATA": str(folder),
            "QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen"),
        }

    def use_key(self, file: Path) -> None:
        """From now on the store's key is in this file."""
        self._environment["AGENT_DESK_STORE_KEY_FILE"] = str(file)

    def answer(self, *words: str) -> Any:
        """What a command answers, as read from its JSON; ends the trial where it fails."""
        done = subprocess.run(  # noqa: S603 - the program that is tried
            [str(self._file), *self._store, "--json", *words],
            env=self._environment,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            sys.exit(f"`{' '.join(words)}` ended with {done.returncode}:\n{done.stdout}{done.stderr}")
        print("  " + " ".join(words))
        return json.loads(done.stdout)

    def open_window(self) -> None:
        """Open the desk twice: one of them becomes the window, the other one hands over to it and ends."""
        words = [str(self._file), *self._store, "run"]
        desks = [subprocess.Popen(words, env=self._environment) for _ in range(2)]  # noqa: S603 - as above
        try:
            until = time.monotonic() + WINDOW_SECONDS
            while time.monotonic() < until:
                ended = [desk.returncode for desk in desks if desk.poll() is not None]
                if ended == [0]:
                    print("  run, twice: one window")
                    return
                if ended:
                    sys.exit(f"the window ended by itself, with exit status {ended[0]}")
                time.sleep(0.2)
            sys.exit(f"no window answered within {WINDOW_SECONDS:.0f} s")
        finally:
            for desk in desks:
                desk.terminate()
                desk.wait(timeout=WINDOW_SECONDS)


def play(program: Program, folder: Path) -> None:
    """The first mission on a made-up loan: an extension within the agent's limit, its sheet, its acceptance."""
    program.answer("sample", "--size", str(BORROWERS))
    loan = next(row["loan"] for row in program.answer("queue", "--bucket", "m1") if row["next_action"] == "new")
    facts = ["--reason", "illness", "--evidence", "medical-certificate"]
    asked = program.answer("propose", loan, *facts, "--extend-months", "1", "--submit")
    program.answer("disclose", loan, "--all")
    sheet = folder / "agreement.pdf"
    agreement = program.answer("agree", asked["request"]["request"], "--language", "zh", "--out", str(sheet))
    if not sheet.read_bytes().startswith(b"%PDF-"):
        sys.exit(f"{sheet.name} is no PDF")
    program.answer("accept", agreement["agreement"], "--how", "recorded", "--reference", "REC-0117")
    program.answer("letter", loan, "--kind", "decision", "--out", str(folder / "letter.pdf"))
    program.answer("policy", "show")
    program.answer("backup", str(folder / "copy.db"))
    program.answer("verify")


def encrypt(program: Program, folder: Path) -> None:
    """The whole store under a key: it opens with it, says so, and its copies are encrypted too."""
    key = folder / "key.txt"
    key.write_text("a rainy day in Suzhou\n", encoding="utf-8")
    program.answer("encrypt", "--new-key-file", str(key), "--delete-old")
    program.use_key(key)
    program.answer("recovery-sheet", str(folder / "recovery.pdf"))
    program.answer("backup")
    found = program.answer("status")
    if not found["is_encrypted"] or found["in_clear"]:
        sys.exit(f"the store is said to lie in clear: {found}")
    program.answer("copies", "--try", program.answer("copies")["copies"][0]["name"])
    program.answer("verify")


def main(arguments: list[str]) -> None:
    """Try the program that is named."""
    if len(arguments) != 1 or not Path(arguments[0]).is_file():
        sys.exit("which program? python packaging/try_program.py dist/agent-desk/agent-desk")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        program = Program(Path(arguments[0]).resolve(), folder)
        play(program, folder)
        program.open_window()
        encrypt(program, folder)
        program.open_window()
    print("The program works.")


if __name__ == "__main__":
    main(sys.argv[1:])
