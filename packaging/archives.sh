#!/usr/bin/env bash
# Makes the files of a release of the programs that each system built, and of their sums.
#
#   packaging/archives.sh PARTS RELEASE OWNER/REPOSITORY VERSION
#
# PARTS holds a folder program-TRIPLE for each system and one named viewer. RELEASE gets files/ (what a
# release attaches), wheels/ and npm/. The same parts give the same bytes.
set -euo pipefail

parts=$1 release=$2 repository=$3 version=$4
project=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
mkdir -p "$release/files" "$release/npm"
release=$(cd "$release" && pwd)
export TZ=UTC
export BABILLARD_REPOSITORY="https://github.com/$repository"
# Cargo.toml says what the scripts in this folder call the repository.
named=$(sed -n 's,^repository = "https://github.com/\(.*\)",\1,p' "$project/Cargo.toml")

# All systems made the same site of the sample board, or nothing is released.
if [ "$(cat "$parts"/program-*/site-*.sum | sort -u | wc -l)" != 1 ]; then
    echo "error: the systems made different sites:" >&2
    grep . "$parts"/program-*/site-*.sum >&2
    exit 1
fi

npm=()
for folder in "$parts"/program-*; do
    triple=${folder##*/program-}
    aside=$(mktemp -d)
    case $triple in *windows*) program=babillard.exe ;; *) program=babillard ;; esac
    cp "$folder/$program" "$project/LICENSE" "$project/README.md" "$aside"
    cp "$parts/viewer/embed-licences.html" "$aside/THIRD-PARTY.html"
    chmod 644 "$aside"/*
    chmod 755 "$aside/$program"
    find "$aside" -exec touch --date=@0 {} +
    case $triple in
        *windows*) (cd "$aside" && find . -type f -printf '%P\n' | sort | zip -qX "$release/files/babillard-$triple.zip" -@) ;;
        *)
            tar --sort=name --mtime=@0 --owner=0 --group=0 --numeric-owner -C "$aside" -cf - . --transform 's,^\./,,' |
                gzip -9n >"$release/files/babillard-$triple.tar.gz"
            ;;
    esac
    python3 "$project/packaging/wheel.py" "$aside/$program" "$triple" "$version" "$release/wheels"
    npm+=("$triple=$aside/$program")
done

node "$project/packaging/npm.mjs" "$version" "$release/npm" "${npm[@]}"
npm pack --silent --ignore-scripts --pack-destination "$release/npm" "$release"/npm/*/
rm -r "$release"/npm/*/

for script in install.sh install.ps1; do
    sed "s,$named,$repository,g" "$project/packaging/$script" >"$release/files/$script"
done
cp "$release"/wheels/*.whl "$release/files"
(cd "$release/files" && sha256sum -- * >"$release/SHA256SUMS" && mv "$release/SHA256SUMS" .)
