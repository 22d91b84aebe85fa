"""What contacts, companies, leads, deals and the like have in common: typed fields, writing, tombstones, claims."""
