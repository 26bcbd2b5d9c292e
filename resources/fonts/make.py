"""Make the four TTFs of the program out of the npm package `@fontsource/encode-sans` (SIL Open Font License 1.1).

    npm pack @fontsource/encode-sans && tar xzf fontsource-encode-sans-*.tgz
    python resources/fonts/make.py package/files resources/fonts

Each weight merges the subsets latin and latin-ext (Guaraní needs the second). The licence reserves the name
"Encode Sans" for the unchanged font, so the result is called "Vigia Sans". Line metrics are set to 1.36 em, the
line height that the texts of the program are drawn with, and to mean the same on every platform.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from fontTools.merge import Merger
from fontTools.ttLib import TTFont

FAMILY = "Vigia Sans"
WEIGHTS = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}
ASCENT, DESCENT = 1.085, 0.275  # of one em
USE_TYPO_METRICS = 1 << 7  # OS/2 fsSelection, OpenType 1.4
REGULAR, BOLD = 1 << 6, 1 << 5


def merged(source: Path, weight: int) -> TTFont:
    """Return one weight with the glyphs of both subsets."""
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for subset in ("latin", "latin-ext"):
            font = TTFont(source / f"encode-sans-{subset}-{weight}-normal.woff2")
            font.flavor = None
            files.append(str(Path(folder) / f"{subset}.ttf"))
            font.save(files[-1])
        return Merger().merge(files)


def drop_doubles(font: TTFont) -> None:
    """Take away the substitutions A → A.1 that merging writes where both subsets have a letter.

    Shaped text would hold glyphs that no character maps to, and a PDF could not be searched for the letter A.
    """
    for lookup in font["GSUB"].table.LookupList.Lookup:
        for subtable in lookup.SubTable:
            doubled = getattr(subtable, "mapping", {})
            for name in [name for name, other in doubled.items() if other == f"{name}.1"]:
                del doubled[name]


def rename(font: TTFont, weight: int) -> None:
    """Give the font its own name, style and weight."""
    style = WEIGHTS[weight]
    linked = style in ("Regular", "Bold")
    names = {
        1: FAMILY if linked else f"{FAMILY} {style}",
        2: style if linked else "Regular",
        3: f"{FAMILY} {style}; made from Encode Sans",
        4: f"{FAMILY} {style}",
        6: f"{FAMILY.replace(' ', '')}-{style}",
        16: FAMILY,
        17: style,
    }
    table = font["name"]
    table.names = [record for record in table.names if record.nameID in (0, 5, 13, 14)]
    for number, text in names.items():
        table.setName(text, number, 3, 1, 0x409)


def set_metrics(font: TTFont, weight: int) -> None:
    """Write one line height in all three places where platforms look for it."""
    em = font["head"].unitsPerEm
    ascent, descent = round(ASCENT * em), round(DESCENT * em)
    header, metrics = font["hhea"], font["OS/2"]
    header.ascent, header.descent, header.lineGap = ascent, -descent, 0
    metrics.sTypoAscender, metrics.sTypoDescender, metrics.sTypoLineGap = ascent, -descent, 0
    metrics.usWinAscent, metrics.usWinDescent = ascent, descent
    metrics.version = max(metrics.version, 4)
    metrics.usWeightClass, metrics.usWidthClass = weight, 5
    metrics.fsSelection = USE_TYPO_METRICS | {400: REGULAR, 700: BOLD}.get(weight, 0)
    font["head"].macStyle = 1 if weight == 700 else 0


def main(source: Path, target: Path) -> None:
    """Write the four TTFs into `target`."""
    for weight, style in WEIGHTS.items():
        font = merged(source, weight)
        drop_doubles(font)
        rename(font, weight)
        set_metrics(font, weight)
        font["head"].modified = font["head"].created  # the same input gives the same bytes
        font.recalcTimestamp = False
        font.save(target / f"{FAMILY.replace(' ', '')}-{style}.ttf")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
