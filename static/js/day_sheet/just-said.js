// What was just done, in one line at the foot of the page under the thumb, with its way back and a way to tell it.

import { inWords } from "../money.js";
import { aloud } from "./aloud.js";
import { addUp, dong, fill, slotOf, sums, words } from "./page.js";

const bar = document.getElementById("just-said");
const [sentence, undoButton, shareButton] = [
  bar.querySelector("[role=status]"), bar.querySelector("[data-undo]"), bar.querySelector("[data-share]"),
];

// Milliseconds after which a line that asks for nothing makes room again.
const LINGERS = 15_000;

let last = [];
let share = null;
let going = null;

export function say(text, { wrong = false } = {}) {
  sentence.textContent = text;
  bar.classList.add("just-said-shown");
  bar.classList.toggle("just-said-wrong", wrong);
  undoButton.hidden = true;
  shareButton.hidden = true;
  clearTimeout(going);
  if (!wrong) going = setTimeout(() => bar.classList.remove("just-said-shown"), LINGERS);
}

export function saySaved(records) {
  last = records;
  if (records.length === 1) {
    const [{ amount, name, slip }] = records;
    say(fill(words.saved, { sum: dong(amount), words: inWords(amount), name, slip }));
    aloud(`${name}, ${inWords(amount)}`);
    offerToTell(records[0]);
  } else {
    say(fill(words.savedAll, { count: records.length, sums: sums(addUp(records)) }));
  }
  undoButton.hidden = records.length === 1 && hasTap(records[0]);
  if (records.length === 1) offerToTell(records[0]);
}

export function sayUndone(records) {
  last = [];
  const [{ amount, name }] = records;
  if (records.length === 1) say(fill(words.undone, { sum: dong(amount), name }));
  else say(fill(words.undoneAll, { count: records.length }));
}

// The record said last came into the book meanwhile, or its time to be taken back is over.
export function sayWhatBecame(records) {
  const now = records.filter(({ key }) => last.some((each) => each.key === key));
  if (!now.length) return;
  if (!now.some(mayBeUndone)) undoButton.hidden = true;
  const [{ state, amount, name, receipt }] = now;
  if (now.length === 1 && state === "in-book") {
    say(fill(words.entered, { sum: dong(amount), name, slip: receipt }));
    last = [];
    if (!now[0].told) offerToTell(now[0]);
  }
}

export function mayBeUndone({ state, hold_until: until, tries }) {
  return state === "queued" && tries === 0 && until > Date.now();
}

export function onUndo(undo) {
  undoButton.addEventListener("click", () => undo(last.map(({ key }) => key)));
}

export function onShare(tell) {
  share = tell;
}

// Her line's own button takes it back.
function hasTap(record) {
  return Boolean(slotOf(record) && slotOf(record).querySelector(".slot-tap"));
}

function offerToTell(record) {
  if (!share) return;
  shareButton.hidden = false;
  shareButton.onclick = () => share(record);
}
