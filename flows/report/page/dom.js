/** Elements made from parts. Text becomes text nodes and attributes, never markup. */

const SVG = "http://www.w3.org/2000/svg";

/** An HTML element; `props` are attributes, and functions for events (`onclick`). */
export function h(tag, props = {}, ...children) {
  return filled(document.createElement(tag), props, children);
}

/** The same for SVG. */
export function s(tag, props = {}, ...children) {
  return filled(document.createElementNS(SVG, tag), props, children);
}

function filled(element, props, children) {
  for (const [name, value] of Object.entries(props)) {
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Let the arrow keys move between the marks of a chart, which is one stop for the Tab key. */
export function roving(chart, selector = "[data-mark]") {
  const marks = [...chart.querySelectorAll(selector)];
  marks.forEach((mark, position) => mark.setAttribute("tabindex", position === 0 ? "0" : "-1"));
  chart.addEventListener("keydown", (event) => {
    const at = marks.indexOf(event.target.closest(selector));
    const to = at < 0 ? null : target(event.key, at, marks.length);
    if (to !== null) {
      event.preventDefault();
      marks[at].setAttribute("tabindex", "-1");
      marks[to].setAttribute("tabindex", "0");
      marks[to].focus();
    } else if (at >= 0 && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      marks[at].dispatchEvent(new MouseEvent("click", { bubbles: true }));
    }
  });
  return chart;
}

function target(key, at, count) {
  if (key === "ArrowRight" || key === "ArrowDown") return Math.min(at + 1, count - 1);
  if (key === "ArrowLeft" || key === "ArrowUp") return Math.max(at - 1, 0);
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  return null;
}

/** A mark of a chart: it says what it is, and opens it. */
export function mark(label, open, props, ...children) {
  const title = s("title", {}, label);
  return s("g", { role: "button", "aria-label": label, "data-mark": true, onclick: open, ...props }, title, ...children);
}
