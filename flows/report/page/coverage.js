/** What was read: documents by time, language and publisher, what could not be read, and how surely facts are dated. */

import { h } from "./dom.js";
import { count } from "./facts.js";
import { code, labelled, number, t } from "./language.js";
import { openFacts } from "./panel.js";
import { bars, columns, empty } from "./parts.js";
import { choose } from "./state.js";
import { domainOf, interval, isoOf, nextStep, stepFor, stepLabel, steps, stepStart } from "./time.js";

const PRECISIONS = ["day", "month", "year", "interval", "unknown"];
const DATED = ["meetings", "statements"];
const MOST_PUBLISHERS = 8;

export function coverage(shown, facts, chosen, width) {
  if (shown.documents.length === 0) return [empty()];
  const languages = [...new Set(facts.documents.map((one) => one.language))].sort();
  return [
    swatches(languages.map((language) => code("language", language))),
    overTime(shown.documents, languages, width),
    h("div", { class: "quarters" },
      part(t("by.language"), bars(byLanguage(shown.documents, languages), t("by.language"))),
      part(t("by.publisher"), bars(byPublisher(shown.documents), t("by.publisher"))),
      part(t("dated"),
        swatches(DATED.map((kind) => t(`view.${kind === "meetings" ? "timeline" : kind}`)), 2),
        bars(PRECISIONS.map((precision) => precisionRow(precision, shown, facts)), t("dated"))),
      part(t("rejected"), rejected(facts.rejected))),
  ];
}

function part(heading, ...content) {
  return h("div", {}, h("h3", {}, heading), ...content);
}

/** What the colours mean, from colour `first` on. */
function swatches(names, first = 0) {
  const line = (name, position) => h("li", {}, h("span", { class: `swatch hue-${position + first}` }), name);
  return h("ul", { class: "legend" }, ...names.map(line));
}

function overTime(documents, languages, width) {
  const dated = documents.filter((one) => one.first !== null);
  if (dated.length === 0) return h("p", { class: "note" }, t("documents_undated", { n: count(documents) }));
  const domain = domainOf(dated);
  const months = stepFor(domain, Math.max(12, Math.floor(width / 26)));
  const rows = steps(domain, months).map((start) => column(start, months, dated, languages));
  const undated = count(documents) - count(dated);
  return h("div", {},
    columns(rows, t("documents_by_time"), { width, height: 150 }),
    undated > 0 && h("p", { class: "note" }, t("documents_undated", { n: undated })));
}

function column(start, months, documents, languages) {
  const last = nextStep(start, months) - 1;
  const inside = documents.filter((one) => stepStart((one.first + one.last) / 2, months) === start);
  const parts = languages.map((language, position) => ({
    n: count(inside.filter((one) => one.language === language)),
    class: `hue-${position}`,
  }));
  return { label: stepLabel(start, months), parts, open: () => choose({ from: isoOf(start), to: isoOf(last) }), title: interval(start, last) };
}

function byLanguage(documents, languages) {
  return languages.map((language, position) => {
    const n = count(documents.filter((one) => one.language === language));
    const label = labelled(code("language", language), number(n));
    return { label: code("language", language), parts: [{ n, label, class: `hue-${position}`, open: () => choose({ language }) }] };
  });
}

function byPublisher(documents) {
  const found = new Map();
  for (const one of documents) found.set(one.publisher, (found.get(one.publisher) ?? 0) + one.n);
  const rows = [...found].sort((one, other) => (one[0] === null) - (other[0] === null) || other[1] - one[1]).slice(0, MOST_PUBLISHERS);
  return rows.map(([publisher, n]) => {
    const label = publisher ?? t("not_stated");
    return { label, parts: [{ n, label: labelled(label, number(n)) }] };
  });
}

function precisionRow(precision, shown, facts) {
  const parts = DATED.map((kind, position) => {
    const found = shown[kind].filter((fact) => fact.precision === precision);
    const label = labelled(code("precision", precision), t(`count.${kind}`, { n: count(found) }));
    return { n: count(found), label, class: `hue-${position + 2}`, open: () => openFacts(label, found, facts) };
  });
  return { label: code("precision", precision), parts };
}

function rejected(rows) {
  if (rows.length === 0) return h("p", { class: "note" }, t("none_rejected"));
  const row = ({ reason, n }) => ({ label: code("reason", reason), parts: [{ n, label: labelled(code("reason", reason), number(n)) }] });
  return bars(rows.map(row), t("rejected"));
}
