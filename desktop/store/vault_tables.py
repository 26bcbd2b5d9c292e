"""The tables of vault.db, as the migrations that made them; a released migration is never edited."""

from __future__ import annotations

from sqlite_utils import Database as Tables
from sqlite_utils import Migrations

VAULT_MIGRATIONS = Migrations("vault")

_PEOPLE = """
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;

    CREATE TABLE officer (
        id TEXT PRIMARY KEY,
        label TEXT NOT NULL UNIQUE,         -- neutral: "Agente 01"
        name TEXT NOT NULL,                 -- the only place of the real name
        role TEXT NOT NULL CHECK (role IN ('officer', 'supervisor')),
        enc_pub BLOB NOT NULL,              -- X25519, raw
        sign_pub BLOB NOT NULL,             -- Ed25519, raw
        wrapped_priv BLOB NOT NULL,
        kdf_json TEXT NOT NULL,
        created TEXT NOT NULL,
        removed_at TEXT
    ) STRICT;
    CREATE TABLE envelope (
        officer_id TEXT PRIMARY KEY REFERENCES officer(id) ON DELETE CASCADE,
        vault_key_sealed BLOB NOT NULL
    ) STRICT;
    CREATE TABLE device (
        id TEXT PRIMARY KEY,
        letter TEXT NOT NULL,
        sign_pub BLOB NOT NULL,
        sign_priv BLOB NOT NULL,
        created TEXT NOT NULL,
        retired_at TEXT
    ) STRICT;
    CREATE TABLE signing_key (              -- every public key that ever signed here, for checking the log
        keyid TEXT PRIMARY KEY,             -- SHA-256 (hex) of the raw public key
        kind TEXT NOT NULL CHECK (kind IN ('device', 'officer')),
        owner TEXT NOT NULL,                -- officer.id or device.id
        public BLOB NOT NULL,
        since TEXT NOT NULL,
        until TEXT
    ) STRICT;
    CREATE TABLE enrolment (serial TEXT PRIMARY KEY, dsse BLOB NOT NULL, installed_at TEXT NOT NULL) STRICT;
    CREATE TABLE local_contact (
        id TEXT PRIMARY KEY, service TEXT NOT NULL, phone TEXT NOT NULL, country TEXT NOT NULL,
        locality TEXT NOT NULL DEFAULT '', notes TEXT NOT NULL DEFAULT '',
        who TEXT NOT NULL, date TEXT NOT NULL, review_by TEXT NOT NULL
    ) STRICT;
"""

_DRAFTS = """
    CREATE TABLE draft (
        id TEXT PRIMARY KEY,
        form_id TEXT NOT NULL, form_version TEXT NOT NULL, pack TEXT NOT NULL DEFAULT '',
        author TEXT NOT NULL, hecho TEXT NOT NULL DEFAULT '',
        xml BLOB NOT NULL,
        cursor_json TEXT NOT NULL DEFAULT '{}',
        created TEXT NOT NULL, updated TEXT NOT NULL
    ) STRICT;
    CREATE INDEX draft_by_author ON draft(author, updated);
    CREATE TABLE draft_event (              -- unsealed answers only
        id INTEGER PRIMARY KEY,
        draft_id TEXT NOT NULL REFERENCES draft(id) ON DELETE CASCADE,
        t TEXT NOT NULL, ref TEXT NOT NULL, old TEXT, new TEXT
    ) STRICT;
    CREATE INDEX draft_event_by_draft ON draft_event(draft_id, id);
    CREATE TABLE draft_sealed (
        draft_id TEXT NOT NULL REFERENCES draft(id) ON DELETE CASCADE,
        ref TEXT NOT NULL, recipient_class TEXT NOT NULL, ciphertext BLOB NOT NULL,
        PRIMARY KEY (draft_id, ref)
    ) STRICT;
    CREATE TABLE draft_key (                -- destroyed at finalising; never in a copy or a backup
        draft_id TEXT PRIMARY KEY REFERENCES draft(id) ON DELETE CASCADE,
        key BLOB NOT NULL
    ) STRICT;
"""

