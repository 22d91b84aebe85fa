"""How products look in a message, unless the template says it itself: a card in HTML, a line in a text."""

CARD = (
    "{% if products %}"
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0">'
    "{% for product in products %}"
    '<tr><td style="padding:12px 0;border-bottom:1px solid #e5e7eb;font-family:Arial,Helvetica,sans-serif">'
    '<table role="presentation" width="100%" cellpadding="0" cellspacing="0"><tr>'
    '{% if product.image %}<td width="96" valign="top" style="padding-right:16px">'
    '<img width="96" style="display:block;border:0" src="{product.image|}" alt="{product.title|}"></td>{% endif %}'
    '<td valign="top">'
    '<p style="margin:0 0 4px;font-size:16px;line-height:22px;font-weight:bold;color:#111827">'
    '{% if product.url %}<a class="link" style="color:#111827" href="{product.url|}">{product.title|}</a>'
    "{% else %}{product.title|}{% endif %}"
    '</p><p style="margin:0;font-size:14px;line-height:20px;color:#374151">'
    "{% if product.price %}{product.price|} {product.currency|}{% endif %}"
    "{% if product.inStock == false %} · Sold out{% endif %}"
    "</p></td></tr></table></td></tr>"
    "{% endfor %}</table>{% endif %}"
)
LINE = (
    "{% for product in products %}- {product.title|}"
    "{% if product.price %} – {product.price|} {product.currency|}{% endif %}"
    "{% if product.inStock == false %} (sold out){% endif %}"
    "{% if product.url %}: {product.url|}{% endif %}\n{% endfor %}"
)
