"""Contacts: found or created by address, once; changed, listed."""

from collections.abc import Iterable, Iterator

from mancrel.contacts.models import Contact
from mancrel.contacts.noun import CONTACTS
from mancrel.contacts.presenting import shown
from mancrel.contacts.schemas import ContactChange, NewContact
from mancrel.kit.addresses import normalise
from mancrel.kit.errors import ConflictError, NotFoundError
from mancrel.kit.tables import Write
from mancrel.records import repository
from mancrel.records import service as records

__all__ = ["change", "create", "find_by_email", "find_by_external_id", "find_or_create_by_email", "get", "get_many",
           "list_all", "new_contact", "shown"]  # fmt: skip

_TRIES = 5
_MERGES = 10
"""So many merges in a row are followed from an old id to whom it stands for now."""


def find_by_email(tenant_id: str, email: str) -> Contact | None:
    """The contact who owns *email*, if there is one."""
    return records.holder(tenant_id, CONTACTS, f"contact:email:{normalise(email)}")


def find_by_external_id(tenant_id: str, external_id: str) -> Contact | None:
    """The contact that another system calls *external_id*."""
    return records.holder(tenant_id, CONTACTS, f"contact:external:{external_id}")


def new_contact(tenant_id: str, new: NewContact) -> tuple[Contact, list[Write]]:
    """A contact that is not written yet, and the writes that create it; they conflict when an address is taken."""
    contact = records.draft(tenant_id, CONTACTS, new.model_dump(exclude_unset=True))
    return contact, records.create_writes(CONTACTS, contact)


def create(tenant_id: str, new: NewContact) -> Contact:
    """Remember a person.

    Raises:
        InvalidError: neither a name nor a way to reach them.
        ConflictError: another contact has this address.
    """
    contact: Contact = records.create(tenant_id, CONTACTS, new.model_dump(exclude_unset=True))
    return contact


def find_or_create_by_email(tenant_id: str, email: str, name: str = "") -> Contact:
    """The one contact who owns *email*, however many ask at once.

    Raises:
        InvalidError: *email* is no address.
    """
    new = NewContact(email=normalise(email), name=name[:200])
    for _try in range(_TRIES):
        if found := find_by_email(tenant_id, email):
            return found
        try:
            return create(tenant_id, new)
        except ConflictError:
            continue
    raise ConflictError("this contact is being changed by others; try again")


def get(tenant_id: str, contact_id: str) -> Contact:
    """The contact, or the one that it was merged into.

    Raises:
        NotFoundError: the tenant has no such contact.
    """
    found = get_many(tenant_id, [contact_id]).get(contact_id)
    if found is None:
        raise NotFoundError(f"there is no contact {contact_id}")
    return found


def get_many(tenant_id: str, contact_ids: Iterable[str]) -> dict[str, Contact]:
    """The contacts by the ids that were asked for; merged ones by whom they are now, gone ones are left out."""
    wanted = {contact_id: contact_id for contact_id in contact_ids}
    found: dict[str, Contact] = {}
    for _merge in range(_MERGES):
        found |= repository.get_many(tenant_id, CONTACTS, set(wanted.values()) - found.keys())
        gone = {asked: now for asked, now in wanted.items() if now not in found}
        if not gone:
            break
        into = {now: repository.find(tenant_id, CONTACTS, now) for now in set(gone.values())}
        for asked, now in gone.items():
            tombstone = into[now]
            if tombstone is not None and tombstone.merged_into:
                wanted[asked] = tombstone.merged_into
            else:
                wanted.pop(asked)
    return {asked: found[now] for asked, now in wanted.items() if now in found}


def list_all(tenant_id: str) -> Iterator[Contact]:
    """All contacts of the tenant, in no promised order."""
    return repository.list_all(tenant_id, CONTACTS)


def change(tenant_id: str, contact_id: str, wanted: ContactChange) -> Contact:
    """Change what *wanted* sets.

    Raises:
        NotFoundError: no such contact.
        ConflictError: it changed since it was read, or another contact has the new address.
    """
    values = wanted.model_dump(exclude_unset=True, exclude={"version"})
    contact: Contact = records.change(tenant_id, CONTACTS, contact_id, wanted.version, values)
    return contact
