"""How soon a person should see a message, and why: rules, because each must be explained and none may be missed."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Urgency:
    """``low``, ``normal``, ``high`` or ``urgent``; the reason in words; what must reach a person whatever the
    intent."""

    priority: str
    reason: str
    alarms: tuple[str, ...] = ()


_ALARMS = (
    (
        "safety",
        re.compile(
            r"\b(?:caught fire|on fire|burn(?:t|ed|s) (?:my|me|her|him|his|the|down)|(?:smell|smells"
            r"|smelt) (?:of )?(?:burn\w*|gas|smoke)"
            r"|smoke (?:is |was )?(?:coming|came|rising|rose)"
            r"|smok(?:es|ing) (?:when|and|from)|electric(?:al)? shock|electrocut\w*|sparks?\b(?! joy)|explod\w*"
            r"|exploded|explosion"
            r"|injur(?:y|ed|ies)|bleeding|hospital|ambulance|chok(?:e|ed|ing)|poison\w*|allergic reaction|anaphyla\w*"
            r"|product recall|recalled|overheat\w*|dangerous|hazard\w*|unsafe)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "legal",
        re.compile(
            r"\b(?:lawyers?|solicitors?|attorneys?|barristers? at|advocate|legal (?:action|proceedings|notice"
            r"|steps|advice|dispute"
            r"|team|counsel)|(?<!tennis )court|(?-i:sue|suing)|lawsuit|litigation|ombudsman|trading standards"
            r"|small claims|letter before action"
            r"|cease and desist|cease use|consumer (?:forum|protection agency|rights act)|infring\w*"
            r"|data protection authority|ico\b"
            r"|police|summons|breach of contract)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "fraud",
        re.compile(
            r"\b(?:fraud\w*|scam(?:med|mers?)?|stolen (?:card|credit|debit|identity)|(?:card|identity) (?:was "
            r"|has been |got )?stolen"
            r"|identity theft|hacked|unauthori[sz]ed|phishing|chargeback|never (?:ordered|bought|authori[sz]ed)"
            r"|did(?:n't| not) (?:make|place) (?:this|that) (?:order|payment|purchase)|wasn't me|impersonat\w*"
            r"|from another country|someone (?:else )?(?:has |seems to have )?(?:used|logged))\b",
            re.IGNORECASE,
        ),
    ),
)
_PAYMENT = re.compile(
    r"\b(?:(?:charged|billed|debited|paid|taken)\b.{0,30}\b(?:twice|double|two times|again)|double[- ]charg\w*"
    r"|(?:taken|took) (?:the )?money|wrong amount|overcharged|payment (?:deducted|debited)|amount (?:deducted"
    r"|debited))\b",
    re.IGNORECASE,
)
_DEADLINE = re.compile(
    r"\b(?:urgent\w*|asap|as soon as possible|immediately|emergency|right away|today|tonight|tomorrow|time[- ]critical"
    r"|(?:by|before|until) (?:this |next |the )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:by"
    r"|before) (?:the )?\d{1,2}(?:st|nd|rd|th)?\b"
    r"(?! (?:%|percent))|(?:wedding|funeral|birthday|party) is|last chance|deadline|at the earliest)\b",
    re.IGNORECASE,
)
_IMPORTANT = re.compile(
    r"\b(?:journalist|reporter|newspaper|press (?:office|contact|enquiry)|(?:managing )?director|ceo|vip"
    r"|key account|member of parliament"
    r"|(?:customer|client) (?:of yours )?for (?:over |more than |nearly )?(?:\d+|ten|five|twenty|many"
    r"|several) years|loyal customer"
    r"|influencer|tv (?:show|programme))\b",
    re.IGNORECASE,
)
_WHY_ALARM = {
    "safety": "somebody or something may be in danger",
    "legal": "it speaks of law or authorities",
    "fraud": "it speaks of fraud or a stolen account",
}
_FURIOUS = -0.75


def urgency(text: str, intent: str, confidence: float, sentiment_score: float) -> Urgency:
    """How urgent *text* is, given what it wants and its mood."""
    if intent == "spam" and confidence >= 0.6:
        return Urgency("low", "it looks like spam")
    alarms = tuple(name for name, pattern in _ALARMS if pattern.search(text))
    if alarms:
        return Urgency("urgent", "; ".join(_WHY_ALARM[name] for name in alarms), alarms)
    reasons = list(_high_reasons(text, intent, sentiment_score))
    if reasons:
        return Urgency("high", "; ".join(reasons))
    if intent == "other" and sentiment_score > 0:
        return Urgency("low", "it asks for nothing")
    return Urgency("normal", "nothing in it is pressing")


def _high_reasons(text: str, intent: str, sentiment_score: float) -> list[str]:
    found = [
        (bool(_PAYMENT.search(text)), "money may have been taken wrongly"),
        (bool(_DEADLINE.search(text)), "it names a deadline"),
        (bool(_IMPORTANT.search(text)), "the sender may be of special importance"),
        (sentiment_score <= _FURIOUS, "the customer is very unhappy"),
        (intent in {"complaint", "damaged_item"}, "it reports that something went wrong"),
    ]
    return [reason for holds, reason in found if holds]
