"""What colleagues tell each other is for no model and no customer."""

import json
from pathlib import Path

from samtranslator.yaml_helper import yaml_parse

from mancrel.accounts.policy import Caller
from mancrel.conversations import service as conversations
from mancrel.messages import service as messages
from mancrel.notes import service as notes
from mancrel.notes.schemas import NewNote
from tests.conftest import TEMPLATE
from tests.integration.assistant.conftest import LAMP
from tests.integration.assistant.mails import TENANT
from tests.language_model import listening

SECRET = "Margin is 70%, give them half off"


def test_the_assistant_reads_no_note_and_says_none(receive, suggest, monkeypatch):
    message = receive(f"Is the {LAMP} in stock?")
    place = conversations.get(TENANT, message.conversation_id)
    notes.write(Caller(TENANT, "usr_1", "admin"), place, NewNote(text=SECRET))

    with listening(monkeypatch) as model:
        suggestion = suggest(message)

    asked = json.dumps(model.requests)
    assert LAMP in asked
    assert "Margin" not in asked
    thread = messages.of_conversation(TENANT, message.conversation_id)
    assert [each.direction for each in thread] == ["inbound", "outbound"]
    assert not any("Margin" in said for said in (suggestion.draft, *(each.text for each in thread)))


def test_only_the_api_who_erases_and_who_reads_texts_may_read_notes():
    """Not even a mistake lets a worker that drafts or sends read them: its role has no right to the table. What texts
    mean is another one, which the drafter may read."""
    functions = {
        name: json.dumps(each["Properties"].get("Policies", []))
        for name, each in yaml_parse(Path(TEMPLATE).read_text())["Resources"].items()
        if each["Type"] == "AWS::Serverless::Function"
    }

    allowed = [name for name, rights in functions.items() if "NotesTable.Arn" in rights]
    assert set(allowed) == {"ApiFunction", "LearningFunction", "OperationsFunction", "TextsFunction"}
    assert len(functions) > 10
