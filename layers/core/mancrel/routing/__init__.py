"""Who answers which conversation: teams, who is on duty, and giving out what waits. Start at service.py."""
