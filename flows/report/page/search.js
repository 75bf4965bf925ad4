/** Every fact that passes the filters, as a list. */

import { KINDS, count } from "./facts.js";
import { h } from "./dom.js";
import { t } from "./language.js";
import { factButton } from "./panel.js";
import { empty, moreOf } from "./parts.js";

export function search(shown, facts) {
  const lists = KINDS.filter((kind) => shown[kind].length > 0).map((kind) => {
    const listed = shown[kind].filter((fact) => fact.id).sort((one, other) => (other.last ?? -1e9) - (one.last ?? -1e9));
    const counted = count(shown[kind]) - listed.length;
    return h("details", { class: "results", open: kind === "meetings" },
      h("summary", {}, t(`count.${kind}`, { n: count(shown[kind]) })),
      counted > 0 && h("p", { class: "note" }, t("only_counted", { n: counted })),
      moreOf(listed, (fact) => factButton(fact, facts)));
  });
  return lists.length > 0 ? lists : [empty()];
}
