"""What there is a picture of: languages, looks and sizes. No Qt here: the process that starts the others needs none."""

from __future__ import annotations

from desktop.ui.design.tokens import Mode

PSEUDO = "pseudo"
LANGUAGES = ("es", "pt", PSEUDO)
MODES = tuple(mode.value for mode in Mode)
# name: width and height of the client area (768 less title bar and task bar), and text scale
SIZES = {"1366": (1366, 697, 1.0), "1024": (1024, 697, 1.0), "150": (1366, 697, 1.5)}
LARGEST = "200"  # text 200 %: nothing may be lost, in the languages that are spoken
ALL_SIZES = {**SIZES, LARGEST: (1366, 697, 2.0)}
