"""What a passphrase costs, and what makes one good."""

from __future__ import annotations

import itertools

import pytest

from desktop.vault.passphrase import (
    LANES,
    MEMORY_CEILING_KIB,
    MEMORY_FLOOR_KIB,
    Argon2Kdf,
    KdfSettings,
    derive_argon2id,
    estimate,
)

ZERO = KdfSettings(32, 3, 4, bytes(range(16)))


class Stopwatch:
    """Pretends that each measured pass took so long, in turn."""

    def __init__(self, *passes_s: float) -> None:
        starts_and_ends = itertools.chain.from_iterable((0.0, one) for one in passes_s)
        self._times = itertools.chain(starts_and_ends)

    def __call__(self) -> float:
        return next(self._times)


def test_the_key_is_argon2id():
    """A vector of the reference implementation (P-H-C/phc-winner-argon2, src/test.c, version 0x13)."""
    key = derive_argon2id("password", KdfSettings(65_536, 2, 1, b"somesalt"))
    assert key.hex() == "09316115d5cf24ed5a15a31a3ba326e5cf32edc24702987c02b6566f61913cf7"


def test_every_setting_changes_the_key():
    others = [
        KdfSettings(40, 3, 4, ZERO.salt),
        KdfSettings(32, 4, 4, ZERO.salt),
        KdfSettings(32, 3, 2, ZERO.salt),
        KdfSettings(32, 3, 4, bytes(16)),
    ]
    assert len({bytes(derive_argon2id("frase", one)) for one in [ZERO, *others]}) == 5


def test_how_an_accent_was_typed_does_not_change_the_key():
    assert derive_argon2id("contrase\u00f1a", ZERO) == derive_argon2id("contrasen\u0303a", ZERO)


def test_a_fast_machine_takes_more_memory_and_then_more_passes():
    settings = Argon2Kdf(Stopwatch(0.05, 0.04, 0.06, 0.10, 0.11, 0.10)).settings(bytes(16), {})
    assert (settings.memory_kib, settings.iterations, settings.lanes) == (MEMORY_CEILING_KIB, 8, LANES)


def test_a_slow_machine_keeps_the_floor_of_memory():
    settings = Argon2Kdf(Stopwatch(1.0, 2.0, 0.8)).settings(bytes(16), {})
    assert (settings.memory_kib, settings.iterations) == (MEMORY_FLOOR_KIB, 1)


def test_the_policy_s_floor_holds_on_any_machine():
    floor = {"memory_kib": 262_144, "iterations": 3}
    settings = Argon2Kdf(Stopwatch(1.0, 1.0, 1.0)).settings(bytes(16), floor)
    assert (settings.memory_kib, settings.iterations) == (262_144, 3)


def test_the_measured_cost_never_goes_below_64_mib():
    settings = Argon2Kdf().settings(bytes(16), {})
    assert settings.memory_kib >= 64 * 1024
    assert settings.iterations >= 1


def test_settings_read_back():
    assert KdfSettings.from_document(ZERO.to_document()) == ZERO


@pytest.mark.parametrize(
    "change",
    [
        {"name": "scrypt"},
        {"memory_kib": 2**31},
        {"iterations": 0},
        {"lanes": True},
        {"iterations": "3"},
        {"lanes": 99},
    ],
)
def test_settings_that_are_not_ours_are_refused(change):
    with pytest.raises(ValueError, match="kdf"):
        KdfSettings.from_document({**ZERO.to_document(), **change})


@pytest.mark.parametrize(
    "weak",
    [
        "",
        "123456789012",
        "qwertyuiop12",
        "passwordpassword",
        "bocajuniors2024",
        "Gendarmería 2026",
        "aguasblancas1",
    ],
)
def test_a_passphrase_that_somebody_here_would_try_is_not_enough(weak):
    assert not estimate(weak, 12).enough


@pytest.mark.parametrize(
    "strong", ["tornillo lluvia montaña azul", "xK9#mQ2$vL7!", "ñ" * 5 + " rueda cebolla trueno " * 8]
)
def test_a_long_phrase_of_unrelated_words_is_enough(strong):
    assert estimate(strong, 12).enough


def test_what_is_known_of_the_officer_counts_for_nothing():
    assert estimate("Quebracho Colorado", 12).enough
    assert not estimate("Quebracho Colorado", 12, ("Beto Quebracho", "Colorado")).enough


def test_a_short_passphrase_is_not_enough_however_odd():
    strength = estimate("xK9#mQ2$v", 12)
    assert (strength.length, strength.enough) == (9, False)
