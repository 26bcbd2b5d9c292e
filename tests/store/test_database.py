"""One encrypted file: its key, its settings, its failures."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import textwrap
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from desktop.errors import DatabaseBusy, DatabaseClosed, DatabaseDamaged, DiskFull, NotOurDatabase
from desktop.store.database import Database, open_database

KEY = bytes(range(32))
PAGE, SALT, RESERVED = 4096, 16, 80
CANARY = "carancho colorado"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "some.db"


def filled(path: Path, rows: int = 200) -> None:
    with open_database(path, KEY, create=True) as database:
        database.execute("CREATE TABLE word (id INTEGER PRIMARY KEY, text TEXT UNIQUE) STRICT")
        with database.transaction():
            database.execute_many(
                "INSERT INTO word (text) VALUES (?)",
                [(f"{number:04} {'x' * 200}",) for number in range(rows)],
            )


def plain_pages(path: Path, key: bytes) -> bytes:
    """Decrypt every page of a SQLCipher 4 file and of its write-ahead log, used or free, with the raw key."""
    data = path.read_bytes()
    pages = [data[start : start + PAGE] for start in range(0, len(data), PAGE)]
    log = Path(f"{path}-wal")
    if log.exists():
        frames = log.read_bytes()[32:]
        pages += [frames[start + 24 : start + 24 + PAGE] for start in range(0, len(frames), 24 + PAGE)]
    plain = []
    for page in pages:
        vector = page[PAGE - RESERVED : PAGE - RESERVED + 16]
        for skip in (0, SALT):
            decryptor = Cipher(algorithms.AES(key), modes.CBC(vector)).decryptor()
            plain.append(decryptor.update(page[skip : PAGE - RESERVED]) + decryptor.finalize())
    return b"".join(plain)


def test_another_key_does_not_open_it(path, capfd):
    filled(path)
    with pytest.raises(NotOurDatabase):
        open_database(path, bytes(32))
    assert capfd.readouterr().err == ""


def test_a_file_of_another_program_is_refused_and_left_as_it_is(path):
    with sqlite3.connect(path) as plain:
        plain.execute("CREATE TABLE theirs (a)")
    plain.close()
    before = path.read_bytes()
    with pytest.raises(NotOurDatabase):
        open_database(path, KEY)
    assert path.read_bytes() == before


def test_a_missing_file_is_not_made_unless_asked(path):
    with pytest.raises(NotOurDatabase):
        open_database(path, KEY)
    assert not path.exists()


def test_an_emptied_file_is_damage_and_not_a_new_database(path):
    path.write_bytes(b"")
    with pytest.raises(DatabaseDamaged):
        open_database(path, KEY)


def test_a_key_of_another_length_is_a_bug(path):
    with pytest.raises(ValueError, match="32 bytes"):
        open_database(path, b"short", create=True)


def test_a_flipped_byte_is_found_and_never_read_as_data(path):
    filled(path)
    content = bytearray(path.read_bytes())
    content[5 * PAGE + 100] ^= 1
    path.write_bytes(content)
    with open_database(path, KEY) as database:
        assert database.damage() == ["HMAC verification failed for page 6"]
        with pytest.raises(DatabaseDamaged):
            database.query("SELECT sum(length(text)) FROM word")


def test_every_page_is_under_a_check(path):
    filled(path, rows=40)
    sound = path.read_bytes()
    for page in range(len(sound) // PAGE):
        content = bytearray(sound)
        content[page * PAGE + 2000] ^= 0x80
        path.write_bytes(content)
        with pytest.raises((DatabaseDamaged, NotOurDatabase)), open_database(path, KEY) as database:
            assert database.damage()
            database.query("SELECT text FROM word NOT INDEXED")
            database.query("SELECT text FROM word ORDER BY text")


def test_a_cut_file_is_found(path):
    filled(path)
    path.write_bytes(path.read_bytes()[: 3 * PAGE])
    with pytest.raises(DatabaseDamaged), open_database(path, KEY) as database:
        assert database.damage()
        database.query("SELECT sum(length(text)) FROM word")


def test_a_sound_file_has_no_damage(path):
    filled(path)
    with open_database(path, KEY) as database:
        assert database.damage() == []


def test_a_full_disk_is_named_and_what_was_there_stays(path):
    filled(path)
    with open_database(path, KEY) as database:
        pages = database.query("PRAGMA page_count")[0]["page_count"]
        database.execute(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(DiskFull), database.transaction():
            database.table("word").insert({"text": "y" * 100_000})
        assert database.query("SELECT count(*) AS n FROM word") == [{"n": 200}]


@pytest.fixture
def small_disk(tmp_path):
    """A file system of its own, of one megabyte."""
    folder = tmp_path / "small"
    folder.mkdir()
    if subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(folder)], capture_output=True, check=False
    ).returncode:
        pytest.skip("only an administrator may mount a small file system")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


@pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="a small file system is mounted as Linux does"
)
def test_a_disk_that_is_full_when_a_file_is_opened_is_not_told_as_a_folder_without_permission(small_disk):
    filled(small_disk / "a.db")
    with (small_disk / "filling").open("wb", buffering=0) as filling, suppress(OSError):
        while True:
            filling.write(bytes(4096))
    with pytest.raises(DiskFull):
        open_database(small_disk / "a.db", KEY)
    (small_disk / "filling").unlink()
    with open_database(small_disk / "a.db", KEY) as database:
        assert database.damage() == []


def test_a_busy_file_is_named(path):
    filled(path)
    with open_database(path, KEY) as one, open_database(path, KEY) as other:
        other.execute("PRAGMA busy_timeout = 0")
        with one.transaction(), pytest.raises(DatabaseBusy), other.transaction():
            pass


AS_NOBODY = """
import os, sys
from pathlib import Path
from desktop.errors import FolderReadOnly
from desktop.store.database import open_database
os.setgroups([]); os.setgid(65534); os.setuid(65534)
for name, create in (("some.db", False), ("new.db", True)):
    try:
        with open_database(Path(sys.argv[1]) / name, bytes(range(32)), create=create) as database:
            database.execute("CREATE TABLE more (a)")
        print("written")
    except FolderReadOnly:
        print("read-only")
