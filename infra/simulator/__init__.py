"""The simulator: a vendor of messages that never leave this machine, over real HTTP, with a memory of its own.

    python -m infra.simulator --port 4567 --data .local

An account (a tenant) says how it behaves: ``PUT /accounts/{account}``. ``POST …/messages`` hands it a message,
``GET …/messages/{id}`` asks for one, ``GET …/deliveries`` lists what it took. What became of messages it tells by
signed webhooks. All chance is a hash of seed, message and attempt: the same messages fare the same, in any order.
"""
