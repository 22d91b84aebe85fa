"""What happened with a contact, company, deal or lead, merged from all that knows a part of it.

A source finds marks (what, when: cheap, for all of them) and loads the entries of a page. One more sort of entry is one
more source in `sources.SOURCES`.
"""
