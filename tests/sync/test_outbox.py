"""The outbox: order, leases, idempotence, and nothing deleted before a receipt."""

from __future__ import annotations

import subprocess
import sys
import tracemalloc
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.errors import HeldReason, RecordHeld
from desktop.incidents.ports import StreamedPart
from desktop.store.database import Database
from desktop.store.schema import open_outbox_database
from desktop.sync.bundles import Acknowledged, HeldForm, LeaseLost, ReceiptKind, State
from desktop.sync.kept_receipts import KEPT
from desktop.sync.multipart import Body, Piece
from desktop.sync.outbox import LEASE, Outbox
from tests.sync.conftest import START, a_bundle

NOW = START + timedelta(hours=1)


def test_what_is_put_comes_back_byte_for_byte(outbox: Outbox):
    bundle = a_bundle()
    outbox.put(bundle)
    assert outbox.bundle(bundle.id) == bundle


def test_a_big_part_is_read_in_pieces_while_its_lease_is_renewed_and_others_write(
    outbox: Outbox, database: Database
) -> None:
    data = bytes(range(256)) * 20_001
    outbox.put(a_bundle(parts=(("film.mp4.enc", data),)))
    leased = outbox.lease_next("me", NOW)
    assert leased is not None and leased.parts[1].data is None
    pieces = outbox.part_pieces(leased.id, 1)
    read = [next(pieces)]
    with open_outbox_database(database.path, bytes(32)) as other:
        Outbox(other).put(a_bundle(2))  # a reading that stayed open would see an older file from now on
    outbox.renew(leased, NOW + timedelta(minutes=1))
    read += pieces
    assert b"".join(read) == data and max(map(len, read)) <= 2 * 1024 * 1024
    [film] = outbox.bundle(leased.id).attachments
    assert isinstance(film, StreamedPart) and film.data == data and film.sha256 == leased.parts[1].sha256
    with pytest.raises(KeyError):
        list(outbox.part_pieces(leased.id, 2))


def test_a_film_goes_out_without_ever_standing_in_memory(outbox: Outbox) -> None:
    size = 12 * 1024 * 1024
    outbox.put(a_bundle(parts=(("film.mp4.enc", bytes(size)),)))
    piece = Piece("film", "film", "video/mp4", size, lambda: outbox.part_pieces("bundle-1", 1))
    tracemalloc.start()
    try:
        sent = sum(len(block) for block in Body((piece,), "b").blocks())
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert sent > size and most < size / 2


def test_putting_the_same_bundle_twice_stores_it_once_and_keeps_its_state(outbox: Outbox):
    outbox.put(a_bundle())
    leased = outbox.lease_next("me", NOW)
    assert leased is not None
    outbox.received(leased, Acknowledged(ReceiptKind.PLAIN, b"ok"), NOW)
    outbox.put(a_bundle())
    assert outbox.lease_next("me", NOW) is None
    assert outbox.summary().received == 1


def test_a_bundle_in_clear_never_enters_the_file(outbox: Outbox):
    with pytest.raises(RecordHeld) as caught:
        outbox.put(a_bundle(sealed=False))
    assert caught.value.reason is HeldReason.CLEAR_REFUSED
    assert outbox.summary().waiting == 0


def test_an_outbox_for_clear_bundles_takes_them(database: Database):
    outbox = Outbox(database, holds_clear=True)
    outbox.put(a_bundle(sealed=False))
    assert outbox.bundle("bundle-1") == a_bundle(sealed=False)


def test_emergencies_go_first_and_then_the_oldest(outbox: Outbox):
    for number, priority in [(3, 1), (1, 1), (9, 0), (2, 1)]:
        outbox.put(a_bundle(number, priority=priority))
    order = [outbox.lease_next("me", NOW) for _ in range(4)]
    assert [leased.id for leased in order if leased] == ["bundle-9", "bundle-1", "bundle-2", "bundle-3"]
    assert [waiting.id for waiting in outbox.waiting()] == ["bundle-9", "bundle-1", "bundle-2", "bundle-3"]


_SETTINGS = """
import sys
from pathlib import Path
from desktop.store.schema import open_outbox_database, open_vault_database
def locked(database):
    return database.query("PRAGMA cipher_memory_security")[0]["cipher_memory_security"]
folder = Path(sys.argv[1])
with open_outbox_database(folder / "outbox.db", bytes(32)) as outbox:
    print(locked(outbox))
    with open_vault_database(folder / "vault.db", bytes(32), create=True) as vault:
        print(locked(vault))
    print(locked(outbox))
"""


def test_pages_of_sealed_bytes_are_locked_in_memory_only_beside_an_open_vault(tmp_path: Path):
    words = [sys.executable, "-c", _SETTINGS, str(tmp_path)]
    assert subprocess.run(words, check=True, capture_output=True, text=True).stdout.split() == ["0", "1", "1"]


def test_of_two_that_are_equally_old_the_one_that_was_put_first_goes_first(outbox: Outbox):
    for number in (2, 1):
        outbox.put(a_bundle(number, created=START))
    assert [waiting.id for waiting in outbox.waiting()] == ["bundle-2", "bundle-1"]
    assert [leased.id for leased in outbox.lease_some("me", NOW, most=2)] == ["bundle-2", "bundle-1"]


