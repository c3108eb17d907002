// What the server says it has of this phone: what it lost, restored from a backup, is sent to it once more; what it has
// had for thirty days leaves the phone.

import { ownName } from "./letters.js";
import { all, change } from "./records.js";

const KEPT = 30 * 86_400_000;
const FAR_OFF = 600_000;
const SKEW = "heo-dat-skew";

// ``told``: by club, how far it has this phone's numbers (``upto``), and which of those it has not (``missing``; where
// they are very many, ``runs`` of them, first and last).
// ``now``: its clock. ``fresh``: keys it has just answered.
export async function received(told, { now, fresh }) {
  const [every, device] = [await all(), await ownName()];
  const known = every.filter((each) => each.device === device && told[each.club]);
  const lost = known.filter((each) => each.answered_at && !fresh.has(each.key) && isLost(each, told[each.club]));
  await change(lost.map(({ key }) => key), fedAgain);
  if (!now) return;
  noteSkew(now);
  await change(every.filter((each) => isOver(each, now)).map(({ key }) => key), (record) =>
    (isOver(record, now) ? undefined : null));
}

// Milliseconds the phone's clock is ahead of the server's; 0 while they agree well enough.
export function skew() {
  return Number(localStorage.getItem(SKEW)) || 0;
}

// What was refused for good is not sent again. The number alone says it: the phone counts on whatever its letter.
function isLost({ state, number }, { upto, missing, runs = [] }) {
  const within = ([first, last]) => first <= number && number <= last;
  return state !== "refused" && (number > upto || missing.includes(number) || runs.some(within));
}

function fedAgain(record) {
  const [state, before] = [record.state === "undone" ? "undone" : "queued", record.receipt || record.before];
  return { ...record, state, answered_at: null, next_try: 0, before };
}

// What the server has not answered for good stays, however long.
function isOver({ state, answered_at: answered }, now) {
  return ["in-book", "refused", "undone"].includes(state) && answered > 0 && now - answered > KEPT;
}

function noteSkew(now) {
  const ahead = Date.now() - now;
  if (Math.abs(ahead) > FAR_OFF) localStorage.setItem(SKEW, String(ahead));
  else localStorage.removeItem(SKEW);
}
