// On every page: how much is still on this phone, the worker that answers without a signal, and the sender.

import { ensureLetter } from "./letters.js";
import { skew } from "./received.js";
import { mine, onChange, unsent } from "./records.js";
import { forgetSheetsOfOthers, isLeaving } from "./sheets.js";
import { moment, notice, say } from "./words.js";
import { canKeep, inAnotherApp, me, remember, tabs } from "./who.js";

const DAY = 86_400_000;

const sheet = document.querySelector(".sheet[data-club]");
const { user: signedIn, shell, leads } = document.body.dataset;

if (canKeep()) begin();
else if (inAnotherApp() && (sheet || leads !== undefined)) notice("other-app", say("otherApp"));

async function begin() {
  navigator.serviceWorker.register("/service-worker.js").catch(() => null);
  document.addEventListener("submit", signOut);
  // Signed out in another tab: this one shows nothing of hers any more.
  tabs.onmessage = () => location.replace("/phone");
  if (await isLeaving()) await goOn();
  if (signedIn && remember(me())) await forgetSheetsOfOthers(signedIn);
  onChange(show);
  await show();
  if (sheet && signedIn) prepare();
  if (leads !== undefined || (await mine()).length) (await import("./sending.js")).begin();
}

function signOut(event) {
  if (!event.target.matches("[data-sign-out]")) return;
  event.preventDefault();
  import("./signing-out.js").then(({ ask }) => ask()).catch(() => event.target.submit());
}

// Signed out while there was no signal: this page was not meant for her any more.
async function goOn() {
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
  const { mine: hers, others } = await unsent();
  const bar = document.getElementById("on-phone");
  const somebodys = me().user === null ? "count" : "others";
  const said = hers.length ? say("count", { count: hers.length }) : say(somebodys, { count: others });
  bar.firstElementChild.textContent = said;
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
