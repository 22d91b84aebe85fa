"""Journeys: what happens to a person step by step after something set them off.

`graph` is the plan, `walking` what one step leads to (pure, the same for real runs and for rehearsals), `running` does
it, `entering` notices whom it begins for, `rehearsing` plays it on what really happened.
"""
