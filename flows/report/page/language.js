/** What the page says, in English or French. */

import { readLabels } from "./packed.js";

const labels = readLabels();
let language = "en";

export function setLanguage(code) {
  language = code;
  document.documentElement.lang = code;
}

export function languageShown() {
  return language;
}

/** The words for `key`; `{name}` stands for a value, and with `n` among them `key.one` or `key.other` is taken. */
export function t(key, values = {}) {
  const plural = "n" in values && labels[`${key}.one`] ? `.${new Intl.PluralRules(language).select(values.n)}` : "";
  const found = labels[key + plural] ?? labels[`${key}.other`] ?? [key, key];
  const text = found[language === "fr" ? 1 : 0];
  return text.replace(/\{(\w+)\}/g, (_, name) => (name === "n" ? number(values.n) : values[name]));
}

/** "Name: value", as the language sets a colon. */
export function labelled(name, value) {
  return t("labelled", { name, value });
}

/** The words for a code of the warehouse, such as act.pledge; the code itself where there are none. */
export function code(kind, value) {
  return labels[`${kind}.${value}`] ? t(`${kind}.${value}`) : String(value).replaceAll("_", " ");
}

export function number(value, options = {}) {
  return new Intl.NumberFormat(language, options).format(value);
}

/** A party's, person's or topic's name in the language shown. */
export function named(thing, fallback) {
  return thing ? (thing[language] ?? thing.name) : fallback;
}

/** Names in a row: "China, Kazakhstan and 3 others". */
export function listed(names, most = 4) {
  const shown = names.slice(0, most);
  const rest = names.length - shown.length;
  return shown.join(", ") + (rest > 0 ? ` ${t("and_others", { n: rest })}` : "");
}

/** Put the words where the page asks for them: `data-label` for text, `data-label-for` for an attribute. */
export function labelPage(root) {
  for (const element of root.querySelectorAll("[data-label]")) element.textContent = t(element.dataset.label);
  for (const element of root.querySelectorAll("[data-aria]")) element.setAttribute("aria-label", t(element.dataset.aria));
  for (const element of root.querySelectorAll("[data-hint]")) element.setAttribute("placeholder", t(element.dataset.hint));
}
