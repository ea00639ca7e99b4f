"""Says "refused" for each way out that sitecustomize closes: by name and by address (one of RFC 5737's)."""

import socket

for host in ("example.org", "192.0.2.1"):
    try:
        socket.create_connection((host, 80), timeout=1)
        print("reached")
    except OSError as error:
        print("refused" if type(error).__name__ == "NotLocal" else f"tried: {error!r}")
