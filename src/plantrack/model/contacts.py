"""Whom to telephone: personal data, kept in a file that git ignores."""

from plantrack.model.fields import Id, Model, Text, Words


class Contact(Model):
    """A person at an agency."""

    agency: Id
    name: Text
    position: Words = ""
    phone: Words = ""
    email: Words = ""


class Contacts(Model):
    """Everybody, in the order in which they are to be called."""

    contacts: tuple[Contact, ...] = ()
