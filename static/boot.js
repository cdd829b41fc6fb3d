// Starts the viewer. Trunk writes this script's tag (see Trunk.toml): `data-js` is the address of
// the glue that wasm-bindgen made, `data-wasm` that of the program.

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

/** Starts the program at `wasm` and gives what its glue at `js` exports. */
async function start(js, wasm) {
  const module = await import(js);
  await module.default({ module_or_path: wasm });
  return module;
}

/**
 * A part of the viewer that a first view does not need, by the name of its `data-…` attribute: what
 * its glue exports. It is fetched once; when that fails, the next call tries again.
 */
function load(name) {
  const js = addresses[name];
  modules[name] ??= start(js, js.replace(/\.js$/, "_bg.wasm")).catch((error) => {
    delete modules[name];
    throw error;
  });
  return modules[name];
}

// The viewer calls this: a program in WebAssembly cannot import a module itself.
globalThis.babillard = { load };

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
for (const sign of ["pointermove", "touchstart", "keydown", "scroll"]) {
  addEventListener(sign, () => load("markdown").catch(() => {}), { once: true, passive: true });
}

try {
  await start(addresses.js, addresses.wasm);
} catch (error) {
  console.error(error);
  apologise();
}
