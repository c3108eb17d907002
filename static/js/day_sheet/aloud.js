// "Đọc to": the amount said by the phone's own Vietnamese voice, where she switched it on and the phone has one.

import { recall, remember } from "./remembered.js";
import { words } from "./page.js";

const WAIT = 1000;
const NAME = "heo-dat-aloud";

const able = "speechSynthesis" in window;
const part = document.getElementById("aloud");
const [toggle, hint] = [document.getElementById("read-aloud"), document.getElementById("no-voice")];

export function offerAloud() {
  part.hidden = false;
  toggle.checked = recall(NAME) === "1";
  if (toggle.checked) tellVoice();
  toggle.addEventListener("change", () => {
    remember(NAME, toggle.checked ? "1" : "0");
    tellVoice();
  });
}

export function aloud(text) {
  const voice = toggle.checked && vietnamese();
  if (!voice) return;
  const said = new SpeechSynthesisUtterance(text);
  [said.voice, said.lang] = [voice, "vi-VN"];
  speechSynthesis.cancel();
  speechSynthesis.speak(said);
}

// Voices may come a moment after the page.
function tellVoice() {
  const tell = () => { hint.textContent = toggle.checked && !vietnamese() ? words.noVoice : ""; };
  if (!able || vietnamese() || !toggle.checked) tell();
  else setTimeout(tell, WAIT);
}

function vietnamese() {
  return able ? speechSynthesis.getVoices().find(({ lang }) => /^vi\b/i.test(lang.replace("_", "-"))) : null;
}
