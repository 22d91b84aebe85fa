"""The fields of each sort of record: the built-in ones, and those that a tenant makes."""

from api.routing import Routes
from mancrel import nouns
from mancrel.accounts import policy
from mancrel.accounts.policy import Caller, Capability
from mancrel.kit.schema import Page
from mancrel.records import defining
from mancrel.records.schemas import CustomFieldChange, FieldOut, FieldQuery, NewField

routes = Routes(tag="Fields")


@routes.get("/api/fields", needs=Capability.SELF)
def list_fields(caller: Caller, query: FieldQuery) -> Page[FieldOut]:
    """The fields of a noun, or of all that one may read: what rules, sorting, columns, forms and imports may name."""
    if query.noun is None:
        chosen = [noun for noun in nouns.NOUNS.values() if policy.may(caller, noun.reads)]
    else:
        chosen = [nouns.named(query.noun)]
        policy.require(caller, chosen[0].reads)
    rows = [field for noun in chosen for field in defining.list_fields(caller.tenant_id, noun, query.archived)]
    return Page[FieldOut](items=rows, total=len(rows), next_cursor=None)


@routes.post("/api/fields", needs=Capability.FIELDS_MANAGE, status=201, errors=(409,))
def create_field(caller: Caller, body: NewField) -> FieldOut:
    """Add a field of your own to a noun. It can be filled, filtered and sorted by at once; its type never changes."""
    return defining.define(caller.tenant_id, nouns.named(body.noun), body, nouns.NOUNS)


@routes.patch("/api/fields/{field_id}", needs=Capability.FIELDS_MANAGE, errors=(409,))
def change_field(caller: Caller, field_id: str, body: CustomFieldChange) -> FieldOut:
    """Rename a field, change its choices, or take it back out of the archive."""
    noun, key = defining.find(caller.tenant_id, nouns.NOUNS.values(), field_id)
    return defining.change(caller.tenant_id, noun, key, body)


@routes.delete("/api/fields/{field_id}", needs=Capability.FIELDS_MANAGE)
def delete_field(caller: Caller, field_id: str) -> None:
    """Archive a field: it is nowhere to be seen, and its values are kept for when it is taken back."""
    noun, key = defining.find(caller.tenant_id, nouns.NOUNS.values(), field_id)
    defining.archive(caller.tenant_id, noun, key)
