"""One mail in or out. In: receiving.py. Out: replying.py, then sending.py. Reading: service.py."""
