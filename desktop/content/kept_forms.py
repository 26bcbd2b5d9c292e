"""The forms that drafts and records of this vault were made with, kept in it: a newer program brings others.

Each is there once, by the SHA-256 of its XML, from the first draft or record on that used it.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from desktop.store.database import Database


@dataclass(frozen=True)
class KeptForm:
    """A compiled form: its XML and the files beside it, by name."""

    xml: bytes = field(repr=False)
    media: Mapping[str, bytes] = field(repr=False)


class KeptForms:
    """Those of one vault; but for `waiting`, only for the thread that uses the database."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._known = {row["sha256"] for row in database.query("SELECT sha256 FROM form_kept")}
        self._waiting = self._of_what_waits()

    def keep(self, form_id: str, version: str, sha256: str, form: KeptForm) -> None:
        """Keep a form, unless it is here."""
        if sha256 in self._known:
            return
        with self._db.transaction():
            self._db.execute(
                "INSERT OR IGNORE INTO form_kept (sha256, form_id, form_version, xml) VALUES (?, ?, ?, ?)",
                (sha256, form_id, version, zlib.compress(form.xml)),
            )
            self._db.execute_many(
                "INSERT OR IGNORE INTO form_kept_file (sha256, name, bytes) VALUES (?, ?, ?)",
                [(sha256, name, zlib.compress(content)) for name, content in form.media.items()],
            )
        self._known.add(sha256)

    def find(self, form_id: str, version: str, sha256: str = "") -> KeptForm | None:
        """Return that version, and those very bytes where `sha256` (hex) says which; None where it is not here."""
        row = self._db.one(
            "SELECT sha256, xml FROM form_kept WHERE form_id = ? AND form_version = ? AND ? IN ('', sha256)",
            (form_id, version, sha256),
        )
        if row is None:
            return None
        files = self._db.query("SELECT name, bytes FROM form_kept_file WHERE sha256 = ?", (row["sha256"],))
        return KeptForm(
            zlib.decompress(row["xml"]), {file["name"]: zlib.decompress(file["bytes"]) for file in files}
        )

    def waiting(self, form_id: str, version: str) -> bytes | None:
        """Return the XML of a form that something to be sent was made with when this was built; on any thread."""
        packed = self._waiting.get((form_id, version))
        return zlib.decompress(packed) if packed is not None else None

    def _of_what_waits(self) -> dict[tuple[str, str], bytes]:
        rows = self._db.query("""
            SELECT form_id, form_version, xml FROM form_kept WHERE (form_id, form_version) IN
            (SELECT form_id, form_version FROM to_send WHERE state != 'received')""")
        return {(row["form_id"], row["form_version"]): bytes(row["xml"]) for row in rows}
