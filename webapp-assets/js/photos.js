// Takes the photos of a form in ahead of it, one by one: checked, scaled down and turned upright in the browser. Whatever
// fails here stays in the plain file control, and goes with the form as it would without a script.

const LONGEST = 2048; // pixels; the site keeps 1600
const QUALITY = 0.86;

const control = document.getElementById("photos");
const form = control.form;
const list = document.getElementById("photo-list");
const template = document.getElementById("photo-template");
const rowTemplate = document.getElementById("upload-template");
const status = document.getElementById("photo-status");
const most = Number(control.dataset.most);
let queue = Promise.resolve();
let running = null;

const text = (key, value) => control.dataset[key].replace("{0}", value);
const kept = () => list.querySelectorAll("[name=remove]:not(:checked)").length;

// An upright JPEG that is small enough; the file itself when the browser cannot read it or there is nothing to gain.
async function prepare(file) {
  let bitmap;
  try {
    bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
  } catch {
    return file;
  }
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext("2d");
  context.fillStyle = "#fff"; // under what is transparent
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
  return blob && blob.size < file.size ? blob : file;
}

// Resolves to the answer; rejects when there is none, or the visitor has cancelled.
function send(content, name, row) {
  const body = new FormData();
  body.append("token", form.elements.token.value);
  body.append("page", form.getAttribute("action"));
  body.append("file", content, name);
  const request = new XMLHttpRequest();
  const progress = row.querySelector("progress");
  row.querySelector("button").addEventListener("click", () => request.abort());
  request.upload.addEventListener("progress", (event) => {
    progress.value = event.loaded / event.total;
    if (event.loaded === event.total) {
      progress.removeAttribute("value"); // now the site is at work
    }
  });
  running = request;
  return new Promise((resolve, reject) => {
    request.addEventListener("load", () => resolve(request));
    ["error", "abort", "timeout"].forEach((end) => request.addEventListener(end, () => reject(new Error(end))));
    request.timeout = 180_000;
    request.open("POST", "/photos");
    request.send(body);
  }).finally(() => (running = null));
}

function answerOf(request) {
  try {
    return JSON.parse(request.responseText);
  } catch {
    return {}; // an error page
  }
}

// The same controls as the page makes for a photo that it knows.
function add(id) {
  const number = list.querySelectorAll("fieldset").length + 1;
  const holder = document.createElement("div");
  holder.innerHTML = template.innerHTML.replaceAll("{id}", id).replaceAll("{number}", number);
  const fields = holder.firstElementChild;
  fields.querySelector("img").src = `/photos/${id}/320.jpg`;
  list.append(fields);
}

function drop(file) {
  const rest = new DataTransfer();
  [...control.files].filter((other) => other !== file).forEach((other) => rest.items.add(other));
  control.files = rest.files;
}

function tell(words, failed) {
  status.textContent = words;
  status.classList.toggle("error", failed);
}

async function upload(file) {
  if (![...control.files].includes(file)) {
    return; // sent with the form, or cancelled
  }
  if (kept() >= most) {
    drop(file);
    tell(text("tooMany", file.name), true);
    return;
  }
  const row = rowTemplate.content.firstElementChild.cloneNode(true);
  row.querySelector("span").textContent = file.name;
  row.querySelector("progress").setAttribute("aria-label", file.name);
  list.after(row);
  try {
    const request = await send(await prepare(file), file.name, row);
    const answer = answerOf(request);
    if (request.status === 201) {
      add(answer.id);
      drop(file);
      tell(text("added", file.name), false);
    } else if (request.status === 422 && answer.problem) {
      drop(file);
      tell(answer.problem, true);
    } else {
      tell(text("later", file.name), false);
    }
  } catch (end) {
    if (end.message === "abort" && !form.dataset.sent) {
      drop(file);
      tell(text("cancelled", file.name), false);
    }
  } finally {
    row.remove();
  }
}

control.addEventListener("change", () => {
  [...control.files].forEach((file) => {
    queue = queue.then(() => upload(file));
  });
});

// What is not there yet goes with the form.
form.addEventListener("submit", () => running?.abort());
