// What the visitor takes along: the picture as SVG and PNG, what the app writes (src/app/views/exports/) as files or on the clipboard, and
// the page on paper. Comes with rest.js. Its buttons and its words are the app's; nothing leaves the browser.

import * as links from './link.js';

const SVG = 'http://www.w3.org/2000/svg';
/** Names that every viewer of pictures knows, whatever fonts the page was drawn with. */
const FONTS = 'system-ui, sans-serif';
/** How many pixels of a PNG one of the page's becomes. */
const DENSITY = 2;
/** The weight of words in bold. */
const STRONG = 650;
/** Around the picture, and between rows of the legend. In pixels. */
const [MARGIN, LINE] = [16, 20];

/** What styles may say of shapes and words, and what holds where nothing is said. */
const STYLES = {
  fill: 'rgb(0, 0, 0)',
  'fill-opacity': '1',
  stroke: 'none',
  'stroke-width': '1px',
  'stroke-opacity': '1',
  'stroke-dasharray': 'none',
  'stroke-linecap': 'butt',
  'stroke-linejoin': 'miter',
  opacity: '1',
  'paint-order': 'normal',
  'font-size': '16px',
  'font-weight': '400',
};
/** What a child does not take from its parent. */
const OWN = ['opacity'];
/** What means something outside a page. */
const SHAPES = /^(x|y|x1|y1|x2|y2|cx|cy|r|rx|d|id|width|height|viewBox|points|transform|text-anchor|patternUnits|clip-path|overflow)$/;

const part = (name) => document.querySelector(`[data-pl="${name}"]`);
const wordsOf = (selector) => document.querySelector(selector)?.innerText.replace(/\s+/g, ' ').trim() ?? '';

function shape(name, attributes = {}, words = '') {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.textContent = words;
  return made;
}

const brush = () => document.createElement('canvas').getContext('2d', { willReadFrequently: true });

