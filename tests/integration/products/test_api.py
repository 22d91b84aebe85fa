"""Sources and products as the API gives them."""

import json
from urllib.parse import parse_qsl, urlsplit

import pytest

from api.app import handler
from mancrel.products import service, sources
from mancrel.products.schemas import NewSource, ProductData


def ask(method, address, token="", body=None):
    """One call through API Gateway's event; status and answer."""
    parts = urlsplit(address)
    query = {}
    for name, value in parse_qsl(parts.query, keep_blank_values=True):
        query.setdefault(name, []).append(value)
    event = {
        "httpMethod": method,
        "path": parts.path,
        "headers": {"Content-Type": "application/json", **({"Authorization": f"Bearer {token}"} if token else {})},
        "multiValueQueryStringParameters": query or None,
        "queryStringParameters": {name: values[-1] for name, values in query.items()} or None,
        "body": None if body is None else json.dumps(body),
        "isBase64Encoded": False,
        "requestContext": {"requestId": "r-1", "identity": {"sourceIp": "192.0.2.1"}},
    }
    answer = handler(json.loads(json.dumps(event)), None)
    return answer["statusCode"], json.loads(answer["body"]) if answer["body"] else None


@pytest.fixture
def admin(aws):
    return register("ana")


def register(name):
    account = {"organisation": name, "name": name, "email": f"{name}@example.com", "password": "a long enough one"}
    status, answer = ask("POST", "/auth/register", body=account)
    assert status == 201, answer
    return answer["accessToken"], answer["user"]["tenantId"]


@pytest.fixture
def shelf(admin):
    """Five products of one source, one of them no longer sold."""
    _, tenant_id = admin
    source, _ = sources.connect(tenant_id, NewSource(name="Shop"))
    rows = [
        ("L-1", "Lamp, red", "19.90", "EUR", 3),
        ("L-2", "Lampe « été »", "5.00", "EUR", 0),
        ("C-1", "Chair", "1200", "JPY", None),
        ("T-1", "Tent", None, "EUR", 9),
    ]
    for sku, title, price, currency, stock in rows:
        data = ProductData(
            sku=sku,
            title=title,
            description=f"About {title}",
            price=price,
            currency=currency,
            stock=stock,
            attributes={"colour": "red"} if "red" in title else {},
            version=7,
            updated_at="2026-01-01T00:00:00Z",
        )
        service.upsert(tenant_id, source.source_id, data)
    return source


def skus(answer):
    status, page = answer
    assert status == 200, page
    return [item["sku"] for item in page["items"]]


def test_a_product_is_as_the_contract_has_it(admin, shelf):
    token, _ = admin
    _, page = ask("GET", "/api/products?q=L-1", token)

    (product,) = page["items"]

    assert {name: product[name] for name in ("sku", "title", "price", "currency", "stock", "version", "inStock")} == {
        "sku": "L-1",
        "title": "Lamp, red",
        "price": 19.9,
        "currency": "EUR",
        "stock": 3,
        "version": 7,
        "inStock": True,
    }
    assert product["sourceId"] == shelf.source_id
    assert product["updatedAt"] == "2026-01-01T00:00:00.000000Z"
    assert ask("GET", f"/api/products/{product['id']}", token) == (200, product)


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("sort=title", ["C-1", "L-1", "L-2", "T-1"]),
        ("sort=-title", ["T-1", "L-2", "L-1", "C-1"]),
        ("sort=price", ["L-2", "L-1", "C-1", "T-1"]),
        ("sort=-price", ["C-1", "L-1", "L-2", "T-1"]),
        ("sort=stock", ["L-2", "L-1", "T-1", "C-1"]),
        ("sort=-stock", ["T-1", "L-1", "L-2", "C-1"]),
        ("", ["T-1", "C-1", "L-2", "L-1"]),
        ("sort=title&inStock=true", ["C-1", "L-1", "T-1"]),
        ("sort=title&inStock=false", ["L-2"]),
        ("q=ete", ["L-2"]),
        ("q=RED%20lamp", ["L-1"]),
        ("q=nothing", []),
        ("source=other", []),
    ],
)
def test_products_are_found_and_sorted(admin, shelf, query, found):
    assert skus(ask("GET", f"/api/products?{query}", admin[0])) == found


