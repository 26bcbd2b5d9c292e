"""The posts to choose from."""

from __future__ import annotations

import csv
import re

import pytest

from desktop.errors import ResourceMissing
from desktop.paths import resource
from desktop.vault.posts import derive_codes, list_other_posts, list_posts


def crossings() -> dict[str, dict[str, str]]:
    with resource("directory", "crossings.csv").open(encoding="utf-8", newline="") as file:
        return {row["id"]: row for row in csv.DictReader(file)}


def test_the_posts_of_the_pilot_are_there_with_their_places():
    posts = {post.code: post for post in list_posts()}
    assert set(posts) == {"ABL", "PCH", "PTN", "TRF", "IGR", "RUR"}
    assert (posts["ABL"].locality, posts["ABL"].province) == ("Aguas Blancas", "Salta")
    assert {posts[code].locality for code in ("PTN", "TRF", "IGR")} == {"Puerto Iguazú"}
    assert (posts["RUR"].crossing_id, posts["RUR"].lat) == ("", None)


def test_every_post_stands_at_a_known_crossing_of_its_province():
    known = crossings()
    for post in list_posts():
        if post.crossing_id:
            assert known[post.crossing_id]["province"] == post.province
            assert known[post.crossing_id]["kind"] == post.kind


def test_every_other_crossing_can_be_chosen_under_a_code_of_its_own():
    own, others = list_posts(), list_other_posts()
    assert {post.crossing_id for post in (*own, *others)} - {""} == set(crossings())
    codes = [post.code for post in (*own, *others)]
    assert len(codes) == len(set(codes))
    assert all(re.fullmatch("[2-9][2-9B-DF-HJ-NP-TV-Z]{2}", post.code) for post in others)
    assert all(re.fullmatch("[A-Z]{3}", post.code) for post in own)


def test_a_derived_code_does_not_depend_on_the_order_of_the_file():
    ids = list(crossings())
    assert derive_codes(ids) == derive_codes(reversed(ids))


def test_a_post_at_a_crossing_that_does_not_exist_is_a_broken_installation(tmp_path):
    file = tmp_path / "posts.csv"
    file.write_text("code,name,crossing_id,province,kind\nXYZ,Nowhere,PF-XX-NOWHERE,Salta,bridge\n")
    with pytest.raises(ResourceMissing):
        list_posts(file)
