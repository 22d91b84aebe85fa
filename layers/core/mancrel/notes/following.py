"""Notes go with the message that they stand after when it is split off, and come back with it.

In the commit of the split (`messages.arranging.Along`): what moves messages knows nothing of notes.
"""

from collections.abc import Sequence

from mancrel.conversations import joining
from mancrel.conversations.models import Conversation
from mancrel.kit.tables import Save
from mancrel.messages.arranging import Along
from mancrel.messages.models import Message
from mancrel.notes import repository


class _Notes(Along):
    def after(self, kept: Conversation, new_id: str, thread: Sequence[Message], moved: Sequence[Message]) -> list[Save]:
        """Those whose last message before them is one of *moved*."""
        order, leaving = sorted(thread, key=lambda each: each.sent_at), {each.message_id for each in moved}
        moving = []
        for place in joining.places(kept):
            for note in repository.list_ever(kept.tenant_id, place):
                before = [each for each in order if each.sent_at <= note.created_at]
                if before and before[-1].message_id in leaving:
                    note.conversation_id, note.moved_from = new_id, [*(note.moved_from or []), place]
                    moving.append(Save(note))
        return moving

    def back(self, into: Conversation, other_id: str) -> list[Save]:
        """To where each was, if that is still a part of *into*."""
        there, moving = joining.places(into), []
        for note in repository.list_ever(into.tenant_id, other_id):
            if left := list(note.moved_from or []):
                place = left.pop()
                note.conversation_id, note.moved_from = place if place in there else into.conversation_id, left or None
                moving.append(Save(note))
        return moving


NOTES = _Notes()
