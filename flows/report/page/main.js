/** Draws the views, and again whenever the reader chooses otherwise. */

import { applyChoices, setUpControls, showChosen } from "./controls.js";
import { coverage } from "./coverage.js";
import { understood } from "./facts.js";
import { figures } from "./figures.js";
import { passing } from "./filtering.js";
import { network } from "./network.js";
import { readFacts } from "./packed.js";
import { openFact } from "./panel.js";
import { positions } from "./positions.js";
import { search } from "./search.js";
import { chosen, FILTERS, onChange } from "./state.js";
import { statements } from "./statements.js";
import { timeline } from "./timeline.js";

const VIEWS = { timeline, network, statements, positions, figures, coverage, search };
const REDRAWN_FOR = { network: ["met"], statements: ["by"], positions: ["stance"] };

const facts = understood(await readFacts());
applyChoices();
const fillControls = setUpControls(facts);
fillControls();
draw(Object.keys(VIEWS));
const asked = facts.byId.get(chosen().fact);
if (asked) openFact(asked, facts);

onChange((now, before) => {
  const changed = (names) => names.some((name) => now[name] !== before[name]);
  applyChoices();
  if (changed(["ui"])) fillControls();
  if (changed([...FILTERS, "ui"])) draw(Object.keys(VIEWS));
  else draw(Object.keys(VIEWS).filter((view) => changed(REDRAWN_FOR[view] ?? [])));
});

let width = innerWidth;
addEventListener("resize", () => {
  if (innerWidth !== width) draw(["timeline", "network", "statements", "coverage"]);
  width = innerWidth;
});

function draw(views) {
  const shown = passing(facts, chosen());
  for (const view of views) {
    const place = document.getElementById(`${view}-view`);
    const focused = document.activeElement?.name;
    place.replaceChildren(...VIEWS[view](shown, facts, chosen(), place.clientWidth || 320).filter(Boolean));
    if (focused) place.querySelector(`input[name="${focused}"]:checked`)?.focus();
  }
  showChosen(shown);
}

document.documentElement.dataset.ready = "";
