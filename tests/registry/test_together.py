"""What waits at a moment is done at once: one deed for many, nobody waits for ever, one who left costs nobody."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

import pytest

from registry.together import Together


class Deed:
    """Doubles numbers and notes the groups it got; a group with a zero fails."""

    def __init__(self) -> None:
        self.groups: list[list[int]] = []

    def __call__(self, numbers: Sequence[int]) -> list[int]:
        self.groups.append(list(numbers))
        if 0 in numbers:
            raise ZeroDivisionError
        return [2 * number for number in numbers]


def test_those_that_come_together_share_a_deed_and_each_gets_its_own_outcome() -> None:
    deed = Deed()

    async def play() -> list[int]:
        together = Together(deed)
        return await asyncio.gather(*(together.run(number) for number in range(1, 31)))

    assert asyncio.run(play()) == [2 * number for number in range(1, 31)]
    assert deed.groups == [list(range(1, 31))]


def test_a_group_has_its_limit() -> None:
    deed = Deed()

    async def play() -> list[int]:
        together = Together(deed, limit=10)
        return await asyncio.gather(*(together.run(number) for number in range(1, 31)))

    assert asyncio.run(play()) == [2 * number for number in range(1, 31)]
    assert [len(group) for group in deed.groups] == [10, 10, 10]


def test_who_comes_alone_is_served_alone_and_after_the_others_left_too() -> None:
    deed = Deed()

    async def play() -> None:
        together = Together(deed)
        for number in range(1, 4):
            assert await together.run(number) == 2 * number

    asyncio.run(play())
    assert deed.groups == [[1], [2], [3]]


def test_a_deed_that_fails_is_told_to_its_group_and_the_next_goes_on() -> None:
    deed = Deed()

    async def play() -> None:
        together = Together(deed)
        told = await asyncio.gather(together.run(1), together.run(0), return_exceptions=True)
        assert [type(each) for each in told] == [ZeroDivisionError] * 2
        assert await together.run(4) == 8

    asyncio.run(play())


def test_one_whose_sender_is_gone_costs_the_others_nothing() -> None:
    deed = Deed()

    async def play() -> int:
        together = Together(deed)
        gone, stays = asyncio.ensure_future(together.run(1)), asyncio.ensure_future(together.run(2))
        await asyncio.sleep(0)
        gone.cancel()
        with pytest.raises(asyncio.CancelledError):
            await gone
        return await stays

    assert asyncio.run(play()) == 4
