"""What happens by the clock: one function per schedule, one line each."""

from chalice.app import CloudWatchEvent

from mancrel.activities import reminders as reminding
from mancrel.conversations import snoozing
from mancrel.messages import scheduling
from mancrel.ops import sweeping
from mancrel.products import service as products
from mancrel.segments import counting
from workers.registry import app


@app.schedule("rate(5 minutes)")
def poll_catalogues(event: CloudWatchEvent) -> None:
    """Ask for a reading of every feed, to repair what catalogue webhooks missed."""
    products.poll_all()


@app.schedule("rate(1 minute)")
def poll_mailboxes(event: CloudWatchEvent) -> None:
    """Have the mail of every mailbox fetched."""
    from mancrel.mailboxes import polling

    polling.ask_for_all()


@app.schedule("rate(1 minute)")
def watch(event: CloudWatchEvent) -> None:
    """Tell people of sources that fail, and have vendors asked whether they still deliver."""
    from mancrel.health import watching

    watching.watch_all()
    watching.ask_for_checks()


@app.schedule("rate(1 minute)")
def sweep(event: CloudWatchEvent) -> None:
    """Finish what a crash left open."""
    sweeping.sweep()


@app.schedule("rate(1 hour)")
def count_segments(event: CloudWatchEvent) -> None:
    """Have the segments of every tenant counted."""
    counting.count_all()


@app.schedule("rate(1 day)")
def learn_intents(event: CloudWatchEvent) -> None:
    """Have every tenant's model looked after."""
    from mancrel.learning import daily

    daily.learn_all()


@app.schedule("rate(1 minute)")
def reminders(event: CloudWatchEvent) -> None:
    """Remind people of tasks whose time has come, bring snoozed conversations back, and let replies leave."""
    reminding.remind()
    snoozing.wake_all()
    scheduling.ask_all()


@app.schedule("rate(1 minute)")
def campaign_clock(event: CloudWatchEvent) -> None:
    """Look which campaigns are due: to be launched, woken, settled or ended."""
    from mancrel.campaigns import tending

    tending.tend_all()


@app.schedule("rate(1 minute)")
def journey_clock(event: CloudWatchEvent) -> None:
    """Have journeys looked after, and let people go on whose wait is over."""
    from mancrel.journeys import entering
    from mancrel.journeys import running as going

    entering.ask_all()
    going.wake()


@app.schedule("rate(1 minute)")
def desk_clock(event: CloudWatchEvent) -> None:
    """Have every desk tended."""
    from mancrel.routing import service as desks

    desks.ask_all()
