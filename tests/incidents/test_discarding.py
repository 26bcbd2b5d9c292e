"""A discarded draft comes back until the vault is closed, and not after."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.desk import Desk, Snapshot
from desktop.errors import DiskFull, DraftGone
from tests.torture import session
from tests.torture.session import desk_of, vault_of

SEALED = {"nominal": {"/data/nombre": "Persona Ficticia"}}


class Post:
    """One officer with one draft that holds something sealed."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.officer = folder, session.create(folder)
        self.desk = self.open()
        work, form = session.begin(self.desk)
        session.type_into(self.desk, work, form, "algo ficticio")
        self.desk.keep(Snapshot(work.draft_id, form.draft(), {"ref": "/data/relato"}, SEALED))
        self.draft = work.draft_id

    def open(self) -> Desk:
        return desk_of(vault_of(self.folder).unlock(self.officer, session.FIRST), self.folder)

    def rows(self, desk: Desk) -> tuple[int, ...]:
        """How many rows of each table still speak of the draft."""
        counts = []
        for table, column in (("draft", "id"), ("draft_event", "draft_id"), ("draft_sealed", "draft_id"),
                              ("draft_key", "draft_id")):  # fmt: skip
            row = desk._vault.database.one(
                f"SELECT count(*) AS n FROM {table} WHERE {column} = ?", (self.draft,)
            )
            assert row is not None
            counts.append(int(row["n"]))
        return tuple(counts)


@pytest.fixture
def post(tmp_path: Path) -> Post:
    return Post(tmp_path)


def test_it_is_out_of_sight_at_once_and_comes_back_whole(post: Post) -> None:
    desk, author = post.desk, post.desk.officer.label
    desk.discarding.discard(post.draft)
    assert desk.log.drafts.list() == ()
    assert desk.guard.standing().drafts == ()
    with pytest.raises(DraftGone):
        desk.resume(post.draft)
    assert [draft.id for draft in desk.discarding.waiting(author)] == [post.draft]
    assert desk.discarding.waiting("Agente 99") == ()
    desk.discarding.bring_back(post.draft)
    assert desk.resume(post.draft).sealed == SEALED
    assert desk.discarding.waiting(author) == ()
    desk.close()


def test_closing_destroys_it_with_its_history_and_its_key(post: Post) -> None:
    post.desk.discarding.discard(post.draft)
    post.desk.close()
    desk = post.open()
    assert post.rows(desk) == (0, 0, 0, 0)
    with pytest.raises(DraftGone):
        desk.discarding.bring_back(post.draft)
    desk.close()


def test_one_that_was_brought_back_outlives_the_closing(post: Post) -> None:
    post.desk.discarding.discard(post.draft)
    post.desk.discarding.bring_back(post.draft)
    post.desk.close()
    desk = post.open()
    assert [draft.id for draft in desk.log.drafts.list()] == [post.draft]
    desk.close()


def test_after_a_kill_it_does_not_come_back_by_itself(post: Post) -> None:
    post.desk.discarding.discard(post.draft)
    post.desk._vault.database.close()  # nothing else is done, as when the process is killed
    desk = post.open()
    assert post.rows(desk) == (0, 0, 0, 0)
    desk.close()


def test_what_could_not_be_destroyed_stays_out_of_sight_and_goes_the_next_time(
    post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    post.desk.discarding.discard(post.draft)

    def refuse(_: str) -> None:
        raise DiskFull(post.folder)

    with monkeypatch.context() as full:
        full.setattr(post.desk.log.drafts, "discard", refuse)
        post.desk.discarding.finish()
        assert post.desk.log.drafts.list() == ()
    post.desk.discarding.finish()
    assert post.rows(post.desk) == (0, 0, 0, 0)
    post.desk.close()