/** Colours as every viewer reads them: `#rrggbb`, or `none` for one that does not show. Mixed ones are known to browsers only. */
function plainColours() {
  const known = new Map();
  const context = brush();
  return (colour) => {
    if (!/^(rgb|color|oklab|oklch|lab|lch|hsl)/.test(colour)) return colour;
    if (!known.has(colour)) {
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
      const hex = `#${[red, green, blue].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
      known.set(colour, alpha === 0 ? 'none' : hex);
    }
    return known.get(colour);
  };
}

/** What the styles of an element say; read before anything changes, for they depend on what it stands in. */
function stylesOf(element) {
  const style = getComputedStyle(element);
  const said = Object.fromEntries(Object.keys(STYLES).map((name) => [name, style.getPropertyValue(name)]));
  return { said, isShown: style.display !== 'none' };
}

/** Writes the styles of an element and all below it into their attributes, and drops what only the page needs. */
function settle(element, inherited, styles, plain) {
  const { said, isShown } = styles.get(element);
  const isUnseen = (name) => ['none', 'rgba(0, 0, 0, 0)'].includes(said[name]);
  const isShape = ['rect', 'path', 'line', 'circle'].includes(element.localName);
  if (!isShown || (isShape && isUnseen('fill') && isUnseen('stroke'))) return element.remove();
  for (const { name } of [...element.attributes]) if (!SHAPES.test(name)) element.removeAttribute(name);
  for (const [name, initial] of Object.entries(STYLES)) {
    if (said[name] === (OWN.includes(name) ? initial : inherited[name])) continue;
    element.setAttribute(name, plain(said[name]).replaceAll('"', "'").replaceAll(/(\d)px/g, '$1'));
  }
  [...element.children].forEach((child) => child.localName !== 'title' && settle(child, said, styles, plain));
}

/** The words of an element in pieces, `isStrong` or not; those of `without` are left out. */
function piecesOf(selector, without) {
  const nodes = [...(document.querySelector(selector)?.childNodes ?? [])].filter((node) => !(without && node.matches?.(without)));
  return nodes.filter((node) => node.textContent).map((node) => ({ words: node.textContent, isStrong: node.localName === 'strong' }));
}

/** A text in lines of at most `width` pixels; `font` as a canvas takes it. Each ends with the space that it was broken at. */
function lines(text, font, width) {
  const context = brush();
  context.font = font;
  const all = [''];
  for (const word of text.match(/[^ ]+ ?| /g) ?? []) {
    const longer = all.at(-1) + word;
    if (all.at(-1) !== '' && context.measureText(longer.trimEnd()).width > width) all.push(word);
    else all[all.length - 1] = longer;
  }
  return all;
}

/** Adds words, a string or pieces, in as many lines as they need below `top`; where they end. */
function write(svg, words, { size, fill, strong = fill, top, width }) {
  const pieces = typeof words === 'string' ? [{ words, isStrong: false }] : words;
  const text = pieces.map((piece) => piece.words).join('');
  if (text.trim() === '') return top;
  const step = Math.round(size * 1.4);
  // Where each piece begins in the text.
  let at = 0;
  const placed = pieces.map((piece) => ({ ...piece, from: (at += piece.words.length) - piece.words.length, to: at }));
  let from = 0;
  // Bold ones are the wider.
  for (const line of lines(text, `${STRONG} ${size}px ${FONTS}`, width)) {
    top += step;
    const made = svg.appendChild(shape('text', { x: MARGIN, y: top - Math.round(size * 0.3), 'font-size': size, fill, 'xml:space': 'preserve' }));
    const to = from + line.length;
    for (const piece of placed) {
      const part = text.slice(Math.max(from, piece.from), Math.min(to, piece.to));
      if (piece.from >= to || piece.to <= from || part === '') continue;
      made.append(piece.isStrong ? shape('tspan', { 'font-weight': STRONG, fill: strong }, part) : part);
    }
    from = to;
  }
  return top;
}

/** What stands for bands, ranges and the outline in the legend. */
function signOf(sign, transform, plain) {
  const { fill, stroke, strokeWidth, strokeDasharray, opacity } = getComputedStyle(sign);
  const looks = { fill: plain(fill), stroke: plain(stroke), 'stroke-width': strokeWidth, 'stroke-dasharray': strokeDasharray, opacity };
  return shape('path', { d: sign.getAttribute('d'), transform, ...looks });
}

/** Adds what the patterns stand for below `top`; where it ends. */
function writeLegend(svg, { fill, line, plain, top, width }) {
  const context = brush();
  context.font = `13px ${FONTS}`;
  let x = MARGIN;
  top += LINE;
  for (const row of document.querySelectorAll('.pl-legend li')) {
    const sign = row.querySelector('.pl-sign path');
    const indent = sign ? 28 : 20;
    const length = indent + context.measureText(row.textContent).width;
    if (x > MARGIN && x + length > MARGIN + width) [x, top] = [MARGIN, top + LINE + 2];
    if (sign) svg.append(signOf(sign, `translate(${x} ${top - 12})`, plain));
    else svg.append(shape('rect', { x: x + 0.5, y: top - 11.5, width: 13, height: 13, rx: 2, fill: row.querySelector('rect').getAttribute('fill'), stroke: line }));
    svg.append(shape('text', { x: x + indent, y: top, 'font-size': 13, fill }, row.textContent));
    x += length + 16;
  }
  return top + 8;
}

/** The picture with the verdict above it and its legend below, in the page's colours, by itself: `{ text, width, height }`. */
function drawn() {
  const picture = document.querySelector('.pl-quay-picture');
  const page = picture.closest('.pl-app');
  const plain = plainColours();
  const colour = (name, property = 'color') => plain(getComputedStyle(document.querySelector(name))[property]);
  const [ink, muted, paper] = [colour('.pl-verdict-headline'), colour('.pl-legend'), colour('.pl-quay', 'backgroundColor')];
  const line = colour('.pl-swatch-square', 'stroke');

  // What is lit or held is of the moment, and the marks of findings say nothing without them. Styles count on the page only.
  const copy = picture.cloneNode(true);
  copy.querySelectorAll('.pl-lit, .pl-pinned').forEach((element) => element.classList.remove('pl-lit', 'pl-pinned'));
  // What is new would still be on its way in.
  copy.classList.remove('pl-moves');
  copy.querySelectorAll('.pl-mark').forEach((element) => element.remove());
  const patterns = document.querySelector('.pl-patterns defs').cloneNode(true);
  copy.prepend(patterns);
  Object.assign(copy.style, { position: 'fixed', top: '0', left: '-9999px' });
  page.append(copy);
  const styles = new Map([...copy.querySelectorAll('*')].map((element) => [element, stylesOf(element)]));
  [...copy.children].forEach((child) => settle(child, STYLES, styles, plain));
  copy.remove();
  const used = new Set([...copy.querySelectorAll('[fill^="url("]')].map((element) => element.getAttribute('fill').replace(/^url\(['"]?#|['"]?\)$/g, '')));
  document.querySelectorAll('.pl-legend rect').forEach((rect) => used.add(rect.getAttribute('fill').slice('url(#'.length, -1)));
  [...patterns.children].forEach((pattern) => used.has(pattern.id) || pattern.remove());

  const width = Number(picture.getAttribute('width'));
  const inner = width - 2 * MARGIN;
  const [headline, detail] = [piecesOf('.pl-verdict-headline', '.pl-verdict-range'), piecesOf('.pl-verdict-detail')];
  const [range, stop] = [wordsOf('.pl-verdict-range'), wordsOf('.pl-verdict-stop')];
  const spoken = (pieces) => pieces.map(({ words }) => words).join('');
  const size = wordsOf('.pl-bars-explained');
  const svg = shape('svg', { 'font-family': FONTS, role: 'img' });
  svg.append(shape('title', {}, spoken(headline)), shape('desc', {}, [range, spoken(detail), stop, size].filter(Boolean).join(' ')), patterns);
  const ground = svg.appendChild(shape('rect', { fill: paper }));
  let top = write(svg, headline, { size: 24, fill: ink, top: MARGIN - 6, width: inner });
  const first = svg.lastChild;
  const isOneLine = first.previousSibling === ground && width > 600;
  if (range && isOneLine) first.append(shape('tspan', { dx: 12, 'font-size': 15, fill: muted }, range));
  else top = write(svg, range, { size: 14, fill: muted, top, width: inner });
  top = write(svg, detail, { size: 15, fill: muted, strong: ink, top, width: inner });
  top = write(svg, stop, { size: 13, fill: stop && colour('.pl-verdict-stop'), top, width: inner }) + 12;
  const moved = svg.appendChild(shape('g', { transform: `translate(0 ${top})` }));
  moved.append(...copy.childNodes);
  top += Number(picture.getAttribute('height'));
  for (const note of document.querySelectorAll('.pl-quay-note')) top = write(svg, note.innerText, { size: 13, fill: muted, top, width: inner });
  top = writeLegend(svg, { fill: muted, line, plain, top, width: inner });
  top = write(svg, `${size} ${part('exports').dataset.source}`, { size: 12, fill: muted, top, width: inner });
  const height = Math.ceil(top + MARGIN / 2);
  for (const [name, value] of Object.entries({ width, height })) {
    svg.setAttribute(name, value);
    ground.setAttribute(name, value);
  }
  svg.setAttribute('viewBox', `0 0 ${width} ${height}`);
  return { text: `${new XMLSerializer().serializeToString(svg)}\n`, width, height };
}

async function painted() {
  const { text, width, height } = drawn();
  const image = new Image(width, height);
  image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = Object.assign(document.createElement('canvas'), { width: width * DENSITY, height: height * DENSITY });
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise((done) => canvas.toBlob(done, 'image/png'));
  if (!blob) throw new Error('the picture is too large for this browser');
  return blob;
}

function save(blob, ending) {
  const url = URL.createObjectURL(blob);
  const name = `plimsoll-${part('exports').dataset.name}.${ending}`;
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

const TYPES = { svg: 'image/svg+xml', md: 'text/markdown', txt: 'text/plain', json: 'application/json' };
const file = (text, ending) => save(new Blob([text], { type: `${TYPES[ending]};charset=utf-8` }), ending);

/** What each button does by its `data-export`; `text` is what the app wrote for it. What it answers is told in the place of the button's own words. */
const ACTIONS = {
  svg: () => file(drawn().text, 'svg'),
  png: async () => save(await painted(), 'png'),
  md: (text) => file(text, 'md'),
  txt: (text) => file(text, 'txt'),
  json: (text) => file(text, 'json'),
  'copy-md': (text) => navigator.clipboard.writeText(text),
  'copy-txt': (text) => navigator.clipboard.writeText(text),
  'copy-read': (text) => navigator.clipboard.writeText(text),
  ...Object.fromEntries(links.KINDS.map((kind) => [kind, (json, say) => links.copy(kind, json, say)])),
  print: () => {
    part('exports').hidePopover();
    window.print();
  },
};

/** Does what a button says, and tells with the button's own words what came of it. */
async function act(button, text, say) {
  const told = part(button.dataset.told ?? 'exports-told');
  told.textContent = '';
  try {
    const answer = await ACTIONS[button.dataset.export](text, say);
    told.textContent = (typeof answer === 'string' && answer) || (button.dataset.done ?? '');
  } catch (error) {
    console.warn(`Plimsoll: ${error?.message}`);
    told.textContent = error?.told ? say(...error.told) : (button.dataset.failed ?? '');
  }
  if (told.textContent && !button.dataset.told) place(part('exports'));
}

/** Below its button, within the window. */
function place(panel) {
  const button = part('exports-button').getBoundingClientRect();
  const { width, height } = panel.getBoundingClientRect();
  const [right, bottom] = [document.documentElement.clientWidth - width - 8, window.innerHeight - height - 8];
  panel.style.margin = '0';
  panel.style.left = `${Math.max(8, Math.min(button.right - width, right))}px`;
  panel.style.top = `${Math.max(8, Math.min(button.bottom + 4, bottom))}px`;
}

/** Paper has the table under the picture, whatever tab is open. */
function listenForPaper() {
  let open = null;
  const go = (tab) => tab && document.getElementById(tab)?.click();
  addEventListener('beforeprint', () => {
    open = document.querySelector('[role="tab"][aria-selected="true"]')?.id;
    if (open !== 'tab-layers') go('tab-layers');
  });
  addEventListener('afterprint', () => {
    if (open !== 'tab-layers') go(open);
  });
}

/** Listens for the buttons; `say` says a message in the language of the page. */
export function listen(say) {
  // The app answers a button with what it wrote for it.
  addEventListener('plimsoll:export', (event) => {
    event.preventDefault();
    const { detail } = event;
    const end = detail.indexOf('\0');
    const button = document.querySelector(`[data-export="${detail.slice(0, end)}"]`);
    if (button) act(button, detail.slice(end + 1), say);
  });
  document.addEventListener(
    'toggle',
    ({ target, newState }) => {
      if (target.dataset?.pl !== 'exports') return;
      if (newState === 'open') place(target);
      else part('exports-told').textContent = '';
    },
    true,
  );
  listenForPaper();
}
