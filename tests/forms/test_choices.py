"""Lists of choices: filters, cascades, files, ranks, and what is no longer offered."""

from __future__ import annotations

import pytest

from desktop.errors import AnswerRefused, FormError
from desktop.forms.definition import Form
from tests.forms.filling import Filling, fill, xform

CASCADE = """
    | type                | name     | label     | choice_filter      | calculation |
    | select_one province | province | Provincia |                    |             |
    | select_one town     | town     | Localidad | p = ${province}    |             |
    | select_multiple hood | hoods   | Barrios   | t = ${town}        |             |
    | calculate           | name     |           |                    | jr:choice-name(${town}, '${town}') |

    | list_name | name  | label  | p     | t    |
    | province  | salta | Salta  |       |      |
    | province  | jujuy | Jujuy  |       |      |
    | town      | oran  | Orán   | salta |      |
    | town      | embar | Embarcación | salta |  |
    | town      | quia  | La Quiaca | jujuy |   |
    | hood      | norte | Norte  |       | oran |
    | hood      | sur   | Sur    |       | oran |
"""


def test_choices_follow_the_answer_they_depend_on() -> None:
    form = fill(CASCADE)
    assert form.offered("town") == []
    form.answer("province", "salta")
    assert "/data/town" in form.changes.choices
    assert form.offered("town") == ["oran", "embar"]


def test_an_answer_no_longer_offered_is_removed_and_told() -> None:
    form = fill(CASCADE).answer("province", "salta").answer("town", "oran").answer("hoods", "sur norte")
    assert form["name"] == "Orán"
    form.answer("province", "jujuy")
    assert {"/data/town", "/data/hoods", "/data/name"} <= form.changes.values
    assert (form["town"], form["hoods"], form["name"]) == ("", "", "")
    form.undo()
    assert (form["town"], form["hoods"], form["name"]) == ("oran", "sur norte", "Orán")


def test_choices_carry_the_other_columns_of_their_list() -> None:
    form = fill(CASCADE).answer("province", "salta")
    choice = form.question("town").choices[0]
    assert (choice.label, choice.columns["p"]) == ("Orán", "salta")


def test_names_are_kept_in_the_order_they_were_chosen_and_once() -> None:
    form = fill(CASCADE).answer("province", "salta").answer("town", "oran")
    assert form.answer("hoods", " sur  norte sur ")["hoods"] == "sur norte"


def test_one_choice_takes_one_name() -> None:
    form = fill(CASCADE)
    with pytest.raises(AnswerRefused):
        form.answer("province", "salta jujuy")


def test_a_name_that_is_not_in_the_list_is_not_kept() -> None:
    assert fill(CASCADE).answer("province", "narnia")["province"] == ""


FROM_FILE = """
    | type                             | name | label | choice_filter |
    | text                             | near | Cerca |               |
    | select_one_from_file posts.csv   | post | Paso  | prov = ${near} |
    | rank things                      | rank | Orden |               |
    | calculate                        | km   |       |               |

    | list_name | name | label |
    | things    | a    | A     |
    | things    | b    | B     |
""".replace("| calculate                        | km   |       |               |\n", "")


@pytest.mark.parametrize("separator", [",", ";"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_list_may_come_from_a_csv_file(separator: str, mark: bytes) -> None:
    rows = ["name,label,prov", 'ab,"Aguas, Blancas",salta', "pi,Puerto Iguazú,misiones"]
    if separator == ";":
        rows = ["name;label;prov", 'ab;"Aguas, Blancas";salta', "pi;Puerto Iguazú;misiones"]
    form = fill(FROM_FILE, media={"posts.csv": mark + "\r\n".join(rows).encode()})
    form.answer("near", "salta")
    assert [choice.label for choice in form.question("post").choices] == ["Aguas, Blancas"]


def test_a_missing_file_is_an_empty_list_and_a_warning() -> None:
    form = fill(FROM_FILE)
    assert form.offered("post") == []
    assert any("posts.csv" in str(warning) for warning in form.session.form.warnings)


@pytest.mark.parametrize(
    ("data", "where"),
    [(b"name,label\n\xff\xfe", "posts.csv"), (b"name,name\na,b", "row 1"), (b'name,label\n"a', "row 2"),
     (b"name,label\na,b,c", "row 2"), (b",,\na,b,c", "row 1")],
)  # fmt: skip
def test_a_broken_csv_is_refused_with_its_row(data: bytes, where: str) -> None:
    with pytest.raises(FormError, match=where):
        Form.load(xform(FROM_FILE), media={"posts.csv": data})


def test_a_rank_holds_the_names_in_order() -> None:
    assert fill(FROM_FILE).answer("rank", "b a")["rank"] == "b a"


def test_the_last_saved_instance_gives_defaults() -> None:
    tables = "| type | name | label | default |\n| text | who | Quién | ${last-saved#who} |"
    first = fill(tables)
    assert first["who"] == ""
    saved = first.answer("who", "Ana").session.finalise().xml
    again = Filling(Form.load(xform(tables)), last_saved=saved)
    assert again["who"] == "Ana"


def test_pulldata_reads_a_list() -> None:
    form = fill(
        "| type | name | label | calculation |\n| text | code | C | |\n"
        "| calculate | found | | pulldata('posts', 'label', 'name', ${code}) |",
        media={"posts.csv": b"name,label\nab,Aguas Blancas\n"},
    )
    assert form.answer("code", "ab")["found"] == "Aguas Blancas"
    assert form.answer("code", "zz")["found"] == ""


def test_what_the_filter_took_away_while_hidden_is_gone_when_shown() -> None:
    form = fill("""
        | type                | name     | label     | choice_filter   | relevant         |
        | text                | province | Provincia |                 |                  |
        | select_one yn       | ask      | ¿Sigue?   |                 |                  |
        | select_one town     | town     | Localidad | p = ${province} | ${ask} != 'no'   |

        | list_name | name | label | p     |
        | town      | oran | Orán  | salta |
        | town      | quia | Quia  | jujuy |
        | yn        | yes  | Sí    |       |
        | yn        | no   | No    |       |
    """)
    form.answer("province", "salta").answer("town", "oran").answer("ask", "no").answer("province", "jujuy")
    assert form["town"] == "oran"  # nobody looks: it may come back
    assert form.answer("ask", "yes")["town"] == ""
