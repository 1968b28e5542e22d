// The picture: its labels keep clear of each other, one key magnifies, and what changes is seen to move.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtPage, part, until, withText } from './harness.mjs';

const onBuiltPage = builtPage();
const onText = withText(onBuiltPage);

const TEN = `FROM golang:1.24-bookworm AS base
RUN apt-get update && apt-get install -y git
FROM base AS deps
COPY go.mod go.sum ./
RUN go mod download
FROM deps AS build
COPY . .
RUN go build -o /out/common ./...
FROM build AS lint
RUN go vet ./... && touch /out/lint.ok
FROM build AS test
RUN --mount=type=bind,from=deps,source=/go/pkg/mod,target=/mods go test ./... && touch /out/test.ok
FROM node:22-alpine AS web-deps
RUN npm ci
FROM node:22-alpine AS assets
COPY --from=web-deps /web/node_modules ./node_modules
RUN npm run build
FROM build AS api
RUN go build -o /out/api ./cmd/api
FROM build AS worker
RUN go build -o /out/worker ./cmd/worker
FROM debian:bookworm-slim
COPY --from=lint /out/lint.ok /var/lib/app/
COPY --from=test /out/test.ok /var/lib/app/
COPY --from=assets /web/dist /srv/www
COPY --from=api /out/api /usr/local/bin/api
COPY --from=worker /out/worker /usr/local/bin/worker
`;

/** In the page: labels that lie upon each other, that leave the picture, and frames of labels upon blocks. */
function faults() {
  const svg = document.querySelector('.pl-quay-picture');
  const areas = (selector) => [...svg.querySelectorAll(selector)].map((one) => ({ text: one.textContent, ...one.getBoundingClientRect().toJSON() }));
  const upon = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
  const pills = areas('.pl-pill-frame');
  const labels = [...pills, ...areas(':is(.pl-block-label, .pl-callout, .pl-stage-title, .pl-stage-size, .pl-tick-label)')];
  const whole = svg.getBoundingClientRect();
  const pairs = labels.flatMap((a, index) => labels.slice(index + 1).filter((b) => upon(a, b)).map((b) => `${a.text} upon ${b.text}`));
  const outside = labels.filter((a) => a.left < whole.left || a.right > whole.right || a.top < whole.top || a.bottom > whole.bottom);
  const covering = areas('.pl-block-fill').flatMap((block) => pills.filter((pill) => upon(pill, block)));
  return [...pairs, ...outside.map(({ text }) => `${text} outside`), ...covering.map(() => 'a label upon a block')];
}

for (const width of [1440, 360]) {
  test(`ten stages with copies across at ${width} px: no label lies upon another one or upon a block, and none is cut off`, () =>
    onText(
      TEN,
      async (page) => {
        for (const scale of ['to scale', 'magnified']) {
          await page.locator(`input[name=scale][value="${scale}"]`).check({ force: true });
          assert.deepEqual(await page.evaluate(faults), [], scale);
        }
        assert.ok((await page.locator('.pl-pill').count()) >= 7, 'every copy between stages has its label');
      },
      { context: { viewport: { width, height: 900 }, reducedMotion: 'reduce' } },
    ));
}

test('M magnifies and goes back, and the focus stays in the picture', () =>
  onBuiltPage({}, async (page) => {
    const isChosen = (scale) => page.locator(`input[name=scale][value="${scale}"]`).isChecked();
    await part(page, 'quay').locator('[data-item="0-1"]').focus();
    await page.keyboard.press('m');
    await until(page, () => isChosen('magnified'), Boolean, 'magnified');
    await until(page, () => page.evaluate(() => document.activeElement?.getAttribute('data-item')), (item) => item === '0-1', 'the focus');
    await page.keyboard.press('m');
    await until(page, () => isChosen('to scale'), Boolean, 'to scale');
  }));

const append = async (page, text) => {
  await page.locator('#plimsoll .cm-content').click();
  await page.keyboard.press('Control+End');
  await page.keyboard.insertText(text);
};
const FILE = 'FROM debian:bookworm-slim\nRUN apt-get update\nRUN apt-get install -y git';
const animated = () => document.getAnimations().filter(({ effect }) => effect?.target?.closest('.pl-quay-picture')).length;

for (const reducedMotion of ['no-preference', 'reduce']) {
  const isStill = reducedMotion === 'reduce';
  test(`a layer that grows is the same one, and ${isStill ? 'nothing moves for those who want none of it' : 'is seen to grow'}`, () =>
    onText(
      FILE,
      async (page) => {
        await until(page, () => page.evaluate(animated), (count) => count === 0, 'what the packages changed is at rest');
        await page.evaluate(() => {
          document.querySelector('[data-pl="layer"][data-line="3"]').isOld = true;
          window.moved = 0;
          for (const kind of ['transitionrun', 'animationstart']) document.addEventListener(kind, ({ target }) => target.closest('.pl-quay-picture') && window.moved++);
        });
        await append(page, ' ffmpeg');
        const layer = part(page, 'quay').locator('[data-pl="layer"][data-line="3"]');
        await until(page, () => layer.getAttribute('aria-label'), (name) => name.includes('ffmpeg'), 'the layer has grown');
        assert.ok(await layer.evaluate((one) => one.isOld), 'the element is the same one');
        if (isStill) assert.equal(await page.evaluate(() => window.moved), 0);
        else await until(page, () => page.evaluate(() => window.moved), (count) => count > 0, 'something moves');
      },
      { context: { reducedMotion } },
    ));
}
