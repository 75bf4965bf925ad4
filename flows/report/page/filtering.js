/** Which facts the reader wants to see. */

import { KINDS, personName, title } from "./facts.js";
import { dayOf } from "./time.js";

/** The facts of each kind, and the documents, that pass every filter. */
export function passing(facts, chosen) {
  const asked = {
    ...chosen,
    words: plain(chosen.q).split(/\s+/).filter(Boolean),
    first: chosen.from ? dayOf(chosen.from) : null,
    last: chosen.to ? dayOf(chosen.to) : null,
  };
  const shown = Object.fromEntries(KINDS.map((kind) => [kind, facts[kind].filter((fact) => passes(fact, asked, facts))]));
  return { ...shown, documents: documents(facts, shown, asked) };
}

function passes(fact, asked, facts) {
  if (asked.country && !fact.about.includes(asked.country)) return false;
  if (asked.person && !fact.people.includes(asked.person)) return false;
  if (asked.language && !fact.languages.includes(asked.language)) return false;
  return inPeriod(fact, asked) && asked.words.every((word) => searched(fact, facts).includes(word));
}

function inPeriod(fact, { first, last }) {
  if (first === null && last === null) return true;
  return fact.first !== null && (last === null || fact.first <= last) && (first === null || fact.last >= first);
}

/** With a filter on what documents tell, those that tell something that passes; else by their own day and language. */
function documents(facts, shown, asked) {
  const told = asked.country || asked.person || asked.words.length ? telling(shown) : null;
  return facts.documents.filter(
    (one) =>
      (!asked.language || one.language === asked.language) && inPeriod(one, asked) && (!told || told.has(one)),
  );
}

function telling(shown) {
  return new Set(KINDS.flatMap((kind) => shown[kind]).flatMap((fact) => fact.evidence.map((place) => place.document)));
}

function searched(fact, facts) {
  fact.searched ??= plain(
    [
      title(fact, facts),
      ...fact.about.flatMap((party) => [party, facts.party.get(party)?.en, facts.party.get(party)?.fr]),
      ...fact.people.map((person) => personName(person, facts)),
      ...(fact.topics ?? []).flatMap((topic) => [facts.topic.get(topic)?.en, facts.topic.get(topic)?.fr]),
      ...fact.evidence.flatMap(({ text, document }) => [text, document?.title, document?.file]),
    ].join(" "),
  );
  return fact.searched;
}

/** Lower case without accents, so that "etat" finds "État". */
export function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

