"""Changes of officers, keys and passphrases that are cut short at any point leave everybody a way in."""

from __future__ import annotations

import random
import subprocess
import sys
import textwrap

import pyrage
import pytest

from desktop.errors import OfficerUnknown, StoreError, WrongPassphrase
from desktop.paths import resource
from desktop.vault.clock import SystemIds
from desktop.vault.officer import Role

ANA = "tornillo lluvia montaña azul"
BETO = "sombrero ventana cuchara verde"
NEW = "paraguas melón quinta bandera"


class PowerCut(BaseException):
    """The program ends here."""


class CutShort(SystemIds):
    """Randomness that ends the program at a given draw; without `left` it never does."""

    def __init__(self) -> None:
        self.left: int | None = None
        self.drawn = 0

    def random(self, size: int) -> bytes:
        self.drawn += 1
        if self.left is not None:
            if self.left == 0:
                raise PowerCut
            self.left -= 1
        return super().random(size)


# How often each act draws randomness: a sweep over all of them cuts it short everywhere, and once not at all.
REMOVAL_DRAWS, RECOVERY_DRAWS, PASSPHRASE_DRAWS, CREATION_DRAWS = 9, 15, 2, 9


def ends(act) -> bool:
    """Tell whether an act came to its end."""
    try:
        act()
    except PowerCut:
        return False
    return True


def opens(vault, officer_id, passphrase, clock) -> bool:
    clock.pass_s(60)
    try:
        vault.unlock(officer_id, passphrase).close()
    except (WrongPassphrase, OfficerUnknown, StoreError):
        return False
    return True


@pytest.mark.parametrize("draw", range(REMOVAL_DRAWS + 1))
def test_a_removal_cut_short_is_done_or_not_done(vault, ana, start, clock, draw):
    beto = ana.add_officer("Beto", Role.OFFICER, BETO)
    carla = ana.add_officer("Carla", Role.OFFICER, NEW)
    ana.close()
    ids = CutShort()
    opened = start(ids=ids).unlock(ana.officer.id, ANA)
    ids.left = draw
    finished = ends(lambda: opened.remove_officer(beto.id))
    opened.close()
    assert finished is (draw == REMOVAL_DRAWS)
    assert opens(start(), ana.officer.id, ANA, clock)
    assert opens(start(), carla.id, NEW, clock)
    header = start()._file.read()
    assert header.next_key is None
    beto_opens = opens(start(), beto.id, BETO, clock)
    assert beto_opens is (beto.id in [tile.id for tile in start().officers()])
    assert not (finished and beto_opens)
    clock.pass_s(60)
    with start().unlock(carla.id, NEW) as again:
        assert {one.id for one in again.officers()} == {tile.id for tile in start().officers()}
        assert again.database.damage() == []


@pytest.mark.parametrize("draw", range(RECOVERY_DRAWS + 1))
def test_a_recovery_cut_short_can_be_done_again(vault, ana, start, clock, draw):
    ana.set_setting("kept", 1)
    beto = ana.add_officer("Beto", Role.SUPERVISOR, BETO)
    code = ana.new_recovery_code()
    ana.close()
    ids = CutShort()
    ids.left = draw
    finished = ends(lambda: start(ids=ids).unlock_with_recovery(ana.officer.id, code, NEW).close())
    assert finished is (draw == RECOVERY_DRAWS)
    assert opens(start(), beto.id, BETO, clock)
    ways_in = [opens(start(), ana.officer.id, ANA, clock), opens(start(), ana.officer.id, NEW, clock)]
    assert sum(ways_in) == 1
    clock.pass_s(60)
    with start().unlock(beto.id, BETO) as again:
        assert again.setting("kept") == 1


@pytest.mark.parametrize("draw", range(PASSPHRASE_DRAWS + 1))
def test_a_change_of_passphrase_cut_short_keeps_one_that_opens(vault, ana, start, clock, draw):
    ana.close()
    ids = CutShort()
    opened = start(ids=ids).unlock(ana.officer.id, ANA)
    ids.left = draw
    assert ends(lambda: opened.change_passphrase(ANA, NEW)) is (draw == PASSPHRASE_DRAWS)
    opened.close()
    assert opens(start(), ana.officer.id, ANA, clock) != opens(start(), ana.officer.id, NEW, clock)


@pytest.mark.parametrize("draw", range(CREATION_DRAWS + 1))
def test_a_creation_cut_short_leaves_nothing_or_a_whole_vault(start, enrolment, folder, draw):
    ids = CutShort()
    ids.left = draw
    finished = ends(lambda: start(ids=ids).create("Ana", Role.SUPERVISOR, ANA, enrolment).close())
    assert finished is (draw == CREATION_DRAWS)
    if not finished:
        assert list(folder.folder.iterdir()) == []
        start().create("Ana", Role.SUPERVISOR, ANA, enrolment).close()
    vault = start()
    vault.unlock(vault.officers()[0].id, ANA).close()


