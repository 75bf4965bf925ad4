/** What the reader has chosen. It stands in the address, so that a link shows the same. */

const DEFAULTS = {
  country: "", person: "", from: "", to: "", language: "", q: "", // filters
  fact: "", ui: "", theme: "", by: "country", stance: "country", met: "parties", // what is open, and how it is shown
};
export const FILTERS = ["country", "person", "from", "to", "language", "q"];

const listeners = [];
let state = read();

function read() {
  const given = new URLSearchParams(location.hash.slice(1));
  return Object.fromEntries(Object.entries(DEFAULTS).map(([name, value]) => [name, given.get(name) ?? value]));
}

export function chosen() {
  return state;
}

/** Change some of it; what listens is told what it was before. */
export function choose(changes) {
  const before = state;
  state = { ...state, ...changes };
  const told = Object.entries(state).filter(([name, value]) => value !== DEFAULTS[name]);
  const hash = new URLSearchParams(told).toString();
  history.replaceState(null, "", hash ? `#${hash}` : location.pathname + location.search);
  for (const listener of listeners) listener(state, before);
}

export function clearFilters() {
  choose(Object.fromEntries(FILTERS.map((name) => [name, ""])));
}

export function onChange(listener) {
  listeners.push(listener);
}

addEventListener("hashchange", () => choose(read()));
