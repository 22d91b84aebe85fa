"""The ledger under everything that can happen, in any order: nobody gets it twice, nobody is lost.

A worker dies at any call to AWS or at the vendor, jobs come twice or at once, receipts come doubled, late, in any
order, the vendor refuses, is busy, or takes a message and never says so; people pause, resume, cancel and decide.
"""

from __future__ import annotations

import os
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import hypothesis
import pytest
import time_machine
from hypothesis import HealthCheck
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from mancrel.campaigns import (
    audience,
    deliveries,
    entries,
    figures,
    lots,
    receipts,
    repository,
    sending,
    service,
    settling,
    tending,
)
from mancrel.campaigns.deliveries import State
from mancrel.campaigns.jobs import SendRange, TendCampaign
from mancrel.campaigns.schemas import CampaignStatus
from mancrel.kit import clock
from mancrel.kit.errors import ConflictError
from mancrel.vendors.costs import UNKNOWN, Tariff
from mancrel.vendors.receipts import Receipt, Status
from tests.integration.campaigns import bills
from tests.integration.campaigns.fates import FATES, LOT, RANGE, Fated, a_shop, books, fanned_out
from tests.integration.campaigns.vendor import TENANT, Vendor, range_job, states
from tests.integration.messages.dying import Died, dying_at

EXAMPLES = int(os.environ.get("LEDGER_EXAMPLES", "25"))
TARIFFS = st.sampled_from([Tariff(5_000, "EUR"), Tariff(800, "EUR"), Tariff(0, "EUR"), Tariff(7_000, "USD"), UNKNOWN])


class Ledger(RuleBasedStateMachine):
    """One campaign to eleven people in three ranges."""

    @initialize(retries=st.integers(0, 1), can_tell=st.booleans(), is_slow=st.booleans())
    def launch(self, retries: int, can_tell: bool, is_slow: bool) -> None:
        self.clock = time_machine.travel(clock.now(), tick=True)
        self.time = self.clock.start()
        self.vendor = Vendor(lot=LOT, can_tell=can_tell, is_slow=is_slow)
        self.retries, self.allowed = retries, Counter[str]()
        self.campaign_id = fanned_out(retries=retries)

    def teardown(self) -> None:
        if hasattr(self, "clock"):
            self.clock.stop()

    @rule(crash=st.none() | st.integers(1, 12))
    def tend(self, crash: int | None) -> None:
        job = TendCampaign(tenant_id=TENANT, campaign_id=self.campaign_id)
        self._dying(crash, "before-call", lambda: tending.tend(job))

    @rule(
        number=st.integers(0, 2),
        fates=st.lists(FATES, max_size=6),
        crash=st.none() | st.tuples(st.integers(1, 16), st.sampled_from(["before-call", "after-call"])),
        meanwhile=st.sampled_from(["", "", "same range", "pause", "cancel", "receipts"]),
        tariff=TARIFFS,
    )
    def send(
        self, number: int, fates: list[str], crash: tuple[int, str] | None, meanwhile: str, tariff: Tariff
    ) -> None:
        """A worker at one range; *meanwhile* happens once between its decision and its claim."""
        fated = Fated(fates)
        self.vendor.tariff = tariff
        left = [meanwhile]

        def between() -> None:
            what, left[0] = left[0], ""
            if what == "same range":
                sending.work(self._range(number), self.vendor.opened)
            elif what == "receipts":
                receipts.fold(TENANT, self.vendor.receipts())
            elif what:
                self._person(getattr(service, what))

        self.vendor.before, self.vendor.after, self.vendor.on_turn = fated.before, fated.after, between
        call, moment = crash or (None, "before-call")
        self._dying(call, moment, lambda: sending.work(self._range(number), self.vendor.opened))
        self.vendor.before = self.vendor.after = lambda outgoing: None
        self.vendor.on_turn = lambda: None

    @precondition(lambda self: self.vendor.taken)
    @rule(data=st.data(), crash=st.none() | st.integers(1, 8))
    def hear(self, data: st.DataObject, crash: int | None) -> None:
        """Receipts, some of them double, in any order."""
        ids = st.sampled_from(sorted(self.vendor.taken))
        fates: list[Status] = ["delivered", "delivered", "failed"]
        told = data.draw(st.lists(st.tuples(ids, st.sampled_from(fates)), max_size=12))
        batch = [Receipt(each, status, clock.now()) for each, status in told]
        self._dying(crash, "after-call", lambda: receipts.fold(TENANT, batch))

    @rule(what=st.sampled_from([service.pause, service.resume, service.cancel]))
    def person(self, what: object) -> None:
        self._person(what)

    @rule(decision=st.sampled_from(["delivered", "failed", "send_again"]))
    def decide(self, decision: str) -> None:
        campaign = repository.get(TENANT, self.campaign_id)
        before = self._uncertain()
        try:
            settling.decide(campaign, decision)  # type: ignore[arg-type]
        except ConflictError:
            return
        if decision == "send_again":
            self.allowed.update(before)

    @rule(seconds=st.sampled_from([1, 61, 120, 3600]))
    def time_passes(self, seconds: int) -> None:
        self.time.shift(timedelta(seconds=seconds))

    @invariant()
    def nobody_twice(self) -> None:
        if hasattr(self, "vendor"):
            assert all(count == 1 for count in self.vendor.taken.values()), "a message was handed over twice"
            handed = Counter(deliveries.parse(each).contact_id for each in self.vendor.taken)
            for contact_id, count in handed.items():
                assert count <= 1 + self.retries + self.allowed[contact_id], "somebody was written to twice"

    @invariant()
    def the_equation_holds(self) -> None:
        if hasattr(self, "campaign_id"):
            self.found = states(self.campaign_id)

    @invariant()
    def what_it_cost_is_what_was_taken(self) -> None:
        if hasattr(self, "campaign_id"):
            bills.compare(self.campaign_id, self.vendor, +self.allowed)

    def _uncertain(self) -> list[str]:
        campaign = repository.get(TENANT, self.campaign_id)
        return [
            row.contact_id
            for where in figures.ranges(campaign)
            for row in entries.read(
                where.key, [each.contact_id for each in audience.people(str(campaign.audience_key), where.number)]
            ).values()
            if row.state == "uncertain"
        ]

    def _range(self, number: int) -> SendRange:
        return range_job(self.campaign_id, number)

    def _person(self, what: object) -> None:
        try:
            what(TENANT, self.campaign_id)  # type: ignore[operator]
        except ConflictError:
            return

    def _dying(self, call: int | None, moment: str, work: object) -> None:
        try:
            if call is None:
                work()  # type: ignore[operator]
            else:
                with dying_at("*", call, moment):
                    work()  # type: ignore[operator]
        except (Died, ConflictError):
            lots._POOL.shutdown(wait=True)  # the threads of a process that died are gone with it
            lots._POOL = ThreadPoolExecutor(25)

    @rule()
    def everything_comes_to_an_end(self) -> None:
        """Whatever happened: with workers that live, a vendor that works and receipts that come, nothing stays open."""
        for _round in range(12):
            self._person(service.resume)
            tending.tend(TendCampaign(tenant_id=TENANT, campaign_id=self.campaign_id))
            for number in range(3):
                sending.work(self._range(number), self.vendor.opened)
            receipts.fold(TENANT, self.vendor.receipts())
            now = repository.get(TENANT, self.campaign_id)
            if now.status in (CampaignStatus.DONE, CampaignStatus.CANCELLED) and not figures.standing(now).pending:
                return
            self.time.shift(timedelta(seconds=61))
        raise AssertionError(figures.standing(repository.get(TENANT, self.campaign_id)))


