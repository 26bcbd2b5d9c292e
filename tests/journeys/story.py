"""The whole story, act by act, on the real widgets: what `make demo` plays. All answers are fictitious."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from desktop.incidents.records import Filter
from desktop.ui.drafts.keeper import DraftKeeper
from tests.journeys.player import Player
from tests.journeys.registry_process import RegistryProcess

POST = "Aguas Blancas – Bermejo"
NAME = "Persona Inventada Para La Demostración"
PASSPHRASE = "tornillo lluvia montaña azul 37"
WRONG = "esta no es la frase 99"
PLACE = "cabina dos del puente, ejemplo ficticio"
QUOTE_BEGUN = "«El pasaje lo pago con el tra"
QUOTE_REST = "bajo, me dijeron», frase inventada"
MARKS = (
    ("Seguir: 1 Observación", ("Otra persona responde por ella", "Respuestas que suenan aprendidas")),
    ("Seguir: 2 Documentos", ("Documentos de viaje en poder de otra persona",)),
    ("Seguir: 3 Separación segura", ("Guarda documentos, dinero y teléfonos ajenos",)),
    ("Seguir: 4 Entrevista", ("Engaño sobre",)),
)
Say = Callable[[str], None]


def begin(player: Player, say: Say) -> None:
    """Acts 1 to 3: first start, home, a detection half done; ends with the power cut (SIGKILL)."""
    window = player.program.window
    if player.sees("¿Quién toma la guardia?"):
        unlock(player, PASSPHRASE)
    else:
        say("1. Primera vez: el puesto, el nombre y la frase.")
        player.look("primera-vez-puesto")
        player.click(POST)
        player.click("Seguir")
        player.type_into("Nombre de quien la crea", NAME)
        player.type_into("Frase de contraseña", PASSPHRASE, secret=True)
        player.type_into("La misma frase", PASSPHRASE, secret=True)
        player.look("primera-vez-frase")
        player.click("Crear la bóveda")
    player.until(lambda: player.program.is_open, "the vault opens")
    player.until(lambda: player.sees("Siguiente paso"), "home")
    QTest.qWait(600)
    say("2. Inicio: qué se puede hacer, cómo está el puesto, el 145 a la vista.")
    player.look("inicio")
    say("3. Nueva detección: se marca lo que se vio y el nivel cambia con sus razones.")
    QTest.keyClick(window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    player.until(lambda: player.sees("Sin evaluar"), "an empty detection")
    player.look("deteccion-vacia")
    player.type_into("Lugar dentro del puesto", PLACE)
    for step, marks in MARKS:
        player.click(step)
        for mark in marks:
            player.mark(mark)
    player.until(lambda: player.sees("Sugerido: probable"), "level 3")
    player.look("deteccion-nivel-3")
    editor = quote_editor(player)
    editor.setFocus()
    player.type_text(QUOTE_BEGUN, editor)
    QTest.qWait(500)
    player.until(lambda: written(player), "what was typed is on disk")  # at once, but on a busy machine
    say("   Se corta la luz: el programa muere sin aviso (kill -9).")


def written(player: Player) -> bool:
    """Tell whether every keeper of a draft has written what it was told of."""
    keepers = player.program.window.findChildren(DraftKeeper)
    assert keepers, "a draft is being kept"
    return all(keeper.idle for keeper in keepers)


def power_cut() -> None:
    """Die as when the plug is pulled."""
    os.kill(os.getpid(), signal.SIGKILL)


def go_on(player: Player, registry: RegistryProcess, say: Say) -> None:
    """Acts 3 to 7: the draft is there; lock in mid-word; read; connect; seal; send."""
    wrong_passphrase(player, say)
    back_in_the_draft(player, say)
    lock_in_mid_word(player, say)
    read_guides_and_directory(player, say)
    connect(player, registry, say)
    seal(player, registry, say)
    send(player, registry, say)


def wrong_passphrase(player: Player, say: Say) -> None:
    """A wrong passphrase is told clearly and costs time."""
    say("   Al volver, una frase equivocada: se dice claro y hay que esperar.")
    player.type_into("Frase de contraseña", WRONG, secret=True)
    player.click("Desbloquear")
    player.until(lambda: player.sees("No es la frase de Agente 01"), "the words for a wrong passphrase")
    player.look("frase-equivocada")
    unlock(player, PASSPHRASE)


def unlock(player: Player, passphrase: str) -> None:
    """Open the vault, waiting where it asks to wait."""
    player.button("Desbloquear")
    player.type_into("Frase de contraseña", passphrase, secret=True)
    player.click("Desbloquear")
    player.until(lambda: player.program.is_open and not player.program.window.covered, "the vault opens")


def back_in_the_draft(player: Player, say: Say) -> None:
    """After the power cut the draft is there, with the half word."""
    player.program.go("deteccion", None)
    player.until(lambda: quote_editor(player).toPlainText() == QUOTE_BEGUN, "the half sentence is back")
    player.until(lambda: player.sees("Sugerido: probable"), "the level is back")
    say("   El borrador está: las marcas, el nivel y la frase a medias.")
    player.look("borrador-recuperado")


def lock_in_mid_word(player: Player, say: Say) -> None:
    """Lock with the shortcut in mid-word, look at the help, unlock: same field, same text, same caret."""
    say("4. Se bloquea a mitad de palabra; «¿Qué hago ahora?» y el 145 siguen a la vista.")
    window = player.program.window
    editor = quote_editor(player)
    editor.setFocus()
    caret = editor.textCursor().position()
    QTest.keyClick(window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert window.covered, "locking is instant"
    assert QUOTE_BEGUN not in " ".join(player.words())
    player.look("bloqueada")
    QTest.keyClick(window, Qt.Key.Key_F1)
    player.until(lambda: player.sees("¿Qué está pasando?"), "help while locked")
    QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_3)
    player.look("que-hago-ahora")
    player.click("Cerrar")
    unlock(player, PASSPHRASE)
    player.until(lambda: quote_editor(player).toPlainText() == QUOTE_BEGUN, "the same text")
    editor = quote_editor(player)
    player.until(editor.hasFocus, "the same field")
    assert editor.textCursor().position() == caret, "the same caret"
    player.type_text(QUOTE_REST, editor)
    say("   Desbloqueada: el mismo campo, el mismo texto; la frase se termina.")


def read_guides_and_directory(player: Player, say: Say) -> None:
    """Act 5: a guide with its sources, the directory by nearness, a number copied."""
    say("5. Guías con sus fuentes; recursos por cercanía, cada dato con su estado y su fecha.")
    player.program.go("guias", None)
    player.until(lambda: player.sees("De dónde sale"), "a guide")
    QTest.qWait(300)
    player.look("guias")
    player.program.go("recursos", None)
    player.until(lambda: player.sees("Línea 145"), "the directory")
    player.type_into("Buscar por necesidad", "nina sola")
    QTest.qWait(600)
    player.look("recursos")
    player.typed.remove("nina sola")  # it is what is looked for, and stands in the directory itself


def connect(player: Player, registry: RegistryProcess, say: Say) -> None:
    """Act 6: the registry's address."""
    say("6. Se conecta el registro pegando su dirección.")
    player.program.go("envios", None)
    QTest.qWait(500)
    player.look("envios-sin-registro")
    player.type_into("Dirección", registry.url)
    player.click("Conectar con el registro")
    player.until(lambda: not player.sees("Conectar con el registro"), "the registry is set")
    registry.stop()
    say("   El registro se apaga: lo que sigue tiene que esperar sin perderse.")


