"""XLSForms written in Markdown, compiled by pyxform: authoring only, never in the frozen program.

A form document is pyxform's own Markdown tables with two additions, so that nothing is typed twice:
several tables may belong to one sheet, each with its own columns, with prose between them; and a row
whose first cell is `{{word arguments}}` is replaced by rows from elsewhere:

    indicadores OB DO…   choices, from the table of indicators
    listas si_no niveles choices, the lists of `partes/listas.md`
    parte avisos         survey rows of `partes/avisos.md`
    enlaces              the nodes every record has (links, salt, signature)
    dimensiones, codigos the counts and words of the level rule
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from desktop.content.destinations import FILE as DESTINATIONS
from desktop.content.destinations import destinations
from desktop.content.directory import load_directory
from desktop.content.indicators import Indicators, load_indicators
from desktop.errors import FormError
from desktop.paths import resource

Row = dict[str, str]
Sheets = dict[str, list[Row]]
_SHEETS = frozenset({"survey", "choices", "settings", "external_choices", "entities", "osm"})
_PIPE = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"^[\s|:-]+$")
_PLACEHOLDER = re.compile(r"^\{\{\s*(\w+)\s*([^}]*)\}\}$")
_LANGUAGES = {"label::Español (es)": "es", "label::Português (pt)": "pt", "label::English (en)": "en"}
_DIMENSIONS = (
    "captación con engaño",
    "captación con coerción",
    "abuso de vulnerabilidad al captar",
    "condiciones de explotación",
    "coerción en destino",
    "vulnerabilidad en destino",
)
NOTHING: Mapping[str, str] = MappingProxyType({})
_NUMBERS = "cero un dos tres cuatro cinco seis siete ocho nueve diez once doce"


def compile_form(markdown: str, indicators: Indicators, parts: Mapping[str, str] = NOTHING) -> bytes:
    """Return the XForm of a form document, UTF-8; `parts` are shared documents by name.

    Raises FormError naming the line of a table, or what pyxform says of sheet and row.
    """
    from pyxform.errors import PyXFormError  # noqa: PLC0415 (authoring only)
    from pyxform.xls2xform import convert  # noqa: PLC0415 (authoring only)

    sheets = expand(read_sheets(markdown), indicators, parts)
    book: dict[str, object] = {"sheet_names": list(sheets)}
    for sheet, content in sheets.items():
        book[sheet] = content
        book[f"{sheet}_header"] = [dict.fromkeys(key for row in content for key in row)]
    try:
        return str(convert(book, pretty_print=True, validate=False).xform).encode()
    except PyXFormError as error:
        raise FormError(str(error)) from error


def compile_file(source: Path, directory: Path) -> bytes:
    """Compile a `form.md` with the indicators of the directory folder and the parts beside the forms."""
    parts = _parts(source.parent.parent)
    return compile_form(source.read_text(encoding="utf-8"), load_indicators(directory), parts)


def media_of(source: Path, directory: Path) -> dict[str, bytes]:
    """The files that a form document asks for, by name, made from the tables of the directory folder."""
    if f"select_one_from_file {DESTINATIONS}" not in source.read_text(encoding="utf-8"):
        return {}
    lists = read_sheets(_parts(source.parent.parent)["listas"])["choices"]
    names = {row["name"]: row["label::Español (es)"] for row in lists if row["list_name"] == "provincias"}
    return {DESTINATIONS: destinations(load_directory(directory), names)}


def _parts(forms: Path) -> dict[str, str]:
    return {path.stem: path.read_text(encoding="utf-8") for path in sorted(forms.glob("partes/*.md"))}


def read_sheets(markdown: str) -> Sheets:
    """Gather the rows of every table by sheet, in order; tables of unknown sheets and prose are passed over."""
    sheets: Sheets = {}
    sheet, columns = "", list[str]()
    for number, line in enumerate(markdown.splitlines(), 1):
        text = line.strip()
        if not text.startswith("|") or _RULE.match(text):
            continue
        first, *cells = (cell.strip().replace("\\|", "|") for cell in _PIPE.split(text)[1:-1])
        if first:
            sheet, columns = first.lower(), cells
        elif sheet in _SHEETS:
            if len(cells) != len(columns) and not _PLACEHOLDER.match(cells[0]):
                raise FormError(f"{len(cells)} cells, {len(columns)} columns", f"{sheet}, line {number}")
            row = {key: cell for key, cell in zip(columns, cells, strict=False) if key and cell}
            if "{{" in cells[0]:
                row = {"{{}}": cells[0], **dict.fromkeys(columns, "")}
            if row:
                sheets.setdefault(sheet, []).append(row)
    return sheets


def expand(sheets: Sheets, indicators: Indicators, parts: Mapping[str, str] = NOTHING) -> Sheets:
    """Replace each placeholder row by the rows it stands for; raises FormError for an unknown one."""

    def part(name: str, sheet: str) -> list[Row]:
        if name not in parts:
            raise FormError(f"there is no part {name}", sheet)
        return read_sheets(parts[name]).get(sheet, [])

    words: Mapping[str, Callable[[list[str], Row], list[Row]]] = {
        "indicadores": lambda arguments, columns: _indicator_rows(arguments, columns, indicators),
        "listas": lambda arguments, _: _list_rows(arguments, part("listas", "choices")),
        "parte": lambda arguments, _: part(arguments[0], "survey"),
        "enlaces": lambda _, __: part("enlaces", "survey"),
        "dimensiones": lambda arguments, _: [row for one in arguments for row in _dimension_rows(one)],
        "codigos": lambda arguments, _: (
            [row for one in arguments for row in _code_rows(one)] + _dimension_texts()
        ),
    }
    expanded: Sheets = {}
    for sheet, content in sheets.items():
        expanded[sheet] = []
        for row in content:
            if "{{}}" not in row:
                expanded[sheet].append(row)
                continue
            match = _PLACEHOLDER.match(row["{{}}"])
            if match is None or match[1] not in words:
                raise FormError(f"unknown placeholder {row['{{}}']}", sheet)
            expanded[sheet] += words[match[1]](match[2].split(), row)
    return expanded


def _indicator_rows(blocks: list[str], columns: Row, indicators: Indicators) -> list[Row]:
    made = []
    for item in indicators.of(*blocks):
        row = {"list_name": "indicators"}
        for column in columns:
            if column in _LANGUAGES:
                row[column] = item.text_in(_LANGUAGES[column])
            elif column == "bloque":
                row[column] = item.block
            elif item.columns.get(column):
                row[column] = item.columns[column]
        made.append(row)
    return made


def _list_rows(names: list[str], shared: list[Row]) -> list[Row]:
    made = []
    for name in names:
        rows = [row for row in shared if row["list_name"] == name]
        if not rows:
            raise FormError(f"there is no list {name}", "choices")
        made += rows
    return made


def _calculate(name: str, calculation: str) -> Row:
    return {"type": "calculate", "name": name, "calculation": calculation, "bind::vigia:index": "no"}


def _dimension_rows(number: str) -> list[Row]:
    """The counts of one dimension and whether it is positive or nearly complete (`level-rule.md`)."""
    counts = [
        _calculate(
            f"d{number}_{short}",
            f"if(${{{group}}} = '', 0, count(instance('indicators')/root/item"
            f"[dim = '{number}'][selected(${{{group}}}, name)]))",
        )
        for short, group in (("f", "fuertes"), ("m", "medios"), ("d", "debiles"))
    ]
    strong, medium, weak = (f"${{d{number}_{short}}}" for short in "fmd")
    positive = (
        f"{strong} >= 2 or ({strong} = 1 and {medium} + {weak} >= 1) or {medium} >= 3 "
        f"or ({medium} = 2 and {weak} >= 1)"
    )
    nearly = f"{medium} = 1 and {weak} >= 1"
    return [
        *counts,
        _calculate(f"dimension_{number}", f"if({positive}, 'positiva', if({nearly}, 'casi', 'no'))"),
    ]


def _code_rows(group: str) -> list[Row]:
    """The codes of a group in words («DO-18 y TT-01») and how many they are («dos»)."""
    listed = f"${{{group}_ids}}"
    count = f"count-selected(${{{group}}})"
    length = f"string-length({listed})"  # every id is five characters, every separator two
    together = f"concat(substr({listed}, 0, {length} - 7), ' y ', substr({listed}, {length} - 5))"
    return [
        _calculate(
            f"{group}_ids",
            f"if(${{{group}}} = '', '', join(', ', instance('indicators')/root/item"
            f"[selected(${{{group}}}, name)]/id))",
        ),
        _calculate(f"{group}_codigos", f"if({count} < 2, {listed}, {together})"),
        _calculate(f"n_{group}_texto", f"if({count} <= 12, selected-at('{_NUMBERS}', {count}), {count})"),
    ]


def _dimension_texts() -> list[Row]:
    """Names of the positive and of the nearly complete dimensions, separated by commas."""
    made = []
    for group in ("dimensiones_positivas", "dimensiones_casi"):
        parts = ", ".join(
            f"if(selected(${{{group}}}, '{number}'), ', {name}', '')"
            for number, name in enumerate(_DIMENSIONS, 1)
        )
        made.append(_calculate(f"{group}_texto", f"substr(concat({parts}), 2)"))
    return made


def compile_all(forms: Path, directory: Path) -> list[Path]:
    """Compile each `*/form.md` under a folder to the `form.xml` and `media/` beside it; return the sources."""
    sources = sorted(forms.glob("*/form.md"))
    for source in sources:
        source.with_name("form.xml").write_bytes(compile_file(source, directory))
        for name, content in media_of(source, directory).items():
            target = source.with_name("media") / name
            target.parent.mkdir(exist_ok=True)
            target.write_bytes(content)
    return sources


if __name__ == "__main__":
    compile_all(resource("forms"), resource("directory"))
