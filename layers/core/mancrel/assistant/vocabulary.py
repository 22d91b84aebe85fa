"""The words a reply about products needs besides the facts, in English and Spanish. None claims anything."""

import re
from dataclasses import astuple

from mancrel.assistant.phrases import ENGLISH, SPANISH

_WORDS = """
    a about additional all also although am an and another any anything are article as ask asked asking assist at
    available back be been below best between both but by can catalogue check choose come comes comfortable compare
    compared consider contact contacting cost costs could currently dear detail details did do does each either else
    enquiry enquiring exact feel few find fit fits following for free from further get glad good great happy has
    have having hear hello help helpful here hi hope how however i if in information inquiry interest interested
    into is it item items its just kind know least let like link listed look looking made make many may me mean meet
    message might model moment more most much my name need needs new no not nothing now number of on once one only
    option options or other our out over page piece pieces please pleased possible price priced prices product
    products question questions range reach reaching reply right say see sell should since size so some sorry still
    stock such suit suitable suits sure tell than thank thanks that the their them then there these they thing this
    those to too two under unfortunately unit units until up us use very want was we well were what when where
    whether which while who wish with within work would write writing yes yet you your yours euro euros eur usd gbp
    dollar dollars pound pounds s t d ll re ve don't doesn't isn't aren't can't i'm it's that's we're you're you'd
    you'll i'd we'd let's

    a al algo alguna algún ambos aquí artículo así aunque ayuda ayudar bien buenas buenos cada catálogo color como
    con consulta consultar cualquier cuesta cuestan cuál cuáles cuánto de del desde disponible disponibles donde dos
    días duda dudas e el ella ellos en encontrado encontrar encontrará entre era es esa ese eso esta estado estamos
    este esto estos está están favor gracias gusta gusto ha hay hemos hola horas indicar indicarme información
    interesar interesa la las le les lo los me mensaje mensajes mi modelo momento muy más necesita necesitar ni no
    nombre nos nuestra nuestro o otra otras otro para pero podría por precio preguntar pregunta preguntas producto
    productos puede pueden que quiere qué referencia refiere responda responder saludo se si sido siguiente
    siguientes sin situación sobre son stock su sus sí también tamaño tenemos tiene todos un una unidad unidades
    usted ver y ya
"""
_PHRASES = " ".join([*astuple(ENGLISH), *astuple(SPANISH)]).casefold()
COURTESY = frozenset(_WORDS.split()) | frozenset(re.findall(r"[^\W\d_]+", _PHRASES))
"""Everyday words, and those of our own phrases."""
