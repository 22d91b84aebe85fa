"""How suggestions look outside."""

from typing import Any

from mancrel.assistant.drafting import Draft
from mancrel.assistant.models import Suggestion
from mancrel.assistant.retrieved import PastHit
from mancrel.assistant.schemas import ProductHit, SourceOut, SuggestionOut
from mancrel.kit import money


def shown(suggestion: Suggestion) -> SuggestionOut:
    """*suggestion* as the API shows it."""
    values = {name: getattr(suggestion, name) for name in SuggestionOut.model_fields if name not in ("id", "sources")}
    sources = [SourceOut.model_validate(each) for each in suggestion.sources]
    return SuggestionOut(id=suggestion.suggestion_id, sources=sources, **values)


def sources_of(draft: Draft) -> list[dict[str, Any]]:
    """The rows that *draft* quotes, as a suggestion keeps them."""
    quoted = [_product(hit) for hit in draft.products]
    quoted += [SourceOut(answer_id=hit.answer_id, version=hit.version, title=hit.title) for hit in draft.answers]
    quoted += [_past(draft.past)] if draft.past else []
    return [source.model_dump(mode="json", by_alias=True) for source in quoted]


def _past(hit: PastHit) -> SourceOut:
    return SourceOut(
        reply_id=hit.reply_id,
        conversation_id=hit.conversation_id,
        answered_at=hit.answered_at,
        version=hit.version,
        title="",
    )


def _product(hit: ProductHit) -> SourceOut:
    price = money.major(hit.price, hit.currency)
    return SourceOut(
        product_id=hit.product_id,
        version=hit.version,
        title=hit.title,
        price=None if price is None else float(price),
        currency=hit.currency,
        stock=hit.stock,
    )
