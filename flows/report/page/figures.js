/** Trade figures: one chart for each thing that is measured, one point for each time that it was said. */

import { h, mark, roving, s } from "./dom.js";
import { count, grouped, growth, partyName, quantity, title, when } from "./facts.js";
import { code, labelled, listed, number, t } from "./language.js";
import { factButton, openFact, openFacts } from "./panel.js";
import { empty, moreOf } from "./parts.js";
import { interval, scale, stepFor, stepLabel, steps } from "./time.js";

const WIDTH = 360;
const HEIGHT = 210;
const BOX = { left: 46, right: WIDTH - 26, top: 26, bottom: HEIGHT - 26 };
const MOST_CHARTS = 12;

export function figures(shown, facts) {
  if (shown.figures.length === 0) return [empty()];
  const series = seriesOf(shown.figures).filter((one) => new Set(one.map((figure) => middle(figure))).size > 1);
  const charts = series.slice(0, MOST_CHARTS);
  const drawn = new Set(charts.flat());
  const others = shown.figures.filter((figure) => !drawn.has(figure)).sort(latestFirst);
  const counted = others.filter((figure) => !figure.id);
  return [
    charts.length > 0 && h("ul", { class: "legend" }, h("li", { class: "note" }, t("figure_marks"))),
    h("div", { class: "multiples" }, ...charts.map((one) => chart(one, facts))),
    others.length > 0 && h("h3", {}, t("single_figures")),
    counted.length > 0 && h("p", { class: "note" }, t("only_counted", { n: count(counted) })),
    moreOf(others.filter((figure) => figure.id), (figure) => factButton(figure, facts), { few: true }),
  ];
}

function latestFirst(one, other) {
  return (other.last ?? -Infinity) - (one.last ?? -Infinity) || 0;
}

function seriesOf(all) {
  const measured = all.filter((one) => one.value !== null && one.first !== null);
  const series = grouped(measured, (figure) => [[figure.metric, figure.unit, ...figure.countries].join("|")]);
  return [...series.values()].sort((one, other) => other.length - one.length || (one[0].metric < other[0].metric ? -1 : 1));
}

function middle(figure) {
  return (figure.first + figure.last) / 2;
}

function chart(series, facts) {
  const ordered = [...series].sort((one, other) => middle(one) - middle(other) || one.value - other.value);
  const name = [code("metric", series[0].metric), series[0].unit && code("unit", series[0].unit)].filter(Boolean).join(", ");
  const where = listed(series[0].countries.map((country) => partyName(country, facts)));
  const first = Math.min(...series.map((figure) => figure.first));
  const last = Math.max(...series.map((figure) => figure.last));
  const x = scale([first, last + 1], [BOX.left + 14, BOX.right]);
  const top = ceiling(Math.max(...series.map((figure) => figure.value)));
  const y = scale([0, top], [BOX.bottom, BOX.top]);
  const svg = s("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "group", "aria-label": `${name}. ${where}` });
  svg.append(axes(x, y, [first, last], top), path(ordered, x, y), ...labels(ordered, x, y), ...ordered.map((figure) => point(figure, x, y, facts)));
  return h("figure", { class: "series" }, h("figcaption", {}, h("strong", {}, name), h("span", {}, where)), roving(svg));
}

/** The next round number: 1, 2, 2.5 or 5 times a power of ten. */
function ceiling(value) {
  const power = 10 ** Math.floor(Math.log10(value || 1));
  return [1, 2, 2.5, 5, 10].find((factor) => factor * power >= value) * power;
}

function axes(x, y, domain, top) {
  const months = Math.max(12, stepFor(domain, 5));
  const starts = steps(domain, months).filter((start) => start >= domain[0]);
  const levels = [0, top / 2, top];
  return s("g", { class: "axis", "aria-hidden": "true" },
    ...levels.flatMap((level) => [
      s("line", { x1: BOX.left, x2: BOX.right + 16, y1: y(level), y2: y(level) }),
      s("text", { x: BOX.left - 6, y: y(level) + 4, "text-anchor": "end" }, number(level, { notation: "compact" })),
    ]),
    ...starts.map((start) => s("text", { x: x(start), y: BOX.bottom + 18 }, stepLabel(start, Math.min(months, 12)))));
}

/** A line through the middle of what is said of each period. */
function path(ordered, x, y) {
  const places = [...grouped(ordered, (figure) => [middle(figure)])].map(([time, same]) => {
    const median = same[Math.floor(same.length / 2)].value;
    return `${x(time).toFixed(1)} ${y(median).toFixed(1)}`;
  });
  return s("path", { class: "trend", d: `M${places.join("L")}` });
}

/** Value and growth in words, where the one before left room. */
function labels(ordered, x, y) {
  let free = -Infinity;
  return ordered.flatMap((figure) => {
    const text = [quantity(figure), growth(figure)].filter(Boolean).join(", ");
    const half = text.length * 3.2;
    const at = Math.min(Math.max(x(middle(figure)), BOX.left + half + 2), WIDTH - half - 2);
    if (at - half < free) return [];
    free = at + half + 6;
    return [s("text", { class: "value", x: at, y: y(figure.value) - 12, "text-anchor": "middle" }, text)];
  });
}

/** A point, with a bar as long as the period; above, below or about it stands what the text says of its size. */
function point(figure, x, y, facts) {
  const [at, height] = [x(middle(figure)), y(figure.value)];
  const signs = {
    ">": `M${at - 5} ${height - 3}l5 -6l5 6`,
    "<": `M${at - 5} ${height + 3}l5 6l5 -6`,
  };
  const label = `${interval(figure.first, figure.last)}. ${title(figure, facts)}${figure.source ? `. ${labelled(t("field.source"), figure.source)}` : ""}`;
  const open = () => (figure.id ? openFact(figure, facts) : openFacts(label, [figure], facts));
  return mark(label, open, { class: `point ${figure.comparator === "~" ? "about" : ""}`, "data-id": figure.id },
    s("rect", { class: "hit", x: at - 12, y: height - 12, width: 24, height: 24 }),
    s("line", { class: "span", x1: x(figure.first), x2: x(figure.last + 1), y1: height, y2: height }),
    s("circle", { cx: at, cy: height, r: 4.5 }),
    signs[figure.comparator] && s("path", { class: "sign", d: signs[figure.comparator] }));
}
