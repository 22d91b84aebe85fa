"""The people a tenant deals with."""

from api import records
from api.records import Doors
from mancrel.contacts.noun import CONTACTS
from mancrel.contacts.schemas import ContactChange, ContactOut, NewContact

routes = records.declare(Doors(CONTACTS, "Contacts", new=NewContact, change=ContactChange, out=ContactOut))
