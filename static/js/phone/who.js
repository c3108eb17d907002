// Whose phone this is just now: the user a page was made for, or, on a page made for nobody, whoever used it last.

const LAST = "heo-dat-user";

// Between the tabs of this phone: she has signed out in one of them.
export const tabs = "BroadcastChannel" in window ? new BroadcastChannel("heo-dat-sign-out") : null;

export function me() {
  const { user, userName, shell, leads } = document.body.dataset;
  if (user) return { user: Number(user), name: userName || "", leads: leads !== undefined };
  return shell === undefined ? nobody() : JSON.parse(localStorage.getItem(LAST)) || nobody();
}

// The last user was somebody else, or there was none.
export function remember(user) {
  const before = JSON.parse(localStorage.getItem(LAST));
  localStorage.setItem(LAST, JSON.stringify(user));
  return !before || before.user !== user.user;
}

export function forget() {
  localStorage.removeItem(LAST);
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

function nobody() {
  return { user: null, name: "", leads: false };
}
