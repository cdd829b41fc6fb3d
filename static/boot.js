// Starts the viewer. Trunk writes this script's tag (see Trunk.toml): `data-js` is the address of
// the glue that wasm-bindgen made, `data-wasm` that of the program, `data-worker` that of the worker
// which keeps the board for reading without a network.
//
// `html[data-viewer]` says how far the viewer is: `starting`, `ready`; without it there is none, and
// the page is read, and its links followed, as a page without script is.

const root = document.documentElement;
const app = document.getElementById("app");

// A posting may have closed since the site was built: its link to apply waits for this.
const over = ({ dataset }) => dataset.closes * 1000 <= Date.now();
const closed = [...document.querySelectorAll("[data-closes]")].some(over);
root.dataset.clock = closed ? "closed" : "open";

const addresses = document.querySelector("script[data-wasm]").dataset;
const modules = {};
const here = {};

// Every fetch ends: after so long without a byte it has failed, and after so long with fewer bytes a
// millisecond than the slowest line brings.
const LIMIT = 10_000;
const SLOWEST = 4;

// How long a page may take that stands in for its data.
const PATIENCE = 4_000;

/** What ends a file of data, beside the digits of its hash, and how long that is. */
const SEALS = { bin: ["", "", 8], json: [',"seal":"', '"}', 27] };

/** The parts of a file, one behind the other; a blob would make the way through another process. */
function joined(parts, length) {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/**
 * Whether a file of data came whole and is no other: it ends with the first 64 bits of the SHA-256 of
 * all before and of its path. Only a safe origin has what tells.
 */
async function isWhole(address, bytes) {
  const [, path, ending] = /^.*\/(data\/.+\.[\da-f]{8,16}\.(bin|json))$/.exec(address) ?? [];
  if (!ending || !globalThis.crypto?.subtle) return true;
  const [before, behind, length] = SEALS[ending];
  const sealed = [bytes.subarray(0, -length), new TextEncoder().encode(path)];
  const digest = await crypto.subtle.digest("SHA-256", joined(sealed, sealed[0].length + path.length));
  const seal = bytes.subarray(-length);
  const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  const hash = hex(new Uint8Array(digest, 0, 8));
  return hash === (ending === "bin" ? hex(seal) : new TextDecoder().decode(seal).slice(before.length, -behind.length));
}

/** The bytes at `address`; fails when they do not come, come too slowly, or are others. */
async function bytes(address, cache) {
  const stop = new AbortController();
  const began = Date.now();
  let timer;
  let got = 0;
  const wait = () => {
    clearTimeout(timer);
    const left = began + LIMIT + got / SLOWEST - Date.now();
    timer = setTimeout(() => stop.abort(), Math.min(LIMIT, left));
  };
  wait();
  try {
    const answer = await fetch(cache === "reload" ? `${address}?retry` : address, { cache, signal: stop.signal });
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    const parts = [];
    const reader = answer.body.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      parts.push(value);
      got += value.length;
      wait();
    }
    const whole = joined(parts, got);
    if (!(await isWhole(address, whole))) throw new Error(`${address} is damaged`);
    return whole;
  } finally {
    clearTimeout(timer);
  }
}

/** The same, with a second try past every cache, unless there is no time left for one. */
const twice = (address, cache) =>
  bytes(address, cache).catch((error) => {
    if (error.name === "AbortError") throw error;
    return bytes(address, "reload");
  });

const coming = {};
const ahead = {};

/** The bytes at `address`, or null: whoever asks for what is on its way already waits for the same. */
function get(address, fresh) {
  const early = ahead[address];
  delete ahead[address];
  if (early) return early.then((found) => found ?? get(address, fresh));
  coming[address] ??= twice(address, fresh ? "no-cache" : "default")
    .catch(() => null)
    .finally(() => delete coming[address]);
  return coming[address];
}

/** Fetches what is likely to be asked for. */
function getAhead(address) {
  ahead[address] ??= get(address);
}

/** Fails after a time: a browser does not say how far the import of a module is. */
const late = (limit) => new Promise((_, fail) => setTimeout(() => fail(new Error("too late")), limit));

/** Starts the program at `wasm` and gives what its glue at `js` exports. */
async function start(js, wasm) {
  const glue = import(js).catch(() => import(`${js}?retry`));
  // Where the program does not come, nobody asks for it.
  glue.catch(() => {});
  const program = await twice(wasm, "default");
  const module = await Promise.race([glue, late(LIMIT)]);
  await module.default({ module_or_path: program }).catch(async (error) => {
    if (error instanceof WebAssembly.RuntimeError) throw error;
    return module.default({ module_or_path: await bytes(wasm, "reload") });
  });
  return module;
}

