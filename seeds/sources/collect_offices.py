"""Write offices_wikidata.csv and offices_factbook.csv from clones of what office_repositories.csv lists.

    git clone --bare https://github.com/OWNER/NAME CLONES/OWNER+NAME    (each repository, and factbook/factbook.json)
    python seeds/sources/collect_offices.py CLONES

Only facts are taken: who held which office from when to when, and the name in its own script. Standard library and
git only.
"""

import csv
import io
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
FIRST_YEAR = "2010"  # what ended before is left out
FACTBOOK = "factbook+factbook.json"
WIKIDATA_COLUMNS = (
    "country_code", "position", "person", "wikidata_id", "article", "native_name", "held_from", "held_to", "snapshot",
)  # fmt: skip
FACTBOOK_COLUMNS = ("country_code", "branch", "holder", "since", "first_seen", "last_seen")
BRANCHES = ("chief of state", "head of government")
SINCE = re.compile(r"^(.*?)\s*\(([^()]*\bsince\b[^()]*)\)")
MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DAY = re.compile(rf"(\d{{1,2}} )?((?:{MONTHS}) )?(\d{{4}})")
OTHER_SCRIPT = re.compile(r"[Ѐ-ӿ԰-֏֐-׿؀-ۿऀ-෿฀-໿က-႟Ⴀ-ჿ一-鿿぀-ヿ가-힯]")


def read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def git(clone: Path, *command: str) -> str:
    answer = subprocess.run(["git", "-C", str(clone), *command], capture_output=True, check=False)
    return answer.stdout.decode("utf-8", errors="replace")


def table(clone: Path, path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(git(clone, "show", f"HEAD:{path}"))))


def article_part(clone: Path, part: str, page_id: str) -> dict[str, Any]:
    """One of the stored readings of an English article; empty where there is none."""
    try:
        return json.loads(git(clone, "show", f"HEAD:enwiki/{part}/{page_id}") or "{}") or {}
    except json.JSONDecodeError:
        return {}


def native_name(clone: Path, page_id: str) -> str:
    """The name in another script, as the article's box or the brackets of its first sentence give it."""
    boxed = str(article_part(clone, "infobox", page_id).get("native_name", "")).split("\n")[0].strip()
    if OTHER_SCRIPT.match(boxed):
        return boxed
    sections = article_part(clone, "wtf", page_id).get("sections") or [{}]
    paragraphs = sections[0].get("paragraphs") or [{}]
    sentences = paragraphs[0].get("sentences") or [{}]
    brackets = re.search(r"\(([^()]*)\)", sentences[0].get("text", ""))
    parts = (part.split(":")[-1].strip() for part in re.split("[;,]", brackets[1] if brackets else ""))
    return next((part for part in parts if OTHER_SCRIPT.match(part)), "")


def wikidata_rows(clones: Path) -> Iterator[dict[str, str]]:
    wanted = {(row["country_code"], row["position"]) for row in read(HERE / "office_positions.csv")}
    for source in read(HERE / "office_repositories.csv"):
        clone = clones / source["repository"].replace("/", "+")
        snapshot = git(clone, "log", "-1", "--format=%as").strip()
        pages = {row["title"]: row["pageid"] for row in table(clone, "enwiki/index.csv")}
        for row in table(clone, "html/holders21.csv"):
            if (source["country_code"], row["position"]) in wanted and (row["end"] or "9") >= FIRST_YEAR:
                article = row.get("enwiki") or ""
                yield {
                    "country_code": source["country_code"], "position": row["position"], "person": row["person"],
                    "wikidata_id": row["personID"], "article": article,
                    "native_name": native_name(clone, pages[article]) if article in pages else "",
                    "held_from": row["start"], "held_to": row["end"], "snapshot": snapshot,
                }  # fmt: skip


def iso_day(text: str) -> str:
    """'since 5 July 2024' to 2024-07-05, 'since March 2023' to 2023-03, 'since 2024' to 2024."""
    found = DAY.search(text)
    if not found:
        return ""
    day, month, year = found.groups()
    if not month:
        return str(year)
    return datetime.strptime(f"{day or '1 '}{month}{year}", "%d %B %Y").strftime("%Y-%m-%d" if day else "%Y-%m")


def holders(text: str) -> Iterator[tuple[str, str]]:
    """'President A (since 1 May 2020); Vice President B (since …)' to pairs of a holder and a day."""
    plain = re.split(r"\bnote ?\d?:", re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", text)))[0]
    for part in plain.split(";"):
        found = SINCE.match(part.strip())
        if found:
            yield found[1], iso_day(found[2])


def last_of_months(clone: Path) -> list[tuple[str, str]]:
    """Day and commit of the last change in each month, oldest first."""
    lines = git(clone, "log", "--reverse", "--format=%as %h", "--", "europe", "africa", "central-asia").splitlines()
    return list({line[:7]: (line[:10], line[11:]) for line in lines}.values())


def factbook_versions(clone: Path) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Day, country code and texts of each month's version of every country's file, oldest first."""
    codes = {row["factbook_code"]: row["country_code"] for row in read(HERE / "factbook_codes.csv")}
    texts: dict[str, dict[str, str]] = {}
    for day, commit in last_of_months(clone):
        for entry in git(clone, "ls-tree", "-r", commit).splitlines():
            blob, path = entry.split()[2], entry.split("\t")[1]
            code = codes.get(Path(path).stem) if path.count("/") == 1 and path.endswith(".json") else None
            if code and blob not in texts:
                texts[blob] = branch_texts(git(clone, "cat-file", "blob", blob))
            if code:
                yield day, code, texts[blob]


def branch_texts(document: str) -> dict[str, str]:
    try:
        executive = json.loads(document).get("Government", {}).get("Executive branch", {})
    except (json.JSONDecodeError, AttributeError):
        return {}
    return {branch: executive.get(branch, {}).get("text", "") for branch in BRANCHES}


def factbook_rows(clones: Path) -> Iterator[dict[str, str]]:
    """Those that factbook_names.csv knows: each with the first and the last day on which the book had them."""
    wanted = {(row["country_code"], row["branch"], row["since"]) for row in read(HERE / "factbook_names.csv")}
    rows: dict[tuple[str, ...], dict[str, str]] = {}
    for day, code, texts in factbook_versions(clones / FACTBOOK):
        for branch, text in texts.items():
            for holder, since in holders(text):
                key = (code, branch, since)
                if key in wanted and key not in rows and not re.match(r"(First |Second )?(Vice|Deputy) ", holder):
                    rows[key] = dict(zip(FACTBOOK_COLUMNS, (*key[:2], holder, since, day, day), strict=True))
                if key in rows:
                    rows[key]["last_seen"] = day
    yield from rows.values()


def write(path: Path, columns: tuple[str, ...], rows: list[dict[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as target:
        writer = csv.DictWriter(target, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(sorted(rows, key=lambda row: tuple(row.values())))


def main() -> None:
    clones = Path(sys.argv[1])
    write(HERE / "offices_wikidata.csv", WIKIDATA_COLUMNS, list(wikidata_rows(clones)))
    write(HERE / "offices_factbook.csv", FACTBOOK_COLUMNS, list(factbook_rows(clones)))


if __name__ == "__main__":
    main()
