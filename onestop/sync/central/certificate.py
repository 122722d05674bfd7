"""Why a server's certificate is not believed: libpq only says that it is not, so the handshake is made once more.

Knows no database: it asks for TLS as a PostgreSQL client does and lets the standard library judge.
"""

from __future__ import annotations

import socket
import ssl
from collections.abc import Mapping
from pathlib import Path

_ASK_FOR_TLS = bytes.fromhex("0000000804d2162f")  # SSLRequest of the protocol, version 3
_YES = b"S"
_PORT = 5432
# OpenSSL's X509_V_ERR_ numbers.
_FAULTS = {
    9: "shared_certificate_early",
    10: "shared_certificate_expired",
    62: "shared_certificate_host",
    64: "shared_certificate_host",
}
UNKNOWN = "shared_certificate_unknown"


def certificate_fault(parameters: Mapping[str, str], seconds: float) -> str:
    """The code of what is wrong: expired, not yet valid, another host's, or of nobody we trust.

    `parameters` are libpq's. UNKNOWN too where the second look says nothing.
    """
    host = parameters["host"].split(",")[0]
    address = parameters.get("hostaddr", host).split(",")[0]
    port = int(parameters.get("port", "").split(",")[0] or _PORT)
    try:
        trusted = ssl.create_default_context(cafile=_root(parameters))
        with socket.create_connection((address, port), seconds) as plain:
            plain.sendall(_ASK_FOR_TLS)
            if plain.recv(1) != _YES:
                return UNKNOWN
            with trusted.wrap_socket(plain, server_hostname=host):
                return UNKNOWN
    except ssl.SSLCertVerificationError as error:
        return _FAULTS.get(error.verify_code, UNKNOWN)
    except OSError:
        return UNKNOWN


def _root(parameters: Mapping[str, str]) -> str | None:
    """None for the system's own list of authorities."""
    root = parameters.get("sslrootcert", str(Path.home() / ".postgresql" / "root.crt"))
    return None if root == "system" else root
