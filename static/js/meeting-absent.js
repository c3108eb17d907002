// Ghi buổi họp: whom she marked absent on the day sheet of that day, on this phone, and whose money did not come in
// since, is named, and "Đánh dấu tất cả" leaves her out. Without this script nothing is known of it.

import { absentOn, recall } from "./day_sheet/remembered.js";

const form = document.querySelector("[data-absent-of]");

if (form) leaveOut(form.querySelector("[data-marked-absent]"));

function leaveOut(said) {
  const kept = (recall(absentOn(form.dataset.absentOf, form.dataset.day)) || "").split(" ");
  const boxes = [...form.querySelectorAll("#came input")].filter(({ value, checked }) => kept.includes(value) && !checked);
  boxes.forEach((box) => { box.dataset.absent = ""; });
  said.hidden = !boxes.length;
  said.querySelector("span").textContent = boxes.map(nameOf).join("; ");
}

function nameOf({ labels: [label] }) {
  return label.textContent.trim().replace(/\s+/g, " ");
}
