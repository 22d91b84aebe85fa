"""Debian's IMAP server, as a process of its own without privileges, on free ports of 127.0.0.1."""

from __future__ import annotations

import grp
import imaplib
import os
import pwd
import shutil
import socket
import ssl
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from tests.ports import free_port

BINARY = shutil.which("dovecot", path=f"{os.environ.get('PATH', '')}:/usr/sbin:/usr/local/sbin")
PASSWORD = "s3cret-of-the-shop"
_CONFIG = """
protocols = imap
base_dir = {home}/run
state_dir = {home}/state
log_path = {home}/log
default_internal_user = {user}
default_internal_group = {group}
default_login_user = {user}
listen = 127.0.0.1
ssl = yes
ssl_cert = <{home}/cert.pem
ssl_key = <{home}/key.pem
disable_plaintext_auth = no
mail_location = maildir:{home}/mail/%u
mail_uid = {user}
mail_gid = {group}
first_valid_uid = 1
first_valid_gid = 1
auth_failure_delay = 0
auth_mechanisms = plain login
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid={user} gid={group} home={home}/mail/%u
}}
service anvil {{
  chroot =
}}
service imap-login {{
  chroot =
  inet_listener imap {{
    port = {port}
  }}
  inet_listener imaps {{
    port = {tls_port}
    ssl = yes
  }}
}}
"""


def certificate(home: Path, name: str = "localhost", days: int = 2) -> None:
    """Write ``cert.pem`` for *name* and 127.0.0.1, good for *days* (negative: no longer), and ``key.pem``."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=30))
        .not_valid_after(now + timedelta(days=days))
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(
            x509.SubjectAlternativeName([x509.DNSName(name), x509.IPAddress(ip_address("127.0.0.1"))]), critical=False
        )
        .sign(key, SHA256())
    )
    (home / "cert.pem").write_bytes(made.public_bytes(Encoding.PEM))
    (home / "key.pem").write_bytes(key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))


class Dovecot:
    """A server that lets every user in with `PASSWORD`, each to a mailbox of their own."""

    def __init__(self) -> None:
        if BINARY is None:
            raise RuntimeError("dovecot is not installed: apt-get install dovecot-imapd")
        self.home = Path(tempfile.mkdtemp(prefix="dovecot-", dir="/tmp"))
        self.port, self.tls_port = free_port(), free_port()
        owner = pwd.getpwnam("nobody") if os.getuid() == 0 else pwd.getpwuid(os.getuid())
        self._ids = (owner.pw_uid, owner.pw_gid)
        (self.home / "mail").mkdir()
        certificate(self.home)
        group = grp.getgrgid(owner.pw_gid).gr_name
        text = _CONFIG.format(
            home=self.home, user=owner.pw_name, group=group, port=self.port, tls_port=self.tls_port,
            password=PASSWORD,
        )  # fmt: skip
        (self.home / "conf").write_text(text)
        for each in [self.home, *self.home.rglob("*")]:
            if os.getuid() == 0:
                os.chown(each, *self._ids)
        self.process = self._start()

    def _start(self) -> subprocess.Popen[bytes]:
        assert BINARY is not None
        as_user = {"user": self._ids[0], "group": self._ids[1], "extra_groups": []} if os.getuid() == 0 else {}
        return subprocess.Popen([BINARY, "-F", "-c", str(self.home / "conf")], **as_user)  # type: ignore[call-overload, no-any-return]

    def wait(self) -> None:
        """Until it answers."""
        while self.process.poll() is None:
            try:
                with socket.create_connection(("127.0.0.1", self.port), 1):
                    return
            except OSError:
                time.sleep(0.02)
        raise RuntimeError((self.home / "log").read_text() if (self.home / "log").exists() else "dovecot ended")

    def restart(self) -> None:
        """Stop it and start it again: all mail stays."""
        self._end()
        self.process = self._start()
        self.wait()

    def stop(self) -> None:
        """Stop it and forget its mail."""
        self._end()
        shutil.rmtree(self.home, ignore_errors=True)

    def _end(self) -> None:
        self.process.terminate()
        self.process.wait()

    def mailbox(self, user: str) -> Box:
        """The mailbox of *user*, as their own mail program sees it."""
        return Box(self, user)

    def rebuild(self) -> None:
        """Forget all UIDs: the folder gets another UIDVALIDITY."""
        self._end()
        for each in self.home.glob("mail/*/dovecot*"):
            if "uidvalidity" not in each.name:
                each.unlink()
        self.process = self._start()
        self.wait()


class Box:
    """One mailbox, and what a person does there."""

    def __init__(self, server: Dovecot, user: str) -> None:
        self.server, self.user = server, user

    @contextmanager
    def signed_in(self) -> Iterator[imaplib.IMAP4]:
        """Their mail program."""
        context = ssl.create_default_context(cafile=str(self.server.home / "cert.pem"))
        with imaplib.IMAP4_SSL("127.0.0.1", self.server.tls_port, ssl_context=context) as client:
            client.login(self.user, PASSWORD)
            yield client

    def deliver(self, raw: bytes, folder: str = "INBOX", at: datetime | None = None) -> None:
        """Put a mail into *folder*, as if it had come at *at*."""
        with self.signed_in() as client:
            said, _ = client.append(folder, "", imaplib.Time2Internaldate(at) if at else "", raw)
            assert said == "OK"

    def make_folder(self, folder: str) -> None:
        """A further folder."""
        with self.signed_in() as client:
            client.create(folder)

    def is_seen(self, uid: int) -> bool:
        """Whether a message of the inbox is marked as read."""
        with self.signed_in() as client:
            client.select(readonly=True)
            _, found = client.uid("FETCH", str(uid), "(FLAGS)")
            return b"Seen" in bytes(found[0])

    def throw_away(self, uid: int) -> None:
        """Delete a message of the inbox for good."""
        with self.signed_in() as client:
            client.select()
            client.uid("STORE", str(uid), "+FLAGS", r"(\Deleted)")
            client.expunge()
