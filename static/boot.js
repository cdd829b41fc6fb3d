// Starts the viewer. Trunk writes this script's tag (see Trunk.toml): `data-js` is the address of
// the glue that wasm-bindgen made, `data-wasm` that of the program, `data-worker` that of the worker
// which keeps the board for reading without a network.

const sentences = {
  en: "This page could not start. Check the connection, then reload the page.",
  fr: "Cette page n’a pas pu démarrer. Vérifiez la connexion, puis rechargez la page.",
};

/** Says in both languages that nothing will come, unless the page already has something to read. */
function apologise() {
  const app = document.getElementById("app");
  if (!app || app.childElementCount > 0) return;
  const box = document.createElement("main");
  box.setAttribute("role", "alert");
  for (const [lang, sentence] of Object.entries(sentences)) {
    const line = document.createElement("p");
    line.lang = lang;
    line.textContent = sentence;
    box.append(line);
  }
  app.append(box);
}

const addresses = document.querySelector("script[data-wasm]").dataset;
const modules = {};
const here = {};

/** Starts the program at `wasm` and gives what its glue at `js` exports. */
async function start(js, wasm) {
  const module = await import(js);
  await module.default({ module_or_path: wasm });
  return module;
}

/** The address at which the page is being loaded anew. */
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
  const page = await (await fetch(location, { cache: "no-cache" })).text();
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
  return modules[name];
}

/** Lets the browser answer the reader between two pieces of work, or until it has drawn a frame. */
const pause = (frame) =>
  new Promise((then) => (frame ? requestAnimationFrame(() => setTimeout(then)) : setTimeout(then)));

// The viewer calls these: a program in WebAssembly cannot import a module itself.
globalThis.babillard = { load, renew, pause, atHand: (name) => here[name] };

/**
 * A page whose elements something has changed, an extension say, cannot be taken over: the viewer
 * stops at the first that it does not know. A fresh viewer then draws the page anew, once.
 */
function startAfresh() {
  if (document.documentElement.dataset.viewer) return;
  document.getElementById("app").dataset.unfit = "";
  start(`${addresses.js}?afresh`, addresses.wasm).catch(apologise);
}
addEventListener("error", startAfresh, { once: true });

// The next page that a reader opens has a body to be laid out: the first sign of one is soon enough.
// Who saves data gets it with that page.
const signs = navigator.connection?.saveData ? [] : ["pointermove", "touchstart", "keydown", "scroll"];
for (const sign of signs) {
  addEventListener(sign, () => load("markdown").catch(() => {}), { once: true, passive: true });
}

/** Has the worker keep the board. A page that names none, as a served one, wants none from before. */
async function keep() {
  const { serviceWorker } = navigator;
  const { worker } = addresses;
  if (!worker) return (await serviceWorker.getRegistration())?.unregister();
  // The only policy that the page allows makes this one address, whatever it is asked for.
  const policy = globalThis.trustedTypes?.createPolicy("worker", { createScriptURL: () => worker });
  await serviceWorker.register(policy ? policy.createScriptURL("") : worker);
  (await serviceWorker.ready).active.postMessage("quiet");
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

try {
  await start(addresses.js, addresses.wasm);
} catch (error) {
  console.error(error);
  await renew();
  apologise();
}

if (navigator.serviceWorker) {
  const quiet = globalThis.requestIdleCallback ?? setTimeout;
  whenLoaded(() => quiet(() => keep().catch(() => {})));
}
