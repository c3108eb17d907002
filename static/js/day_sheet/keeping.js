// Taps become records on this phone; where it cannot keep any, the form goes to the server as it does without script.

import { isReached } from "../phone/post.js";
import { Full, ofDay, save, undo } from "../phone/records.js";
import { canKeep } from "../phone/who.js";
import { say, saySaved, sayUndone } from "./just-said.js";
import { day, drawnDay, SAME_TAP, sheet, slotOf, words } from "./page.js";

// Milliseconds after which she is told that it takes its time.
const PATIENCE = 500;

// Purses a deposit is being written for, until the page has shown it: whoever presses again meanwhile means no second.
const underWay = new Set();

let records = [];

// Hers of the sheet's day which the page itself does not tell of; what she took back is nothing.
export async function readRecords() {
  if (!canKeep()) return records;
  const every = await ofDay(Number(sheet.dataset.club), day()).catch(() => []);
  records = every.filter((each) => each.state !== "undone" && !isOnPage(each));
  return records;
}

export function recordsOf(slot) {
  return records.filter((each) => slotOf(each) === slot);
}

// Whether it was saved; ``send`` sends the form where the phone keeps nothing, and only to where it arrives.
export async function keep(drafts, send) {
  if (!canKeep()) return send();
  const meant = drafts.filter((each) => !underWay.has(slotOf(each)));
  if (!meant.length) return false;
  const places = meant.map(slotOf);
  places.forEach((place) => underWay.add(place));
  const saved = await saveOrSend(meant, send);
  setTimeout(() => places.forEach((place) => underWay.delete(place)), saved ? SAME_TAP : 0);
  if (saved) saySaved(saved, takeBack);
  return saved !== null;
}

async function saveOrSend(drafts, send) {
  const slow = setTimeout(() => say(words.saving), PATIENCE);
  try {
    return await save(drafts);
  } catch (fault) {
    if (fault instanceof Full) say(words.full, { wrong: true });
    else if (await isReached()) send();
    else say(words.notKept, { wrong: true });
    return null;
  } finally {
    clearTimeout(slow);
  }
}

export async function takeBack(keys) {
  const [before, undone] = [records, await undo(keys).catch(() => null)];
  const back = before.filter(({ key }) => undone && undone.includes(key));
  if (!undone) say(words.notUndone, { wrong: true });
  else if (back.length) sayUndone(back);
  else say(words.tooLate, { wrong: true });
}

// The page knows it by its key, or is newer than its slip and does not count it: it was reversed since.
function isOnPage(record) {
  if (day() !== drawnDay) return false;
  const slot = slotOf(record);
  const keys = slot && slot.dataset.keys ? slot.dataset.keys.split(" ") : [];
  if (keys.includes(record.key.slice(-12))) return true;
  return record.state === "in-book" && isNotAfter(record.receipt, sheet.dataset.newestSlip);
}

function isNotAfter(slip, newest) {
  if (!slip || !newest) return false;
  const [[year, number], [lastYear, last]] = [slip, newest].map((each) => each.split("-").map(Number));
  return year < lastYear || (year === lastYear && number <= last);
}
