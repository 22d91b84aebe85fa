"""The sentences of the local drafter, in each language it writes. None claims anything: rows fill in the facts."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Phrases:
    """One language. ``{title}``, ``{price}`` and ``{stock}`` come from a catalogue row."""

    hello: str
    hello_name: str
    thanks: str
    in_stock: str
    in_stock_price: str
    out_of_stock: str
    out_of_stock_price: str
    price_in_stock: str
    price_out_of_stock: str
    costs: str
    only_title: str
    several: str
    advice: str
    line_in_stock: str
    line_out: str
    line_price: str
    line_bare: str
    more: str
    ask_more: str
    which: str
    is_it: str
    not_found: str
    closing: str


ENGLISH = Phrases(
    hello="Hello,",
    hello_name="Hello {name},",
    thanks="thank you for your message.",
    in_stock="Yes, {title} is in stock ({stock} available).",
    in_stock_price="Yes, {title} is in stock ({stock} available) and costs {price}.",
    out_of_stock="{title} is out of stock at the moment, I am sorry.",
    out_of_stock_price="{title} is out of stock at the moment, I am sorry. {title} costs {price}.",
    price_in_stock="{title} costs {price} and is in stock ({stock} available).",
    price_out_of_stock="{title} costs {price}. It is out of stock at the moment, I am sorry.",
    costs="{title} costs {price}.",
    only_title="You are asking about {title}.",
    several="This is how the products you ask about stand:",
    advice="These products may suit you:",
    line_in_stock="- {title}: {price}, in stock ({stock} available)",
    line_out="- {title}: {price}, out of stock",
    line_price="- {title}: {price}",
    line_bare="- {title}",
    more="Here is more about it: {url}",
    ask_more="If you have another question, just reply to this message.",
    which="Which of these do you mean?",
    is_it="Is this the one you mean?",
    not_found="I could not find a product that fits your question in our catalogue. "
    "Could you tell me its exact name or article number?",
    closing="Kind regards",
)

SPANISH = Phrases(
    hello="Hola:",
    hello_name="Hola, {name}:",
    thanks="gracias por su mensaje.",
    in_stock="Sí, {title} está en stock ({stock} disponibles).",
    in_stock_price="Sí, {title} está en stock ({stock} disponibles) y cuesta {price}.",
    out_of_stock="Lo siento, {title} está agotado en este momento.",
    out_of_stock_price="Lo siento, {title} está agotado en este momento. {title} cuesta {price}.",
    price_in_stock="{title} cuesta {price} y está en stock ({stock} disponibles).",
    price_out_of_stock="{title} cuesta {price}. Lo siento, está agotado en este momento.",
    costs="{title} cuesta {price}.",
    only_title="Pregunta usted por {title}.",
    several="Esta es la situación de los productos por los que pregunta:",
    advice="Estos productos le pueden interesar:",
    line_in_stock="- {title}: {price}, en stock ({stock} disponibles)",
    line_out="- {title}: {price}, agotado",
    line_price="- {title}: {price}",
    line_bare="- {title}",
    more="Aquí encontrará más información: {url}",
    ask_more="Si tiene otra pregunta, responda a este mensaje.",
    which="¿A cuál de ellos se refiere?",
    is_it="¿Se refiere a este?",
    not_found="No he encontrado en nuestro catálogo un producto que corresponda a su pregunta. "
    "¿Podría indicarme su nombre exacto o su número de artículo?",
    closing="Un saludo",
)


def phrases_in(language: str) -> Phrases:
    """The phrases of *language* (``es``, ``es-MX``, …); English where we have none."""
    return SPANISH if language.lower().split("-")[0] == "es" else ENGLISH
