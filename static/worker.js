// Keeps the board for reading without a network; docs/offline.md says what, and when.
//
// `build.json` names the present build and the list of what is kept of it. All that is kept is named
// by its content, so that two builds may lie side by side and never mix. `build.json` itself is kept
// last: while it is there, all that it names is.

const { scope } = registration;
const BUILD = "build.json";
const INDEX = "data/index.json";

/** A file that is named by its content, and so never changes. */
const NAMED = /[-.][\da-f]{8,16}(_bg)?\.\w+$/;

/** What must be in the type of a file, by the ending of its name. */
const TYPES = {
  bin: "application/octet-stream",
  css: "text/css",
  html: "text/html",
  js: "javascript",
  json: "json",
  svg: "svg",
  wasm: "application/wasm",
};

const address = (path) => new URL(path, scope).href;
const kept = () => caches.open(`babillard ${scope}`);

/** Whether it is the file that was asked for: no failure, and no page of another in its place. */
function good(answer) {
  const ending = new URL(answer.url).pathname.split(".").pop();
  const type = answer.headers.get("content-type") ?? "";
  return answer.status === 200 && !answer.redirected && type.includes(TYPES[ending]);
}

async function fetchGood(path, cache) {
  const answer = await fetch(address(path), { cache });
  if (!good(answer)) throw new Error(`${path} did not come`);
  return answer;
}

/**
 * Keeps the present build, and then nothing else. What is here already is not fetched again; a reader
 * who saves data keeps what was opened.
 */
async function keep() {
  if (navigator.connection?.saveData) return;
  const answer = await fetchGood(BUILD, "no-cache");
  const { build, list } = await answer.clone().json();
  const cache = await kept();
  const last = await cache.match(address(BUILD));
  if (last && (await last.json()).build === build) return;
  const need = async (path) => {
    if (!(await cache.match(address(path)))) await cache.put(address(path), await fetchGood(path));
  };
  await need(list);
  const files = await (await cache.match(address(list))).json();
  const left = [...files];
  const some = async () => {
    while (left.length) await need(left.shift());
  };
  await Promise.all([some(), some(), some(), some()]);
  await cache.put(address(BUILD), answer);
  const present = new Set([BUILD, list, ...files].map(address));
  for (const { url } of await cache.keys()) if (!present.has(url)) await cache.delete(url);
}

/** What the network says; without one, the file that `build.json` calls `name`. */
async function current(request, name) {
  try {
    return await fetch(request);
  } catch (error) {
    const cache = await kept();
    const build = await cache.match(address(BUILD));
    if (!build) throw error;
    return cache.match(address((await build.json())[name]));
  }
}

/** What is kept; else what the network says, kept from now on if it is good. */
async function named(request, path) {
  const cache = await kept();
  const found = await cache.match(address(path));
  if (found) return found;
  const answer = await fetch(request);
  if (good(answer)) await cache.put(address(path), answer.clone());
  return answer;
}

addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  if (method !== "GET" || !url.startsWith(scope)) return;
  const [path] = url.slice(scope.length).split(/[?#]/);
  if (mode === "navigate") event.respondWith(current(event.request, "shell"));
  else if (path === INDEX) event.respondWith(current(event.request, "index"));
  else if (NAMED.test(path)) event.respondWith(named(event.request, path));
});

// A page that has become quiet says so: see `boot.js`.
let keeping;
addEventListener("message", (event) => {
  keeping ??= keep().finally(() => (keeping = undefined));
  event.waitUntil(keeping);
});

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
