"""The policy file: read with the line of each fault, written so that people's own words stay."""

import pytest
from hypothesis import given, settings

from mancrel.autonomy import document, service
from mancrel.autonomy.schemas import AutonomyPolicy
from mancrel.kit.errors import InvalidError
from tests.unit.autonomy.policies import policies


def test_the_default_file_says_what_the_code_takes_for_granted() -> None:
    assert document.read(document.DEFAULT) == AutonomyPolicy.model_validate(service._default())
    assert document.read("") == AutonomyPolicy()


@given(policies, policies)
@settings(max_examples=100, deadline=None)
def test_what_a_form_writes_is_what_the_file_says(before: AutonomyPolicy, after: AutonomyPolicy) -> None:
    text = document.write(document.DEFAULT, before)

    written = document.write(text, after)

    assert document.read(written) == after
    assert document.write(written, after) == written
    assert document.read(document.write(written, before)) == before


def test_a_file_that_says_the_same_stays_as_it_is_byte_for_byte() -> None:
    text = 'mode:   "on"   # ours\n\n\nchannels:   [ email,web ]\nbands: {auto: .95}\n'

    assert document.write(text, document.read(text)) == text


def test_comments_order_and_quotes_outlive_a_change() -> None:
    policy = document.read(document.DEFAULT)
    wanted = policy.model_copy(update={"mode": "shadow", "undo": 120})

    written = document.write(document.DEFAULT, wanted)

    changed = [
        (had, has) for had, has in zip(document.DEFAULT.splitlines(), written.splitlines(), strict=True) if had != has
    ]
    assert [(had.split()[:2], has.split()[:2]) for had, has in changed] == [
        (["mode:", "on"], ["mode:", "shadow"]),
        (["undo:", "60"], ["undo:", "120"]),
    ]
    assert all(had[had.index("#") :] == has[has.index("#") :] for had, has in changed)


@pytest.mark.parametrize(
    ("text", "pointer", "detail"),
    [
        ("mode: on\nbands:\n  auto: 0.5\n", "/bands/auto", "line 3: Input should be greater than or equal to 0.9"),
        ("mode: maybe", "/mode", "line 1: "),
        ("\n\nmood: on", "/mood", "line 3: Extra inputs are not permitted"),
        ("hours:\n  zone: Mars/Dome\n", "/hours/SendingHours/zone", "line 1: "),
        ("intents:\n  price: act\n  delivery: maybe\n", "/intents/delivery", "line 3: "),
        ("forbidden: [lawyer, x]", "/forbidden/1", "line 1: "),
        ("mode: on\nmode: off\n", "/text", "line 2: found duplicate key"),
        ("mode: [on", "/text", "line "),
        ("- mode", "/text", "line 1: must be a list of settings"),
        ("hours: {mon: 18:00-09:00}", "/hours/SendingHours/mon", "line 1: Value error, must end after it begins"),
    ],
)
def test_a_fault_is_named_with_pointer_and_line(text: str, pointer: str, detail: str) -> None:
    with pytest.raises(InvalidError) as raised:
        document.read(text)

    assert any(
        pointer.startswith(each["pointer"]) and each["detail"].startswith(detail) for each in raised.value.errors
    ), raised.value.errors


def test_a_file_that_grows_by_aliases_is_refused() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 8)}]" for n in range(1, 12)]

    with pytest.raises(InvalidError, match="leave aliases out"):
        document.read("\n".join(lines))
