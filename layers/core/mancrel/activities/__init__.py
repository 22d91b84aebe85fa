"""Activities: tasks, so far. A task is something to do by a date."""
