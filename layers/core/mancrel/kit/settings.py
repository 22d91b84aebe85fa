"""Settings of one deployment, read once from the environment that template.yaml sets."""

import os
from dataclasses import dataclass, field
from functools import cache
from typing import Literal, cast

Stage = Literal["local", "dev", "staging", "prod"]


@dataclass(frozen=True)
class Settings:
    """Everything a function may know about where it runs."""

    stage: Stage
    region: str
    data_bucket: str
    app_secret_id: str
    public_url: str
    mail_from: str
    mail_transport: Literal["ses", "smtp"]
    smtp_host: str
    smtp_port: int
    operator_tenant: str
    live_endpoint: str
    openai_base_url: str
    openai_model: str
    openai_secret_id: str
    replica_megabytes: int  # that the copies of records in one process may take together
    simulator_url: str  # of the invented vendor that takes messages on a laptop; empty where there is none
    sms_base_url: str
    whatsapp_base_url: str
    messenger_base_url: str
    attachment_scan: bool  # whether an attachment waits for a scanner's verdict
    openai_api_key: str = field(repr=False)  # on a laptop; in the cloud the key is a secret of its own

    def table(self, noun: str) -> str:
        """The physical name of the table that holds *noun*."""
        return f"{self.stage}-mancrel-{noun}"

    def queue(self, name: str) -> str:
        """The physical name of the queue called *name* in the code."""
        return f"{self.stage}-mancrel-{name}"

    def function(self, name: str) -> str:
        """The physical name of the function called *name* in the template."""
        return f"{self.stage}-mancrel-{name}"


@cache
def settings() -> Settings:
    """The settings of this process.

    Raises:
        RuntimeError: the environment names a stage or a mail transport that does not exist.
    """
    env = os.environ
    stage = env.get("STAGE", "local")
    if stage not in ("local", "dev", "staging", "prod"):
        raise RuntimeError(f"STAGE is {stage!r}; it must be local, dev, staging or prod")
    transport = env.get("MAIL_TRANSPORT", "ses")
    if transport not in ("ses", "smtp"):
        raise RuntimeError(f"MAIL_TRANSPORT is {transport!r}; it must be ses or smtp")
    return Settings(
        stage=cast(Stage, stage),
        region=env.get("AWS_REGION", env.get("AWS_DEFAULT_REGION", "eu-central-1")),
        data_bucket=env.get("DATA_BUCKET", f"{stage}-mancrel-data"),
        app_secret_id=env.get("APP_SECRET_ID", f"{stage}-mancrel-app"),
        public_url=env.get("PUBLIC_URL", "http://localhost:8000"),
        mail_from=env.get("MAIL_FROM", "shop@mancrel.test"),
        mail_transport=cast(Literal["ses", "smtp"], transport),
        smtp_host=env.get("SMTP_HOST", ""),
        smtp_port=int(env.get("SMTP_PORT", "587")),
        operator_tenant=env.get("OPERATOR_TENANT", ""),
        live_endpoint=env.get("LIVE_ENDPOINT", ""),
        openai_base_url=env.get("OPENAI_BASE_URL", ""),
        openai_model=env.get("OPENAI_MODEL") or "gpt-4o-mini",
        openai_secret_id=env.get("OPENAI_SECRET_ID", ""),
        replica_megabytes=int(env.get("REPLICA_MEGABYTES", "800")),
        simulator_url=env.get("SIMULATOR_URL", "").rstrip("/"),
        sms_base_url=(env.get("SMS_BASE_URL") or "https://api.twilio.com").rstrip("/"),
        whatsapp_base_url=(env.get("WHATSAPP_BASE_URL") or "https://graph.facebook.com/v23.0").rstrip("/"),
        messenger_base_url=(env.get("MESSENGER_BASE_URL") or "https://graph.facebook.com/v23.0").rstrip("/"),
        attachment_scan=env.get("ATTACHMENT_SCAN", "off") == "on",
        openai_api_key=env.get("OPENAI_API_KEY", ""),
    )
