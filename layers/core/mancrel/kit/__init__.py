"""What every feature stands on: settings, errors, ids, time, tables, queues, storage. It knows no feature."""
