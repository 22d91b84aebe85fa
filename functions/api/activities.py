"""Activities: calls, meetings, notes and e-mails that happened."""

from api import records
from api.records import Doors
from mancrel.activities import recording
from mancrel.activities.noun import ACTIVITIES
from mancrel.activities.schemas import ActivityChange, ActivityOut, NewActivity

routes = records.declare(
    Doors(
        ACTIVITIES,
        "Activities",
        new=NewActivity,
        change=ActivityChange,
        out=ActivityOut,
        create=recording.record,
        alter=recording.alter,
    )
)
