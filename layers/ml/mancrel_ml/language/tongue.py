"""Which language a message is in: script first, then the commonest words. Small on purpose: 12 languages, no model.

Libraries that tell 75 languages apart weigh 1 to 300 MB; the assistant only needs "English or not" and a name for
    the rest.
"""

import re
import unicodedata

UNKNOWN = "und"
_COMMON = {
    "en": """the and is to of you a in it i for my on with have do be this that are not your was what how can me
        please we if
        when will would from has or but at get any order hi hello does there""",
    "de": """der die das und ist ich nicht sie ein eine zu mit den für von auf wie bitte haben meine mein wir es im
        noch wann
        guten tag hallo danke kann wo dem bei oder""",
    "fr": """le la les et est je vous pas que un une des pour de du en dans mon ma nous avec bonjour merci ce sur quand
        comment avez votre au ne il""",
    "es": """el la los las y es que de no un una por para con mi su en hola gracias cuando como tienen quiero está se
        lo me
        cuánto buenos días usted""",
    "it": """il lo la gli e è che di non un una per con mio ciao grazie quando come avete vorrei sono ho del
        buongiorno ma
        questo mi""",
    "pt": """o a os as e é que de não um uma por para com meu minha olá obrigado quando como vocês quero está em do
        da no
        na bom dia você""",
    "nl": """de het een en is ik niet van voor met op mijn jullie wanneer hoe hallo dank heb kan dat die bij aan
        goedendag
        wordt zijn""",
    "pl": """i w nie jest to na z do się że mam czy kiedy dzień dobry proszę dziękuję jak moje za od po dla""",
    "sv": """och är jag inte det en ett på för med min ni när hur hej tack har kan som av den vi""",
    "tr": """ve bir bu için merhaba ne zaman var mı benim teşekkürler değil ben nasıl siparişim ile çok mi
        nasılsınız""",
    "hi-Latn": """hai kya nahi mera meri kab aayega ye mujhe bhai bhaiya aap ka ki ke se haal karo chahiye kitna""",
}
_WORDS_OF = {language: frozenset(words.split()) for language, words in _COMMON.items()}
_SCRIPTS = {
    "DEVANAGARI": "hi",
    "CYRILLIC": "ru",
    "ARABIC": "ar",
    "HEBREW": "he",
    "GREEK": "el",
    "HANGUL": "ko",
    "HIRAGANA": "ja",
    "KATAKANA": "ja",
    "CJK": "zh",
    "THAI": "th",
    "BENGALI": "bn",
    "TAMIL": "ta",
    "TELUGU": "te",
}
_WORD = re.compile(r"[^\W\d_]+")


def language(text: str) -> str:
    """BCP 47 tag of *text*; ``und`` where too little speaks for any."""
    letters = [letter for letter in text if letter.isalpha()]
    scripts = [unicodedata.name(letter, "").split(" ")[0] for letter in letters]
    foreign = [script for script in scripts if script in _SCRIPTS]
    if len(foreign) > len(letters) / 2:
        return _SCRIPTS[max(set(foreign), key=foreign.count)]
    words = [word.lower() for word in _WORD.findall(text)]
    hits = {name: sum(word in common for word in words) for name, common in _WORDS_OF.items()}
    best = max(hits, key=lambda name: hits[name])
    if not hits[best]:
        return UNKNOWN
    return "en" if hits["en"] == hits[best] else best
