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
    },
    es={
        "share": "{label} «{value}»: {a} frente a {b}",
        "average": "{label}: {a} frente a {b} de media",
        "chance": "{difference}, lo que puede ser azar",
        "days_ago": ("hace {count} día", "hace {count} días"),
        "listed": "en la lista tal como se fijó el {day}",
        "not_listed": "fuera de la lista tal como se fijó el {day}",
    },
)
