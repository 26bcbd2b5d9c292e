"""One box over guides, indicators, questions, the resource guide and crossings, in memory.

Words are folded and lightly stemmed; the last one also matches as a beginning; one wrong letter is forgiven
where nothing matches exactly; a word of the street also finds the word of the book (`synonyms.csv`), for less.
Never over people: records have their own search, in the log.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from math import log
from pathlib import Path
from types import MappingProxyType

from desktop.content.folding import near, stem, words
from desktop.content.tables import rows

KINDS = ("guia", "indicador", "pregunta", "recurso", "paso")
_TITLE, _TEXT = 4.0, 1.0
_BEGINNING, _WRONG_LETTER, _SYNONYM = 0.6, 0.4, 0.5
# Words that say nothing of what is looked for; they count only where nothing else was typed.
_EMPTY = frozenset(
    stem(word)
    for word in words(
        "a al ante con cual cuando de del donde el ella en entre es esa ese esta este fue ha hay la las le les lo "
        "los me mi mis o para pero por porque que quien se si sin sobre son su sus te tiene un una uno unos y ya"
    )
)
NO_SYNONYMS: Mapping[str, tuple[str, ...]] = MappingProxyType({})


@dataclass(frozen=True)
class Document:
    """What can be found: `target` opens it (`guia:fases#fase-1`, `indicador:EN-14`, …)."""

    kind: str
    target: str
    title: str
    text: str
    detail: str = ""


@dataclass(frozen=True)
class Hit:
    """A found document and how well it matches; higher is better, only the order matters."""

    document: Document
    score: float


class SearchIndex:
    """An inverted index built once; it keeps nothing of what was asked. `synonyms` are stems."""

    def __init__(
        self, documents: Iterable[Document], synonyms: Mapping[str, tuple[str, ...]] = NO_SYNONYMS
    ) -> None:
        self._documents, self._synonyms = tuple(documents), synonyms
        self._postings: dict[str, dict[int, float]] = defaultdict(dict)
        for number, document in enumerate(self._documents):
            for text, weight in ((document.title, _TITLE), (document.text, _TEXT)):
                counted: dict[str, int] = defaultdict(int)
                for word in words(text):
                    counted[stem(word)] += 1
                for word, count in counted.items():
                    gained = weight * (1 + log(count))
                    self._postings[word][number] = self._postings[word].get(number, 0.0) + gained
        self._vocabulary = sorted(self._postings)

    def search(self, text: str, *, limit: int = 5) -> dict[str, tuple[Hit, ...]]:
        """Hits by kind, at most `limit` of each, best first; kinds without a hit are left out.

        In each kind come those that hold most of the words, and those that miss one more; a word missed costs
        more than a word found in the text instead of in the title.
        """
        typed = [stem(word) for word in words(text)]
        if not typed:
            return {}
        telling = list(dict.fromkeys(word for word in typed if word not in _EMPTY)) or typed[:1]
        held: dict[int, tuple[int, float]] = {}
        for word in telling:
            for number, score in self._scores(word, beginning=word == typed[-1]).items():
                count, total = held.get(number, (0, 0.0))
                held[number] = (count + 1, total + score)
        grouped: dict[str, list[tuple[int, Hit]]] = {kind: [] for kind in KINDS}
        for number, (count, total) in held.items():
            document = self._documents[number]
            grouped[document.kind].append((count, Hit(document, total * (count / len(telling)) ** 2)))
        found = {kind: _best(hits, (len(telling) + 1) // 2)[:limit] for kind, hits in grouped.items()}
        return {kind: hits for kind, hits in found.items() if hits}

    def _scores(self, word: str, *, beginning: bool) -> dict[int, float]:
        scores: dict[int, float] = {}
        known = [*self._known(word, beginning=beginning)]
        known += [(other, _SYNONYM) for other in self._synonyms.get(word, ()) if other in self._postings]
        for one, factor in known:
            postings = self._postings[one]
            rarity = log(1 + len(self._documents) / len(postings))
            for number, weight in postings.items():
                scores[number] = max(scores.get(number, 0.0), weight * rarity * factor)
        return scores

    def _known(self, word: str, *, beginning: bool) -> Iterator[tuple[str, float]]:
        exact = word in self._postings
        if exact:
            yield word, 1.0
        if beginning and len(word) >= 2:
            for known in self._starting(word):
                if known != word:
                    exact = True
                    yield known, _BEGINNING
        if not exact and len(word) >= 4 and not word.isdigit():
            for known in self._vocabulary:
                if abs(len(known) - len(word)) <= 1 and near(word, known):
                    yield known, _WRONG_LETTER

    def _starting(self, word: str) -> Iterator[str]:
        for position in range(bisect_left(self._vocabulary, word), len(self._vocabulary)):
            if not self._vocabulary[position].startswith(word):
                return
            yield self._vocabulary[position]


def _best(hits: list[tuple[int, Hit]], fewest: int) -> tuple[Hit, ...]:
    """Best first: those that hold at least `fewest` words and at most one less than the one that holds most."""
    most = max((count for count, _ in hits), default=0)
    kept = [hit for count, hit in hits if count >= max(most - 1, fewest)]
    return tuple(sorted(kept, key=lambda hit: (-hit.score, hit.document.target)))


def load_synonyms(folder: Path) -> dict[str, tuple[str, ...]]:
    """Read `synonyms.csv`: the stem of a word → the stems it also looks for; raises ContentError."""
    found: dict[str, tuple[str, ...]] = {}
    for _, row in rows(folder / "synonyms.csv", frozenset({"word", "means"})):
        meant = tuple(stem(word) for word in words(row["means"].replace(";", " ")))
        for word in words(row["word"]):
            found[stem(word)] = tuple(dict.fromkeys((*found.get(stem(word), ()), *meant)))
    return found
