"""Words of forms: the Markdown subset, and nothing else, reaches the screen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocumentFragment

from desktop.ui.forms.label import FormText
from desktop.ui.forms.markdown import is_plain, to_html, to_plain


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("sin **nombres** aquí", "sin <b>nombres</b> aquí"),
        ("__fuerte__ y _suave_ y *suave*", "<b>fuerte</b> y <i>suave</i> y <i>suave</i>"),
        ("# Título", "<b>Título</b>"),
        ("una\notra", "una<br>otra"),
        ("[guía](https://example.org)", "guía (https://example.org)"),
        (r"\*no\*", "*no*"),
        ("campo_con_rayas y 2 * 3 * 4", "campo_con_rayas y 2 * 3 * 4"),
        ('<span style="color:red">rojo</span>', "rojo"),
        ("<img src=x> & <b>", "&lt;img src=x&gt; &amp; &lt;b&gt;"),
    ],
)
def test_the_subset_becomes_html(text, html):
    assert to_html(text) == html


def test_plain_words_lose_their_signs():
    assert to_plain("sin **nombres** ni _datos_ [guía](https://example.org)") == (
        "sin nombres ni datos guía (https://example.org)"
    )


def test_words_without_signs_are_plain():
    assert is_plain("¿Qué llamó la atención?")


@given(st.text(alphabet="<>&\"'*_#[]()\\ab \n", max_size=60))
def test_no_words_bring_a_tag_along(text):
    allowed = to_html(text)
    for tag in ("<b>", "</b>", "<i>", "</i>", "<br>"):
        allowed = allowed.replace(tag, "")
    assert "<" not in allowed
    assert ">" not in allowed


def test_a_label_with_markup_of_html_shows_it_as_words(theme, qtbot):
    label = FormText(theme)
    qtbot.addWidget(label)
    label.show_words("**a** <img src=x>")
    assert QTextDocumentFragment.fromHtml(label.text()).toPlainText() == "a <img src=x>"
    label.show_words("Palabras")
    assert label.textFormat() is Qt.TextFormat.PlainText


def test_an_answer_in_a_label_cannot_bring_markup(screen):
    form = screen("""
        | type | name | label |
        | text | who  | Uno   |
        | note | said | Dijo ${who} |
    """)
    form.go("who")
    form.type("<b>x")
    assert QTextDocumentFragment.fromHtml(form.frame("said").label.text()).toPlainText() == "Dijo <b>x"
