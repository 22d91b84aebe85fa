"""What holds an automatic reply back, so that a person looks first: each gate, and why in words."""

from enum import StrEnum

from mancrel.autonomy.permitting import Hold


class Gate(StrEnum):
    """What holds an automatic reply back, so that a person looks first."""

    NOTHING_TO_SAY = "nothing_to_say"
    PAST = "past"
    UNCLEAR = "unclear"
    INCOMPLETE = "incomplete"
    UNGROUNDED = "ungrounded"
    COMMANDS = "commands"
    ASKS_MORE = "asks_more"
    ATTACHMENT = "attachment"
    STALE = "stale"
    DISAGREEMENT = "disagreement"
    URGENT = "urgent"
    HUMAN_REPLIED = "human_replied"
    NEWER_MESSAGE = "newer_message"
    ALREADY_ANSWERED = "already_answered"
    TAKEN_OVER = "taken_over"
    REPEATED = "repeated"
    LOOP = "loop"
    OWN_ADDRESS = "own_address"
    REDIRECTED = "redirected"
    TOO_LATE = "too_late"
    TAKEN_BACK = "taken_back"
    STOPPED = "stopped"
    OFF = "off"
    RUNG = "rung"
    UNPROVED = "unproved"
    CHANNEL = "channel"
    CLOSED = "closed"
    TOO_DEAR = "too_dear"
    FORBIDDEN = "forbidden"
    SHADOW = "shadow"


WHY: dict[Gate, str] = {
    Gate.NOTHING_TO_SAY: "no catalogue row and no approved answer fits",
    Gate.PAST: "the draft is what a person answered to somebody else",
    Gate.UNCLEAR: "it is not clear enough which product or answer is meant",
    Gate.INCOMPLETE: "the catalogue does not say what was asked",
    Gate.UNGROUNDED: "the draft claims something that no catalogue row and no approved answer carries",
    Gate.COMMANDS: "the message tries to tell the assistant what to do",
    Gate.ASKS_MORE: "the message also asks about something that the draft does not answer",
    Gate.ATTACHMENT: "the message has an attachment, or is so long, that only a person can judge it",
    Gate.STALE: "it was not checked lately that the shop still says so of price and stock",
    Gate.DISAGREEMENT: "the local model and the language model read the message differently",
    Gate.URGENT: "the message sounds urgent",
    Gate.HUMAN_REPLIED: "a person replied meanwhile",
    Gate.NEWER_MESSAGE: "the customer has written again since",
    Gate.ALREADY_ANSWERED: "the assistant has answered this message before",
    Gate.TAKEN_OVER: "a person looks after this conversation",
    Gate.REPEATED: "the customer has sent just this before, and the assistant answered it",
    Gate.LOOP: "the assistant has answered so often here that it may be talking to a machine",
    Gate.OWN_ADDRESS: "the message comes from one of our own addresses",
    Gate.REDIRECTED: "the sender wants the answer at another address",
    Gate.TOO_LATE: "the channel takes no free answer to a message this old",
    Gate.TAKEN_BACK: "a person took it back before it was sent",
    Gate.STOPPED: "all sending by itself is stopped",
    Gate.OFF: "the policy lets nothing be sent by itself",
    Gate.RUNG: "the policy lets a person decide on such messages",
    Gate.UNPROVED: "it is not proved yet that such replies are right often enough",
    Gate.CHANNEL: "the policy does not let it answer on this channel",
    Gate.CLOSED: "it is outside the hours in which it may answer",
    Gate.TOO_DEAR: "the reply quotes a price above the limit of the policy",
    Gate.FORBIDDEN: "the message is about something that the policy leaves to people",
    Gate.SHADOW: "the assistant runs in shadow mode",
}

DOUBTS = frozenset(
    {
        Gate.NOTHING_TO_SAY,
        Gate.PAST,
        Gate.UNCLEAR,
        Gate.INCOMPLETE,
        Gate.UNGROUNDED,
        Gate.ASKS_MORE,
        Gate.DISAGREEMENT,
    }
)
"""Gates that say that the reply may be wrong; the others only say that the moment is."""

POLICY = frozenset(Gate(hold.value) for hold in Hold)
"""Gates that the tenant's policy shuts (`autonomy.permitting`); the words and the moment are fine."""
UNLICENSED = frozenset({Gate.STOPPED, Gate.OFF, Gate.RUNG, Gate.UNPROVED, Gate.SHADOW})
"""Of these those that only say that it may not yet: what people say of such drafts is evidence on the intent."""
