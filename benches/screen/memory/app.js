// The plainest single-page app that holds all of a site in memory: each page's body is HTML already,
// and a click puts it in the place of the present one.

const pages = await (await fetch("/pages.json")).json();

function show() {
  const [lang, title, body] = pages[decodeURIComponent(location.pathname)];
  document.documentElement.lang = lang;
  document.title = title;
  document.body.innerHTML = body;
}

addEventListener("click", (event) => {
  const path = event.target.closest("a")?.pathname ?? "";
  if (!pages[decodeURIComponent(path)]) return;
  event.preventDefault();
  history.pushState(null, "", path);
  show();
  scrollTo(0, 0);
});
addEventListener("popstate", show);

show();
document.documentElement.dataset.viewer = "ready";
