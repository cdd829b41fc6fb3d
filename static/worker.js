// Keeps the board for reading without a network; docs/offline.md says what, and when.
//
// `build.json` names the present build and its lists. A list names files, each with the first 64 bits of
// its SHA-256; what does not match is given to the page, which checks for itself, and never kept.
// Nothing here fails because it cannot be kept: with a network, a page works on a full disk too.

const { scope } = registration;
const BUILD = "build.json";
const INDEX = "data/index.json";

/** Remembers that a reader asked for the whole board. */
const WHOLE = "offline-whole";

/** Files that the board may have beside its pages; a list or their own seal tells whether it has. */
const FILE = /^(?:data\/(?:[\w-]+\/)?[^/]+\.[\da-f]{8,16}\.(?:json|bin)|[\w.-]+[-.][\da-f]{8,16}(?:_bg)?\.(?:css|html|js|json|svg|wasm))$/;

/** The addresses of the board's own pages: see `route.rs`. */
const PAGE =
  /^(?:(?:en|fr)(?:\/(?:postings|offres)\/[^/]+|\/(?:open|archived|all|ouvertes|archivees|toutes)(?:\/\d+)?)?)?\/?(?:index\.html)?$/;

/** How long a page or the index may take where there is a copy of it. */
const PATIENCE = 3_000;

/** As in `boot.js`: how long a file may take without a byte, or with fewer a millisecond than a line brings. */
const LIMIT = 10_000;
const SLOWEST = 4;

const address = (path) => new URL(path, scope).href;
const kept = () => caches.open(`babillard ${scope}`);
const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");

/** What is kept of a path; nothing where the browser keeps nothing. */
async function find(path) {
  try {
    return await (await kept()).match(address(path));
  } catch {}
}

async function json(path) {
  return (await find(path))?.json().catch(() => {});
}

async function hash(bytes) {
  return hex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes), 0, 8));
}

/** What ends a file of data, around the digits of its hash, and how long that is: see `boot.js`. */
const SEALS = { bin: ["", "", 8], json: [',"seal":"', '"}', 27] };

async function isSealed(path, bytes) {
  const [before, behind, length] = SEALS[path.split(".").pop()] ?? [];
  if (!length || !path.startsWith("data/")) return false;
  const sealed = new Blob([bytes.subarray(0, -length), path]);
  const own = await hash(await sealed.arrayBuffer());
  const seal = bytes.subarray(-length);
  return (length === 8 ? hex(seal) : new TextDecoder().decode(seal)) === before + own + behind;
}

/** The lists of the build that is kept: the hash of each file by its path. */
async function lists() {
  const build = await json(BUILD);
  return { ...(build && (await json(build.list))), ...(build && (await json(build.whole))) };
}

/**
 * Asks for a file; gives the answer, and what reads it whole. One that hangs or drips is given up, for it
 * would keep others from coming.
 */
async function ask(request) {
  const stop = new AbortController();
  const began = Date.now();
  let timer;
  let got = 0;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stop.abort(), Math.min(LIMIT, began + LIMIT + got / SLOWEST - Date.now()));
  };
  wait();
  const answer = await fetch(request, { signal: stop.signal });
  const copy = answer.clone();
  const read = async () => {
    const parts = [];
    const reader = copy.body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      parts.push(value);
      got += value.length;
      wait();
    }
    clearTimeout(timer);
    return new Uint8Array(await new Blob(parts).arrayBuffer());
  };
  return [answer, read];
}

/** Keeps an answer if it is the file that was asked for; says whether it is. */
async function keepFile(path, [answer, read], name) {
  const bytes = await read();
  const own = answer.ok && (name ? name === (await hash(bytes)) : await isSealed(path, bytes));
  const headers = { "content-type": answer.headers.get("content-type") ?? "" };
  if (own) await (await kept()).put(address(path), new Response(bytes, { headers }));
  return own;
}

/** Has each of `files` kept, four at a time; fails when one of them cannot be. */
async function need(files, progress) {
  const left = Object.entries(files);
  let done = 0;
  const some = async () => {
    while (left.length) {
      const [path, name] = left.shift();
      if (!(await find(path))) {
        const asked = await ask(address(path));
        if (!(await keepFile(path, asked, name))) throw new Error(`${path} did not come`);
      }
      done += 1;
      progress?.(done / Object.keys(files).length);
    }
  };
  await Promise.all([some(), some(), some(), some()]);
}

