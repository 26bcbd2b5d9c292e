"""A registry in this process, on both databases."""

from __future__ import annotations

import base64
import contextlib
import io
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from registry.__main__ import main
from registry.archive import Archive
from registry.clock import utc_now
from registry.database import Database, open_database
from registry.devices import Devices
from registry.files import Files
from registry.forms import Forms, read_form
from registry.keys import DEMO_KEYS, load_keys
from registry.receipts import ReceiptSigner
from registry.submissions import Submissions
from tests.registry.postgres import postgres  # noqa: F401  # a fixture
from tests.registry.records import Sealed


@dataclass
class House:
    """An open registry with the forms of `records.py`, and one device."""

    data: Path
    db: str | None
    database: Database
    files: Files
    submissions: Submissions

    @property
    def archive(self) -> Archive:
        return Archive(self.database, self.files)

    @property
    def place(self) -> list[str]:
        return ["--data", str(self.data), *(["--db", self.db] if self.db else [])]

    def command(self, *words: str, code: int = 0) -> str:
        """Run a registry command on this data, in this process, and return what it printed."""
        out, errors = io.StringIO(), io.StringIO()
        previous = os.umask(0o077)
        try:
            with contextlib.redirect_stdout(out), contextlib.redirect_stderr(errors):
                found = main([*words, *self.place])
        finally:
            os.umask(previous)
        assert found == code, errors.getvalue() + out.getvalue()
        return out.getvalue() or errors.getvalue()

    def receive(self, *records: Sealed) -> None:
        """Take records as if they had been posted, each whole."""
        for record in records:
            files = []
            for name, data in record.files.items():
                arriving = self.files.arriving(name, "application/octet-stream")
                arriving.write(data)
                files.append(arriving.finish())
            assert self.submissions.accept(1, record.xml, files).receipt is not None


def xform(form_id: str, key: str | None) -> bytes:
    submission = f'<submission base64RsaPublicKey="{key}"/>' if key else ""
    return (
        '<h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">'
        f"<h:head><h:title>{form_id}</h:title><model>{submission}<instance>"
        f'<data id="{form_id}" version="1"><photo/><meta><instanceID/></meta></data></instance>'
        '<bind nodeset="/data/photo" type="binary"/></model></h:head><h:body/></h:html>'
    ).encode()


@pytest.fixture(params=["sqlite", "postgresql"])
def house(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[House]:
    db = request.getfixturevalue("postgres").create() if request.param == "postgresql" else None
    data = tmp_path / "data"
    files, keys = Files(data), load_keys(DEMO_KEYS)
    database = open_database(db, data)
    key = base64.b64encode((DEMO_KEYS / "form-rsa.der").read_bytes()).decode()
    for form_id in ("alta_equipo", "deteccion_temprana"):
        Forms(database).publish(read_form(xform(form_id, key), None), utc_now())
    Forms(database).publish(read_form(xform("practica", None), None), utc_now())
    Devices(database).add("Equipo ficticio", utc_now())
    signer = ReceiptSigner("prueba", keys.receipt, keys.receipt_keyid)
    yield House(data, db, database, files, Submissions(database, files, signer))
    database.close()
