// The judged queries, put to MiniSearch and to Pagefind: `node peers.mjs BOARDS.json WORK MINISEARCH PAGEFIND`,
// the last two being the folders of the packages.
//
// BOARDS.json is what `benches/peers.rs` writes: [{name, documents: [{lang, slug, title,
// description, body}], queries: [{lang, query, right: [slug]}]}]. Each library gets the documents of
// the reader's language, as its manual tells for a site in two languages, with its folding, prefix
// and typing-slip options on. Prints for each board, library and language: queries, how many are
// answered among the first ten, success at 1 and at 5, and the mean reciprocal rank.

import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [boardsFile, work, miniSearchFolder, pagefindFolder] = process.argv.slice(2);
const { default: MiniSearch } = await import(pathToFileURL(join(miniSearchFolder, "dist/es/index.js")));
const MOST = 10;

const fold = (term) => term.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** A function from a query to slugs in rank order. */
function miniSearch(documents) {
  const engine = new MiniSearch({
    idField: "slug",
    fields: ["title", "description", "body"],
    processTerm: fold,
    searchOptions: { boost: { title: 4, description: 2 }, prefix: true, fuzzy: 0.2, combineWith: "AND" },
  });
  engine.addAll(documents);
  return async (query) => engine.search(query).map((hit) => hit.id);
}

/** The same for Pagefind, whose search program is made for a page and gets the little of one that it asks for. */
async function pagefind(documents, lang) {
  const { createIndex } = await import(pathToFileURL(join(pagefindFolder, "lib/index.js")));
  const folder = join(work, `pagefind-${lang}`);
  await rm(folder, { recursive: true, force: true });
  const { index } = await createIndex({});
  for (const { slug, title, description, body } of documents) {
    const content = `${description}\n${body}`;
    await index.addCustomRecord({ url: `/${slug}`, content: `${title}\n${content}`, language: lang, meta: { title } });
  }
  await index.writeFiles({ outputPath: folder });
  await writeFile(join(folder, "package.json"), '{"type": "module"}');
  const base = `http://pagefind.invalid/${lang}/`;
  globalThis.document = { querySelector: () => ({ getAttribute: () => lang }), currentScript: null };
  globalThis.window = globalThis;
  globalThis.location = new URL(base);
  globalThis.fetch = async (address) =>
    new Response(await readFile(join(folder, new URL(address, base).pathname.replace(`/${lang}/`, ""))));
  const program = await import(`${pathToFileURL(join(folder, "pagefind.js"))}?${Math.random()}`);
  await program.options({ basePath: base, baseUrl: "/" });
  await program.init();
  return async (query) => {
    const { results } = await program.search(query);
    const pages = await Promise.all(results.slice(0, MOST).map((result) => result.data()));
    return pages.map((page) => (page.raw_url ?? page.url).slice(1));
  };
}

function figures(ranks) {
  const share = (most) => ranks.filter((rank) => rank > 0 && rank <= most).length / ranks.length;
  const mean = ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0) / ranks.length;
  const answered = ranks.filter((rank) => rank > 0).length;
  return `${answered} of ${ranks.length}   @1 ${share(1).toFixed(3)}   @5 ${share(5).toFixed(3)}   MRR ${mean.toFixed(3)}`;
}

for (const { name, documents, queries } of JSON.parse(await readFile(boardsFile, "utf8"))) {
  for (const [library, make] of [["MiniSearch", miniSearch], ["Pagefind", pagefind]]) {
    for (const lang of ["en", "fr"]) {
      const find = await make(documents.filter((one) => one.lang === lang), lang);
      const ranks = [];
      for (const { query, right } of queries.filter((one) => one.lang === lang)) {
        const slugs = (await find(query)).slice(0, MOST);
        ranks.push(1 + slugs.findIndex((slug) => right.includes(slug)));
      }
      console.log(`${name.padEnd(28)} ${library.padEnd(11)} ${lang}  ${figures(ranks)}`);
    }
  }
}
process.exit(0);