def test_times_of_other_zones_are_ordered_as_moments(outbox: Outbox):
    from datetime import datetime, timezone

    local = timezone(timedelta(hours=-3))
    outbox.put(a_bundle(1, created=datetime(2026, 11, 21, 11, 30, tzinfo=local)))
    outbox.put(a_bundle(2, created=START))
    leased = outbox.lease_next("me", NOW + timedelta(days=1))
    assert leased is not None
    assert leased.id == "bundle-2"


def test_two_processes_never_hold_the_same_bundle(outbox: Outbox):
    outbox.put(a_bundle())
    assert outbox.lease_next("one", NOW) is not None
    assert outbox.lease_next("two", NOW) is None


def test_a_bundle_left_by_a_dead_process_goes_again_when_its_lease_is_over(outbox: Outbox):
    outbox.put(a_bundle())
    dead = outbox.lease_next("dead", NOW)
    assert dead is not None
    assert outbox.lease_next("next", NOW + LEASE) is None
    taken = outbox.lease_next("next", NOW + LEASE + timedelta(seconds=1))
    assert taken is not None
    assert taken.owner == "next"
    with pytest.raises(LeaseLost):
        outbox.received(dead, Acknowledged(ReceiptKind.PLAIN, b"late"), NOW)
    assert outbox.kept.receipts() == ()


def test_a_lease_made_before_the_clock_was_set_back_does_not_block_for_ever(outbox: Outbox):
    outbox.put(a_bundle())
    assert outbox.lease_next("future", NOW + timedelta(days=400)) is not None
    assert outbox.lease_next("now", NOW) is not None


def test_a_postponed_bundle_waits_for_its_time_unless_forced(outbox: Outbox):
    outbox.put(a_bundle())
    leased = outbox.lease_next("me", NOW)
    assert leased is not None
    outbox.postpone(leased, NOW + timedelta(minutes=5))
    assert outbox.lease_next("me", NOW) is None
    assert outbox.next_due() == NOW + timedelta(minutes=5)
    again = outbox.lease_next("me", NOW, force=True)
    assert again is not None
    assert again.tries == 1


def test_nothing_is_deleted_before_a_receipt(outbox: Outbox):
    outbox.put(a_bundle(1))
    outbox.put(a_bundle(2))
    leased = outbox.lease_next("me", NOW)
    assert leased is not None
    outbox.received(leased, Acknowledged(ReceiptKind.SIGNED, b"receipt"), NOW)
    outbox.kept.forget_received(NOW + 2 * KEPT)  # the vault has not taken the receipt
    assert outbox.bundle("bundle-1") == a_bundle(1)
    outbox.kept.taken(["bundle-1", "bundle-2"], NOW)
    outbox.kept.forget_received(NOW + KEPT)
    assert outbox.bundle("bundle-1") == a_bundle(1)  # the registry may yet be restored from a backup
    outbox.kept.forget_received(NOW + KEPT + timedelta(seconds=1))
    assert [waiting.id for waiting in outbox.waiting()] == ["bundle-2"]
    assert outbox.bundle("bundle-2") == a_bundle(2)
    with pytest.raises(KeyError):
        outbox.bundle("bundle-1")


def test_a_bundle_marked_received_without_a_receipt_is_not_deleted_either(outbox: Outbox, database: Database):
    outbox.put(a_bundle())
    database.execute("UPDATE bundle SET state = 'received'")
    outbox.kept.taken(["bundle-1"], NOW)
    outbox.kept.forget_received(NOW + 2 * KEPT)
    assert outbox.bundle("bundle-1") == a_bundle()


def test_a_held_bundle_says_why_and_goes_again_when_a_person_lets_it(outbox: Outbox):
    outbox.put(a_bundle())
    leased = outbox.lease_next("me", NOW)
    assert leased is not None
    outbox.hold(leased, HeldReason.CONFLICT)
    [waiting] = outbox.waiting()
    assert (waiting.state, waiting.reason) == (State.HELD, HeldReason.CONFLICT)
    assert outbox.lease_next("me", NOW, force=True) is None
    assert outbox.release("bundle-1")
    assert outbox.lease_next("me", NOW) is not None


def test_bundles_held_for_their_form_are_released_by_form(outbox: Outbox):
    for number in (1, 2):
        outbox.put(a_bundle(number))
    for reason in (HeldReason.FORM_UNKNOWN, HeldReason.CONFLICT):
        leased = outbox.lease_next("me", NOW)
        assert leased is not None
        outbox.hold(leased, reason)
    held = HeldForm("f", "1", HeldReason.FORM_UNKNOWN)
    assert outbox.held_forms() == (held,)
    assert outbox.release_form(held) == 1
    assert outbox.summary().held == 1


def test_the_summary_counts_what_is_left_and_since_when(outbox: Outbox):
    outbox.put(a_bundle(1))
    outbox.put(a_bundle(2))
    leased = outbox.lease_next("me", NOW)
    assert leased is not None
    outbox.mark_parts(leased, [0, 1], NOW)
    summary = outbox.summary()
    assert (summary.waiting, summary.sending, summary.held) == (1, 1, 0)
    assert summary.oldest == START + timedelta(minutes=1)
    assert summary.size == 32 + sum(len(part.data) for part in (a_bundle(2).xml, *a_bundle(2).attachments))
