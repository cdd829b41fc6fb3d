#!/bin/sh
# Installs the program `babillard` for the current user: downloads it, checks its sum, puts it in place.
#
#   curl -fsSL https://github.com/OWNER/babillard/releases/latest/download/install.sh | sh
#
# BABILLARD_VERSION   a release such as v0.1.0; by default the latest
# BABILLARD_BIN       the folder for the program; by default ~/.local/bin
# BABILLARD_RELEASE   the address of a folder that holds the archives and SHA256SUMS
set -eu

# The whole script is a function, so that a download which stops half way runs nothing.
main() {
    version=${BABILLARD_VERSION:-latest}
    case $version in
        latest) default=https://github.com/OWNER/babillard/releases/latest/download ;;
        *) default=https://github.com/OWNER/babillard/releases/download/$version ;;
    esac
    release=${BABILLARD_RELEASE:-$default}
    folder=${BABILLARD_BIN:-$HOME/.local/bin}
    archive=babillard-$(system).tar.gz

    aside=$(mktemp -d)
    trap 'rm -rf "$aside"' EXIT
    download "$release/SHA256SUMS" "$aside/SHA256SUMS"
    download "$release/$archive" "$aside/$archive"
    check "$aside" "$archive"

    tar -xzf "$aside/$archive" -C "$aside" babillard
    chmod 755 "$aside/babillard"
    "$aside/babillard" --version >/dev/null || fail "the program does not run on this system"
    mkdir -p "$folder"
    # A move within the folder is atomic: a program that is running keeps its own file.
    cp "$aside/babillard" "$folder/.babillard.part"
    mv -f "$folder/.babillard.part" "$folder/babillard"
    echo "Installed $("$folder/babillard" --version) in $folder."
    case :$PATH: in
        *":$folder:"*) ;;
        *) echo "Add $folder to PATH to call it as \`babillard\`." ;;
    esac
}

# The name that the archives use for this system.
system() {
    case $(uname -s)/$(uname -m) in
        Linux/x86_64) echo x86_64-unknown-linux-musl ;;
        Linux/aarch64 | Linux/arm64) echo aarch64-unknown-linux-musl ;;
        Darwin/arm64) echo aarch64-apple-darwin ;;
        Darwin/x86_64) echo x86_64-apple-darwin ;;
        *) fail "no program for $(uname -s) on $(uname -m); build it with \`cargo xtask dist\`" ;;
    esac
}

download() {
    if command -v curl >/dev/null; then
        curl -fsSL "$1" -o "$2" || fail "could not download $1"
    elif command -v wget >/dev/null; then
        wget -qO "$2" "$1" || fail "could not download $1"
    else
        fail "install curl or wget first"
    fi
}

# Compares the archive with its line in SHA256SUMS.
check() {
    wanted=$(grep " $2\$" "$1/SHA256SUMS" | cut -d ' ' -f 1)
    [ -n "$wanted" ] || fail "SHA256SUMS has no line for $2"
    if command -v sha256sum >/dev/null; then
        found=$(sha256sum "$1/$2" | cut -d ' ' -f 1)
    else
        found=$(shasum -a 256 "$1/$2" | cut -d ' ' -f 1)
    fi
    [ "$wanted" = "$found" ] || fail "$2 does not match its sum; nothing was installed"
}

fail() {
    echo "error: $1" >&2
    exit 1
}

main
