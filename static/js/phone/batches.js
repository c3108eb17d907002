// One batch on its way: what is due, sent, answered record by record. A record that breaks a batch is found by halves,
// and waits alone; what waits never holds up another.

import { received } from "./received.js";
import { ownName } from "./letters.js";
import { NoSignal, send } from "./post.js";
import { all, change, Full, HOLD, inOrder } from "./records.js";
import { me } from "./who.js";

export const LARGEST = 50;
const LONGEST_PAUSE = 300_000;
const UNTIL_DECIDED = 10_800_000;
const UNREADABLE = new Set([400, 413, 415, 422, 500]);

// How long to wait after so many failures: 2 seconds to 5 minutes, never all phones at once.
export function pause(tries) {
  return Math.min(LONGEST_PAUSE, 2_000 * 2 ** Math.min(tries, 10)) * (0.5 + Math.random() / 2);
}

// Milliseconds until a record may go; 0 now. A moment further ahead than it is ever put was written under another clock:
// it counts for nothing.
export function wait(record) {
  const now = Date.now();
  const left = (until, most) => (until - now > 0 && until - now <= most ? until - now : 0);
  const longest = record.state === "review" ? UNTIL_DECIDED : LONGEST_PAUSE;
  return Math.max(left(record.hold_until, HOLD), left(record.next_try, longest));
}

// What this user still has to send, in the order of the numbers; with ``others`` what any user left here. What the
// server would not take from her waits for somebody else, unless she ``pressed``.
export async function waiting({ others = false, pressed = false } = {}) {
  const { user } = me();
  const open = [...await all("state", "queued"), ...await all("state", "review"), ...await all("state", "undone")];
  const due = open.filter((each) => (each.user === user || others) && !(each.state === "undone" && each.answered_at));
  return due.filter((each) => pressed || each.kept_for !== user).sort(inOrder);
}

// A person takes her time to decide: it is asked again when somebody looks here, and else every three hours.
export async function askOfReviews() {
  const keys = (await all("state", "review")).filter((each) => each.user === me().user).map(({ key }) => key);
  const due = (record) => (record.state === "review" && wait(record) ? { ...record, next_try: 0 } : null);
  if (keys.length) await unlessFull(change(keys, due), () => null);
}

// What came of it: "sent", "signed-out", "no-signal", or "unanswered" where it broke on the way; whatever the server said
// is on the records already.
export async function sendBatch(records) {
  const items = await claim(records);
  const { status, said } = await posted(items, records);
  if (status === 401) return "signed-out";
  if (said && Array.isArray(said.results)) return taken(said, status);
  if (!UNREADABLE.has(status)) return "unanswered";
  if (records.length === 1) return waitsAlone(records[0]);
  const half = Math.ceil(records.length / 2);
  const first = await sendBatch(records.slice(0, half));
  return first === "sent" ? sendBatch(records.slice(half)) : first;
}

// Asks what has arrived, without sending anything.
export async function askReceived() {
  const { status, said } = await posted([], await all());
  if (status === 401) return "signed-out";
  return status === 200 && said ? taken({ results: [], ...said }, status) : "no-signal";
}

async function posted(items, records) {
  const clubs = [...new Set(records.map(({ club }) => club))];
  try {
    return await send("/outbox", { device: await ownName(), now: Date.now(), clubs, items });
  } catch (fault) {
    if (!(fault instanceof NoSignal)) throw fault;
    return { status: 0, said: null };
  }
}

// Counted before it goes, so that nothing on its way can be taken back; on a full phone nothing can be either way.
async function claim(records) {
  let open = [];
  await unlessFull(change(records.map(({ key }) => key), (record) => {
    if (record.state === "in-book" || record.state === "refused") return null;
    open.push(record);
    return { ...record, tries: record.tries + 1 };
  }), () => { open = records; });
  return open.map(item);
}

// With her name: after a restored backup a member's number may be another's.
function item({ key, club, member, name, scheme, amount, booked_on, fund, slip, user, written_at, undone_at, state }) {
  const sent = { key, club, member, name, scheme, amount, booked_on, fund, slip, by: user, written_at };
  return state === "undone" ? { ...sent, undone: true, undone_at } : sent;
}

// What a full phone cannot note is asked again later, and answered alike.
async function taken({ results, now, received: told }, status) {
  const answers = new Map(results.map((each) => [each.key, each]));
  const note = async () => {
    await change([...answers.keys()], (record) => answered(record, answers.get(record.key), now || Date.now()));
    await received(told || {}, { now, fresh: answers });
  };
  const noted = await unlessFull(note().then(() => true), () => false);
  return status === 200 && noted ? "sent" : "no-signal";
}

async function unlessFull(written, instead) {
  try {
    return await written;
  } catch (fault) {
    if (!(fault instanceof Full)) throw fault;
    return instead();
  }
}

const STATES = { created: "in-book", exists: "in-book", review: "review", refused: "refused", undone: "undone" };

function answered(record, { answer, receipt, seal, sentence }, now) {
  if (answer === "kept") return { ...record, sentence, kept_for: me().user };
  if (!STATES[answer]) return { ...record, sentence, next_try: Date.now() + pause(record.tries) };
  const next_try = answer === "review" ? Date.now() + UNTIL_DECIDED : 0;
  return { ...record, state: STATES[answer], receipt, seal, sentence, next_try, answered_at: now };
}

// The others go on; on a full phone it cannot be set aside, and all wait.
export async function waitsAlone({ key }) {
  const after = ({ state, tries }) => Date.now() + (state === "review" ? UNTIL_DECIDED : pause(tries));
  const later = change([key], (record) => ({ ...record, next_try: after(record) }));
  return unlessFull(later.then(() => "sent"), () => "no-signal");
}
