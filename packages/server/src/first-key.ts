import { firstPicture } from './first-picture.js';
import type { Keys } from './keys/keys.js';

/**
 * Makes a key where there is none yet.
 * @returns its token, which is shown this once
 */
export async function makeFirstKey(keys: Keys): Promise<string | undefined> {
  const all = await keys.list();
  if (all.length > 0) return undefined;
  return (await keys.create({ name: 'first' })).token;
}

/** What is shown with the first key: a line that draws a picture when it is pasted into a shell. */
export function firstKeyNotice(token: string, address: string): string {
  const curl = [
    `curl -sS ${address}/image-generation/v1/generate`,
    `-H 'Authorization: Bearer ${token}' -H 'Content-Type: application/json' -H 'Accept: image/png'`,
    `-d '${JSON.stringify(firstPicture)}'`,
    '-o hello.png',
  ].join(' \\\n  ');
  return [
    'This is your key. It is shown this once; keep it.',
    '',
    `  ${token}`,
    '',
    'Paste this into another terminal, and open hello.png:',
    '',
    curl,
    '',
  ].join('\n');
}
