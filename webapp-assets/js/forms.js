// Improves the forms; without it they work all the same.

// Counts code points, as the site does; shows how many are left once it gets tight, and how many are too many.
function showCharactersLeft(control) {
  const output = document.querySelector(`output[for="${control.id}"]`);
  const max = Number(control.dataset.max);
  const update = () => {
    const left = max - [...control.value.normalize("NFC").trim()].length;
    const text = left < 0 ? output.dataset.over : output.dataset.left;
    output.textContent = left < max / 5 ? text.replace("{0}", Math.abs(left)) : "";
    output.classList.toggle("over", left < 0);
  };
  control.addEventListener("input", update);
  update();
}

// A second click while the first is on its way would be harmless, but looks as if the first did not work.
function sendOnce(form) {
  form.addEventListener("submit", (event) => {
    if (form.dataset.sent) {
      event.preventDefault();
    }
    form.dataset.sent = "true";
    setTimeout(() => delete form.dataset.sent, 5_000); // the visitor may have stopped it
  });
  // Back from the next page: the form may be sent again.
  addEventListener("pageshow", () => delete form.dataset.sent);
}

document.querySelectorAll("[data-max]").forEach(showCharactersLeft);
document.querySelectorAll("form[method=post]").forEach(sendOnce);
