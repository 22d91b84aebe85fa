"""Whoever asks for a person is heard, in 24 languages; whoever asks for a lamp is not."""

import csv
import gzip
from pathlib import Path

import pytest

from mancrel.assistant.wishes import wants_person

WISHES: dict[str, tuple[str, ...]] = {
    "en": ("Can I talk to a real person?", "AGENT", "I want a human, not a robot", "please connect me to someone",
           "let me speak with your manager!", "i wnat to tlak to a pesron", "Call me back please",
           "I am tired of talking to a machine", "need a human now"),
    "de": ("Ich möchte mit einem Menschen sprechen.", "Mitarbeiter bitte", "Verbinden Sie mich mit einem Berater",
           "Kann ich mit jemandem reden?", "kein Bot bitte"),
    "fr": ("Je voudrais parler à une vraie personne", "Un conseiller, s'il vous plaît", "puis-je parler à quelqu'un ?",
           "passez-moi un responsable"),
    "es": ("Quiero hablar con una persona", "Humano", "¿Me pueden comunicar con un asesor?", "páseme con un agente",
           "NO QUIERO HABLAR CON UN BOT"),
    "pt": ("Quero falar com uma pessoa", "atendente", "Posso falar com alguém?", "transferir para um operador"),
    "it": ("Vorrei parlare con una persona vera", "Operatore", "posso parlare con qualcuno?", "passatemi un operatore"),
    "nl": ("Ik wil met een mens praten", "medewerker", "Kan ik iemand spreken?", "verbind me met een medewerker"),
    "pl": ("Chcę porozmawiać z człowiekiem", "konsultant", "Proszę połączyć mnie z konsultantem",
           "czy mogę z kimś porozmawiać? chcę rozmowy z pracownikiem"),
    "sv": ("Jag vill prata med en människa", "Kundtjänst", "Kan jag tala med någon?", "koppla mig till en medarbetare"),
    "da": ("Jeg vil gerne tale med et menneske", "medarbejder", "Kan jeg snakke med en rigtig person?"),
    "nb": ("Jeg vil snakke med et menneske", "kundebehandler", "Kan jeg få prate med noen?"),
    "fi": ("Haluan puhua ihmisen kanssa", "asiakaspalvelija", "Voinko jutella oikean henkilön kanssa?"),
    "cs": ("Chci mluvit s člověkem", "operátor", "Můžete mě spojit s operátorem?", "chtěl bych s někým promluvit"),
    "ro": ("Vreau să vorbesc cu o persoană reală", "operator", "pot vorbi cu cineva?"),
    "hu": ("Szeretnék egy emberrel beszélni", "ügyintéző", "Kapcsoljon egy élő személyhez, kérek egy ügyintézőt"),
    "tr": ("Bir insanla konuşmak istiyorum", "temsilci", "Beni müşteri temsilcisine bağlayın",
           "yetkiliyle görüşmek istiyorum"),
    "ru": ("Хочу поговорить с человеком", "Оператор", "Соедините меня с живым сотрудником", "позовите менеджера"),
    "uk": ("Хочу поговорити з людиною", "оператор", "З'єднайте мене з оператором", "покличте менеджера"),
    "el": ("Θέλω να μιλήσω με άνθρωπο", "άνθρωπος", "Μπορώ να μιλήσω με κάποιον;", "Συνδέστε με με εκπρόσωπο"),
    "ar": ("أريد التحدث مع شخص حقيقي", "موظف", "هل يمكنني التكلم مع أحد؟", "حولني إلى خدمة العملاء"),
    "hi": ("मुझे किसी इंसान से बात करनी है", "एजेंट", "मुझे ग्राहक सेवा से संपर्क करना है", "mujhe kisi insaan se baat karni hai"),
    "zh": ("我要找人工客服", "转人工", "我想跟真人说话", "請幫我轉接客服人員", "能不能找个人聊"),
    "ja": ("人間と話したいです", "オペレーター", "担当者につないでください", "人と直接話したい"),
    "ko": ("사람과 통화하고 싶어요", "상담원 연결", "상담원 바꿔 주세요", "직원이랑 이야기하고 싶습니다"),
}  # fmt: skip
NONE = (
    "Is the Oak Chopping Board in stock?", "What does the lamp cost, please?", "Where is my order 1234?",
    "Can you transfer the order to someone else's address?", "Do you sell a table for six people?",
    "I need a chair for a person of 1.95 m.", "A gift for my manager: which pen do you suggest?",
    "Does the human body lotion smell of roses?", "My friend, a real estate agent, likes your mugs. How much are they?",
    "Can I make espresso without a machine?", "Is it not a washing machine?", "Can you give me a ring in size 7?",
    "Do you have any human anatomy posters?", "Ich brauche keine Maschine, nur den Filter.", "I want no robot vacuum.",
    "Haben Sie die Lampe auf Lager? Sie ist für meine Mitarbeiter.", "Wie viele Menschen passen an den Tisch?",
    "Avez-vous la chaise en bois ? Elle est pour une personne âgée.", "¿Cuánto cuesta la mesa para seis personas?",
    "¿Tienen la silla en color humano natural?", "Quanto custa a mesa para seis pessoas?",
    "Quanto costa il tavolo per sei persone?", "Is de lamp op voorraad?", "Czy lampa jest dostępna?",
    "To nie botki.", "To nejsou boty, ne boty.", "Мне нужны не ботинки.",
    "Finns lampan i lager?", "Har I lampen på lager?", "Har dere lampen på lager?", "Onko lamppu varastossa?",
    "Máte tu lampu skladem?", "Aveți lampa în stoc?", "Van raktáron a lámpa?", "Lamba stokta var mı?",
    "Есть ли лампа в наличии? Для семи человек.", "Чи є лампа в наявності?", "Έχετε τη λάμπα;", "هل المصباح متوفر؟",
    "क्या यह लैंप उपलब्ध है?", "这个灯有货吗？", "このランプは在庫がありますか？", "이 램프 재고 있나요?", "", "👍", "?",
)  # fmt: skip


