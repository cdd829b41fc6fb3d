// Hears from `babillard serve` what has changed: the page follows where it stands, and shows problems.

const { changes, version } = document.querySelector("script[data-changes]").dataset;
const pause = (time) => new Promise((done) => setTimeout(done, time));
const page = document.documentElement;

let known = version;
let shell;
let box;
let problems;
let focus;

// Browsers open few connections to a host, so one tab waits for changes and tells all others. Where the
// address is not secure they have no locks, and each waits for itself.
const tabs = new BroadcastChannel("babillard-live");
let leads = !navigator.locks;
let told = false;
let wake = () => {};

function hear() {
  told = true;
  wake();
}

tabs.addEventListener("message", hear);
navigator.locks?.request("babillard-live", () => {
  leads = true;
  hear();
  return new Promise(() => {});
});

/** Waits until another tab tells of a change, or ends. */
async function turn() {
  if (!told) await new Promise((done) => (wake = done));
  told = false;
}

/** Lets the viewer redraw the page in place; a page that it does not run is loaded again. */
function follow({ address, data }) {
  if (page.dataset.viewer !== "ready") return location.reload();
  for (const id of ["page-index", "page-posting", "page-archive"]) {
    document.getElementById(id)?.remove();
    if (data[id] === undefined) continue;
    // No script element: its text would have to be trusted.
    const element = line("data", data[id]);
    element.id = id;
    element.dataset.page = address;
    element.hidden = true;
    document.body.append(element);
  }
  keepFocus();
  document.dispatchEvent(new Event("babillard:changed"));
}

/** Gives the focus back to what has it now when the viewer, in its own time, redraws that among other neighbours. */
function keepFocus() {
  focus?.disconnect();
  const was = document.activeElement;
  if (was === document.body) return;
  const known = (one) => `${one.id} ${one.getAttribute("href")} ${one.textContent}`;
  const name = known(was);
  const alike = () => [...document.querySelectorAll(was.localName)].filter((one) => known(one) === name);
  const place = alike().indexOf(was);
  focus = new MutationObserver(() => {
    if (was.isConnected) return;
    focus.disconnect();
    if (document.activeElement === document.body) alike().at(place)?.focus({ preventScroll: true });
  });
  focus.observe(document.body, { childList: true, subtree: true });
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

for (let first = true; ; first = false) {
  try {
    // The first answer comes at once: it says what is known of the page as it was loaded.
    if (!first && !leads) await turn();
    const at = location.pathname;
    const waits = !first && leads;
    const answer = await fetch(`${changes}?${waits ? known : ""}&${at}`, { cache: "no-store" });
    const news = await answer.json();
    shell ??= news.shell;
    if (JSON.stringify(news.problems) !== JSON.stringify(problems)) {
      problems = news.problems;
      show();
    }
    if (news.version === known) continue;
    if (waits) tabs.postMessage(news.version);
    if (news.moved) {
      location.replace(news.moved + location.search + location.hash);
      break;
    }
    if (news.shell !== shell) location.reload();
    // The reader has gone on while it was made: it is asked for again.
    if (location.pathname !== at) continue;
    follow(news);
    known = news.version;
  } catch {
    // The server has ended, or starts again.
    await pause(500);
  }
}
