// Who was told of a deposit before it was in the book: noted there once it is, from whatever page she is on.

import { NoSignal, send } from "./post.js";
import { change, mine, onChange } from "./records.js";

const LATER = new Set([0, 401, 403, 429, 500, 502, 503, 504, 507]);

let noting = null;

export function begin() {
  onChange(noteTold);
  noteTold();
}

// Again later where the server cannot be asked; a fault stands in the browser's log.
function noteTold() {
  noting = noting || noteAll().catch((fault) => console.error(fault)).finally(() => { noting = null; });
}

async function noteAll() {
  const open = ({ state, receipt, told, told_noted: noted }) => state === "in-book" && receipt && told && !noted;
  for (const { key, club, receipt, told, told_key } of (await mine()).filter(open)) {
    const status = await noted(club, { key: told_key, about: "SLIP", receipt, way: told });
    if (LATER.has(status)) return;
    await change([key], (kept) => (kept.told_key === told_key ? { ...kept, told_noted: true } : null));
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
