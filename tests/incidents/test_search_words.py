"""The words that a record is found by are those of its form read back, whichever way they come about."""

from __future__ import annotations

import pytest

from desktop.content.shelf import FormShelf
from desktop.desk import words as words_module
from desktop.desk.words import SearchWords
from desktop.forms.session import Session
from desktop.forms.summary import search_text
from desktop.forms.surroundings import Surroundings
from desktop.incidents.answers import read
from desktop.paths import resource
from desktop.vault.clock import SystemClock, SystemIds

SHELF = FormShelf(resource("forms"))
OBSERVED = {"/data/ob": "ob_01 ob_02 ob_07", "/data/es_nnya": "no", "/data/comienzo/lugar": "cabina ñandú 2"}
FILLED = {
    "deteccion_temprana": OBSERVED,
    "seguimiento": {"/data/novedad": "otra", "/data/relato": "dos palabras\nen dos líneas"},
    "rectificacion": {"/data/que_parte": "otra", "/data/motivo": "un motivo", "/data/pedido_por": "agente"},
}


def filled(form_id: str) -> tuple[Session, bytes]:
    session = Session(SHELF.form(form_id), Surroundings(SystemClock(), SystemIds()))
    for ref, value in FILLED[form_id].items():
        session.set(ref, value)
    return session, session.draft()


def read_back(form_id: str, xml: bytes) -> list[str]:
    form = SHELF.form(form_id)
    told = search_text(Session(form, instance=xml, language=form.default_language, recorded=True))
    return sorted(told.split("\n"))


@pytest.mark.parametrize("form_id", FILLED)
def test_they_are_those_of_the_form_read_back(form_id):
    _, xml = filled(form_id)
    known, form = SearchWords(), SHELF.form(form_id)
    first, again = known.of(form, xml, read(xml)), known.of(form, xml, read(xml))
    assert sorted(first.split("\n")) == sorted(again.split("\n")) == read_back(form_id, xml)


def test_a_choice_met_before_is_not_looked_up_again_and_a_new_one_is(monkeypatch):
    form_id, looked_up = "deteccion_temprana", []
    session, xml = filled(form_id)
    known, form = SearchWords(), SHELF.form(form_id)
    known.of(form, xml, read(xml))

    class Counted(Session):
        def __init__(self, *given, **named):
            looked_up.append(1)
            super().__init__(*given, **named)

    monkeypatch.setattr(words_module, "Session", Counted)
    known.of(form, xml, read(xml))
    assert looked_up == []
    session.set("/data/es_nnya", "si")
    assert sorted(known.of(form, session.draft(), read(session.draft())).split("\n")) == read_back(
        form_id, session.draft()
    )


def test_what_the_form_keeps_out_and_codes_it_does_not_offer():
    _, xml = filled("seguimiento")
    form = SHELF.form("seguimiento")
    odd = xml.replace(b"<novedad>otra</novedad>", b"<novedad>nunca_ofrecida</novedad>")
    assert odd != xml
    told = SearchWords().of(form, odd, read(odd)).split("\n")
    assert "nunca_ofrecida" in told and "NUNCA-OFRECIDA" in told
