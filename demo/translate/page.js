import { checkLanguage, parseXliff } from '../../build/demo/translate/checks.js';
import { attributes } from '../../build/demo/contract.js';
import { languages, messages, sameAsSource } from '../../build/demo/translate/messages.js';
import { withTarget } from './edit.js';
import { Refused, readFile, save } from './file.js';
import { createOutline } from './outline.js';
import { isVisible } from './places.js';
import { createPreview } from './preview.js';
import { qualityProblems } from './quality.js';
import { createRows } from './rows.js';

const byId = (id) => document.getElementById(id);
const stage = document.querySelector('.stage');
const english = new Map(messages.map(({ id, source, note }) => [id, { source, note }]));
/** So long a pause in writing, in milliseconds, before what was written is checked and shown. */
const pause = 150;

let file;
let problems = new Map();
let isChanged = false;
let current;
let isRevealing = false;
let timer;

const outline = createOutline(document.querySelector('.outline'));
const preview = createPreview(document.querySelector('.room'), { changed: placeMessages });
const rows = createRows({ list: byId('rows'), template: byId('row'), edited, chosen: choose });

/** @param {{ name: string, text: string, tag: string }} opened */
async function open(opened) {
  file = opened;
  isChanged = false;
  byId('refused').textContent = '';
  byId('save').disabled = false;
  await show();
  nameSteps();
  byId('told').textContent = `${file.name} is open.`;
}

async function show() {
  const { units } = parseXliff(file.text);
  const texts = new Map(units.map(({ id, target = '' }) => [id, target]));
  await preview.show(file.tag, texts);
  rows.fill({ tag: file.tag, direction: preview.direction, texts, inFile: new Set(texts.keys()) });
  await check(texts);
}

async function check(texts) {
  const { name, tag, text } = file;
  const found = [
    ...checkLanguage({ file: name, tag, text, messages: english, sameAsSource: sameAsSource[tag] ?? [] }),
    ...(await qualityProblems(tag, texts)),
  ];
  // Something else may have been written or opened meanwhile.
  if (text !== file.text) return;
  problems = new Map(
    [...english.keys()].map((id) => [id, found.filter((one) => one.id === id).map(({ problem }) => problem)]),
  );
  const others = found
    .filter(({ id }) => !english.has(id))
    .map(({ id, problem }) => (id ? `${id}: ${problem}` : problem));
  byId('of-file').replaceChildren(
    ...others.map((textContent) => Object.assign(document.createElement('li'), { textContent })),
  );
  rows.tell(problems);
  filter();
}

function filter() {
  const left = rows.filter(byId('find').value, byId('only').checked);
  const faulty = [...problems.values()].filter((list) => list.length).length;
  byId('count').textContent = `${left} of ${messages.length} messages; ${faulty} with problems`;
}

function edited(number, text) {
  file.text = withTarget(file.text, messages[number].id, text);
  isChanged = true;
  clearTimeout(timer);
  timer = setTimeout(() => void show(), pause);
}

/** Names the steps as the file does. */
function nameSteps() {
  const list = byId('step');
  const { values } = attributes.find(({ name }) => name === 'step');
  list.lang = file.tag;
  list.replaceChildren(
    ...values.map(
      (step) => new Option(preview.element.shadowRoot.getElementById(step)?.textContent.trim() || step, step),
    ),
  );
  list.value = preview.element.step;
}

function whereOf(number) {
  const all = preview.placesOf(number);
  if (all.some((place) => place instanceof Range)) return '';
  return all.length ? 'Only read out by screen readers.' : 'Not shown in the preview.';
}

/** The preview has changed: what is framed may stand elsewhere. */
function placeMessages() {
  rows.place(whereOf);
  const all = current === undefined ? [] : preview.placesOf(current).filter(isVisible);
  outline(all);
  if (isRevealing && all.length) scrollTo(all[0]);
}

function scrollTo(place) {
  isRevealing = false;
  const { top, height } = place.getBoundingClientRect();
  const frame = stage.getBoundingClientRect();
  if (top < frame.top || top + height > frame.bottom) stage.scrollTop += top - frame.top - (frame.height - height) / 2;
}

async function choose(number) {
  if (number === current) return;
  current = number;
  rows.mark(number);
  isRevealing = true;
  await preview.reveal(number);
  placeMessages();
}

/** Goes to the message that was clicked on. */
function point(event) {
  // With the keyboard, what is in the preview is used and not pointed at.
  const number = event.detail ? preview.at(event.clientX, event.clientY) : undefined;
  if (number === undefined) return;
  const isUsed = event
    .composedPath()
    .some((node) => node instanceof Element && node.matches('a, button, select, input, textarea, summary'));
  if (rows.isHidden(number)) {
    byId('find').value = '';
    byId('only').checked = false;
    filter();
  }
  if (isUsed) void choose(number);
  if (!isUsed || matchMedia('(width >= 64rem)').matches) rows.goTo(number, !isUsed);
}
// Before the element itself, which may show another step by then.
stage.addEventListener('click', point, { capture: true });

async function tryToOpen(read) {
  try {
    if (isChanged && !confirm('Open another file and lose your changes?')) return;
    await open(await read());
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    byId('refused').textContent = error.message;
    byId('told').textContent = '';
  }
}

async function openProject(tag) {
  const name = `${tag}.xlf`;
  const response = await fetch(new URL(`../../build/demo/translate/${name}`, import.meta.url)).catch(() => undefined);
  if (!response?.ok) throw new Refused(`${name}: can’t be loaded`);
  return readFile(new File([await response.blob()], name));
}

const list = byId('language');
list.append(
  ...languages.map((tag) => new Option(`${new Intl.DisplayNames('en', { type: 'language' }).of(tag)} (${tag})`, tag)),
);
list.addEventListener('change', () => void tryToOpen(() => openProject(list.value)));
byId('file').addEventListener('change', ({ target }) => {
  const [picked] = target.files;
  if (picked) void tryToOpen(() => readFile(picked));
});
addEventListener('dragover', (event) => event.preventDefault());
addEventListener('drop', (event) => {
  event.preventDefault();
  const [dropped] = event.dataTransfer.files;
  if (dropped) void tryToOpen(() => readFile(dropped));
});
byId('save').addEventListener('click', () => {
  save(file);
  isChanged = false;
  byId('told').textContent = `${file.name} was given to your browser to save.`;
});
byId('find').addEventListener('input', filter);
byId('only').addEventListener('change', filter);
byId('step').addEventListener('change', ({ target }) => preview.element.goTo(target.value));
byId('every').addEventListener('change', ({ target }) => void preview.showEvery(target.checked));
addEventListener('mch-step', ({ detail }) => (byId('step').value = detail.to));
addEventListener('beforeunload', (event) => {
  if (isChanged) event.preventDefault();
});

// The reader's own language first, if there is one.
list.value = languages.find((tag) => navigator.languages.some((own) => own.startsWith(tag))) ?? languages[0];
void tryToOpen(() => openProject(list.value));