def seal(player: Player, registry: RegistryProcess, say: Say) -> None:
    """Act 7: decide the level, seal, find the record without accents."""
    say("7. Se decide el nivel y se sella: asiento inmutable, encadenado, firmado dos veces.")
    player.program.go("deteccion", None)
    player.click("Seguir: 5 Valoración")
    player.until(lambda: player.sees("Nivel que se decide") or player.scroll_on(), "the decision")
    choose_option(player, "3")
    choose_option(player, "Referente")
    player.look("decision")
    walk_to_the_end(player)
    player.look("por-sellar")
    player.click("Sellar el asiento")
    player.click("Sellar")
    player.until(lambda: player.sees("ABL-"), "the record in the log")
    QTest.qWait(800)
    player.look("bitacora-guardado-aqui")
    player.program.go("envios", None)
    player.until(lambda: player.sees("Sin respuesta") or player.sees("ABL-"), "sending waits")
    QTest.qWait(800)
    player.look("envios-espera")
    say("   Guardado aquí; el registro no contesta y el envío espera.")


def send(player: Player, registry: RegistryProcess, say: Say) -> None:
    """Act 7, second half: the registry is back and everything goes."""
    registry.start()
    say("   El registro vuelve: en camino, recibido, con recibo verificado.")
    player.click("Enviar ahora")
    player.until(lambda: bool(received(player)), "the receipt")
    player.program.go("bitacora", {"record": received(player)[0][0]})
    player.until(lambda: player.sees("recibo n.º"), "the receipt's number")
    player.look("bitacora-recibido")
    player.type_into("Buscar por número", "telefonos ajenos")
    player.until(lambda: player.sees("ABL-"), "found without accents")
    QTest.qWait(500)
    player.look("bitacora-busqueda")
    player.typed.remove("telefonos ajenos")  # a search, not an answer
    say("   La búsqueda sin tildes lo encuentra.")


