"""The export for a judge: on record, for one recipient alone, and any change to it is found by two verifiers."""

from __future__ import annotations

import base64
import io
import json
import os
import subprocess
import sys
import tarfile
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pyrage
import pytest

from desktop.desk import Desk
from desktop.desk.export import Stopped, Wanted, key_from_file, read_recipients
from desktop.errors import (
    BundleUnreadable,
    DiskFull,
    FolderReadOnly,
    NotValid,
    RecipientUnreadable,
    RecordGone,
)
from desktop.incidents.bundle import LOG_FILE, MANIFEST, verify_bundle
from desktop.incidents.chain import Broken, Fault
from desktop.incidents.statement import Kind
from tests.incidents.verifier import SCRIPT, VERIFIER
from tests.torture import session
from tests.torture.session import FIRST, desk_of, record, vault_of

JUDGE = pyrage.x25519.Identity.generate()
PUBLIC = str(JUDGE.to_public())
Files = dict[str, bytes]


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("post") / "data"
    session.create(folder)
    vault = vault_of(folder)
    made = desk_of(vault.unlock(vault.officers()[0].id, FIRST), folder)
    for text in ("texto ficticio uno", "texto ficticio dos", "texto ficticio tres"):
        record(made, text)
    yield made
    made.close()


def wanted(desk: Desk, *texts: str, **given: object) -> Wanted:
    """Ask for the records that say these words."""
    ids = tuple(desk.log.search(text)[-1].instance_id for text in texts or ("uno",))
    fields = {"motive": "Oficio ficticio 1/2026", "recipient": "Juzgado Ficticio", "key": PUBLIC}
    return Wanted(ids, **{**fields, **given})  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def exported(desk: Desk, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An export of the first of three records."""
    return desk.export.write(wanted(desk), tmp_path_factory.mktemp("out")).path


def opened(path: Path) -> bytes:
    return bytes(pyrage.decrypt(path.read_bytes(), [JUDGE]))


def files_of(data: bytes) -> Files:
    with tarfile.open(fileobj=io.BytesIO(data), mode="r:") as archive:
        return {member.name: archive.extractfile(member).read() for member in archive}  # type: ignore[union-attr]


def packed(files: Files) -> bytes:
    target = io.BytesIO()
    with tarfile.open(fileobj=target, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(data)
            archive.addfile(info, io.BytesIO(data))
    return target.getvalue()


def found(data: bytes) -> tuple[str, str]:
    """Return what both verifiers find, which must be the same: the fault of the chain, the first file that is not right."""
    report = verify_bundle(io.BytesIO(data))
    broken = report.chain.first_broken
    other = VERIFIER.verify_bundle(io.BytesIO(data))
    theirs = other["first_broken"]
    assert (theirs and Broken(theirs["seq"], Fault(theirs["fault"]))) == broken
    assert (other["file"], other["ok"]) == (report.file, report.ok)
    return (broken.fault.value if broken else "", report.file)


def test_an_export_is_a_record_that_says_why_for_whom_and_what(desk: Desk, exported: Path) -> None:
    made = next(each for each in desk.log.records() if each.kind is Kind.EXPORT)
    assert exported.name == f"vigia-exportacion-{made.number}.age"
    text = (desk.log.text(made.instance_id) or b"").decode()
    assert "Oficio ficticio 1/2026" in text and "Juzgado Ficticio" in text and PUBLIC in text
    assert desk.log.search("uno")[-1].number in text
    assert made.hecho == ""
    assert desk.log.verify().ok


def test_only_its_recipient_opens_it_and_both_verifiers_find_it_whole(exported: Path) -> None:
    with pytest.raises(pyrage.DecryptError):
        pyrage.decrypt(exported.read_bytes(), [pyrage.x25519.Identity.generate()])
    assert exported.stat().st_mode & 0o777 == 0o600
    data = opened(exported)
    assert found(data) == ("", "")
    report = verify_bundle(io.BytesIO(data))
    assert report.told is not None
    assert (report.told.motive, report.told.recipient) == ("Oficio ficticio 1/2026", "Juzgado Ficticio")


def test_the_texts_of_the_others_stay_at_the_post(exported: Path) -> None:
    data = opened(exported)
    assert b"ficticio uno" in data
    rows = [json.loads(line) for line in files_of(data)[LOG_FILE].splitlines()]
    assert [row["xml"] is not None for row in rows] == [True, True, False, False, True]
    assert b"ficticio dos" not in b"".join(base64.b64decode(row["xml"] or "") for row in rows)


def test_the_acta_tells_the_record_in_words_and_as_the_paper_it_is_given(desk: Desk, tmp_path: Path) -> None:
    path = desk.export.write(wanted(desk), tmp_path, lambda instance_id: b"%PDF " + instance_id.encode()).path
    files = files_of(opened(path))
    [number] = {name[5:-4] for name in files if name.startswith("acta/")} - {path.stem[18:]}
    assert "Relato breve, sin nombres: texto ficticio uno" in files[f"acta/{number}.txt"].decode()
    assert files[f"acta/{number}.pdf"].startswith(b"%PDF uuid:")
    assert found(opened(path)) == ("", "")


def test_the_stand_alone_verifier_runs_on_the_decrypted_bundle(exported: Path, tmp_path: Path) -> None:
    bundle = tmp_path / "exportacion.tar"
    bundle.write_bytes(opened(exported))
    script = tmp_path / "verify_log.py"
    script.write_bytes(files_of(opened(exported))["verify_log.py"])
    assert script.read_bytes() == SCRIPT.read_bytes()
    command = [sys.executable, "-I", str(script), "--bundle", str(bundle)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert (done.returncode, "Juzgado Ficticio" in done.stdout) == (0, True)
    bundle.write_bytes(opened(exported).replace(b"ficticio uno", b"ficticio 001"))
    done = subprocess.run(command, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert done.returncode == 1


def edited(name: str, change: Callable[[bytes], bytes]) -> Callable[[Files], Files]:
    return lambda files: {key: change(data) if key == name else data for key, data in files.items()}


def lines(change: Callable[[list[bytes]], list[bytes]]) -> Callable[[Files], Files]:
    return edited(LOG_FILE, lambda data: b"\n".join(change(data.splitlines())) + b"\n")


def _without_text(line: bytes) -> bytes:
    return json.dumps({**json.loads(line), "xml": None}, separators=(",", ":")).encode()


EDITS: list[tuple[str, Callable[[Files], Files], tuple[str, str]]] = [
    ("a changed file", edited("LEAME.txt", lambda data: data + b"x"), ("", "LEAME.txt")),
    ("a changed key", edited("claves.json", lambda data: data.replace(b"a", b"b")), ("", "claves.json")),
    ("a file too many", lambda files: {**files, "otro.txt": b""}, ("", "otro.txt")),
    ("a file too few", lambda files: {k: v for k, v in files.items() if k != "claves.json"}, ("", "claves.json")),
    ("no manifest", lambda files: {k: v for k, v in files.items() if k != MANIFEST}, ("", MANIFEST)),
    ("another manifest", edited(MANIFEST, lambda data: data.replace(b"e", b"f", 1)), ("", MANIFEST)),
    ("a link removed", lines(lambda rows: rows[:2] + rows[3:]), ("removed", LOG_FILE)),
    ("links exchanged", lines(lambda rows: [rows[0], rows[2], rows[1], *rows[3:]]), ("reordered", LOG_FILE)),
    ("the end cut", lines(lambda rows: rows[:-1]), ("removed", LOG_FILE)),
    ("a chosen text taken out", lines(lambda rows: [rows[0], _without_text(rows[1]), *rows[2:]]), ("xml-mismatch", LOG_FILE)),
    ("a line that is none", lines(lambda rows: [*rows[:2], b"{}", *rows[3:]]), ("altered", LOG_FILE)),
]  # fmt: skip


@pytest.mark.parametrize(("what", "change", "expected"), EDITS, ids=[each[0] for each in EDITS])
def test_a_changed_bundle_is_found_out(
    exported: Path, what: str, change: Callable[[Files], Files], expected: tuple[str, str]
) -> None:
    assert found(packed(change(files_of(opened(exported))))) == expected


def test_a_manifest_signed_by_another_device_is_not_believed(exported: Path) -> None:
    from desktop.incidents import dsse
    from tests.incidents.world import Ed25519Signer

    files = files_of(opened(exported))
    envelope = dsse.parse(files[MANIFEST])
    forged = dsse.sign(envelope.payload_type, envelope.payload, [Ed25519Signer("stranger")]).encode()
    assert found(packed({**files, MANIFEST: forged})) == ("", MANIFEST)


def test_what_is_no_bundle_is_said_to_be_none() -> None:
    for data in (b"", b"texto", packed({"LEAME.txt": b""})):
        with pytest.raises(BundleUnreadable):
            verify_bundle(io.BytesIO(data))
        with pytest.raises(VERIFIER.Unreadable):
            VERIFIER.verify_bundle(io.BytesIO(data))


def test_without_motive_recipient_key_or_records_nothing_is_written(desk: Desk, tmp_path: Path) -> None:
    before = desk.log.head
    for asked, refusal in (
        (wanted(desk, motive=" "), NotValid),
        (wanted(desk, recipient=""), NotValid),
        (wanted(desk, key="age1noesunaclave"), RecipientUnreadable),
        (wanted(desk, key="# sólo un comentario"), RecipientUnreadable),
        (Wanted((), "m", "r", PUBLIC), RecordGone),
        (Wanted(("uuid:absent",), "m", "r", PUBLIC), RecordGone),
    ):
        with pytest.raises(refusal):
            desk.export.write(asked, tmp_path)
    assert desk.log.head == before
    assert list(tmp_path.iterdir()) == []


def test_where_the_file_cannot_be_written_there_is_no_record_of_it(desk: Desk, tmp_path: Path) -> None:
    before = desk.log.head
    with pytest.raises(FolderReadOnly):
        desk.export.write(wanted(desk), tmp_path / "absent")
    assert desk.log.head == before


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_a_full_disk_leaves_neither_file_nor_record(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, real = desk.log.head, os.open

    def opened_full(path: Path, *given: int) -> int:
        return real("/dev/full", os.O_WRONLY) if str(path).endswith(".part") else real(path, *given)

    monkeypatch.setattr(os, "open", opened_full)
    with pytest.raises(DiskFull):
        desk.export.write(wanted(desk), tmp_path)
    monkeypatch.undo()
    assert desk.log.head == before
    assert list(tmp_path.iterdir()) == []


def test_a_stopped_export_leaves_neither_file_nor_record(desk: Desk, tmp_path: Path) -> None:
    before, cancelled, told = desk.log.head, Event(), []

    def stop_soon(done: int, total: int) -> None:
        told.append((done, total))
        if len(told) == 3:
            cancelled.set()

    with pytest.raises(Stopped):
        desk.export.write(wanted(desk), tmp_path, None, stop_soon, cancelled)
    assert len(told) == 3 and all(0 < done <= total for done, total in told)
    assert desk.log.head == before
    assert list(tmp_path.iterdir()) == []


def test_a_key_comes_as_a_line_or_as_a_file_with_comments(tmp_path: Path) -> None:
    file = tmp_path / "clave.txt"
    file.write_text(f"# clave ficticia\n{PUBLIC}\n")
    assert len(read_recipients(key_from_file(file))) == 1
    file.write_bytes(b"\xff\xfe")
    for bad in (file, tmp_path / "absent"):
        with pytest.raises(RecipientUnreadable):
            key_from_file(bad)
