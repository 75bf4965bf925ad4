/** Days, intervals of days, and the scales and steps that they are drawn by. */

import { languageShown } from "./language.js";

const DAY = 86_400_000;
const STEPS = [1, 3, 12, 24, 60, 120];

/** Days since 1970. */
export function dayOf(iso) {
  return Date.parse(iso) / DAY;
}

export function isoOf(day) {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

function date(day) {
  return new Date(day * DAY);
}

function format(options) {
  return new Intl.DateTimeFormat(languageShown() === "fr" ? "fr" : "en-GB", { timeZone: "UTC", ...options });
}

/** An interval as a person would say it: one day, a month, a year, or from … to …. */
export function interval(first, last) {
  const from = date(first);
  const to = date(last);
  const lastsMonths = from.getUTCDate() === 1 && date(last + 1).getUTCDate() === 1;
  const months = (to.getUTCFullYear() - from.getUTCFullYear()) * 12 + to.getUTCMonth() - from.getUTCMonth() + 1;
  if (lastsMonths && months === 1) return format({ month: "long", year: "numeric" }).format(from);
  if (lastsMonths && months === 12 && from.getUTCMonth() === 0) return String(from.getUTCFullYear());
  const days = format({ day: "numeric", month: "long", year: "numeric" });
  return first === last ? days.format(from) : days.formatRange(from, to);
}

/** The first day of the step of so many months that a day falls into. */
export function stepStart(day, months) {
  const found = date(day);
  const index = Math.floor((found.getUTCFullYear() * 12 + found.getUTCMonth()) / months) * months;
  return Date.UTC(Math.floor(index / 12), index % 12, 1) / DAY;
}

export function nextStep(start, months) {
  const found = date(start);
  return Date.UTC(found.getUTCFullYear(), found.getUTCMonth() + months, 1) / DAY;
}

/** How many months a step should have so that there are at most so many of them. */
export function stepFor(domain, most) {
  const months = (domain[1] - domain[0]) / 30.4;
  return STEPS.find((step) => months / step <= most) ?? STEPS.at(-1);
}

/** The starts of the steps in a domain. */
export function steps(domain, months) {
  const found = [];
  for (let start = stepStart(domain[0], months); start <= domain[1]; start = nextStep(start, months)) found.push(start);
  return found;
}

export function stepLabel(start, months) {
  const found = date(start);
  if (months === 1) return format({ month: "short", year: "2-digit" }).format(found);
  if (months === 3) return `${languageShown() === "fr" ? "T" : "Q"}${found.getUTCMonth() / 3 + 1} ${found.getUTCFullYear()}`;
  const year = found.getUTCFullYear();
  return months === 12 ? String(year) : `${year}–${String(year + months / 12 - 1).slice(2)}`;
}

/** The period that holds all but the few per cent of facts that lie far off, on both sides. */
export function domainOf(facts, from, to) {
  const dated = facts.filter((fact) => fact.first !== null);
  const firsts = dated.map((fact) => fact.first).sort((one, other) => one - other);
  const lasts = dated.map((fact) => fact.last).sort((one, other) => one - other);
  const cut = dated.length > 40 ? Math.floor(dated.length * 0.03) : 0;
  const low = from ?? firsts[cut] ?? dayOf("2000-01-01");
  const high = to ?? lasts[lasts.length - 1 - cut] ?? low + 365;
  const pad = Math.max((high - low) * 0.02, 10);
  return [from ?? low - pad, Math.max(to ?? high + pad, low + 1)];
}

export function scale(domain, range) {
  const factor = (range[1] - range[0]) / (domain[1] - domain[0]);
  return (value) => range[0] + (value - domain[0]) * factor;
}
