"""Why somebody was not in the audience: condition by condition, by what they were at the launch and what they are."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
import time_machine

from mancrel.audit import chain, earlier, reading
from mancrel.audit.reading import Written
from mancrel.campaigns import explaining, repository, service
from mancrel.campaigns.models import Campaign
from mancrel.campaigns.outcomes import Why
from mancrel.consent import changing
from mancrel.consent.schemas import ConsentChange
from mancrel.contacts.noun import CONTACTS
from mancrel.kit import clock, language, storage
from mancrel.kit.settings import settings
from mancrel.orders.noun import ORDERS
from mancrel.records import service as records
from mancrel.segments import service as segments
from mancrel.segments.schemas import NewSegment, SegmentChange
from tests.integration.campaigns.vendor import TENANT, Vendor, a_campaign, drain

LAUNCH = datetime(2026, 5, 4, 9, tzinfo=UTC)
NEWS = {"field": "tags", "operator": "has_tag", "value": "newsletter"}
SPAIN = {"field": "country", "operator": "=", "value": "ES"}


def all_of(*rules: dict[str, Any]) -> dict[str, Any]:
    return {"operator": "AND", "conditions": list(rules)}


@pytest.fixture
def ana(aws: None) -> str:
    """Ana, who is not meant; and somebody who is."""
    with time_machine.travel(LAUNCH - timedelta(days=30)):
        records.create(
            TENANT, CONTACTS, {"name": "Eva", "email": "eva@a.test", "tags": ["newsletter"], "country": "ES"}
        )
        values = {"name": "Ana", "email": "ana@a.test", "tags": ["vip"], "country": "ES"}
        return str(records.create(TENANT, CONTACTS, values).contact_id)


def launched(**more: Any) -> Campaign:
    with time_machine.travel(LAUNCH):
        campaign = a_campaign(**more)
        service.launch(TENANT, campaign.campaign_id)
        drain(Vendor())
    return repository.get(TENANT, campaign.campaign_id)


def changed(contact_id: str, **values: Any) -> None:
    """A change that the audit trail heard of."""
    kinds = records.get(TENANT, CONTACTS, contact_id)
    before = kinds.to_dynamodb_dict()
    records.change(TENANT, CONTACTS, contact_id, None, values)
    now = records.get(TENANT, CONTACTS, contact_id)
    after = now.to_dynamodb_dict()
    changes = [[name, before.get(name), after.get(name)] for name in values]
    version = int(now.version)
    written = Written(TENANT, "contacts", contact_id, version, "changed", "usr_1", None, now.changed_at, changes)
    chain.append(TENANT, [written])


def why(campaign: Campaign, contact_id: str) -> Why:
    return explaining.why(campaign, contact_id, earlier.at)


def codes(told: Why) -> list[str]:
    return [each.code for each in told.steps]


def test_the_condition_that_failed_is_named_with_what_was_there(ana: str) -> None:
    campaign = launched(segment_rules=all_of(SPAIN, NEWS))

    told = why(campaign, ana)

    assert told.sentence == (
        "Ana did not get it: not in the audience when it was frozen on 04 May 2026 at 09:00 UTC. "
        "“tagged newsletter”: no (it was: vip)."
    )
    assert codes(told) == ["not_meant_on", "condition", "fails_now"]
    assert told.rule
    assert told.rule.kept
    spain, news = told.rule.tree.conditions or []
    assert (spain.holds, news.holds, news.actual, news.changed) == (True, False, ["vip"], False)


def test_what_changed_since_is_said_beside_what_was(ana: str) -> None:
    campaign = launched(segment_rules=NEWS)
    changed(ana, tags=["newsletter"])

    told = why(campaign, ana)

    assert told.steps[1].text == "“tagged newsletter”: no (it was: vip; since then changed to: newsletter)"
    assert codes(told)[-1] == "meets_now"
    assert told.rule is not None
    assert (told.rule.tree.holds, told.rule.tree.holds_now, told.rule.tree.changed) == (False, True, True)


def test_the_rule_is_that_of_the_launch_whatever_became_of_the_segment(ana: str) -> None:
    with time_machine.travel(LAUNCH - timedelta(days=1)):
        segment = segments.create(TENANT, NewSegment(name="News", rules=NEWS))
    campaign = launched(segment_id=segment.segment_id)
    segments.change(segment, SegmentChange(version=segment.version, rules={**NEWS, "value": "vip"}))

    told = why(campaign, ana)

    assert "“tagged newsletter”: no (it was: vip)" in told.sentence
    assert codes(told)[-1] == "fails_now"


def test_an_audience_of_before_rules_were_kept_is_judged_by_those_of_now(ana: str) -> None:
    campaign = launched(segment_rules=NEWS)
    storage.remove(f"{str(campaign.audience_key).removesuffix('.jsonl')}.terms.json")

    told = why(campaign, ana)

    assert codes(told)[:2] == ["rule_of_now", "not_meant_on"]
    assert told.rule
    assert not told.rule.kept


def test_what_happened_counts_up_to_the_launch(ana: str) -> None:
    campaign = launched(segment_rules={"operator": "OR", "conditions": [
        {"event": "ordered", "operator": ">=", "value": 1, "withinDays": 30}, NEWS]})  # fmt: skip
    values = {"contact_id": ana, "amount": 1_000, "currency": "EUR", "external_id": "o1", "items": ["Lamp"]}
    records.create(TENANT, ORDERS, values | {"placed_at": clock.now(), "customer_id": "c"})

    texts = [each.text for each in why(campaign, ana).steps if each.code == "condition"]

    assert len(texts) == 2
    assert texts[0].endswith("no (it was: 0 times; since then changed to: 1 time)")


def test_what_had_not_to_be_is_said_as_a_whole(ana: str) -> None:
    campaign = launched(segment_rules=all_of({"operator": "NOT", "conditions": [
        {"field": "tags", "operator": "has_tag", "value": "vip"}]}))  # fmt: skip

    (text,) = (each.text for each in why(campaign, ana).steps if each.code == "condition")

    assert text.endswith("no (it was: vip)")


def test_who_was_added_later_is_told_so(ana: str) -> None:
    campaign = launched(segment_rules=NEWS)
    late = records.create(TENANT, CONTACTS, {"name": "Lea", "email": "lea@a.test", "tags": ["newsletter"]})
    stream = f"arn:aws:dynamodb:eu-central-1:1:table/{settings().table('contacts')}/stream/1"
    made = reading.written({"eventSourceARN": stream, "dynamodb": {"NewImage": late.to_dynamodb_dict()}})
    assert made
    chain.append(TENANT, [made])

    told = why(campaign, late.contact_id)

    assert told.sentence == "Lea did not get it: added after the audience was frozen on 04 May 2026 at 09:00 UTC."
    assert codes(told) == ["created_later", "meets_now"]
    assert told.rule
    assert told.rule.tree.text == "“tagged newsletter”: yes (it was: newsletter)"


def test_who_wants_nothing_is_told_of_besides(ana: str) -> None:
    campaign = launched(segment_rules=NEWS)
    changing.say(TENANT, ana, [ConsentChange.model_validate({"channel": "email", "status": "withdrawn"})])

    last = why(campaign, ana).steps[-1]

    assert (last.code, last.text) == ("may_not", "might not be written to now in any case: they unsubscribed")


def test_it_is_said_in_spanish(ana: str) -> None:
    campaign = launched(segment_rules=NEWS)

    with language.read_in("es"):
        told = why(campaign, ana)

    assert told.sentence.startswith("Ana no lo recibió: no estaba en el público cuando se congeló el 04 may 2026")
    assert "no (era: vip)" in told.sentence


def test_a_rule_that_is_none_any_more_is_said(ana: str) -> None:
    campaign = launched(segment_rules=NEWS)
    key = f"{str(campaign.audience_key).removesuffix('.jsonl')}.terms.json"
    storage.put(key, b'{"at": "2026-05-04T09:00:00Z", "rules": {"field": "gone", "operator": "=", "value": 1}}', "x/y")

    assert codes(why(campaign, ana)) == ["not_meant", "no_rule"]
