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
addEventListener("unhandledrejection", ({ reason }) => say(`not handled: ${reason}`));
addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
  say(`against the policy: ${violatedDirective} ${blockedURI}`),
);
