"""Whether a file lies on another computer."""

from __future__ import annotations

import sys
from pathlib import Path

_REMOTE = frozenset({"cifs", "smb3", "smbfs", "nfs", "nfs4", "fuse.sshfs", "davfs", "afs", "9p"})
_DRIVE_REMOTE = 4
"""GetDriveTypeW of a drive letter that stands for a share."""


def is_on_network(path: Path) -> bool:
    """Whether a path leads to a share, by its name, its drive, or what is mounted there."""
    text = str(path.absolute())
    if text.startswith(("\\\\", "//")):
        return True
    return _is_remote(path)


if sys.platform == "win32":

    def _is_remote(path: Path) -> bool:
        import ctypes

        drive = path.absolute().drive + "\\"
        return int(ctypes.windll.kernel32.GetDriveTypeW(drive)) == _DRIVE_REMOTE
else:

    def _is_remote(path: Path) -> bool:
        return _mounted_from(path) in _REMOTE

    def _mounted_from(path: Path, mounts: Path = Path("/proc/mounts")) -> str:
        """The type of the file system that holds a path, "" where nobody knows."""
        try:
            lines = mounts.read_text(encoding="utf-8", errors="replace").splitlines()
        except OSError:
            return ""
        points = [(line.split()[1].replace("\\040", " "), line.split()[2]) for line in lines if line.strip()]
        real = path.resolve()
        holding = [(point, kind) for point, kind in points if real.is_relative_to(point)]
        return max(holding, key=lambda one: len(one[0]), default=("", ""))[1]
