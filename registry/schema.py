"""The registry's tables, as the queries see them; `migrations.py` makes them.

Times are ISO 8601 in UTC with milliseconds, as text, so that both databases store and order them alike.
"""

from __future__ import annotations

from sqlalchemy import Column, Integer, LargeBinary, MetaData, Table, Text

METADATA = MetaData()

SETTING = Table("setting", METADATA, Column("name", Text, primary_key=True), Column("value", Text))

COUNTER = Table("counter", METADATA, Column("name", Text, primary_key=True), Column("value", Integer))

DEVICE = Table(
    "device",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("label", Text),
    Column("token_hash", Text),  # SHA-256, hex; the token itself is shown once and never kept
    Column("created_at", Text),
    Column("revoked_at", Text),
    Column("key", Text),  # SHA-256 (hex) of the device's public key, or how it begins; null until it is known
)

FORM = Table(
    "form",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("form_id", Text),
    Column("version", Text),
    Column("title", Text),
    Column("xml", LargeBinary),  # as published, with the registry's key
    Column("md5", Text),
    Column("encrypted", Integer),  # 1 where the published form carries a key
    Column("binary_paths", Text),  # JSON list of generic paths of binary nodes
    Column("state", Text),  # open | closing | closed
    Column("published_at", Text),
)

FORM_MEDIA = Table(
    "form_media",
    METADATA,
    Column("form", Integer, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("md5", Text),
    Column("data", LargeBinary),
)

SUBMISSION = Table(
    "submission",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("instance_id", Text),
    Column("form", Integer),
    Column("device", Integer),
    Column("encrypted", Integer),
    Column("xml", LargeBinary),
    Column("xml_sha256", Text),
    Column("received_at", Text),
    Column("completed_at", Text),
    Column("seq", Integer),  # the receipt's number, consecutive over the registry
    Column("receipt", LargeBinary),  # DSSE bytes, as sent
    Column("priority", Integer),  # 0: the post says that it is an emergency
)

PART = Table(
    "part",
    METADATA,
    Column("submission", Integer, primary_key=True),
    Column("n", Integer, primary_key=True),  # order of declaration in the XML
    Column("name", Text),
    Column("type", Text),
    Column("sha256", Text),  # null until the file arrives
    Column("size", Integer),
    Column("arrived_at", Text),
)

BLOB = Table(
    "blob",
    METADATA,
    Column("sha256", Text, primary_key=True),
    Column("size", Integer),
    Column("data", LargeBinary),  # null where the bytes are a file of the data folder
)

READER = Table(
    "reader",  # a person's or a desk's way to the page of emergencies
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("label", Text),
    Column("token_hash", Text),
    Column("created_at", Text),
    Column("revoked_at", Text),
)

READING = Table(
    "reading",  # a person read this submission
    METADATA,
    Column("n", Integer, primary_key=True, autoincrement=False),  # consecutive over the registry
    Column("submission", Integer),
    Column("reader", Integer),
    Column("at", Text),
    Column("notice", LargeBinary),  # DSSE bytes, as the post gets them
)

COURIER_FILE = Table(
    "courier_file",  # what came by USB, so that a file replayed is known
    METADATA,
    Column("key", Text, primary_key=True),  # SHA-256 (hex) of the device's public key
    Column("n", Integer, primary_key=True, autoincrement=False),
    Column("sha256", Text),
    Column("taken_at", Text),
)
