// Whole đồng read and said on the phone: read as savings_app/money.py reads them, said as savings_app/words.py says them.

export const LARGEST = 1e9;

const DIGITS = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
const SCALES = ["", " nghìn", " triệu", " tỷ"];
const PLAIN = /^[0-9]{1,12}$/;
const GROUPED = /^[0-9]{1,3}(?:([., ])[0-9]{3})(?:\1[0-9]{3}){0,3}$/;

export function inFigures(amount) {
  return String(amount).replace(/\B(?=([0-9]{3})+$)/g, ".");
}

export function inWords(amount) {
  const groups = inFigures(amount).split(".").map(Number);
  const said = groups.map((group, place) =>
    group ? sayGroup(group, place > 0) + SCALES[groups.length - 1 - place] : "");
  const sentence = (said.filter(Boolean).join(" ") || DIGITS[0]) + " đồng";
  return sentence[0].toUpperCase() + sentence.slice(1);
}

export function dong(amount) {
  return `${inFigures(amount)} đ`;
}

// The whole number typed, or null when it cannot be read for certain.
export function readAmount(typed) {
  const text = typed.replace(/[\u00a0\u202f]/g, " ").trim().replace(/ *(?:đ|₫|vnđ|vnd|đồng)$/i, "");
  return PLAIN.test(text) || GROUPED.test(text) ? Number(text.replace(/[., ]/g, "")) : null;
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
