"""What leaves the post: the same tables as CSV and on paper, with small counts left out; province, never the post."""

from __future__ import annotations

import csv
import hashlib
import io
from collections.abc import Sequence

from desktop.ui.paper.sheet import Block, Letterhead, Proof, Sheet, Style, Table, Words
from desktop.ui.statistics.tables import Figure, Row, minutes_words

WITHHELD = "–"
RANKED = frozenset({"indicators", "phases", "modalities", "notices"})
_HEAD = (
    "tabla",
    "codigo",
    "fila",
    "cantidad",
    "no_se_informa",
    "mediana_min",
    "mas_largo_min",
    "periodo",
    "provincia",
)
_NOTE = (
    "Las cantidades menores a 11, y las que permitirían calcularlas, no se informan (–). Cero es cero. Una detección "
    "puede tener varios indicadores, fases y modalidades. Cifras del propio registro del puesto, sin personas ni hechos."
)


def csv_text(figures: Sequence[Figure], period: str, province: str) -> str:
    """Return the tables as CSV for es-AR: semicolons, a byte order mark; nothing in it is smaller than 11."""
    out = io.StringIO()
    out.write("\ufeff")
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow(_HEAD)
    for figure in figures:
        for row in _leaving(figure):
            times = row.told_times
            writer.writerow(
                (
                    figure.title,
                    row.key,
                    _safe(row.words),
                    "" if row.told is None else row.told,
                    "si" if row.told is None else "",
                    round(times.median) if times else "",
                    round(times.longest) if times else "",
                    period,
                    province,
                )
            )
    return out.getvalue()


def figures_sheet(figures: Sequence[Figure], period: str, province: str, warning: str = "") -> Sheet:
    """Return the tables on paper, each with its bars; the hash at its end is that of the same figures as CSV."""
    blocks: list[Block] = [Words(_NOTE, Style.SMALL)]
    for figure in figures:
        blocks.append(Words(figure.title, Style.HEADING))
        rows = tuple(_line(figure, row) for row in _leaving(figure))
        if not rows:
            blocks.append(Words("Sin datos en este período."))
            continue
        if figure.timed:
            head: tuple[str, ...] = (figure.head, "Avisos", "Mediana", "Más largo")
            blocks.append(Table(head, rows, frozenset({2, 3}), 1, (34, 38, 14, 14)))
        else:
            blocks.append(Table((figure.head, "Cantidad"), rows, bars=1, widths=(58, 42)))
        if figure.total is not None:
            words = "Total, niveles 1 a 4" if figure.id == "levels" else "Total"
            blocks.append(Words(f"{words}: {figure.total}", Style.STRONG))
    sha256 = hashlib.sha256(csv_text(figures, period, province).encode()).hexdigest()
    return Sheet(
        "Estadísticas",
        tuple(blocks),
        Letterhead(f"Provincia: {province}" if province else "Sin provincia", "Registro del puesto", warning),
        subtitle=period,
        proof=Proof(sha256, f"VIGIA estadisticas sha256:{sha256}", "Huella de las mismas cifras en CSV."),
    )


def _leaving(figure: Figure) -> list[Row]:
    """The rows of a figure; of a ranked one those left out share one line, since each would tell that it occurred."""
    if figure.id not in RANKED:
        return list(figure.rows)
    told = [row for row in figure.rows if row.told is not None]
    left = [row for row in figure.rows if row.told is None]
    others = Row("otros", "Otros, que no se informan", sum(row.count for row in left), None)
    return [*told, others] if left else told


def _line(figure: Figure, row: Row) -> tuple[str, ...]:
    told = WITHHELD if row.told is None else str(row.told)
    if not figure.timed:
        return row.words, told
    times = row.told_times
    if times is None:
        return row.words, told, WITHHELD, WITHHELD
    return row.words, told, minutes_words(times.median), minutes_words(times.longest)


def _safe(text: str) -> str:
    """Keep a spreadsheet from reading a text as a formula."""
    return f"'{text}" if text[:1] in "=+-@\t" else text
