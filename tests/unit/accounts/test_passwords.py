"""Passwords at rest, and the brake on guessing them."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mancrel.accounts import brake, passwords

COST = "$argon2id$v=19$m=19456,t=2,p=1$"


def test_a_password_matches_what_was_made_of_it_and_nothing_else() -> None:
    stored = passwords.digest("correct horse")

    assert stored.startswith(COST)
    assert passwords.matches(stored, "correct horse")
    assert not passwords.matches(stored, "correct horse ")
    assert not passwords.outdated(stored)
    assert passwords.outdated("$argon2id$v=19$m=8192,t=1,p=1$c29tZXNhbHQ$" + stored.rpartition("$")[2])


def test_for_nobody_it_works_as_hard_and_says_no() -> None:
    assert passwords._decoy().startswith(COST)
    assert not passwords.matches(None, "nobody has this password")


@pytest.mark.parametrize("stored", ["", "-", "plain text", "$argon2id$broken"])
def test_what_is_no_hash_matches_nothing(stored: str) -> None:
    assert not passwords.matches(stored, stored)


def test_keyboards_that_compose_letters_differently_agree() -> None:
    assert passwords.matches(passwords.digest("caf\u00e9 society"), "cafe\u0301 society")


@given(st.integers(0, 500), st.integers(1, 20))
def test_each_failure_beyond_the_free_ones_doubles_the_wait_up_to_a_limit(failures: int, free: int) -> None:
    pause, next_pause = brake.wait(failures, free), brake.wait(failures + 1, free)

    assert (pause == timedelta(0)) == (failures < free)
    assert next_pause in (2 * pause, brake.LONGEST) or failures < free
    assert pause <= brake.LONGEST
