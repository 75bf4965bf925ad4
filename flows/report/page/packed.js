/** The data that stand in the page: `flows/report/packing.py` writes them. */

/** The facts: JSON, compressed, in base64. */
export async function readFacts() {
  const bytes = Uint8Array.from(atob(textOf("facts")), (char) => char.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"));
  return JSON.parse(await new Response(stream).text());
}

/** The words of the page: key to [English, French]. */
export function readLabels() {
  return JSON.parse(textOf("labels"));
}

function textOf(id) {
  return document.getElementById(id).textContent;
}
