"""Any order and any repetition of statements ends in the same catalogue."""

from datetime import UTC, datetime
from functools import reduce

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from mancrel.products import reducer
from mancrel.products.reducer import Catalogue, Content, Kind

titles = st.sampled_from(["Lamp", "Mug", "Tent"])
moments = st.none() | st.integers(0, 2).map(lambda hour: datetime(2026, 1, 1, hour, tzinfo=UTC))
contents = st.builds(Content, sku=st.just("S"), title=titles, currency=st.just("EUR"), price=st.integers(0, 3))
versions = st.integers(0, 4)
singles = st.builds(reducer.said, st.sampled_from("abc"), versions, moments, st.none() | contents)
families = st.builds(
    reducer.said_of_family,
    st.just("f"),
    versions,
    moments,
    st.dictionaries(st.sampled_from(["v1", "v2", "v3"]), contents, max_size=3),
)


def after(statements, start=Catalogue()):  # noqa: B008 - it is frozen
    return reduce(reducer.apply, statements, start)


@given(st.data(), st.lists(singles, min_size=1, max_size=12))
def test_order_and_repetition_of_statements_do_not_matter(data, statements):
    again = data.draw(st.permutations(statements + data.draw(st.lists(st.sampled_from(statements)))))

    assert after(again) == after(statements)


@given(st.data(), st.lists(families, min_size=1, max_size=8))
def test_order_and_repetition_do_not_matter_for_families_either(data, statements):
    again = data.draw(st.permutations(statements + data.draw(st.lists(st.sampled_from(statements)))))

    assert after(again).sold() == after(statements).sold()


@given(st.lists(families, min_size=1, max_size=8))
def test_a_family_sells_just_what_its_latest_statement_named(statements):
    latest = max(statements, key=lambda statement: statement.rank)

    sold = after(statements).sold()

    assert sold == {change.key: change for change in latest.changes}


def test_an_older_update_does_not_bring_back_what_was_deleted():
    lamp = Content("S", "Lamp", "EUR")
    deleted = after([reducer.said("a", 1, None, lamp), reducer.said("a", 3, None, None)])

    assert after([reducer.said("a", 2, None, lamp), reducer.said("a", 3, None, lamp)], deleted) == deleted
    assert after([reducer.said("a", 4, None, lamp)], deleted).sold()


def test_what_the_feed_lacks_stays_away_until_a_later_version():
    lamp = Content("S", "Lamp", "EUR")
    listed = reducer.said("a", 2, datetime(2026, 1, 1, tzinfo=UTC), lamp)
    lacking = reducer.Statement((reducer.missing("a", 2),))

    gone = after([listed, lacking, listed])

    assert not gone.sold()
    assert reducer.is_inferred(gone.products["a"].rank)
    assert not reducer.is_inferred(listed.changes[0].rank)
    assert after([reducer.said("a", 3, None, lamp)], gone).sold()


class Shop(RuleBasedStateMachine):
    """A shop that counts its versions, events of it that arrive anyhow, and a catalogue that must follow."""

    def __init__(self):
        super().__init__()
        self.version = 0
        self.truth = {}
        self.events = []
        self.heard = Catalogue()
        self.delivered = set()

    def _tell(self, key, content):
        self.version += 1
        self.events.append(reducer.said(key, self.version, None, content))

    @rule(key=st.sampled_from("abc"), content=contents)
    def sell(self, key, content):
        self.truth[key] = content
        self._tell(key, content)

    @rule(key=st.sampled_from("abc"))
    def stop_selling(self, key):
        if self.truth.pop(key, None) is not None:
            self._tell(key, None)

    @rule(data=st.data())
    def deliver_any(self, data):
        if self.events:
            index = data.draw(st.integers(0, len(self.events) - 1))
            self.delivered.add(index)
            self.heard = reducer.apply(self.heard, self.events[index])

    @rule()
    def deliver_the_rest_backwards(self):
        for index in reversed(range(len(self.events))):
            if index not in self.delivered:
                self.delivered.add(index)
                self.heard = reducer.apply(self.heard, self.events[index])

    @invariant()
    def equal_once_all_arrived(self):
        if len(self.delivered) == len(self.events):
            assert {key: change.content for key, change in self.heard.sold().items()} == self.truth

    @invariant()
    def never_ahead_of_what_arrived(self):
        arrived = {change.rank for index in self.delivered for change in self.events[index].changes}
        assert {change.rank for change in self.heard.products.values()} <= arrived


TestShop = Shop.TestCase


@given(st.lists(st.tuples(versions, st.sampled_from(Kind), moments, titles), min_size=2, max_size=2, unique=True))
def test_no_two_different_statements_rank_the_same(pair):
    first, second = (reducer.rank(version, kind, moment, title) for version, kind, moment, title in pair)

    assert first != second
    by_meaning = sorted(pair, key=lambda each: (each[0], each[1]))
    if by_meaning[0][:2] != by_meaning[1][:2]:
        assert min(first, second) == reducer.rank(*by_meaning[0])
