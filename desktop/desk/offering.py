"""Which questions this machine may offer: none whose answers nobody outside could open (design §1.8, §1.10), and no
nominal sheet where the ministry's policy leaves the post with the *asiento mínimo* (data standard §2.0)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.desk.work import Work
from desktop.forms.withheld import sealed_classes, without

if TYPE_CHECKING:
    from desktop.content.shelf import FormShelf
    from desktop.forms.definition import Form
    from desktop.vault.open_vault import OpenVault


NOMINAL = "nominal"  # the profile; without it the policy leaves the *asiento mínimo*
# Who is in a nominal sheet: the possible victim, and for the prosecutor the possible author. A suspicion inside the post
# (`connivencia`) is no sheet and is always asked.
SHEETS = frozenset({"nominal", "fiscalia"})


class Offering:
    """Forms as they are filled in here; those of records are read with the shelf's own."""

    def __init__(self, opened: OpenVault, shelf: FormShelf) -> None:
        self._vault, self._shelf = opened, shelf
        self._made: dict[tuple[str, frozenset[str]], Form] = {}

    def fresh(self, draft_id: str, form_id: str, hecho: str) -> Work:
        """Return a new draft with the form in force, as it is offered; raises as `FormShelf.form`."""
        form = self._shelf.form(form_id)
        return Work(draft_id, self.offered(form), None, {}, {}, hecho, withheld=self.withheld(form))

    def withheld(self, form: Form) -> frozenset[str]:
        """Return the recipient classes of a form for which the enrolment names nobody, or the policy wants no sheet."""
        nominal = self._vault.enrolment.keys.nominal
        barred = frozenset() if NOMINAL in self._vault.enrolment.policy.profiles else SHEETS
        return frozenset(each for each in sealed_classes(form) if each in barred or not nominal.get(each))

    def offered(self, form: Form) -> Form:
        """Return a form without the questions that nobody could open or that the policy leaves out."""
        missing = self.withheld(form)
        if not missing:
            return form
        key = (form.sha256, missing)
        if key not in self._made:
            self._made[key] = without(form, missing)
        return self._made[key]
