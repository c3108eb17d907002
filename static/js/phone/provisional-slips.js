// Provisional slips on paper (phiếu tạm): one a record, with its number, made and printed without a signal.

import { inFigures, inWords } from "../money.js";
import { day, moment } from "./words.js";

export function print(records) {
  document.getElementById("slips").replaceChildren(...records.map(slip));
  document.body.classList.add("printing-slips");
  window.print();
}

// Puts a record's facts where a copy of the template has a place for them. Of a pig at home nobody took any money.
export function put(part, record) {
  const facts = {
    ...record,
    nickname: record.nickname ? `“${record.nickname}”` : "",
    amount: `${inFigures(record.amount)} đ`,
    words: `(${inWords(record.amount)})`,
    day: day(record.booked_on),
    written: moment(record.written_at),
  };
  for (const place of part.querySelectorAll("[data-part]")) {
    const fact = facts[place.dataset.part];
    if (fact !== undefined) place.textContent = fact || "";
  }
  const other = record.own_pig ? "[data-cash]" : "[data-at-home]";
  part.querySelectorAll(other).forEach((each) => each.remove());
  return part;
}

function slip(record) {
  const made = put(document.getElementById("one-slip").content.cloneNode(true), record);
  if (!record.practice) made.querySelector('[data-part="sample"]').remove();
  return made;
}
