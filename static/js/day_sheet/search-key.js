// What two spellings of a name have in common: no marks, đ as d, lower case; as savings_app/names.py has it.

export function searchKey(text) {
  const plain = text.normalize("NFD").toLowerCase().replace(/đ/g, "d");
  const kept = plain.replace(/[\p{Mn}'’\u00ad\u200b-\u200d\u2060\ufeff]/gu, "");
  return kept.normalize("NFC").trim().split(/\s+/).join(" ");
}