def test_a_creation_killed_between_its_two_names_is_completed(vault, folder, start):
    folder.vault.rename(folder.vault.with_suffix(".db.new"))
    start().unlock(vault.officers()[0].id, ANA).close()


DRIVEN = """
    import sys
    from pathlib import Path
    from desktop.paths import home
    from desktop.vault.clock import SystemClock, SystemIds
    from desktop.vault.officer import Role
    from desktop.vault.passphrase import FixedKdf
    from desktop.vault.vault import Vault

    folder, officer, passphrase = sys.argv[1:]
    vault = Vault(home(Path(folder)), SystemClock(), SystemIds(), kdf=FixedKdf(64, 1))
    opened = vault.unlock(officer, passphrase)
    for turn in range(1000):
        new = f"{turn} tornillo lluvia montana azul"
        print("trying", new, flush=True)
        opened.change_passphrase(passphrase, new)
        passphrase = new
        print("changed", new, flush=True)
        other = opened.add_officer("Otro", Role.OFFICER, "sombrero ventana cuchara verde")
        opened.remove_officer(other.id)
        opened.set_setting("turn", turn)
        print("turned", turn, flush=True)
"""


class Acknowledged:
    """What a driven program said it had done before it was killed, and what it was about to do."""

    def __init__(self, passphrase: str) -> None:
        self.passphrase, self.maybe, self.turn = passphrase, passphrase, -1

    def hear(self, line: str) -> None:
        said, text = line.rstrip("\n").split(" ", 1)
        if said == "trying":
            self.maybe = text
        elif said == "changed":
            self.passphrase = text
        else:
            self.turn = int(text)


def test_killed_at_random_moments_the_vault_opens_with_what_was_acknowledged(vault, folder, start, clock):
    seed = random.SystemRandom().randrange(2**32)
    chance, known = random.Random(seed), Acknowledged(ANA)
    officer = vault.officers()[0].id
    for _ in range(8):
        arguments = [
            sys.executable,
            "-c",
            textwrap.dedent(DRIVEN),
            str(folder.folder),
            officer,
            known.passphrase,
        ]
        process = subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True)
        for _ in range(chance.randrange(1, 12)):
            known.hear(process.stdout.readline())
        sum(range(chance.randrange(500_000)))  # it runs on for a moment
        process.kill()
        for line in process.stdout:
            known.hear(line)
        process.wait()
        process.stdout.close()

        if not opens(start(), officer, known.passphrase, clock):
            known.passphrase = known.maybe
        clock.pass_s(60)
        with start().unlock(officer, known.passphrase) as opened:
            assert opened.setting("turn", -1) >= known.turn, seed
            assert opened.database.damage() == [], seed


def test_a_recovery_killed_before_its_header_is_written_is_healed(vault, ana, start, clock, folder):
    """vault.db knows the new keys, the header still the old ones: the old passphrase no longer lets anybody in."""
    beto = ana.add_officer("Beto", Role.SUPERVISOR, BETO)
    code = ana.new_recovery_code()
    ana.close()
    before = folder.header.read_bytes()
    ids = CutShort()
    ids.left = 6  # the draw of the next vault key, right after that header was written
    assert not ends(lambda: start(ids=ids).unlock_with_recovery(ana.officer.id, code, NEW))
    assert folder.header.read_bytes() != before
    folder.header.write_bytes(before)

    assert not opens(start(), ana.officer.id, ANA, clock)
    assert opens(start(), ana.officer.id, NEW, clock)
    assert opens(start(), beto.id, BETO, clock)


def test_a_removal_and_then_a_recovery_both_cut_short_lock_nobody_out(vault, ana, start, clock):
    """The ministry reads out the key that was being changed to, so nothing tells it from the one before."""
    beto = ana.add_officer("Beto", Role.SUPERVISOR, BETO)
    carla = ana.add_officer("Carla", Role.OFFICER, NEW)
    ana.close()
    ids = CutShort()
    opened = start(ids=ids).unlock(ana.officer.id, ANA)
    ids.left = 5  # vault.db has its new key, its rows and the header do not follow yet
    assert not ends(lambda: opened.remove_officer(carla.id))
    following = start()._file.read().next_key
    lines = resource("trust", "demo", "recovery.age").read_text().splitlines()
    identity = pyrage.x25519.Identity.from_str(lines[-1])
    text = pyrage.decrypt(following.recovery.age, [identity]).decode()
    ids = CutShort()
    ids.left = 4  # two envelopes are sealed anew, then the new officer's keys would be drawn
    assert not ends(lambda: start(ids=ids).unlock_with_recovery(ana.officer.id, text, NEW))

    assert opens(start(), beto.id, BETO, clock)
    assert opens(start(), ana.officer.id, ANA, clock)
    assert not opens(start(), carla.id, NEW, clock)
