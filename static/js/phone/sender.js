// One sender at a time on this phone, whatever the tabs (Web Locks): when something is saved, when there is a signal
// again, when the page is looked at, and when she presses "send now".

import { askOfReviews, askReceived, LARGEST, pause, sendBatch, wait, waiting, waitsAlone } from "./batches.js";
import { fetchToken } from "./post.js";
import { onChange } from "./records.js";
import { isLeaving } from "./sheets.js";
import { canKeep, me } from "./who.js";

const ASKED = "heo-dat-asked";
const ASK_AGAIN = 600_000;

const listeners = new Set();
let most = LARGEST;
let failures = 0;
let timer = null;
let queued = null;

// "sent" · "signed-out" · "no-signal" · "sending", each time it changes.
export function onSending(callback) {
  listeners.add(callback);
}

export function start() {
  if (!canKeep()) return;
  onChange(planned);
  addEventListener("online", () => { failures = 0; look({ ask: true }); });
  document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && look());
  look({ ask: stale() });
}

// Everything that can go, at once, even what is held back or tried lately; what came of it.
export async function sendNow({ others = false } = {}) {
  failures = 0;
  most = LARGEST;
  return alone({ pressed: true, ask: true, others }).catch(unsaid);
}

function look(wanted) {
  return askOfReviews().catch(unsaid).then(() => wake(wanted));
}

// One request in the line is enough: whoever is let in looks at everything that is due by then.
function wake({ ask = false } = {}) {
  queued = queued || alone({ ask }).catch(unsaid).finally(() => { queued = null; });
  return queued;
}

async function alone(wanted) {
  if (me().user === null || !canKeep() || await isLeaving()) return "signed-out";
  const outcome = await navigator.locks.request("outbox", () => sendAll(wanted).catch(unsaid));
  failures = outcome === "sent" ? 0 : failures + 1;
  listeners.forEach((each) => each(outcome));
  await planned();
  return outcome;
}

// What nobody expected: it is tried again, and stands in the browser's log.
function unsaid(fault) {
  console.error(fault);
  return "no-signal";
}

async function sendAll({ pressed = false, ask = false, others = false }) {
  if (!pressed && !navigator.onLine) return "no-signal";
  const tried = new Set();
  let outcome = "sent";
  if (ask) outcome = await asked();
  while (outcome === "sent") {
    const due = (await waiting({ others, pressed })).filter((each) => !tried.has(each.key) && (pressed || !wait(each)));
    if (!due.length) break;
    listeners.forEach((each) => each("sending"));
    const batch = due.slice(0, most);
    batch.forEach(({ key }) => tried.add(key));
    outcome = await sendBatch(batch);
    if (outcome === "sent") [most, failures] = [Math.min(LARGEST, most * 2), 0];
    if (outcome === "unanswered") outcome = await smaller(batch, tried);
  }
  return outcome;
}

// Where the batch is what breaks the line, half of it comes through, and goes at once; a single one waits alone and lets
// the others go first. Where nothing is answered it is the line, and they keep their order.
async function smaller(batch, tried) {
  most = Math.max(1, Math.floor(batch.length / 2));
  if (!await fetchToken().catch(() => null)) return "no-signal";
  if (batch.length === 1) await waitsAlone(batch[0]);
  else batch.forEach(({ key }) => tried.delete(key));
  return batch.length === 1 ? "no-signal" : "sent";
}

async function asked() {
  const outcome = await askReceived();
  if (outcome === "sent") localStorage.setItem(ASKED, String(Date.now()));
  return outcome;
}

function stale() {
  return Math.abs(Date.now() - Number(localStorage.getItem(ASKED))) > ASK_AGAIN;
}

function planned() {
  return plan().catch(unsaid);
}

// Wakes when the next record may go, later after failures.
async function plan() {
  clearTimeout(timer);
  const waits = (await waiting()).map(wait);
  if (!waits.length) return;
  const soonest = Math.min(...waits);
  timer = setTimeout(wake, Math.max(soonest + 50, failures ? pause(failures) : 0));
}
