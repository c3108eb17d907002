// The day a club meets: choosing a day marks its kind, and lets go of the days of the other kinds.

const choices = [...document.querySelectorAll("select[data-kind]")];

for (const choice of choices) {
  choice.addEventListener("change", () => {
    if (!choice.value) return;
    document.getElementById(choice.dataset.kind).checked = true;
    for (const other of choices) if (other.dataset.kind !== choice.dataset.kind) other.value = "";
  });
}
