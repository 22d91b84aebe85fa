"""The table of what each tenant's model learnt."""

from pynamodb.attributes import JSONAttribute, NumberAttribute, UnicodeAttribute, UTCDateTimeAttribute

from mancrel.kit.settings import settings
from mancrel.kit.tables import Record


class IntentModel(Record):
    """Which model reads a tenant's messages (``current``), and every training (``run#<digest of its labels>``)."""

    class Meta:
        table_name = settings().table("intent_models")
        region = settings().region

    entry_id = UnicodeAttribute(range_key=True)
    model_version = UnicodeAttribute(null=True)  # the one that answers, or the one that a training made; none: shipped
    since = UTCDateTimeAttribute(null=True)  # when it began to answer
    until = UTCDateTimeAttribute(null=True)  # it learnt from the labels up to then
    asked_at = UTCDateTimeAttribute(null=True)  # when somebody last asked to learn now
    before = JSONAttribute(default=list)  # what answered before each promotion, the newest last: see service._kept
    history = JSONAttribute(default=list)  # of the models before, the newest last: list of schemas.ModelChange
    promoted = NumberAttribute(default=0)  # 1 when a training's model took over
    verdict = UnicodeAttribute(null=True)  # of a training: contest.Verdict
    labels = JSONAttribute(null=True)  # how many of each intent
    figures = JSONAttribute(null=True)  # schemas.ModelBacktest
    intents = UnicodeAttribute(null=True)  # names what own intents it learnt, and from which examples
    own = JSONAttribute(default=list)  # the keys of these
    claimed = JSONAttribute(
        default=dict
    )  # of a training, by own intent: [of the starter set, examples], see schemas.ModelOverlap
    began = UTCDateTimeAttribute(null=True)  # the first of the labels
