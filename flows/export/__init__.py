"""The marts as files for other programs: Parquet, CSV, JSON Lines, or a Frictionless data package."""