/** The list at `path`, which is named by its own hash. */
async function list(path) {
  await need({ [path]: path.split(".").at(-2) });
  return json(path);
}

/**
 * Keeps what the present build lists, and then nothing else. On a line that `spares` only what an older
 * build has left goes.
 */
async function keep(tell, spares) {
  const answer = await fetch(address(BUILD), { cache: "no-cache" });
  const build = await answer.clone().json();
  const cache = await kept();
  const whole = await cache.match(address(WHOLE));
  tell({ size: build.size, whole: !!whole });
  const ahead = await list(build.list);
  const rest = whole ? await list(build.whole) : {};
  const last = await json(BUILD);
  if (!spares) await need(ahead);
  await need(rest, (part) => tell({ part }));
  // While it is there, all that it names is, as far as it was to be kept.
  await cache.put(address(BUILD), answer);
  if (last?.build !== build.build) await keepOnly([BUILD, WHOLE, build.list, build.whole, ...Object.keys({ ...ahead, ...rest })]);
}

/** Has all else go. */
async function keepOnly(paths) {
  const cache = await kept();
  const stay = new Set(paths.map(address));
  for (const { url } of await cache.keys()) if (!stay.has(url)) await cache.delete(url);
}

/** Keeps the whole board, because a reader has asked for it, or no longer. */
async function keepWhole(wanted, tell) {
  const cache = await kept();
  if (!wanted) {
    await cache.delete(address(WHOLE));
    const { list } = (await json(BUILD)) ?? {};
    if (list) await keepOnly([BUILD, list, ...Object.keys(await json(list))]);
    return tell({ whole: false });
  }
  try {
    tell({ part: 0 });
    await cache.put(address(WHOLE), new Response(""));
    await keep(tell);
    tell({ part: 1, whole: true });
  } catch {
    tell({ part: 1, whole: false, failed: true });
    await cache.delete(address(WHOLE));
  }
}

/** When the host last let the reader wait: the next file need not be waited for as long. */
let silent = 0;

/**
 * What the network says of a page or of the index; the file that `build.json` calls `name` where there
 * is no network, it has an error of its own, or takes too long.
 */
async function current(request, name) {
  const copy = json(BUILD).then((build) => build && find(build[name]));
  const stop = new AbortController();
  const asked = fetch(request, { signal: stop.signal });
  const patience = Date.now() - silent < LIMIT ? PATIENCE / 10 : PATIENCE;
  const slow = new Promise((then) => setTimeout(then, patience));
  const good = (answer) => {
    const type = answer.headers?.get("content-type") ?? "";
    return answer.status < 500 && (name !== "index" || (answer.ok && type.includes("json")));
  };
  const answer = await Promise.race([asked, slow]).catch(() => {});
  if (answer && good(answer)) return answer;
  const own = await copy;
  if (!own) return asked;
  // What is not waited for any longer would keep others from coming.
  if (!answer) {
    silent = Date.now();
    stop.abort();
    asked.catch(() => {});
  }
  return own;
}

/** What is kept; else what the network says, kept from now on if it is what was asked for. */
async function file(event, path) {
  const { request } = event;
  // What is asked for again came damaged.
  const again = request.cache === "reload" || new URL(request.url).search === "?retry";
  const found = await find(path);
  if (found && !again) return found;
  try {
    const asked = await ask(request);
    const keeping = async () => keepFile(path, asked, (await lists())[path]);
    event.waitUntil(keeping().catch(() => {}));
    return asked[0];
  } catch (error) {
    if (found) return found;
    throw error;
  }
}

addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  if (method !== "GET" || !url.startsWith(scope)) return;
  const [path] = url.slice(scope.length).split(/[?#]/);
  if (mode === "navigate") {
    if (PAGE.test(path)) event.respondWith(current(event.request, "shell"));
  } else if (path === INDEX) event.respondWith(current(event.request, "index"));
  else if (FILE.test(path)) event.respondWith(file(event, path));
});

// A page that has become quiet says so, and what a reader asks for: see `boot.js`.
let keeping = Promise.resolve();
addEventListener("message", (event) => {
  const { data, source } = event;
  const tell = (news) => source?.postMessage(news);
  const next = () => {
    if (data.opened) return need({ [data.opened]: undefined });
    return data.whole === undefined ? keep(tell, data.spares) : keepWhole(data.whole, tell);
  };
  keeping = keeping.then(next).catch(() => {});
  event.waitUntil(keeping);
});

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
