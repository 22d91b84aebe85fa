"""How an import looks outside."""

from __future__ import annotations

from dataclasses import asdict

from mancrel.imports import passing
from mancrel.imports.models import Import
from mancrel.imports.schemas import (
    ColumnOut,
    FileFacts,
    ImportOut,
    NewImportOut,
    Options,
    Progress,
    ReadingChoices,
    TargetOut,
    TrialOut,
    UploadOut,
)
from mancrel.imports.targets import keys, targets
from mancrel.kit.storage import Upload
from mancrel.nouns import named
from mancrel.records import custom


def shown(one: Import) -> ImportOut:
    """*one* for outside."""
    fields = targets(one.noun, custom.all_fields(one.tenant_id, named(one.noun)))
    unique = set(keys(fields))
    started = one.chunks is not None or one.status in ("running", "done", "cancelled")
    return ImportOut(
        id=one.import_id,
        noun=one.noun,
        file_name=one.file_name,
        size=int(one.size),
        by=one.by,
        status=one.status,
        reason=one.reason,
        reading=ReadingChoices.model_validate(one.reading),
        file=FileFacts.model_validate(one.facts) if one.facts else None,
        columns=[ColumnOut.model_validate(asdict(column)) for column in passing.columns(one)],
        targets=[
            TargetOut(name=name, label=field.label, type=field.type, choices=list(field.choices), key=name in unique)
            for name, field in fields.items()
        ],
        options=Options.model_validate(one.options),
        trial=TrialOut.model_validate(one.trial) if one.trial else None,
        progress=_progress(one) if started else None,
        has_problems=bool(one.trial and one.trial["problems"]) or one.problems > 0,
        version=one.version,
        created_at=one.created_at,
        changed_at=one.changed_at,
    )


def announced(one: Import, upload: Upload) -> NewImportOut:
    """*one* that waits for its file."""
    return NewImportOut(**shown(one).model_dump(), upload=UploadOut(url=upload.url, fields=upload.fields))


def _progress(one: Import) -> Progress:
    counts = {name: int(getattr(one, name)) for name in ("created", "updated", "unchanged", "skipped", "problems")}
    return Progress(rows=int(one.facts.get("rows", 0)), done=sum(counts.values()), related=int(one.related), **counts)
