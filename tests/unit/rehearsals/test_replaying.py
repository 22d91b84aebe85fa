"""A policy played on what it let through holds nothing back; a stricter cap lets no more through, and none too much.

Histories are made by what sending asks: consent, the cap, quiet hours, anew after each wait.
"""

from datetime import UTC, datetime, timedelta
from heapq import heappop, heappush
from zoneinfo import ZoneInfo

from hypothesis import given, settings
from hypothesis import strategies as st

from mancrel.campaigns import deciding
from mancrel.consent import pressure, quiet, service
from mancrel.consent.models import Pressure
from mancrel.consent.schemas import CHANNELS, Cap, ChannelPolicies, ChannelPolicy, Policy, QuietHours
from mancrel.contacts.models import Contact
from mancrel.kit import clock
from mancrel.rehearsals.replaying import Message, Recipient, Replay, heard
from tests.unit.consent.test_pressure import violations

START = datetime(2026, 3, 20, tzinfo=UTC)  # clocks change in Europe on the 29th
ZONES = ("Europe/Madrid", "America/New_York", "Asia/Kolkata", "Pacific/Apia", "UTC")
LONG = settings(max_examples=250, deadline=None)


def at(seconds):
    return START + timedelta(seconds=seconds)


moments = st.integers(0, 20 * 86_400).map(at)
caps = st.builds(Cap, messages=st.integers(1, 4), days=st.integers(1, 8))
times = st.sampled_from(["00:00", "06:30", "08:00", "13:00", "21:00", "23:45"])
hours = st.builds(lambda begin, end: QuietHours.model_validate({"from": begin, "to": end}), times, times)
nights = st.none() | hours.filter(lambda each: each.from_ != each.to)
rules = st.tuples(st.sampled_from(["given", "unless_withdrawn"]), nights, st.none() | caps).map(
    lambda each: ChannelPolicy(consent=each[0], quiet_hours=each[1], cap=each[2])
)
policies = st.fixed_dictionaries(dict.fromkeys(CHANNELS, rules)).map(
    lambda given: Policy(channels=ChannelPolicies(**given), default_topic="marketing", tracking=True)
)
sayings = st.lists(st.tuples(moments, st.sampled_from(["given", "withdrawn"]), st.sampled_from([*CHANNELS, "any"])))
candidates = st.lists(st.tuples(moments, st.sampled_from([*CHANNELS, "reply"])), max_size=30)
zones = st.sampled_from(ZONES).map(ZoneInfo)


def consent_of(said):
    return [
        {"channel": channel, "topic": "marketing", "status": status, "at": clock.stamp(moment)}
        for moment, status, channel in said
    ]


def sent_for_real(policy, zone, consent, wanted):
    """What came of *wanted*: asked as sending asks, with a row of what counts. Messages, and those held back."""
    line = [(moment, number, channel) for number, (moment, channel) in enumerate(sorted(wanted))]
    row, found = Pressure("acme#con_1", slots={}), []
    while line:
        now, number, channel = heappop(line)
        if channel == "reply":
            row.slots = {**row.slots, str(number): [int(now.timestamp() * 1000), "email"]}
            found.append(Message(now, "email", "", was="counted"))
            continue
        rows = [each for each in consent if clock.parse(each["at"]) <= now]
        person = Contact("acme", "con_1", email="a@b.test", phone="+34600000000", consent=rows)
        reason = service.refusal(policy, person, channel, "marketing")
        counts, which = deciding.counts(channel, policy), policy.channel(channel)
        if reason is None and counts and pressure.free_from(row, which.cap, now, str(number)) != now:
            reason = "frequency_cap"
        later = quiet.until(now, zone, which.quiet_hours) if which.quiet_hours else None
        if reason is None and later is not None:
            heappush(line, (later, number, channel))
            continue
        if reason is None and counts:
            row.slots = {**row.slots, str(number): [int(now.timestamp() * 1000), channel]}
        found.append(Message(now, channel, "cmp_1", was="sent" if reason is None else "held"))
    return found


def replayed(policy, zone, consent, messages):
    return list(Replay(policy).fates(Recipient(zone, heard(consent)), messages))


