"""After an unlocking that failed no key is left: looked for in the program's memory, and in everything that held one."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.errors import AppError, FolderReadOnly
from desktop.paths import Home
from desktop.store.database import open_database
from desktop.vault import keys as keys_module
from desktop.vault.header import Header, HeaderFile, NextKey
from desktop.vault.keys import OfficerKeys
from desktop.vault.lockers import unwrap_keys
from desktop.vault.open_vault import OpenVault
from desktop.vault.passphrase import FixedKdf, KdfSettings
from desktop.vault.vault import Vault
from tests.vault.conftest import ANA, BETO

REPOSITORY = Path(__file__).parents[2]
PAGE = 4096
pytestmark = pytest.mark.skipif(
    not Path("/proc/self/mem").exists(), reason="memory is read as Linux shows it"
)
Keys = dict[str, bytes]


class Looked:
    """Another process that unlocks, and what its memory holds."""

    def __init__(self) -> None:
        command = [sys.executable, "-m", "tests.vault.unlocking_process"]
        self._process = subprocess.Popen(
            command, cwd=REPOSITORY, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def ask(self, **asked: str) -> str:
        assert self._process.stdin is not None and self._process.stdout is not None
        self._process.stdin.write(json.dumps(asked) + "\n")
        self._process.stdin.flush()
        return self._process.stdout.readline().strip()

    def found(self, keys: Keys) -> set[str]:
        """Return which of these keys are anywhere in its memory."""
        here: set[str] = set()
        place = Path("/proc") / str(self._process.pid)
        with (place / "mem").open("rb", buffering=0) as memory:
            for line in (place / "maps").read_text().splitlines():
                span, rights, *_ = line.split()
                if not rights.startswith("rw"):
                    continue
                start, end = (int(each, 16) for each in span.split("-"))
                memory.seek(start)
                try:
                    data = memory.read(end - start)
                except OSError:  # a page of the kernel's own
                    continue
                here |= {name for name, key in keys.items() if key in data}
        return here

    def end(self) -> None:
        assert self._process.stdin is not None
        self._process.stdin.close()
        self._process.wait(30)


@pytest.fixture(scope="module")
def looked() -> Iterator[Looked]:
    process = Looked()
    yield process
    process.end()


@pytest.fixture
def keys(vault: Vault, folder: Home) -> Keys:
    """Every key that a passphrase of Ana leads to."""
    header = HeaderFile(folder.header).read()
    [entry] = header.entries
    with vault.unlock(entry.officer_id, ANA) as opened:
        vault_key = bytes(opened._opened.vault_key)
    own = unwrap_keys(entry, ANA, header.vault_id, FixedKdf(64, 1))
    derived = FixedKdf(64, 1).derive(ANA, entry.kdf)
    found = {
        "of the passphrase": bytes(derived), "of the vault": vault_key,
        "that opens envelopes": bytes(own.encryption), "that signs": bytes(own.signing),
    }  # fmt: skip
    own.wipe()
    return found


def test_an_open_vault_has_its_key_in_memory_and_a_closed_one_has_none(
    looked: Looked, folder: Home, keys: Keys
) -> None:
    assert looked.ask(folder=str(folder.folder), passphrase=ANA) == "open"
    assert "of the vault" in looked.found(keys)  # else looking would prove nothing
    assert looked.ask(close="") == "closed"
    assert looked.found(keys) == set()


def damage_pages(folder: Home, keys: Keys) -> None:
    content = bytearray(folder.vault.read_bytes())
    for page in range(PAGE, len(content), PAGE):
        content[page + 50] ^= 1
    folder.vault.write_bytes(content)


def put_another_file(folder: Home, keys: Keys) -> None:
    folder.vault.write_bytes(bytes(range(256)) * 64)


def let_it_be_of_a_later_program(folder: Home, keys: Keys) -> None:
    with open_database(folder.vault, keys["of the vault"]) as database:
        database.table("_sqlite_migrations").insert(
            {"migration_set": "vault", "name": "0099_later", "applied_at": "2031-01-01"}
        )


def put_other_keys(folder: Home, keys: Keys) -> None:
    """Leave a vault that knows other keys of the officer than the header lets in with."""
    with open_database(folder.vault, keys["of the vault"]) as database:
        database.execute("UPDATE officer SET sign_pub = zeroblob(32)")


def damage_the_envelope(folder: Home, keys: Keys) -> None:
    header = HeaderFile(folder.header).read()
    [entry] = header.entries
    changed = entry.envelope[:-1] + bytes([entry.envelope[-1] ^ 1])
    HeaderFile(folder.header).write(replace(header, entries=(replace(entry, envelope=changed),)))


def damage_the_next_envelope(folder: Home, keys: Keys) -> None:
    """As a change of key that was cut short would leave it, on a disk that changed it."""
    header = HeaderFile(folder.header).read()
    [entry] = header.entries
    following = NextKey({entry.officer_id: bytes(len(entry.envelope))}, header.recovery)
    HeaderFile(folder.header).write(replace(header, next_key=following))


@pytest.mark.parametrize(
    ("befallen", "told"),
    [
        (damage_pages, "DatabaseDamaged"),
        (put_another_file, "NotOurDatabase"),
        (let_it_be_of_a_later_program, "SchemaTooNew"),
        (put_other_keys, "WrongPassphrase"),
        (damage_the_envelope, "HeaderDamaged"),
        (damage_the_next_envelope, "HeaderDamaged"),
    ],
    ids=["damaged", "another file", "later program", "other keys", "envelope", "next envelope"],
)
def test_an_unlocking_that_fails_leaves_no_key_in_memory(
    looked: Looked, folder: Home, keys: Keys, befallen: Callable[[Home, Keys], None], told: str
) -> None:
    befallen(folder, keys)
    assert looked.ask(folder=str(folder.folder), passphrase=ANA) == told
    assert looked.found(keys) == set()


def test_a_wrong_passphrase_leaves_no_key_in_memory(looked: Looked, folder: Home, keys: Keys) -> None:
    assert looked.ask(folder=str(folder.folder), passphrase=BETO) == "WrongPassphrase"
    assert looked.found(keys) == set()


def test_a_recovery_that_fails_leaves_no_key_in_memory(
    looked: Looked, ana: OpenVault, folder: Home, keys: Keys
) -> None:
    code = ana.new_recovery_code()
    ana.close()
    asked = {"folder": str(folder.folder), "recovery": code}
    assert looked.ask(**asked, passphrase="corta") == "PassphraseTooWeak"
    assert looked.found(keys) == set()
    damage_pages(folder, keys)
    assert looked.ask(**asked, passphrase=BETO) == "DatabaseDamaged"
    assert looked.found(keys) == set()


# --- everything that held a key, kept by the test so that only overwriting empties it --------------------------------


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> list[bytearray]:
    """Every piece of memory that a passphrase, an envelope or a pair of keys was opened into."""
    found: list[bytearray] = []
    unwrap, unwrap_pair, derive = keys_module.unwrap, OfficerKeys.unwrap, FixedKdf.derive

    def unwrapped(*given: bytes) -> bytearray:
        found.append(unwrap(*given))
        return found[-1]

    def pair(*given: bytes) -> OfficerKeys:
        made = unwrap_pair(*given)
        found.extend((made.encryption, made.signing))
        return made

    def derived(kdf: FixedKdf, passphrase: str, settings: KdfSettings) -> bytearray:
        found.append(derive(kdf, passphrase, settings))
        return found[-1]

    monkeypatch.setattr(keys_module, "unwrap", unwrapped)
    monkeypatch.setattr(OfficerKeys, "unwrap", staticmethod(pair))
    monkeypatch.setattr(FixedKdf, "derive", derived)
    return found


def failed(vault: Vault, held: list[bytearray], opening: Callable[[], OpenVault]) -> str:
    """Try to open; return what was told, with every piece of memory empty, or "" where it opened."""
    held.clear()
    try:
        opening().close()
    except AppError as refusal:
        told = type(refusal).__name__
    else:
        told = ""
    assert held and not any(any(piece) for piece in held), told
    return told


def test_whichever_page_is_damaged_every_key_is_overwritten(
    vault: Vault, folder: Home, held: list[bytearray]
) -> None:
    """One page after another: the unlocking ends at another place each time, or does not need the page."""
    whole, told = folder.vault.read_bytes(), set()
    officer = vault.officers()[0].id
    for page in range(0, len(whole), PAGE):
        content = bytearray(whole)
        content[page + 50] ^= 1
        folder.vault.write_bytes(content)
        told.add(failed(vault, held, lambda: vault.unlock(officer, ANA)))
    assert told == {"", "NotOurDatabase", "DatabaseDamaged"}


@pytest.mark.parametrize("befallen", [damage_the_envelope, damage_the_next_envelope, put_other_keys])
def test_whatever_is_wrong_with_the_envelopes_every_key_is_overwritten(
    vault: Vault, folder: Home, keys: Keys, held: list[bytearray], befallen: Callable[[Home, Keys], None]
) -> None:
    befallen(folder, keys)
    assert failed(vault, held, lambda: vault.unlock(vault.officers()[0].id, ANA))


def test_a_recovery_that_fails_overwrites_every_key(
    vault: Vault, ana: OpenVault, folder: Home, keys: Keys, held: list[bytearray]
) -> None:
    code = ana.new_recovery_code()
    ana.close()
    officer = vault.officers()[0].id
    assert (
        failed(vault, held, lambda: vault.unlock_with_recovery(officer, code, "corta")) == "PassphraseTooWeak"
    )
    damage_pages(folder, keys)
    assert failed(vault, held, lambda: vault.unlock_with_recovery(officer, code, BETO)) == "DatabaseDamaged"


def test_a_count_of_tries_that_cannot_be_cleared_leaves_no_key_behind(
    vault: Vault, folder: Home, held: list[bytearray], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The try is counted, then the header cannot be written any more: the officer gets in, and closing empties all."""
    officer, write = vault.officers()[0].id, HeaderFile.write_tries

    def written(file: HeaderFile, header: Header) -> None:
        write(file, header)
        if header.tries.count:
            monkeypatch.setattr(HeaderFile, "write_tries", refused)

    def refused(file: HeaderFile, header: Header) -> None:
        raise FolderReadOnly(folder.header)

    monkeypatch.setattr(HeaderFile, "write_tries", written)
    assert failed(vault, held, lambda: vault.unlock(officer, ANA)) == ""
