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

try {
  const { js, wasm } = document.querySelector("script[data-wasm]").dataset;
  const { default: init } = await import(js);
  await init({ module_or_path: wasm });
} catch (error) {
  console.error(error);
  apologise();
}
