"""How easily a Spanish text is understood when read aloud: the Flesch-Szigriszt index, on the INFLESZ scale.

`206.835 − 62.3 × syllables / words − words / sentences` (Szigriszt 1993; Barrio-Cantalejo et al. 2008). From
65 it is «bastante fácil» for the general public. Figures are left out: they are said as a number of words
that the letters do not show.
"""

from __future__ import annotations

import re
import unicodedata

EASY = 65.0
_WORD = re.compile(r"[^\W\d_]+")
_SENTENCE = re.compile(r"[.!?…:;]+(?=\s|$|»|”)")
_STRONG = set("aeoáéóíú")
_VOWELS = _STRONG | set("iuü")


def inflesz(text: str) -> float:
    """The index of a text, roughly 0 to 150, higher is easier; 0.0 for a text without words."""
    words = [word.lower() for word in _WORD.findall(unicodedata.normalize("NFC", text))]
    if not words:
        return 0.0
    sentences = max(1, len(_SENTENCE.findall(text.strip())))
    return 206.835 - 62.3 * sum(map(syllables, words)) / len(words) - len(words) / sentences


def syllables(word: str) -> int:
    """Syllables of a Spanish word, at least one: a strong vowel each, weak ones beside it join it."""
    letters = re.sub(r"qu(?=[eiéí])", "q", word.lower())
    letters = re.sub(r"gu(?=[eiéí])", "g", letters)
    letters = re.sub(r"y(?![aeiouáéíóúü])", "i", letters)
    count = 0
    for group in re.findall("[" + "".join(sorted(_VOWELS)) + "]+", letters):
        strong = sum(letter in _STRONG for letter in group)
        count += max(1, strong)
    return max(1, count)
