// npm run goldens:bless [name...]: takes the pictures as they are now for right. A name blesses all cases that begin with it.
// It says what changed and then fails, so that a run that blessed something is never green.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createEngine } from '@limn/engine';
import { type GoldenCase, goldenCases, goldenPath, orphans } from './cases.js';
import { differenceOf, pixelsOf, pngOf } from './pixels.js';

const engine = createEngine();
const prefixes = process.argv.slice(2);
const isAsked = (name: string) => prefixes.length === 0 || prefixes.some((prefix) => name.startsWith(prefix));

/** What blessing did to a case; nothing where the golden is right already. */
async function bless({ name, spec, tolerance, golden }: GoldenCase): Promise<string | undefined> {
  const { bytes, mimeType } = await engine.render(spec);
  const actual = await pixelsOf(bytes, mimeType);
  if (!existsSync(golden)) {
    writeFileSync(golden, await pngOf(actual));
    return `new      ${name}`;
  }
  const { pixels, most } = differenceOf(await pixelsOf(readFileSync(golden)), actual, tolerance);
  if (pixels <= tolerance.pixels) return undefined;
  writeFileSync(golden, await pngOf(actual));
  return `changed  ${name}: ${pixels} pixels, by ${most} at most`;
}

async function blessed(golden: GoldenCase): Promise<string | undefined> {
  try {
    return await bless(golden);
  } catch (error) {
    return `failed   ${golden.name}: ${describe(error)}`;
  }
}

function describe(error: unknown): string {
  const { message, issues = [] } = error as Error & { issues?: readonly { path: string; message: string }[] };
  return [message, ...issues.map((issue) => `${issue.path} ${issue.message}`)].join('\n           ');
}

const changes: string[] = [];
for (const golden of goldenCases().filter(({ name }) => isAsked(name))) {
  const change = await blessed(golden);
  if (change) changes.push(change);
}
for (const name of orphans().filter(isAsked)) {
  rmSync(goldenPath(name));
  changes.push(`removed  ${name}`);
}
await engine.close();
if (changes.length > 0) {
  console.error(
    [...changes, '', 'Look at these pictures before you commit them: npm run goldens:sheet'].join('\n'),
  );
  process.exitCode = 1;
}
