"""Write ref_fiscal_years.csv from a clone of factbook/factbook.json, the CIA World Factbook as data.

    git clone --bare https://github.com/factbook/factbook.json CLONE
    python seeds/reference/make_fiscal_years.py CLONE

The book had fiscal years until 2022. ../sources/fiscal_year_exceptions.csv says what is left out or otherwise.
Standard library and git only.
"""

import csv
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
SOURCES = HERE.parent / "sources"
BEFORE = "2022-06-01"
MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def git(clone: Path, *command: str) -> str:
    return subprocess.run(["git", "-C", str(clone), *command], capture_output=True, check=True).stdout.decode("utf-8")


def first_month(text: str) -> int:
    """'1 April - 31 March' to 4; 1 for the calendar year and where it is not told."""
    begins = text.split(" - ")[0]
    return next((number for number, month in enumerate(MONTHS, 1) if re.search(rf"\b{month}\b", begins)), 1)


def told(clone: Path) -> Iterator[tuple[str, int]]:
    codes = {row["factbook_code"]: row["country_code"] for row in read(SOURCES / "factbook_codes.csv")}
    commit = git(clone, "log", "-1", "--format=%h", f"--before={BEFORE}").strip()
    for path in git(clone, "ls-tree", "-r", "--name-only", commit).splitlines():
        code = codes.get(Path(path).stem) if path.count("/") == 1 and path.endswith(".json") else None
        if code:
            economy = json.loads(git(clone, "show", f"{commit}:{path}")).get("Economy") or {}
            yield code, first_month((economy.get("Fiscal year") or {}).get("text", ""))


def main() -> None:
    exceptions = read(SOURCES / "fiscal_year_exceptions.csv")
    months = dict(told(Path(sys.argv[1]))) | {row["country_code"]: int(row["first_month"] or 1) for row in exceptions}
    with (HERE / "ref_fiscal_years.csv").open("w", encoding="utf-8", newline="") as target:
        writer = csv.writer(target, lineterminator="\n")
        writer.writerow(("country_code", "first_month"))
        writer.writerows(sorted((code, month) for code, month in months.items() if month != 1))


if __name__ == "__main__":
    main()
