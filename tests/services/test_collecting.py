"""The collector of cycles looks seldom while very many values are made, and as ever afterwards."""

from __future__ import annotations

import gc

import pytest

from agent_desk.services.collecting import collected_seldom


def test_blocks_may_overlap_and_the_last_one_puts_everything_back() -> None:
    usual = gc.get_threshold()
    first, second = collected_seldom(), collected_seldom()
    first.__enter__()
    seldom = gc.get_threshold()
    assert seldom[0] > usual[0]
    second.__enter__()
    first.__exit__(None, None, None)
    assert gc.get_threshold() == seldom
    second.__exit__(None, None, None)
    assert gc.get_threshold() == usual


def test_an_error_puts_everything_back() -> None:
    usual = gc.get_threshold()
    with pytest.raises(ValueError, match="no"), collected_seldom():
        raise ValueError("no")
    assert gc.get_threshold() == usual
