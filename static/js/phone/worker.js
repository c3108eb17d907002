// Answers pages where there is no signal. VERSION and SHELL are put in front by savings_app/web/phone.py.
// It never touches what is sent (POST), nor anybody else's address, and knows no money: records are the pages' own.

const HERE = `shell-${VERSION}`;
const SHEETS = "sheets";
const SIGN_OUT = "sign-out";
const LEFT = "left-";
const SHEET = /^\/clubs\/[0-9]+\/day-sheet$/;
const PATIENCE = 3_000;
const LONG_PATIENCE = 15_000;
const LONGEST_KEPT = 7 * 86_400_000;
const A_YEAR = 366 * 86_400_000;

// Pages newer than this worker, by their client: their scripts come from where they came from. It stands in a cache too,
// for a worker left alone is stopped and forgets.
const AHEAD = "ahead";
const ahead = new Map();

addEventListener("install", (event) => event.waitUntil(keepShell().then(freshSheets).then(() => skipWaiting())));
addEventListener("activate", (event) => event.waitUntil(takeOver()));
addEventListener("fetch", (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (isSigningOut(request, url)) event.waitUntil(forgetSheets());
  if (request.method !== "GET" || url.origin !== location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(event, url));
  else if (SHELL.includes(url.pathname)) event.respondWith(file(event, url.pathname));
});

async function keepShell() {
  const shell = await caches.open(HERE);
  await shell.addAll(SHELL.map((path) => new Request(path, { cache: "no-cache", credentials: "same-origin" })));
}

async function takeOver() {
  const old = (await caches.keys()).filter((name) => name === AHEAD || (name.startsWith("shell-") && name !== HERE));
  await Promise.all(old.map((name) => caches.delete(name)));
  await clients.claim();
}

// Sheets kept by an older version would ask for scripts that are no more.
async function freshSheets() {
  if (await caches.has(SIGN_OUT) || !await caches.has(SHEETS)) return;
  const [sheets, since] = [await (await caches.open(SHEETS)).keys(), await lastLeft()];
  await Promise.all(sheets.map(({ url }) =>
    within(fetch(url, { cache: "no-store" }), PATIENCE)
      .then((answer) => arrivedSheet(new URL(url), answer, since))
      .catch(() => null)));
}

async function file({ clientId, request }, path) {
  if (!ahead.has(clientId)) ahead.set(clientId, caches.match(`/${clientId}`, { cacheName: AHEAD }));
  return await ahead.get(clientId) ? fetch(request) : kept(path, request);
}

async function isAhead(client) {
  ahead.set(client, true);
  await (await caches.open(AHEAD)).put(`/${client}`, new Response());
}

async function kept(path, request) {
  const found = await caches.match(path, { cacheName: HERE });
  return found || fetch(request);
}

async function page(event, url) {
  const ofShell = url.pathname === "/phone" || url.pathname === "/offline";
  if (await caches.has(SIGN_OUT) && !await signOut()) return shellPage(ofShell ? url.pathname : "/offline");
  if (ofShell) return kept(url.pathname, event.request);
  const [stands, since] = isToday(url) ? [await keptSheet(url), await lastLeft()] : [null, ""];
  const asked = fetch(event.request).then((answer) => arrived(event, url, { answer, since }));
  event.waitUntil(asked.catch(() => null));
  try {
    const answer = await within(asked, stands || url.pathname === "/" ? PATIENCE : LONG_PATIENCE);
    return stands && answer.status >= 500 ? stands : answer;
  } catch {
    return stands || shellPage("/offline");
  }
}

// A phone too full to keep the sheet shows it all the same.
function arrived(event, url, { answer, since }) {
  const version = answer.headers.get("Shell-Version");
  if (version && version !== VERSION) event.waitUntil(isAhead(event.resultingClientId).catch(() => null));
  if (isToday(url)) event.waitUntil(arrivedSheet(url, answer.clone(), since).catch(() => null));
  return answer;
}

// A sheet she may no longer see goes at once; sent to the sign-in page, she goes on writing on the one she has.
async function arrivedSheet(url, answer, since) {
  if (answer.status === 403 || answer.status === 404) await (await caches.open(SHEETS)).delete(url.pathname);
  else await keepSheet(url, answer, since);
}

// Today's sheet in any order is kept, for whom it was made; another day's is not, nor one asked for before she left.
async function keepSheet(url, answer, since) {
  const user = answer.headers.get("Kept-For");
  if (!user || !answer.ok || answer.redirected || await lastLeft() !== since) return;
  await forgetOthers(user);
  const headers = new Headers(answer.headers);
  headers.set("Kept-At", String(Date.now()));
  await (await caches.open(SHEETS)).put(url.pathname, new Response(await answer.blob(), { headers }));
  if (await lastLeft() !== since) await caches.delete(SHEETS);
}

// Not one of more than a week ago. A clock that was wrong all along does not make it older, nor one that is years off.
async function keptSheet(url) {
  const sheet = await caches.match(url.pathname, { cacheName: SHEETS });
  if (!sheet) return null;
  const made = [Date.parse(sheet.headers.get("Date")), Number(sheet.headers.get("Kept-At"))].filter(Boolean);
  const age = Date.now() - Math.max(...made);
  if (age < LONGEST_KEPT || age > A_YEAR) return sheet;
  await (await caches.open(SHEETS)).delete(url.pathname);
  return null;
}

// Changes whenever somebody leaves; also where the page itself has no script to say so.
async function lastLeft() {
  return (await caches.keys()).filter((name) => name.startsWith(LEFT)).join();
}

function isSigningOut({ method, mode }, { origin, pathname }) {
  return method === "POST" && mode === "navigate" && origin === location.origin && pathname === "/sign-out";
}

async function forgetSheets() {
  const before = (await caches.keys()).filter((name) => name.startsWith(LEFT));
  await caches.open(`${LEFT}${Date.now()}`);
  await Promise.all([SHEETS, ...before].map((name) => caches.delete(name)));
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
