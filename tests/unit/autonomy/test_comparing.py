"""Looser or not: whatever a policy that is not looser lets go out, the other one let go out, too."""

from hypothesis import given, settings

from mancrel.autonomy import comparing, permitting
from mancrel.autonomy.permitting import Circumstances
from mancrel.autonomy.schemas import AutonomyPolicy
from tests.unit.autonomy.policies import met, policies, said


@given(policies)
def test_no_policy_is_looser_than_itself(policy: AutonomyPolicy) -> None:
    assert comparing.looser(policy, policy) == []


@given(policies, policies, met, said)
@settings(max_examples=1000, deadline=None)
def test_what_is_not_looser_lets_nothing_out_that_was_held(
    old: AutonomyPolicy, new: AutonomyPolicy, circumstances: Circumstances, words: str
) -> None:
    if comparing.looser(old, new):
        return
    then, now = (permitting.holds(policy, _met(policy, circumstances, words)) for policy in (old, new))

    assert now or not then
    assert new.bands.auto >= old.bands.auto
    assert new.budget.alpha <= old.budget.alpha


@given(policies, met, said)
@settings(max_examples=200, deadline=None)
def test_each_setting_tightened_alone_is_not_looser_and_back_it_is(
    policy: AutonomyPolicy, circumstances: Circumstances, words: str
) -> None:
    tight = {
        "mode": "off", "hours": "never", "channels": [], "forbidden": [*policy.forbidden, "every word"],
    }  # fmt: skip
    for name, value in tight.items():
        given_ = policy.model_dump() | {name: {} if value == "never" else value}
        tighter = AutonomyPolicy.model_validate(given_)

        assert comparing.looser(policy, tighter) == []
        assert permitting.holds(tighter, _met(tighter, circumstances, words)) or not permitting.holds(
            policy, _met(policy, circumstances, words)
        )
        if tighter != policy and not (name == "hours" and getattr(policy.hours, "minutes", set)() == set()):
            assert comparing.looser(tighter, policy) or policy.hours != "always"


def test_each_point_is_named_where_it_stands() -> None:
    old = AutonomyPolicy.model_validate(
        {"mode": "shadow", "budget": {"proof": "required"}, "limits": {"price": {"EUR": 50}}}
    )
    new = AutonomyPolicy.model_validate({"intents": {"price": "act"}, "limits": {"price": {"EUR": 80, "USD": 1}}})

    points = [(point.pointer, point.before, point.after) for point in comparing.looser(old, new)]

    assert points == [
        ("/mode", "shadow", "on"),
        ("/budget/proof", "required", "measured"),
        ("/intents/price", "ask", "act"),
        ("/limits/price/EUR", "50", "80"),
        ("/limits/price/USD", "", "1"),
    ]


def _met(policy: AutonomyPolicy, circumstances: Circumstances, words: str) -> Circumstances:
    known = {name: getattr(circumstances, name) for name in circumstances.__dataclass_fields__}
    return Circumstances(**known | {"topics": permitting.topics_in(policy, words)})
