// Finding a member by name or nickname without marks, and the order the leader likes to read in.

import { fill, sheet, words } from "./page.js";
import { recall, remember } from "./remembered.js";
import { searchKey } from "./search-key.js";

const NAME = "heo-dat-order";
const ORDERS = { hand: "byHand", name: "byName", hamlet: "byHamlet" };

const fold = document.getElementById("finding");
const form = document.getElementById("find");
const [asked, order] = [form.elements.q, form.elements.order];
const savers = [...sheet.querySelectorAll(".saver")];

export function offerFinding() {
  const kept = recall(NAME);
  const inAddress = new URLSearchParams(location.search).has("order");
  if (kept in ORDERS && !inAddress) order.value = kept;
  form.addEventListener("submit", (event) => { event.preventDefault(); show(); });
  asked.addEventListener("input", () => { show(); bringUp(); });
  order.addEventListener("change", () => { remember(NAME, order.value); arrange(); });
  arrange();
}

function show() {
  const parts = searchKey(asked.value).split(" ").filter(Boolean);
  const isAsked = ({ dataset }) => parts.every((each) => ` ${dataset.search}`.includes(` ${each}`));
  savers.forEach((saver) => { saver.hidden = !isAsked(saver); });
  sheet.querySelectorAll(".hamlet").forEach((heading) => { heading.hidden = !hasShown(heading); });
  document.getElementById("nobody-found").hidden = savers.some((saver) => !saver.hidden);
  sheet.setAttribute("aria-label", fill(words.found, { count: savers.filter((saver) => !saver.hidden).length }));
}

// While she types, the box stands under the bar and the found women right below it.
function bringUp() {
  fold.classList.toggle("finding-asked", Boolean(asked.value.trim()));
  sheet.closest("form").classList.toggle("taps-asked", Boolean(asked.value.trim()));
  if (asked.value.trim()) asked.labels[0].scrollIntoView({ behavior: "instant" });
}

function hasShown(heading) {
  for (let next = heading.nextElementSibling; next && next.matches(".saver"); next = next.nextElementSibling) {
    if (!next.hidden) return true;
  }
  return false;
}

function arrange() {
  const place = ORDERS[order.value];
  sheet.querySelectorAll(".hamlet").forEach((heading) => heading.remove());
  savers.sort((one, other) => one.dataset[place] - other.dataset[place]);
  const parts = savers.flatMap((saver, at) => {
    const begins = order.value === "hamlet" && (!at || savers[at - 1].dataset.hamlet !== saver.dataset.hamlet);
    return begins ? [hamletHeading(saver.dataset.hamlet), saver] : [saver];
  });
  sheet.append(...parts);
  show();
}

function hamletHeading(hamlet) {
  const [line, heading] = [document.createElement("li"), document.createElement("h3")];
  line.className = "hamlet";
  heading.textContent = hamlet;
  line.append(heading);
  return line;
}
