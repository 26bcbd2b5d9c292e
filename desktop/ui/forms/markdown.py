"""The Markdown subset of form labels as HTML that can bring nothing along: everything is escaped first.

Source: XLSForm reference, Styling Prompts: headings, bold, italic, links (shown with their address, never opened).
"""

from __future__ import annotations

import re
from html import escape

_SIGNS = re.compile(r"[*_#\[\\<]")
_HEADING = re.compile(r"^(#{1,6})\s+(.*?)\s*#*$")
_LINK = re.compile(r"\[([^\]\n]{1,200})\]\(([^)\s]{1,500})\)")
_SPAN = re.compile(r"</?span\b[^<>]{0,200}>", re.IGNORECASE)
_KEPT = re.compile(r"\\([*_#\[\]()\\])")
_STRONG = re.compile(r"(\*\*|(?<!\w)__)(?=\S)(.{1,2000}?)(?<=\S)(\*\*|__(?!\w))")
_SOFT = re.compile(
    r"(?<![*\w])\*(?=\S)([^*\n]{1,2000}?)(?<=\S)\*(?!\w)|(?<!\w)_(?=\S)([^_\n]{1,2000}?)(?<=\S)_(?!\w)"
)
_FIRST_KEPT = 0xE000  # escaped signs wait in the private area of Unicode while the others are read
_SIGN_OF = "*_#[]()\\"


def is_plain(text: str) -> bool:
    """Whether nothing in a text could be Markdown."""
    return _SIGNS.search(text) is None


def to_html(text: str) -> str:
    """Return the text as HTML with `<b>`, `<i>` and `<br>` only."""
    return "<br>".join(_line(line) for line in _prepared(text).split("\n"))


def to_plain(text: str) -> str:
    """Return the words without their signs, for screen readers and painted rows."""
    if is_plain(text):
        return text
    lines = []
    for line in _prepared(text).split("\n"):
        heading = _HEADING.match(line)
        words = heading[2] if heading else line
        words = _STRONG.sub(r"\2", _LINK.sub(_link_words, words))
        lines.append(_SOFT.sub(lambda match: match[1] or match[2], words))
    return _give_back("\n".join(lines))


def _prepared(text: str) -> str:
    kept = _KEPT.sub(lambda match: chr(_FIRST_KEPT + _SIGN_OF.index(match[1])), text)
    return _SPAN.sub("", kept)


def _give_back(text: str) -> str:
    return "".join(
        _SIGN_OF[ord(sign) - _FIRST_KEPT] if 0 <= ord(sign) - _FIRST_KEPT < len(_SIGN_OF) else sign
        for sign in text
    )


def _line(line: str) -> str:
    heading = _HEADING.match(line)
    words = escape(heading[2] if heading else line)
    words = _STRONG.sub(r"<b>\2</b>", _LINK.sub(_link_words, words))
    words = _SOFT.sub(lambda match: f"<i>{match[1] or match[2]}</i>", words)
    return _give_back(f"<b>{words}</b>" if heading else words)


def _link_words(match: re.Match[str]) -> str:
    return match[1] if match[1] == match[2] else f"{match[1]} ({match[2]})"
