"""Which encoding a text file is in, found in one pass over it in bounded memory.

Accepted: UTF-8 with or without byte order mark, UTF-16 with one, GB18030 (GBK, GB2312). A file that is UTF-8 but for
some bytes stays UTF-8, and the rows with those bytes are refused one by one.
"""

from __future__ import annotations

import codecs
from dataclasses import dataclass
from typing import TYPE_CHECKING

from agent_desk.services.importing.report import refuse

if TYPE_CHECKING:
    from pathlib import Path

_CHUNK = 1 << 20
#: How much of the undecodable part the guess about Chinese is made on.
_SAMPLE = 1 << 16

_MARKS = (
    (codecs.BOM_UTF32_LE, ""),
    (codecs.BOM_UTF32_BE, ""),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

#: First bytes of files that somebody renamed, and what they are.
_OTHER_KINDS = (
    (b"PK\x03\x04", "zip"),
    (b"%PDF", "pdf"),
    (b"\xd0\xcf\x11\xe0", "xls"),
    (b"\x1f\x8b", "gzip"),
    (b"\x89PNG", "png"),
    (b"\xff\xd8\xff", "jpeg"),
    (b"GIF8", "gif"),
    (b"SQLite format 3\x00", "sqlite"),
    (b"7z\xbc\xaf", "7z"),
    (b"BZh", "bzip2"),
    (b"{\\rtf", "rtf"),
    (b"\x7fELF", "program"),
    (b"MZ\x90", "program"),
    (b"PAR1", "parquet"),
)


@dataclass(frozen=True, slots=True)
class TextForm:
    """How to read a text file.

    Attributes:
        encoding: For ``open``.
        exact: False when some bytes do not belong to the encoding (read them with ``surrogateescape``).
        lines: Line feeds in it.
    """

    encoding: str
    exact: bool
    lines: int


def kind_by_content(start: bytes) -> str:
    """What the first bytes of a file say it is (``zip``, ``pdf`` ...); empty for what may be text."""
    for magic, kind in _OTHER_KINDS:
        if start.startswith(magic):
            return kind
    if start.startswith(tuple(mark for mark, _ in _MARKS)):
        return ""
    odd = sum(start.count(byte) for byte in (0, 1, 2, 3, 4, 5, 6, 14, 15, 16))
    return "binary" if odd * 100 > len(start) else ""


def text_form(path: Path) -> TextForm:
    """Find the encoding of a text file.

    Raises:
        RefusedError: ``file.encoding`` for UTF-32, or for a marked file that breaks its own encoding.
        OSError: the file cannot be read.
    """
    with path.open("rb") as stream:
        start = stream.read(4)
    for mark, encoding in _MARKS:
        if start.startswith(mark):
            if not encoding:
                raise refuse("file.encoding", encoding="UTF-32")
            exact, lines, _ = _scan(path, encoding)
            if not exact and encoding == "utf-16":
                raise refuse("file.encoding", encoding="UTF-16")
            return TextForm(encoding, exact, lines)
    exact, lines, sample = _scan(path, "utf-8")
    if not exact and _is_chinese(sample):
        chinese, _, _ = _scan(path, "gb18030")
        if chinese:
            return TextForm("gb18030", exact=True, lines=lines)
    return TextForm("utf-8", exact, lines)


def _scan(path: Path, encoding: str) -> tuple[bool, int, bytes]:
    """Does the whole file decode, how many line feeds has it, and the chunk in which it first did not."""
    decoder = codecs.getincrementaldecoder(encoding)()
    lines = 0
    exact = True
    sample = b""
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            lines += chunk.count(b"\n")
            if exact:
                try:
                    decoder.decode(chunk)
                except UnicodeDecodeError as fault:
                    exact = False
                    at = max(0, min(fault.start, len(chunk)) - _SAMPLE // 2)
                    sample = chunk[at : at + _SAMPLE]
        if exact:
            try:
                decoder.decode(b"", final=True)
            except UnicodeDecodeError:
                exact = False
    return exact, lines, sample


def _is_chinese(sample: bytes) -> bool:
    """Is a piece of text that is not UTF-8 Chinese in GB18030, rather than broken UTF-8 or Western text?

    Counts what its lines would say in both; charset-normalizer decides where the counts do not.
    """
    lines = [line for line in sample.split(b"\n") if not line.isascii()]
    whole = lines[1:-1] or lines
    valid_utf8 = sum(_decodes(line, "utf-8") for line in whole)
    if valid_utf8 * 2 > len(whole):
        return False
    texts = [line.decode("gb18030", errors="replace") for line in whole]
    high = [char for text in texts for char in text if not char.isascii()]
    usual = sum(b"\xb0" <= char.encode("gb18030") < b"\xd8" for char in high)  # level 1 of GB 2312
    return usual * 10 >= len(high) * 7 or _guessed_chinese(b"\n".join(whole))


def _decodes(line: bytes, encoding: str) -> bool:
    try:
        line.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _guessed_chinese(sample: bytes) -> bool:
    from charset_normalizer import from_bytes

    best = from_bytes(sample, cp_isolation=["gb18030", "big5", "cp1252", "shift_jis", "euc_kr"]).best()
    return best is not None and best.encoding == "gb18030"
