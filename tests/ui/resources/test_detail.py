"""Every entry of the real directory, shown whole: its state, its date, and only what may be copied."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from desktop.content.directory import Entry
from desktop.content.library import Library
from desktop.paths import resource
from desktop.ui.design.button import Button, LinkButton
from desktop.ui.design.state_badge import StateBadge
from desktop.ui.design.text import Text
from desktop.ui.design.theme import Theme
from desktop.ui.resources.detail import Detail

LIBRARY = Library(resource())
ENTRIES = {entry.id: entry for entry in LIBRARY.directory}


def shown(theme: Theme, entry: Entry) -> Detail:
    detail = Detail(theme)
    detail.show_entry(entry, LIBRARY.guides.mentioning(entry.id), ENTRIES["AR-N-145"])
    return detail


def words(detail: Detail) -> list[str]:
    return [label.text().replace("\u200b", "") for label in detail.findChildren(QLabel)]


def copying(detail: Detail) -> list[str]:
    """What the buttons and links offer to copy."""
    names = [one.accessibleName() for one in (*detail.findChildren(Button), *detail.findChildren(LinkButton))]
    return [name.removeprefix("Copiar ") for name in names if name.startswith("Copiar ")]


def primary(detail: Detail) -> list[str]:
    return [button.text() for button in detail.findChildren(Button) if button.kind == "primary"]


def test_every_entry_shows_its_state_its_date_its_source_and_its_numbers(theme: Theme, qtbot) -> None:
    for entry in ENTRIES.values():
        detail = shown(theme, entry)
        qtbot.addWidget(detail)
        told = words(detail)
        assert str(entry.state) in [badge.state for badge in detail.findChildren(StateBadge)], entry.id
        assert {entry.name, entry.source_address} <= set(told), entry.id
        for phone in entry.phones:
            assert phone.text.replace(" / ", "\n/ ") in told, entry.id
            assert entry.country_name in told, entry.id
        assert len(primary(detail)) == 1, entry.id
        assert all(one.textFormat() is Qt.TextFormat.PlainText for one in detail.findChildren(Text))


def test_what_may_not_be_copied_is_never_offered(theme: Theme, qtbot) -> None:
    kept_back = [one for one in ENTRIES.values() if any(not phone.copyable for phone in one.phones)]
    assert len(kept_back) > 20
    for entry in kept_back:
        detail = shown(theme, entry)
        qtbot.addWidget(detail)
        for phone in entry.phones:
            assert phone.copyable or phone.copied not in copying(detail), entry.id


def test_without_a_number_that_may_be_copied_the_next_step_is_the_145(theme: Theme, qtbot) -> None:
    for id in ("AR-N-CAJ", "AR-FF-ORA", "BO-110"):
        detail = shown(theme, ENTRIES[id])
        qtbot.addWidget(detail)
        assert primary(detail) == ["Ver 145 (Argentina)"]


def test_a_risky_address_is_shown_with_its_reason_and_not_offered(theme: Theme, qtbot) -> None:
    entry = ENTRIES["AR-DNM-SAL"]
    detail = shown(theme, entry)
    qtbot.addWidget(detail)
    assert entry.address in words(detail)
    assert entry.address not in copying(detail)
    assert any(entry.risk in told for told in words(detail))


def test_a_sure_address_is_offered(theme: Theme, qtbot) -> None:
    entry = next(one for one in ENTRIES.values() if one.address_copyable)
    detail = shown(theme, entry)
    qtbot.addWidget(detail)
    with qtbot.waitSignal(detail.copy_requested) as asked:
        next(
            one
            for one in detail.findChildren(LinkButton)
            if one.accessibleName() == f"Copiar {entry.address}"
        ).click()
    assert asked.args == [entry.address]


@pytest.mark.parametrize("id", ["AR-N-137", "AR-N-144"])
def test_a_second_number_has_its_own_copy(theme: Theme, qtbot, id: str) -> None:
    entry = ENTRIES[id]
    detail = shown(theme, entry)
    qtbot.addWidget(detail)
    assert {phone.copied for phone in entry.phones} <= set(copying(detail))
    assert "WhatsApp" in " ".join(words(detail))


def test_what_nobody_confirmed_says_so(theme: Theme, qtbot) -> None:
    detail = shown(theme, ENTRIES["BO-110"])
    qtbot.addWidget(detail)
    assert any("Ningún documento leído lo confirma" in told for told in words(detail))
