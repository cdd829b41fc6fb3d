// Hears from `babillard serve` what has changed: the page follows where it stands, and shows problems.

const { changes } = document.querySelector("script[data-changes]").dataset;
const pause = (time) => new Promise((done) => setTimeout(done, time));
const page = document.documentElement;

let shell;
let box;
let problems;

/** Puts the data that this address has now in the place of the page's own. */
async function takeData() {
  const answer = await fetch(location.pathname, { cache: "no-store" });
  const text = await answer.text();
  for (const id of ["page-index", "page-posting"]) {
    document.getElementById(id)?.remove();
    const [, after] = text.split(`<script type="application/json" id="${id}" data-page="`);
    if (after === undefined) continue;
    // No script element: its text would have to be trusted.
    const data = line("data", after.slice(after.indexOf(">") + 1, after.indexOf("</script>")));
    data.id = id;
    data.dataset.page = after.slice(0, after.indexOf('"'));
    data.hidden = true;
    document.body.append(data);
  }
}

/** Lets the viewer draw the page anew where it stands; a page that it does not run is loaded again. */
async function follow() {
  if (page.dataset.viewer !== "ready") return location.reload();
  await takeData();
  document.dispatchEvent(new Event("babillard:changed"));
}

function line(name, text) {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

/** Shows the problems in the page's language, or takes them away. */
function show() {
  box?.remove();
  box = undefined;
  const told = problems?.[page.lang];
  if (!told) return;
  box = document.createElement("section");
  box.className = "live-problems";
  box.lang = page.lang;
  box.setAttribute("role", "alert");
  const close = line("button", told.close);
  close.addEventListener("click", () => box?.remove());
  box.append(line("h2", told.heading), line("pre", told.text), close);
  document.body.append(box);
}

new MutationObserver(show).observe(page, { attributeFilter: ["lang"] });

let known = "";
for (;;) {
  try {
    const answer = await fetch(`${changes}?${known}`, { cache: "no-store" });
    const news = await answer.json();
    if (news.version === known) continue;
    shell ??= news.shell;
    if (news.shell !== shell) location.reload();
    // The first news is of the page as it was loaded.
    else if (known !== "") await follow();
    known = news.version;
    if (JSON.stringify(news.problems) !== JSON.stringify(problems)) {
      problems = news.problems;
      show();
    }
  } catch {
    // The server has ended, or starts again.
    await pause(500);
  }
}