_LOG = """
    CREATE TABLE record (
        seq INTEGER PRIMARY KEY,            -- goes on across chains
        chain TEXT NOT NULL,
        instance_id TEXT NOT NULL UNIQUE,
        number TEXT NOT NULL UNIQUE,
        kind TEXT NOT NULL CHECK (kind IN
            ('record', 'correction', 'withdrawal', 'note', 'relevo', 'alta', 'erase', 'export')),
        corrects TEXT, hecho TEXT,
        form_id TEXT NOT NULL, form_version TEXT NOT NULL,
        level INTEGER, priority INTEGER NOT NULL DEFAULT 1,
        post TEXT NOT NULL, author TEXT NOT NULL,
        wall TEXT NOT NULL,
        hidden INTEGER NOT NULL DEFAULT 0,  -- 1: connivance, kept out of local lists and search
        erased_at TEXT,
        record_hash TEXT NOT NULL,          -- SHA-256 of dsse; the long columns come last, so that a list
        search TEXT NOT NULL DEFAULT '',    -- never reads them. What full text sees: no sealed answer, and
        facets TEXT NOT NULL DEFAULT '',    -- nothing of a hidden record; the facets are tokens for filters
        dsse BLOB NOT NULL,
        xml BLOB                            -- NULL once erased or past its retention
    ) STRICT;
    CREATE INDEX record_by_wall ON record(wall);
    CREATE INDEX record_by_hecho ON record(hecho);
    CREATE INDEX record_by_corrects ON record(corrects);
    CREATE INDEX record_enrolments ON record(chain) WHERE kind = 'alta';
    CREATE TABLE part (
        id INTEGER PRIMARY KEY,
        record_seq INTEGER NOT NULL REFERENCES record(seq) ON DELETE CASCADE,
        name TEXT NOT NULL, type TEXT NOT NULL, sha256 TEXT NOT NULL, size INTEGER NOT NULL,
        UNIQUE (record_seq, name)
    ) STRICT;
    CREATE TABLE part_chunk (
        part_id INTEGER NOT NULL REFERENCES part(id) ON DELETE CASCADE,
        n INTEGER NOT NULL, bytes BLOB NOT NULL,
        PRIMARY KEY (part_id, n)
    ) STRICT;
    CREATE TABLE incident (
        hecho TEXT PRIMARY KEY, number TEXT NOT NULL, state TEXT NOT NULL, opened TEXT NOT NULL
    ) STRICT;
    CREATE TABLE day_count (                -- level 0 leaves a count of its day and nothing else
        day TEXT NOT NULL, form_id TEXT NOT NULL, count INTEGER NOT NULL,
        PRIMARY KEY (day, form_id)
    ) STRICT;
"""

# The index counts backwards: the newest record comes first in its own, fast order. Backwards reading of a
# prefix that has no index of its own takes seconds.
_FULL_TEXT = """
    CREATE VIEW record_backwards AS SELECT -seq AS place, number, search, facets FROM record;
    CREATE VIRTUAL TABLE record_fts USING fts5(
        number, search, facets, content='record_backwards', content_rowid='place',
        tokenize='unicode61 remove_diacritics 2', prefix='1 2 3', detail='column');
    INSERT INTO record_fts(record_fts, rank) VALUES ('secure-delete', 1);
    CREATE TRIGGER record_fts_insert AFTER INSERT ON record BEGIN
        INSERT INTO record_fts(rowid, number, search, facets)
        VALUES (-new.seq, new.number, new.search, new.facets);
    END;
    CREATE TRIGGER record_fts_delete AFTER DELETE ON record BEGIN
        INSERT INTO record_fts(record_fts, rowid, number, search, facets)
        VALUES ('delete', -old.seq, old.number, old.search, old.facets);
    END;
    CREATE TRIGGER record_fts_update AFTER UPDATE OF number, search, facets ON record BEGIN
        INSERT INTO record_fts(record_fts, rowid, number, search, facets)
        VALUES ('delete', -old.seq, old.number, old.search, old.facets);
        INSERT INTO record_fts(rowid, number, search, facets)
        VALUES (-new.seq, new.number, new.search, new.facets);
    END;
"""

