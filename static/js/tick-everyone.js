// Ghi buổi họp: "Đánh dấu tất cả" ticks every name on the page at once, so that nothing typed is lost, but those she
// marked absent herself.
// Without this script the same link opens the page anew with everyone ticked.

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-tick]");
  if (!link) return;
  event.preventDefault();
  document.getElementById(link.dataset.tick).querySelectorAll("input[type=checkbox]:not([data-absent])").forEach((box) => {
    box.checked = true;
  });
});
