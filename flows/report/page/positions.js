/** Who supports and who opposes what, with the words. */

import { h } from "./dom.js";
import { count, grouped, partyName, speaker, topicName, when, words } from "./facts.js";
import { code, labelled, listed, number, t } from "./language.js";
import { openFact, openFacts } from "./panel.js";
import { choices, empty, moreOf, sized } from "./parts.js";

const MOST_ROWS = 12;
const STANCES = ["oppose", "support"];

const GROUPS = {
  country: { of: (one) => [one.country], name: partyName },
  topic: { of: (one) => one.topics, name: topicName },
  target: { of: (one) => one.targets, name: partyName },
};

export function positions(shown, facts, chosen) {
  const taken = shown.statements.filter((statement) => STANCES.includes(statement.act));
  const options = [["country", t("stance.country")], ["topic", t("stance.topic")], ["target", t("stance.target")]];
  const switcher = choices("stance", options, chosen.stance, t("by"));
  if (taken.length === 0) return [switcher, empty()];
  const latest = taken.filter((one) => one.id).sort((one, other) => (other.last ?? -1e9) - (one.last ?? -1e9));
  return [switcher, balance(taken, GROUPS[chosen.stance] ?? GROUPS.country, facts), moreOf(latest, (one) => quote(one, facts), { few: true })];
}

/** A row for each country or topic: to the left what it opposes, to the right what it supports. */
function balance(taken, group, facts) {
  const largest = [...grouped(taken, group.of)].filter(([value]) => value).sort((one, other) => count(other[1]) - count(one[1])).slice(0, MOST_ROWS);
  const most = Math.max(1, ...largest.flatMap(([, all]) => STANCES.map((act) => count(all.filter((one) => one.act === act)))));
  const head = h("li", { class: "head", "aria-hidden": "true" }, h("span", {}), ...STANCES.map((act) => h("span", { class: act }, code("act", act))));
  return h("ul", { class: "balance" }, head, ...largest.map(([value, all]) => balanceRow(group.name(value, facts), all, most, facts)));
}

function balanceRow(name, all, most, facts) {
  const side = (act) => {
    const taken = all.filter((one) => one.act === act);
    const label = labelled(`${name} · ${code("act", act)}`, number(count(taken)));
    const bar = taken.length > 0 && sized(
      h("button", { type: "button", class: `bar ${act}`, "aria-label": label, title: label, onclick: () => openFacts(label, taken, facts) }, number(count(taken))),
      (100 * count(taken)) / most,
    );
    return h("span", { class: `side ${act}` }, bar);
  };
  return h("li", {}, h("bdi", { class: "name" }, name), ...STANCES.map(side));
}

function quote(one, facts) {
  // Taiwan is a topic, too.
  const about = new Set([...one.topics.map((topic) => topicName(topic, facts)), ...one.targets.map((party) => partyName(party, facts))]);
  return h("button", { type: "button", class: `quote ${one.act}`, "data-fact": one.id, onclick: () => openFact(one, facts) },
    h("span", { class: "stance" }, code("act", one.act)),
    h("bdi", { class: "who" }, speaker(one, facts)),
    h("q", { lang: one.language }, h("bdi", {}, words(one))),
    h("small", {}, [when(one), listed([...about])].filter(Boolean).join(" · ")));
}
