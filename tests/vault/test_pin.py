"""The PIN of hiding: kept for each officer inside the vault, not the first that anybody would try."""

from __future__ import annotations

import pytest

from desktop.errors import PinTooSimple
from desktop.vault.officer import Role
from desktop.vault.pin import TRIES, require_good, wait_after

ANA = "tornillo lluvia montaña azul"
BETO = "sombrero ventana cuchara verde"


@pytest.mark.parametrize(
    "pin",
    ["", "12345", "1234567", "123456", "987654", "111111", "121212", "482482", "48291a", "４８２９１５"],
)
def test_a_pin_that_is_tried_first_is_not_taken(pin):
    with pytest.raises(PinTooSimple):
        require_good(pin)


def test_each_officer_has_a_pin_of_their_own_that_outlives_locking(vault, ana):
    assert not ana.has_pin and not ana.pin_fits("482915")
    ana.set_pin("482915")
    assert ana.has_pin and ana.pin_fits("482915") and not ana.pin_fits("482916")
    beto = ana.add_officer("Beto", Role.OFFICER, BETO)
    ana.close()
    with vault.unlock(beto.id, BETO) as opened:
        assert not opened.has_pin and not opened.pin_fits("482915")
    with vault.unlock(ana.officer.id, ANA) as opened:
        assert opened.pin_fits("482915")
        opened.set_pin("739164")
        assert not opened.pin_fits("482915")


def test_each_wrong_pin_costs_more_time():
    waits = [wait_after(wrong) for wrong in range(1, TRIES)]
    assert waits == sorted(waits) and waits[0] > 0
