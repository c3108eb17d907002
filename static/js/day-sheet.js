// Thu tiền: note buttons, a number pad, and the amount read back in figures and words while it is typed.
// The page works without this script. Amounts are read as savings_app/money.py reads them, and said as
// savings_app/words.py says them.
"use strict";

const LARGEST = 1e9;
const DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
const SCALES = ["", " nghìn", " triệu", " tỷ"];
const PLAIN = /^[0-9]{1,12}$/;
const GROUPED = /^[0-9]{1,3}(?:([., ])[0-9]{3})(?:\1[0-9]{3}){0,3}$/;

const template = document.getElementById("note-pad");

function inFigures(amount) {
  return String(amount).replace(/\B(?=([0-9]{3})+$)/g, ".");
}

function inWords(amount) {
  const groups = inFigures(amount).split(".").map(Number);
  const said = groups.map((group, place) =>
    group ? sayGroup(group, place > 0) + SCALES[groups.length - 1 - place] : "");
  const sentence = (said.filter(Boolean).join(" ") || DIGITS[0]) + " đồng";
  return sentence[0].toUpperCase() + sentence.slice(1);
}

function sayGroup(group, later) {
  const [hundred, ten, unit] = String(group).padStart(3, "0").split("").map(Number);
  const said = later || hundred ? [DIGITS[hundred], "trăm"] : [];
  if (ten === 0 && unit && said.length) said.push("linh");
  if (ten === 1) said.push("mười");
  if (ten > 1) said.push(DIGITS[ten], "mươi");
  if (unit) said.push(sayUnit(unit, ten));
  return said.join(" ");
}

function sayUnit(unit, ten) {
  if (unit === 5 && ten > 0) return "lăm";
  if (unit === 1 && ten > 1) return "mốt";
  if (unit === 4 && ten > 1) return "tư";
  return DIGITS[unit];
}

// The whole number typed, or null when it cannot be read for certain.
function readAmount(typed) {
  const text = typed.replace(/[\u00a0\u202f]/g, " ").trim().replace(/ *(?:đ|₫|vnđ|vnd|đồng)$/i, "");
  return PLAIN.test(text) || GROUPED.test(text) ? Number(text.replace(/[., ]/g, "")) : null;
}

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

function putPad(details) {
  const place = details.querySelector("[data-pad]");
  if (place && !place.firstChild) place.append(template.content.cloneNode(true));
}

document.addEventListener("input", ({ target }) => target.dataset.times && readBack(target));
document.addEventListener("click", ({ target }) => target.matches("[data-pad] button") && press(target));
document.addEventListener("toggle", ({ target }) => target.open && putPad(target), true);
document.querySelectorAll(".purse details[open]").forEach(putPad);
document.querySelectorAll("[data-times]").forEach((input) => input.value && readBack(input));
