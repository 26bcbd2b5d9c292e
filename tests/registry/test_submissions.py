"""What cannot be seen from outside: two POSTs of one record wait for each other."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.exc import DBAPIError

from registry.database import open_database
from registry.errors import Refused
from registry.keys import DEMO_KEYS, load_keys
from registry.receipts import ReceiptSigner
from registry.schema import SUBMISSION
from registry.submissions import Submissions
from tests.registry.conftest import House
from tests.registry.records import Machine


def test_files_of_one_record_are_taken_one_post_after_the_other(house: House) -> None:
    if house.db is None:
        pytest.skip("SQLite has one writer at a time whatever we do")
    sealed = Machine().record("", {"a.bin": b"A", "b.bin": b"B"}).seal()
    house.submissions.accept(1, sealed.xml, [])
    keys = load_keys(DEMO_KEYS)
    impatient = open_database(f"{house.db}%20-clock_timeout%3D200", house.data)
    other = Submissions(impatient, house.files, ReceiptSigner("prueba", keys.receipt, keys.receipt_keyid))
    arriving = house.files.arriving("a.bin.enc", "")
    arriving.write(sealed.files["a.bin.enc"])
    first = arriving.finish()
    with house.database.writing() as connection:
        connection.execute(select(SUBMISSION.c.id).with_for_update())
        with pytest.raises(DBAPIError, match="lock"):
            other.accept(1, sealed.xml, [first])
    assert (
        other.accept(1, sealed.xml, [first]).missing == 3
    )  # b.bin.enc, firma.dsse.json.enc, submission.xml.enc
    impatient.close()


def test_a_refusal_uses_no_receipt_number(house: House) -> None:
    machine = Machine()
    sealed = machine.record().seal()
    house.receive(sealed)
    with pytest.raises(Refused):
        house.submissions.accept(1, sealed.xml + b" ", [])
    house.receive(machine.record().seal())
    assert [kept.seq for kept in house.archive.submissions()] == [1, 2]
