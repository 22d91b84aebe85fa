"""Properties of the policy: default deny, roles contain one another, no tenant reaches another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mancrel.accounts.policy import GRANTS, Caller, Capability, Role, may, require
from mancrel.kit.errors import ForbiddenError

capabilities = st.sampled_from(Capability)
callers = st.builds(
    Caller, tenant_id=st.sampled_from(["a", "b"]), user_id=st.text(), role=st.sampled_from(Role) | st.text()
)


@given(callers.filter(lambda caller: caller.role not in set(Role)), capabilities)
def test_a_role_that_nobody_defined_may_nothing(caller: Caller, capability: Capability) -> None:
    assert not may(caller, capability)


@given(callers, capabilities, st.text())
def test_another_tenants_record_is_out_of_reach_whatever_the_role(
    caller: Caller, capability: Capability, tenant_id: str
) -> None:
    if tenant_id != caller.tenant_id:
        assert not may(caller, capability, tenant_id)


@given(callers, capabilities)
def test_ones_own_tenant_changes_nothing(caller: Caller, capability: Capability) -> None:
    assert may(caller, capability, caller.tenant_id) == may(caller, capability)


@given(callers, capabilities)
def test_require_refuses_exactly_what_may_denies(caller: Caller, capability: Capability) -> None:
    if may(caller, capability):
        require(caller, capability)
    else:
        with pytest.raises(ForbiddenError, match="ask an admin"):
            require(caller, capability)


def test_each_role_may_all_that_the_one_below_it_may() -> None:
    assert GRANTS[Role.REP] < GRANTS[Role.MANAGER] < GRANTS[Role.ADMIN]


def test_every_capability_is_somebodys() -> None:
    assert GRANTS[Role.ADMIN] == set(Capability)


@pytest.mark.parametrize(
    ("capability", "least"),
    [
        (Capability.CATALOGUE_READ, Role.REP),
        (Capability.CATALOGUE_MANAGE, Role.MANAGER),
        (Capability.SUGGESTIONS_DECIDE, Role.REP),
        (Capability.ANSWERS_MANAGE, Role.MANAGER),
        (Capability.SAVED_REPLIES_MANAGE, Role.MANAGER),
        (Capability.CHANNELS_MANAGE, Role.ADMIN),
        (Capability.USERS_MANAGE, Role.ADMIN),
        (Capability.OPS_MANAGE, Role.ADMIN),
    ],
)
def test_a_capability_begins_at_its_role(capability: Capability, least: Role) -> None:
    rank = [Role.REP, Role.MANAGER, Role.ADMIN]

    able = [role for role in rank if may(Caller("a", "u", role), capability)]

    assert able == rank[rank.index(least) :]
