"""How well campaigns are tagged by their words: F1 on campaigns labelled by hand."""

from mancrel.suggesting import tagging

LABELLED = [
    ("Win back lapsed customers|We have missed you|Come back and see us", {"win-back"}),
    ("Summer sale|20% off everything|Use code SUN20 until Sunday", {"discount"}),
    ("Launch|Meet our new collection|Our new line has just arrived", {"launch"}),
    ("Lamp restock|Back in stock|The lamp is available again", {"restock"}),
    ("Ask for reviews|How did we do?|Leave a review and a rating", {"review"}),
    ("VIP club|Exclusive for members|Your loyalty points and rewards", {"loyalty"}),
    ("Workshop invite|Join us on Friday|You are invited to our workshop", {"event"}),
    ("Cart reminder|You forgot something|Your cart is waiting", {"reminder"}),
    ("Welcome series|Welcome aboard|Thank you for your first order", {"thank-you"}),
    ("Opening hours|An update|We inform you about a change of hours", {"news"}),
    ("Win back with discount|Come back and save|We missed you: 10% off your next order", {"win-back", "discount"}),
    ("Launch event|You are invited to the launch|Join us and meet the new collection", {"launch", "event"}),
    ("Clearance|Prices reduced|The clearance sale ends soon", {"discount", "reminder"}),
    ("Loyalty discount|15% off for our loyal members|A reward for our best customers", {"loyalty", "discount"}),
    ("Newsletter|News from our shop|Our monthly newsletter", {"news"}),
    ("Expiring voucher|Last chance|Your voucher expires on Friday", {"reminder", "discount"}),
    ("Birthday greetings|Happy birthday|We congratulate you", {"thank-you"}),
    ("Survey|Your opinion|Please fill in the survey, we value your feedback", {"review"}),
    ("Refill|Running low?|Time to reorder your coffee", {"restock"}),
    ("Open day|Save the date|Our open day and tasting", {"event"}),
    ("Reactivation|It has been a while|We haven't seen you, come back", {"win-back"}),
    ("Recuperar clientes inactivos|Te echamos de menos|Hace tiempo que no te vemos", {"win-back"}),
    ("Rebajas de verano|20 % de descuento|Ofertas hasta el domingo", {"discount"}),
    ("Nueva colección|Novedades de otoño|Te presentamos la nueva colección", {"launch"}),
    ("Pedir reseñas|Tu opinión cuenta|Deja una reseña", {"review"}),
    ("Taller de cerámica|Invitación|Te invitamos a un taller para celebrar el aniversario", {"event"}),
    ("Carrito abandonado|Un recordatorio|Has olvidado algo en el carrito", {"reminder"}),
    ("Bienvenida|Gracias por tu primer pedido|Te damos la bienvenida", {"thank-you"}),
    ("Plain message|Hello|Just saying hello", set()),
    ("Test|Test|This is a test", set()),
]


def test_campaigns_are_tagged_by_what_they_say():
    hits = false = missed = 0
    for text, meant in LABELLED:
        found = set(tagging.tags(*text.split("|")))
        hits, false, missed = hits + len(found & meant), false + len(found - meant), missed + len(meant - found)

    f1 = 2 * hits / (2 * hits + false + missed)
    assert f1 >= 0.85, f1


def test_there_are_never_more_than_three_tags():
    assert len(tagging.tags("launch sale review event reminder welcome loyalty restock come back news " * 2)) <= 3
