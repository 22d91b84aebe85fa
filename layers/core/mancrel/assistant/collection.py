"""What can be asked of suggestions, from the replica."""

from mancrel.assistant.models import Suggestion
from mancrel.records.fields import Field, FieldType, stamps
from mancrel.records.nouns import Collection

_T = FieldType
SUGGESTIONS = Collection(
    name="suggestions",
    model=Suggestion,
    fields=(
        Field("conversationId", _T.REFERENCE, "Conversation", refers_to="conversations"),
        Field("status", _T.CHOICE, "Status"),
        Field("gates", _T.TAGS, "Held back by"),
        *stamps(),
    ),
)
