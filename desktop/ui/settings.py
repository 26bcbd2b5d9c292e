"""What the window remembers on this machine: language, look, size. Nothing of a case, nothing secret."""

from __future__ import annotations

import json
import os
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from desktop.ui.design.theme import LARGEST_SCALE, SMALLEST_SCALE
from desktop.ui.design.tokens import Mode

if TYPE_CHECKING:
    from desktop.vault.enrolment import Policy

LANGUAGES = ("es_AR", "pt_BR", "en")
AS_SYSTEM, STILL, MOVING = "system", "still", "moving"  # what may move on the screen
_FORM_LANGUAGES = {"es": "Español (es)", "pt": "Português (pt)", "en": "English (en)"}


@dataclass(frozen=True)
class Settings:
    """Declared once; an unknown or broken value in the file is the default."""

    language: str = "es_AR"
    mode: str = Mode.LIGHT.value
    scale: float = 1.0
    width: int = 1366
    height: int = 768
    maximized: bool = False
    motion: str = AS_SYSTEM
    offered: str = (
        ""  # the languages that the policy leaves, "es_AR en"; the lock screen cannot ask the enrolment
    )
    block_capture: bool = False  # the same
    on_guard: str = ""  # id of the officer who unlocked last: the lock screen offers that one first

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages to choose from: those of the policy, all of them where it names none that there is."""
        return tuple(each for each in LANGUAGES if each in self.offered.split()) or LANGUAGES

    @property
    def still(self) -> bool | None:
        """Whether the officer chose that nothing moves; None is as the system asks."""
        return None if self.motion == AS_SYSTEM else self.motion == STILL

    @property
    def content_language(self) -> str:
        """The language as guides and tables name it: `es`, `pt` or `en`."""
        return self.language.partition("_")[0]

    @property
    def form_language(self) -> str:
        """The language as Vigía's forms name it; a session takes its form's own where the form lacks it."""
        return _FORM_LANGUAGES[self.content_language]

    def with_(self, **changes: Any) -> Settings:
        """Return the settings with some changed."""
        return replace(self, **changes)


def load_settings(path: Path) -> Settings:
    """Read the settings forgivingly."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(found, dict):
        return Settings()
    known = {field.name: type(getattr(Settings(), field.name)) for field in fields(Settings)}
    values: dict[str, Any] = {
        name: value for name, value in found.items() if isinstance(value, known.get(name, ()))
    }
    if found.get("reduced_motion") is True:  # as it was kept before there was a choice between three
        values.setdefault("motion", STILL)
    settings = Settings(**values)
    return settings.with_(
        language=settings.language if settings.language in settings.languages else settings.languages[0],
        mode=settings.mode if settings.mode in {mode.value for mode in Mode} else Settings.mode,
        motion=settings.motion if settings.motion in (AS_SYSTEM, STILL, MOVING) else Settings.motion,
        scale=min(max(settings.scale, SMALLEST_SCALE), LARGEST_SCALE),
        width=max(800, settings.width),
        height=max(560, settings.height),
    )


def under_policy(settings: Settings, policy: Policy) -> Settings:
    """Return the settings as the ministry's policy leaves them: a language that is not offered gives way to the first."""
    offered = " ".join(tag.replace("-", "_") for tag in policy.languages)
    held = settings.with_(offered=offered, block_capture=policy.block_capture)
    return held if held.language in held.languages else held.with_(language=held.languages[0])


def save_settings(path: Path, settings: Settings) -> None:
    """Write the settings whole or not at all. Raises OSError."""
    draft = path.with_suffix(".new")
    with draft.open("w", encoding="utf-8") as file:
        json.dump(asdict(settings), file)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)


class Preferences(QObject):
    """The settings in force; a change is kept at once."""

    changed = Signal(object)  # Settings

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path
        self.current = load_settings(path)

    def change(self, **changes: Any) -> None:
        """Take and keep some settings. Where they cannot be kept they still hold until the program ends."""
        self._take(self.current.with_(**changes))

    def obey(self, policy: Policy) -> None:
        """Take what the policy leaves; it holds while locked and at the next start too."""
        self._take(under_policy(self.current, policy))

    def _take(self, wanted: Settings) -> None:
        if wanted == self.current:
            return
        self.current = wanted
        with suppress(OSError):
            save_settings(self._path, wanted)
        self.changed.emit(wanted)
