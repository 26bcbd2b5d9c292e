"""What is piled up in a panel stands one under the other, whole, with a bar only where not all fits."""

from __future__ import annotations

from desktop.ui.design.level_facts import LevelFacts, NoticeLater, NoticeNow, Reason
from desktop.ui.design.level_panel import LevelPanel
from desktop.ui.design.pile import Pile
from desktop.ui.design.still import lay_out
from desktop.ui.design.text import FillingText, Strong
from tests.ui.design.showing import shown
from tests.ui.shots import settle

LONG = "Mira al acompañante antes de responder, y espera su permiso para hablar de lo que sea. " * 3
LITTLE = LevelFacts(
    level=1, time=(Strong("0 min"), " en total"), idle="Marque lo que vio.", reasons=(Reason("OB-02", LONG),)
)
MUCH = LevelFacts(
    level=2,
    time=(
        Strong("1 h 59 min"),
        " en total · ",
        Strong("1 h 58 min"),
        " en nivel 2 sin avisar a nadie todavía",
    ),
    reasons=(Reason("OB-01", LONG), Reason("OB-02", LONG)),
    more=("Dos indicadores medios. ", "Orienta, no prueba."),
    now=NoticeNow("Fiscalía federal de turno", "aviso 1 de 2"),
    meanwhile=LONG,
    notices=(NoticeLater("2", "Supervisor o referente del puesto", "después"),),
)


def words(theme, *texts):
    made = []
    for text in texts:
        label = FillingText(theme)
        label.setText(text)
        made.append(label)
    return made


def stands_whole(pile):
    """Whether the widgets follow each other without a gap, each as high as its words."""
    top = 0
    for widget in pile._shown():
        if widget.y() != top or widget.height() != widget.heightForWidth(widget.width()):
            return False
        top += widget.height()
    return top <= pile.widget().height()


def test_the_bar_stands_only_where_not_all_fits(theme, qtbot):
    pile, labels = Pile(), words(theme, "Una", "Dos")
    pile.show_widgets(labels)
    shown(qtbot, pile, 300, 200)
    assert not pile.verticalScrollBar().isVisible()
    assert labels[0].width() == 300
    labels[1].setText(LONG * 3)
    settle()
    assert pile.verticalScrollBar().isVisible()
    assert labels[0].width() == 300 - pile.verticalScrollBar().width()
    assert stands_whole(pile)
    labels[1].hide()
    settle()
    assert not pile.verticalScrollBar().isVisible()
    assert labels[0].width() == 300


def test_other_words_of_a_level_are_whole_at_once(theme, qtbot):
    panel = shown(qtbot, LevelPanel(theme), 320, 900)
    for facts in (LITTLE, MUCH, LITTLE, MUCH):
        panel.show_level(facts)
        assert stands_whole(panel._pile)
        lay_out()
        settle()
        assert stands_whole(panel._pile)


def test_other_words_of_a_level_ask_the_page_for_no_other_room(theme, qtbot):
    panel = LevelPanel(theme)
    panel.setFixedWidth(320)
    shown(qtbot, panel, 320, 600)
    panel.show_level(LITTLE)
    settle()
    before = panel.sizeHint(), panel.minimumSizeHint()
    panel.show_level(MUCH)
    settle()
    assert (panel.sizeHint().height(), panel.minimumSizeHint().height()) == tuple(
        size.height() for size in before
    )
