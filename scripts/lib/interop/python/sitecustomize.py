"""Read by every Python that `npm run interop` starts: nothing is reached but this machine.

A validator that asks for its lists or schemas over the network would pass here and fail elsewhere, or tell others what
is checked.
"""

import ipaddress
import socket

_connect = socket.socket.connect
_getaddrinfo = socket.getaddrinfo


class NotLocal(OSError):
    """A host that is not this machine was asked for."""


def _check(host):
    name = host.decode() if isinstance(host, bytes) else host
    if name in (None, "", "localhost"):
        return
    try:
        local = ipaddress.ip_address(name).is_loopback
    except ValueError:
        local = False
    if not local:
        raise NotLocal(f"{name} is not this machine")


def _connect_locally(self, address):
    if self.family in (socket.AF_INET, socket.AF_INET6):
        _check(address[0])
    return _connect(self, address)


def _look_up_locally(host, *args, **kwargs):
    _check(host)
    return _getaddrinfo(host, *args, **kwargs)


socket.socket.connect = _connect_locally
socket.getaddrinfo = _look_up_locally