const STOPPED = {
  en: "Part of this page stopped working. You can still follow its links, or reload the page.",
  fr: "Une partie de cette page ne fonctionne plus. Vous pouvez encore suivre ses liens ou recharger la page.",
};

const NOT_STARTED = {
  en: "This page could not start. Check the connection, then reload the page.",
  fr: "Cette page n’a pas pu démarrer. Vérifiez la connexion, puis rechargez la page.",
};

/** Says at the top of the page, in its language, or in both when it has none, what has gone wrong. */
function apologise(sentences) {
  const box = document.createElement("div");
  box.className = "banner";
  box.setAttribute("role", "alert");
  const known = app.childElementCount > 0 && root.lang in sentences;
  for (const lang of known ? [root.lang] : Object.keys(sentences)) {
    const line = document.createElement("p");
    line.lang = lang;
    line.textContent = sentences[lang];
    box.append(line);
  }
  document.body.prepend(box);
}

/** The address at which the page is being reloaded. */
let leaving;

/**
 * A page of an older build may name files that are gone. Where the page that its address has by now
 * names others, that one is loaded: once for each build, so that a host which answers with two in
 * turn makes no loop. A reader who goes on meanwhile stops the loading; it is then not counted.
 */
async function findNewer() {
  // Every page of a build has the same script element, which tells of its styles too.
  const { attributes } = document.querySelector("script[data-wasm]");
  const names = [...attributes].map(({ value }) => value);
  const page = new TextDecoder().decode(await bytes(location.href, "no-cache"));
  const other = page.includes("data-wasm=") && !names.every((name) => page.includes(name));
  const { href } = location;
  if (!other || leaving === href || sessionStorage.getItem(names)) return;
  leaving = href;
  addEventListener("pagehide", () => sessionStorage.setItem(names, "left"));
  location.reload();
}

/** Without a network the page stays as it is. */
const renew = () => findNewer().catch(() => {});

/**
 * A part of the viewer that a first view does not need, by the name of its `data-…` attribute: what
 * its glue exports. It is fetched once; when that fails, the next call tries again.
 */
function load(name) {
  const js = addresses[name];
  modules[name] ??= start(js, js.replace(/\.js$/, "_bg.wasm")).then(
    (module) => (here[name] = module),
    (error) => {
      delete modules[name];
      renew();
      throw error;
    },
  );
  // Who only wants it to be on its way does not look at what comes of it.
  modules[name].catch(() => {});
  return modules[name];
}

/** The path that the browser itself has opened. */
const opened = location.pathname;

/**
 * Leaves for the page at the present address, when what it shows did not come but the page itself does;
 * false when that is no way out, as for a page that was opened itself.
 */
async function openPage() {
  const { href, pathname } = location;
  if (pathname === opened) return false;
  const page = await Promise.race([bytes(href, "default"), late(PATIENCE)]).catch(() => false);
  if (!page || location.href !== href) return false;
  if (leaving !== href) location.reload();
  leaving = href;
  await pause(false, PATIENCE);
  return false;
}

/** Lets the browser answer the reader between two pieces of work, or until it has drawn a frame. */
const pause = (frame, time) =>
  new Promise((then) => (frame ? requestAnimationFrame(() => setTimeout(then)) : setTimeout(then, time)));

/**
 * Whether the elements are those that the host made: `data-print` is a number made of them (see
 * `print.rs`). Only then can the viewer take them over; else it draws the page itself.
 */
function isUntouched() {
  let print = 0;
  const add = (text) => {
    for (let at = 0; at < text.length; at++) print = (Math.imul(print, 31) + text.charCodeAt(at)) >>> 0;
  };
  const walker = document.createTreeWalker(app, NodeFilter.SHOW_ALL);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    add(node.nodeName.toLowerCase() + (node.getAttribute?.("href") ?? ""));
  }
  return `${print}` === app.dataset.print;
}

const changes = new MutationObserver((records) => foreign.push(...records));
let foreign = [];

/** The field in which the reader is, and the caret there, when a picture began. */
let held;

function hold() {
  const { id, value, selectionStart, selectionEnd } = document.activeElement ?? {};
  // The field's words may come a picture later than the field.
  if (id && !held) held = { id, value, selectionStart, selectionEnd, pictures: 2 };
}

