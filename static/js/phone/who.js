// Whose phone this is just now: the user a page was made for, or, on a page made for nobody, whoever used it last. That
// one is believed while the server says so, and without a signal for half a day; after that this phone tells nobody
// anything but how many records it has.

const LAST = "heo-dat-user";
const BELIEVED = 12 * 3_600_000;

// Between the tabs of this phone: she has signed out in one of them.
export const tabs = "BroadcastChannel" in window ? new BroadcastChannel("heo-dat-sign-out") : null;

const listeners = new Set();
let confirmed = false;
let gone = false;

export function me() {
  const { user, shell } = document.body.dataset;
  if (user) return ofPage();
  const last = shell === undefined ? null : lastUser();
  return last && (confirmed || isLately(last.seen)) ? last : nobody();
}

// The server has said who is signed in (null: nobody). Whoever was here last and is not her is forgotten.
export function heard(user) {
  if (gone) return;
  const [known, before] = [document.body.dataset.user ? ofPage() : lastUser(), JSON.stringify([me().user, confirmed])];
  confirmed = user !== null && known !== null && known.user === user;
  put(confirmed ? { ...known, seen: Date.now() } : null);
  if (JSON.stringify([me().user, confirmed]) !== before) listeners.forEach((each) => each());
}

// Whether the server has said in this visit that she is signed in.
export function isConfirmed() {
  return confirmed;
}

// The page lay aside, and somebody else may hold the phone now: until the server has been asked again.
export function doubt() {
  confirmed = false;
  listeners.forEach((each) => each());
}

// Called when somebody else turns out to be there.
export function onKnown(callback) {
  listeners.add(callback);
}

// She signed out: nothing this page still hears brings her back.
export function leave() {
  gone = true;
  confirmed = false;
  put(null);
}

// Zalo and Facebook open pages in a drawer of their own, which may be emptied behind her back.
export function inAnotherApp() {
  return /Zalo|FBAN|FBAV|FB_IAB|Instagram|Line\//.test(navigator.userAgent);
}

// Whether money may be written down on this phone; where not, forms work as they do without script.
export function canKeep() {
  const stores = window.isSecureContext && "indexedDB" in window && "serviceWorker" in navigator;
  return stores && "locks" in navigator && "BroadcastChannel" in window && !inAnotherApp();
}

function ofPage() {
  const { user, userName, leads } = document.body.dataset;
  return { user: Number(user), name: userName || "", leads: leads !== undefined };
}

function nobody() {
  return { user: null, name: "", leads: false };
}

function isLately(seen) {
  return Math.abs(Date.now() - seen) < BELIEVED;
}

// Null where there is none, or what stands there is not ours.
function lastUser() {
  try {
    const last = JSON.parse(localStorage.getItem(LAST));
    return last && Number.isInteger(last.user) ? last : null;
  } catch {
    return null;
  }
}

function put(user) {
  try {
    if (user) localStorage.setItem(LAST, JSON.stringify(user));
    else localStorage.removeItem(LAST);
  } catch {
    // A browser that remembers nothing asks each time.
  }
}
