/** Meetings in time: a day is a dot, an interval as long as the text leaves it open. */

import { h, mark, roving, s } from "./dom.js";
import { count, grouped, partyName, title, when } from "./facts.js";
import { code, labelled, number, t } from "./language.js";
import { openFact, openFacts } from "./panel.js";
import { asTable, empty } from "./parts.js";
import { domainOf, dayOf, interval, isoOf, nextStep, scale, stepFor, stepLabel, steps, stepStart } from "./time.js";

const STATUSES = ["held", "planned", "possible", "cancelled"];
const ROW = 17;
const MOST_ROWS = 9;
const CHART_ROWS = 100;

export function timeline(shown, facts, chosen, width) {
  const dated = shown.meetings.filter((meeting) => meeting.first !== null);
  if (shown.meetings.length === 0) return [empty()];
  const domain = domainOf(dated, chosen.from ? dayOf(chosen.from) : null, chosen.to ? dayOf(chosen.to) : null);
  const inside = dated.filter((meeting) => meeting.last >= domain[0] && meeting.first <= domain[1]);
  return [
    legend(),
    inside.length > 0 && chart(inside, domain, facts, width),
    outside(shown.meetings, domain, facts),
    asTable([t("field.date"), t("one.meetings"), t("field.status")], () => table(shown.meetings, facts)),
  ];
}

function legend() {
  const sample = (status) =>
    h("li", {}, s("svg", { viewBox: "0 0 34 14", width: 34, height: 14, "aria-hidden": "true" },
      s("circle", { class: `meeting ${status}`, cx: 7, cy: 7, r: 5 }),
      s("rect", { class: `meeting interval ${status}`, x: 15, y: 3, width: 18, height: 8, rx: 4 })), code("status", status));
  return h("ul", { class: "legend" }, ...STATUSES.map(sample), h("li", { class: "note" }, t("dot_and_bar")));
}

