// What the server says it has of this phone: what it lost, restored from a backup, is sent to it once more; what it has
// had for thirty days leaves the phone.

import { ownName } from "./letters.js";
import { all, change } from "./records.js";

const KEPT = 30 * 86_400_000;
const FAR_OFF = 600_000;
const SKEW = "heo-dat-skew";

// ``told``: by club, how far it has this phone's numbers (``upto``), and which of those it has not (``missing``).
// ``now``: its clock. ``fresh``: keys it has just answered.
export async function received(told, { now, fresh }) {
  const [every, device] = [await all(), await ownName()];
  const known = every.filter((each) => each.device === device && told[each.club]);
  const ours = known.filter((each) => each.answered_at && !fresh.has(each.key));
  await change(ours.filter((each) => isLost(each, told[each.club])).map(({ key }) => key), fedAgain);
  if (!now) return;
  noteSkew(now);
  const old = every.filter((each) => each.state === "in-book" && now - each.answered_at > KEPT);
  await change(old.map(({ key }) => key), (record) => (record.state === "in-book" ? undefined : null));
}

// Milliseconds the phone's clock is ahead of the server's; 0 while they agree well enough.
export function skew() {
  return Number(localStorage.getItem(SKEW)) || 0;
}

// What was refused may never have been noted under its number: a gap says nothing about it.
function isLost({ number, state }, { upto, missing }) {
  return number > upto || (state !== "refused" && missing.includes(number));
}

function fedAgain(record) {
  const state = record.state === "undone" ? "undone" : "queued";
  return { ...record, state, answered_at: null, next_try: 0, before: record.receipt || record.before };
}

function noteSkew(now) {
  const ahead = Date.now() - now;
  if (Math.abs(ahead) > FAR_OFF) localStorage.setItem(SKEW, String(ahead));
  else localStorage.removeItem(SKEW);
}
