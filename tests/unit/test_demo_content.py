"""The demo shop's data holds together."""

from datetime import UTC, datetime, timedelta

from infra.demo import advertising, content, waits
from mancrel.activities.schemas import NewActivity
from mancrel.assistant.schemas import NewAnswer
from mancrel.consent.schemas import NewTopic
from mancrel.contacts.schemas import NewContact
from mancrel.deals.stages import NewPipeline
from mancrel.journeys import checking
from mancrel.journeys.schemas import NewJourney
from mancrel.leads.schemas import NewLead
from mancrel.products.schemas import ProductData
from mancrel.records.schemas import NewField
from mancrel.routing import likelihood
from mancrel.saved_replies.schemas import NewSavedReply
from mancrel.segments.schemas import NewSegment
from mancrel.templates import starters
from mancrel.views.schemas import NewView


def test_forty_products_as_the_webhook_takes_them() -> None:
    products = [ProductData.model_validate(product) for product in content.products()]

    assert len({product.sku for product in products}) == 40


def test_two_hundred_contacts_with_addresses_of_their_own() -> None:
    people = [NewContact.model_validate({**vars(person), "tags": list(person.tags)}) for person in content.people()]

    assert len({person.email for person in people}) == 200
    assert list(content.people()) == list(content.people())


def test_thirty_conversations_with_people_that_the_shop_knows() -> None:
    known = {person.name for person in content.people()}
    stories = content.conversations()

    assert len(stories) == 30
    assert len({story["from"] for story in stories} & known) == 30
    assert all(story["answer"]["by"] in content.USERS for story in stories if "answer" in story)


def test_fields_views_and_activities_are_such_as_can_be_made() -> None:
    doings = content.doings()

    for field in doings["fields"]:
        NewField.model_validate(field)
    for view in doings["views"]:
        NewView.model_validate(view)
    for activity in doings["activities"]:
        NewActivity.model_validate({name: activity[name] for name in activity if name not in ("with", "ago", "next")})
        assert 0 <= activity["with"] < 200


def test_answers_are_ones_that_the_assistant_may_give() -> None:
    answers = [NewAnswer.model_validate(answer) for answer in content.answers()]

    assert len({answer.title for answer in answers}) == len(answers)


def test_saved_replies_have_shortcuts_of_their_own() -> None:
    saved = [NewSavedReply.model_validate(reply) for reply in content.saved_replies()]

    assert len({reply.shortcut for reply in saved}) == len(saved)


def test_what_is_sold_to_businesses_hangs_together() -> None:
    selling, known = content.selling(), {person.name for person in content.people()}
    companies = {company["name"]: company for company in selling["companies"]}
    pipelines = [NewPipeline.model_validate(pipeline) for pipeline in selling["pipelines"]]
    stages = {stage.name for pipeline in pipelines for stage in pipeline.stages}

    assert {person for company in companies.values() for person in company["people"]} <= known
    for deal in selling["deals"]:
        assert deal["contact"] in companies[deal["company"]]["people"]
        assert deal["stage"] in stages | {"New", "Qualified", "Proposal", "Negotiation"}
    for lead in selling["leads"]:
        NewLead.model_validate({name: value for name, value in lead.items() if name != "owner"})
    assert len({deal["name"] for deal in selling["deals"]}) == len(selling["deals"]) >= 25
    assert {"won", "lost"} <= {name for deal in selling["deals"] for name in deal}


def test_what_the_shop_writes_names_what_there_is() -> None:
    marketing = content.marketing()
    segments = {NewSegment.model_validate(segment).name for segment in marketing["segments"]}
    topics = {NewTopic.model_validate(topic).topic for topic in marketing["topics"]}
    journeys = [NewJourney.model_validate(journey) for journey in marketing["journeys"]]

    for campaign in marketing["campaigns"]:
        assert campaign["segment"] in segments
        assert campaign["topic"] in topics
    assert [checking.shape(journey.draft) for journey in journeys if journey.draft] == [[]]
    assert {template["starter"] for template in marketing["templates"]} <= {each.key for each in starters.of("en")}


def test_the_form_of_the_ads_has_the_boxes_that_people_tick() -> None:
    nodes = advertising.nodes()
    form = nodes.pop(advertising.FORM)
    boxes = {box["key"] for box in form["legal_content"]["custom_disclaimer"]["checkboxes"]}

    assert len(nodes) == 2
    for lead in nodes.values():
        assert {each["checkbox_key"] for each in lead["custom_disclaimer_responses"]} <= boxes
        assert {"full_name", "email"} <= {each["name"] for each in lead["field_data"]}


def test_the_desks_waits_teach_it_forecasts_that_are_worth_something() -> None:
    now = datetime(2026, 11, 23, 3, tzinfo=UTC)
    past = [wait for _name, wait in waits.past(["team_sales", "team_care"], now)]
    promised = {"first_reply": 240 * 60, "resolution": 1440 * 60}

    trial = likelihood.trial(past, lambda wait: promised[wait.target], (now - timedelta(days=28)).timestamp())

    assert trial is not None
    assert trial.better
    assert all(wait.ended < now.timestamp() for wait in past)
    assert 0.1 < sum(wait.seconds > promised[wait.target] for wait in past) / len(past) < 0.5
