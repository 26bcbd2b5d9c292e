"""«¿Qué hago ahora?»: what to do in the next minute, readable while the program is locked.

Source: `guides/<language>/que-hago-ahora.toml`; each action names its basis and its sources.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

from desktop.content.directory import Directory, Entry
from desktop.errors import ContentError

SITUATIONS = "que-hago-ahora.toml"


@dataclass(frozen=True)
class Action:
    """One thing to do: the order, a line that helps, and the rule it rests on."""

    text: str
    detail: str
    basis: str
    sources: tuple[str, ...]


@dataclass(frozen=True)
class Situation:
    """What is happening; at most three actions, words to say by language, and what is never done."""

    key: int
    id: str
    title: str
    actions: tuple[Action, ...]
    say: dict[str, str]
    never: tuple[str, ...]


@dataclass(frozen=True)
class Situations:
    """All situations with the note under the list; `numbers` are ids of directory entries.

    `names` say what a number is for where the directory does not say it in this language.
    """

    all: tuple[Situation, ...]
    label: str
    note: str
    numbers: tuple[str, ...]
    names: dict[str, str]

    def by_key(self, key: int) -> Situation | None:
        """The situation of a digit key, 1 to 8."""
        return next((situation for situation in self.all if situation.key == key), None)

    def entries(self, directory: Directory) -> tuple[Entry, ...]:
        """The entries whose numbers stand at the foot; raises ContentError for an id that is not there."""
        found = [(id, directory.by_id(id)) for id in self.numbers]
        if missing := [id for id, entry in found if entry is None]:
            raise ContentError(SITUATIONS, f"not in the directory: {', '.join(missing)}")
        return tuple(entry for _, entry in found if entry is not None)


def load_situations(folder: Path) -> Situations:
    """Read the situations of a language's folder; raises ContentError."""
    path = folder / SITUATIONS
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        situations = tuple(
            Situation(
                key=key,
                id=item["id"],
                title=item["title"],
                actions=tuple(
                    Action(one["text"], one["detail"], one["basis"], tuple(one["sources"]))
                    for one in item["action"]
                ),
                say=dict(item["say"]),
                never=tuple(item["never"]),
            )
            for key, item in enumerate(data["situation"], 1)
        )
        found = Situations(
            situations, data["label"], data["note"], tuple(data["numbers"]), dict(data.get("names", {}))
        )
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise ContentError(path.name, str(error)) from error
    except (KeyError, TypeError) as error:
        raise ContentError(path.name, f"lacks {error}") from error
    if long := [situation.id for situation in found.all if len(situation.actions) > 3]:
        raise ContentError(path.name, f"more than three actions: {', '.join(long)}")
    return found