/** Leads the reader back there when the picture has taken the focus or the caret away. */
function giveBack() {
  const own = held && document.getElementById(held.id);
  if (own && document.activeElement === document.body) own.focus({ preventScroll: true });
  const same = own && own === document.activeElement && own.value === held.value;
  if (same && held.selectionStart != null) own.setSelectionRange(held.selectionStart, held.selectionEnd);
  if (held && (same || !--held.pictures)) held = undefined;
}

/** Whether a picture is being drawn. */
let picture = false;

/** A picture stands: what has been done to the page since it began was the viewer's own doing. */
function drawn() {
  picture = false;
  changes.takeRecords();
  foreign = [];
  changes.observe(app, { childList: true, characterData: true, characterDataOldValue: true, subtree: true });
  giveBack();
}

let undoing = false;

/**
 * Takes back what others have done to the viewer's elements since its last picture (a translation, an
 * extension): the next picture is made from that one.
 */
function undo() {
  // A field that leaves the page says once more that it has changed.
  undoing = true;
  for (const change of [...foreign, ...changes.takeRecords()].reverse()) {
    const { target, addedNodes, removedNodes, nextSibling, previousSibling, oldValue } = change;
    if (change.type === "characterData") target.data = oldValue;
    for (const node of addedNodes) if (node.parentNode === target) node.remove();
    const before = nextSibling?.parentNode === target ? nextSibling : null;
    const after = !before && previousSibling?.parentNode === target ? previousSibling.nextSibling : null;
    for (const node of removedNodes) target.insertBefore(node, before ?? after);
  }
  changes.takeRecords();
  foreign = [];
  // Something may have put a copy in its place.
  const copy = document.getElementById("app");
  if (!app.isConnected) copy ? copy.replaceWith(app) : document.body.prepend(app);
  undoing = false;
}

/** A picture begins. Yew may draw several in one piece of work, and nobody else comes between. */
function drawing() {
  if (picture) return;
  picture = true;
  hold();
  undo();
  queueMicrotask(drawn);
}

/** What a reader does in a copy of a field is done in the viewer's own. */
function hear(event) {
  const { target } = event;
  if (undoing || root.dataset.viewer !== "ready" || !target.id || app.contains(target) && !foreign.length) return;
  hold();
  undo();
  giveBack();
  const own = document.getElementById(target.id);
  if (!own || own === target || !app.contains(own)) return;
  event.stopImmediatePropagation();
  own.value = target.value;
  own.focus({ preventScroll: true });
  own.dispatchEvent(new Event(event.type, { bubbles: true }));
}
for (const kind of ["input", "change"]) addEventListener(kind, hear, true);

let dead;

/**
 * The viewer has given up. The page is reloaded at its address, once; where that does not help,
 * its links lead on as those of a page without script.
 */
function died(why) {
  if (dead) return;
  dead = location.pathname + location.search;
  console.error(why);
  delete root.dataset.viewer;
  const form = document.querySelector(".search-form");
  if (form && new URL(form.action).pathname === location.pathname) {
    const typed = [...new FormData(form)].filter(([, value]) => value);
    if (typed.length) history.replaceState(null, "", `?${new URLSearchParams(typed)}`);
  }
  let again = performance.getEntriesByType("navigation")[0]?.type !== "reload";
  try {
    const { href } = location;
    again = sessionStorage.getItem("babillard.died") !== href;
    sessionStorage.setItem("babillard.died", href);
  } catch {}
  again ? location.reload() : apologise(STOPPED);
}

/** An abort of the program is an error of WebAssembly; that of another script is none of ours. */
function onError(error) {
  if (error instanceof WebAssembly.RuntimeError) died(error);
}
addEventListener("error", ({ error }) => onError(error));
addEventListener("unhandledrejection", ({ reason }) => onError(reason));

// Without the viewer nothing else would show the page that Back leads to.
addEventListener("popstate", () => {
  if (dead && dead !== location.pathname + location.search) location.reload();
});

/** Whether the line costs its reader, or is slow: nothing is fetched ahead on it. */
function spares() {
  const { saveData, effectiveType, type } = navigator.connection ?? {};
  return !!saveData || type === "cellular" || /2g|3g/.test(effectiveType);
}

// The viewer calls these: a program in WebAssembly cannot import a module itself.
globalThis.babillard = { load, renew, pause, get, getAhead, openPage, died, drawing, drawn, isUntouched, spares, atHand: (name) => here[name] };