@pytest.mark.parametrize(("language", "text"), [(each, text) for each, texts in WISHES.items() for text in texts])
def test_a_wish_for_a_person_is_heard(language: str, text: str) -> None:
    assert wants_person(text) is not None


def test_there_are_more_than_twenty_languages() -> None:
    assert len(WISHES) >= 20
    assert all(wants_person(texts[0]) for texts in WISHES.values())


@pytest.mark.parametrize("text", NONE)
def test_a_question_about_things_is_no_such_wish(text: str) -> None:
    assert wants_person(text) is None


@pytest.mark.parametrize(
    "text", ["S\u200bpeak to a hu\u00adman", "ｓｐｅａｋ ｔｏ ａ ｈｕｍａｎ", "SPEAK  TO\n A HUMAN", "speak to a humán"]
)
def test_letters_in_disguise_are_read(text: str) -> None:
    assert wants_person(text) == "en"


def test_it_is_heard_at_the_end_of_a_long_message() -> None:
    assert wants_person("Is the lamp in stock? " * 150 + "If not, let me talk to somebody.") == "en"


DATA = Path(__file__).parents[4] / "shared" / "data" / "text" / "bitext27k_intents.csv.gz"


@pytest.mark.skipif(not DATA.exists(), reason="the public messages are not here (../shared/data)")
def test_it_is_heard_in_public_messages_and_nowhere_else() -> None:
    with gzip.open(DATA, "rt", encoding="utf-8") as lines:
        rows = list(csv.DictReader(lines))
    wishes = [row for row in rows if row["category"] == "contact_human_agent"]
    others = [row for row in rows[::9] if row["category"] not in ("contact_human_agent", "contact_customer_service")]

    heard = sum(wants_person(row["text"]) is not None for row in wishes)

    assert heard / len(wishes) >= 0.97
    assert [row["text"] for row in others if wants_person(row["text"])] == []
