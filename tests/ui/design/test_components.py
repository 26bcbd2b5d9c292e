"""What the components promise beyond their look: names for screen readers, sizes, keys, intents."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QWidget

from desktop.ui.design.banner import Banner
from desktop.ui.design.button import Button
from desktop.ui.design.card import Card, PageHead, WorkHead, column
from desktop.ui.design.check import Check
from desktop.ui.design.check_row import CheckList, RowRole
from desktop.ui.design.chip import Chip
from desktop.ui.design.dialog import ask
from desktop.ui.design.empty import EmptyState
from desktop.ui.design.field import AreaEdit, Choice, Field, PassphraseField
from desktop.ui.design.flow import Flow
from desktop.ui.design.keycap import key_words
from desktop.ui.design.level import LevelBadge, level_spoken
from desktop.ui.design.level_panel import LevelFacts, LevelPanel, NoticeNow
from desktop.ui.design.option import Option
from desktop.ui.design.phases import Phase, PhaseList
from desktop.ui.design.progress import Progress
from desktop.ui.design.prompt import PromptCard, PromptFacts
from desktop.ui.design.road import SendingRoad, Station
from desktop.ui.design.search_box import SearchBox
from desktop.ui.design.state_badge import STATES, StateBadge
from desktop.ui.design.strength import StrengthDots
from desktop.ui.design.text import Link, Sentence, Strong, Text
from desktop.ui.design.timeline import Event, Timeline
from desktop.ui.design.toast import Toast
from desktop.ui.gallery.samples import SampleRows
from tests.ui import shots


def shown(qtbot, widget, width=600, height=400):
    qtbot.addWidget(widget)
    widget.resize(width, height)
    widget.show()
    return widget


def test_a_label_shows_markup_from_outside_as_text(theme, qtbot):
    label = Text(theme, "<b>Puesto</b>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_a_sentence_escapes_what_comes_from_outside(theme, qtbot):
    sentence = Sentence(theme, (Strong("<i>x</i>"), "<img src=x>", Link("<a>", '"><b>')))
    qtbot.addWidget(sentence)
    assert "<i>" not in sentence.text()
    assert "<img" not in sentence.text()
    assert '"><b>' not in sentence.text()
    assert sentence.accessibleName() == "<i>x</i><img src=x><a>"


@pytest.mark.parametrize(
    ("sequence", "words"),
    [
        ("Ctrl+Return", "Ctrl Entrar"),
        ("Shift+F6", "Mayús F6"),
        ("Alt+PgUp", "Alt RePág"),
        ("Ctrl++", "Ctrl +"),
    ],
)
def test_keys_are_written_as_on_the_keyboard_of_the_post(sequence, words):
    assert key_words(sequence) == words


def test_a_button_tells_words_as_name_and_key_as_description(theme, qtbot):
    button = Button(theme, "Emergencia", "bad", icon="siren", key="Ctrl+E")
    qtbot.addWidget(button)
    assert (button.accessibleName(), button.accessibleDescription()) == ("Emergencia", "Ctrl E")


def test_a_compact_button_keeps_its_name(theme, qtbot):
    button = Button(theme, "Bloquear", icon="lock", key="Ctrl+L")
    qtbot.addWidget(button)
    wide = button.sizeHint().width()
    button.set_compact(True)
    assert button.sizeHint().width() < wide
    assert (button.accessibleName(), button.toolTip()) == ("Bloquear", "Bloquear")


def test_an_unavailable_button_says_why_and_does_nothing(theme, qtbot):
    button = shown(qtbot, Button(theme, "Sellar"))
    presses = []
    button.clicked.connect(lambda: presses.append(1))
    button.set_off("Faltan dos respuestas")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert (presses, button.toolTip()) == ([], "Faltan dos respuestas")
    button.set_off("")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert presses == [1]


def test_a_busy_button_shows_its_verb_and_cannot_be_pressed_twice(theme, qtbot):
    button = shown(qtbot, Button(theme, "Sellar", "primary"))
    presses = []
    button.clicked.connect(lambda: presses.append(1))
    button.set_busy("Sellando…")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert (presses, button.accessibleName()) == ([], "Sellando…")


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_targets_are_44_high_or_more(theme, qtbot, scale):
    theme.set_scale(scale)
    for widget in (
        Button(theme, "Seguir"),
        Chip(theme, "Niñez"),
        Check(theme, "No"),
        Option(theme, "1", "Sí"),
    ):
        qtbot.addWidget(widget)
        assert widget.sizeHint().height() >= 44


def test_a_field_says_what_is_missing_in_place_of_its_help(theme, qtbot):
    field = Field(theme, "Número de trámite", help="Se lo dan al avisar")
    qtbot.addWidget(field)
    field.set_error("Falta el número.")
    assert (field.below.text(), field.editor.accessibleDescription()) == (
        "Falta el número.",
        "Falta el número.",
    )
    field.set_error("")
    assert field.below.text() == "Se lo dan al avisar"


def test_a_field_tells_typing_but_not_what_the_program_writes(theme, qtbot):
    for editor in (None, AreaEdit(theme)):
        field = shown(qtbot, Field(theme, "Nota", editor))
        heard = []
        field.changed.connect(heard.append)
        field.set_text("del programa")
        qtbot.keyClicks(field.editor, "x")
        assert len(heard) == 1
        assert field.editor.accessibleName() == "Nota"


def test_a_choice_gives_its_value_and_ignores_the_wheel(theme, qtbot):
    field = Field(theme, "Modalidad", Choice(theme, (("laboral", "Laboral"), ("sexual", "Sexual"))))
    qtbot.addWidget(field)
    field.set_text("sexual")
    assert field.text() == "sexual"
    assert isinstance(field.editor, QComboBox)
    assert field.editor.currentText() == "Sexual"


def test_a_passphrase_is_hidden_until_asked_and_hidden_again_when_forgotten(theme, qtbot):
    field = PassphraseField(theme, "Frase")
    qtbot.addWidget(field)
    field.set_text("cuatro palabras sueltas")
    assert field.editor.displayText() != field.text()
    field._show.setChecked(True)
    assert field.editor.displayText() == field.text()
    field.forget()
    field.set_text("otra")
    assert field.editor.displayText() != "otra"


def test_the_search_box_follows_typing_and_goes_down_into_the_list(theme, qtbot):
    box = shown(qtbot, SearchBox(theme, "Buscar", bind=False))
    heard = []
    box.searched.connect(heard.append)
    qtbot.keyClicks(box.edit, "ni")
    with qtbot.waitSignal(box.down_requested):
        qtbot.keyClick(box.edit, Qt.Key.Key_Down)
    qtbot.keyClick(box.edit, Qt.Key.Key_Escape)
    assert heard == ["n", "ni", ""]


@pytest.mark.parametrize(
    ("level", "spoken"),
    [(None, "Sin evaluar"), (0, "Nivel 0 de 4, Sin señales"), (3, "Nivel 3 de 4, Probable")],
)
def test_a_level_is_spoken_with_number_and_word(theme, qtbot, level, spoken):
    badge = LevelBadge(theme, level)
    qtbot.addWidget(badge)
    assert badge.accessibleName() == level_spoken(level) == spoken


def test_every_state_has_a_word_an_icon_and_a_name(theme, qtbot):
    for state, look in STATES.items():
        theme.need_icons(look.icon)
        badge = StateBadge(theme, state, detail="02/07/2026")
        qtbot.addWidget(badge)
        assert badge.accessibleName() == f"{look.word}, 02/07/2026"


def test_strength_takes_the_word_with_or_without_accent(theme, qtbot):
    for strength in ("debil", "débil"):
        dots = StrengthDots(theme, strength)
        qtbot.addWidget(dots)
        assert dots.accessibleName() == "Fuerza: débil"


def test_a_banner_is_read_whole_and_its_link_can_be_chosen(theme, qtbot):
    banner = shown(qtbot, Banner(theme, "careful", "Sin red.", "Todo quedó guardado aquí.", "Llevar por USB"))
    assert banner.accessibleName() == "Sin red. Todo quedó guardado aquí. Llevar por USB"
    with qtbot.waitSignal(banner.link_chosen):
        banner.words.setFocus()
        qtbot.keyClick(banner.words, Qt.Key.Key_Tab)
        qtbot.keyClick(banner.words, Qt.Key.Key_Return)


def test_a_toast_takes_back_what_it_tells_and_goes(theme, qtbot):
    host = shown(qtbot, QWidget())
    theme.reduced_motion = True
    toast = Toast(theme, host)
    undone = []
    toast.show_message("Indicador EN-14 desmarcado", lambda: undone.append(1))
    assert toast.isVisible()
    toast.undo()
    toast.undo()
    assert (undone, toast.isVisible()) == ([1], False)


def test_a_toast_does_not_fade_where_nothing_may_move(theme, qtbot):
    host = shown(qtbot, QWidget())
    toast = Toast(theme, host)
    for still in (False, True):
        theme.reduced_motion = still
        toast.show_message("Ya está guardado")
        assert toast._effect.isEnabled() is not still
        toast.dismiss()


def test_a_toast_stays_inside_its_host(theme, qtbot):
    host = shown(qtbot, QWidget(), 1024, 700)
    theme.reduced_motion = True
    toast = Toast(theme, host)
    toast.show_message("Ya está guardado")
    for width in (1024, 500):
        host.resize(width, 700)
        assert QRect(0, 0, width, 700).contains(toast.geometry())


def test_a_dialog_asks_with_verbs_and_does_nothing_on_escape(theme, qtbot):
    host = shown(qtbot, QWidget())
    done = []
    dialog = ask(
        theme, host, "¿Sellar este asiento?", "Después no se cambia.", "Sellar", lambda: done.append(1)
    )
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert done == []
    dialog = ask(
        theme, host, "¿Sellar este asiento?", "Después no se cambia.", "Sellar", lambda: done.append(1)
    )
    assert (dialog.accessibleName(), dialog.accessibleDescription()) == (
        "¿Sellar este asiento?",
        "Después no se cambia.",
    )
    qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert done == [1]


def test_an_empty_state_offers_one_way_out(theme, qtbot):
    empty = shown(
        qtbot,
        EmptyState(theme, "notebook-text", "Todavía no hay asientos", "Quedan aquí.", "Nueva detección"),
    )
    with qtbot.waitSignal(empty.chosen):
        qtbot.mouseClick(empty.button, Qt.MouseButton.LeftButton)


def test_an_option_tells_key_and_mark(theme, qtbot):
    option = shown(qtbot, Option(theme, "1", "Los tiene otra persona"))
    assert option.accessibleDescription() == "tecla 1, sin marcar"
    qtbot.mouseClick(option, Qt.MouseButton.LeftButton)
    assert option.accessibleDescription() == "tecla 1, marcado"


def test_an_option_grows_with_wrapped_words(theme, qtbot):
    option = Option(
        theme, "1", "Los documentos de todo el grupo los entrega y los retira siempre la misma persona"
    )
    qtbot.addWidget(option)
    assert option.heightForWidth(320) > option.heightForWidth(1200) == 47


def test_space_and_click_mark_rows_but_never_heads(theme, qtbot, qtmodeltester):
    rows = shown(qtbot, CheckList(theme, "Indicadores"))
    model = SampleRows(rows)
    qtmodeltester.check(model, force_py=False)
    rows.setModel(model)
    first = model.index(1, 0)
    assert first.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    rows.setCurrentIndex(first)
    qtbot.keyClick(rows, Qt.Key.Key_Space)
    assert first.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualRect(first).center())
    assert first.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
    head = model.index(0, 0)
    qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualRect(head).center())
    assert head.data(Qt.ItemDataRole.CheckStateRole) is None


def test_rows_wrap_instead_of_cutting_their_words(theme, qtbot):
    rows = shown(qtbot, CheckList(theme, "Indicadores"), 420, 300)
    model = QStandardItemModel(rows)
    item = QStandardItem("Encierro, aislamiento o vigilancia durante el traslado desde el origen")
    item.setData("EN-16", RowRole.CODE)
    item.setData("medio", RowRole.STRENGTH)
    model.appendRow(item)
    rows.setModel(model)
    narrow = rows.sizeHintForIndex(model.index(0, 0)).height()
    rows.resize(900, 300)
    assert narrow > rows.sizeHintForIndex(model.index(0, 0)).height() == 44


def test_phases_are_spoken_with_number_title_and_state(theme, qtbot, qtmodeltester):
    phases = shown(qtbot, PhaseList(theme))
    phases.show_phases((Phase("4", "Entrevista", "Ahora · 3 marcas", "now"), Phase("5", "Valoración")))
    model = phases.model()
    qtmodeltester.check(model, force_py=False)
    spoken = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in (0, 1)]
    assert spoken == ["Fase 4, Entrevista, Ahora · 3 marcas", "Fase 5, Valoración, pendiente"]
    phases.setCurrentIndex(model.index(1, 0))
    with qtbot.waitSignal(phases.phase_chosen) as told:
        qtbot.keyClick(phases, Qt.Key.Key_Return)
    assert told.args == [1]


def test_a_timeline_is_spoken_with_time_kind_and_title(theme, qtbot, qtmodeltester):
    timeline = shown(qtbot, Timeline(theme))
    timeline.show_events(
        (Event("21:14", "sealed", "Asiento 1", "Detección"), Event("—", "missing", "Respuesta"))
    )
    model = timeline.model()
    qtmodeltester.check(model, force_py=False)
    assert (
        model.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        == "21:14, asiento sellado, Asiento 1, Detección"
    )


def test_the_road_says_the_last_station_reached(theme, qtbot):
    road = SendingRoad(theme)
    qtbot.addWidget(road)
    road.show_road(
        (Station("Guardado aquí", "22:05", "hard-drive", True), Station("Recibido", "", "check-check", False))
    )
    assert road.accessibleName() == "Envío: Guardado aquí, 22:05"
    assert road.heightForWidth(120) > road.heightForWidth(900)


def test_progress_tells_amount_and_time_left(theme, qtbot):
    progress = Progress(theme, "Verificando la cadena")
    qtbot.addWidget(progress)
    progress.show_progress(146, 212, 120)
    assert progress._bar.accessibleDescription() == "146 de 212 · faltan 2 min"


def test_the_panel_shows_not_assessed_and_why(theme, qtbot):
    panel = shown(qtbot, LevelPanel(theme), 320, 600)
    panel.show_level(LevelFacts(why_not="Faltan 3 respuestas", idle="Marque lo que vio."))
    assert panel._header.accessibleName() == "Sin evaluar. Faltan 3 respuestas"
    assert not panel._due.isVisible()


def test_the_officers_decision_counts_beside_the_suggestion(theme, qtbot):
    panel = shown(qtbot, LevelPanel(theme), 320, 600)
    panel.show_level(LevelFacts(level=2, since="03:09", decided=3))
    assert panel._header.accessibleName() == "Nivel 3 de 4, Probable. Nivel 3 de 4 · desde 03:09"
    assert "Sugerido: posible." in panel._decision_words.plain()


def test_the_panel_announces_the_notice_as_an_intent(theme, qtbot):
    panel = shown(qtbot, LevelPanel(theme), 320, 600)
    panel.show_level(LevelFacts(level=3, now=NoticeNow("Fiscalía federal de turno", "aviso 2 de 5")))
    with qtbot.waitSignal(panel.notice_requested):
        qtbot.mouseClick(panel._register, Qt.MouseButton.LeftButton)


def test_questions_of_a_prompt_are_named_by_number(theme, qtbot):
    prompt = shown(qtbot, PromptCard(theme))
    prompt.show_prompt(
        PromptFacts("EN-14", (("25", "¿Le debe dinero a alguien?"),), ("A solas.",), ("No prometa.",))
    )
    names = [label.accessibleName() for label in prompt.findChildren(Text)]
    assert "Pregunta 25: ¿Le debe dinero a alguien?" in names


def test_a_flow_goes_on_in_the_next_line(theme, qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = Flow(gap=8, parent=holder)
    for words in ("Alojamiento esta noche", "Abogado", "Niñez", "Intérprete"):
        flow.addWidget(Chip(theme, words))
    holder.show()
    assert flow.heightForWidth(250) >= 2 * 44 + 8
    assert flow.heightForWidth(2000) == 44


def test_heads_fold_before_anything_is_cut(theme, qtbot):
    holder = shown(qtbot, QWidget(), 900, 200)
    layout = column(parent=holder)
    head = WorkHead(theme, "Detección temprana", "Hecho ABL-2026-A-00147")
    page = PageHead(theme, "Envíos", "Siguen solos, aunque cierre o bloquee Vigía")
    layout.addWidget(head)
    layout.addWidget(page)
    shots.settle()
    assert head.code.isVisible() and page.note.isVisible()
    holder.resize(300, 200)
    shots.settle()
    assert not head.code.isVisible() and not page.note.isVisible()
    assert shots.clipped(holder) == []


def test_a_card_is_named_by_its_heading(theme, qtbot):
    card = Card(theme, "Estado del puesto")
    qtbot.addWidget(card)
    assert card.accessibleName() == "Estado del puesto"