def received(player: Player) -> list[tuple[str, str]]:
    """Return instance id and receipt number of each received detection; asks on the vault's own thread."""
    program, found = player.program, []
    if not program.is_open:
        return []
    done: list[list[tuple[str, str]]] = []
    program.ask(
        lambda desk: [
            (record.instance_id, record.receipt)
            for record in desk.log.records(Filter(form_id="deteccion_temprana"))
            if record.receipt
        ],
        done.append,
    )
    player.until(lambda: done, "the log answers")
    found += done[0]
    return found


def quote_editor(player: Player) -> QPlainTextEdit:
    """The field of the verbatim sentence."""
    editor = player.field("Frase textual")
    assert isinstance(editor, QPlainTextEdit)
    return editor


def choose_option(player: Player, text: str) -> None:
    """Choose a radio row or option that begins with this text."""

    def found() -> QWidget | None:
        for one in player.buttons():
            if one.text().startswith(text) or one.accessibleName().startswith(text):
                return one
        return None

    player.until(lambda: found() or (player.scroll_on() and None), f"an option «{text}»")
    option = found()
    assert option is not None
    player.reveal(option)
    QTest.mouseClick(option, Qt.MouseButton.LeftButton, pos=QPoint(12, option.height() // 2))
    QTest.qWait(60)


def walk_to_the_end(player: Player) -> None:
    """Press the one next step until it offers sealing."""
    for _ in range(12):
        if any(one.text() == "Sellar el asiento" for one in player.buttons()):
            return
        nexts = [one for one in player.buttons() if one.text().startswith("Seguir:")]
        assert nexts, player.words()[:30]
        QTest.mouseClick(nexts[0], Qt.MouseButton.LeftButton)
        QTest.qWait(120)


def scan(folders: list[Path], texts: list[str]) -> list[str]:
    """Return the files that hold a typed text in clear (UTF-8, UTF-16, base64, percent)."""
    from base64 import b64encode
    from urllib.parse import quote

    needles = {
        form
        for text in texts
        if len(text) >= 6
        for form in (
            text.encode(),
            text.encode("utf-16-le"),
            b64encode(text.encode())[:-4],
            quote(text).encode(),
        )
        if len(form) >= 8
    }
    hits = []
    for folder in folders:
        for path in folder.rglob("*"):
            try:
                if path.is_file() and any(needle in path.read_bytes() for needle in needles):
                    hits.append(str(path))
            except OSError:
                continue
    return hits


def settle(application: QApplication) -> None:
    """Let everything pending happen."""
    application.processEvents()
