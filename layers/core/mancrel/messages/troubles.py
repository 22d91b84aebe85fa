"""What can be wrong with a mail server that somebody named, as exactly as the connection tells it."""

from __future__ import annotations

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from mancrel.kit.hosts import PrivateHostError, UnknownHostError
from mancrel.kit.sentences import Sentences

TROUBLES = Sentences(
    en={
        "unknown_host": "there is no host called {host}",
        "private_host": "{host} is inside a private network",
        "refused": "nothing answers at {host}, port {port}",
        "timeout": "{host} did not answer in time at port {port}",
        "unreachable": "{host} cannot be reached at port {port}",
        "certificate": "the certificate of {host} is not good: {said}",
        "no_tls": "{host} does not speak TLS at port {port}; this may be a port for STARTTLS, or the other way round",
        "no_starttls": "{host} offers no STARTTLS at port {port}; use TLS (usually port 993 for IMAP, 465 for SMTP)",
        "password": "{host} refused the user name or the password: {said}",
        "no_sign_in": "{host} offers no sign-in with a password at port {port}: {said}",
        "folder": "there is no folder called {folder} that can be read: {said}",
        "said": "{host} broke off: {said}",
        "server_refused": "{host} refused us: {said}",
    },
    es={
        "unknown_host": "no hay ningún servidor llamado {host}",
        "private_host": "{host} está dentro de una red privada",
        "refused": "nadie responde en {host}, puerto {port}",
        "timeout": "{host} no respondió a tiempo en el puerto {port}",
        "unreachable": "no se puede llegar a {host} en el puerto {port}",
        "certificate": "el certificado de {host} no es válido: {said}",
        "no_tls": "{host} no habla TLS en el puerto {port}; puede ser un puerto para STARTTLS, o al revés",
        "no_starttls": "{host} no ofrece STARTTLS en el puerto {port}; use TLS (normalmente el puerto 993 para IMAP y"
        " el 465 para SMTP)",
        "password": "{host} rechazó el usuario o la contraseña: {said}",
        "no_sign_in": "{host} no permite entrar con contraseña en el puerto {port}: {said}",
        "folder": "no hay ninguna carpeta llamada {folder} que se pueda leer: {said}",
        "said": "{host} interrumpió la conexión: {said}",
        "server_refused": "{host} nos rechazó: {said}",
    },
)
_LONGEST = 300


class ServerTroubleError(Exception):
    """A mail server that cannot be used.

    Attributes:
        code: of a sentence in `TROUBLES`.
        values: for its blanks.
    """

    def __init__(self, code: str, **values: Any) -> None:
        super().__init__(code)
        self.code, self.values = code, {name: str(value) for name, value in values.items()}  # a port is no figure

    def __str__(self) -> str:
        return TROUBLES.say(self.code, **self.values)


def words(said: object) -> str:
    """What a server said, on one line."""
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else str(said)
    return " ".join("".join(letter if letter.isprintable() else " " for letter in text).split())[:_LONGEST]


@contextmanager
def told(host: str, port: int) -> Iterator[None]:
    """Turn what goes wrong on the way to *host* into a trouble.

    Raises:
        ServerTroubleError: and which.
    """
    where = {"host": host, "port": port}
    try:
        yield
    except UnknownHostError as error:
        raise ServerTroubleError("unknown_host", host=host) from error
    except PrivateHostError as error:
        raise ServerTroubleError("private_host", host=host) from error
    except ssl.SSLCertVerificationError as error:
        raise ServerTroubleError("certificate", host=host, said=words(error.verify_message)) from error
    except ssl.SSLError as error:
        raise ServerTroubleError("no_tls", **where) from error
    except TimeoutError as error:
        raise ServerTroubleError("timeout", **where) from error
    except ConnectionRefusedError as error:
        raise ServerTroubleError("refused", **where) from error
    except OSError as error:
        raise ServerTroubleError("unreachable", **where) from error
