"""What ten more documents cost when there are thousands, and what it costs that nothing is new.

    .venv/bin/python -m tests.growing 1000 6000 50000

The documents are news of invented ministers of real countries, each of its own day, as files in folders of a thousand.
For each number: seconds of a run over all of them into a new warehouse, over ten more, and over the same once more; in
brackets those of the processor, which tell more where others are at work, and from which the share is.
"""

from __future__ import annotations

import resource
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[1]
TEN = 10
# Sentences after the first.
LENGTH = 24

SYLLABLES = "ba do fe gu ka lo mi nu pa ro se ti va zhu cha shi yo".split()
ENDINGS = "dar kov lin mund nash pek rian sted tova vik".split()
COUNTRIES = {
    "en": "Kazakh Norwegian Chilean Kenyan Turkish Japanese Polish Peruvian Indian Finnish Uzbek Egyptian".split(),
    "fr": "kazakh norvégien chilien kényan turc japonais polonais péruvien indien finlandais ouzbek égyptien".split(),
}
NAMES = "Kazakhstan Norway Chile Kenya Japan Poland Peru India Finland Uzbekistan Egypt".split()
CITIES = "Astana Oslo Santiago Nairobi Ankara Tokyo Lima Helsinki Samarkand".split()
MONTHS = {
    "en": "January February March April May June July August September October November December".split(),
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(),
}
OPENINGS = {
    "en": "{city}, {day} - {one} Foreign Minister {first} met his {two} counterpart {second} in {city} on {told}.",
    "fr": "{city}, le {day} - Le ministre {one} des Affaires étrangères, {first}, a rencontré son homologue {two}, "
    "{second}, à {city} le {told}.",
}
SENTENCES = {
    "en": [
        "{first} said that the two countries would build {count} bridges over the river.",
        "{second} stressed that dialogue number {count} had opened a new page.",
        "The two sides agreed to raise trade to {count} million dollars by next year.",
        "Exports to {name} rose {count} percent in {year}, the ministry announced.",
        "{second} thanked {first} for the welcome and invited {count} companies to the fair.",
        "{first} called on {name} to lift the tariff on line {count}.",
        "The delegation visited hall {count} of the new museum in the afternoon.",
        "Rain fell on the city for {count} hours, and the ferry did not leave.",
    ],
    "fr": [
        "{first} a déclaré que les deux pays construiraient {count} ponts sur le fleuve.",
        "{second} a souligné que le dialogue numéro {count} ouvrait une nouvelle page.",
        "Les deux parties sont convenues de porter les échanges à {count} millions de dollars.",
        "{second} a remercié {first} de son accueil et invité {count} entreprises à la foire.",
        "La délégation a visité la salle {count} du nouveau musée dans l'après-midi.",
        "Il a plu sur la ville pendant {count} heures, et le bac n'est pas parti.",
    ],
}


def _name(random: Random) -> str:
    first, last = ("".join(random.choices(SYLLABLES, k=count)) for count in (2, 3))
    return f"{first.capitalize()} {last.capitalize()}{random.choice(ENDINGS)}"


def text(number: int) -> str:
    """The same for the same number: a dateline, an encounter and what was said, as long as news are."""
    random = Random(number)
    language = "en" if number % 3 else "fr"
    day = date(2005, 1, 1) + timedelta(days=random.randrange(7300))
    month = MONTHS[language][day.month - 1]
    one, two = random.sample(COUNTRIES[language], 2)
    words = {
        "city": random.choice(CITIES), "one": one, "two": two, "first": _name(random), "second": _name(random),
        "day": f"{month} {day.day}, {day.year}" if language == "en" else f"{day.day} {month} {day.year}",
        "told": f"{month} {day.day}" if language == "en" else f"{day.day} {month}",
        "name": random.choice(NAMES), "year": day.year - 1,
    }  # fmt: skip
    chosen = [OPENINGS[language], *random.choices(SENTENCES[language], k=LENGTH)]
    return "\n\n".join(sentence.format(count=random.randrange(2, 1000), **words) for sentence in chosen) + "\n"


def write(folder: Path, numbers: range) -> None:
    """Documents of those numbers, as files."""
    for number in numbers:
        path = folder / f"{number // 1000:03}" / f"{number:06}.txt"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text(number), encoding="utf-8")


def run(documents: Path, warehouse: Path) -> tuple[float, float]:
    """Seconds of a run in a process of its own, of the clock and of the processor. Raises CalledProcessError."""
    command = [sys.executable, "-m", "flows.cli", "run", "--documents", str(documents), "--warehouse", str(warehouse)]
    began, busy = time.perf_counter(), _of_the_processor()
    subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - began, _of_the_processor() - busy


def _of_the_processor() -> float:
    """Seconds that ended processes of ours have had."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def measure(count: int, place: Path) -> str:
    """A line of the table below, of documents and a warehouse in the folder `place`."""
    documents, warehouse = place / "documents", place / "warehouse" / "communique.duckdb"
    write(documents, range(count))
    everything = run(documents, warehouse)
    write(documents, range(count, count + TEN))
    more = run(documents, warehouse)
    nothing = run(documents, warehouse)
    size = warehouse.resolve().stat().st_size / 1e6
    seconds = "".join(f"{clock:>8.1f} ({busy:7.1f})" for clock, busy in (everything, more, nothing))
    return f"{count:>10,}{seconds}{more[1] / everything[1]:>8.1%}{size:>8,.0f}"


def main(counts: list[int]) -> None:
    """Print a line for each number of documents."""
    print(f"{'documents':>10}{'all':>18}{'ten more':>18}{'nothing new':>18}{'share':>8}{'MB':>8}", flush=True)
    for count in counts:
        with tempfile.TemporaryDirectory(prefix="communique-growing-") as place:
            print(measure(count, Path(place)), flush=True)


if __name__ == "__main__":
    main([int(argument) for argument in sys.argv[1:]] or [1_000, 6_000, 50_000])
