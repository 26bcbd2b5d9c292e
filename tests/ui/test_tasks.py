"""Background work comes back to the UI thread through one door."""

from __future__ import annotations

from threading import Event, current_thread, main_thread

import pytest
from PySide6.QtCore import QObject

from desktop.store.database import KEY_BYTES, open_database
from desktop.ui.tasks import Lane, TaskRunner, retire


@pytest.fixture
def reported():
    return []


@pytest.fixture
def tasks(qapp, reported):
    runner = TaskRunner(reported.append)
    yield runner
    runner.close()


def test_a_result_arrives_on_the_ui_thread(tasks, qtbot):
    owner, arrived = QObject(), []
    tasks.submit(owner, lambda _: current_thread(), lambda worker: arrived.append((worker, current_thread())))
    qtbot.waitUntil(lambda: bool(arrived), timeout=30_000)
    worker, here = arrived[0]
    assert here is main_thread()
    assert worker is not main_thread()


def test_the_vault_lane_is_one_thread_and_keeps_the_order(tasks, qtbot):
    owner, seen = QObject(), []
    for number in range(20):
        tasks.submit(owner, lambda _, n=number: (n, current_thread()), seen.append)
    qtbot.waitUntil(lambda: len(seen) == 20, timeout=30_000)
    assert [number for number, _ in seen] == list(range(20))
    assert len({thread for _, thread in seen}) == 1


def test_a_job_of_the_net_does_not_hold_up_the_vault(tasks, qtbot):
    owner, free, done = QObject(), Event(), []
    tasks.submit(owner, lambda _: free.wait(10), lambda _: done.append("net"), lane=Lane.NET)
    tasks.submit(owner, lambda _: None, lambda _: done.append("db"))
    qtbot.waitUntil(lambda: done == ["db"], timeout=30_000)
    free.set()
    qtbot.waitUntil(lambda: done == ["db", "net"], timeout=30_000)


def test_a_failure_goes_to_who_asked(tasks, qtbot, reported):
    owner, failures = QObject(), []

    def fail(_):
        raise OSError("full")

    tasks.submit(owner, fail, lambda _: None, failed=failures.append)
    qtbot.waitUntil(lambda: bool(failures), timeout=30_000)
    assert str(failures[0]) == "full"
    assert reported == []


def test_a_failure_that_nobody_takes_is_reported(tasks, qtbot, reported):
    owner = QObject()

    def fail(_):
        raise OSError("full")

    tasks.submit(owner, fail, lambda _: None)
    qtbot.waitUntil(lambda: bool(reported), timeout=30_000)
    assert isinstance(reported[0], OSError)


def test_a_cancelled_job_is_told_and_its_result_is_dropped(tasks, qtbot):
    owner, arrived, told = QObject(), [], Event()

    def job(cancelled):
        told.set()
        assert cancelled.wait(10)
        return "late"

    cancelled = tasks.submit(owner, job, arrived.append)
    assert told.wait(10)
    cancelled.set()
    tasks.submit(owner, lambda _: "next", arrived.append)
    qtbot.waitUntil(lambda: bool(arrived), timeout=30_000)
    assert arrived == ["next"]


def test_a_result_for_an_owner_that_is_gone_is_dropped(tasks, qtbot):
    import shiboken6

    owner, survivor, arrived, free = QObject(), QObject(), [], Event()
    tasks.submit(owner, lambda _: free.wait(10), lambda _: arrived.append("gone"))
    shiboken6.delete(owner)
    free.set()
    tasks.submit(survivor, lambda _: None, lambda _: arrived.append("here"))
    qtbot.waitUntil(lambda: bool(arrived), timeout=30_000)
    assert arrived == ["here"]


def test_closing_stops_what_runs_and_drops_what_waits_for_the_net(qapp):
    runner, began, order = TaskRunner(lambda error: None), Event(), []

    def job(cancelled):
        began.set()
        order.append(cancelled.wait(10))

    for _ in range(Lane.NET.value):
        runner.submit(runner, job, lambda _: None, lane=Lane.NET)
    runner.submit(runner, lambda _: order.append("second"), lambda _: None, lane=Lane.NET)
    assert began.wait(10)
    runner.close()
    assert set(order) == {True}


def test_closing_does_what_waits_for_the_vault(qapp):
    runner, order = TaskRunner(lambda error: None), []
    runner.submit(runner, lambda cancelled: order.append(cancelled.wait(10)), lambda _: None)
    runner.submit(runner, lambda _: order.append("the last write"), lambda _: None)
    runner.submit(runner, lambda _: order.append("the vault is closed"), lambda _: None)
    runner.close()
    assert order == [True, "the last write", "the vault is closed"]


def test_after_closing_nothing_is_begun(qapp):
    runner, begun = TaskRunner(lambda error: None), []
    runner.close()
    assert runner.submit(QObject(), begun.append, lambda _: None, lane=Lane.CONTENT).is_set()
    assert begun == []


def test_a_thousand_results_arrive(tasks, qtbot):
    owner, arrived = QObject(), []
    for number in range(1000):
        tasks.submit(owner, lambda _, n=number: n, arrived.append, lane=Lane.NET)
    qtbot.waitUntil(lambda: len(arrived) == 1000, timeout=30_000)
    assert sorted(arrived) == list(range(1000))


def test_nothing_is_begun_for_a_retired_page_and_what_was_begun_does_not_arrive(tasks, qtbot):
    page, free, seen = QObject(), Event(), []
    part = QObject(page)
    tasks.submit(part, lambda _: free.wait(10), lambda _: seen.append("late"))
    retire(page)
    tasks.submit(part, lambda _: seen.append("begun"), lambda _: None)
    free.set()
    other, last = QObject(), []
    tasks.submit(other, lambda _: None, last.append)
    qtbot.waitUntil(lambda: bool(last), timeout=30_000)
    assert seen == []


def test_a_job_that_finds_the_vault_closed_ends_as_a_cancelled_one(tasks, qtbot, reported, tmp_path):
    database = open_database(tmp_path / "vault.db", bytes(KEY_BYTES), create=True)
    owner, free, told, last = QObject(), Event(), [], []

    def late(_: Event) -> list[dict[str, object]]:
        return database.query("SELECT 1")

    tasks.submit(owner, lambda _: (free.wait(10), database.close()), lambda _: None)
    ended = tasks.submit(owner, late, told.append, failed=told.append)
    unheard = tasks.submit(owner, late, told.append)
    tasks.submit(owner, lambda _: "next", last.append)
    free.set()
    qtbot.waitUntil(lambda: bool(last), timeout=30_000)
    assert told == reported == []
    assert ended.is_set() and unheard.is_set()
