// "Khác" for one purse: another amount, several times at once, paid up to a day, or absent; all saved on the phone.

import { inWords, LARGEST, readAmount } from "../money.js";
import { isAbsent, markAbsent } from "./absent.js";
import { after, dueUntil, fromDay, stretches, toDay } from "./catching-up.js";
import { keep, recordsOf } from "./keeping.js";
import { showOverPage } from "./over-page.js";
import { dong, draft, fill, pledgeOf, saverOf, shownDay, sleep, slotNamed, words } from "./page.js";

const MOST_TIMES = 366;

const dialog = document.getElementById("other");
const part = (name) => dialog.querySelectorAll(`[data-say="${name}"]`);
const many = dialog.querySelector("details");
const absentToggle = dialog.querySelector("[data-absent-toggle]");
const capital = (text) => text[0].toUpperCase() + text.slice(1);

const amounts = {
  more: (form, slot) => pledgeOf(slot),
  amount: (form) => readAmount(form.elements.amount.value),
  days: (form, slot) => timesOf(form) * pledgeOf(slot),
  until: (form, slot) => dueTo(slot, form.elements.until.value).reduce((sum, each) => sum + each.times * each.amount, 0),
};

export function openOther(slot) {
  const { name, nickname, member } = saverOf(slot).dataset;
  const { rhythm, schemeWords, fund, scheme, purse } = slot.dataset;
  dialog.dataset.purse = purse;
  part("who").forEach((each) => { each.textContent = nickname ? `${name} “${nickname}”` : name; });
  const known = [schemeWords, ...pledgeWords(slot), ...paidUp(slot)].join(" · ");
  part("purse").forEach((each) => { each.textContent = known; });
  part("pledge").forEach((each) => { each.textContent = dong(pledgeOf(slot)); });
  part("days").forEach((each) => { each.textContent = each.dataset[rhythm || "day"]; });
  const [pledge, done] = [pledgeOf(slot), slot.hasAttribute("data-done")];
  dialog.querySelectorAll("form").forEach((form) => refill(form, { member, fund, scheme, purse, pledge }));
  const has = { today: done && pledge, pledge, due: slot.dataset.due };
  dialog.querySelectorAll("[data-needs]").forEach((each) => { each.hidden = !has[each.dataset.needs]; });
  many.open = false;
  drawAbsent(slot);
  dialog.classList.add("other-modal");
  showOverPage(dialog);
  document.getElementById("other-who").focus();
}

export function offerOther(redraw) {
  document.getElementById("sheet").addEventListener("click", (event) => {
    const link = event.target.closest(".slot-other");
    if (!link) return;
    event.preventDefault();
    openOther(link.closest(".slot"));
  });
  dialog.addEventListener("submit", save);
  dialog.addEventListener("input", ({ target }) => target.name === "until" && sayUntil(target.form));
  dialog.querySelector("[data-close]").addEventListener("click", (event) => {
    event.preventDefault();
    dialog.close();
  });
  many.addEventListener("toggle", () => many.open && many.scrollIntoView({ behavior: "instant" }));
  absentToggle.addEventListener("click", () => {
    const who = saverOf(chosen()).dataset;
    dialog.close();
    markAbsent(who, !isAbsent(who.member), redraw);
  });
  if (dialog.open) drawAbsent(chosen());
}

async function save(event) {
  const [form, slot] = [event.target, chosen()];
  const read = amounts[form.dataset.way];
  if (!read) return;
  event.preventDefault();
  const amount = read(form, slot);
  if (!(amount > 0 && amount <= LARGEST)) return sayWrong(form);
  const saved = await keep([draft(slot, amount)], () => form.submit());
  if (!saved) return;
  sleep();
  dialog.close();
  const tap = slot.querySelector(".slot-tap");
  if (tap) tap.focus({ preventScroll: true });
}

function chosen() {
  return slotNamed(dialog.dataset.purse);
}

function refill(form, { pledge, ...facts }) {
  for (const [name, value] of Object.entries(facts)) if (form.elements[name]) form.elements[name].value = value;
  const { amount, days, until } = form.elements;
  if (amount) amount.value = amount.type === "hidden" ? pledge : "";
  if (days) [days.value, days.dataset.times] = ["", pledge];
  if (until) until.value = "";
  form.querySelectorAll("output").forEach((output) => { output.textContent = ""; });
  form.querySelectorAll("[aria-invalid]").forEach((input) => input.removeAttribute("aria-invalid"));
  form.hidden = form.dataset.way === "caught-up";
}

// What lies on this phone and the server does not know of yet counts as put in.
function due(slot) {
  const putIn = recordsOf(slot).reduce((sum, { amount, state }) => sum + (state === "refused" ? 0 : amount), 0);
  return after(stretches(slot.dataset.due), putIn);
}

function dueTo(slot, until) {
  const found = until ? dueUntil(due(slot), until) : [];
  return found.reduce((times, each) => times + each.times, 0) > MOST_TIMES ? [] : found;
}

function sayUntil(form) {
  const [slot, until, output] = [chosen(), form.elements.until.value, form.querySelector("output")];
  const found = dueTo(slot, until);
  const parts = found.map(({ times, amount, rhythm }) =>
    fill(words[`each${capital(rhythm)}`], { times, sum: dong(amount) }));
  const sum = found.reduce((total, { times, amount }) => total + times * amount, 0);
  output.classList.toggle("said-wrong", !sum);
  if (sum) output.textContent = `${parts.join(" + ")} = ${dong(sum)}: ${inWords(sum)}`;
  else output.textContent = until ? words.nothingDue : "";
  form.querySelector("button").textContent = fill(words.save, { sum: sum ? dong(sum) : "" });
  form.scrollIntoView({ behavior: "instant", block: "nearest" });
}

function sayWrong(form) {
  const output = form.querySelector("output");
  output.textContent = output.textContent || words.unreadable;
  output.classList.add("said-wrong");
  form.querySelector("input:not([type=hidden])").focus();
}

function timesOf(form) {
  const typed = form.elements.days.value.trim();
  return /^[0-9]{1,3}$/.test(typed) && Number(typed) <= MOST_TIMES ? Number(typed) : 0;
}

function pledgeWords(slot) {
  const { rhythm } = slot.dataset;
  return rhythm ? [fill(words[`a${capital(rhythm)}`], { sum: dong(pledgeOf(slot)) })] : [];
}

function paidUp(slot) {
  if (!slot.dataset.due) return [];
  const open = fromDay(due(slot)[0].from);
  if (open <= slot.dataset.since) return [fill(words.openSince, { day: shownDay(open) })];
  return [fill(words.paidUp, { day: shownDay(fromDay(toDay(open) - 1)) })];
}

function drawAbsent(slot) {
  const absent = isAbsent(saverOf(slot).dataset.member);
  absentToggle.hidden = slot.hasAttribute("data-done");
  absentToggle.textContent = absent ? words.absentOff : words.absentOn;
}
