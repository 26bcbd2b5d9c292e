"""`make contrast`: every colour on every ground it stands on, in each look and state, against WCAG 2.2 AA.

Text needs 4.5, controls, focus and graphics 3 (success criteria 1.4.3 and 1.4.11).
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass

from desktop.ui.design.tokens import Mode, contrast, hex_of

TEXT, GRAPHIC = 4.5, 3.0
_LEVELS = tuple(f"level-{level}" for level in range(5))


@dataclass(frozen=True)
class Ground:
    """A ground with what stands on it: words, and marks that carry a meaning."""

    role: str
    state: str
    words: tuple[str, ...]
    marks: tuple[str, ...] = ()


GROUNDS = (
    Ground("bg", "page", ("text", "text-2", "title", "action"), ("control", "focus", "level-3")),
    Ground(
        "surface", "cards, fields, lists at rest",
        ("text", "text-2", "title", "action", "ok", "warn", "bad"),
        ("control", "focus", "ok-line", "warn-line", "bad-line", *(f"{level}-line" for level in _LEVELS)),
    ),
    Ground("sunken", "hover, heads, unavailable, read only", ("text", "text-2", "title", "action"), ("focus",)),
    Ground("soft", "chosen, pressed", ("on-soft",), ("focus",)),
    Ground("brand", "header", ("on-brand", "on-brand-2"), ("brand-line", "sun", "focus-brand")),
    Ground("brand-field", "search in the header", ("on-brand", "on-brand-2"), ("focus-brand",)),
    Ground("sun", "what do I do now", ("on-sun",)),
    Ground("action", "the next step at rest", ("on-action",)),
    Ground("action-hover", "the next step, hover", ("on-action",)),
    Ground("action-press", "the next step, pressed", ("on-action",)),
    Ground("ok-fill", "good", ("ok", "text", "action")),
    Ground("warn-fill", "careful", ("warn", "text", "action")),
    Ground("bad-fill", "error", ("bad", "text", "action")),
    Ground("say", "words to speak", ("text", "text-2", "say-title", "action"), ("say-bar", "focus")),
    Ground("toast", "toast", ("on-toast", "toast-link")),
    *(Ground(level, "level badge", (f"on-{level}",)) for level in _LEVELS),
)  # fmt: skip


@dataclass(frozen=True)
class Pair:
    """One colour on one ground with its contrast in each look."""

    ink: str
    ground: Ground
    least: float
    ratios: tuple[float, ...]

    @property
    def holds(self) -> bool:
        return all(ratio >= self.least for ratio in self.ratios)


def pairs() -> Iterator[Pair]:
    """Return every pair."""
    for ground in GROUNDS:
        for inks, least in ((ground.words, TEXT), (ground.marks, GRAPHIC)):
            for ink in inks:
                ratios = tuple(contrast(hex_of(ink, mode), hex_of(ground.role, mode)) for mode in Mode)
                yield Pair(ink, ground, least, ratios)


def table() -> str:
    """Return the pairs as text, those that fail marked."""
    lines = [f"{'ink':<14}{'ground':<14}{'needs':>6}{''.join(f'{mode.value:>10}' for mode in Mode)}  state"]
    for pair in pairs():
        ratios = "".join(f"{ratio:>9.1f}{' ' if ratio >= pair.least else '!'}" for ratio in pair.ratios)
        lines.append(f"{pair.ink:<14}{pair.ground.role:<14}{pair.least:>6}{ratios}  {pair.ground.state}")
    failed = sum(not pair.holds for pair in pairs())
    lines.append(
        f"{sum(1 for _ in pairs())} pairs in {len(Mode)} looks, {failed} below what WCAG 2.2 AA asks"
    )
    return "\n".join(lines)


def main() -> int:
    """Print the table; 1 where a pair fails."""
    sys.stdout.write(table() + "\n")
    return 0 if all(pair.holds for pair in pairs()) else 1


if __name__ == "__main__":
    sys.exit(main())
