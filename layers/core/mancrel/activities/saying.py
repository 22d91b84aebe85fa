"""The words of times in English and Spanish, folded: without accents, in lower case."""

import re
import unicodedata

MONTHS = {
    name: number
    for number, names in enumerate(
        ("january jan enero ene", "february feb febrero", "march mar marzo", "april apr abril abr", "may mayo",
         "june jun junio", "july jul julio", "august aug agosto ago", "september sept sep septiembre setiembre set",
         "october oct octubre", "november nov noviembre", "december dec diciembre dic"),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon lunes lun", "tuesday tues tue martes", "wednesday wed miercoles mie",
         "thursday thurs thur thu jueves jue", "friday fri viernes vie", "saturday sat sabado sab",
         "sunday sun domingo dom")
    )
    for name in names.split()
}  # fmt: skip
DAYS = {"today": 0, "tonight": 0, "tomorrow": 1, "tmrw": 1, "tmw": 1, "hoy": 0, "manana": 1}
UNITS = {
    name: unit
    for unit, names in {
        "minutes": "minute minutes min mins minuto minutos",
        "hours": "hour hours hr hrs h hora horas",
        "days": "day days dia dias",
        "weeks": "week weeks semana semanas",
        "months": "month months mes meses",
    }.items()
    for name in names.split()
}
PARTS = {"morning": 9, "noon": 12, "midday": 12, "afternoon": 15, "evening": 18, "night": 20, "mediodia": 12,
         "tarde": 15, "noche": 20}  # fmt: skip
KINDS = {
    "call": "call phone ring llamar llama llamada telefonear",
    "email": "email mail e-mail escribir escribe correo",
    "meeting": "meet meeting demo visit reunion reunirse visitar visita",
    "follow_up": "follow seguimiento retomar",
}
PRIORITIES = {
    "low": "low baja",
    "normal": "normal",
    "high": "high important alta importante",
    "urgent": "urgent asap urgente",
}


def any_of(words: dict[str, object]) -> str:
    """A pattern for one of *words*, the longest first."""
    return "(?:" + "|".join(sorted(map(re.escape, words), key=len, reverse=True)) + ")"


def folded(text: str) -> str:
    """*text* without accents in lower case, of the same length, so that places in it are places in *text*."""
    return "".join(_plain(each) for each in text)


def _plain(letter: str) -> str:
    plain = unicodedata.normalize("NFKD", letter)[0].lower()
    return plain if len(plain) == 1 else letter
