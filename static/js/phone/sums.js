// What records come to, in words: the cash, and apart from it what stays in the pigs at home. Whole đồng.

import { dong } from "../money.js";
import { say } from "./words.js";

export function sums(records) {
  const total = (kept) => kept.reduce((sum, { amount }) => sum + amount, 0);
  const cash = total(records.filter((each) => !each.own_pig));
  const home = total(records.filter((each) => each.own_pig));
  const said = [];
  if (cash || !home) said.push(say("cash", { sum: dong(cash) }));
  if (home) said.push(say("atHome", { sum: dong(home) }));
  return said.join(" · ");
}
