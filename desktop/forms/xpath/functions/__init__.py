"""The functions of XPath 1.0 and of ODK XForms, one module for each family."""

from __future__ import annotations

from desktop.forms.xpath.functions import booleans, dates, digests, geo, nodes, numbers, selects, strings
from desktop.forms.xpath.functions.table import Function

FUNCTIONS: dict[str, Function] = {}
for _family in (booleans, dates, digests, geo, nodes, numbers, selects, strings):
    FUNCTIONS.update(_family.TABLE.functions)

__all__ = ["FUNCTIONS", "Function"]