@pytest.mark.parametrize("sort", ["title", "-price"])
def test_pages_meet_each_product_once(admin, shelf, sort):
    whole = skus(ask("GET", f"/api/products?sort={sort}", admin[0]))
    met, cursor = [], ""
    while cursor is not None:
        _, page = ask("GET", f"/api/products?sort={sort}&limit=1{cursor and '&cursor='}{cursor}", admin[0])
        assert page["total"] == 4
        met += [item["sku"] for item in page["items"]]
        cursor = page["nextCursor"]

    assert met == whole


@pytest.mark.parametrize("query", ["sort=colour", "limit=0", "limit=201", "cursor=x", "inStock=maybe", "unknown=1"])
def test_a_wrong_query_is_named(admin, query):
    status, problem = ask("GET", f"/api/products?{query}", admin[0])

    assert (status, problem["errors"][0]["pointer"]) == (422, "/" + query.partition("=")[0])


def test_a_source_is_connected_changed_rotated_and_disconnected(admin, queued):
    token, _ = admin
    new = {"name": "My shop", "kind": "standard", "feedUrl": "https://shop.example/feed"}

    status, made = ask("POST", "/api/catalogue/sources", token, new)
    assert status == 201
    assert made["secret"].startswith("whsec_")
    assert made["webhookUrl"] == f"http://localhost:8000/webhook/catalog?source={made['id']}"
    at = f"/api/catalogue/sources/{made['id']}"
    _, seen = ask("GET", at, token)
    assert "secret" not in seen
    assert (seen["health"], seen["productCount"], seen["verifiedAt"]) == ("new", 0, None)

    status, changed = ask("PATCH", at, token, {"version": seen["version"], "name": "Ours", "feedUrl": None})
    assert (status, changed["name"], changed["feedUrl"]) == (200, "Ours", None)
    status, problem = ask("PATCH", at, token, {"version": seen["version"], "name": "Theirs"})
    assert (status, problem["current"]["name"]) == (409, "Ours")

    status, rotated = ask("POST", f"{at}/rotate", token)
    assert (status, rotated["secret"] != made["secret"]) == (200, True)
    assert rotated["previousSecretUntil"] is not None

    assert ask("POST", f"{at}/sync", token)[0] == 409
    ask("PATCH", at, token, {"version": rotated["version"], "feedUrl": "https://shop.example/feed"})
    assert ask("POST", f"{at}/sync?removeMissing=true", token) == (202, {"id": made["id"], "status": "started"})
    (job,) = queued("catalogue-polls")
    assert json.loads(job)["remove_missing"] is True

    assert [each["id"] for each in ask("GET", "/api/catalogue/sources", token)[1]["items"]] == [made["id"]]
    assert ask("DELETE", at, token) == (204, None)
    assert ask("GET", at, token)[0] == 404
    assert ask("GET", "/api/catalogue/sources", token)[1] == {"items": [], "total": 0, "nextCursor": None}


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"kind": "magento"}, "/kind"),
        ({"name": " "}, "/name"),
        ({"feedUrl": "ftp://shop.example/feed"}, "/feedUrl"),
        ({"feedUrl": "http://169.254.169.254/latest"}, "/feedUrl"),
        ({"feedUrl": "http://user:pass@shop.example/"}, "/feedUrl"),
        ({"currency": "EURO"}, "/currency"),
        ({"secret": "not a secret"}, "/secret"),
        ({"tenantId": "umbrella"}, "/tenantId"),
    ],
)
def test_a_wrong_source_is_named(admin, change, pointer):
    status, problem = ask("POST", "/api/catalogue/sources", admin[0], {"name": "Shop", "kind": "standard", **change})

    assert (status, problem["errors"][0]["pointer"]) == (422, pointer)


def test_another_tenant_sees_nothing(admin, shelf):
    stranger, _ = register("bob")
    product = ask("GET", "/api/products?limit=1", admin[0])[1]["items"][0]["id"]
    at = f"/api/catalogue/sources/{shelf.source_id}"

    assert ask("GET", f"/api/products/{product}", stranger)[0] == 404
    assert ask("GET", "/api/products", stranger)[1]["total"] == 0
    assert ask("GET", at, stranger)[0] == 404
    for method, address, body in (
        ("PATCH", at, {"version": 1, "name": "Mine"}),
        ("DELETE", at, None),
        ("POST", f"{at}/rotate", None),
        ("POST", f"{at}/sync", None),
    ):
        assert ask(method, address, stranger, body)[0] == 404
    assert ask("GET", at)[0] == 401
