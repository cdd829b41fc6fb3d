// Remembers what a page says in its console, for engines whose driver does not tell.

const say = (what) => {
  const said = JSON.parse(sessionStorage.getItem("said") ?? "[]");
  sessionStorage.setItem("said", JSON.stringify([...said, String(what)]));
};

for (const name of ["error", "warn"]) {
  const own = console[name];
  console[name] = (...words) => {
    say(words.join(" "));
    own.apply(console, words);
  };
}

addEventListener("error", ({ message }) => message && say(message));

// A page that is being left breaks off what it fetches, which WebKit tells it.
let leaving = false;
addEventListener("beforeunload", () => (leaving = true));
addEventListener("pageshow", () => (leaving = false));
addEventListener("unhandledrejection", ({ reason }) => leaving || say(`not handled: ${reason}`));
addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
  say(`against the policy: ${violatedDirective} ${blockedURI}`),
);
