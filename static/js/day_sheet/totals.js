// The bar that always stays in sight: how many deposits and how much of the day, and of it what is still on this phone.

import { canKeep } from "../phone/who.js";
import { recordsOf } from "./keeping.js";
import { addUp, day, dong, drawnDay, fill, slots, words } from "./page.js";

const bar = document.getElementById("totals");

// What is still on this phone is told on every page; here it belongs to the day's sums and stays in sight with them.
const told = document.getElementById("on-phone");
const [here, hereSum, none] = ["div", "span", "p"].map((tag) => document.createElement(tag));
here.className = "here";
none.className = "none-here";
here.append(...(told ? [told] : []), hereSum, none);
bar.append(here);

const part = (name) => bar.querySelector(`[data-say="${name}"]`);

export function drawTotals() {
  const every = slots.flatMap(recordsOf);
  const records = every.filter(({ state }) => state === "queued" || state === "in-book");
  drawWaiting(every.filter(({ state }) => state === "review"));
  const unsent = records.filter(({ state }) => state === "queued");
  const [{ cash, home }, before] = [addUp(records), inBook()];
  part("count").textContent = fill(words.count, { count: before.count + records.length });
  part("cash").textContent = dong(before.cash + cash);
  part("home").textContent = dong(before.home + home);
  bar.querySelector('[data-part="home"]').hidden = before.home + home === 0;
  hereSum.textContent = unsent.length ? apart(addUp(unsent), { cash: before.cash + cash, home: before.home + home }) : "";
  none.textContent = canKeep() ? words.noneHere : "";
}

// What a person has to look at first is in her hand, and in no sum above.
function drawWaiting(records) {
  const [found, { cash, home }] = [day() === drawnDay ? bar.dataset.waiting.split(" ").map(Number) : [0, 0, 0], addUp(records)];
  const [count, sums] = [found[0] + records.length, { cash: found[1] + cash, home: found[2] + home }];
  bar.querySelector('[data-part="waits"]').hidden = !count;
  part("waits").textContent = fill(words.waits, { count, sums: shortly(sums) });
}

// Of what is still here only what the day's sums above do not say already; what is in the pigs only where it is alone.
function apart({ cash, home }, total) {
  if (cash) return cash === total.cash ? "" : dong(cash);
  return home === total.home ? "" : shortly({ home });
}

function shortly({ cash, home }) {
  return [cash && dong(cash), home && fill(words.atHome, { sum: dong(home) })].filter(Boolean).join(" · ");
}

// What the server counted, where it is of the sheet's day.
function inBook() {
  const { cash, atHome, count } = bar.dataset;
  const drawn = day() === drawnDay;
  if (part("in-bank")) part("in-bank").hidden = !drawn;
  return drawn ? { cash: Number(cash), home: Number(atHome), count: Number(count) } : { cash: 0, home: 0, count: 0 };
}
