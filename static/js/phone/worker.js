// Answers pages where there is no signal. VERSION and SHELL are put in front by savings_app/web/phone.py.
// It never touches what is sent (POST), nor anybody else's address, and knows no money: records are the pages' own.

const HERE = `shell-${VERSION}`;
const SHEETS = "sheets";
const SIGN_OUT = "sign-out";
const SHEET = /^\/clubs\/[0-9]+\/day-sheet$/;
const PATIENCE = 3_000;
const LONG_PATIENCE = 15_000;

// Pages newer than this worker: their scripts come from where they came from.
const ahead = new Set();

addEventListener("install", (event) => event.waitUntil(keepShell().then(freshSheets).then(() => skipWaiting())));
addEventListener("activate", (event) => event.waitUntil(takeOver()));
addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(event, url));
  else if (SHELL.includes(url.pathname) && !ahead.has(event.clientId)) event.respondWith(kept(url.pathname, request));
});

async function keepShell() {
  const shell = await caches.open(HERE);
  await shell.addAll(SHELL.map((path) => new Request(path, { cache: "no-cache", credentials: "same-origin" })));
}

async function takeOver() {
  const old = (await caches.keys()).filter((name) => name.startsWith("shell-") && name !== HERE);
  await Promise.all(old.map((name) => caches.delete(name)));
  await clients.claim();
}

// Sheets kept by an older version would ask for scripts that are no more.
async function freshSheets() {
  if (await caches.has(SIGN_OUT) || !await caches.has(SHEETS)) return;
  const sheets = await (await caches.open(SHEETS)).keys();
  await Promise.all(sheets.map(({ url }) =>
    within(fetch(url, { cache: "no-store" }), PATIENCE)
      .then((answer) => keepSheet(new URL(url), answer))
      .catch(() => null)));
}

async function kept(path, request) {
  const found = await caches.match(path, { cacheName: HERE });
  return found || fetch(request);
}

async function page(event, url) {
  const ofShell = url.pathname === "/phone" || url.pathname === "/offline";
  if (await caches.has(SIGN_OUT) && !await signOut()) return shellPage(ofShell ? url.pathname : "/offline");
  if (ofShell) return kept(url.pathname, event.request);
  const stands = isToday(url) ? await caches.match(url.pathname, { cacheName: SHEETS }) : null;
  const asked = fetch(event.request).then((answer) => arrived(event, url, answer));
  event.waitUntil(asked.catch(() => null));
  try {
    const answer = await within(asked, stands || url.pathname === "/" ? PATIENCE : LONG_PATIENCE);
    return stands && answer.status >= 500 ? stands : answer;
  } catch {
    return stands || shellPage("/offline");
  }
}

// A phone too full to keep the sheet shows it all the same.
function arrived(event, url, answer) {
  const version = answer.headers.get("Shell-Version");
  if (version && version !== VERSION) ahead.add(event.resultingClientId);
  if (answer.headers.has("Kept-For")) event.waitUntil(keepSheet(url, answer.clone()).catch(() => null));
  return answer;
}

// Today's sheet in any order is kept, for whom it was made; another day's is not.
async function keepSheet(url, answer) {
  const user = answer.headers.get("Kept-For");
  if (!user || !isToday(url) || !answer.ok || answer.redirected) return;
  await forgetOthers(user);
  await (await caches.open(SHEETS)).put(url.pathname, answer);
}

async function forgetOthers(user) {
  const sheets = await caches.open(SHEETS);
  for (const request of await sheets.keys()) {
    const sheet = await sheets.match(request);
    if (sheet && sheet.headers.get("Kept-For") !== user) await sheets.delete(request);
  }
}

function isToday(url) {
  return SHEET.test(url.pathname) && [...url.searchParams.keys()].every((name) => name === "order");
}

async function shellPage(path) {
  return (await caches.match(path, { cacheName: HERE })) || Response.error();
}

function within(asked, patience) {
  return new Promise((resolve, reject) => {
    asked.then(resolve, reject);
    setTimeout(() => reject(new Error("too long")), patience);
  });
}

// She went while there was no signal: the server hears of it before anything else is asked of it.
async function signOut() {
  try {
    const { token, user } = await (await within(fetch("/outbox", { cache: "no-store" }), PATIENCE)).json();
    const body = new URLSearchParams({ csrf_token: token });
    const sent = { method: "POST", body, redirect: "manual" };
    const gone = user === null || (await within(fetch("/sign-out", sent), PATIENCE)).type === "opaqueredirect";
    if (gone) await caches.delete(SIGN_OUT);
    return gone;
  } catch {
    return false;
  }
}
