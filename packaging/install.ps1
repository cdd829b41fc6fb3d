# Installs the program `babillard` for the current user: downloads it, checks its sum, puts it in place.
#
#   irm https://github.com/OWNER/babillard/releases/latest/download/install.ps1 | iex
#
# BABILLARD_VERSION   a release such as v0.1.0; by default the latest
# BABILLARD_BIN       the folder for the program; by default %LOCALAPPDATA%\Programs\babillard
# BABILLARD_RELEASE   the address of a folder that holds the archives and SHA256SUMS
$ErrorActionPreference = 'Stop'

function Install-Babillard {
    $releases = 'https://github.com/OWNER/babillard/releases'
    $release = if ($env:BABILLARD_RELEASE) { $env:BABILLARD_RELEASE }
    elseif ($env:BABILLARD_VERSION -and $env:BABILLARD_VERSION -ne 'latest') { "$releases/download/$env:BABILLARD_VERSION" }
    else { "$releases/latest/download" }
    $folder = if ($env:BABILLARD_BIN) { $env:BABILLARD_BIN }
    else { Join-Path $env:LOCALAPPDATA 'Programs\babillard' }
    # Windows on Arm runs programs for x86-64, too.
    $archive = 'babillard-x86_64-pc-windows-msvc.zip'

    $aside = Join-Path ([IO.Path]::GetTempPath()) ([IO.Path]::GetRandomFileName())
    New-Item -ItemType Directory -Path $aside | Out-Null
    try {
        Invoke-WebRequest -UseBasicParsing "$release/SHA256SUMS" -OutFile "$aside\SHA256SUMS"
        Invoke-WebRequest -UseBasicParsing "$release/$archive" -OutFile "$aside\$archive"
        $line = Get-Content "$aside\SHA256SUMS" | Where-Object { $_.EndsWith(" $archive") }
        if (-not $line) { throw "SHA256SUMS has no line for $archive" }
        $found = (Get-FileHash -Algorithm SHA256 "$aside\$archive").Hash
        if ($found -ne ($line -split ' ')[0]) {
            throw "$archive does not match its sum; nothing was installed"
        }
        Expand-Archive "$aside\$archive" -DestinationPath "$aside\whole"
        New-Item -ItemType Directory -Force -Path $folder | Out-Null
        Move-Item -Force "$aside\whole\babillard.exe" (Join-Path $folder 'babillard.exe')
    }
    finally {
        Remove-Item -Recurse -Force $aside
    }
    $user = [Environment]::GetEnvironmentVariable('Path', 'User')
    if (($user -split ';') -notcontains $folder) {
        [Environment]::SetEnvironmentVariable('Path', "$user;$folder".TrimStart(';'), 'User')
        Write-Host "Added $folder to your PATH; open a new terminal to use it."
    }
    Write-Host "Installed $(& (Join-Path $folder 'babillard.exe') --version) in $folder."
}

Install-Babillard
