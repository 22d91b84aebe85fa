"""What people did and have to do: activities, tasks, reminders, and files beside a record.

An activity happened (call, meeting, note, e-mail); a task is something to do by a date. Start at service.py (tasks),
recording.py (activities), attachments.py (files).
"""
