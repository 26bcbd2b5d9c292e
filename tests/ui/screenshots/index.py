"""The page that shows every picture, made from what each process wrote down beside its own."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from html import escape
from pathlib import Path

from tests.ui.screenshots.scope import ALL_SIZES, LANGUAGES, MODES

INDEX = "index.html"
_NOTES = "pictures.json"


@dataclass(frozen=True)
class Picture:
    """One picture and what the checks found in it."""

    scene: str
    language: str
    mode: str
    size: str
    file: str
    wrong: tuple[str, ...]


def keep(folder: Path, pictures: Iterable[Picture]) -> None:
    """Write down what was seen in these pictures; what is known of others stays, and of these what was checked."""
    known = {picture.file: picture for picture in kept(folder)}
    known |= {picture.file: picture for picture in pictures}
    notes = json.dumps([asdict(picture) for picture in known.values()], ensure_ascii=False, indent=1)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / _NOTES).write_text(notes, encoding="utf-8")


def kept(folder: Path) -> list[Picture]:
    """Return what was written down of every picture that is there, in the order of the choices."""
    notes = folder / _NOTES
    if not notes.exists():
        return []
    found = [
        Picture(**{**told, "wrong": tuple(told["wrong"])}) for told in json.loads(notes.read_text("utf-8"))
    ]
    order = {name: at for at, name in enumerate((*LANGUAGES, *MODES, *ALL_SIZES))}
    there = [picture for picture in found if (folder / picture.file).exists()]
    return sorted(there, key=lambda p: (order[p.language], order[p.mode], order[p.size], p.scene))


def write_index(folder: Path, pictures: list[Picture]) -> None:
    """Write the page beside the pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / INDEX).write_text(index(pictures), encoding="utf-8")


def index(pictures: list[Picture]) -> str:
    """Return a page with every picture, chosen by language, look and size; what is wrong stands first."""
    wrong = [(p, one) for p in pictures for one in p.wrong]
    listed = "".join(
        f'<li><a href="#{escape(p.file)}">{escape(f"{p.scene} · {p.language} · {p.size}")}</a>: {escape(one)}</li>'
        for p, one in wrong
    )
    figures = "".join(
        f'<figure id="{escape(p.file)}" data-language="{p.language}" data-mode="{p.mode}" data-size="{p.size}">'
        f'<a href="{escape(p.file)}"><img loading="lazy" src="{escape(p.file)}" alt="{escape(p.scene)}"></a>'
        f"<figcaption>{escape(f'{p.scene} · {p.language} · {p.mode} · {p.size}')}"
        f"{f' · <b>{len(p.wrong)}</b>' if p.wrong else ''}</figcaption></figure>"
        for p in pictures
    )
    counted = Counter(p.scene for p in pictures)
    choices = "".join(
        f'<label>{name} <select data-for="{key}"><option value="">all</option>'
        + "".join(f"<option>{escape(value)}</option>" for value in values)
        + "</select></label> "
        for name, key, values in (
            ("Language", "language", LANGUAGES), ("Look", "mode", MODES), ("Size", "size", tuple(ALL_SIZES)),
        )
    )  # fmt: skip
    return _PAGE.format(
        count=len(pictures), scenes=len(counted), choices=choices, figures=figures,
        wrong=f"<ol>{listed}</ol>" if wrong else "<p>Nothing clipped, overlapping, empty or untranslated.</p>",
        data=escape(json.dumps(counted)),
    )  # fmt: skip


_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Vigía: every page</title>
<style>body{{font:15px sans-serif;margin:20px;background:#eee}}main{{display:grid;gap:14px;
grid-template-columns:repeat(auto-fill,minmax(420px,1fr))}}figure{{margin:0;background:#fff;padding:6px}}
img{{width:100%}}figure[hidden]{{display:none}}header{{position:sticky;top:0;background:#eee;padding:8px 0}}</style>
<h1>{count} pictures of {scenes} scenes</h1><p>All data is fictitious.</p>{wrong}
<header data-counts="{data}">{choices}</header><main>{figures}</main>
<script>const picks=[...document.querySelectorAll("select")];picks.forEach(p=>p.onchange=()=>document
.querySelectorAll("figure").forEach(f=>f.hidden=picks.some(p=>p.value&&f.dataset[p.dataset.for]!==p.value)))</script>
"""
