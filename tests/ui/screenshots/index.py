"""The page that shows every picture, made from what each process wrote down beside its own."""

from __future__ import annotations

import json
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
    """Return a page with every picture, chosen by scene, language, look and size; what is wrong stands first."""
    wrong = [(p, one) for p in pictures for one in p.wrong]
    listed = "".join(
        f'<li><a href="{escape(p.file)}">{escape(f"{p.scene} · {p.language} · {p.size}")}</a>: {escape(one)}</li>'
        for p, one in wrong
    )
    scenes = list(dict.fromkeys(p.scene for p in pictures))
    at = {scene: place for place, scene in enumerate(scenes)}
    figures = "".join(_figure(p) for p in sorted(pictures, key=lambda p: at[p.scene]))
    choices = "".join(
        _choice(name, key, values, chosen)
        for name, key, values, chosen in (
            ("Scene", "scene", scenes, ""), ("Language", "language", LANGUAGES, LANGUAGES[0]),
            ("Look", "mode", MODES, MODES[0]), ("Size", "size", tuple(ALL_SIZES), next(iter(ALL_SIZES))),
        )
    )  # fmt: skip
    return _PAGE.format(
        count=len(pictures), scenes=len(scenes), choices=choices, figures=figures,
        wrong=f"<ol>{listed}</ol>" if wrong else "<p>Nothing clipped, overlapping, empty or untranslated.</p>",
    )  # fmt: skip


def _figure(p: Picture) -> str:
    caption = escape(f"{p.scene} · {p.language} · {p.mode} · {p.size}")
    marks = f" · <b>{len(p.wrong)} to mend</b>" if p.wrong else ""
    return (
        f'<figure data-scene="{escape(p.scene)}" data-language="{p.language}" data-mode="{p.mode}" data-size="{p.size}">'
        f'<a href="{escape(p.file)}"><img loading="lazy" src="{escape(p.file)}" alt="{caption}"></a>'
        f"<figcaption>{caption}{marks}</figcaption></figure>"
    )


def _choice(name: str, key: str, values: Iterable[str], chosen: str) -> str:
    options = "".join(
        f"<option{' selected' if value == chosen else ''}>{escape(value)}</option>" for value in values
    )
    return f'<label>{name} <select data-for="{key}"><option value="">all</option>{options}</select></label> '


_PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Vigía: every page</title>
<style>body{{font:15px sans-serif;margin:20px;background:#eee}}main{{display:grid;gap:14px;
grid-template-columns:repeat(auto-fill,minmax(420px,1fr))}}figure{{margin:0;background:#fff;padding:6px}}
img{{width:100%}}[hidden]{{display:none!important}}header{{position:sticky;top:0;background:#eee;padding:8px 0}}
select{{font:inherit;min-height:44px}}dialog{{padding:8px;max-width:98vw;max-height:98vh}}dialog img{{width:auto;max-width:96vw;max-height:88vh}}</style>
<h1>{count} pictures of {scenes} scenes</h1><p>All data is fictitious. A click shows a picture large; the arrow keys then
go to the next one that is chosen, Escape back.</p>{wrong}
<header>{choices}<output></output></header><main>{figures}</main><dialog><img alt=""><p></p></dialog>
<script>
const picks=[...document.querySelectorAll("select")],all=[...document.querySelectorAll("figure")],
large=document.querySelector("dialog");let at=0;
const shown=()=>all.filter(f=>!f.hidden);
function choose(){{all.forEach(f=>f.hidden=picks.some(p=>p.value&&f.dataset[p.dataset.for]!==p.value));
document.querySelector("output").textContent=shown().length+" shown"}}
function open(place){{const some=shown();at=(place+some.length)%some.length;const one=some[at].querySelector("img");
large.querySelector("img").src=one.src;large.querySelector("img").alt=one.alt;
large.querySelector("p").textContent=one.alt+" ("+(at+1)+" of "+some.length+")";if(!large.open)large.showModal()}}
picks.forEach(p=>p.onchange=choose);choose();
all.forEach(f=>f.querySelector("a").onclick=e=>{{e.preventDefault();open(shown().indexOf(f))}});
onkeydown=e=>{{if(large.open&&e.key==="ArrowRight")open(at+1);if(large.open&&e.key==="ArrowLeft")open(at-1)}};
</script>
"""
