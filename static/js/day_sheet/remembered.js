// Small choices of hers that this phone remembers; a browser that keeps nothing asks again each time.

export const ABSENT = "heo-dat-absent-";

export function recall(name) {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

export function remember(name, value) {
  try {
    localStorage.setItem(name, value);
  } catch {
    // It holds until the page is left.
  }
}

// Those whose name begins so and is not worth keeping.
export function forget(beginning, isKept) {
  try {
    Object.keys(localStorage).filter((name) => name.startsWith(beginning) && !isKept(name))
      .forEach((name) => localStorage.removeItem(name));
  } catch {
    // Nothing was kept.
  }
}

// Under what name it is kept who is absent in a club on a day.
export function absentOn(club, day) {
  return `${ABSENT}${document.body.dataset.user || ""}-${club}-${day}`;
}
