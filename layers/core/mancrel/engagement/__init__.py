"""What people did with what was sent to them: received, opened, clicked, and how likely it was a machine."""
