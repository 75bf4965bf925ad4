/** The panel beside the page: one fact with its evidence, or the facts behind a mark. */

import { h } from "./dom.js";
import { growth, inLanguage, meaning, partyName, personName, speaker, title, topicName, when, words } from "./facts.js";
import { code, number, t } from "./language.js";
import { choose } from "./state.js";
import { moreOf } from "./parts.js";

const panel = document.getElementById("panel");
const content = document.getElementById("panel-content");
let opener = null;
let back = null;

/** Show the facts that a mark stands for; a single one with its evidence at once. */
export function openFacts(heading, rows, facts, narrower = null) {
  const listed = rows.filter((row) => row.id);
  if (rows.length === 1 && listed.length === 1) {
    openFact(listed[0], facts);
    return;
  }
  back = null;
  const counted = rows.reduce((sum, row) => sum + (row.id ? 0 : row.n), 0);
  const list = () => [
    h("h2", { id: "panel-title", tabindex: "-1" }, heading),
    narrower && h("button", { type: "button", class: "plain", onclick: () => choose(narrower) }, t("narrow_to_this")),
    counted > 0 && h("p", { class: "note" }, t("only_counted", { n: counted })),
    moreOf(listed, (fact) => factButton(fact, facts, () => show(list())), { tag: "ol" }),
  ];
  show(list());
}

/** Show one fact with every sentence that it was read from. */
export function openFact(fact, facts, comeBack = null) {
  back = comeBack;
  choose({ fact: fact.id });
  show([
    back && h("button", { type: "button", class: "plain", onclick: back }, `← ${t("back")}`),
    h("p", { class: "kind" }, t(`one.${fact.kind}`)),
    h("h2", { id: "panel-title", tabindex: "-1" }, title(fact, facts)),
    h("dl", {}, ...fields(fact, facts).map(field)),
    h("h3", {}, t("evidence")),
    ...fact.evidence.map((place) => evidence(place, facts)),
    h("p", { class: "note" }, t("explained_by"), " ", h("code", {}, `communique explain ${fact.id}`)),
  ]);
}

export function closePanel() {
  panel.hidden = true;
  document.body.classList.remove("with-panel");
  choose({ fact: "" });
  if (opener?.isConnected) opener.focus();
  else document.getElementById("main").focus();
}

/** A line for a fact in a list, which opens it. */
export function factButton(fact, facts, comeBack = null) {
  return h(
    "button",
    { type: "button", class: `fact ${fact.kind}`, "data-fact": fact.id, onclick: () => openFact(fact, facts, comeBack) },
    h("span", { class: "when" }, when(fact)),
    h("bdi", { class: "what" }, title(fact, facts)),
  );
}

function show(parts) {
  if (panel.hidden) opener = document.activeElement;
  content.replaceChildren(...parts.filter(Boolean));
  panel.hidden = false;
  document.body.classList.add("with-panel");
  panel.scrollTop = 0;
  document.getElementById("panel-title").focus();
}

function fields(fact, facts) {
  const party = (one) => partyName(one, facts);
  const people = fact.people.map((person) => personName(person, facts)).join(", ");
  const found = fact.basis ? meaning("date_basis", fact.basis, facts) ?? code("basis", fact.basis) : null;
  const date = [t("field.date"), when(fact), [fact.first !== null && code("precision", fact.precision), found]];
  const of = {
    meetings: () => [
      [t("field.status"), code("status", fact.status)],
      date,
      [t("field.place"), [inLanguage(fact, "city"), fact.country && party(fact.country)].filter(Boolean).join(", ")],
      [t("field.parties"), fact.parties.map(party).join(", ")],
      [t("field.people"), people],
    ],
    statements: () => [
      [t("field.speaker"), [speaker(fact, facts), fact.country && `(${party(fact.country)})`].filter(Boolean).join(" ")],
      [t("field.act"), code("act", fact.act)],
      [t("field.words"), words(fact)],
      [t("field.topics"), fact.topics.map((topic) => topicName(topic, facts)).join(", ")],
      [t("field.about"), fact.targets.map(party).join(", ")],
      [t("field.meeting"), meetingOf(fact, facts)],
      date,
      [t("field.attribution"), meaning("attribution", fact.attribution, facts)],
    ],
    figures: () => [
      [t("field.metric"), code("metric", fact.metric)],
      [t("field.value"), fact.value === null ? "" : `${number(fact.value)} ${code("unit", fact.unit ?? "")}`],
      [t("field.comparator"), fact.value === null ? "" : code("comparator", fact.comparator)],
      [t("field.change"), growth(fact)],
      [t("field.record"), fact.is_record ? t("yes") : ""],
      [t("field.period"), fact.first === null ? "" : when(fact)],
      [t("field.countries"), fact.countries.map(party).join(", ")],
      [t("field.source"), fact.source],
    ],
  };
  return of[fact.kind]().filter(([, value]) => value);
}

function meetingOf(statement, facts) {
  const meeting = facts.byId.get(statement.meeting);
  return meeting && h("button", { type: "button", class: "plain", onclick: () => openFact(meeting, facts) }, title(meeting, facts));
}

function field([name, value, notes = []]) {
  const told = notes.filter(Boolean).join(" · ");
  return h("div", {}, h("dt", {}, name), h("dd", {}, h("bdi", {}, value), told && h("small", {}, told)));
}

function evidence({ document: source, text, rule, marks }, facts) {
  const title_ = source.title ?? source.file;
  const told = [source.publisher, source.first === null ? null : when(source), code("language", source.language), source.file];
  return h(
    "figure",
    {},
    h("blockquote", { lang: source.language, dir: "auto" }, ...marked(text, marks)),
    h(
      "figcaption",
      {},
      h("cite", {}, source.url ? h("a", { href: source.url, rel: "noopener noreferrer" }, title_) : h("bdi", {}, title_)),
      h("span", {}, h("bdi", {}, told.filter(Boolean).join(" · "))),
      rule && h("span", {}, `${t("rule")} `, h("code", {}, rule), t("means", { words: meaning("rule", rule, facts) ?? "" })),
    ),
  );
}

/** The sentence cut at its marks; each mark says what it is. */
function marked(text, marks) {
  const cuts = [...new Set([0, text.length, ...marks.flatMap(([from, to]) => [from, to])])].sort((a, b) => a - b);
  return cuts.slice(1).map((to, position) => {
    const from = cuts[position];
    const labels = marks.filter((one) => one[0] <= from && to <= one[1]).map((one) => one[2]);
    const piece = text.slice(from, to);
    if (labels.length === 0) return piece;
    return h("mark", { class: labels.at(-1), title: labels.map((label) => code("mark", label)).join(", ") }, piece);
  });
}

document.getElementById("panel-close").addEventListener("click", closePanel);
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !panel.hidden) closePanel();
});
