"""Files of 20 MB pass through finalising and to the outbox piece by piece: what is held in memory stays small."""

from __future__ import annotations

import hashlib
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from desktop.incidents.attachments import Attachment, DraftFiles
from desktop.incidents.ports import Part, StreamedPart
from desktop.store.blobs import HELD_BYTES
from desktop.store.schema import open_outbox_database
from desktop.sync.odk_encryption import decrypt
from desktop.sync.outbox import Outbox
from tests.incidents.world import FORM, PACK, World
from tests.sync.test_sealing import demo_private

NAME = f"foto-{'ab' * 32}.jpg"


def finalised(world: World, data: bytes):
    """Finalise a record with one file that its draft keeps; the instance names it without its bytes."""
    draft = world.log.drafts.create(FORM, PACK, "Agente 01", b"<data/>")
    DraftFiles(world.database).put(draft.id, Attachment(NAME, "image/jpeg", len(data)), (data,))
    return world.log.finalise(draft.id, world.instance("texto", parts=((NAME, "image/jpeg", b""),)))


@pytest.mark.parametrize("size", [1, HELD_BYTES, HELD_BYTES + 1, 3 * HELD_BYTES + 17])
def test_a_file_arrives_in_the_log_and_sealed_in_the_outbox_as_it_was(world, tmp_path, size):
    data = world.ids.random(size)
    made = finalised(world, data)
    assert b"".join(world.log.part(made.instance_id, NAME)) == data
    [facts] = world.log.parts(made.instance_id)
    assert (facts.sha256, facts.size) == (hashlib.sha256(data).hexdigest(), size)
    with open_outbox_database(tmp_path / "outbox.db", bytes(32)) as database:
        outbox = Outbox(database)
        assert world.log.sending.hand_over(outbox) == 2
        bundle = next(each for each in outbox.waiting() if each.instance_id == made.instance_id)
        parts = {part.name: outbox.part_bytes(bundle.id, part.n) for part in outbox.parts(bundle.id)}
        for part in outbox.parts(bundle.id):
            assert part.sha256 == hashlib.sha256(parts[part.name]).hexdigest()
    manifest = parts.pop("xml_submission_file")
    opened = decrypt(manifest, parts, demo_private())
    assert dict(opened.media)[NAME] == data
    assert opened.xml == world.log.text(made.instance_id)
    assert world.log.verify().ok


def test_a_part_that_is_shorter_than_it_says_is_not_kept(world):
    draft = world.log.drafts.create(FORM, PACK, "Agente 01", b"<data/>")
    pieces = (bytes(HELD_BYTES), bytes(HELD_BYTES))
    DraftFiles(world.database).put(draft.id, Attachment(NAME, "image/jpeg", 2 * HELD_BYTES), pieces)
    with world.database.transaction():
        world.database.execute("DELETE FROM draft_file_chunk WHERE n = 1")
    with pytest.raises(ValueError):
        world.log.finalise(draft.id, world.instance("texto", parts=((NAME, "image/jpeg", b""),)))
    assert world.log.drafts.get(draft.id).id == draft.id  # nothing of the record is there


def test_a_part_reads_the_same_in_one_and_in_pieces():
    whole = Part("a", "b", b"xyz")
    streamed = StreamedPart("a", "b", 3, lambda: iter((b"x", b"yz")))
    assert (streamed.data, streamed.sha256, streamed.size) == (whole.data, whole.sha256, whole.size)
    assert b"".join(streamed.pieces()) == b"".join(whole.pieces())


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads the memory of a process from /proc")
def test_a_file_of_20_mb_takes_less_memory_than_itself(tmp_path):
    script = """
        import sys
        from pathlib import Path
        from desktop.incidents.attachments import CHUNK_BYTES
        from desktop.store.schema import open_outbox_database
        from desktop.sync.outbox import Outbox
        from tests.incidents.world import FORM, PACK, World

        def most():
            lines = Path("/proc/self/status").read_text().splitlines()
            return int(next(line for line in lines if line.startswith("VmHWM")).split()[1])

        world = World(Path(sys.argv[1]))
        world.add("primero")
        draft = world.log.drafts.create(FORM, PACK, "Agente 01", b"<data/>")
        names = [f"foto-{n:064}.jpg" for n in range(1)]
        for name in names:
            with world.database.transaction():
                world.database.execute("INSERT INTO draft_file VALUES (?, ?, 'image/jpeg', ?, 0)",
                                       (draft.id, name, 80 * CHUNK_BYTES))
                world.database.execute_many(
                    "INSERT INTO draft_file_chunk (draft_id, name, n, bytes) VALUES (?, ?, ?, ?)",
                    ((draft.id, name, n, world.ids.random(CHUNK_BYTES)) for n in range(80)))
        database = open_outbox_database(Path(sys.argv[1]) / "outbox.db", bytes(32))
        before = most()
        parts = tuple((name, "image/jpeg", b"") for name in names)
        world.log.finalise(draft.id, world.instance("texto", parts=parts))
        world.log.sending.hand_over(Outbox(database))
        print(most() - before)
    """
    run = subprocess.run(
        [sys.executable, "-c", textwrap.dedent(script), str(tmp_path)], capture_output=True, text=True, check=False,
        cwd=Path(__file__).parents[2],
    )  # fmt: skip
    assert run.returncode == 0, run.stderr
    assert (
        int(run.stdout) < 14 * 1024
    )  # KB, half of it the pages that SQLite keeps of two databases and their logs