// The next page that a reader opens has a body to be laid out: the first sign of one is soon enough.
// Whose line is to be spared gets it with that page.
const signs = spares() ? [] : ["pointermove", "touchstart", "keydown", "scroll"];
for (const sign of signs) {
  addEventListener(sign, () => load("markdown"), { once: true, passive: true });
}

const OFFLINE = {
  en: {
    offer: (size) => `Keep the whole board for reading offline (${size} MB)`,
    part: (part) => `Saving… ${part} %`,
    saved: (size) => `The whole board is saved for reading offline (${size} MB).`,
    remove: "Remove",
    failed: "The board could not be saved. Try again",
    copy: "The site does not answer. You are reading saved pages.",
  },
  fr: {
    offer: (size) => `Enregistrer tout le babillard pour le lire hors ligne (${size}\u00a0Mo)`,
    part: (part) => `Enregistrement… ${part}\u00a0%`,
    saved: (size) => `Tout le babillard est enregistré pour être lu hors ligne (${size}\u00a0Mo).`,
    remove: "Supprimer",
    failed: "Le babillard n’a pas pu être enregistré. Réessayer",
    copy: "Le site ne répond pas. Vous lisez des pages enregistrées.",
  },
};

/** A line beside the viewer's own page, in the language of the page, whichever that is; gives what writes it. */
function line(put) {
  const place = document.createElement("p");
  place.setAttribute("role", "status");
  const write = () => {
    place.lang = root.lang in OFFLINE ? root.lang : "en";
    place.className = "offline";
    place.replaceChildren(...put(OFFLINE[place.lang]));
  };
  new MutationObserver(write).observe(root, { attributes: true, attributeFilter: ["lang"] });
  return [place, write];
}

/** What the worker has said of the whole board so far. */
const told = {};

/** Offers at the end of the page to keep the whole board, and says how far that is. */
function offer(worker) {
  const button = (words, whole) => {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = words;
    button.addEventListener("click", () => worker.postMessage({ whole }));
    return button;
  };
  const [place, write] = line((words) => {
    const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
    const size = (told.size / 1e6).toLocaleString(`${place.lang}-CA`, digits);
    if (told.failed) return [button(words.failed, true)];
    if (told.part < 1) return [words.part(Math.floor(told.part * 100))];
    return told.whole ? [`${words.saved(size)} `, button(words.remove, false)] : [button(words.offer(size), true)];
  });
  document.body.append(place);
  return write;
}

/** Has the worker keep the board. A page that names none, as a served one, wants none from before. */
async function keep() {
  const { serviceWorker } = navigator;
  const { worker } = addresses;
  if (!worker) return (await serviceWorker.getRegistration())?.unregister();
  // The only policy that the page allows makes this one address, whatever it is asked for.
  const policy = globalThis.trustedTypes?.createPolicy("worker", { createScriptURL: () => worker });
  await serviceWorker.register(policy ? policy.createScriptURL("") : worker);
  const { active } = await serviceWorker.ready;
  let write;
  serviceWorker.addEventListener("message", ({ data }) => {
    Object.assign(told, { failed: false }, data);
    write ??= offer(active);
    write();
  });
  active.postMessage({ spares: spares() });
  // The posting that the page itself carries was not fetched; what is opened is kept all the same.
  const carried = !spares() && document.getElementById("page-posting");
  if (carried) active.postMessage({ opened: JSON.parse(carried.textContent).whole.entry.data });
}

/** Calls `then` when all that the page itself names has come, or has not. */
function whenLoaded(then) {
  document.readyState === "complete" ? then() : addEventListener("load", then);
}

// Only the viewer comes to pages of another kind, whose styles were not to be waited for.
whenLoaded(() => {
  for (const link of document.querySelectorAll("link[media='not all']")) link.media = "all";
  const styles = document.querySelectorAll("link[rel=stylesheet]");
  if ([...styles].some(({ sheet }) => !sheet)) renew();
});

// The page without content that the worker has kept.
if (document.querySelector("meta[name=babillard-kept]")) {
  const [place, write] = line((words) => [words.copy]);
  app.before(place);
  write();
}

try {
  root.dataset.viewer = "starting";
  await start(addresses.js, addresses.wasm);
} catch (error) {
  delete root.dataset.viewer;
  console.error(error);
  await renew();
  if (!app.childElementCount) apologise(NOT_STARTED);
}

if (navigator.serviceWorker) {
  const quiet = globalThis.requestIdleCallback ?? setTimeout;
  whenLoaded(() => quiet(() => keep().catch(() => {})));
}
