"""The API described by itself: OpenAPI, a Postman collection, and Swagger UI (its files come with the site)."""

import json

from api.routing import Answer, Routes
from mancrel.kit.settings import settings

routes = Routes(tag="Service")

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Mancrel API</title>
<link rel="icon" href="/icon.svg">
<link rel="stylesheet" href="/swagger/swagger-ui.css">
</head>
<body>
<main id="swagger">
<noscript>This page needs JavaScript. The definition itself: <a href="/api/openapi.json">openapi.json</a>.</noscript>
</main>
<script src="/swagger/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
"""
_START = """SwaggerUIBundle({
  url: "/api/openapi.json",
  dom_id: "#swagger",
  deepLinking: true,
  persistAuthorization: false,
  tryItOutEnabled: true,
  validatorUrl: null,
});
"""
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""Swagger UI sets style attributes; scripts come from our files only."""


@routes.get("/api/openapi.json", public=True, media_type="application/json; charset=utf-8")
def get_openapi() -> str:
    """This API as OpenAPI 3.1."""
    from api import openapi

    return json.dumps(openapi.document(), ensure_ascii=False)


@routes.get("/api/postman.json", public=True, media_type="application/json; charset=utf-8")
def get_postman() -> str:
    """This API as a Postman collection."""
    from api import openapi, postman

    return json.dumps(postman.collection(openapi.document(), settings().public_url), ensure_ascii=False)


@routes.get("/api/docs", public=True, media_type="text/html; charset=utf-8")
def get_docs() -> Answer[str]:
    """This API to read and to try (Swagger UI)."""
    return Answer(_PAGE, headers={"Content-Security-Policy": _POLICY})


@routes.get("/api/docs/start.js", public=True, media_type="text/javascript; charset=utf-8")
def get_docs_start() -> str:
    """What starts Swagger UI."""
    return _START
