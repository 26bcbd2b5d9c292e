"""A page that holds one draft at a time: it opens it, keeps it through locking, and seals it into a record."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from desktop.desk import Desk, Work
from desktop.errors import AppError, DraftGone, FormError
from desktop.incidents.records import Counted, Record
from desktop.ui.design.abstract import AbstractWidget
from desktop.ui.design.banner import Banner
from desktop.ui.design.card import column, row
from desktop.ui.design.dialog import Dialog
from desktop.ui.design.empty import EmptyState
from desktop.ui.detector.texts import in_form, last_question
from desktop.ui.drafts.bench import DraftBench
from desktop.ui.drafts.done import Done, NextStep
from desktop.ui.drafts.opening import page_of
from desktop.ui.services import Services


class DraftPage(QFrame, metaclass=AbstractWidget):
    """Opens drafts on its bench, one at a time; nothing typed is ever let go of before the store has it."""

    def __init__(
        self, services: Services, name: str, empty: EmptyState, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._services, self._empty = services, empty
        self._asked = 0  # arrivals; only the last one opens a draft
        self._dialog: Dialog | None = None
        self.bench: DraftBench | None = None
        self.setObjectName("page")
        self.setAccessibleName(name)
        self._stack = QStackedWidget()
        self._opening = QFrame()
        self._opening.setObjectName("page")
        self._nothing = self._place_empty(empty)
        self.done = Done(services.theme)
        self.done.chosen.connect(self._go_on)
        for widget in (self._opening, self._nothing, self.done):
            self._stack.addWidget(widget)
        column(gap=0, parent=self).addWidget(self._stack)

    def _place_empty(self, empty: EmptyState) -> QWidget:
        holder = QFrame()
        holder.setObjectName("page")
        layout = column(gap=0, margins=(20, 20, 20, 20), parent=holder)
        if empty.button is not None:
            empty.button.set_kind("primary")
        middle = row(gap=0)
        empty.setMaximumWidth(self._services.theme.px(560))
        middle.addWidget(empty)
        layout.addStretch(1)
        layout.addLayout(middle)
        layout.addStretch(2)
        return holder

    @property
    def draft(self) -> str:
        """The id of the open draft; "" where there is none."""
        return self.bench.draft_id if self.bench is not None else ""

    def regions(self) -> Sequence[QWidget]:
        """What F6 goes through."""
        if self.bench is not None:
            return self.bench.regions()
        return [self.done if self._stack.currentWidget() is self.done else self._empty]

    # For the heirs

    @abstractmethod
    def _make(self, work: Work) -> DraftBench:
        """Make the bench of a draft. Raises FormError."""

    @abstractmethod
    def _question(self, bench: DraftBench) -> tuple[str, str, str]:
        """The title, text and verb of the dialog before sealing."""

    @abstractmethod
    def _told(self, bench: DraftBench, outcome: Record | Counted) -> None:
        """Say what came of sealing and where to go next; the bench is taken away after this."""

    # Arriving and leaving

    def keep(self) -> Mapping[str, Any]:
        """Hand everything to the store at once, and tell where the officer is."""
        if self._dialog is not None:
            self._dialog.reject()
        place = self.wait()
        if self.bench is not None:
            self.bench.keeper.stop()  # what the window does on its way out is no answer
        return place

    def wait(self) -> Mapping[str, Any]:
        """Hand everything to the store at once, tell where the officer is, and go on keeping what is typed."""
        if self.bench is None:
            return {}
        self.bench.keeper.flush()
        return {"draft": self.bench.draft_id, "cursor": self.bench.place()}

    def _open(
        self,
        opening: Callable[[Desk], Work | None],
        cursor: Mapping[str, Any] | None = None,
        *,
        started: bool = False,
    ) -> None:
        """Open what `opening` finds in the vault; `started` tells that it makes a new draft."""
        self._put_away()
        self._stack.setCurrentWidget(self._opening)
        self._asked += 1
        asked, services = self._asked, self._services

        def show(work: Work | None) -> None:
            if started:
                services.news.drafts_changed.emit()
            if asked == self._asked:
                self._show(work, cursor or {})

        def fail(error: Exception) -> None:
            if asked == self._asked:
                self._show(None, {})
            if isinstance(error, DraftGone):
                services.say(self.tr("Ese borrador ya no está: se selló o se descartó."), None)
            else:
                services.fail(error)

        services.tasks.submit(self, lambda _: opening(services.desk), show, failed=fail)

    def _show(self, work: Work | None, cursor: Mapping[str, Any]) -> None:
        if work is None:
            self._stack.setCurrentWidget(self._nothing)
            if self._empty.button is not None and self.isVisible():
                self._empty.button.setFocus()
            return
        try:
            bench = self._make(work)
        except FormError as error:
            self._services.fail(error)
            self._stack.setCurrentWidget(self._nothing)
            return
        self.bench = bench
        bench.seal_requested.connect(self._ask_to_seal)
        bench.discard_requested.connect(self._discard_open)
        self._stack.addWidget(bench)
        self._stack.setCurrentWidget(bench)
        place = cursor or work.cursor
        if place:
            bench.restore(place)
        else:
            bench.take_focus()

    def _put_away(self) -> None:
        """Let go of the open draft; everything typed is with the store first."""
        bench, self.bench = self.bench, None
        if bench is None:
            return
        if bench.untouched:
            self._destroy(bench)
        else:
            bench.keeper.flush()
            bench.keeper.stop()
        self._stack.removeWidget(bench)
        bench.deleteLater()

    # Discarding

    def _discard_open(self) -> None:
        """Put the open draft out of sight, with a way to undo it, and go to Inicio."""
        bench, self.bench = self.bench, None
        if bench is None:
            return
        if bench.untouched:
            self._destroy(bench)
            self._services.say(self.tr("Borrador descartado."), None)
        else:
            self._discard(bench)
        self._stack.setCurrentWidget(self._nothing)
        self._stack.removeWidget(bench)
        bench.deleteLater()
        self._services.go("inicio", None)

    def _discard(self, bench: DraftBench) -> None:
        """Keep what was typed last, then take the draft away; it is destroyed when the vault is closed."""
        bench.keeper.flush()
        bench.keeper.stop()
        services, draft_id, page = self._services, bench.draft_id, page_of(bench.work.form.id)

        def bring_back() -> None:
            services.tasks.submit(
                self, lambda _: services.desk.discarding.bring_back(draft_id), go_on, failed=services.fail
            )

        def go_on(_: None) -> None:
            services.news.drafts_changed.emit()
            services.go(page, {"draft": draft_id})

        def tell(_: None) -> None:
            services.news.drafts_changed.emit()
            services.say(self.tr("Borrador descartado."), bring_back)

        services.tasks.submit(
            self, lambda _: services.desk.discarding.discard(draft_id), tell, failed=services.fail
        )

    def _destroy(self, bench: DraftBench) -> None:
        """Let nothing remain of a draft that nobody touched."""
        bench.keeper.stop()
        services, draft_id = self._services, bench.draft_id

        def fail(error: Exception) -> None:
            if not isinstance(error, DraftGone):
                services.fail(error)

        services.tasks.submit(
            self,
            lambda _: services.desk.log.drafts.discard(draft_id),
            lambda _: services.news.drafts_changed.emit(),
            failed=fail,
        )

    # Sealing

    def _ask_to_seal(self) -> None:
        bench = self.bench
        if bench is None:
            return
        title, text, verb = self._question(bench)
        services, theme = self._services, self._services.theme
        self._dialog = Dialog(theme, self, title, text, verb)
        if not bench.urgent and (words := last_question(in_form(bench.session))):
            told = self.tr("Antes de sellar, mire si esto nombra a una persona:")
            self._dialog.add(Banner(theme, "careful", told, words, icon="shield-alert"))
        if services.desk.watch.clock_doubtful:
            told = self.tr("La fecha o la hora de este equipo son dudosas.")
            words = self.tr("Se puede sellar: el asiento deja constancia de que la hora es dudosa.")
            self._dialog.add(Banner(theme, "careful", told, words, icon="clock"))
        self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._dialog.accepted.connect(self._seal)
        self._dialog.finished.connect(self._forget_dialog)
        self._dialog.open()

    def _forget_dialog(self, _: int) -> None:
        self._dialog = None

    def _seal(self) -> None:
        bench, services = self.bench, self._services
        if bench is None:
            return
        bench.seal_button.set_busy(self.tr("Sellando…"))
        bench.keeper.stop()
        draft_id = bench.draft_id
        try:
            instance = bench.session.finalise(bench.parts())
        except FormError as error:
            self._not_sealed(error)
            return
        bench.setEnabled(False)
        services.tasks.submit(
            self, lambda _: services.desk.finalise(draft_id, instance), self._sealed, failed=self._not_sealed
        )

    def _not_sealed(self, error: Exception) -> None:
        bench = self.bench
        if bench is not None:
            bench.setEnabled(True)
            bench.seal_button.set_busy("")
            bench.keeper.resume()
        if bench is not None and isinstance(error, AppError):
            bench.show_trouble(error, self.tr("No se selló. El borrador sigue como estaba."))
        else:
            self._services.fail(error)

    def _sealed(self, outcome: Record | Counted) -> None:
        bench, services = self.bench, self._services
        if bench is not None:
            self._stack.setCurrentWidget(self._nothing)
            self._told(bench, outcome)
        self._put_away()
        services.news.drafts_changed.emit()
        services.news.log_changed.emit()

    def _tell_done(self, title: str, text: str, steps: Sequence[NextStep]) -> None:
        """Show what was kept and what follows, in place of the bench."""
        self.done.show_done(title, text, steps)
        self._stack.setCurrentWidget(self.done)
        self.done.take_focus()

    def _go_on(self, step: NextStep) -> None:
        self._stack.setCurrentWidget(self._nothing)
        self._services.go(step.page, step.argument)
