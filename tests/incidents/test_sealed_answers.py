"""With the vault's key in hand, no page of it holds a sealed answer after finalising."""

from __future__ import annotations

from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from desktop.incidents.drafts import DraftEvent
from desktop.incidents.records import Record
from tests.incidents.test_sending import PLAIN
from tests.incidents.world import FORM, KEY, PACK, World

CANARY = "Ejemplo Ficticio Canario"
OPEN_ANSWER = "ómnibus interno ochenta"


def pages(world: World, folder: Path) -> bytes:
    """Return every page of the file and of its log, decrypted: free pages and slack included."""
    world.database.truncate_log()
    plain = folder / "plain.db"
    raw = world.path.read_bytes() + world.path.with_name("vault.db-wal").read_bytes()
    world.database.execute("ATTACH DATABASE ? AS plain KEY ''", (str(plain),))
    world.database.query("SELECT sqlcipher_export('plain')")
    world.database.execute("DETACH DATABASE plain")
    return raw + plain.read_bytes() + decrypted(world.path)


def decrypted(path: Path, key: bytes = KEY) -> bytes:
    """Decrypt the file page by page as SQLCipher 4 lays it out, so that nothing a query skips is missed."""
    size, reserve, salt = 4096, 80, 16
    data, plain = path.read_bytes(), b""
    for at in range(0, len(data), size):
        page = data[at : at + size]
        start = salt if at == 0 else 0
        body, vector = page[start : size - reserve], page[size - reserve : size - reserve + 16]
        cipher = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
        plain += cipher.update(body) + cipher.finalize()
    return plain


@pytest.fixture
def drafted(world: World) -> str:
    draft = world.log.drafts.create(FORM, PACK, "Agente 01", b"<data/>")
    for n in range(5):
        xml = f"<data><relato>{OPEN_ANSWER} {n}</relato></data>".encode()
        answers = {"nominal": {"/data/nombre": f"{CANARY} {n}"}}
        event = DraftEvent(world.clock.now(), "/data/nombre", "", f"{CANARY} {n}")
        world.log.drafts.save(draft.id, xml, {"ref": "/data/nombre"}, sealed=answers, events=[event])
    return draft.id


def finalise(world: World, draft_id: str) -> Record:
    sealed = {"nominal": {"/data/nombre": CANARY}}
    record = world.log.finalise(draft_id, world.instance(OPEN_ANSWER, nivel_sugerido="2", sealed=sealed))
    assert isinstance(record, Record)
    return record


def test_no_page_holds_a_sealed_answer_or_its_key_after_finalising(
    world: World, drafted: str, tmp_path: Path
) -> None:
    row = world.database.one("SELECT key FROM draft_key")
    ciphertexts = [each["ciphertext"] for each in world.database.query("SELECT ciphertext FROM draft_sealed")]
    assert row is not None and ciphertexts
    finalise(world, drafted)
    found = pages(world, tmp_path)
    for hay in (found, decrypted(world.path)):
        assert OPEN_ANSWER.encode() in hay  # else looking would prove nothing
    for secret in (CANARY.encode(), CANARY.encode("utf-16-le"), row["key"], *ciphertexts):
        assert secret not in found


def test_while_a_draft_is_open_its_sealed_answers_are_never_in_clear(
    world: World, drafted: str, tmp_path: Path
) -> None:
    found = pages(world, tmp_path)
    assert OPEN_ANSWER.encode() in found
    assert CANARY.encode() not in found


def test_the_write_ahead_log_is_empty_after_finalising(world: World, drafted: str) -> None:
    finalise(world, drafted)
    assert world.path.with_name("vault.db-wal").stat().st_size == 0


def test_an_erased_text_is_on_no_page(world: World, tmp_path: Path) -> None:
    record = world.add("palabraunicaborrable")
    world.add("otra")
    world.log.sending.record_receipt(record.instance_id, PLAIN)
    world.log.erase(world.instance(borrado=record.instance_id), FORM, PACK)
    found = pages(world, tmp_path)
    assert b"otra" in found
    assert b"palabraunicaborrable" not in found
