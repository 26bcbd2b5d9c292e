"""The page `formulario` over a real vault, offscreen."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt

from desktop.incidents.records import Record
from desktop.ui.form_page.bench import FormBench
from desktop.ui.form_page.page import FormPage
from tests.ui.detection.world import World


class FormWorld(World):
    """The same machine as for detection, with the form page in front."""

    @property
    def form_page(self) -> FormPage:
        page = self.window.show_page("formulario")
        assert isinstance(page, FormPage)
        return page

    @property
    def form_bench(self) -> FormBench:
        bench = self.form_page.bench
        assert bench is not None
        return bench

    def go(self, argument: Any) -> FormBench:
        """Come to the page with an argument and wait for its bench."""
        page = self.form_page
        before = page.bench
        page.arrive(argument)
        self.qtbot.waitUntil(lambda: page.bench is not None and page.bench is not before, timeout=60_000)
        return self.form_bench

    def all_kept(self) -> None:
        """Wait until everything is in the store."""
        self.qtbot.waitUntil(lambda: self.form_bench.keeper.idle, timeout=60_000)

    def fill(self, **answers: str) -> None:
        """Give answers by leaf name, as other parts of the program would."""
        bench = self.form_bench
        for name, value in answers.items():
            ref = next(each.ref for each in bench.session.questions() if each.name == name)
            bench._take(bench.session.set(ref, value))

    def seal_form(self) -> Record:
        """Press *Sellar*, confirm, and return the record."""
        assert self.desk is not None
        page = self.form_page
        self.form_bench.seal_button.click()
        dialog = page._dialog
        assert dialog is not None, [each.ref for each in self.form_bench.session.validate()]
        self.press(Qt.Key.Key_Return, widget=dialog)
        self.qtbot.waitUntil(lambda: page.bench is None, timeout=30_000)
        records = self.run(self.desk.log.records)
        record = records[0]
        assert isinstance(record, Record)
        return record
