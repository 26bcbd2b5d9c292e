"""Wrong tries slow the next one down."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.errors import TooSoon, WrongPassphrase
from desktop.vault.gate import wait_after

ANA = "tornillo lluvia montaña azul"


def fail(vault) -> float:
    with pytest.raises(WrongPassphrase) as refused:
        vault.unlock(vault.officers()[0].id, "otra frase cualquiera")
    return refused.value.wait_s


def test_the_wait_grows_to_a_minute_and_no_further(vault, clock):
    waits = []
    for _ in range(9):
        waits.append(fail(vault))
        clock.pass_s(waits[-1])
    assert waits == [1, 2, 4, 8, 16, 32, 60, 60, 60]
    assert wait_after(0) == 0


def test_a_try_before_its_time_is_not_even_made(vault, clock):
    fail(vault)
    clock.pass_s(0.25)
    with pytest.raises(TooSoon) as refused:
        vault.unlock(vault.officers()[0].id, ANA)
    assert refused.value.wait_s == pytest.approx(0.75)
    clock.pass_s(0.75)
    vault.unlock(vault.officers()[0].id, ANA).close()


def test_the_right_passphrase_ends_the_wait(vault, clock):
    for _ in range(4):
        clock.pass_s(fail(vault))
    vault.unlock(vault.officers()[0].id, ANA).close()
    assert vault.wait_s() == 0
    assert fail(vault) == 1


def test_starting_the_program_again_does_not_end_the_wait(vault, clock, start):
    for _ in range(5):
        clock.pass_s(fail(vault))
    fail(vault)
    clock.pass_s(2)
    assert start().wait_s() == pytest.approx(30)
    with pytest.raises(TooSoon):
        start().unlock(vault.officers()[0].id, ANA)


def test_starting_the_machine_again_begins_the_wait_anew(vault, clock, start):
    for _ in range(5):
        clock.pass_s(fail(vault))
    fail(vault)
    clock.reboot()
    again = start()
    assert again.wait_s() == pytest.approx(32)
    clock.pass_s(32)
    assert again.wait_s() == 0


@pytest.mark.parametrize("mono_ms", [-(10**15), 10**15])
def test_a_time_of_a_try_that_cannot_be_locks_nobody_out(vault, clock, start, mono_ms):
    for _ in range(3):
        clock.pass_s(fail(vault))
    header = vault._file.read()
    vault._file.write(replace(header, tries=replace(header.tries, mono_ms=mono_ms)))
    again = start()
    clock.pass_s(60)
    again.unlock(again.officers()[0].id, ANA).close()


@pytest.mark.parametrize("years", [-30, 30])
def test_setting_the_clock_gains_and_costs_nothing(vault, clock, years):
    for _ in range(5):
        clock.pass_s(fail(vault))
    fail(vault)
    clock.wall = clock.wall.replace(year=clock.wall.year + years)
    assert vault.wait_s() == pytest.approx(32)


def test_a_try_is_counted_before_it_is_made(vault, start):
    class Killed(BaseException):
        pass

    class KilledKdf:
        def derive(self, passphrase, settings):
            raise Killed

    with pytest.raises(Killed):
        start(kdf=KilledKdf()).unlock(vault.officers()[0].id, "otra frase")
    assert start().wait_s() == 1


def test_a_wrong_try_leaves_no_trace_of_what_was_typed(vault, folder, caplog):
    typed = "jacarandá lapacho ceibo"
    with caplog.at_level("DEBUG"), pytest.raises(WrongPassphrase) as refused:
        vault.unlock(vault.officers()[0].id, typed)
    assert typed not in caplog.text + str(refused.value.args)
    assert all(b"lapacho" not in path.read_bytes() for path in folder.folder.iterdir())
