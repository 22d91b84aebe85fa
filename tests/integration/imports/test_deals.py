"""Deals from files: pipelines and stages by name, and what other programs call won and lost."""

import pytest

from tests.integration.imports.wizard import Wizard

HEADER = ["Deal name", "Pipeline", "Deal stage", "Amount"]


def deals(wizard: Wizard) -> dict[str, tuple[str, str, str]]:
    """Pipeline, stage and status of each deal, by its name."""
    names = {}
    for pipeline in wizard.client("GET", "/api/pipelines").body["items"]:
        names |= {pipeline["id"]: pipeline["name"]} | {stage["id"]: stage["name"] for stage in pipeline["stages"]}
    rows = wizard.client("GET", "/api/deals?limit=200").body["items"]
    return {row["name"]: (names[row["pipelineId"]], names[row["stageId"]], row["status"]) for row in rows}


@pytest.fixture
def partners(wizard: Wizard) -> dict[str, str]:
    stages = [{"name": "Met"}, {"name": "Proposal"}, {"name": "Signed"}]
    made = wizard.client("POST", "/api/pipelines", {"name": "Partners", "stages": stages})
    assert made.status == 201, made
    return {stage["name"]: stage["id"] for stage in made.body["stages"]}


def test_pipelines_and_stages_are_known_by_name_and_by_id(wizard: Wizard, partners: dict[str, str]):
    one = wizard.send_rows(
        HEADER,
        ["a", "Sales", "Proposal", "1"],
        ["b", "partners", "proposal", "1"],
        ["c", "", "Negotiation", "1"],
        ["d", "", "Signed", "1"],
        ["e", "Partners", "", "1"],
        ["f", "Partners", partners["Signed"], "1"],
        noun="deals",
    )
    done = wizard.do(one, "start")

    assert (done["progress"]["created"], wizard.problems(one)) == (6, [])
    assert deals(wizard) == {
        "a": ("Sales", "Proposal", "open"),
        "b": ("Partners", "Proposal", "open"),
        "c": ("Sales", "Negotiation", "open"),
        "d": ("Partners", "Signed", "open"),
        "e": ("Partners", "Met", "open"),
        "f": ("Partners", "Signed", "open"),
    }


@pytest.mark.parametrize(
    ("text", "status"),
    [("Closed Won", "won"), ("closedwon", "won"), ("Closed Lost", "lost"), ("closedlost", "lost"), ("Won", "won"),
     ("LOST", "lost"), ("Cerrado ganado", "won"), ("Perdu", "lost")],
)  # fmt: skip
def test_what_others_call_won_and_lost_is_the_status(wizard: Wizard, text: str, status: str):
    for header in (HEADER, ["Deal name", "Pipeline", "Status", "Amount"]):
        one = wizard.send_rows(header, [f"{header[2]} {text}", "", text, "1"], noun="deals")
        assert wizard.do(one, "start")["progress"]["created"] == 1, wizard.problems(one)

    assert [(stage, said) for _, stage, said in deals(wizard).values()] == [("New", status)] * 2


def test_a_stage_that_is_called_so_is_meant(wizard: Wizard):
    wizard.client("POST", "/api/pipelines", {"name": "Own", "stages": [{"name": "Open"}, {"name": "Closed won"}]})

    one = wizard.send_rows(HEADER, ["a", "Own", "Closed Won", "1"], noun="deals")
    wizard.do(one, "start")

    assert deals(wizard) == {"a": ("Own", "Closed won", "open")}


def test_a_deal_that_was_won_stays_so_with_its_stage(wizard: Wizard):
    one = wizard.send_rows(
        ["Deal name", "Deal stage", "Status"], ["a", "Proposal", "Won"], ["b", "Closed Won", "open"], noun="deals"
    )
    wizard.do(one, "start")

    assert deals(wizard) == {"a": ("Sales", "Proposal", "won"), "b": ("Sales", "New", "won")}


def test_what_is_not_known_is_a_problem_of_its_row(wizard: Wizard, partners: dict[str, str]):
    one = wizard.send_rows(
        HEADER, ["a", "", "Dreaming", "1"], ["b", "Nowhere", "Proposal", "1"], ["c", "Sales", "Signed", "1"],
        noun="deals",
    )  # fmt: skip
    tried = wizard.do(one, "dry-run")

    said = dict(wizard.problems(one))
    assert said[2] == "Deal stage: is no stage of Sales, Partners"
    assert said[3] == "Pipeline: is no pipeline; there are Sales, Partners"
    assert said[4] == "Deal stage: is no stage of Sales"
    assert tried["trial"]["problems"] == 2  # a pipeline that is not known keeps no row out, as any other record


def test_a_stage_of_several_other_pipelines_needs_the_pipeline(wizard: Wizard, partners: dict[str, str]):
    wizard.client("POST", "/api/pipelines", {"name": "Renewals", "stages": [{"name": "Signed"}]})

    one = wizard.send_rows(HEADER, ["a", "", "Signed", "1"], noun="deals")
    wizard.do(one, "dry-run")

    assert "several pipelines (Partners, Renewals)" in wizard.problems(one)[0][1]


def amounts(wizard: Wizard) -> dict[str, tuple[float, str]]:
    rows = wizard.client("GET", "/api/deals?limit=200").body["items"]
    return {row["name"]: (row["amount"], row["currency"]) for row in rows}


def test_amounts_have_the_decimals_of_the_currency_in_their_row(wizard: Wizard):
    one = wizard.send_rows(
        ["Deal name", "Amount", "Currency"],
        ["a", "1500", "JPY"], ["b", "12.345", "kwd"], ["c", "9.90", "€"], ["d", "9.90", ""], ["e", "1.5", "JPY"],
        ["f", "1", "EURO"],
        noun="deals",
    )  # fmt: skip
    wizard.do(one, "start")

    assert amounts(wizard) == {"a": (1500, "JPY"), "b": (12.345, "KWD"), "c": (9.9, "EUR"), "d": (9.9, "EUR")}
    assert wizard.problems(one) == [
        (6, "Amount: is finer than JPY, which has 0 decimals"),
        (7, "Currency: must be a currency code of ISO 4217, such as EUR"),
    ]


@pytest.mark.parametrize(
    ("header", "row", "after"),
    [("Amount", "20", (20, "JPY")), ("Currency", "EUR", (1500, "EUR")), ("Source", "fair", (1500, "JPY"))],
)
def test_an_amount_stays_in_the_currency_of_its_deal(wizard: Wizard, header: str, row: str, after: tuple[float, str]):
    deal = wizard.client("POST", "/api/deals", {"name": "a", "amount": 1500, "currency": "JPY"}).body

    one = wizard.send_rows(["Id", header], [deal["id"], row], noun="deals")
    wizard.do(one, "start")

    assert amounts(wizard) == {"a": after}, wizard.problems(one)