function chart(meetings, domain, facts, width) {
  const narrow = width < 620;
  const left = narrow ? 0 : 132;
  const x = scale(domain, [left + 8, width - 10]);
  const lanes = byFormat(meetings).map(([format, rows]) => lane(format, rows, x, domain, facts, narrow));
  const height = lanes.reduce((sum, one) => sum + one.height, 28);
  const svg = s("svg", { class: "timeline", viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": t("view.timeline") });
  svg.append(axis(x, domain, height, width));
  let top = 24;
  for (const one of lanes) {
    const sum = s("tspan", { class: "sum", dx: 6 }, number(one.n));
    const label = s("text", { class: "lane", x: 2, y: narrow ? 13 : ROW / 2 + 9 }, one.name, sum);
    svg.append(s("g", { transform: `translate(0 ${top})` }, s("line", { class: "rule", x1: 0, x2: width, y1: 0, y2: 0 }), label, ...one.marks));
    top += one.height;
  }
  return roving(svg);
}

function byFormat(meetings) {
  const groups = grouped(meetings, (one) => [one.format]);
  return [...groups].sort((one, other) => count(other[1]) - count(one[1]) || one[0].localeCompare(other[0]));
}

function axis(x, domain, height, width) {
  const months = stepFor(domain, Math.max(3, Math.floor(width / 86)));
  const ticks = steps(domain, months).filter((start) => start >= domain[0]);
  return s("g", { class: "axis", "aria-hidden": "true" }, ...ticks.flatMap((start) => [
    s("line", { x1: x(start), x2: x(start), y1: 18, y2: height }),
    tickLabel(x(start), stepLabel(start, Math.min(months, 12)), width),
  ]));
}

/** Right of its line, or left where there is no room. */
function tickLabel(at, text, width) {
  return at + 8 * text.length > width ? s("text", { x: at - 3, y: 12, "text-anchor": "end" }, text) : s("text", { x: at + 3, y: 12 }, text);
}

/** The meetings of one format, in as many rows as they need; as columns where they would need too many. */
function lane(format, meetings, x, domain, facts, narrow) {
  const name = code("format", format);
  const n = count(meetings);
  const top = narrow ? 18 : 6;
  const rows = packed(meetings, x);
  if (rows === null) return { name, n, height: top + 66, marks: histogram(meetings, x, domain, top, facts) };
  const marks = rows.flatMap((row, number_) => row.map((meeting) => drawn(meeting, x, domain, top + number_ * ROW + ROW / 2, facts)));
  return { name, n, height: top + Math.max(rows.length, 1) * ROW + 8, marks };
}

function packed(meetings, x) {
  if (meetings.some((meeting) => meeting.n > 1)) return null;
  const rows = [];
  for (const meeting of [...meetings].sort((one, other) => one.first - other.first || other.last - one.last)) {
    const from = x(meeting.first) - 7;
    const row = rows.find((one) => one.end <= from) ?? rows[rows.push(Object.assign([], { end: -Infinity })) - 1];
    row.push(meeting);
    row.end = Math.max(x(meeting.last), x(meeting.first)) + 7;
  }
  return rows.length > MOST_ROWS ? null : rows;
}

function drawn(meeting, x, domain, y, facts) {
  const from = x(Math.max(meeting.first, domain[0]));
  const to = x(Math.min(meeting.last + 1, domain[1]));
  const kind = `meeting ${meeting.status}`;
  const shape =
    meeting.first === meeting.last
      ? s("circle", { class: kind, cx: from, cy: y, r: 5.5 })
      : s("rect", { class: `${kind} interval`, x: from - 2, y: y - 5, width: Math.max(to - from + 4, 11), height: 10, rx: 5 });
  const cross = meeting.status === "cancelled" && s("path", { class: "cross", d: `M${from - 4} ${y - 4}l8 8m0 -8l-8 8` });
  const label = `${when(meeting)}. ${title(meeting, facts)}. ${code("status", meeting.status)}`;
  return mark(label, () => openFact(meeting, facts), { "data-id": meeting.id }, shape, cross);
}

function histogram(meetings, x, domain, top, facts) {
  const months = stepFor(domain, 60);
  const height = 56;
  const found = new Map(steps(domain, months).map((start) => [start, []]));
  for (const meeting of meetings) found.get(stepStart(Math.max(meeting.first, domain[0]), months))?.push(meeting);
  const most = Math.max(...[...found.values()].map(count), 1);
  return [...found].filter(([, rows]) => rows.length > 0).map(([start, rows]) => {
    const last = nextStep(start, months) - 1;
    const from = x(Math.max(start, domain[0]));
    const size = Math.max((height * count(rows)) / most, 3);
    const bar = { class: "meeting held", x: from + 1, y: top + height - size, width: Math.max(x(last + 1) - x(start) - 2, 3), height: size };
    const label = labelled(`${interval(start, last)}. ${code("format", rows[0].format)}`, number(count(rows)));
    const narrower = { from: isoOf(start), to: isoOf(last) };
    return mark(label, () => openFacts(label, rows, facts, narrower), {}, s("rect", bar));
  });
}

/** What the chart has no place for: no date, or one far off. */
function outside(meetings, domain, facts) {
  const parts = [
    [t("without_date"), meetings.filter((meeting) => meeting.first === null)],
    [t("earlier"), meetings.filter((meeting) => meeting.first !== null && meeting.last < domain[0])],
    [t("later"), meetings.filter((meeting) => meeting.first !== null && meeting.first > domain[1])],
  ].filter(([, rows]) => rows.length > 0);
  return h("p", { class: "outside" }, ...parts.map(([label, rows]) =>
    h("button", { type: "button", class: "plain", onclick: () => openFacts(label, rows, facts) }, labelled(label, number(count(rows))))));
}

function table(meetings, facts) {
  return meetings.filter((meeting) => meeting.id).slice(0, CHART_ROWS).map((meeting) => [
    when(meeting),
    h("button", { type: "button", class: "plain", onclick: () => openFact(meeting, facts) }, title(meeting, facts)),
    [code("status", meeting.status), meeting.country && partyName(meeting.country, facts)].filter(Boolean).join(", "),
  ]);
}
