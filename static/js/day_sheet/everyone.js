// "Cả tổ có mặt": every daily pledge nothing was written for, but for those who are absent, after saying how much.

import { isAbsent, keepAbsent } from "./absent.js";
import { keep } from "./keeping.js";
import { addUp, draft, fill, pledgeOf, saverOf, sheet, sleep, slots, sums, words } from "./page.js";

const fold = document.getElementById("everyone");

export function drawEveryone() {
  if (!fold) return;
  const [drafts, open] = [meant(), slots.filter(isOpen)];
  const text = drafts.length ? fill(words.everyone, { count: drafts.length, sums: sums(addUp(drafts)) }) : words.nobody;
  const said = fold.querySelector('[data-say="everyone"]');
  if (said.textContent !== text) said.textContent = text;
  fold.querySelector("button").hidden = !drafts.length;
  fold.hidden = !open.length;
}

export function offerEveryone(redraw) {
  if (!fold) return;
  const form = fold.querySelector("form");
  form.addEventListener("change", () => { keepAbsent(); redraw(); });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const saved = await keep(meant(), () => form.submit());
    if (!saved) return;
    sleep();
    fold.open = false;
    fold.querySelector("summary").focus({ preventScroll: true });
    sheet.scrollIntoView({ behavior: "instant" });
  });
}

function meant() {
  return slots.filter((slot) => isOpen(slot) && !isAbsent(saverOf(slot).dataset.member))
    .map((slot) => draft(slot, pledgeOf(slot)));
}

function isOpen(slot) {
  return pledgeOf(slot) > 0 && slot.dataset.rhythm === "day" && !slot.hasAttribute("data-done");
}
