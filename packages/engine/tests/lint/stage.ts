// Specs for the tests of lint: one canvas of 1200 by 630, on which a calm title never offends.
import { createEngine, type Finding, type LintOptions } from '../../src/index.js';

const engine = createEngine();

export const white = { index: 0, type: 'solid-color', hex_color: '#FFFFFF' };

/** A text layer of 400 px in width where nothing is wrong with it. */
export function words(text: string, more: object = {}) {
  return {
    index: 5,
    type: 'text',
    text,
    font_name: 'Inter',
    font_size_in_px: 30,
    text_color: '#000000',
    position: { x: 80, y: 300 },
    dimensions: { width: 1040, height: 60 },
    ...more,
  };
}

export const title = words('A calm title', {
  font_size_in_px: 80,
  font_weight: 700,
  position: { x: 80, y: 80 },
  dimensions: { width: 1040, height: 120 },
});

export function card(...layers: readonly object[]) {
  return { dimensions: { width: 1200, height: 630 }, layers };
}

export function drawn(spec: unknown, lint: LintOptions = {}) {
  return engine.render(spec, { lint });
}

export async function findingsOf(spec: unknown, lint: LintOptions = {}): Promise<readonly Finding[]> {
  const { findings = [] } = await drawn(spec, lint);
  return findings;
}

/** Findings as `severity code path`. */
export async function linesOf(spec: unknown, lint: LintOptions = {}): Promise<readonly string[]> {
  return (await findingsOf(spec, lint)).map(({ severity, code, path }) => `${severity} ${code} ${path}`);
}

export function base64(bytes: Uint8Array, name = 'a.png') {
  return { type: 'base64', name, base64: Buffer.from(bytes).toString('base64') };
}
