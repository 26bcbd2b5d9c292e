"""The level's reasons are said in the language of the form; the record keeps them in Spanish."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from desktop.app import build_parts
from desktop.forms.session import Session
from desktop.ui.detection.indicators import Catalogue
from desktop.ui.detection.reading import Reading, Times
from desktop.vault.passphrase import FixedKdf

ANSWERS = {"/data/ob": "ob_01 ob_02 ob_07", "/data/es_nnya": "no"}


@pytest.mark.parametrize(
    ("language", "begins"), [("Español (es)", ""), ("English (en)", "Level "), ("Português (pt)", "Nível ")]
)
def test_reasons_follow_the_language_of_the_form(tmp_path, language, begins) -> None:
    parts = build_parts(tmp_path, kdf=FixedKdf(64, 1))
    session = Session(parts.shelf.form("deteccion_temprana"), language=language)
    for ref, value in ANSWERS.items():
        session.set(ref, value)
    for block in ("ob", "do"):
        session.set(f"/data/revisado_{block}", "si")
    reading = Reading(session, Catalogue(session), parts.library.directory)
    said = "".join(map(str, reading.facts(Times(None, None), datetime.now(UTC), all_reasons=False).more))
    spanish = session.value("/data/razones").partition(": ")[2]
    assert reading.suggested is not None
    assert (spanish.lower() in said.lower()) is (not begins)
    assert begins in said