def only_caps(cap, others=None):
    """A policy that asks about nothing else."""
    free = ChannelPolicy(consent="unless_withdrawn", quiet_hours=None, cap=cap)
    given = {each: free.model_copy(update={"cap": (others or {}).get(each, cap)}) for each in CHANNELS}
    return Policy(channels=ChannelPolicies(**given), default_topic="marketing", tracking=True)


@LONG
@given(policies, zones, sayings, candidates)
def test_an_unchanged_policy_lets_through_what_it_let_through_and_nothing_else(policy, zone, said, wanted):
    consent = consent_of(said)
    history = sent_for_real(policy, zone, consent, wanted)

    for fate in replayed(policy, zone, consent, history):
        assert (fate.reason is None) == (fate.message.was == "sent")
        assert fate.wait is None


@LONG
@given(policies, policies, zones, sayings, candidates)
def test_each_message_has_one_fate_and_keeps_to_the_new_rules(old, new, zone, said, wanted):
    consent = consent_of(said)
    history = sent_for_real(old, zone, consent, wanted)
    fates = replayed(new, zone, consent, history)

    assert sorted(id(each.message) for each in fates) == sorted(id(each) for each in history if each.was != "counted")
    counted = [each.at for each in history if each.was == "counted"]
    counted += [each.at for each in fates if each.reason is None and deciding.counts(each.message.channel, new)]
    for fate in fates:
        which = new.channel(fate.message.channel)
        if fate.reason is not None:
            continue
        assert which.quiet_hours is None or not quiet.is_quiet(fate.at, zone, which.quiet_hours)
        if which.cap and deciding.counts(fate.message.channel, new):
            window = fate.at - timedelta(days=which.cap.days)
            same = [each for each in counted if window < each <= fate.at]
            later = sum(each == fate.at for each in same) - 1  # of those at the same instant some came after it
            assert len(same) - later <= which.cap.messages


@LONG
@given(caps, candidates)
def test_no_window_is_fuller_than_the_cap(cap, wanted):
    messages = [Message(moment, channel, "cmp_1") for moment, channel in wanted if channel != "reply"]
    kept = [each.at for each in replayed(only_caps(cap), ZoneInfo("UTC"), [], messages) if each.reason is None]

    assert violations(kept, cap) == 0


@LONG
@given(st.fixed_dictionaries({each: st.tuples(caps, st.integers(0, 3), st.integers(0, 5)) for each in CHANNELS}),
       candidates)  # fmt: skip
def test_a_stricter_cap_never_holds_fewer_back(drawn, wanted):
    loose = {each: cap for each, (cap, _fewer, _longer) in drawn.items()}
    strict = {
        each: Cap(messages=max(1, cap.messages - fewer), days=cap.days + longer)
        for each, (cap, fewer, longer) in drawn.items()
    }
    messages = [
        Message(moment, "email", "", was="counted") if channel == "reply" else Message(moment, channel, "cmp_1")
        for moment, channel in wanted
    ]

    held = [
        sum(each.reason == "frequency_cap" for each in replayed(only_caps(None, which), ZoneInfo("UTC"), [], messages))
        for which in (loose, strict)
    ]
    assert held[0] <= held[1]


def test_what_waits_for_the_morning_is_asked_about_anew_then():
    night = QuietHours.model_validate({"from": "21:00", "to": "08:00"})
    rules = ChannelPolicy(consent="unless_withdrawn", quiet_hours=night, cap=Cap(messages=1, days=1))
    policy = only_caps(None).model_copy(update={"channels": ChannelPolicies(**dict.fromkeys(CHANNELS, rules))})
    messages = [Message(at(23 * 3600), "email", "cmp_1"), Message(at(24 * 3600), "sms", "cmp_2")]

    first, second = replayed(policy, ZoneInfo("UTC"), [], messages)
    assert (first.wait, first.reason) == (timedelta(hours=9), None)
    assert (second.message.source, second.reason) == ("cmp_2", "frequency_cap")


def test_who_said_no_later_was_rightly_written_to_before():
    consent = consent_of([(at(0), "given", "email"), (at(5000), "withdrawn", "any")])
    messages = [Message(at(100), "email", "cmp_1"), Message(at(6000), "email", "cmp_1")]

    reasons = [each.reason for each in replayed(only_caps(None), ZoneInfo("UTC"), consent, messages)]
    assert reasons == [None, "unsubscribed"]
