// On every page: how much is still on this phone, the worker that answers without a signal, and the sender.

import { ensureLetter } from "./letters.js";
import { askWho } from "./post.js";
import { skew } from "./received.js";
import { mine, onChange, unsent } from "./records.js";
import { forgetSheets, forgetSheetsOfOthers, isLeaving } from "./sheets.js";
import { moment, notice, say } from "./words.js";
import { canKeep, doubt, heard, inAnotherApp, leave, me, onKnown, tabs } from "./who.js";

const DAY = 86_400_000;

const sheet = document.querySelector(".sheet[data-club]");
const { user: signedIn, shell, leads } = document.body.dataset;

if (canKeep()) begin().catch((fault) => console.error(fault));
else if (inAnotherApp() && (sheet || leads !== undefined)) notice("other-app", say("otherApp"));

async function begin() {
  if (document.readyState === "complete") register();
  else addEventListener("load", register, { once: true });
  document.addEventListener("submit", signOut);
  // Signed out in another tab: this one shows nothing of hers any more.
  tabs.onmessage = () => { leave(); location.replace("/phone"); };
  if (await isLeaving()) await goOn();
  if (signedIn) await forgetSheetsOfOthers(signedIn);
  // A sheet may have lain in the cache: it says nothing about who is signed in now.
  if (!sheet && shell === undefined) heard(signedIn ? Number(signedIn) : null);
  onChange(() => show());
  onKnown(() => show());
  await show();
  if (shell !== undefined) await lookWho();
  if (sheet && signedIn) prepare();
  if (leads !== undefined || (await mine()).length) (await import("./sending.js")).begin();
}

// The worker fetches everything for itself: not while this page still waits for its own.
function register() {
  navigator.serviceWorker.register("/service-worker.js").catch(() => null);
}

// A page made for nobody asks who is there, and again whenever it was laid aside.
function lookWho() {
  const look = () => askWho().catch(() => null);
  addEventListener("online", look);
  document.addEventListener("visibilitychange", () => {
    doubt();
    if (document.visibilityState === "visible") look();
  });
  return look();
}

function signOut(event) {
  if (!event.target.matches("[data-sign-out]")) return;
  event.preventDefault();
  const { target } = event;
  import("./signing-out.js").then(({ ask }) => ask()).catch(() => forgetSheets().finally(() => target.submit()));
}

// Signed out while there was no signal: this page was not meant for her any more.
async function goOn() {
  leave();
  const { finish } = await import("./signing-out.js");
  addEventListener("online", finish);
  const told = await finish();
  if (signedIn) location.replace(told ? "/sign-in" : "/phone");
}

// The letter is fetched while there is a signal, and the browser asked not to clear what is kept.
function prepare() {
  ensureLetter(Number(sheet.dataset.club), sheet.dataset.clubName).catch(() => null);
  if (navigator.storage && navigator.storage.persist) navigator.storage.persist().catch(() => null);
}

async function show() {
  await said().catch((fault) => console.error(fault));
}

async function said() {
  const { mine: hers, others } = await unsent();
  const bar = document.getElementById("on-phone");
  const somebodys = me().user === null ? "count" : "others";
  const words = hers.length ? say("count", { count: hers.length }) : say(somebodys, { count: others });
  bar.firstElementChild.textContent = words;
  bar.hidden = !hers.length && !others;
  warn(Math.max(0, ...hers.filter(({ before }) => !before).map(({ written_at }) => Date.now() - written_at)));
  const real = { phone: moment(Date.now()), real: moment(Date.now() - skew()) };
  notice("skew", skew() && me().user !== null ? say("skew", real) : "");
}

// ``age``: milliseconds the oldest has been here and nowhere else.
function warn(age) {
  if (age > 3 * DAY) notice("old", say("threeDays"), { colour: "danger" });
  else notice("old", age > DAY ? say("aDay") : "");
}
