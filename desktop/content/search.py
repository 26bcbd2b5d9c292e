"""One box over guides, indicators, questions, the resource guide and crossings, in memory.

Words are folded and lightly stemmed; the last one also matches as a beginning; one wrong letter is forgiven
where nothing matches exactly. Never over people: records have their own search, in the log.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import log

from desktop.content.folding import near, stem, words

KINDS = ("guia", "indicador", "pregunta", "recurso", "paso")
_TITLE, _TEXT = 4.0, 1.0
_BEGINNING, _WRONG_LETTER = 0.6, 0.4


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
    """An inverted index built once; it keeps nothing of what was asked."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._documents = tuple(documents)
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

        Every word must match; where no document holds all, those that hold most of them come.
        """
        typed = words(text)
        if not typed:
            return {}
        matches = [
            self._scores(stem(word), beginning=position == len(typed) - 1)
            for position, word in enumerate(typed)
        ]
        held: dict[int, tuple[int, float]] = {}
        for scores in matches:
            for number, score in scores.items():
                count, total = held.get(number, (0, 0.0))
                held[number] = (count + 1, total + score)
        most = max((count for count, _ in held.values()), default=0)
        hits = [
            Hit(self._documents[number], score) for number, (count, score) in held.items() if count == most
        ]
        hits.sort(key=lambda hit: (-hit.score, hit.document.target))
        grouped = {kind: tuple(hit for hit in hits if hit.document.kind == kind)[:limit] for kind in KINDS}
        return {kind: found for kind, found in grouped.items() if found}

    def _scores(self, word: str, *, beginning: bool) -> dict[int, float]:
        scores: dict[int, float] = {}
        for known, factor in self._known(word, beginning=beginning):
            postings = self._postings[known]
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
