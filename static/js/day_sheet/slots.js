// Each purse's state of the day in words and colour: what the server drew, and what lies on this phone.

import { isAbsent } from "./absent.js";
import { mayBeUndone } from "./just-said.js";
import { recordsOf } from "./keeping.js";
import { day, dong, drawnDay, saverOf, sheet, slots, words } from "./page.js";

const LOOKS = { queued: "slot-waiting", review: "slot-waiting", refused: "slot-refused", "in-book": "slot-in-book" };

const drawn = new Map(slots.map((slot) => [slot, {
  nodes: [...slot.querySelector("[data-words]").childNodes],
  done: slot.matches(".slot-in-book, .slot-waiting"),
  look: [...slot.classList].find((name) => Object.values(LOOKS).includes(name)),
  tap: slot.querySelector(".slot-tap") && [...slot.querySelector(".slot-tap").childNodes],
}]));

// What each was last drawn from: a cheap phone has no time to draw everybody for one tap.
const shown = new Map();

export function drawSlots() {
  slots.forEach((slot) => {
    const records = recordsOf(slot);
    const facts = records.map((each) => [each.key, each.state, each.receipt, each.sentence, mayBeUndone(each)]);
    const now = JSON.stringify([day(), isAbsent(saverOf(slot).dataset.member), facts]);
    if (shown.get(slot) !== now) draw(slot, records);
    shown.set(slot, now);
  });
}

function draw(slot, records) {
  const before = drawn.get(slot);
  const known = before.done && day() === drawnDay;
  const counting = records.filter(({ state }) => state !== "refused");
  slot.toggleAttribute("data-done", known || counting.length > 0);
  const absent = isAbsent(saverOf(slot).dataset.member) && !slot.hasAttribute("data-done");
  slot.classList.toggle("slot-absent", absent);
  dress(slot, known && before.look, records);
  const parts = records.map(told);
  if (known) parts.unshift(before.nodes);
  if (!parts.length) parts.push([absent ? words.absent : words.open]);
  const joined = parts.flatMap((part, place) => (place ? [" · ", ...part] : part));
  slot.querySelector("[data-words]").replaceChildren(...joined);
  drawTap(slot, records.filter(mayBeUndone), before.tap);
}

// The most urgent of them colours the line.
function dress(slot, known, records) {
  const looks = [known, ...records.map(({ state }) => LOOKS[state])];
  const look = ["slot-refused", "slot-waiting", "slot-in-book"].find((each) => looks.includes(each));
  slot.classList.remove(...Object.values(LOOKS));
  if (look) slot.classList.add(look);
  slot.classList.toggle("slot-queued", records.some(({ state }) => state === "queued"));
}

function told(record) {
  const amount = element("strong", dong(record.amount), "figures");
  if (record.state === "in-book") {
    const link = linked(record.receipt, sheet.dataset.slips + record.receipt);
    return [amount, " ", element("span", words.inBook, "in-book"), ` ${words.slip} `, link];
  }
  if (record.state === "review") return [amount, " ", linked(words.review, sheet.dataset.reviews)];
  if (record.state === "refused") return [amount, " ", words.refused, ` ${record.sentence || ""}`];
  const slip = [element("span", `${words.provisional} `, "visually-hidden"), element("span", record.slip, "figures")];
  return [amount, ` ${words.queued} `, ...slip];
}

// One and the same button takes a pledge, and takes it back: it stays under her thumb and keeps its focus.
function drawTap(slot, undoable, nodes) {
  const tap = slot.querySelector(".slot-tap");
  slot.classList.toggle("slot-holding", undoable.length > 0);
  if (!tap) return;
  const [focused, away] = [document.activeElement === tap, slot.hasAttribute("data-done") && !undoable.length];
  if (undoable.length) {
    tap.dataset.undo = undoable.map(({ key }) => key).join(" ");
    tap.replaceChildren(words.undo, element("span", ` ${saverOf(slot).dataset.name}`, "visually-hidden"));
  } else if (tap.dataset.undo) {
    delete tap.dataset.undo;
    tap.replaceChildren(...nodes);
  }
  tap.hidden = away;
  if (away && focused) slot.querySelector(".slot-other").focus({ preventScroll: true });
}

function linked(text, to) {
  const link = element("a", text);
  link.href = to;
  return link;
}

function element(tag, text, look = "") {
  const made = document.createElement(tag);
  made.textContent = text;
  if (look) made.className = look;
  return made;
}
