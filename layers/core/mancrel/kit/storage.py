"""Files in the deployment's private bucket. Keys begin with what they are and whose: ``events/<tenant>/…``."""

from botocore.exceptions import ClientError

from mancrel.kit import aws
from mancrel.kit.errors import NotFoundError
from mancrel.kit.settings import settings


def put(key: str, body: bytes, content_type: str = "application/octet-stream") -> None:
    """Store *body* under *key*, replacing what was there."""
    aws.s3().put_object(Bucket=settings().data_bucket, Key=key, Body=body, ContentType=content_type)


def get(key: str) -> bytes:
    """What is stored under *key*.

    Raises:
        NotFoundError: nothing is.
    """
    try:
        return aws.s3().get_object(Bucket=settings().data_bucket, Key=key)["Body"].read()
    except ClientError as error:
        if error.response["Error"]["Code"] in ("NoSuchKey", "404"):
            raise NotFoundError("the stored file is gone") from error
        raise


def link(key: str, filename: str, seconds: int = 300) -> str:
    """A signed address from which *key* can be downloaded as *filename* for some *seconds*."""
    quoted = filename.replace('"', "").replace("\r", "").replace("\n", "")
    return aws.s3().generate_presigned_url(
        "get_object",
        Params={
            "Bucket": settings().data_bucket,
            "Key": key,
            "ResponseContentDisposition": f'attachment; filename="{quoted}"',
        },
        ExpiresIn=seconds,
    )
