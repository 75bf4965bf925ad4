"""Write lex_verb_forms.csv: every form of every verb in lex_verbs.csv.

    pip install verbecc lemminflect
    python seeds/lexicons/make_verb_forms.py

Forms come from verbecc (French, LGPL-3.0) and lemminflect (English, MIT); only generated word forms are kept.
A reflexive verb is listed with its pronoun ("se rendre", "s'engager") and written without it: the pronoun stands apart
in a text. Of a phrase ("mettre en garde", "point out") the first word is inflected, the rest stays.
"""

from __future__ import annotations

import csv
import re
from pathlib import Path

HERE = Path(__file__).parent
PARTICLE = re.compile(r"^(?:se |s')")
FRENCH_TENSES = {
    "présent": "present",
    "imparfait": "past",
    "passé-simple": "past",
    "futur-simple": "future",
    "conditionnel": "conditional",
}
ENGLISH_TAGS = {
    "VB": ("infinitive", ""),
    "VBZ": ("finite", "present"),
    "VBP": ("finite", "present"),
    "VBD": ("finite", "past"),
    "VBN": ("participle_past", ""),
    "VBG": ("participle_present", ""),
}

Form = tuple[str, str, str]


def divided(lemma: str) -> tuple[str, str]:
    """The verb of a phrase, with its reflexive pronoun, and what follows it, with the space between."""
    found = re.fullmatch(r"((?:se |s')?\S+)(.*)", lemma)
    return (found[1], found[2]) if found else (lemma, "")


def french_forms(conjugator: object, lemma: str) -> set[Form]:
    """(form, form_kind, tense) of one French verb: simple tenses and participles, without pronouns."""
    moods = conjugator.conjugate(PARTICLE.sub("", lemma)).get_data()["moods"]  # type: ignore[attr-defined]
    found: set[Form] = {(PARTICLE.sub("", lemma), "infinitive", "")}
    for mood, tenses in moods.items():
        for tense, persons in tenses.items():
            found |= {(form, kind, when) for person in persons for form, kind, when in simple(mood, tense, person)}
    return found


def simple(mood: str, tense: str, person: dict[str, object]) -> set[Form]:
    """The bare verb forms of one conjugated person; compound tenses give none."""
    label = mood if mood == "conditionnel" else tense
    words = [str(form).split() for form in person["c"]]  # type: ignore[attr-defined]
    if mood == "participe":
        kind = "participle_past" if tense == "participe-passé" else "participle_present"
        return {(form[-1], kind, "") for form in words if len(form) == 1}
    if mood in ("indicatif", "conditionnel") and tense in ("présent", "imparfait", "passé-simple", "futur-simple"):
        return {(re.sub(r"^(?:j'|qu'\w+'?)", "", form[-1]), "finite", FRENCH_TENSES[label]) for form in words}
    return set()


def english_forms(lemma: str) -> set[Form]:
    """(form, form_kind, tense) of one English verb."""
    from lemminflect import getAllInflections, getInflection

    stem, _, head = lemma.rpartition("-")
    prefix = f"{stem}-" if stem else ""
    found = getAllInflections(head, upos="VERB")
    for tag in ENGLISH_TAGS:
        found.setdefault(tag, getInflection(head, tag=tag))
    found.setdefault("VBN", found["VBD"])
    return {(prefix + form, *ENGLISH_TAGS[tag]) for tag in ENGLISH_TAGS for form in (found[tag] or found["VBD"])}


def main() -> None:
    from verbecc import CompleteConjugator, LangCodeISO639_1

    conjugator = CompleteConjugator(LangCodeISO639_1.fr)
    with (HERE / "lex_verbs.csv").open(encoding="utf-8", newline="") as lines:
        verbs = {(row["language"], row["lemma"]) for row in csv.DictReader(lines)}
    rows = {
        (language, lemma, form + rest, kind, tense)
        for language, lemma in verbs
        for verb, rest in [divided(lemma)]
        for form, kind, tense in (french_forms(conjugator, verb) if language == "fr" else english_forms(verb))
    }
    with (HERE / "lex_verb_forms.csv").open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["language", "lemma", "form", "form_kind", "tense"])
        writer.writerows(sorted(rows))


if __name__ == "__main__":
    main()
