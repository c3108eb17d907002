// Signing out and handing the phone over: nothing she wrote down is ever deleted, her sheets always are. Without a
// signal the phone remembers, and the server hears of it at the next connection, before it is asked anything else.

import { inFigures } from "../money.js";
import { fetchToken } from "./post.js";
import { unsent } from "./records.js";
import { forgetSheets, setLeaving } from "./sheets.js";
import { say, template } from "./words.js";
import { forget, tabs } from "./who.js";

const PATIENCE = 5_000;

// Whether the server knows by now.
export async function finish() {
  const told = await withinPatience(tell()).catch(() => false);
  if (told) await setLeaving(false);
  return told;
}

// What is to become of the money that was not sent, where there is some; then she is gone.
export async function ask() {
  const { mine } = await unsent();
  if (!mine.length) return leave();
  const total = mine.reduce((sum, { amount }) => sum + amount, 0);
  const dialog = template.content.querySelector("dialog").cloneNode(true);
  dialog.querySelector("h2").textContent = say("leaving", { count: mine.length, total: inFigures(total) });
  dialog.addEventListener("click", ({ target }) => target.dataset.leave && choose(dialog, target.dataset.leave));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

async function choose(dialog, choice) {
  if (choice === "stay") return dialog.close();
  if (choice === "keep") return leave();
  const status = dialog.querySelector("[role=status]");
  status.textContent = say("sending");
  const { sendNow } = await import("./sender.js");
  const outcome = await sendNow();
  if ((await unsent()).mine.length) status.textContent = say(outcome === "signed-out" ? "signedOut" : "noSignal");
  else await leave();
}

async function leave() {
  await setLeaving(true);
  await forgetSheets();
  forget();
  tabs.postMessage("left");
  location.replace(await finish() ? "/sign-in" : "/phone");
}

async function tell() {
  const { token, user } = await fetchToken();
  if (user === null) return true;
  const body = new URLSearchParams({ csrf_token: token });
  const answer = await fetch("/sign-out", { method: "POST", body, redirect: "manual", credentials: "same-origin" });
  return answer.type === "opaqueredirect" || answer.ok;
}

function withinPatience(told) {
  return Promise.race([told, new Promise((resolve, reject) => setTimeout(reject, PATIENCE))]);
}
