"""Tokens and forms at work: revoked, closing, closed; and what the logs and the disk may know."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.contract.answers import listed
from tests.contract.conftest import FOREIGN_URL
from tests.registry.harness import CONTRACT_FORMS, Served, Wire, plain_xml, serve

pytestmark = pytest.mark.skipif(bool(FOREIGN_URL), reason="these tests command the server they speak to")


@pytest.fixture(params=["sqlite", "postgresql"])
def own(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Served]:
    db = request.getfixturevalue("postgres").create() if request.param == "postgresql" else None
    served = serve(tmp_path / "data", "--forms", str(CONTRACT_FORMS), "--clear-forms", db=db)
    yield served
    served.stop()


def test_a_revoked_token_is_403_at_once_and_the_others_go_on(own: Served) -> None:
    second = json.loads(own.command("device", "add", "Segundo equipo", "--url", own.facts["base"], "--json"))
    first, other = Wire(own.url), Wire(second["url"])
    assert [first.post(plain_xml()).status, other.post(plain_xml()).status] == [201, 201]
    own.command("device", "revoke", "1")
    assert [first.post(plain_xml()).status, first.get("/formList").status] == [403, 403]
    assert other.post(plain_xml()).status == 201
    states = {
        row["id"]: row["revoked_at"] is None for row in json.loads(own.command("device", "list", "--json"))
    }
    assert states == {1: False, 2: True}
    assert "No hay un equipo 1" in own.command("device", "revoke", "1", code=1)


def test_tokens_are_neither_on_the_disk_nor_in_the_log(own: Served) -> None:
    wire = Wire(own.url)
    wire.get("/formList")
    wire.post(plain_xml(note="palabra-reservada"))
    wire.post(plain_xml(note="palabra-reservada")[:-5])
    token = own.facts["token"].encode()
    own.stop()
    log = own.log.read_bytes()
    assert b'"route": "/submission"' in log
    assert token not in log
    assert b"palabra-reservada" not in log
    assert not [path for path in own.data.rglob("*") if path.is_file() and token in path.read_bytes()]


def test_a_closing_form_leaves_the_list_and_still_takes_records(own: Served) -> None:
    wire = Wire(own.url)
    xml = plain_xml()
    assert wire.post(xml).status == 201
    own.command("form", "close", "contract_plain", "--closing")
    assert "contract_plain" not in listed(wire.get("/formList"))
    assert wire.post(plain_xml()).status == 201
    own.command("form", "close", "contract_plain")
    assert wire.post(plain_xml()).status == 409
    assert wire.post(xml).status == 201  # it was taken before: the answer may have been lost


def test_the_data_folder_is_closed_to_other_users(own: Served) -> None:
    Wire(own.url).post(plain_xml(photo="a.jpg"), {"a.jpg": b"A" * 100_000})
    own.stop()
    open_to_others = [path for path in [own.data, *own.data.rglob("*")] if path.stat().st_mode & 0o077]
    assert open_to_others == []


def test_health_answers_without_a_token(own: Served) -> None:
    answer = Wire(own.facts["base"]).get("/health", headers={})
    assert (answer.status, json.loads(answer.data)["status"]) == (200, "ok")
