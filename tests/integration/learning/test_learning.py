"""A tenant's model learns from what its people say, and from nobody else's."""

from datetime import timedelta

import pytest
import time_machine

from mancrel.intents.jobs import LearnIntents
from mancrel.kit import clock, storage
from mancrel.learning import repository, service
from mancrel_ml.language import champions, learning, predict
from tests.client import signed_in

SHOP, OTHER = "ten_learns", "ten_other"
THINGS = ("lamp", "chair", "scarf", "board", "mug", "pot", "rug", "vase", "desk", "clock", "shelf", "stool")
FITTINGS = [f"Can your fitter come on {day} to mount the {thing}?" for thing in THINGS for day in ("Monday", "Friday")]
PRICES = [f"How much is the {thing}?" for thing in THINGS]
FITTING = "Could a fitter come on Tuesday and mount the lamp?"


@pytest.fixture
def learnt(labelled):
    """A shop that calls questions about fitting an order's status, against the shipped model, and learnt it."""
    labelled(SHOP, FITTINGS, read="other", said="order_status")
    labelled(SHOP, PRICES, read="price", said="price", by="usr_two")
    learning.learn(LearnIntents(tenant_id=SHOP))
    return repository.current(SHOP)


def intent_of(tenant_id, text=FITTING):
    """What the tenant's model reads."""
    return predict.understand("", text, reader=champions.reader(tenant_id)).intent


def test_what_people_say_is_learnt_by_their_shop_alone(learnt):
    (run,) = repository.list_runs(SHOP)

    assert (run.verdict, learnt.model_version) == ("promoted", run.model_version)
    assert predict.understand("", FITTING, reader=champions.reader(SHOP)).model_version == learnt.model_version
    assert (intent_of(SHOP), intent_of(OTHER)) == ("order_status", predict.understand("", FITTING).intent)
    assert intent_of(OTHER) != "order_status"


def test_learning_twice_changes_nothing(learnt):
    learning.learn(LearnIntents(tenant_id=SHOP))

    assert len(repository.list_runs(SHOP)) == 1
    assert repository.current(SHOP).version == learnt.version


def test_a_model_that_is_gone_or_broken_leaves_the_shipped_one_reading(learnt):
    storage.put(f"models/{SHOP}/{learnt.model_version}.npz", b"PK broken")
    champions.release()
    assert champions.reader(SHOP) is predict.reader_here()

    storage.remove(f"models/{SHOP}/{learnt.model_version}.npz")
    assert champions.reader(SHOP) is predict.reader_here()


def test_it_goes_back_by_itself_when_people_correct_it_more_often(learnt, labelled):
    with time_machine.travel(clock.now() + timedelta(days=1)):
        labelled(SHOP, PRICES[:3], read="order_status", said="price")
        assert not service.watch(SHOP)
        labelled(OTHER, PRICES, read="order_status", said="price")
        assert not service.watch(SHOP)

        labelled(SHOP, PRICES + FITTINGS, read="order_status", said="price")
        assert service.watch(SHOP)

    now = repository.current(SHOP)
    assert now.model_version is None
    assert now.history[-1]["why"] == "worse"
    assert champions.reader(SHOP) is predict.reader_here()


def test_a_person_goes_back_once(learnt):
    call = signed_in(SHOP, "admin", "usr_admin")
    body = {"version": learnt.model_version}

    first = call("POST", "/api/assistant/model/go-back", body)
    again = call("POST", "/api/assistant/model/go-back", body)

    assert (first.status, first.body["version"], first.body["latest"]["verdict"]) == (200, None, "promoted")
    assert [each["why"] for each in again.body["history"]] == ["by_hand", "learnt"]


def test_one_person_who_mislabels_changes_nothing(labelled):
    labelled(SHOP, PRICES * 4, read="price", said="wholesale", by="usr_bad")
    labelled(SHOP, PRICES, read="price", said="price", by="usr_two")

    learning.learn(LearnIntents(tenant_id=SHOP))

    (run,) = repository.list_runs(SHOP)
    assert run.verdict in ("one_person", "no_better", "worse_lately")
    assert repository.current(SHOP).model_version is None


def test_deleted_customers_are_not_learnt_from(labelled):
    rows = labelled(SHOP, FITTINGS + PRICES, read="other", said="order_status")
    assert len(service.known(SHOP)) == len(rows)

    signed_in(SHOP, "admin", "usr_admin")("DELETE", f"/api/contacts/{rows[0].contact_id}")

    assert service.known(SHOP) == []


def test_too_few_labels_say_how_many_are_missing(labelled):
    labelled(SHOP, PRICES, read="price", said="price")

    told = signed_in(SHOP, "admin", "usr_admin")("POST", "/api/assistant/model/learn")

    assert (told.status, told.body["missing"], told.body["learning"]) == (202, 18, False)


def test_learn_now_asks_once_in_ten_minutes(labelled, queued):
    labelled(SHOP, FITTINGS + PRICES, read="price", said="price")

    for _click in range(2):
        told = signed_in(SHOP, "admin", "usr_admin")("POST", "/api/assistant/model/learn")

    assert told.body["learning"]
    assert len(queued("learning")) == 1
