"""Words as a search compares them: lower case, no accents, a light Spanish stem."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_WORD = re.compile(r"[0-9a-z]+")


class _WithoutAccents(dict[int, int | None]):
    """A table for `str.translate` that learns each character when it is first met."""

    def __missing__(self, code: int) -> int | None:
        self[code] = found = None if unicodedata.combining(chr(code)) else code
        return found


_WITHOUT_ACCENTS = _WithoutAccents()


@lru_cache(maxsize=4096)
def fold(text: str) -> str:
    """Lower case without accents; ñ becomes n, as on a keyboard that lacks it."""
    return unicodedata.normalize("NFD", text.casefold()).translate(_WITHOUT_ACCENTS)


def words(text: str) -> list[str]:
    """The folded words of a text, in order; a code such as EN-14 gives `en14` besides its halves."""
    folded = fold(text)
    codes = [first + second for first, second in re.findall(r"\b([a-z]{1,2})-?([0-9]{2})\b", folded)]
    return _WORD.findall(folded) + codes


@lru_cache(maxsize=20000)
def stem(word: str) -> str:
    """Cut number and gender off a folded Spanish word of five letters or more."""
    if len(word) < 5 or word.isdigit():
        return word
    for ending in ("es", "s"):
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            word = word.removesuffix(ending)
            break
    return word[:-1] if len(word) >= 5 and word[-1] in "aeo" else word


def near(word: str, other: str) -> bool:
    """Whether two words differ by at most one letter changed, added, lost or swapped with its neighbour."""
    if word == other:
        return True
    if abs(len(word) - len(other)) > 1:
        return False
    start = next((i for i, pair in enumerate(zip(word, other, strict=False)) if pair[0] != pair[1]), None)
    if start is None:
        return True
    rest, other_rest = word[start:], other[start:]
    return (
        rest[1:] == other_rest[1:]
        or rest[1:] == other_rest
        or rest == other_rest[1:]
        or (rest[:2] == other_rest[1::-1] and rest[2:] == other_rest[2:])
    )
