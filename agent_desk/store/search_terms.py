"""What a borrower or a loan can be found by: names and numbers brought to one form.

Conventions of this file: terms are lower case letters and digits without diacritics. A search is for the beginning of
a term, so that a part that may begin in the middle is a term of its own: a Chinese name from each of its characters on
(王丽华 gives 王丽华, 丽华, 华), its pinyin from each syllable on (wanglihua, lihua, hua) with every reading of the
family name, and its initials (wlh, lh). Numbers are kept forwards and backwards: people know the last digits.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import product

#: Family names that are read otherwise than the character usually is.
_FAMILY = {
    "万": "wan", "乐": "yue", "仇": "qiu", "冼": "xian", "区": "ou", "单": "shan", "召": "shao", "尹": "yin",
    "尉": "yu", "曾": "zeng", "朴": "piao", "查": "zha", "盖": "ge", "石": "shi", "种": "chong", "缪": "miao",
    "翟": "zhai", "繁": "po", "能": "nai", "覃": "qin", "解": "xie", "訾": "zi", "逄": "pang", "那": "na",
    "郇": "xun", "郗": "xi", "重": "chong", "长": "zhang", "阚": "kan", "隗": "wei", "黑": "he", "谌": "chen",
}  # fmt: skip

_WORD = re.compile(r"[^\W_]+")
_BETWEEN = re.compile(r"[\W_]+")
_NO_DIGITS = re.compile(r"[^0-9]+")

#: More readings than this of one name are not kept.
_READINGS = 8


def plain(text: str) -> str:
    """Lower case without diacritics, full-width forms as usual ones; spaces stay."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text).casefold()
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def key_of(text: str) -> str:
    """Letters and digits alone: how a loan or ID number is compared."""
    return _BETWEEN.sub("", plain(text))


def digits_of(text: str) -> str:
    """The digits alone, ASCII: how a phone number is compared."""
    return _NO_DIGITS.sub("", plain(text))


def words_of(text: str) -> list[str]:
    """The words of a name or a search: runs of letters and digits."""
    return _WORD.findall(plain(text))


def is_ideograph(char: str) -> bool:
    """A Chinese character: one character is one syllable."""
    return "\u3400" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff" or char >= "\U00020000"


@lru_cache(maxsize=20_000)
def _readings(char: str) -> tuple[str, ...]:
    """Every pinyin reading of one character without tones, the commonest first; the character itself when none."""
    from pypinyin import Style, pinyin  # a dictionary of a megabyte

    found = pinyin(char, style=Style.NORMAL, heteronym=True)[0]
    return tuple(dict.fromkeys(key_of(reading) for reading in found))


def _spellings(name: str) -> list[tuple[str, ...]]:
    """The syllables of a Chinese name: every reading of its first character, two of each other one."""
    first = tuple(dict.fromkeys([_family_reading(name[0]), *_readings(name[0])]))[:3]
    return list(product(first, *(_readings(char)[:2] for char in name[1:])))[:_READINGS]


def _family_reading(char: str) -> str:
    return _FAMILY.get(char) or _readings(char)[0]


def _sorted_by(char: str, index: int) -> str:
    if not is_ideograph(char):
        return char
    return _readings(char)[0] if index else _family_reading(char)


def name_terms(*names: str) -> str:
    """All terms of a person's names, one space between two, each once."""
    terms: dict[str, None] = {}
    for name in names:
        words = words_of(name)
        terms |= dict.fromkeys(words)
        if len(words) > 1:
            terms |= dict.fromkeys("".join(words[start:]) for start in range(len(words) - 1))
        for word in words:
            if any(is_ideograph(char) for char in word):
                terms |= dict.fromkeys(_ideograph_terms(word))
    return " ".join(terms)


def _ideograph_terms(word: str) -> list[str]:
    found = [word[start:] for start in range(1, len(word))]
    for syllables in _spellings(word):
        starts = range(len(syllables))
        found += ["".join(syllables[start:]) for start in starts]
        found += ["".join(part[:1] for part in syllables[start:]) for start in starts[:-1]]
    return found


def name_key(name: str, latin_name: str) -> str:
    """By what a name sorts: its Latin spelling, else the pinyin of a Chinese one, else itself."""
    if latin_name:
        return " ".join(words_of(latin_name))
    return " ".join("".join(_sorted_by(char, index) for index, char in enumerate(word)) for word in words_of(name))
