/** The filters that all views share, the language and the colours. */

import { h } from "./dom.js";
import { count, KINDS, partyName } from "./facts.js";
import { code, labelPage, languageShown, named, setLanguage, t } from "./language.js";
import { choose, chosen, clearFilters, FILTERS } from "./state.js";

const MOST_PEOPLE = 400;
const WAIT = 180;

/** Fill the lists to choose from, and let every control write what it holds to the address. */
export function setUpControls(facts) {
  let waiting = null;
  for (const name of FILTERS) {
    const control = document.getElementById(`filter-${name}`);
    control.addEventListener(name === "q" ? "input" : "change", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => choose({ [name]: control.value.trim() }), name === "q" ? WAIT : 0);
    });
  }
  document.getElementById("filters").addEventListener("submit", (event) => event.preventDefault());
  document.getElementById("clear").addEventListener("click", clearFilters);
  document.getElementById("language").addEventListener("click", () => choose({ ui: languageShown() === "fr" ? "en" : "fr" }));
  document.getElementById("theme").addEventListener("click", () => choose({ theme: isDark() ? "light" : "dark" }));
  document.querySelector("nav").addEventListener("click", jump);
  markPlace();
  return () => fill(facts);
}

/** Go to a view without touching the address, which holds what is chosen. */
function jump(event) {
  const link = event.target.closest("[data-jump]");
  if (!link) return;
  event.preventDefault();
  const section = document.getElementById(link.dataset.jump);
  section.scrollIntoView();
  section.querySelector("h2").focus({ preventScroll: true });
}

/** Mark in the navigation which view is on the screen. */
function markPlace() {
  const links = new Map([...document.querySelectorAll("[data-jump]")].map((link) => [link.dataset.jump, link]));
  const watch = new IntersectionObserver((entries) => {
    for (const entry of entries.filter((one) => one.isIntersecting)) {
      links.forEach((link) => link.removeAttribute("aria-current"));
      links.get(entry.target.id).setAttribute("aria-current", "true");
    }
  }, { rootMargin: "-20% 0px -70% 0px" });
  for (const id of links.keys()) watch.observe(document.getElementById(id));
}

/** Put language and colours as they were chosen; without a choice as the browser prefers. */
export function applyChoices() {
  const { ui, theme } = chosen();
  setLanguage(ui || (navigator.language.startsWith("fr") ? "fr" : "en"));
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

function isDark() {
  return chosen().theme ? chosen().theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

function fill(facts) {
  labelPage(document);
  const inOrder = (one, other) => one[1].localeCompare(other[1]);
  const used = new Set(KINDS.flatMap((kind) => facts[kind]).flatMap((fact) => fact.about));
  options("country", [...used].map((party) => [party, partyName(party, facts)]).sort(inOrder));
  options("person", busiest(facts).map((person) => [person.id, named(person)]).sort(inOrder));
  options("language", [...new Set(facts.documents.map((one) => one.language))].map((one) => [one, code("language", one)]).sort(inOrder));
  document.getElementById("language").textContent = languageShown() === "fr" ? "English" : "Français";
  document.getElementById("language").lang = languageShown() === "fr" ? "en" : "fr";
}

function busiest(facts) {
  const times = new Map();
  for (const fact of KINDS.flatMap((kind) => facts[kind])) {
    for (const person of fact.people) times.set(person, (times.get(person) ?? 0) + 1);
  }
  const ordered = [...times].sort((one, other) => other[1] - one[1]).slice(0, MOST_PEOPLE);
  return ordered.map(([id]) => facts.person.get(id)).filter(Boolean);
}

function options(name, choices) {
  const select = document.getElementById(`filter-${name}`);
  select.replaceChildren(h("option", { value: "" }, t(`any.${name}`)), ...choices.map(([value, text]) => h("option", { value }, text)));
  show(name);
}

function show(name) {
  const control = document.getElementById(`filter-${name}`);
  // A person whom a list does not hold can still be asked for.
  if (control.tagName === "SELECT" && chosen()[name] && ![...control.options].some((one) => one.value === chosen()[name])) {
    control.append(h("option", { value: chosen()[name] }, chosen()[name]));
  }
  if (control.value !== chosen()[name] && document.activeElement !== control) control.value = chosen()[name];
  control.classList.toggle("set", Boolean(chosen()[name]));
}

/** Show what is chosen, and how much is left. */
export function showChosen(shown) {
  FILTERS.forEach(show);
  const any = FILTERS.some((name) => chosen()[name]);
  document.getElementById("clear").hidden = !any;
  const parts = [...KINDS, "documents"].map((kind) => t(`count.${kind}`, { n: count(shown[kind]) }));
  document.getElementById("status").textContent = parts.join(" · ");
}
