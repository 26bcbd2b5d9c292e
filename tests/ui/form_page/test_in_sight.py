"""What is typed in stays in sight when a banner appears above it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QWidget

from desktop.errors import DiskFull
from desktop.ui.detection.checklist import Checklist
from desktop.ui.detection.phases import PARTS
from desktop.ui.drafts.bench import DraftBench
from tests.ui.form_page.world import FormWorld
from tests.ui.shots import settle

SMALL = 1024, 697  # 768 less title bar and task bar


def full_disk(bench: DraftBench) -> None:
    """What the keeper tells where the disk takes nothing more."""
    bench.keeper.failed.emit(DiskFull(Path("vault.db")))
    settle()
    assert bench.trouble.isVisible()


def wholly_seen(widget: QWidget) -> bool:
    area = widget.parentWidget()
    while area is not None and not isinstance(area, QAbstractScrollArea):
        area = area.parentWidget()
    assert area is not None
    view = area.viewport()
    return view.rect().contains(QRect(widget.mapTo(view, QPoint(0, 0)), widget.size()))


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_field_in_use_is_in_sight_under_the_banner_of_a_full_disk(world: FormWorld, scale: float) -> None:
    world.window.resize(*SMALL)
    world.theme.set_scale(scale)
    bench = world.go({"form": "seguimiento"})
    settle()
    world.fill(novedad="otra")
    assert bench.form.focus_ref("/data/relato")
    settle()
    field = world.window.focusWidget()
    assert field is not None and wholly_seen(field)
    bar = bench.form.verticalScrollBar()
    lowest = field.mapTo(bench.form.viewport(), QPoint(0, field.height())).y()
    bar.setValue(
        bar.value() - (bench.form.viewport().height() - lowest - 2)
    )  # at the lower edge, as after Tab
    settle()
    full_disk(bench)
    assert wholly_seen(field)
    assert world.window.focusWidget() is field


def test_the_current_indicator_is_in_sight_under_the_banner_of_a_full_disk(world: FormWorld) -> None:
    world.window.resize(*SMALL)
    world.window.show_page("deteccion")
    world.start()
    bench = world.bench
    bench.show_part(PARTS[1])
    bench.take_focus()
    settle()
    checklist = bench.checklist
    assert isinstance(checklist, Checklist)
    view = world.window.focusWidget()
    assert isinstance(view, QAbstractItemView)
    seen = [row for row in range(view.model().rowCount())
            if view.viewport().rect().contains(view.visualRect(view.model().index(row, 0)))]  # fmt: skip
    view.setCurrentIndex(view.model().index(seen[-1], 0))
    settle()
    full_disk(bench)
    shown = view.visualRect(view.currentIndex())
    assert view.viewport().rect().contains(shown)


def test_the_words_of_the_person_are_in_sight_under_the_banner_of_a_full_disk(world: FormWorld) -> None:
    world.window.resize(1366, 697)
    world.window.show_page("deteccion")
    world.start()
    bench = world.bench
    bench.show_part(PARTS[4])
    bench.quote.take_focus(0)
    settle()
    assert world.window.focusWidget() is bench.quote.editor and wholly_seen(bench.quote.editor)
    full_disk(bench)
    assert wholly_seen(bench.quote.editor)
