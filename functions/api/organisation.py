"""The settings of one's organisation."""

from api.routing import Routes
from mancrel import nouns
from mancrel.accounts import organisations
from mancrel.accounts.models import Tenant
from mancrel.accounts.policy import Caller, Capability
from mancrel.accounts.schemas import Organisation, OrganisationChange
from mancrel.activities import attachments
from mancrel.records import custom
from mancrel.records.fields import FieldType
from mancrel.replica import service as replica
from mancrel.rules.grammar import Condition
from mancrel.rules.operators import Operator

routes = Routes(tag="Organisation")


@routes.get("/api/organisation", needs=Capability.SELF)
def get_organisation(caller: Caller) -> Organisation:
    """One's organisation: name, currency, country, time zone, and what its files take."""
    return _shown(organisations.get(caller.tenant_id))


@routes.patch("/api/organisation", needs=Capability.USERS_MANAGE, errors=(409,))
def change_organisation(caller: Caller, body: OrganisationChange) -> Organisation:
    """Change them. The currency can no longer change once there are amounts (409 says so)."""
    tenant_id = caller.tenant_id
    return _shown(organisations.change(tenant_id, body, lambda: _has_amounts(tenant_id)))


def _has_amounts(tenant_id: str) -> bool:
    """Whether any record of any noun has an amount."""
    for noun in nouns.NOUNS.values():
        for field in custom.all_fields(tenant_id, noun).values():
            there = Condition(field.name, Operator.IS_NOT_EMPTY, None, str(field.type))
            if field.type is FieldType.MONEY and replica.count(tenant_id, noun, there):
                return True
    return False


def _shown(tenant: Tenant) -> Organisation:
    used = attachments.usage(tenant.tenant_id)
    return Organisation(
        **organisations.shown(tenant).model_dump(), stored_files=int(used.files), stored_bytes=int(used.bytes)
    )
