// Links that carry all that is on the page after their `#` (packed.js): opened, put where the app finds its text, and handed out. Comes with rest.js.

import * as words from 'words';
import { OPEN_KEY as LESSON_KEY, goOn, resume } from './lessons.js';
import { LARGEST, pack, unpack } from './packed.js';
import { textAt } from './source.js';
import { attempt, keep, kept } from './storage.js';
import { Refusal, show } from './told.js';

/** Browsers and programs cut longer addresses. In characters. */
const LONGEST = 64_000;
/** What some programs cut already. */
const LONG = 8_000;

/** Where the app keeps the text, its example and the visitor's figures (src/app/hooks/storage.rs). */
const [TEXT_KEY, EXAMPLE_KEY, SIZES_KEY] = ['plimsoll.text', 'plimsoll.example', 'plimsoll.sizes'];
/** The link that this tab opened last. */
const OPENED_KEY = 'plimsoll.opened';
/** The visitor's own text while one of a link stands in its place: `{ own, lesson, linked }`, the JSON of a link, the lesson that was open as lessons.js finds it, and the text that came. */
const ASIDE_KEY = 'plimsoll.aside';

/** Puts the visitor's own text aside, for a link's; one that came by a link itself is no own one. */
function setAside(text) {
  const [now, aside] = [kept(TEXT_KEY), asideNow()];
  if (now === text) return;
  const sizes = kept(SIZES_KEY)
    .split('\n')
    .map((line) => /^(.*)\t(\d+)$/.exec(line))
    .flatMap((row) => (row ? [[row[1], Number(row[2])]] : []));
  const own = now && JSON.stringify({ text: now, example: kept(EXAMPLE_KEY) || undefined, sizes });
  const before = now === aside?.linked ? aside : { own, lesson: kept(LESSON_KEY) };
  keep(ASIDE_KEY, before.own ? JSON.stringify({ ...before, linked: text }) : undefined);
}

const asideNow = () => attempt(() => JSON.parse(kept(ASIDE_KEY)));

/** What came of the fragment of the address, until the app can be told. */
let coming;

/** What the page around this one is to be told of that. */
export const refused = () => coming?.refused;

/** The Dockerfile at an address, as a link to its text. */
async function sourced(address) {
  const text = await textAt(address, LARGEST, {
    elsewhere: new Refusal(words.embedSourceRefused, address),
    missing: new Refusal(words.embedSourceMissing, address),
    tooLarge: new Refusal(words.linkTooLarge),
  });
  return { json: JSON.stringify({ text }), text };
}

/** Unpacks the fragment of the address, else fetches what `source` names, and puts the text where the app finds the last one. */
async function open(source = '') {
  const fragment = location.hash;
  const opened = source + fragment;
  try {
    const link = (await unpack(fragment)) ?? (source && (await sourced(source)));
    if (!link) return undefined;
    const wasOpen = attempt(() => sessionStorage.getItem(OPENED_KEY)) === opened;
    if (wasOpen && kept(TEXT_KEY) !== link.text) {
      // It was opened before, and changed since: the address no longer says what is on the page.
      history.replaceState(history.state, '', location.pathname + location.search);
      return undefined;
    }
    setAside(link.text);
    keep(TEXT_KEY, link.text);
    keep(EXAMPLE_KEY, link.example);
    // Opened once more, its lesson goes on as it was left.
    if (!wasOpen) keep(LESSON_KEY, link.lesson);
    attempt(() => sessionStorage.setItem(OPENED_KEY, opened));
    return link;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refused: error.told };
  }
}

/** Before the app begins. */
export async function prepare() {
  coming = await open(new URLSearchParams(location.search).get('src') ?? '');
}

/** The link that the address brought; `undefined` where it brought no text. */
export const come = () => (coming?.json ? coming : undefined);

/** What an embed shows of a state: what stands on the page, in few parts. */
function viewOf({ panel = 'layers', step }) {
  return ['editor', 'verdict', 'stages', ...(step === undefined ? [] : ['step']), panel].join('+');
}

const escaped = (text) => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** HTML that stays what it is where it is pasted into Markdown: there an empty line would end it, and braces are code to MDX. */
const inMarkdown = (html) => html.replace(/\n(?=[ \t]*(?:\n|$))|[{}]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** A link as the clipboard is to have it, by the `data-export` of the button; `name` is what it leads to, and `state` what it carries. */
const FORMS = {
  'copy-link': ({ href }) => href,
  'copy-link-step': ({ href }) => href,
  'copy-link-md': ({ href }, name) => `[${name}](${href})`,
  'copy-link-frame': (url, name, state) => {
    const framed = Object.assign(new URL(url), { search: `embed&view=${viewOf(state)}` });
    return `<iframe src="${framed.href.replaceAll('&', '&amp;')}" title="${name}" width="100%" height="640" loading="lazy" allow="clipboard-write" style="border: 0"></iframe>`;
  },
  'copy-link-element': (url, _, state) =>
    `<script src="${new URL('embed.js', url).href}" defer></script>\n` +
    `<div><plimsoll-playground view="${viewOf(state)}" state="${url.hash}"><pre>${inMarkdown(escaped(state.text))}</pre></plimsoll-playground></div>`,
};

/** What `copy` knows how to put on the clipboard. */
export const KINDS = Object.keys(FORMS);

/** Listens for links that are wanted or come; `tell` takes what the app is told, `say` is that of words.js. */
export function listen(tell, say) {
  const refuse = (message) => show(say(...message), { isRefusal: true, say });
  function take(link) {
    if (!link) return;
    if (link.refused) return refuse(link.refused);
    tell(`link\0${link.json}`);
    tellOpened(link);
    if (link.lesson) void goOn(link.lesson).then((refusal) => refusal && tellOpened(link, refusal));
  }
  /** Tells why its lesson is not open, and that the own text can be brought back. */
  function tellOpened(link, refusal) {
    const aside = asideNow();
    const action = aside?.own && aside.linked === link.text && { label: say(words.linkBringBack), name: 'link-bring-back', act: () => bringBack(aside) };
    const sentences = [refusal, action && say(words.linkOpened)].filter(Boolean);
    if (sentences.length > 0) show(sentences.join(say(words.pageSentenceGap)), { isRefusal: Boolean(refusal), say, action });
  }
  function bringBack({ own, lesson }) {
    keep(ASIDE_KEY);
    keep(TEXT_KEY, JSON.parse(own).text);
    keep(LESSON_KEY, lesson || undefined);
    history.replaceState(history.state, '', location.pathname + location.search);
    tell(`link\0${own}`);
    if (lesson) void resume();
  }
  take(coming);
  addEventListener('hashchange', async () => take(await open()));
}

/** Puts a link to `json` on the clipboard; what is to be told, where that is not what the button says. */
export async function copy(kind, json, say) {
  let url;
  // A browser wants the clipboard asked while it still knows of the press, and takes a promise.
  const text = (async () => {
    // What else the address says is of this visit, or of an embed.
    url = new URL(location.pathname + (await pack(json)), location.href);
    if (url.href.length > LONGEST) throw new Refusal(words.linkTooLong);
    return new Blob([FORMS[kind](url, say(words.linkName), JSON.parse(json))], { type: 'text/plain' });
  })();
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
  } catch (error) {
    // The clipboard has an error of its own for what it was promised.
    await text.catch((refusal) => {
      throw refusal;
    });
    throw error;
  }
  return url.href.length > LONG ? say(words.linkLong, url.href.length.toLocaleString(document.documentElement.lang)) : '';
}
