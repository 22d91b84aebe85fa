"""A tenant's own intents are learnt from their examples, read by their tenant alone, and go when they are deleted."""

from dataclasses import replace

import pytest

from mancrel.intents import service as intents
from mancrel.intents.jobs import LearnIntents
from mancrel.intents.schemas import IntentChange, NewIntent
from mancrel.learning import card, repository, service
from mancrel_ml.language import champions, jobs, learning, mind, teaching

SHOP, OTHER = "ten_own", "ten_other"
ENGRAVED = [
    "Can you engrave a name on the mug?", "Do you do laser engraving?", "I would like our initials engraved on it",
    "Is it possible to have a date engraved?", "Could the knife be engraved with a logo?",
    "How many letters can be engraved?", "Engraving on the back, please", "Would you engrave two words for me?",
    "We want names engraved on six glasses", "Which fonts are there for the engraving?",
    "Can a short text be engraved into the board?", "Please add an engraving to my lamp",
]  # fmt: skip
WRAPPED = [
    "Do you wrap gifts?", "Can it come in gift paper?", "Please put a ribbon around the box",
    "Is gift wrapping possible?", "I want it wrapped as a present",
]  # fmt: skip
CLUB = [
    "How do I get to be a member?", "What is my balance of points?", "Is there a bonus for loyal people?",
    "My points have gone", "Can I pay with points?",
]  # fmt: skip
ASKED = "Could you engrave my daughter's name on a mug?"


def added(key="engraving", examples=ENGRAVED, tenant_id=SHOP):
    return intents.create(tenant_id, NewIntent(key=key, name=key, examples=examples))


def learn(tenant_id=SHOP):
    learning.learn(LearnIntents(tenant_id=tenant_id))
    return repository.current(tenant_id)


def read(text=ASKED, tenant_id=SHOP):
    """As the assistant's worker reads it."""
    reader = champions.reader(tenant_id)
    return jobs.read("", text, (), reader, set(reader.classes) - intents.offered(tenant_id))


def test_an_own_intent_is_read_once_it_is_learnt_and_by_its_shop_alone(aws):
    added()
    assert read().intent != "engraving"

    now = learn()

    assert (now.own, now.intents) == (["engraving"], intents.digest(SHOP))
    assert repository.list_runs(SHOP)[0].verdict == "promoted"
    assert read().intent == "engraving"
    assert read("How much is the brass lamp?").intent == "price"
    assert read(tenant_id=OTHER).intent != "engraving"


def test_few_examples_are_never_read_for_sure(aws):
    added("wrapping", WRAPPED)
    learn()

    found = read(WRAPPED[0])

    assert found.intent == "wrapping"
    assert found.confidence < 0.9


@pytest.mark.parametrize(("name", "read_as"), [("Club card", "club"), ("Own 1", "account")])
def test_its_name_is_learnt_from_beside_its_examples(aws, name, read_as):
    intents.create(SHOP, NewIntent(key="club", name=name, examples=CLUB))

    learn()

    assert read("I have lost my club card").intent == read_as


def test_what_is_known_from_examples_alone_has_to_be_surer_until_customers_say_it(aws):
    added()
    learn()
    reader = champions.reader(SHOP)
    row = reader.row(ASKED)
    plain = mind.judged(replace(reader.mind, staged={}), row).confidence

    sure = mind.judged(reader.mind, row).confidence

    assert sure / (1 - sure) == pytest.approx(plain / (1 - plain) / 3)
    said = [("Engrave it", "engraving")] * len(ENGRAVED)
    assert teaching._staged(said, {"engraving": ENGRAVED}) == {"engraving": 2}


def test_learning_the_same_list_twice_changes_nothing(aws):
    added()
    version = learn().version

    assert learn().version == version
    assert len(repository.list_runs(SHOP)) == 1


def test_what_is_deleted_is_read_as_other_at_once_and_forgotten_with_the_next_training(aws):
    added()
    learnt = learn().model_version
    intents.delete(SHOP, "engraving")
    found = read()
    assert (found.intent, found.hidden, found.model_version) == ("other", ["engraving"], learnt)
    assert "engraving" not in found.scores

    now = learn()

    assert (now.own, now.intents) == ([], None)
    assert "engraving" not in champions.reader(SHOP).classes


def test_going_back_is_not_undone_by_the_clock(aws):
    added()
    learnt = learn().model_version

    service.go_back(SHOP, "usr_one", learnt)

    now = learn()
    assert (now.model_version, now.own, now.intents) == (None, [], None)


def test_a_hidden_starter_intent_is_read_as_other(aws):
    assert read("How much is the brass lamp?").intent == "price"

    intents.change(SHOP, "price", IntentChange(version=0, hidden=True))

    assert read("How much is the brass lamp?").intent == "other"


def test_a_changed_list_is_learnt_without_the_labels_that_have_to_win(aws, labelled):
    """Labels take a model over only by what they prove: an intent that is added does not carry them in."""
    wrong = [f"How much is the {thing}?" for thing in ("lamp", "chair", "mug", "pot", "rug", "vase", "desk", "shelf")]
    labelled(SHOP, wrong * 4, read="price", said="complaint")
    added()

    learning.learn(LearnIntents(tenant_id=SHOP))

    run = repository.list_runs(SHOP)[-1]
    assert (run.labels, run.verdict) == ({}, "promoted")
    assert read("How much is the clock?").intent == "price"


def test_an_intent_made_anew_under_a_deleted_ones_key_does_not_inherit_its_labels(aws, labelled):
    added()
    labelled(SHOP, [ASKED], read="other", said="engraving")
    labelled(SHOP, ["How much is it?"], read="other", said="price")
    first = intents.digest(SHOP)
    intents.delete(SHOP, "engraving")

    added()

    assert [each.intent for each in service.known(SHOP)] == ["price"]
    assert intents.digest(SHOP) != first
    labelled(SHOP, [ASKED], read="other", said="engraving")
    assert [each.intent for each in service.known(SHOP)] == ["price", "engraving"]


def test_one_that_is_restored_keeps_its_labels(aws, labelled):
    added()
    labelled(SHOP, [ASKED], read="other", said="engraving")
    intents.delete(SHOP, "engraving")

    intents.restore(SHOP, "engraving")

    assert [each.intent for each in service.known(SHOP)] == ["engraving"]


@pytest.mark.parametrize("said", ["engraving", "price"])
def test_labels_of_what_was_deleted_teach_nothing(aws, labelled, said):
    added()
    labelled(SHOP, [ASKED], read="other", said=said)
    intents.delete(SHOP, "engraving")

    assert [each.intent for each in service.known(SHOP)] == ([] if said == "engraving" else ["price"])


def test_it_is_told_which_are_parts_of_the_starter_set(aws):
    added("paying", [f"How much is the {thing}?" for thing in ("lamp", "chair", "mug", "pot", "rug")])
    added()

    learn()

    assert [each.model_dump() for each in card.of(SHOP).overlaps] == [
        {"intent": "paying", "starter": "price", "count": 5}
    ]
