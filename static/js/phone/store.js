// Where records lie on the phone (IndexedDB): one database, written strictly, all of a step or nothing of it.

const NAME = "heo-dat";

let opened = null;

// The phone has no room: nothing of what was to be saved was.
export class Full extends Error {
  name = "Full";
}

// Nobody can be told "saved" before ``oncomplete``; ``work`` may await only requests of its own transaction.
export async function write(stores, work) {
  return step(stores, "readwrite", work);
}

export async function read(stores, work) {
  return step(stores, "readonly", work);
}

// A request of the database as a promise.
export function answer(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function step(stores, mode, work) {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(stores, mode, { durability: "strict" });
    let result, fault;
    transaction.oncomplete = () => resolve(result);
    transaction.onabort = () => reject(told(fault || transaction.error));
    work(transaction).then(
      (value) => { result = value; },
      (reason) => { fault = reason; stop(transaction); });
  });
}

// A quota aborts the transaction by itself; a fault of ours does not.
function stop(transaction) {
  try {
    transaction.abort();
  } catch (ended) {
    if (ended.name !== "InvalidStateError") throw ended;
  }
}

function open() {
  opened = opened || new Promise((resolve, reject) => {
    const asked = indexedDB.open(NAME, 1);
    asked.onupgradeneeded = () => build(asked.result);
    asked.onsuccess = () => resolve(kept(asked.result));
    asked.onerror = () => reject(told(asked.error));
  }).catch((fault) => { opened = null; throw fault; });
  return opened;
}

function build(database) {
  const records = database.createObjectStore("records", { keyPath: "key" });
  records.createIndex("day", ["club", "booked_on"]);
  records.createIndex("state", "state");
  database.createObjectStore("devices", { keyPath: "club" });
}

// A newer version of these scripts in another tab may have to change the database: this one lets go.
function kept(database) {
  const letGo = () => { opened = null; };
  database.onversionchange = () => { database.close(); letGo(); };
  database.onclose = letGo;
  return database;
}

function told(fault) {
  return fault && fault.name === "QuotaExceededError" ? new Full() : fault || new Error("aborted");
}
