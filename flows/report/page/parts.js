/** Parts that several views are made of. */

import { h, mark, roving, s } from "./dom.js";
import { labelled, number, t } from "./language.js";
import { choose } from "./state.js";

const PAGE = 40;
const FEW = 12;

/** A list that shows its first lines and, when asked, more. */
export function moreOf(items, lineOf, { tag = "ul", few = false } = {}) {
  const list = h(tag, { class: "lines" });
  let shown = 0;
  const button = h("button", { type: "button", class: "plain", onclick: more });
  function more() {
    const first = shown;
    shown = Math.min(shown + (few && first === 0 ? FEW : PAGE), items.length);
    list.append(...items.slice(first, shown).map((item) => h("li", {}, lineOf(item))));
    button.hidden = shown === items.length;
    button.textContent = t("more", { n: items.length - shown });
    if (first > 0) list.children[first].querySelector("button, a")?.focus();
  }
  more();
  return h("div", {}, list, button);
}

/** Radio buttons that choose how a view is shown, `name` being kept in the address. */
export function choices(name, options, current, label) {
  return h(
    "fieldset",
    { class: "choices" },
    h("legend", {}, label),
    ...options.map(([value, text]) =>
      h(
        "label",
        {},
        h("input", { type: "radio", name, value, checked: value === current, onchange: () => choose({ [name]: value }) }),
        h("span", {}, text),
      ),
    ),
  );
}

/** Rows of bars: `{ label, parts: [{ n, class, label, open }] }`, all on one scale. */
export function bars(rows, label) {
  const most = Math.max(1, ...rows.map((row) => row.parts.reduce((sum, part) => sum + part.n, 0)));
  return h("ul", { class: "bars", "aria-label": label }, ...rows.map((row) => barRow(row, most)));
}

function barRow(row, most) {
  const parts = row.parts.filter((part) => part.n > 0);
  return h(
    "li",
    {},
    h("bdi", { class: "name" }, row.label),
    h("span", { class: "track" }, ...parts.map((part) => sized(barPart(part), (100 * part.n) / most))),
    h("span", { class: "sum" }, number(parts.reduce((sum, part) => sum + part.n, 0))),
  );
}

function barPart(part) {
  const attributes = { class: `bar ${part.class ?? ""}`, "aria-label": part.label, title: part.label };
  if (!part.open) return h("span", { ...attributes, role: "img" });
  return h("button", { type: "button", ...attributes, onclick: part.open });
}

export function sized(element, percent) {
  element.style.width = `${percent}%`;
  return element;
}

/** Columns in time: `{ label, parts: [{ n, class }], open }`. */
export function columns(rows, label, { width, height }) {
  const most = Math.max(1, ...rows.map((row) => row.parts.reduce((sum, part) => sum + part.n, 0)));
  const step = width / Math.max(rows.length, 1);
  const every = Math.ceil(rows.length / Math.max(1, Math.floor(width / 64)));
  const chart = s("svg", { class: "columns", viewBox: `0 0 ${width} ${height}`, role: "group", "aria-label": label });
  rows.forEach((row, position) => {
    let top = height - 18;
    const stacked = row.parts.filter((part) => part.n > 0).map((part) => {
      const size = Math.max(2, ((height - 34) * part.n) / most);
      top -= size;
      return s("rect", { class: part.class, x: position * step + step * 0.12, y: top, width: step * 0.76, height: size });
    });
    const sum = row.parts.reduce((total, part) => total + part.n, 0);
    const hit = s("rect", { class: "hit", x: position * step, y: 0, width: step, height });
    chart.append(mark(labelled(row.label, number(sum)), row.open, {}, hit, ...stacked));
    if (position % every === 0) {
      chart.append(underColumn(row.label, position * step + step / 2, width, height));
    }
  });
  return roving(chart);
}

/** A label that does not stand over the edge. */
function underColumn(text, middle, width, height) {
  const half = 3.2 * text.length;
  const anchor = middle < half ? "start" : middle > width - half ? "end" : "middle";
  const x = { start: 0, middle, end: width }[anchor];
  return s("text", { x, y: height - 4, "text-anchor": anchor }, text);
}

/** What a chart shows, as a table, made when it is asked for. */
export function asTable(headings, rowsOf) {
  const details = h("details", { class: "as-table" }, h("summary", {}, t("as_table")));
  details.addEventListener("toggle", () => {
    if (!details.open || details.children.length > 1) return;
    const cells = (row) => h("tr", {}, ...row.map((cell) => h("td", {}, cell)));
    const head = h("thead", {}, h("tr", {}, ...headings.map((text) => h("th", { scope: "col" }, text))));
    const table = h("table", {}, head, h("tbody", {}, ...rowsOf().map(cells)));
    details.append(h("div", { class: "wide", tabindex: "0", role: "region", "aria-label": t("as_table") }, table));
  });
  return details;
}

export function empty() {
  return h("p", { class: "empty" }, t("nothing"));
}
