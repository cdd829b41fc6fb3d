// The plainest single-page app that holds all of a site in memory: each page's body is HTML already,
// and a click puts it in the place of the present one.

const pages = await (await fetch("/pages.json")).json();

function show(path) {
  const [lang, title, body] = pages[path];
  document.documentElement.lang = lang;
  document.title = title;
  document.body.innerHTML = body;
}

addEventListener("click", (event) => {
  const path = event.target.closest?.("a")?.pathname;
  if (!pages[path]) return;
  event.preventDefault();
  history.pushState(null, "", path);
  show(path);
  scrollTo(0, 0);
});
addEventListener("popstate", () => show(location.pathname));

show(location.pathname);
document.documentElement.dataset.viewer = "ready";