_SENDING = """
    CREATE TABLE to_send (
        bundle_id TEXT PRIMARY KEY,
        record_seq INTEGER NOT NULL REFERENCES record(seq), instance_id TEXT NOT NULL,
        form_id TEXT NOT NULL, form_version TEXT NOT NULL, form_sha256 TEXT NOT NULL,
        priority INTEGER NOT NULL, created TEXT NOT NULL,
        sealed INTEGER NOT NULL,            -- 0: in clear, sent only while the vault is open
        state TEXT NOT NULL CHECK (state IN ('pending', 'copied', 'received')),
        held TEXT                           -- errors.HeldReason, while the outbox holds it back
    ) STRICT;
    CREATE INDEX to_send_by_instance ON to_send(instance_id);
    CREATE INDEX to_send_by_state ON to_send(state, record_seq);
    CREATE INDEX to_send_by_record ON to_send(record_seq);
    CREATE INDEX to_send_held ON to_send(record_seq) WHERE held IS NOT NULL;
    CREATE TABLE bundle_part (              -- n = 0 is the XML part; rows go only after a receipt
        bundle_id TEXT NOT NULL REFERENCES to_send(bundle_id) ON DELETE CASCADE,
        n INTEGER NOT NULL, name TEXT NOT NULL, type TEXT NOT NULL, sha256 TEXT NOT NULL, bytes BLOB NOT NULL,
        PRIMARY KEY (bundle_id, n)
    ) STRICT;
    CREATE TABLE receipt (
        id INTEGER PRIMARY KEY,
        bundle_id TEXT NOT NULL, instance_id TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('signed', 'plain')),
        number TEXT NOT NULL DEFAULT '', registry TEXT NOT NULL DEFAULT '',
        bytes BLOB NOT NULL, at TEXT NOT NULL,
        UNIQUE (bundle_id, kind)
    ) STRICT;
    CREATE INDEX receipt_by_instance ON receipt(instance_id);
"""

_READ = """
    CREATE TABLE receipt_wider (            -- a registry restored from a backup gives another receipt of the same kind
        id INTEGER PRIMARY KEY,
        bundle_id TEXT NOT NULL, instance_id TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('signed', 'plain')),
        number TEXT NOT NULL DEFAULT '', registry TEXT NOT NULL DEFAULT '',
        bytes BLOB NOT NULL, at TEXT NOT NULL,
        UNIQUE (bundle_id, kind, bytes)
    ) STRICT;
    INSERT INTO receipt_wider SELECT id, bundle_id, instance_id, kind, number, registry, bytes, at FROM receipt;
    DROP TABLE receipt;
    ALTER TABLE receipt_wider RENAME TO receipt;
    CREATE INDEX receipt_by_instance ON receipt(instance_id);
    CREATE TABLE read_notice (              -- a person at the registry read this record
        instance_id TEXT PRIMARY KEY, by TEXT NOT NULL, at TEXT NOT NULL, bytes BLOB NOT NULL
    ) STRICT;
"""

_DRAFT_FILES = """
    CREATE TABLE draft_file (               -- what answers a question that asks for a file
        draft_id TEXT NOT NULL REFERENCES draft(id) ON DELETE CASCADE,
        name TEXT NOT NULL, type TEXT NOT NULL, size INTEGER NOT NULL,
        stripped INTEGER NOT NULL,          -- 1: without what the camera wrote beside the picture
        PRIMARY KEY (draft_id, name)
    ) STRICT;
    CREATE TABLE draft_file_chunk (
        draft_id TEXT NOT NULL, name TEXT NOT NULL, n INTEGER NOT NULL, bytes BLOB NOT NULL,
        PRIMARY KEY (draft_id, name, n),
        FOREIGN KEY (draft_id, name) REFERENCES draft_file(draft_id, name) ON DELETE CASCADE
    ) STRICT;
"""

