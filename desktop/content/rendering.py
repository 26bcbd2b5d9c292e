"""Guide pages as the HTML that Qt's text documents know: no raw HTML, no pictures, no way out.

Links carry our own schemes only (`guia:`, `fuente:`, `indicador:`, `pregunta:`, `recurso:`), so that the
window decides what each opens. Classes for its style sheet: `unconfirmed`, `label`, `source`, `code`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict

from desktop.content.guides import INDICATOR, LABEL, QUESTION, SOURCE, UNCONFIRMED, Guide, anchor

SCHEMES = ("guia", "fuente", "indicador", "pregunta", "recurso")
_OWN_LINK = re.compile(rf"^(?:{'|'.join(SCHEMES)}):[A-Za-z0-9.-]+(?:#[a-z0-9-]+)?$")
_REFERENCE = re.compile("|".join((UNCONFIRMED.pattern, SOURCE.pattern, INDICATOR.pattern, QUESTION.pattern)))


def to_html(page: Guide) -> str:
    """The page's text as HTML, with its label, state and date first and its sources last."""
    head = (
        f'<p class="label">{LABEL} · {escape(page.state.replace("_", " "))} · '
        f"{page.date.strftime('%d/%m/%Y')}</p>"
    )
    sources = ", ".join(f'<a class="source" href="fuente:{key}">{key}</a>' for key in page.cited)
    foot = f'<hr/><p class="label">Fuentes: {sources}</p>' if sources else ""
    return head + markdown_to_html(page.markdown) + foot


def markdown_to_html(text: str) -> str:
    """Markdown as HTML; what is not understood is shown as it was typed."""
    return str(_PARSER.render(text))


class _Renderer(RendererHTML):
    def heading_open(self, tokens: Sequence[Token], index: int, _options: OptionsDict, _env: EnvType) -> str:
        return f'<{tokens[index].tag}><a name="{anchor(tokens[index + 1].content)}"></a>'

    def table_open(self, _tokens: Sequence[Token], _index: int, _options: OptionsDict, _env: EnvType) -> str:
        return '<table border="1" cellspacing="0" cellpadding="6">'  # Qt draws tables by attributes

    def text(self, tokens: Sequence[Token], index: int, _options: OptionsDict, _env: EnvType) -> str:
        linked = any(token.type == "link_open" for token in tokens[:index]) and not _closed(tokens[:index])
        content = tokens[index].content
        return escape(content) if linked else _with_references(content)

    def link_open(self, tokens: Sequence[Token], index: int, _options: OptionsDict, _env: EnvType) -> str:
        target = str(tokens[index].attrs.get("href", ""))
        return f'<a href="{escape(target, quote=True)}">' if _OWN_LINK.match(target) else "<span>"

    def link_close(self, tokens: Sequence[Token], index: int, _options: OptionsDict, _env: EnvType) -> str:
        opened = [token for token in tokens[:index] if token.type == "link_open"][-1]
        return "</a>" if _OWN_LINK.match(str(opened.attrs.get("href", ""))) else "</span>"

    def image(self, tokens: Sequence[Token], index: int, _options: OptionsDict, _env: EnvType) -> str:
        return escape(tokens[index].content)


def _closed(before: Sequence[Token]) -> bool:
    opened = sum(token.type == "link_open" for token in before)
    return opened == sum(token.type == "link_close" for token in before)


def _with_references(text: str) -> str:
    made, last = [], 0
    for match in _REFERENCE.finditer(text):
        made += [escape(text[last : match.start()]), _reference(match)]
        last = match.end()
    return "".join([*made, escape(text[last:])])


def _reference(match: re.Match[str]) -> str:
    source, indicator, question = match.groups()
    if source:
        return f'<a class="source" href="fuente:{source}">[{source}]</a>'
    if indicator:
        return f'<a class="code" href="indicador:{indicator}">{indicator}</a>'
    if question:
        return f'<a class="code" href="pregunta:{question}">{question}</a>'
    return f'<span class="unconfirmed">&nbsp;{escape(match[0][1:-1])}&nbsp;</span>'


def _parser() -> MarkdownIt:
    parser = MarkdownIt("commonmark", {"html": False, "linkify": False}, renderer_cls=_Renderer)
    parser.enable("table")
    parser.validateLink = lambda url: bool(_OWN_LINK.match(url))  # type: ignore[method-assign]
    return parser


_PARSER = _parser()
