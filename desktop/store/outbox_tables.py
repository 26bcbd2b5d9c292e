"""The tables of outbox.db, as the migrations that made them; a released migration is never edited."""

from __future__ import annotations

from sqlite_utils import Database as Tables
from sqlite_utils import Migrations

from desktop.store.vault_tables import run_script

OUTBOX_MIGRATIONS = Migrations("outbox")

_TABLES = """
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
    CREATE TABLE server (id TEXT PRIMARY KEY, kind TEXT NOT NULL, url TEXT NOT NULL, token TEXT NOT NULL) STRICT;
    CREATE TABLE bundle (
        id TEXT PRIMARY KEY,
        instance_id TEXT NOT NULL,
        form_id TEXT NOT NULL, form_version TEXT NOT NULL, form_sha256 TEXT NOT NULL,
        server_id TEXT,                     -- NULL until a server is chosen
        priority INTEGER NOT NULL, created TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'received', 'held', 'superseded')),
        reason TEXT,                        -- errors.HeldReason
        tries INTEGER NOT NULL DEFAULT 0,
        next_at TEXT,
        lease TEXT, lease_until TEXT
    ) STRICT;
    CREATE INDEX bundle_by_turn ON bundle(state, priority, created);
    CREATE INDEX bundle_by_instance ON bundle(instance_id);
    CREATE TABLE bundle_part (              -- n = 0 is the XML part
        bundle_id TEXT NOT NULL REFERENCES bundle(id) ON DELETE CASCADE,
        n INTEGER NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL, sha256 TEXT NOT NULL,
        bytes BLOB NOT NULL, sent_at TEXT,
        PRIMARY KEY (bundle_id, n)
    ) STRICT;
    CREATE TABLE receipt (
        bundle_id TEXT NOT NULL REFERENCES bundle(id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('signed', 'plain')),
        bytes BLOB NOT NULL, at TEXT NOT NULL,
        PRIMARY KEY (bundle_id, kind)
    ) STRICT;
"""


_KEPT = """
    ALTER TABLE receipt ADD COLUMN host TEXT NOT NULL DEFAULT '';      -- the server, '' for the courier
    ALTER TABLE receipt ADD COLUMN registry TEXT NOT NULL DEFAULT '';  -- as a signed receipt names itself
    ALTER TABLE receipt ADD COLUMN seq INTEGER;                        -- its number there
    ALTER TABLE receipt ADD COLUMN taken_at TEXT;                      -- when the vault copied it
    CREATE INDEX receipt_by_number ON receipt(registry, seq);
    CREATE TABLE read_notice (              -- a person at the registry read this record
        instance_id TEXT PRIMARY KEY, bytes BLOB NOT NULL, at TEXT NOT NULL
    ) STRICT;
"""

_SIZES = """
    ALTER TABLE bundle ADD COLUMN size INTEGER NOT NULL DEFAULT 0;       -- of all parts, in bytes
    ALTER TABLE bundle ADD COLUMN size_sent INTEGER NOT NULL DEFAULT 0;  -- of the parts that the server has
    UPDATE bundle SET
        size = (SELECT coalesce(sum(length(bytes)), 0) FROM bundle_part WHERE bundle_id = bundle.id),
        size_sent = (SELECT coalesce(sum(length(bytes)), 0) FROM bundle_part
                     WHERE bundle_id = bundle.id AND sent_at IS NOT NULL);
    ALTER TABLE receipt ADD COLUMN confirmed_at TEXT;  -- when the registry was asked later, and still had it
"""


@OUTBOX_MIGRATIONS(name="0001_bundles_receipts_servers")
def _first(tables: Tables) -> None:
    run_script(tables, _TABLES)


@OUTBOX_MIGRATIONS(name="0002_kept_after_the_receipt")
def _second(tables: Tables) -> None:
    run_script(tables, _KEPT)


@OUTBOX_MIGRATIONS(name="0003_sizes_and_confirmations")
def _third(tables: Tables) -> None:
    run_script(tables, _SIZES)