_FORMS = """
    CREATE TABLE form_kept (                -- what drafts and records were made with; a newer program brings other forms
        sha256 TEXT PRIMARY KEY,            -- of the XML
        form_id TEXT NOT NULL, form_version TEXT NOT NULL,
        xml BLOB NOT NULL                   -- zlib, as the files
    ) STRICT;
    CREATE TABLE form_kept_file (
        sha256 TEXT NOT NULL REFERENCES form_kept(sha256) ON DELETE CASCADE,
        name TEXT NOT NULL, bytes BLOB NOT NULL,
        PRIMARY KEY (sha256, name)
    ) STRICT;
"""

# A record is put into the index after it was acknowledged (full_text.py): until then its row alone holds its words. Only
# what is in the index can be taken out of it or changed there.
_FULL_TEXT_LATER = """
    DROP TRIGGER record_fts_insert;
    DROP TRIGGER record_fts_delete;
    DROP TRIGGER record_fts_update;
    CREATE TRIGGER record_fts_delete AFTER DELETE ON record
    WHEN EXISTS (SELECT 1 FROM record_fts_docsize WHERE id = -old.seq) BEGIN
        INSERT INTO record_fts(record_fts, rowid, number, search, facets)
        VALUES ('delete', -old.seq, old.number, old.search, old.facets);
    END;
    CREATE TRIGGER record_fts_update AFTER UPDATE OF number, search, facets ON record
    WHEN EXISTS (SELECT 1 FROM record_fts_docsize WHERE id = -old.seq) BEGIN
        INSERT INTO record_fts(record_fts, rowid, number, search, facets)
        VALUES ('delete', -old.seq, old.number, old.search, old.facets);
        INSERT INTO record_fts(rowid, number, search, facets)
        VALUES (-new.seq, new.number, new.search, new.facets);
    END;
"""

# Read from an index alone: how far a record got, and which texts are still here. Their rows lie on pages of their own.
_READ_FROM_INDEXES = """
    DROP INDEX to_send_by_record;
    CREATE INDEX to_send_by_record ON to_send(record_seq, state, held);
    CREATE INDEX record_with_text ON record(seq, kind, instance_id, number) WHERE xml IS NOT NULL;
"""


def run_script(tables: Tables, script: str) -> None:
    """Run the statements of a script one by one, so that they stay in the open transaction."""
    statement = ""
    for line in script.splitlines():
        statement += line.split("--")[0] + "\n"
        ends = "END;" if "CREATE TRIGGER" in statement else ";"
        if statement.rstrip().endswith(ends):
            tables.execute(statement.strip())
            statement = ""
    assert not statement.strip(), statement


@VAULT_MIGRATIONS(name="0001_people_drafts_log_sending")
def _first(tables: Tables) -> None:
    for script in (_PEOPLE, _DRAFTS, _LOG, _FULL_TEXT, _SENDING):
        run_script(tables, script)


@VAULT_MIGRATIONS(name="0002_receipts_of_a_restored_registry_and_who_read")
def _second(tables: Tables) -> None:
    run_script(tables, _READ)


@VAULT_MIGRATIONS(name="0003_files_of_drafts")
def _third(tables: Tables) -> None:
    run_script(tables, _DRAFT_FILES)


@VAULT_MIGRATIONS(name="0004_forms_that_were_used")
def _fourth(tables: Tables) -> None:
    run_script(tables, _FORMS)


@VAULT_MIGRATIONS(name="0005_full_text_after_the_acknowledgement")
def _fifth(tables: Tables) -> None:
    run_script(tables, _FULL_TEXT_LATER)


@VAULT_MIGRATIONS(name="0006_what_is_read_from_indexes")
def _sixth(tables: Tables) -> None:
    run_script(tables, _READ_FROM_INDEXES)
