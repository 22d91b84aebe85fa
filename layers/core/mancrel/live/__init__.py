"""Live updates: open sockets are told which records of their tenant changed, and load them by themselves."""
