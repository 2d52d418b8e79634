"""Damage by chance to files that were good: bytes, lines, cells, whole parts of a workbook. Seeded; nothing is read."""

from __future__ import annotations

import io
import re
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

#: What cells turn into: empty, odd, huge, of another kind, of another script, dangerous elsewhere.
NASTY = (
    *("", " ", "0", "-1", "-0", "1e999", "1E-400", "NaN", "inf", "-inf", "0x10", "١٢٣", "½", "1,234.56", "1.234,56"),
    *("99999999999999999999999999", "0.1234567890123456789", "1" * 5000, "true", "null", "None", "L1", "L2"),
    *("9999-12-31", "0001-01-01", "2026-02-30", "2026-13-01", "31/12/2026", "10000-01-01", "1900-02-29", "46000"),
    *(
        "=1+1",
        "=HYPERLINK(1)",
        "'; DROP TABLE loans;--",
        "../../etc/passwd",
        "{0}",
        "%s",
        "<b>",
        "\x00",
        "\x1a",
        "\ufeff",
    ),
    *(
        "王秀英",
        "𠮷野家",
        "Ae\u0301",
        "\u202eabc",
        "\ud7ff",
        "💸",
        "\u2028",
        "a\nb",
        '"',
        '""',
        "'",
        "\\",
        ",",
        ";",
        "\t",
        "|",
    ),
    *("CNY", "XXX", "100%", "1.5%", "-100%", "[]", "{}", "[[", "2026-06-16T00:00:00Z", "1_000", "+5", "５００", " 5 "),
)

_BYTES = (0x00, 0x0A, 0x0D, 0x22, 0x2C, 0x3B, 0x7F, 0x80, 0xC3, 0xFE, 0xFF)


def damaged_bytes(data: bytes, chance: Random) -> bytes:
    """Flipped, lost, doubled or inserted bytes, or an end that is missing."""
    for _ in range(chance.randint(1, 4)):
        if not data:
            return data
        at = chance.randrange(len(data))
        length = chance.choice((1, 1, 2, 8, 64))
        match chance.randrange(6):
            case 0:
                data = data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1 :]
            case 1:
                data = data[:at] + data[at + length :]
            case 2:
                data = data[:at] + data[at : at + length] * 2 + data[at + length :]
            case 3:
                data = data[:at] + bytes(chance.choice(_BYTES) for _ in range(length)) + data[at:]
            case 4:
                data = data[:at] + chance.randbytes(length) + data[at + length :]
            case _:
                data = data[:at] if chance.random() < 0.3 else data
    return data


def damaged_table(text: str, chance: Random, separator: str = ",") -> bytes:
    """A table with other cells, rows or headers, in one encoding or another; now and then its bytes damaged as well."""
    rows = [line.split(separator) for line in text.splitlines()]
    for _ in range(chance.randint(1, 5)):
        row = chance.choice(rows)
        at = chance.randrange(len(row)) if row else 0
        match chance.randrange(10):
            case 0 | 1 | 2 | 3:
                if row:
                    row[at] = chance.choice(NASTY)
            case 4:
                rows.insert(chance.randrange(len(rows) + 1), list(row))
            case 5:
                if len(rows) > 1:
                    rows.remove(row)
            case 6:
                row[at : at + 1] = []
            case 7:
                row.insert(at, chance.choice(NASTY))
            case 8:
                chance.shuffle(rows)
            case _:
                for line in rows:
                    line[at : at + 1] = [*line[at : at + 1], *line[at : at + 1]]
    ending = chance.choice(("\n", "\n", "\r\n", "\r"))
    whole = ending.join(chance.choice((separator, separator, separator, ";")).join(row) for row in rows)
    encoding = chance.choice(("utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16", "gb18030", "cp1252"))
    data = whole.encode(encoding, "replace")
    return damaged_bytes(data, chance) if chance.random() < 0.3 else data


def damaged_workbook(data: bytes, chance: Random) -> bytes:
    """A workbook with damaged bytes, or packed again with parts that are damaged, missing, doubled or huge."""
    if chance.random() < 0.3:
        return damaged_bytes(data, chance)
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as before, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as after:
        names = before.namelist()
        victims = set(chance.sample(names, chance.randint(1, 2)))
        for name in names:
            part = before.read(name)
            if name not in victims:
                after.writestr(name, part)
                continue
            match chance.randrange(6):
                case 0:
                    continue
                case 1:
                    after.writestr(name, damaged_bytes(part, chance))
                case 2:
                    after.writestr(name, b"")
                case 3:
                    after.writestr(name, part + b" " * 3_000_000)
                case _:
                    after.writestr(name, _other_values(part, chance))
    return packed.getvalue()


def _other_values(part: bytes, chance: Random) -> bytes:
    """XML with one text or attribute replaced."""
    places = [found.span(1) for found in re.finditer(rb'>([^<>]+)<|="([^"]*)"', part) if found.group(1) is not None]
    places += [found.span(1) for found in re.finditer(rb'="([^"]*)"', part)]
    if not places:
        return part
    start, end = chance.choice(places)
    value = chance.choice(NASTY).replace("&", "").replace("<", "").replace('"', "")
    return part[:start] + value.encode() + part[end:]


def damaged_pack(text: str, chance: Random) -> str:
    """A policy pack with other values, lines or keys; now and then its characters damaged as well."""
    lines = text.splitlines()
    for _ in range(chance.randint(1, 4)):
        if not lines:
            break
        at = chance.randrange(len(lines))
        line = lines[at]
        match chance.randrange(8):
            case 0 | 1 | 2:
                lines[at] = re.sub(
                    r"-?\d+(\.\d+)?",
                    chance.choice(("-1", "0", "999999999999", "0.5", "nan", "1e99", "''")),
                    line,
                    count=1,
                )
            case 3:
                key, equals, _ = line.partition("=")
                lines[at] = f'{key}{equals} "{chance.choice(NASTY)}"' if equals else line
            case 4:
                del lines[at]
            case 5:
                lines.insert(at, line)
            case 6:
                other = chance.randrange(len(lines))
                lines[at], lines[other] = lines[other], line
            case _:
                cut = chance.randrange(len(line) + 1)
                lines[at] = line[:cut] + chance.choice(("", "[", "]", "=", '"', "{", "#", "\x00", "全")) + line[cut:]
    whole = "\n".join(lines)
    if chance.random() < 0.1:
        whole = damaged_bytes(whole.encode(), chance).decode("utf-8", "replace")
    return whole
