"""What is said of segments beside their rules: in what two of them differ, who is in a list."""

from mancrel.kit.sentences import Sentences

SAID = Sentences(
    en={
        "share": "{label} “{value}”: {a} against {b}",
        "average": "{label}: {a} against {b} on average",
        "chance": "{difference}, which may be chance",
        "days_ago": ("{count} day ago", "{count} days ago"),
        "listed": "in the list as it was frozen on {day}",
        "not_listed": "not in the list as it was frozen on {day}",
        "used": "this segment is used by {names}; take it out there first",
        "used_campaign": "campaign {name}",
        "used_journey": "journey {name}",
        "used_segment": "segment {name}",
    },
    es={
        "share": "{label} «{value}»: {a} frente a {b}",
        "average": "{label}: {a} frente a {b} de media",
        "chance": "{difference}, lo que puede ser azar",
        "days_ago": ("hace {count} día", "hace {count} días"),
        "listed": "en la lista tal como se congeló el {day}",
        "not_listed": "fuera de la lista tal como se congeló el {day}",
        "used": "este segmento se usa en {names}; quítelo de ahí primero",
        "used_campaign": "la campaña {name}",
        "used_journey": "el recorrido {name}",
        "used_segment": "el segmento {name}",
    },
)
