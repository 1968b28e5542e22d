// What the benchmarks in Chromium share.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { project } from '../tests/e2e/harness.mjs';

/** The folders of a folder that have a Dockerfile: their texts. */
export const textsIn = (path) =>
  readdirSync(join(project, path), { recursive: true })
    .filter((name) => /(^|[\\/])Dockerfile$/.test(name))
    .sort()
    .map((name) => readFileSync(join(project, path, name), 'utf8'));

/** Of times in any order, the one that this share of them does not exceed. */
export const percentile = (times, share) => [...times].sort((one, other) => one - other)[Math.min(times.length - 1, Math.floor(times.length * share))];
