// Money written down on this phone: saved before anything is said, numbered without a hole, and sent later.
// A record is never changed in what it says, only in what became of it (``state``): queued · in-book · review ·
// refused · undone. Times are milliseconds, amounts whole đồng.

import { newKey } from "./keys.js";
import { ensureLetter } from "./letters.js";
import { answer, Full, read, write } from "./store.js";
import { me } from "./who.js";

export { Full };

export const HOLD = 10_000;

// The phone has no letter in that club yet, and the server cannot be asked: nothing was saved.
export class NoLetter extends Error {
  name = "NoLetter";
}

const channel = "BroadcastChannel" in window ? new BroadcastChannel("heo-dat") : null;
const listeners = new Set();

// All of the drafts or none; the records with their provisional slips, once they are on the disk.
// Rejects with Full, NoLetter, or whatever the phone's storage says.
export async function save(drafts) {
  const kept = () => write(["records", "devices"], (transaction) => keep(transaction, drafts));
  let records;
  try {
    records = await kept();
  } catch (fault) {
    if (!(fault instanceof NoLetter)) throw fault;
    for (const draft of drafts) await ensureLetter(draft.club, draft.club_name).catch(() => { throw fault; });
    records = await kept();
  }
  tell(records.map(({ key }) => key));
  return records;
}

// Takes back what was never on its way to the server; the keys of those. Their numbers stay used.
export async function undo(keys) {
  return takeBack(keys, ({ tries }) => tries === 0);
}

// The same, and asks the server to drop what it may have by now: it was tried, and no answer came. What is in the book
// stays there.
export async function drop(keys) {
  return takeBack(keys, () => true);
}

// Asked to be dropped, and the server has not said yet what stands.
export function isUnsure({ state, unsure, answered_at: answered }) {
  return state === "undone" && Boolean(unsure) && !answered;
}

// She dropped it too late, and has not looked at its slip yet.
export function isInAfterAll({ state, undone_at: undone, looked_at: looked }) {
  return state === "in-book" && Boolean(undone) && !looked;
}

// Her own records of a club's day, in the order of their numbers.
export async function ofDay(club, day) {
  return (await all("day", [club, day])).filter(isMine(me().user)).sort(inOrder);
}

// Her own, of every club.
export async function mine() {
  return (await all()).filter(isMine(me().user)).sort(inOrder);
}

// Hers, and of the others only how many.
export async function unsent() {
  const [queued, { user }] = [await all("state", "queued"), me()];
  const hers = queued.filter(isMine(user)).sort(inOrder);
  return { mine: hers, others: queued.length - hers.length };
}

export async function all(index, value) {
  return read(["records"], (transaction) => {
    const store = transaction.objectStore("records");
    return answer(index ? store.index(index).getAll(value) : store.getAll());
  });
}

// ``changed`` gives a record's next content, null to leave it, undefined to remove it; the keys it touched.
export async function change(keys, changed) {
  const touched = await write(["records"], async (transaction) => {
    const [store, done] = [transaction.objectStore("records"), []];
    for (const key of keys) {
      const before = await answer(store.get(key));
      const after = before ? changed(before) : null;
      if (after === null) continue;
      await answer(after === undefined ? store.delete(key) : store.put(after));
      done.push(key);
    }
    return done;
  });
  if (touched.length) tell(touched);
  return touched;
}

// Called with the keys of records that were saved or changed, in this tab or another.
export function onChange(callback) {
  listeners.add(callback);
}

export function inOrder(one, other) {
  return one.club - other.club || one.number - other.number;
}

if (channel) channel.onmessage = ({ data }) => data.keys && listeners.forEach((each) => each(data.keys));

function tell(keys) {
  listeners.forEach((each) => each(keys));
  if (channel) channel.postMessage({ keys });
}

function takeBack(keys, may) {
  return change(keys, (record) => {
    const here = record.state === "queued" && !record.receipt && may(record);
    return here ? { ...record, state: "undone", undone_at: Date.now(), unsure: record.tries > 0 } : null;
  });
}

function isMine(user) {
  return (record) => user !== null && record.user === user;
}

async function keep(transaction, drafts) {
  const [devices, store, records] = [transaction.objectStore("devices"), transaction.objectStore("records"), []];
  const now = Date.now();
  for (const draft of drafts) {
    const device = await answer(devices.get(draft.club));
    if (!device || !device.letter) throw new NoLetter();
    const record = written(draft, device, now);
    await answer(devices.put({ ...device, next: device.next + 1 }));
    await answer(store.add(record));
    records.push(record);
  }
  return records;
}

// What is saved together may go together: it has one moment.
function written(draft, { device, letter, next }, now) {
  const { user, name } = me();
  return {
    ...draft,
    key: newKey(), device, letter, number: next, slip: `${letter}-${String(next).padStart(4, "0")}`,
    user, user_name: name, practice: document.body.dataset.practice !== undefined,
    written_at: now, hold_until: now + HOLD,
    state: "queued", tries: 0, next_try: 0, receipt: null, seal: null, sentence: null, answered_at: null,
  };
}