def test_clocks_ten_minutes_wrong_end_no_claim_too_soon():
    """F7: one worker is ten minutes slow and dies with people in hand, the other is ten minutes fast."""
    true = datetime(2026, 3, 1, 12, tzinfo=UTC)
    vendor = Vendor(lot=LOT, can_tell=True)
    with books() as store, time_machine.travel(true):
        store.time = true
        a_shop()
        job = range_job(fanned_out())
        tending.tend(TendCampaign(tenant_id=TENANT, campaign_id=job.campaign_id))
        vendor.before = Fated(["dies_before"] * LOT).before
        with time_machine.travel(true - timedelta(minutes=10)), pytest.raises(Died):
            sending.work(job, vendor.opened)

        vendor.before = lambda outgoing: None
        with time_machine.travel(true + timedelta(minutes=10)):
            sending.work(job, vendor.opened)
            assert states(job.campaign_id) == {State.CLAIMED: LOT, State.SENT: RANGE - LOT}
            for later in range(61, 121, 5):  # as the queue would: those who have to wait are come back to
                store.time = true + timedelta(seconds=later)
                sending.work(range_job(job.campaign_id), vendor.opened)
            assert states(job.campaign_id) == {State.SENT: RANGE}
    assert set(vendor.taken.values()) == {1}


def test_nobody_gets_it_twice_and_nobody_is_lost():
    with books():
        a_shop()
        run_state_machine_as_test(
            Ledger,
            settings=hypothesis.settings(
                max_examples=EXAMPLES,
                stateful_step_count=40,
                deadline=None,
                suppress_health_check=list(HealthCheck),
                derandomize=True,
            ),
        )
