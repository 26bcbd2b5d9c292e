"""Looking for records in vault.db: full text without accents, filters as tokens of the same index."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from desktop.incidents.records import Filter, RecordState
from desktop.store.database import Database, Row
from desktop.store.full_text import indexes

_COLUMNS = (
    "record.seq, record.instance_id, record.number, record.kind, record.corrects, record.hecho, record.form_id,"
    " record.form_version, record.level, record.priority, record.post, record.author, record.wall, record.hidden,"
    " record.xml IS NOT NULL AS has_text,"
    " (SELECT next.instance_id FROM record AS next WHERE next.corrects = record.instance_id"
    "  ORDER BY next.seq DESC LIMIT 1) AS corrected_by,"
    " (SELECT state FROM to_send WHERE to_send.record_seq = record.seq"
    "  ORDER BY state = 'received' DESC, rowid DESC LIMIT 1) AS send_state,"
    " (SELECT held FROM to_send WHERE to_send.record_seq = record.seq AND held IS NOT NULL LIMIT 1) AS held,"
    " (SELECT number FROM receipt WHERE receipt.instance_id = record.instance_id"
    "  ORDER BY kind = 'signed' DESC, id DESC LIMIT 1) AS receipt"
)
# Which rows of to_send put a record in a state.
_IN_STATE = {
    RecordState.RECEIVED: "state = 'received'",
    RecordState.HELD: "held IS NOT NULL",
    RecordState.ON_ITS_WAY: "state = 'copied' AND held IS NULL",
    RecordState.SAVED: "state = 'pending' AND held IS NULL",
}
_LAST = 2**62
# Key in meta: some record says an earlier time than the one before it.
OUT_OF_ORDER = "log.out_of_order"
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

    def of_incident(self, hecho: str, viewer: str) -> Sequence[Row]:
        """List an incident's records in order; hidden ones only to their author."""
        return self._db.query(
            f"SELECT {_COLUMNS} FROM record WHERE hecho = ? AND (hidden = 0 OR author = ?) ORDER BY seq",  # noqa: S608
            (hecho, viewer),
        )

    def list(self, wanted: Filter, limit: int, before: int | None, viewer: str) -> Sequence[Row]:
        """Return at most `limit` records that hold, with a seq below `before`; hidden ones only to their author.

        Places are found first and rows read after, so that no row is read that is not shown.
        """
        bounds = self._bounds(wanted)
        if bounds is None:
            return []
        low, high = bounds
        high = min(high, (before or _LAST) - 1)
        match = _match(wanted)
        if not match:
            return self._rows(self._places(wanted, low, high, limit, viewer=viewer))
        found: list[int] = []
        with indexes(self._db) as names:
            for index in names:
                found += self._places(wanted, low, high, limit - len(found), match=match, index=index)
        return self._rows(found)

    def _places(
        self,
        wanted: Filter,
        low: int,
        high: int,
        limit: int,
        *,
        viewer: str = "",
        match: str = "",
        index: str = "",
    ) -> Sequence[int]:
        """Return the seq of what holds, the newest first: of the records that `match` in an index, or of all that `viewer` sees."""
        source, bound, order = _source(wanted.state, index)
        where = [bound]
        given: dict[str, object] = {"low": low, "high": high, "limit": limit}
        if match:
            where += [f"{index} MATCH :match", "record.hidden = 0"]
            given["match"] = match
        else:
            where.append("(record.hidden = 0 OR record.author = :viewer)")
            given["viewer"] = viewer
        if wanted.since or wanted.until:
            where.append("record.wall >= :since AND record.wall < :until")
            given |= {"since": _first_moment(wanted.since), "until": _after(wanted.until)}
        if wanted.state is not None:
            condition = _IN_STATE[wanted.state]
            # Looked up row by row: a list of all that were received would be as long as the log.
            sent = f"EXISTS (SELECT 1 FROM to_send INDEXED BY to_send_by_record WHERE record_seq = record.seq AND {condition})"  # noqa: S608
            where.append(sent if match else condition)
        sql = f"SELECT record.seq FROM {source} WHERE {' AND '.join(where)} ORDER BY {order} LIMIT :limit"  # noqa: S608
        return [row["seq"] for row in self._db.query(sql, given)]

    def _rows(self, seqs: Sequence[int]) -> Sequence[Row]:
        marks = ", ".join("?" * len(seqs))
        sql = f"SELECT {_COLUMNS} FROM record WHERE seq IN ({marks}) ORDER BY seq DESC"  # noqa: S608
        return self._db.query(sql, seqs)

    def _bounds(self, wanted: Filter) -> tuple[int, int] | None:
        """Return the first and last seq that days and state leave possible; None where none is.

        Where a clock that was wrong made seq and time disagree, all times are looked at; the days of each record
        are checked in any case.
        """
        spans: list[tuple[int | None, int | None]] = []
        if wanted.since or wanted.until:
            days = (_first_moment(wanted.since), _after(wanted.until))
            if self._db.one("SELECT 1 FROM meta WHERE key = ?", (OUT_OF_ORDER,)):
                # One walk of the index of times, without touching a row.
                low, high = "SELECT min(seq) FROM record", "SELECT max(seq) FROM record"
                tail_low = tail_high = ""
            else:
                low = high = "SELECT seq FROM record"
                tail_low, tail_high = "ORDER BY wall, seq LIMIT 1", "ORDER BY wall DESC, seq DESC LIMIT 1"
            within = "WHERE wall >= ? AND wall < ?"
            spans.append(self._span(f"{low} {within} {tail_low}", f"{high} {within} {tail_high}", days))
        if wanted.state is not None:
            source = f"to_send WHERE {_IN_STATE[wanted.state]}"
            spans.append(
                self._span(f"SELECT min(record_seq) FROM {source}", f"SELECT max(record_seq) FROM {source}")  # noqa: S608
            )
        first, last = 0, _LAST
        for low_seq, high_seq in spans:
            if low_seq is None or high_seq is None:
                return None
            first, last = max(first, low_seq), min(last, high_seq)
        return first, last

    def _span(self, low: str, high: str, given: Sequence[object] = ()) -> tuple[int | None, int | None]:
        row = self._db.one(f"SELECT ({low}) AS low, ({high}) AS high", (*given, *given))
        return (row["low"], row["high"]) if row else (None, None)

    def states(self) -> Sequence[Row]:
        """Count bundles by state and by whether they are held, each from an index alone."""
        return self._db.query(
            "SELECT state, 1 AS held, count(*) AS n FROM to_send WHERE held IS NOT NULL GROUP BY state UNION ALL"
            " SELECT state, 0, count(*) - (SELECT count(*) FROM to_send AS other INDEXED BY to_send_held"
            "  WHERE other.held IS NOT NULL AND other.state = to_send.state) FROM to_send GROUP BY state"
        )


def _first_moment(day: date | None) -> str:
    return (day or date.min).isoformat()


def _after(day: date | None) -> str:
    return (day + timedelta(days=1)).isoformat() if day and day < date.max else "9999-12-31T99"


def _source(state: RecordState | None, index: str) -> tuple[str, str, str]:
    """Return what to read from (a full-text index where one is named), its bounds, and the order in which it already lies.

    Full text counts backwards (store/vault_tables.py).
    """
    if index:
        source = f"{index} CROSS JOIN record ON record.seq = -{index}.rowid"
        return source, f"{index}.rowid BETWEEN -:high AND -:low", f"{index}.rowid"
    if state is not None:
        source = "to_send CROSS JOIN record ON record.seq = to_send.record_seq"
        return source, "to_send.record_seq BETWEEN :low AND :high", "to_send.record_seq DESC"
    return "record", "record.seq BETWEEN :low AND :high", "record.seq DESC"


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
