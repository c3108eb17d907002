// Signing out and handing the phone over: nothing she wrote down is ever deleted, her sheets always are. Without a
// signal the phone remembers, and the server hears of it at the next connection, before it is asked anything else.

import { fetchToken } from "./post.js";
import { unsent } from "./records.js";
import { forgetSheets, setLeaving } from "./sheets.js";
import { sums } from "./sums.js";
import { say, template } from "./words.js";
import { leave as leaveHere, tabs } from "./who.js";

const PATIENCE = 5_000;
const SHORT_PATIENCE = 3_000;
const NOT_SENT = { "signed-out": "signedOut", "no-signal": "leavingNoSignal" };

let asking = null;

// Whether the server knows by now.
export async function finish() {
  const told = await within(PATIENCE, tell()).catch(() => false);
  if (told) await setLeaving(false);
  return told;
}

// What is to become of the money that was not sent; and without a signal, whether she really goes: she cannot come back
// before there is one. Then she is gone.
export function ask() {
  asking = asking || look().finally(() => { asking = null; });
  return asking;
}

async function look() {
  const [{ mine }, signal] = [await unsent(), await isAnswered()];
  if (!mine.length && signal) return leave();
  const dialog = template.content.querySelector("dialog").cloneNode(true);
  draw(dialog, mine, signal);
  dialog.addEventListener("click", ({ target }) => target.dataset.leave && choose(dialog, target.dataset.leave));
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

function draw(dialog, mine, signal) {
  const facts = { count: mine.length, sums: sums(mine) };
  dialog.querySelector("h2").textContent = say(mine.length ? "leaving" : "leavingNothing", facts);
  const is = { money: mine.length > 0, nothing: !mine.length, signal, "no-signal": !signal };
  for (const each of dialog.querySelectorAll("[data-when]")) {
    each.hidden = !each.dataset.when.split(" ").every((name) => is[name]);
  }
}

async function choose(dialog, choice) {
  if (choice === "stay") return dialog.close();
  if (choice === "keep" || choice === "go") return leave();
  const status = dialog.querySelector("[role=status]");
  status.textContent = say("sending");
  const { sendNow } = await import("./sender.js");
  const outcome = await sendNow();
  const { mine } = await unsent();
  if (!mine.length) return leave();
  draw(dialog, mine, outcome !== "no-signal");
  status.textContent = say(NOT_SENT[outcome] || "noSignal");
}

async function leave() {
  await setLeaving(true);
  await forgetSheets();
  leaveHere();
  tabs.postMessage("left");
  location.replace(await finish() ? "/sign-in" : "/phone");
}

async function isAnswered() {
  return navigator.onLine && within(SHORT_PATIENCE, fetchToken()).then(() => true, () => false);
}

async function tell() {
  const { token, user } = await fetchToken();
  if (user === null) return true;
  const body = new URLSearchParams({ csrf_token: token });
  const answer = await fetch("/sign-out", { method: "POST", body, redirect: "manual", credentials: "same-origin" });
  return answer.type === "opaqueredirect" || answer.ok;
}

function within(patience, told) {
  return Promise.race([told, new Promise((resolve, reject) => setTimeout(reject, patience))]);
}
