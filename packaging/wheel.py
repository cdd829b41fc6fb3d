"""Wraps one built program in a wheel, so that `pip install babillard` brings it.

    python3 packaging/wheel.py PROGRAM TRIPLE VERSION FOLDER

A wheel is a zip archive with a fixed layout (packaging.python.org, "Binary distribution format");
what lies in `NAME.data/scripts` goes into the environment's folder of programs. The same program
gives the same bytes.
"""

import base64
import hashlib
import os
import pathlib
import re
import sys
import zipfile

# The platforms that PyPI knows for each triple: static programs run on old and musl systems, too.
TAGS = {
    "x86_64-unknown-linux-musl": ["manylinux_2_17_x86_64", "musllinux_1_1_x86_64"],
    "aarch64-unknown-linux-musl": ["manylinux_2_17_aarch64", "musllinux_1_1_aarch64"],
    "aarch64-apple-darwin": ["macosx_11_0_arm64"],
    "x86_64-apple-darwin": ["macosx_10_12_x86_64"],
    "x86_64-pc-windows-msvc": ["win_amd64"],
}

SUMMARY = "Bilingual job postings: a folder of Markdown files becomes a board in a browser"


def repository(project: pathlib.Path) -> str:
    """The address of the repository: that of the release, else the one in Cargo.toml."""
    named = re.search(r'^repository = "(.+)"$', (project / "Cargo.toml").read_text("utf-8"), re.MULTILINE)
    return os.environ.get("BABILLARD_REPOSITORY") or named.group(1)


def metadata(version: str, repository: str, readme: str) -> str:
    return (
        "Metadata-Version: 2.1\n"
        "Name: babillard\n"
        f"Version: {version}\n"
        f"Summary: {SUMMARY}\n"
        "License: MIT\n"
        f"Project-URL: Repository, {repository}\n"
        "Requires-Python: >=3.7\n"
        "Description-Content-Type: text/markdown\n"
        f"\n{readme}"
    )


def wheel(program: pathlib.Path, triple: str, version: str, folder: pathlib.Path) -> pathlib.Path:
    tags = TAGS[triple]
    project = pathlib.Path(__file__).resolve().parent.parent
    info = f"babillard-{version}.dist-info"
    name = "babillard.exe" if "windows" in triple else "babillard"
    tag_lines = "".join(f"Tag: py3-none-{tag}\n" for tag in tags)
    files = [
        (f"babillard-{version}.data/scripts/{name}", program.read_bytes(), 0o755),
        (f"{info}/METADATA", metadata(version, repository(project), (project / "README.md").read_text("utf-8")).encode(), 0o644),
        (f"{info}/WHEEL", f"Wheel-Version: 1.0\nGenerator: babillard\nRoot-Is-Purelib: false\n{tag_lines}".encode(), 0o644),
        (f"{info}/licenses/LICENSE", (project / "LICENSE").read_bytes(), 0o644),
    ]
    record = "".join(f"{path},sha256={digest(data)},{len(data)}\n" for path, data, _ in files)
    files.append((f"{info}/RECORD", f"{record}{info}/RECORD,,\n".encode(), 0o644))
    made = folder / f"babillard-{version}-py3-none-{'.'.join(tags)}.whl"
    folder.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, data, mode in files:
            entry = zipfile.ZipInfo(path, date_time=(1980, 1, 1, 0, 0, 0))
            entry.create_system = 3
            entry.external_attr = (0o100000 | mode) << 16
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, data)
    return made


def digest(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()


if __name__ == "__main__":
    if len(sys.argv) != 5 or sys.argv[2] not in TAGS:
        sys.exit(f"usage: wheel.py PROGRAM TRIPLE VERSION FOLDER; a TRIPLE is one of {', '.join(TAGS)}")
    print(wheel(pathlib.Path(sys.argv[1]), sys.argv[2], sys.argv[3], pathlib.Path(sys.argv[4])))
