// Note buttons, a number pad, and the amount read back in figures and words while it is typed.
// The pages that have it (thu tiền, khui heo) work without this script.

import { inFigures, inWords, LARGEST, readAmount } from "./money.js";

const template = document.getElementById("note-pad");

function readBack(input) {
  const typed = readAmount(input.value);
  const amount = typed * Number(input.dataset.times);
  let said = `${inFigures(amount)} đ: ${inWords(amount)}`;
  if (typed === null) said = template.dataset.unreadable;
  else if (amount > LARGEST) said = template.dataset.tooLarge;
  const output = input.form.querySelector("output");
  output.textContent = input.value.trim() ? said : "";
  output.classList.toggle("said-wrong", typed === null || amount > LARGEST);
}

function press(button) {
  const input = button.form.elements.amount;
  const before = readAmount(input.value) || 0;
  const { note, digit, erase } = button.dataset;
  let after = before;
  if (note) after = before + Number(note);
  if (digit) after = Number(String(before) + digit);
  if (erase) after = erase === "all" ? 0 : Math.floor(before / 10);
  if (after > LARGEST) return;
  input.value = after ? inFigures(after) : "";
  readBack(input);
}

function putPad(place) {
  if (!place.firstChild) place.append(template.content.cloneNode(true));
}

document.addEventListener("input", ({ target }) => target.dataset.times && readBack(target));
document.addEventListener("click", ({ target }) => target.matches("[data-pad] button") && press(target));
document.querySelectorAll("[data-pad]").forEach(putPad);
document.querySelectorAll("[data-times]").forEach((input) => input.value && readBack(input));
