"""The whole of it: gold is read, the stages run into a warehouse that nobody else sees, and the two are compared."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from flows import stages
from flows.errors import ChecksFailed, GoldError, ProjectError
from flows.evaluate.comparison import Outcome, compare
from flows.evaluate.found import read_found
from flows.evaluate.gold import Gold
from flows.evaluate.gold_files import read_gold, require_labelled_texts
from flows.evaluate.scores import ALL_LANGUAGES, FIELDS_OF, Scores, scores
from flows.settings import Settings
from flows.stages import Report


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How many documents are labelled (`all`, and by language), what became of every fact, and the figures."""

    documents: Mapping[str, int]
    outcomes: Sequence[Outcome]
    scores: Scores


def evaluate(documents: Path | None, gold_folder: Path | None, report: Report) -> Evaluation:
    """Run the stages over a folder of documents and hold the result against a folder of gold.

    Without folders: the project's own under tests/gold. Raises InputMissing and GoldError before anything is run,
    then what the stages raise.
    """
    own = Settings.default().home / "tests" / "gold"
    with TemporaryDirectory(prefix="communique-evaluate-") as folder:
        warehouse = Path(folder) / "communique.duckdb"
        settings = Settings.default(documents=[documents or own / "documents"], warehouse=warehouse)
        gold = _gold(gold_folder or own / "gold", settings, report)
        _run(settings, report)
        found = read_found(settings.warehouse)
    for document in gold.documents:
        if document.document not in found:
            raise GoldError(
                f"{document.document}: is labelled, but its content is known under another file's name. "
                "Remove one of the two files with the same content."
            )
    return _evaluation(gold, compare(gold, found))


def _gold(folder: Path, settings: Settings, report: Report) -> Gold:
    gold = read_gold(folder, languages=settings.languages, topics=_topics(settings))
    require_labelled_texts(gold, settings.documents[0], max_bytes=settings.max_file_bytes)
    report(f"gold: {len(gold.documents)} labelled documents in {folder}")
    if unlabelled := gold.unlabelled_mentions:
        report(f"gold: {unlabelled} mentions of events are in documents without gold and count as not found")
    return gold


def _topics(settings: Settings) -> list[str]:
    path = settings.home / "seeds" / "reference" / "ref_topics.csv"
    try:
        with path.open(encoding="utf-8", newline="") as lines:
            return [row["topic_id"] for row in csv.DictReader(lines)]
    except (OSError, KeyError) as error:
        raise ProjectError(f"{path}: no column topic_id can be read ({error!r}). Restore the file.") from error


def _run(settings: Settings, report: Report) -> None:
    try:
        stages.run(settings, report)
    except ChecksFailed as failed:
        raise ChecksFailed(
            f"{failed}\nThat build file is gone with the evaluation. To look into one: "
            f"`communique run --documents {settings.documents[0]} --warehouse FILE`."
        ) from failed


def _evaluation(gold: Gold, outcomes: Sequence[Outcome]) -> Evaluation:
    by_language = Counter(document.language for document in gold.documents)
    documents = {ALL_LANGUAGES: len(gold.documents), **dict(sorted(by_language.items()))}
    kinds = [kind for kind in FIELDS_OF if kind != "events" or gold.events is not None]
    return Evaluation(documents, outcomes, scores(outcomes, sorted(by_language), kinds))
