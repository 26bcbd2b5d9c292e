"""Looking for records in vault.db: full text without accents, filters as tokens of the same index."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from desktop.incidents.records import Filter, RecordState
from desktop.store.database import Database, Row

_COLUMNS = (
    "record.seq, record.instance_id, record.number, record.kind, record.corrects, record.hecho, record.form_id,"
    " record.form_version, record.level, record.priority, record.post, record.author, record.wall, record.hidden,"
    " record.xml IS NOT NULL AS has_text,"
    " (SELECT next.instance_id FROM record AS next WHERE next.corrects = record.instance_id"
    "  ORDER BY next.seq DESC LIMIT 1) AS corrected_by,"
    " (SELECT state FROM to_send WHERE to_send.instance_id = record.instance_id"
    "  ORDER BY state = 'received' DESC, rowid DESC LIMIT 1) AS send_state,"
    " (SELECT held FROM to_send WHERE to_send.instance_id = record.instance_id AND held IS NOT NULL LIMIT 1) AS held,"
    " (SELECT number FROM receipt WHERE receipt.instance_id = record.instance_id"
    "  ORDER BY kind = 'signed' DESC, id DESC LIMIT 1) AS receipt"
)
# Which bundles put a record in a state; what has no bundle at all counts as saved here.
_IN_STATE = {
    RecordState.RECEIVED: "state = 'received'",
    RecordState.HELD: "state <> 'received' AND held IS NOT NULL",
    RecordState.ON_ITS_WAY: "state = 'copied' AND held IS NULL",
    RecordState.SAVED: "state = 'pending' AND held IS NULL",
}
_WORD = re.compile(r"\w+")


def facets(
    author: str,
    form_id: str,
    post: str,
    level: int | None,
    indicators: Iterable[str],
    modalities: Iterable[str],
) -> str:
    """Return the tokens under which the filters find a record."""
    tokens = [_token("a", author), _token("f", form_id), _token("p", post)]
    if level is not None:
        tokens.append(_token("l", str(level)))
    tokens += [_token("i", code) for code in sorted(indicators)]
    tokens += [_token("m", code) for code in sorted(modalities)]
    return " ".join(tokens)


def _token(kind: str, value: str) -> str:
    """Spell a value with letters and digits only, so that the tokenizer neither splits nor folds it."""
    return f"{kind}x{value.encode().hex()}"


def folded(text: str) -> list[str]:
    """Split what a person typed into the words that the index knows: no accents, no capitals, no operators."""
    bare = "".join(each for each in unicodedata.normalize("NFD", text) if not unicodedata.combining(each))
    return _WORD.findall(bare.casefold().replace("_", " "))


class StoredSearch:
    """Statements that list records, the newest first."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def one(self, instance_id: str) -> Row | None:
        return self._db.one(f"SELECT {_COLUMNS} FROM record WHERE instance_id = ?", (instance_id,))  # noqa: S608

    def of_incident(self, hecho: str) -> Sequence[Row]:
        return self._db.query(f"SELECT {_COLUMNS} FROM record WHERE hecho = ? ORDER BY seq", (hecho,))  # noqa: S608

    def list(self, wanted: Filter, limit: int, before: int | None, viewer: str) -> Sequence[Row]:
        """Return at most `limit` records that hold, with a seq below `before`; hidden ones only to their author."""
        bounds = self._bounds(wanted.since, wanted.until)
        if bounds is None:
            return []
        low, high = bounds
        if before is not None:
            high = min(high, before - 1)
        match = _match(wanted)
        given: dict[str, object] = {
            "low": low,
            "high": high,
            "limit": limit,
            "viewer": viewer,
            "match": match,
        }
        where = ["record.seq BETWEEN :low AND :high"]
        source, order = "record", "record.seq"
        if match:
            source, order = "record_fts JOIN record ON record.seq = record_fts.rowid", "record_fts.rowid"
            where = [
                "record_fts MATCH :match",
                "record_fts.rowid BETWEEN :low AND :high",
                "record.hidden = 0",
            ]
        else:
            where.append("(record.hidden = 0 OR record.author = :viewer)")
        if wanted.since or wanted.until:
            where.append("record.wall >= :since AND record.wall < :until")
            given |= {"since": _first_moment(wanted.since), "until": _after(wanted.until)}
        if wanted.state is not None:
            where.append(_state_clause(wanted.state))
        sql = (
            f"SELECT {_COLUMNS} FROM {source} WHERE {' AND '.join(where)} ORDER BY {order} DESC LIMIT :limit"  # noqa: S608
        )
        return self._db.query(sql, given)

    def _bounds(self, since: date | None, until: date | None) -> tuple[int, int] | None:
        """Return the first and last seq within the days; None where there is none.

        The clock may have been wrong, so that seq and time disagree: the days themselves are checked too.
        """
        if since is None and until is None:
            return 0, 2**62
        row = self._db.one(
            "SELECT min(seq) AS low, max(seq) AS high FROM record WHERE wall >= ? AND wall < ?",
            (_first_moment(since), _after(until)),
        )
        return (row["low"], row["high"]) if row and row["low"] is not None else None

    def states(self) -> Sequence[Row]:
        """Count bundles by state and by whether they are held; `state` is NULL for records that have none."""
        return self._db.query(
            "SELECT state, held IS NOT NULL AS held, count(*) AS n FROM to_send GROUP BY 1, 2"
        )


def _first_moment(day: date | None) -> str:
    return (day or date.min).isoformat()


def _after(day: date | None) -> str:
    return (day + timedelta(days=1)).isoformat() if day and day < date.max else "9999-12-31T99"


def _state_clause(state: RecordState) -> str:
    return f"record.seq IN (SELECT kept.seq FROM to_send JOIN record AS kept USING (instance_id) WHERE {_IN_STATE[state]})"  # noqa: S608


def _match(wanted: Filter) -> str:
    """Write the full-text expression: every word as a prefix, every filter as a token."""
    tokens = [
        _token(kind, str(value))
        for kind, value in (
            ("a", wanted.author), ("f", wanted.form_id), ("p", wanted.post), ("l", wanted.level),
            ("i", wanted.indicator), ("m", wanted.modality),
        )
        if value is not None
    ]  # fmt: skip
    terms = [f'{{number search}} : "{word}"*' for word in folded(wanted.text)]
    return " AND ".join(terms + [f'facets : "{token}"' for token in tokens])
