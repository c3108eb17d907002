// Báo cho hội viên: the text or the picture on the page goes through the phone's share sheet, and is noted as told.
// Without a share sheet, or without this script, the text to copy and the form stand open.

import { canShare, canSharePictures, PICTURE, sharePicture, shareText } from "./phone/share-sheet.js";

function offer(box) {
  box.querySelector("[data-shares]").hidden = !canShare();
  const picture = box.querySelector("[data-share=picture]");
  if (picture) picture.hidden = !canSharePictures();
  box.querySelector("details").open = !canShare();
}

async function tell(box, kind) {
  const way = await shared(box, kind).catch(() => { box.querySelector("details").open = true; });
  if (way) await note(box, way);
}

function shared(box, kind) {
  if (kind !== PICTURE) return shareText(box.querySelector("textarea").value);
  const lines = Array.from(box.querySelector("[data-picture]").content.children);
  return sharePicture(lines.map((line) => ({ words: line.textContent, look: line.dataset.look })), box.dataset.telling);
}

async function note(box, way) {
  const form = box.querySelector("form");
  const said = Object.assign(document.createElement("p"), { className: "mb-1" });
  try {
    const { sentence, key } = await post(form, way);
    form.elements.key.value = key;
    said.textContent = sentence;
  } catch {
    box.querySelector("details").open = true;
    said.textContent = box.dataset.unnoted;
  }
  box.querySelector("[data-told]").prepend(said);
}

async function post(form, way) {
  const sent = new FormData(form);
  sent.set("way", way);
  const answer = await fetch(form.action, { method: "POST", body: sent, headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
}

document.querySelectorAll("[data-telling]").forEach(offer);
document.addEventListener("focusin", ({ target }) => target.matches("[data-telling] textarea") && target.select());
document.addEventListener("click", ({ target }) => {
  const button = target.closest("[data-share]");
  if (button) tell(button.closest("[data-telling]"), button.dataset.share);
});
