"""What fields and their values are called in sentences, where that is not their own English label."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from mancrel.kit import language
from mancrel.kit.language import Language
from mancrel.rules.operators import Field

_SPANISH = {
    "name": "Nombre", "email": "Correo", "emails": "Otros correos", "phone": "Teléfono", "phones": "Otros teléfonos",
    "externalId": "Id en la tienda", "companyId": "Empresa", "company": "Nombre de la empresa", "jobTitle": "Cargo",
    "street": "Calle", "city": "Ciudad", "region": "Región", "postalCode": "Código postal", "country": "País",
    "tags": "Etiquetas", "ownerId": "Responsable", "lifecycle": "Etapa", "source": "Origen",
    "totalSpends": "Gasto total", "orderCount": "Pedidos", "averageOrder": "Pedido medio", "visits": "Visitas",
    "lastVisit": "Última visita", "firstOrderAt": "Primer pedido", "lastOrderAt": "Último pedido",
    "churnRisk": "Riesgo de abandono", "lifetimeValue": "Valor de vida", "leadScore": "Puntuación",
    "qualityScore": "Calidad de los datos", "qualityIssues": "Fallos en los datos", "createdAt": "Creado",
    "changedAt": "Cambiado", "customerId": "Id del cliente", "contactId": "Contacto", "amount": "Importe",
    "currency": "Moneda", "items": "Artículos", "placedAt": "Fecha del pedido", "campaignId": "Campaña", "step": "Paso",
    "kind": "Qué pasó", "channel": "Canal", "at": "Cuándo", "url": "Enlace", "machine": "Probabilidad de máquina",
    "hits": "Peticiones", "segment": "Segmento",
}  # fmt: skip
_SPANISH_CHOICES = {
    "lifecycle": {"lead": "interesado", "qualified": "cualificado", "customer": "cliente", "churned": "perdido"},
}
LABELS: Mapping[Language, Mapping[str, str]] = MappingProxyType({"en": {}, "es": _SPANISH})
CHOICES: Mapping[Language, Mapping[str, Mapping[str, str]]] = MappingProxyType({"en": {}, "es": _SPANISH_CHOICES})
"""By field the values by what they are called."""


def label_of(field: Field) -> str:
    """What the reader calls *field*."""
    return LABELS[language.current()].get(field.name, field.label)
