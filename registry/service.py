"""Composition root: builds the registry's parts from settings, for the server's processes and the commands."""

from __future__ import annotations

import json
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

import platformdirs
from sqlalchemy import select
from starlette.applications import Starlette

from registry.application import Application, Parts
from registry.database import Database, open_database
from registry.devices import Devices
from registry.files import Files
from registry.forms import Forms
from registry.keys import DEMO_KEYS, Keys, load_keys
from registry.logs import RequestLog, set_up_logs
from registry.receipts import ReceiptSigner
from registry.schema import SETTING
from registry.standing import NoticeSigner, Readings
from registry.submissions import Submissions
from registry.watch import Readers, Watch

DEFAULT_FORMS = Path(__file__).parent.parent / "resources" / "forms"
DEFAULT_PORT = 8640
MAX_BYTES = 100_000_000  # what ODK Central announces
_ENVIRONMENT = "VIGIA_REGISTRY_SETTINGS"


@dataclass(frozen=True)
class Settings:
    """Where the registry keeps things and how it is seen."""

    data: str
    db: str | None = None
    keys: str = str(DEMO_KEYS)
    public_url: str | None = None
    max_bytes: int = MAX_BYTES
    quiet: bool = False


def default_data() -> Path:
    """The registry's data folder: `VIGIA_REGISTRY_DATA`, or the platform's own place."""
    given = os.environ.get("VIGIA_REGISTRY_DATA")
    return Path(given) if given else platformdirs.user_data_path("vigia-registry", appauthor=False)


@contextmanager
def opened(settings: Settings) -> Iterator[tuple[Database, Files]]:
    """The database (migrated) and the files of a registry."""
    files = Files(Path(settings.data))
    database = open_database(settings.db, Path(settings.data))
    try:
        yield database, files
    finally:
        database.close()


def registry_name(database: Database) -> str:
    """The name that receipts carry: made once, kept in the database."""
    with database.writing() as connection:
        new = {"name": "registry", "value": f"registro-{secrets.token_hex(4)}"}
        database.insert_new(connection, SETTING, new)
        found = connection.execute(select(SETTING.c.value).where(SETTING.c.name == "registry"))
        return str(found.scalar_one())


def build(settings: Settings, database: Database, files: Files, keys: Keys) -> Starlette:
    """The application over an open database."""
    name = registry_name(database)
    signer = ReceiptSigner(name, keys.receipt, keys.receipt_keyid)
    readings = Readings(database, NoticeSigner(name, keys.receipt, keys.receipt_keyid))
    return Application(
        Parts(
            database=database,
            files=files,
            devices=Devices(database),
            forms=Forms(database),
            submissions=Submissions(database, files, signer),
            readings=readings,
            watch=Watch(
                Readers(database),
                readings,
                behind_tls=(settings.public_url or "").startswith("https:"),
            ),
            registry=name,
            log=RequestLog(),
            max_bytes=settings.max_bytes,
            public_url=settings.public_url,
        )
    ).asgi()


def hand_to_workers(settings: Settings) -> None:
    """Leave the settings where the worker processes, which inherit the environment, read them."""
    os.environ[_ENVIRONMENT] = json.dumps(asdict(settings))


def worker() -> Starlette:
    """The application of one worker process, from the settings handed over."""
    settings = Settings(**json.loads(os.environ[_ENVIRONMENT]))
    os.umask(0o077)
    set_up_logs(quiet=settings.quiet)
    files = Files(Path(settings.data))
    database = open_database(settings.db, Path(settings.data))
    return build(settings, database, files, load_keys(Path(settings.keys)))
