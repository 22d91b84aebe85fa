"""Messages for a campaign, suggested from what it is for, and the tags that its words earn. Start at service.py."""
