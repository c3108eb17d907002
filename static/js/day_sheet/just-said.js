// What was just done, in one line at the foot of the page under the thumb, with its way back and a way to tell it.

import { inWords } from "../money.js";
import { addUp, dong, fill, SAME_TAP, slotOf, sums, words } from "./page.js";

const bar = document.getElementById("just-said");
const [sentence, undoButton, shareButton] = [
  bar.querySelector("[role=status]"), bar.querySelector("[data-undo]"), bar.querySelector("[data-share]"),
];

// Milliseconds after which a line that asks for nothing makes room again.
const LINGERS = 15_000;

// Pixels kept between her line and the bar.
const CLEAR = 8;

let last = [];
let back = null;
let speak = null;
let going = null;
let waking = null;

// ``undo`` takes back what is said.
export function say(text, { wrong = false, undo = null } = {}) {
  sentence.textContent = text;
  bar.classList.add("just-said-shown");
  bar.classList.toggle("just-said-wrong", wrong);
  back = undo;
  undoButton.hidden = !undo;
  shareButton.hidden = true;
  sleep();
  clearTimeout(going);
  if (!wrong) going = setTimeout(() => bar.classList.remove("just-said-shown"), LINGERS);
}

// ``undo`` takes the records of those keys back.
export function saySaved(records, undo) {
  last = records;
  const takeBack = records.some(mayBeUndone) ? () => undo(records.map(({ key }) => key)) : null;
  if (records.length === 1) {
    const [{ amount, name, slip }] = records;
    say(fill(words.saved, { sum: dong(amount), words: inWords(amount), name, slip }), { undo: takeBack });
    if (speak) speak(`${name}, ${inWords(amount)}`);
    offerToTell(records[0]);
  } else {
    say(fill(words.savedAll, { count: records.length, sums: sums(addUp(records)) }), { undo: takeBack });
  }
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
  if (undoButton.disabled) keepClear();
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

export function onAloud(tell) {
  speak = tell;
}

// A button that is asleep takes the tap and does nothing, nor does the line behind it.
function sleep() {
  [undoButton, shareButton].forEach((button) => { button.disabled = true; });
  clearTimeout(waking);
  waking = setTimeout(() => [undoButton, shareButton].forEach((button) => { button.disabled = false; }), SAME_TAP);
}

// The line she has just pressed goes up where the bar would lie on it.
function keepClear() {
  const slot = last.length === 1 && slotOf(last[0]);
  const hidden = slot ? slot.getBoundingClientRect().bottom + CLEAR - bar.getBoundingClientRect().top : 0;
  if (hidden > 0) scrollBy({ top: hidden, behavior: "instant" });
}

// What shares comes with the first deposit: the first sheet is light, and a press may not wait for it.
async function offerToTell(record) {
  if (!("share" in navigator)) return;
  const said = sentence.textContent;
  const loaded = await import("../phone/sharing.js").catch(() => null);
  if (!loaded || sentence.textContent !== said) return;
  shareButton.hidden = false;
  shareButton.onclick = () => loaded.shareRecord(record).catch(() => say(words.notShared, { wrong: true }));
}

undoButton.addEventListener("click", () => back && back());
