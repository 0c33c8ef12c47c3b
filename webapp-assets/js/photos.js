// Takes the photos of a form in ahead of it, one by one: checked, scaled down and turned upright in the browser. Whatever
// fails here stays in the plain file control, and goes with the form as it would without a script.

const LONGEST = 2048; // pixels; the site keeps 1600
const QUALITY = 0.86;
const PATIENCE = 180_000; // milliseconds; a photo on a slow line takes a minute

const control = document.getElementById("photos");
const form = control.form;
const list = document.getElementById("photo-list");
const template = document.getElementById("photo-template");
const rowTemplate = document.getElementById("upload-template");
const status = document.getElementById("photo-status");
const most = Number(control.dataset.most);

const waiting = new Map(); // what the control holds: each file, and the row that shows it
const tried = new Set();
let working = false;
let leaving = false; // the form is on its way, with all that waits
let running = {}; // the request on its way, and its file

const text = (key, value) => control.dataset[key].replace("{0}", () => value);
const kept = () => list.querySelectorAll("[name=remove]:not(:checked)").length;

// Not in an old browser, in which a script cannot take a file out of the control.
function canTakeOut() {
  try {
    return new DataTransfer().items !== undefined;
  } catch {
    return false;
  }
}

// Against tracking, some browsers show scripts noise in place of what is on a canvas.
function isTrue(context) {
  context.fillStyle = "#a9370f";
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
  return Math.abs(red - 0xa9) + Math.abs(green - 0x37) + Math.abs(blue - 0x0f) < 9;
}

// An upright JPEG that is small enough; the file itself when there is nothing to gain. Fails when the browser cannot read it.
async function shrink(file) {
  const bitmap = await createImageBitmap(file, { imageOrientation: "from-image" });
  const scale = Math.min(1, LONGEST / Math.max(bitmap.width, bitmap.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(bitmap.width * scale));
  canvas.height = Math.max(1, Math.round(bitmap.height * scale));
  const context = canvas.getContext("2d");
  if (!isTrue(context)) {
    return file;
  }
  context.fillStyle = "#fff"; // under what is transparent
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  const blob = await new Promise((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
  return blob && blob.size < file.size ? blob : file;
}

// Resolves to the site's answer; to nothing when there is none or it is not about the photo.
function send(content, file) {
  const body = new FormData();
  body.append("token", form.elements.token.value);
  body.append("page", form.getAttribute("action"));
  body.append("file", content, file.name);
  const progress = waiting.get(file).querySelector("progress");
  const request = new XMLHttpRequest();
  running = { file, request };
  request.upload.addEventListener("progress", (event) => {
    progress.value = event.loaded / event.total;
    if (event.loaded === event.total) {
      progress.removeAttribute("value"); // now the site is at work
    }
  });
  return new Promise((resolve) => {
    request.addEventListener("loadend", () => resolve(request.response ?? {}));
    request.responseType = "json";
    request.timeout = PATIENCE;
    request.open("POST", "/photos");
    request.send(body);
  });
}

// The same controls as the page makes for a photo that it knows.
function add(id) {
  const number = list.children.length + 1;
  const holder = document.createElement("div");
  holder.innerHTML = template.innerHTML.replaceAll("{id}", id).replaceAll("{number}", number);
  const fields = holder.firstElementChild;
  fields.querySelector("img").src = `/photos/${id}/320.jpg`;
  list.append(fields);
}

// A screen reader tells what is added; what has gone wrong stays until the next choice.
function tell(words, failed) {
  const line = document.createElement("p");
  line.textContent = words;
  line.className = failed ? "error" : "";
  status.querySelector(":not(.error)")?.remove();
  status.append(line);
}

function fillControl() {
  const files = new DataTransfer();
  waiting.forEach((row, file) => files.items.add(file));
  control.files = files.files;
}

function settle(file, words, failed) {
  const row = waiting.get(file);
  if (row.contains(document.activeElement)) {
    control.focus();
  }
  row.remove();
  waiting.delete(file);
  fillControl();
  tell(words, failed);
}

function cancel(file) {
  settle(file, text("cancelled", file.name));
  if (running.file === file) {
    running.request.abort();
  }
}

function queue(file) {
  const row = rowTemplate.content.firstElementChild.cloneNode(true);
  row.querySelector("span").textContent = file.name;
  row.querySelector("progress").setAttribute("aria-label", file.name);
  row.querySelector("button").addEventListener("click", () => cancel(file));
  status.before(row);
  waiting.set(file, row);
}

async function takeIn(file) {
  if (kept() >= most) {
    settle(file, text("tooMany", file.name), true);
    return;
  }
  const content = await shrink(file).catch(() => file);
  if (content.size > Number(control.dataset.bytes) && waiting.has(file)) {
    settle(file, text("tooLarge", file.name), true);
    return;
  }
  const answer = waiting.has(file) && !leaving ? await send(content, file) : {};
  if (leaving) {
    tried.delete(file); // for the case that the visitor comes back
    return;
  }
  if (!waiting.has(file)) {
    return; // cancelled
  }
  if (answer.id) {
    add(answer.id);
    settle(file, text("added", file.name));
  } else if (answer.refused) {
    settle(file, answer.problem, true);
  } else {
    waiting.get(file).querySelector("progress").remove();
    waiting.get(file).querySelector("span").textContent = text("later", file.name);
  }
}

async function work() {
  const next = () => [...waiting.keys()].find((file) => !tried.has(file));
  if (working) {
    return;
  }
  working = true;
  for (let file = next(); file && !leaving; file = next()) {
    tried.add(file);
    await takeIn(file);
  }
  working = false;
}

// The control knows the last choice only; the files of earlier ones still wait.
function choose() {
  status.replaceChildren();
  [...control.files].forEach(queue);
  fillControl();
  work();
}

// Also after the browser has gone back to this page, with or without the files that were chosen then.
function resume() {
  leaving = false;
  if (waiting.size === 0) {
    [...control.files].forEach(queue);
  }
  work();
}

function leave(event) {
  if (!event.defaultPrevented) {
    leaving = true;
    running.request?.abort();
  }
}

if (canTakeOut()) {
  control.addEventListener("change", choose);
  form.addEventListener("submit", leave);
  addEventListener("pageshow", resume);
}
