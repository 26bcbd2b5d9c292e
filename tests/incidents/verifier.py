"""The court's own script, as a module."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

SCRIPT = Path(__file__).parents[2] / "resources" / "verifier" / "verify_log.py"


def _script() -> ModuleType:
    specification = importlib.util.spec_from_file_location("verify_log", SCRIPT)
    assert specification is not None and specification.loader is not None
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


VERIFIER = _script()
