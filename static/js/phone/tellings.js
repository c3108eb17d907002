// Who was told of a deposit before it was in the book: noted there once it is, from whatever page she is on.

import { NoSignal, send } from "./post.js";
import { change, mine } from "./records.js";

// Nothing more is answered now; and what is not taken now, but may be later.
const STOPPED = new Set([0, 401, 503]);
const LATER = new Set([403, 429, 500, 502, 504, 507]);

const setAside = new Set();
let noting = null;

// Again later where the server cannot be asked. What it does not take stops nothing else, and is tried again from the
// next page.
export function noteTold() {
  noting = noting || noteAll().finally(() => { noting = null; });
  return noting;
}

async function noteAll() {
  const open = ({ state, receipt, told, told_key, told_noted: noted }) =>
    state === "in-book" && receipt && told && !noted && !setAside.has(told_key);
  for (const { key, club, receipt, told, told_key } of (await mine()).filter(open)) {
    const status = await noted(club, { key: told_key, about: "SLIP", receipt, way: told });
    if (STOPPED.has(status)) return;
    if (LATER.has(status)) setAside.add(told_key);
    else await change([key], (kept) => (kept.told_key === told_key ? { ...kept, told_noted: true } : null));
  }
}

// A page instead of an answer is the one where she signs in.
async function noted(club, telling) {
  try {
    const { status, said } = await send(`/clubs/${club}/tellings`, telling);
    return status === 200 && !said ? 0 : status;
  } catch (fault) {
    if (!(fault instanceof NoSignal)) throw fault;
    return 0;
  }
}
