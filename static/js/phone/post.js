// What this phone says to the server, with a token that holds: a page that lay in the phone's cache has an old one.

import { heard, me } from "./who.js";

const LONGEST_WAIT = 30_000;
const PATIENCE = 3_000;

// No answer came: no signal, or it broke on the way. What was sent may have arrived.
export class NoSignal extends Error {
  name = "NoSignal";
}

// The status and the JSON of the answer (null where it is none); 401 also where somebody else is signed in.
export async function send(path, body) {
  const own = pageToken();
  const first = own ? await post(path, body, own) : null;
  if (first && first.status !== 400) return said(first);
  const { token, user } = await askWho();
  if (user === null || user !== me().user) return { status: 401, said: null };
  return post(path, body, token);
}

// The same as ``fetchToken``; the page goes by who it says is there.
export async function askWho() {
  const told = await fetchToken();
  heard(told.user);
  return told;
}

// Whether what is sent now reaches the server, and in her name; a line too weak to say so soon does not.
export async function isReached() {
  if (!navigator.onLine) return false;
  const { status, said: told } = await ask("/outbox", {}, PATIENCE).catch(() => ({ status: 0, said: null }));
  return status === 200 && told !== null && told.user === me().user;
}

// A fresh token, who is signed in (null: nobody) and the server's time.
export async function fetchToken() {
  const { status, said } = await ask("/outbox", { headers: { Accept: "application/json" } });
  if (status !== 200 || !said) throw new NoSignal(`token: ${status}`);
  return said;
}

// The token belongs to her session: what is taken with it was taken from her.
function said(answer) {
  if (answer.status === 401) heard(null);
  if (answer.status === 200 && answer.said) heard(me().user);
  return answer;
}

function pageToken() {
  const meta = document.querySelector('meta[name="csrf-token"]');
  return meta ? meta.content : "";
}

function post(path, body, token) {
  const headers = { "Content-Type": "application/json", "X-CSRFToken": token };
  return ask(path, { method: "POST", headers, body: JSON.stringify(body) });
}

async function ask(path, options, patience = LONGEST_WAIT) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), patience);
  try {
    const ours = { credentials: "same-origin", cache: "no-store", signal: stop.signal };
    const answer = await fetch(path, { ...options, ...ours });
    const text = await answer.text();
    return { status: answer.status, said: parsed(text) };
  } catch (fault) {
    throw new NoSignal(fault.message);
  } finally {
    clearTimeout(timer);
  }
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
