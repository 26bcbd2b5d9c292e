"""The registry an outbox sends to and what it must prove, kept in outbox.db so that sending works while locked."""

from __future__ import annotations

import base64
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

from desktop.sync.address import Server, ServerKind

if TYPE_CHECKING:
    from desktop.store.database import Database


@dataclass(frozen=True)
class Trust:
    """What the enrolment pins: raw Ed25519 keys of receipts, and the SHA-256 (hex) of the form key's DER.

    `form_key_sha256` is None where the enrolment has no form key. `device_id` goes as the query `deviceID`.
    `foreign_forms` says that the policy lets a server's form differ from the pack's, never its key.
    """

    receipt_keys: tuple[bytes, ...] = ()
    form_key_sha256: str | None = None
    device_id: str = ""
    foreign_forms: bool = False


class Servers:
    """Reads and writes servers, trust and small facts about them in an open outbox.db."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def set(self, servers: Sequence[Server], trust: Trust) -> None:
        """Replace servers and trust by those of the enrolment, in its order.

        What was learned of a server goes with its address: it is no fact about another.
        """
        before = {each.id: each.url for each in self.all()}
        with self._db.transaction():
            for each in servers:
                if before.get(each.id, each.url) != each.url:
                    self._forget(each.id)
            self._db.execute("DELETE FROM server")
            self._db.execute_many(
                "INSERT INTO server (id, kind, url, token) VALUES (?, ?, ?, ?)",
                [(s.id, s.kind.value, s.url, s.token) for s in servers],
            )
            self._set(
                "trust",
                {
                    "receipt_keys": [base64.b64encode(key).decode("ascii") for key in trust.receipt_keys],
                    "form_key_sha256": trust.form_key_sha256,
                    "device_id": trust.device_id,
                    "foreign_forms": trust.foreign_forms,
                },
            )

    def all(self) -> tuple[Server, ...]:
        """Return the servers in the enrolment's order; the first one is where records go."""
        rows = self._db.query("SELECT id, kind, url, token FROM server ORDER BY rowid")
        return tuple(Server(row["id"], ServerKind(row["kind"]), row["url"], row["token"]) for row in rows)

    def trust(self) -> Trust:
        """Return what is pinned; nothing where no enrolment was written here."""
        kept = self._get("trust") or {}
        return Trust(
            tuple(base64.b64decode(key) for key in kept.get("receipt_keys", ())),
            kept.get("form_key_sha256"),
            kept.get("device_id", ""),
            bool(kept.get("foreign_forms", False)),
        )

    def form_memory(self, server_id: str) -> dict[str, Any]:
        """Return what is remembered of a server's list of forms (see `form_check`)."""
        return self._get(f"forms:{server_id}") or {}

    def remember_forms(self, server_id: str, memory: dict[str, Any]) -> None:
        """Keep what was learned of a server's list of forms."""
        self._set(f"forms:{server_id}", memory)

    def last_contact(self, server_id: str) -> tuple[datetime, float | None] | None:
        """Return when the server last answered, and by how many seconds its clock was ahead of ours."""
        kept = self._get(f"contact:{server_id}")
        return (datetime.fromisoformat(kept["at"]), kept["skew_s"]) if kept else None

    def note_contact(self, server_id: str, at: datetime, skew_s: float | None) -> None:
        """Keep when the server answered."""
        self._set(f"contact:{server_id}", {"at": at.isoformat(), "skew_s": skew_s})

    def failures(self, server_id: str) -> tuple[int, datetime | None]:
        """Return how many runs failed since the last that did not, and when the next may start."""
        kept = self._get(f"failures:{server_id}")
        return (kept["count"], datetime.fromisoformat(kept["retry_at"])) if kept else (0, None)

    def note_failure(self, server_id: str, count: int, retry_at: datetime) -> None:
        """Keep that a run failed."""
        self._set(f"failures:{server_id}", {"count": count, "retry_at": retry_at.isoformat()})

    def forget_failures(self, server_id: str) -> None:
        """A run went well, the network changed, or a person asked to send now."""
        self._db.execute("DELETE FROM meta WHERE key = ?", (f"failures:{server_id}",))

    def asked_at(self, server_id: str) -> datetime | None:
        """Return when the registry was last asked about its receipts."""
        kept = self._get(f"standing:{server_id}")
        return datetime.fromisoformat(kept["at"]) if kept and kept.get("at") else None

    def note_asked(self, server_id: str, at: datetime) -> None:
        """Keep when the registry was asked."""
        self._set(
            f"standing:{server_id}", {**(self._get(f"standing:{server_id}") or {}), "at": at.isoformat()}
        )

    def read_to(self, server_id: str) -> int:
        """Return the number of the last notice of reading that came."""
        return int((self._get(f"standing:{server_id}") or {}).get("read_to", 0))

    def note_read_to(self, server_id: str, number: int) -> None:
        """Keep up to where notices of reading came."""
        self._set(f"standing:{server_id}", {**(self._get(f"standing:{server_id}") or {}), "read_to": number})

    def next_courier_number(self) -> int:
        """Count the files written for the USB courier, so that no two of this machine have the same name."""
        with self._db.transaction():
            number = int((self._get("courier") or {}).get("n", 0)) + 1
            self._set("courier", {"n": number})
        return number

    def _forget(self, server_id: str) -> None:
        self._db.execute_many(
            "DELETE FROM meta WHERE key = ?",
            [(f"{fact}:{server_id}",) for fact in ("forms", "contact", "failures", "standing")],
        )

    def _get(self, key: str) -> dict[str, Any] | None:
        row = self._db.one("SELECT value FROM meta WHERE key = ?", (key,))
        return json.loads(row["value"]) if row else None

    def _set(self, key: str, value: dict[str, Any]) -> None:
        self._db.execute(
            "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, json.dumps(value)),
        )
