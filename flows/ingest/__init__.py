"""From files to raw.documents: finding them, reading each format, landing them in the build file."""
