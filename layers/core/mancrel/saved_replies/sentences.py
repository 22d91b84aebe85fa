"""What the blanks of saved replies are called, where they are no fields of contacts."""

from mancrel.kit.sentences import Sentences

BLANKS = Sentences(
    en={
        "firstName": "First name",
        "lastName": "Last name",
        "orderNumber": "Number of the last order",
        "agentName": "Your name",
        "agentFirstName": "Your first name",
        "shop": "Name of the shop",
    },
    es={
        "firstName": "Nombre",
        "lastName": "Apellidos",
        "orderNumber": "Número del último pedido",
        "agentName": "Su nombre completo",
        "agentFirstName": "Su nombre",
        "shop": "Nombre de la tienda",
    },
)
