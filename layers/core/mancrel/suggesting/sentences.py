"""What is said beside suggestions: whom they speak to, and what of the objective was left out."""

from mancrel.kit.sentences import Sentences

SAID = Sentences(
    en={
        "people": ("{count} person", "{count} people"),
        "segment": ("{name}: {count} person, {rule}", "{name}: {count} people, {rule}"),
        "left_out": "“{claim}” was left out: no message may claim that.",
        "say_what": "must say what the message is for, such as “win back customers who stopped coming”",
    },
    es={
        "people": ("{count} persona", "{count} personas"),
        "segment": ("{name}: {count} persona, {rule}", "{name}: {count} personas, {rule}"),
        "left_out": "Se dejó fuera «{claim}»: ningún mensaje puede afirmar eso.",
        "say_what": "debe decir para qué es el mensaje, por ejemplo «recuperar clientes que dejaron de venir»",
    },
)
