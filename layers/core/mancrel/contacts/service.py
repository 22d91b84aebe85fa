"""Contacts: found or created by address, once; searched, changed."""

from collections.abc import Iterable, Iterator
from typing import Any

from mancrel.contacts import repository
from mancrel.contacts.models import Contact
from mancrel.contacts.schemas import ContactChange, ContactOut, ContactQuery, NewContact
from mancrel.kit import ids, paging
from mancrel.kit.addresses import normalise
from mancrel.kit.clock import stamp
from mancrel.kit.errors import ConflictError, InvalidError
from mancrel.kit.tables import Save

_TRIES = 5


def find_by_email(tenant_id: str, email: str) -> Contact | None:
    """The contact who owns *email*, if there is one."""
    contact_id = repository.holder_of(tenant_id, normalise(email))
    return repository.get(tenant_id, contact_id) if contact_id else None


def new_contact(tenant_id: str, new: NewContact) -> tuple[Contact, list[Save]]:
    """A contact that is not written yet, and the writes that create it; they conflict when the address is taken."""
    contact = Contact(tenant_id, ids.new("con"), **new.model_dump())
    saves = [Save(contact)]
    if new.email:
        saves.append(repository.claiming(tenant_id, new.email, contact.contact_id))
    return contact, saves


def create(tenant_id: str, new: NewContact) -> Contact:
    """Remember a person.

    Raises:
        InvalidError: neither a name nor an address.
        ConflictError: another contact has this address.
    """
    if not (new.name or new.email):
        raise InvalidError(
            "a contact needs a name or an address", [{"pointer": "/name", "detail": "name or email must be given"}]
        )
    contact, saves = new_contact(tenant_id, new)
    try:
        repository.commit(saves)
    except ConflictError as error:
        raise _taken(tenant_id, new.email or "") from error
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
        contact, saves = new_contact(tenant_id, new)
        try:
            repository.commit(saves)
        except ConflictError:
            continue
        return contact
    raise ConflictError("this contact is being changed by others; try again")


def get(tenant_id: str, contact_id: str) -> Contact:
    """Raises NotFoundError when the tenant has no such contact."""
    return repository.get(tenant_id, contact_id)


def get_many(tenant_id: str, contact_ids: Iterable[str]) -> dict[str, Contact]:
    """The contacts that there are, by id; gone ones are left out."""
    return repository.get_many(tenant_id, contact_ids)


def list_all(tenant_id: str) -> Iterator[Contact]:
    """All contacts of the tenant, in no promised order."""
    return repository.list_all(tenant_id)


def matches(contact: Contact, query: str) -> bool:
    """Whether every word of *query* occurs in the contact's name, address, phone or city."""
    said = " ".join(filter(None, (contact.name, contact.email, contact.phone, contact.city))).casefold()
    return all(word in said for word in query.casefold().split())


def search(tenant_id: str, query: ContactQuery) -> tuple[list[Contact], int, str | None]:
    """One page of the contacts that match, how many do, and the next cursor."""
    found = [contact for contact in list_all(tenant_id) if matches(contact, query.q)]
    field, descending = query.sort.lstrip("-"), query.sort.startswith("-")
    return paging.page(found, lambda c: (_sortable(c, field), c.contact_id), query.limit, query.cursor, descending)


def change(tenant_id: str, contact_id: str, wanted: ContactChange) -> Contact:
    """Change what *wanted* sets.

    Raises:
        NotFoundError: no such contact.
        ConflictError: it changed since it was read, or another contact has the new address.
    """
    contact = repository.get(tenant_id, contact_id)
    if contact.version != wanted.version:
        raise _stale(contact)
    before = contact.email
    for field in wanted.model_fields_set - {"version"}:
        value = getattr(wanted, field)
        setattr(contact, field, _EMPTY.get(field) if value is None else value)
    saves, moved = [Save(contact)], contact.email != before
    if moved and contact.email:
        saves.append(repository.claiming(tenant_id, contact.email, contact_id))
    try:
        repository.commit(saves)
    except ConflictError as error:
        current = repository.get(tenant_id, contact_id)
        raise (
            _stale(current) if current.version != wanted.version else _taken(tenant_id, contact.email or "")
        ) from error
    if moved and before:
        repository.release(tenant_id, before, contact_id)
    return contact


def shown(contact: Contact) -> ContactOut:
    """How *contact* looks outside."""
    unset = {"email": None, "phone": None, "city": None}  # pynamodb leaves out what was never set
    row = {"id": contact.contact_id, **unset, **contact.attribute_values}
    return ContactOut.model_validate(row, extra="ignore")


_EMPTY: dict[str, Any] = {"name": "", "tags": [], "lifecycle": "lead"}


def _sortable(contact: Contact, field: str) -> str:
    if field == "name":
        return (contact.name or contact.email or "").casefold()
    return stamp(contact.created_at if field == "createdAt" else contact.changed_at)


def _stale(contact: Contact) -> ConflictError:
    current = shown(contact).model_dump(mode="json", by_alias=True)
    return ConflictError("this contact was changed meanwhile; current is how it stands now", current)


def _taken(tenant_id: str, email: str) -> ConflictError:
    owner = find_by_email(tenant_id, email) if email else None
    current = shown(owner).model_dump(mode="json", by_alias=True) if owner else None
    return ConflictError(f"another contact has the address {email}", current)
