"""What whoever imports may choose: what to do with known records and bad values, tags, an owner, keys, columns."""

from tests.integration.imports.wizard import ANA, BAD, HEADER, Wizard, counted, counts


def test_existing_records_can_be_left_alone_or_only_filled(wizard: Wizard):
    wizard.client("POST", "/api/contacts", {"name": "Ana", "email": "ana@example.com"})

    skipped = wizard.do(wizard.change(wizard.send_rows(HEADER, ANA), options={"existing": "skip"}), "start")
    filled = wizard.do(wizard.change(wizard.send_rows(HEADER, ANA), options={"existing": "fill"}), "start")

    assert counted(skipped["progress"]) == counts(rows=1, skipped=1)
    assert counted(filled["progress"]) == counts(rows=1, updated=1)
    (ana,) = wizard.contacts()
    assert (ana["name"], ana["city"]) == ("Ana", "Porto")


def test_a_bad_value_may_be_left_out_alone(wizard: Wizard):
    one = wizard.change(wizard.send_rows(HEADER, ANA, BAD), options={"badValues": "value"})

    done = wizard.do(one, "start")

    assert counted(done["progress"]) == counts(rows=2, created=2)
    assert [(contact["name"], contact["email"]) for contact in wizard.contacts()][1] == ("Cy", None)
    assert wizard.problems(one) == [(3, "E-mail: is no e-mail address")]


def test_every_record_can_get_tags_and_an_owner(wizard: Wizard):
    one = wizard.change(wizard.send_rows(HEADER, ANA), options={"tags": ["fair 2026"], "ownerId": "usr_1"})

    wizard.do(one, "start")

    (ana,) = wizard.contacts()
    assert (ana["tags"], ana["ownerId"]) == (["vip", "fair 2026"], "usr_1")


def test_an_owner_is_a_colleague(wizard: Wizard):
    one = wizard.send_rows(HEADER, ANA)

    reply = wizard.client(
        "PATCH", f"/api/imports/{one['id']}", {"version": one["version"], "options": {"ownerId": "usr_none"}}
    )

    assert (reply.status, [each["pointer"] for each in reply.body["errors"]]) == (422, ["/options/ownerId"])


def test_an_address_that_somebody_else_has_is_a_problem(wizard: Wizard):
    wizard.client("POST", "/api/contacts", {"name": "A", "externalId": "1"})
    wizard.client("POST", "/api/contacts", {"name": "B", "email": "ana@example.com"})
    one = wizard.change(wizard.send_rows(HEADER, ANA), options={"keys": ["externalId"]})

    done = wizard.do(one, "start")

    assert counted(done["progress"]) == counts(rows=1, problems=1)
    assert "another contact has" in wizard.problems(one)[0][1]


def test_records_are_found_by_telephone_number_when_that_is_the_key(wizard: Wizard):
    wizard.client("POST", "/api/contacts", {"name": "A", "phone": "+351 912 345 678"})
    one = wizard.send_rows(["Name", "Phone"], ["Ana", "00351912345678"])
    one = wizard.change(one, options={"keys": ["phone"], "country": "PT"})

    done = wizard.do(one, "start")

    assert counted(done["progress"]) == counts(rows=1, updated=1)
    assert [contact["name"] for contact in wizard.contacts()] == ["Ana"]


def test_how_a_file_is_read_can_be_changed(wizard: Wizard):
    one = wizard.send("Name;Ort\nJürgen;Köln\n".encode())

    again = wizard.change(one, reading={"delimiter": ",", "headerRow": 1})
    wizard.work()

    assert again["status"] == "analysing"
    assert [column["header"] for column in wizard.get(one["id"])["columns"]] == ["Name;Ort"]


def test_wrong_columns_and_keys_are_named(wizard: Wizard):
    one = wizard.send_rows(HEADER, ANA)

    def change(**wanted):
        return wizard.client("PATCH", f"/api/imports/{one['id']}", {"version": one["version"], **wanted})

    no_field = change(columns=[{"index": 0, "target": "shoeSize"}])
    no_column = change(columns=[{"index": 99, "target": "name"}])
    no_key = change(options={"keys": ["tags"]})
    assert [reply.status for reply in (no_field, no_column, no_key)] == [422] * 3
    assert no_field.body["errors"][0]["pointer"] == "/columns/0/target"
    assert no_column.body["errors"][0]["pointer"] == "/columns/0/index"
    assert no_key.body["errors"][0]["pointer"] == "/options/keys/0"
    assert wizard.client("PATCH", f"/api/imports/{one['id']}", {"version": 999}).status == 409


def test_columns_can_be_mapped_differently(wizard: Wizard):
    one = wizard.send_rows(["Name", "Where", "Stage"], ["Ana", "Porto", "buyer"])

    one = wizard.change(
        one,
        columns=[
            {"index": 1, "target": "city"},
            {"index": 2, "target": "lifecycle", "values": {"Buyer": "customer"}},
        ],
    )
    wizard.do(one, "start")

    (ana,) = wizard.contacts()
    assert (ana["city"], ana["lifecycle"]) == ("Porto", "customer")
