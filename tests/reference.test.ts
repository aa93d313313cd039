import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { referencePages } from '../scripts/reference-pages.js';

describe('docs/reference says what the sources say; `npm run reference` writes it', () => {
  it.each(Object.entries(referencePages()))('%s', (name, text) => {
    expect(readFileSync(new URL(`../docs/reference/${name}`, import.meta.url), 'utf8')).toBe(text);
  });
});
