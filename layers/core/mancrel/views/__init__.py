"""Saved views: a filter, a sorting and columns of a list under a name, one's own or the team's."""
