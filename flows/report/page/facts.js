/** The facts as objects, with what they refer to; and how each is called. */

import { code, languageShown, listed, named, number, t } from "./language.js";
import { dayOf, interval } from "./time.js";

export const KINDS = ["meetings", "statements", "figures"];

/** Tables of rows become objects; ids become what they mean. */
export function understood(data) {
  const facts = { ...data };
  for (const name of [...KINDS, "documents", "parties", "people", "topics"]) facts[name] = objects(data[name]);
  facts.party = new Map(facts.parties.map((party) => [party.code, party]));
  facts.person = new Map(facts.people.map((person) => [person.id, person]));
  facts.topic = new Map(facts.topics.map((topic) => [topic.id, topic]));
  facts.document = new Map(facts.documents.filter((one) => one.id).map((one) => [one.id, one]));
  facts.means = new Map(data.codes.map((row) => [`${row.kind}.${row.code}`, row]));
  for (const kind of [...KINDS, "documents"]) facts[kind].forEach((fact) => dated(fact, kind));
  facts.byId = new Map(KINDS.flatMap((kind) => facts[kind]).filter((fact) => fact.id).map((fact) => [fact.id, fact]));
  KINDS.flatMap((kind) => facts[kind]).forEach((fact) => linked(fact, facts));
  return facts;
}

function objects({ columns, rows }) {
  return rows.map((row) => Object.fromEntries(columns.map((name, position) => [name, row[position]])));
}

function dated(fact, kind) {
  fact.kind = kind;
  // A period with one end only is drawn as that day.
  const first = fact.first_day ?? fact.last_day;
  const last = fact.last_day ?? fact.first_day;
  fact.first = first ? dayOf(first) : null;
  fact.last = last ? dayOf(last) : null;
}

function linked(fact, facts) {
  fact.evidence = fact.evidence.map(([number_, rule, marks]) => {
    const [document, text] = facts.sentences[number_];
    return { document: facts.document.get(document), text, rule: rule ?? fact.rule, marks };
  });
  fact.languages ??= [fact.language];
  if (fact.kind === "meetings") fact.about = withHost(fact);
  if (fact.kind === "statements") fact.about = [...new Set([fact.country, ...fact.targets])].filter(Boolean);
  if (fact.kind === "figures") fact.about = fact.countries;
  fact.people ??= fact.person ? [fact.person] : [];
}

function withHost(meeting) {
  return [...new Set([...meeting.parties, meeting.country])].filter(Boolean);
}

/** How many facts some rows stand for. */
export function count(rows) {
  return rows.reduce((sum, row) => sum + row.n, 0);
}

/** Rows by what `keysOf` gives for each: a map of lists. */
export function grouped(rows, keysOf) {
  const groups = new Map();
  for (const row of rows) {
    for (const key of keysOf(row)) {
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(row);
    }
  }
  return groups;
}

export function when(fact) {
  return fact.first === null ? t("no_date") : interval(fact.first, fact.last);
}

export function partyName(codeOf, facts) {
  return named(facts.party.get(codeOf), codeOf ?? t("nobody"));
}

export function personName(id, facts) {
  return named(facts.person.get(id), id);
}

export function topicName(id, facts) {
  return named(facts.topic.get(id), id);
}

/** What a code of the warehouse means, in one sentence. */
export function meaning(kind, codeOf, facts) {
  return named(facts.means.get(`${kind}.${codeOf}`), null);
}

/** The field in the language shown, where it has a form of its own in French. */
export function inLanguage(fact, field) {
  return (languageShown() === "fr" && fact[`${field}_fr`]) || fact[field];
}

/** What the statement says, in its own words. */
export function words(statement) {
  const [said] = statement.evidence;
  if (!said) return "";
  const parts = said.marks.filter(([, , label]) => label === "content").map(([from, to]) => said.text.slice(from, to));
  return parts.join(" … ") || said.text;
}

export function speaker(statement, facts) {
  if (statement.person) return personName(statement.person, facts);
  return statement.speaker ?? (statement.country ? partyName(statement.country, facts) : t("nobody"));
}

/** A value with its unit, as short as it can be read: "41 bn USD". */
export function quantity(figure) {
  if (figure.value === null) return growth(figure);
  const sign = { ">": "> ", "<": "< ", "~": "≈ " }[figure.comparator] ?? "";
  const notation = Math.abs(figure.value) < 10_000 ? "standard" : "compact";
  const value = number(figure.value, { notation, maximumSignificantDigits: 4 });
  return `${sign}${value} ${figure.unit ? code("unit", figure.unit) : ""}`.trim();
}

export function growth(figure) {
  if (figure.change === null) return "";
  return `${number(figure.change, { signDisplay: "exceptZero", maximumFractionDigits: 1 })} %`;
}

/** What a fact is called in lists, in tooltips and by screen readers. */
export function title(fact, facts) {
  if (fact.id === null) return t(`count.${fact.kind}`, { n: fact.n });
  return { meetings: meetingTitle, statements: statementTitle, figures: figureTitle }[fact.kind](fact, facts);
}

function meetingTitle(meeting, facts) {
  const kind = inLanguage(meeting, "name") ?? code("format", meeting.format);
  const nth = meeting.ordinal ? ` (${t("nth", { number: meeting.ordinal })})` : "";
  const who = listed(meeting.parties.map((party) => partyName(party, facts)));
  return [kind + nth, who, inLanguage(meeting, "city")].filter(Boolean).join(" · ");
}

function statementTitle(statement, facts) {
  return `${speaker(statement, facts)} ${t("quoted", { words: words(statement) })}`;
}

function figureTitle(figure, facts) {
  const where = listed(figure.countries.map((country) => partyName(country, facts)));
  const grown = figure.value === null ? "" : growth(figure);
  return [code("metric", figure.metric), [quantity(figure), grown && `(${grown})`].filter(Boolean).join(" "), where]
    .filter(Boolean)
    .join(" · ");
}
