"""Why the world failed, in Vietnamese: the system's own words are English and name numbers. The one place for them."""

from __future__ import annotations

import errno

from onestop.domain.errors import Unavailable

_OF_THE_SYSTEM = {
    errno.ENOSPC: "ổ đĩa đầy",
    errno.EDQUOT: "hết phần ổ đĩa được dùng",
    errno.EACCES: "không có quyền",
    errno.EPERM: "không có quyền",
    errno.EROFS: "ổ đĩa chỉ đọc",
    errno.ENOENT: "không có tệp hay thư mục này",
    errno.ENOTDIR: "có tệp đứng chỗ của thư mục",
    errno.EEXIST: "có tệp đứng chỗ của thư mục",
    errno.EISDIR: "đây là thư mục, không phải tệp",
    errno.ENAMETOOLONG: "tên quá dài",
    errno.EIO: "ổ đĩa lỗi",
    errno.EBUSY: "tệp đang được dùng",
}
_OF_THE_LEDGER = {
    "SQLITE_READONLY": "tệp chỉ đọc",
    "SQLITE_CANTOPEN": "không mở được tệp sổ cái",
    "SQLITE_PERM": "không có quyền",
}
_IN_SHORT = {
    "disk_full": "ổ đĩa đầy",
    "disk_failed": "ổ đĩa lỗi",
    "fonts_missing": "thiếu phông chữ",
    "template_broken": "tệp lời in sai",
}


def why(error: OSError) -> str:
    """A few words without a capital; the number alone where there are none."""
    if isinstance(error, IsADirectoryError):
        return _OF_THE_SYSTEM[errno.EISDIR]
    return _OF_THE_SYSTEM.get(error.errno or 0, f"lỗi số {error.errno}" if error.errno else "lỗi ổ đĩa")


def cause_words(unavailable: Unavailable) -> str:
    """What it failed at, with why behind it where the system or the ledger's file said so."""
    origin = unavailable.__cause__
    if isinstance(origin, OSError):
        what = "" if unavailable.cause.startswith("[Errno") else unavailable.cause
        what = what.removesuffix(origin.strerror or "").rstrip(": ") or str(origin.filename or "")
        return f"{what} ({why(origin)})" if what else why(origin)
    named = getattr(origin, "sqlite_errorname", "") or ""
    for name, words in _OF_THE_LEDGER.items():
        if named.startswith(name):
            return words
    return unavailable.cause


def in_short(unavailable: Unavailable) -> str:
    """The same where only a few words have room."""
    return _IN_SHORT.get(unavailable.what) or cause_words(unavailable) or unavailable.what
