"""How contacts are read and written."""

from collections.abc import Iterable, Iterator

from mancrel.contacts.models import Contact
from mancrel.kit import claims, tables
from mancrel.kit.errors import NotFoundError
from mancrel.kit.tables import Save


def get(tenant_id: str, contact_id: str) -> Contact:
    """Raises NotFoundError when the tenant has no such contact."""
    try:
        contact = Contact.get(tenant_id, contact_id, consistent_read=True)
    except Contact.DoesNotExist as error:
        raise NotFoundError(f"no contact {contact_id}") from error
    if contact.deleted_at:
        raise NotFoundError(f"no contact {contact_id}")
    return contact


def list_all(tenant_id: str) -> Iterator[Contact]:
    """Those that are not deleted."""
    return (contact for contact in Contact.query(tenant_id) if not contact.deleted_at)


def get_many(tenant_id: str, contact_ids: Iterable[str]) -> dict[str, Contact]:
    """The contacts that there are, by id."""
    keys = [(tenant_id, contact_id) for contact_id in set(contact_ids)]
    return {contact.contact_id: contact for contact in Contact.batch_get(keys)}


def holder_of(tenant_id: str, email: str) -> str | None:
    """The id of the contact that owns *email*."""
    return claims.holder(tenant_id, _key(email))


def claiming(tenant_id: str, email: str, contact_id: str) -> Save:
    """The write that makes *email* this contact's."""
    return claims.claim(tenant_id, _key(email), contact_id)


def release(tenant_id: str, email: str, contact_id: str) -> None:
    """Give *email* free, if this contact still holds it."""
    claims.release(tenant_id, _key(email), contact_id)


def commit(saves: list[Save]) -> None:
    """Write all or none."""
    tables.commit(saves)


def _key(email: str) -> str:
    return f"contact:email:{email}"
