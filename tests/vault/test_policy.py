"""What the ministry fixes is obeyed: the profiles of a record, and forms that are not the pack's."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.app import build_parts
from desktop.desk import Desk
from desktop.vault.demo import demo_enrolment
from desktop.vault.officer import Role
from desktop.vault.passphrase import FixedKdf
from desktop.vault.posts import list_posts

ANA = "tornillo lluvia montaña azul"


def desk_under(folder: Path, **policy: object) -> Desk:
    parts = build_parts(folder, kdf=FixedKdf(64, 1))
    enrolment = demo_enrolment(list_posts()[0], now=parts.clock.now(), policy=policy)
    return parts.desk(parts.vault.create("Persona Ficticia", Role.SUPERVISOR, ANA, enrolment))


def sealed_questions(desk: Desk) -> set[str]:
    """The recipient classes of the questions that a person may be asked in any form."""
    found = set()
    for form_id in desk._shelf.ids():
        form = desk.offering.offered(desk._shelf.form(form_id))
        for spec in form.specs.values():
            rule = spec.bind.relevant
            if spec.leaf and spec.sealed and (rule is None or rule.text != "false()"):
                found.add(spec.sealed)
    return found


def test_with_both_profiles_the_nominal_sheet_is_offered(tmp_path: Path) -> None:
    desk = desk_under(tmp_path)
    assert sealed_questions(desk) == {"nominal", "fiscalia", "connivencia"}
    desk.close()


def test_with_the_least_profile_no_sheet_is_offered_and_a_suspicion_inside_the_post_still_is(
    tmp_path: Path,
) -> None:
    desk = desk_under(tmp_path, profiles=["minimo"])
    assert sealed_questions(desk) == {"connivencia"}
    assert desk.start("derivacion").withheld == {"nominal"}
    desk.close()


@pytest.mark.parametrize(("said", "taken"), [("allow", True), ("deny", False)])
def test_the_road_knows_whether_foreign_forms_are_taken(tmp_path: Path, said: str, taken: bool) -> None:
    desk = desk_under(tmp_path, foreign_forms=said)
    desk.sending.pin()
    with desk.road.open() as (_, servers):
        assert servers.trust().foreign_forms is taken
    desk.close()
