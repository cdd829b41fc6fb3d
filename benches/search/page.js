// Asks the search module the given queries, and measures each answer.

import start, { ask, give, give_text } from "./search.js";

await start({ module_or_path: "./search.wasm" });
const { focus, queries } = await (await fetch("asked.json")).json();

/** Asks until there is an answer with its snippets; gives what it took, the network left out, and how
 * many postings match. */
async function time(question) {
  let [spent, matching] = [0, NaN];
  const timed = (what) => {
    const begun = performance.now();
    const result = what();
    spent += performance.now() - begun;
    return result;
  };
  for (let round = 0; round < 20; round += 1) {
    const reply = timed(() => ask(question));
    const [kind, ...lines] = reply.split("\n");
    const needed = kind === "needs" ? lines : lines[0].split("\t")[4].split(" ").filter(Boolean);
    if (kind === "found") matching = Number(lines[0].split("\t")[0]);
    if (needed.length === 0) break;
    const files = await Promise.all(
      needed.map(async (path) => new Uint8Array(await (await fetch(path)).arrayBuffer())),
    );
    files.forEach((bytes, at) => {
      const path = needed[at];
      if (path.endsWith(".json")) {
        const words = JSON.parse(new TextDecoder().decode(bytes));
        timed(() => give_text(path, ...words));
      } else {
        timed(() => give(path, bytes));
      }
    });
  }
  return { spent, matching };
}

// As the page does when the reader comes to the field.
const told = { focus: [(await time(focus)).spent], first: [], later: [], matching: [] };
for (const query of queries) {
  const { spent, matching } = await time(query);
  told.first.push(spent);
  told.matching.push(matching);
}
for (let round = 0; round < 5; round += 1) {
  for (const query of queries) told.later.push((await time(query)).spent);
}
await fetch("told", { method: "POST", body: JSON.stringify(told) });
