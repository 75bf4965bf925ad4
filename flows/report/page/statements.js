/** Statements by country, act or topic over time: a table of counts, the darker the more. */

import { h } from "./dom.js";
import { count, grouped, partyName, topicName } from "./facts.js";
import { code, labelled, number, t } from "./language.js";
import { openFacts } from "./panel.js";
import { choices, empty } from "./parts.js";
import { domainOf, dayOf, interval, isoOf, nextStep, stepFor, stepLabel, steps, stepStart } from "./time.js";

const MOST_COLUMNS = 20;
const FEWEST_COLUMNS = 4;
// Of a screen, in pixels: what a column takes, and what names and sums take.
const COLUMN = 56;
const BESIDE = 240;
const MOST_ROWS = 12;
const SHADES = 6;

const GROUPS = {
  country: { of: (statement) => [statement.country], name: (value, facts) => partyName(value, facts), filter: "country" },
  act: { of: (statement) => [statement.act], name: (value) => code("act", value) },
  topic: { of: (statement) => (statement.topics.length ? statement.topics : [null]), name: (value, facts) => (value ? topicName(value, facts) : t("no_topic")) },
};

export function statements(shown, facts, chosen, width) {
  const options = [["country", t("by.country")], ["act", t("by.act")], ["topic", t("by.topic")]];
  const switcher = choices("by", options, chosen.by, t("by"));
  if (shown.statements.length === 0) return [switcher, empty()];
  const group = GROUPS[chosen.by] ?? GROUPS.country;
  const domain = domainOf(shown.statements, chosen.from ? dayOf(chosen.from) : null, chosen.to ? dayOf(chosen.to) : null);
  const fitting = Math.floor((width - BESIDE) / COLUMN);
  const months = stepFor(domain, Math.min(MOST_COLUMNS, Math.max(FEWEST_COLUMNS, fitting)));
  const starts = steps(domain, months);
  const rows = rowsOf(shown.statements, group);
  const cells = rows.map(([value, all]) => ({ value, all, byColumn: columnsOf(all, starts, months) }));
  return [switcher, matrix(cells, starts, months, group, facts), rest(shown.statements, rows, facts)];
}

function rowsOf(all, group) {
  return [...grouped(all, group.of)].sort((one, other) => (one[0] === null) - (other[0] === null) || count(other[1]) - count(one[1])).slice(0, MOST_ROWS);
}

/** A statement is in a column when its interval is; one that may belong to several, or has no date, in the last. */
function columnsOf(all, starts, months) {
  const found = new Map([...starts, null].map((start) => [start, []]));
  for (const statement of all) {
    const first = statement.first === null ? null : stepStart(statement.first, months);
    const fits = first !== null && first === stepStart(statement.last, months) && found.has(first);
    found.get(fits ? first : null).push(statement);
  }
  return found;
}

function matrix(rows, starts, months, group, facts) {
  const most = Math.max(1, ...rows.flatMap((row) => [...row.byColumn].filter(([start]) => start !== null).map(([, all]) => count(all))));
  const heading = (start) => h("th", { scope: "col" }, start === null ? t("other_date") : stepLabel(start, months));
  return h("div", { class: "wide", tabindex: "0", role: "group", "aria-label": t("view.statements") },
    h("table", { class: "matrix" },
      h("thead", {}, h("tr", {}, h("td", {}), ...[...starts, null].map(heading), h("th", { scope: "col" }, t("all")))),
      h("tbody", {}, ...rows.map((row) => line(row, most, months, group, facts)))));
}

function line({ value, all, byColumn }, most, months, group, facts) {
  const name = group.name(value, facts);
  const cell = ([start, found]) => h("td", {}, found.length > 0 && button(name, start, found, most, months, group, value, facts));
  return h("tr", {}, h("th", { scope: "row" }, h("bdi", {}, name)), ...[...byColumn].map(cell), h("td", { class: "sum" }, number(count(all))));
}

function button(name, start, found, most, months, group, value, facts) {
  const n = count(found);
  const last = start === null ? null : nextStep(start, months) - 1;
  const label = labelled(`${name}, ${start === null ? t("other_date") : interval(start, last)}`, t("count.statements", { n }));
  const shade = start === null ? "none" : Math.max(1, Math.ceil(SHADES * Math.sqrt(n / most)));
  const period = start === null ? {} : { from: isoOf(start), to: isoOf(last) };
  const narrower = group.filter && value ? { ...period, [group.filter]: value } : period;
  const open = () => openFacts(label, found, facts, Object.keys(narrower).length ? narrower : null);
  return h("button", { type: "button", class: `cell shade-${shade}`, "aria-label": label, title: label, onclick: open }, number(n, { notation: "compact" }));
}

function rest(all, rows, facts) {
  const listed = new Set(rows.flatMap(([, statements_]) => statements_));
  const others = all.filter((statement) => !listed.has(statement));
  if (others.length === 0) return null;
  const open = () => openFacts(t("others"), others, facts);
  return h("p", { class: "outside" }, h("button", { type: "button", class: "plain", onclick: open }, labelled(t("others"), number(count(others)))));
}
