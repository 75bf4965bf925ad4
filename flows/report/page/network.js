/** Who met whom: positions come with the data (flows/report/network.py), widths from what the filters leave. */

import { h, mark, roving, s } from "./dom.js";
import { count, grouped, partyName, personName } from "./facts.js";
import { labelled, number, t } from "./language.js";
import { openFacts } from "./panel.js";
import { asTable, choices, empty } from "./parts.js";

const WIDTH = 1000;
const ABOVE = 34;
const BELOW = 60;
const MOST_TOGETHER = 12;
// Names of few need less room than names of many.
const FEW = 16;
const SMALLEST = { few: 608, many: 960 };
// Half a name, for those at the edge of a narrow screen.
const ASIDE = 70;

export function network(shown, facts, chosen, width) {
  const key = chosen.met;
  const places = facts.network[key];
  const name = (id) => (key === "parties" ? partyName(id, facts) : personName(id, facts));
  const meetings = shown.meetings.filter((meeting) => meeting[key].length > 1 && meeting[key].length <= MOST_TOGETHER);
  const pairs = pairsOf(meetings, key, places);
  const switcher = choices("met", [["parties", t("met.parties")], ["people", t("met.people")]], key, t("show"));
  if (pairs.length === 0) return [switcher, empty()];
  const headings = [t("one_side"), t("other_side"), t("count_of_meetings")];
  const table = asTable(headings, () => pairs.map((pair) => [name(pair.one), name(pair.other), number(count(pair.meetings))]));
  return [switcher, drawn(pairs, places, name, facts, key, width), table];
}

function pairsOf(meetings, key, places) {
  const pairs = new Map();
  for (const meeting of meetings) {
    const ids = [...new Set(meeting[key])].filter((id) => places[id]).sort();
    ids.forEach((one, position) => ids.slice(position + 1).forEach((other) => {
      const pair = pairs.get(`${one}|${other}`) ?? { one, other, meetings: [] };
      pair.meetings.push(meeting);
      pairs.set(`${one}|${other}`, pair);
    }));
  }
  return [...pairs.values()].sort((one, other) => count(other.meetings) - count(one.meetings));
}

function drawn(pairs, given, name, facts, key, width) {
  const few = Object.keys(given).length <= FEW;
  const narrow = few && width < SMALLEST.few;
  const across = narrow ? (WIDTH * width) / SMALLEST.few : WIDTH;
  const places = narrow ? fitted(given, across) : given;
  const heights = Object.values(places).map(([, y]) => y);
  const [top, bottom] = [Math.min(...heights) - ABOVE, Math.max(...heights) + BELOW];
  const svg = s("svg", { class: "network", viewBox: `0 ${top} ${across} ${bottom - top}`, role: "group", "aria-label": t("view.network") });
  // Where the box is drawn smaller, its text must not be; and it is not drawn smaller than names have room.
  const smallest = few ? Math.min(width, SMALLEST.few) : SMALLEST.many;
  const text = (13 * across) / Math.max(width, smallest);
  svg.style.setProperty("--name-size", `${text}px`);
  svg.style.setProperty("--smallest", `${smallest}px`);
  const most = count(pairs[0].meetings);
  svg.append(...[...pairs].reverse().map((pair) => edge(pair, places, most, name, facts)));
  const nodes = nodesOf(pairs);
  svg.append(...nodes.map((node) => knot(node, places, nodes[0].n, name, facts, key)));
  svg.append(s("g", { class: "names", "aria-hidden": "true" }, ...nodes.map((node) => tag(node, places, nodes[0].n, text, name, across))));
  return inTheMiddle(h("div", { class: "wide", tabindex: "0", role: "group", "aria-label": t("view.network") }, roving(svg)));
}

/** All of few on a narrow screen: closer from side to side, and as much further apart from top to bottom. */
function fitted(places, across) {
  const sides = Object.values(places).map(([x]) => x);
  const [left, wide] = [Math.min(...sides), Math.max(...sides) - Math.min(...sides)];
  const closer = wide > across - 2 * ASIDE ? (across - 2 * ASIDE) / wide : 1;
  const from = (across - closer * wide) / 2;
  return Object.fromEntries(Object.entries(places).map(([id, [x, y]]) => [id, [from + closer * (x - left), y / closer]]));
}

/** Where not all of it is in sight, the middle is: there are those who met most. */
function inTheMiddle(box) {
  requestAnimationFrame(() => (box.scrollLeft = (box.scrollWidth - box.clientWidth) / 2));
  return box;
}

function edge({ one, other, meetings }, places, most, name, facts) {
  const [x1, y1] = places[one];
  const [x2, y2] = places[other];
  const label = labelled(`${name(one)} – ${name(other)}`, t("count.meetings", { n: count(meetings) }));
  const share = Math.sqrt(count(meetings) / most);
  const wide = { x1, y1, x2, y2, "stroke-width": 0.8 + 7.4 * share, "stroke-opacity": 0.2 + 0.4 * share };
  const hit = s("line", { class: "hit", x1, y1, x2, y2 });
  return mark(label, () => openFacts(label, meetings, facts), { class: "edge" }, hit, s("line", wide));
}

function nodesOf(pairs) {
  return [...grouped(pairs, ({ one, other }) => [one, other])]
    .map(([id, own]) => ({ id, meetings: [...new Set(own.flatMap((pair) => pair.meetings))] }))
    .map((node) => ({ ...node, n: count(node.meetings) }))
    .sort((one, other) => other.n - one.n);
}

function knot({ id, meetings, n }, places, most, name, facts, key) {
  const [x, y] = places[id];
  const label = labelled(name(id), t("count.meetings", { n }));
  const narrower = key === "parties" ? { country: id } : { person: id };
  return mark(label, () => openFacts(label, meetings, facts, narrower), { class: "node" }, s("circle", { cx: x, cy: y, r: radius(n, most) }));
}

/** A name under its knot, above all lines and knots. */
function tag({ id, n }, places, most, text, name, across) {
  const [x, y] = places[id];
  const edge = across < WIDTH ? ASIDE - 1 : 110;
  const anchor = x > across - edge ? "end" : x < edge ? "start" : "middle";
  const from = { middle: x, end: x + radius(n, most), start: x - radius(n, most) }[anchor];
  return s("text", { x: from, y: y + radius(n, most) + text, "text-anchor": anchor }, name(id));
}

function radius(n, most) {
  return 6 + 18 * Math.sqrt(n / most);
}
