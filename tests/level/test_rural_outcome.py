"""The outcome of a rural inspection, against cases worked by hand from the rural part of `level-rule.md`."""

import pytest

from desktop.forms.definition import Form
from desktop.forms.session import Session
from desktop.paths import resource

WALKED = "vivienda trabajo personas control papeles"


@pytest.fixture(scope="module")
def form() -> Form:
    return Form.load(resource("forms", "inspeccion_rural", "form.xml").read_bytes())


def _inspect(form: Form, marks: str, **answers: str) -> Session:
    session = Session(form)
    for name, value in answers.items():
        session.set(f"/data/{name}", value)
    session.set("/data/ru", " ".join(mark.lower().replace("-", "_") for mark in marks.split()))
    return session


@pytest.mark.parametrize(
    ("marks", "child", "walked", "outcome", "why"),
    [
        ("", "", "", "sin_evaluar", "nada marcado ni recorrido"),
        ("", "no", "vivienda trabajo", "sin_evaluar", "recorrido incompleto"),
        ("", "no", WALKED, "sin_hallazgos", "nada marcado y recorrido completo"),
        ("RU-08", "no", "", "incumplimiento", "un medio de dimensión 4"),
        ("RU-09", "no", "", "incumplimiento", "un débil de dimensión 4"),
        ("RU-36 RU-37", "no", WALKED, "incumplimiento", "dos medios sin dimensión"),
        ("RU-02 RU-03", "no", "", "incumplimiento", "dos medios de dimensión 4 no la hacen positiva"),
        ("RU-02 RU-03 RU-04", "no", "", "indicios", "dimensión 4 positiva: tres medios"),
        ("RU-02 RU-03 RU-09", "no", "", "indicios", "dimensión 4 positiva: dos medios y un débil"),
        ("RU-01", "no", "", "indicios", "un fuerte"),
        ("RU-10", "no", "", "indicios", "un fuerte de dimensión 5"),
        ("RU-15 RU-16", "no", "", "indicios", "dos medios de dimensión 5"),
        ("RU-24 RU-25", "no", "", "indicios", "dos medios de dimensión 6"),
        ("RU-15 RU-24", "no", "", "indicios", "dos medios entre las dimensiones 5 y 6"),
        ("RU-15", "no", "", "incumplimiento", "un medio de dimensión 5"),
        ("RU-10 RU-11", "no", "", "probable", "dos fuertes de dimensión 5"),
        ("RU-10 RU-15", "no", "", "indicios", "dimensión 5 positiva sin captación"),
        ("RU-28 RU-10 RU-15", "no", "", "indicios", "un medio de dimensión 1 no la hace positiva"),
        ("RU-14", "no", "", "incumplimiento", "adulto: RU-14 es medio"),
        ("RU-14", "si", "", "indicios", "NNyA: RU-14 es fuerte"),
        ("RU-14 RU-21", "presume", "", "probable", "NNyA: dos fuertes de dimensión 5"),
        ("RU-44", "no", "", "indicios", "trabajo infantil: un fuerte"),
    ],
)
def test_the_outcome_is_the_one_worked_by_hand(
    form: Form, marks: str, child: str, walked: str, outcome: str, why: str
) -> None:
    session = _inspect(form, marks, es_nnya=child, recorrido=walked)
    assert session.value("/data/resultado") == outcome, why


def test_sexual_exploitation_raises_a_strength(form: Form) -> None:
    plain = _inspect(form, "RU-22", es_nnya="no")
    sexual = _inspect(form, "RU-22", es_nnya="no", modalidad="SEX")
    assert (plain.value("/data/resultado"), sexual.value("/data/resultado")) == ("incumplimiento", "indicios")


@pytest.mark.parametrize("mark", ["RU-44", "RU-45", "RU-46"])
def test_child_work_always_adds_the_notice_to_the_child_authority(form: Form, mark: str) -> None:
    session = _inspect(form, mark, es_nnya="no")
    assert session.question("/data/conducta/hacer_nnya").relevant
    assert session.value("/data/hay_avisos") == "si"


def test_every_rural_indicator_is_offered(form: Form) -> None:
    names = [choice.name for choice in Session(form).question("/data/ru").choices]
    assert names == [f"ru_{number:02d}" for number in range(1, 59)]
