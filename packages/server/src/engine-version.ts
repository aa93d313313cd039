import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/**
 * Tells apart engines that may draw the same spec differently: a hash of the programs of the engine and of the fonts,
 * with the versions of all they are built on. Part of the key of every kept picture, so that no picture outlives the
 * engine that drew it.
 */
export function engineVersion(): string {
  const hash = createHash('sha256');
  for (const name of ['@limn/engine', '@limn/fonts']) {
    const program = dirname(require.resolve(name));
    hash.update(readFileSync(join(program, '..', 'package.json')));
    for (const file of scriptsIn(program)) hash.update(file).update(readFileSync(join(program, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

function scriptsIn(folder: string): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files.filter((file) => /\.[jt]s$/.test(file) && !file.endsWith('.d.ts')).sort();
}