"""


@pytest.mark.skipif(
    os.name == "nt" or os.geteuid() != 0, reason="needs root, to become a user without rights"
)
def test_a_folder_that_cannot_be_written_is_named():
    with TemporaryDirectory() as name:  # not pytest's own folder, which only its owner may enter
        folder = Path(name)
        filled(folder / "some.db")
        folder.chmod(0o755)
        (folder / "some.db").chmod(0o644)
        done = subprocess.run(
            [sys.executable, "-c", AS_NOBODY, name], capture_output=True, text=True, check=False
        )
    assert (done.stdout.split(), done.stderr) == (["read-only", "read-only"], "")


def test_the_file_and_its_companions_are_private(path):
    before = os.umask(0o022)
    try:
        with open_database(path, KEY, create=True) as database:
            database.execute("CREATE TABLE t (a)")
            modes_found = {file.name: file.stat().st_mode & 0o777 for file in path.parent.iterdir()}
    finally:
        os.umask(before)
    assert modes_found == {"some.db": 0o600, "some.db-wal": 0o600, "some.db-shm": 0o600}


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("journal_mode", "wal"),
        ("synchronous", 2),
        ("secure_delete", 1),
        ("temp_store", 2),
        ("foreign_keys", 1),
        ("trusted_schema", 0),
        ("cipher_memory_security", "1"),
    ],
)
def test_each_connection_is_careful(path, setting, value):
    with open_database(path, KEY, create=True) as database:
        assert list(database.query(f"PRAGMA {setting}")[0].values()) == [value]


def test_a_wrong_statement_raises_the_standard_classes(path):
    filled(path)
    with open_database(path, KEY) as database:
        with pytest.raises(sqlite3.IntegrityError):
            database.execute("INSERT INTO word (id, text) VALUES (1, 'a')")
        with pytest.raises(sqlite3.OperationalError):
            database.query("SELECT nothing FROM nowhere")


def test_a_failed_transaction_changes_nothing(path):
    filled(path)
    with open_database(path, KEY) as database:
        with pytest.raises(RuntimeError), database.transaction():
            database.execute("DELETE FROM word")
            raise RuntimeError
        assert database.one("SELECT count(*) AS n FROM word") == {"n": 200}


def test_an_inner_transaction_can_fail_alone(path):
    filled(path)
    with open_database(path, KEY) as database:
        with database.transaction():
            database.execute("DELETE FROM word WHERE id = 1")
            with pytest.raises(RuntimeError), database.transaction():
                database.execute("DELETE FROM word")
                raise RuntimeError
        assert database.one("SELECT count(*) AS n FROM word") == {"n": 199}


def test_a_lazy_commit_leaves_the_next_one_durable(path):
    filled(path)
    with open_database(path, KEY) as database:
        with database.transaction(durable=False):
            database.execute("DELETE FROM word WHERE id = 1")
        database.flush()
        assert database.one("PRAGMA synchronous") == {"synchronous": 2}
        assert database.one("SELECT count(*) AS n FROM word") == {"n": 199}


def test_it_may_be_used_from_another_thread_than_it_was_opened_in(path):
    filled(path)
    with ThreadPoolExecutor(1) as lane:
        database: Database = lane.submit(open_database, path, KEY).result()
    assert database.one("SELECT count(*) AS n FROM word") == {"n": 200}
    database.close()
    database.close()


def test_deleted_text_is_in_no_page_of_the_file_or_its_log(path):
    filled(path)
    with open_database(path, KEY) as database:
        database.table("word").insert({"id": 9999, "text": CANARY})
        assert CANARY.encode() in plain_pages(path, KEY)
        database.execute("DELETE FROM word WHERE id = 9999")
        database.truncate_log()
        assert CANARY.encode() not in plain_pages(path, KEY)


def test_after_a_change_of_key_no_page_opens_with_the_old_one(path):
    filled(path)
    new = b"n" * 32
    with open_database(path, KEY) as database:
        database.table("word").insert({"text": CANARY})
        database.rekey(new)
        assert CANARY.encode() in plain_pages(path, new)
        assert CANARY.encode() not in plain_pages(path, KEY)
        assert database.damage() == []
    with pytest.raises(NotOurDatabase):
        open_database(path, KEY)
    with open_database(path, new) as database:
        assert database.one("SELECT count(*) AS n FROM word") == {"n": 201}


@pytest.mark.skipif(sys.platform == "win32", reason="a limit on the size of files is of POSIX")
def test_a_copy_that_cannot_be_written_is_told(tmp_path):
    """The driver gives errors of copying no code, only words."""
    script = textwrap.dedent("""
        import resource, signal, sys
        from pathlib import Path
        from desktop.errors import DiskFull, FolderReadOnly
        from desktop.store.database import open_database
        folder = Path(sys.argv[1])
        with open_database(folder / "a.db", bytes(32), create=True) as source:
            source.execute("CREATE TABLE word (text TEXT)")
            source.execute("INSERT INTO word VALUES (zeroblob(2000000))")
            with open_database(folder / "b.db", bytes(32), create=True) as target:
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, resource.RLIM_INFINITY))
                try:
                    source.copy_to(target)
                except (DiskFull, FolderReadOnly) as told:
                    print(type(told).__name__)
    """)
    told = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path)], capture_output=True, text=True, check=False
    )
    assert told.stdout.split() == ["FolderReadOnly"], (
        told.stderr
    )  # a limit on size is an I/O error, not a full disk


def test_a_closed_file_says_so_to_whoever_still_asks(path):
    filled(path)
    database = open_database(path, KEY)
    database.close()
    asked: tuple[Callable[[], object], ...] = (
        lambda: database.query("SELECT 1"),
        lambda: database.table("word").insert({"text": "a"}),
        lambda: database.in_transaction,
        lambda: list(database.read_blob("word", "text", 1, 8)),
        lambda: database.write_blob("word", "text", 1, (b"a",)),
        lambda: database.copy_to(database),
        database.flush,
        database.transaction().__enter__,
    )
    for ask in asked:
        with pytest.raises(DatabaseClosed):
            ask()
    database.close()
