// Opens the photos of a page in a dialog, one after the other; without it each is a link to its large file.

const photos = [...document.querySelectorAll(".gallery a")];

// The words come from the page: see tags/lightbox.xhtml.
const dialog = document.getElementById("lightbox");
const image = dialog.querySelector("img");
const caption = dialog.querySelector("figcaption");
const [words, place] = caption.children;
let group = [];
let current = 0;

function show(index) {
  current = (index + group.length) % group.length;
  const thumbnail = group[current].querySelector("img");
  image.removeAttribute("src"); // not the last photo under the next one's words
  image.src = group[current].href;
  image.alt = thumbnail.alt;
  image.setAttribute("width", thumbnail.dataset.width);
  image.setAttribute("height", thumbnail.dataset.height);
  words.textContent = thumbnail.alt;
  place.textContent = group[1] ? caption.dataset.place.replace("{0}", current + 1).replace("{1}", group.length) : "";
}

function open(event) {
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button) {
    return; // a new tab or window, as with any link
  }
  event.preventDefault();
  group = photos.filter((photo) => photo.closest(".gallery") === event.currentTarget.closest(".gallery"));
  dialog.classList.toggle("single", group.length === 1);
  show(group.indexOf(event.currentTarget));
  dialog.showModal(); // moves the focus in, keeps it there, and gives it back at the end
}

photos.forEach((photo) => photo.addEventListener("click", open));
dialog.querySelector("[data-step='-1']").addEventListener("click", () => show(current - 1));
dialog.querySelector("[data-step='1']").addEventListener("click", () => show(current + 1));
dialog.addEventListener("keydown", (event) => {
  const forward = getComputedStyle(dialog).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
  if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
    show(current + (event.key === forward ? 1 : -1));
  }
});
// A click beside the photo closes as well.
dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
