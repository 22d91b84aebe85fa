import pytest

from mancrel.assistant.bodies import body_of
from mancrel.assistant.drafting import Brief, draft
from mancrel.intents.schemas import Intent
from tests.unit.assistant.rows import DELIVERY, an_answer

SAID = "Yes, we gift-wrap.\n\nIt takes a day."


@pytest.mark.parametrize(
    "text",
    [
        f"Hello Ana,\n\n{SAID}\n\nKind regards\nMarta\nMancrel",
        f"Hi Ana, {SAID[:1].lower()}{SAID[1:]}",
        f"Hola, Ana:\n\n{SAID}\n\nUn saludo,\nMarta",
        f"Guten Tag Frau Díaz,\n{SAID}\nMit freundlichen Grüßen\nMarta",
        f"{SAID}\n\nBest wishes, \n\nOn 3 May Ana wrote:\n> Do you gift-wrap?",
        f"{SAID}\n-- \nMarta",
    ],
)
def test_only_what_is_said_stays(text: str) -> None:
    assert body_of(text) == SAID


def test_what_every_draft_says_is_left_out() -> None:
    answer = an_answer()
    written = draft(Brief(intent=Intent.DELIVERY, customer="Ana", sender="Shop", answers=(answer,))).text

    assert body_of(written) == DELIVERY


def test_thanks_in_the_middle_end_nothing() -> None:
    text = "Thanks!\n" + "We wrote to the maker and they will send another one of these lamps to your door by Monday."

    assert body_of(text) == text


def test_of_decoration_alone_nothing_is_left() -> None:
    assert body_of("Hello Ana,\n\nKind regards\nMarta") == ""
