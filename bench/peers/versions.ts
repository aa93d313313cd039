import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const { resolve } = createRequire(import.meta.url);

interface Manifest {
  readonly name?: string;
  readonly version?: string;
}

/** "name version" of an installed package, also of one that does not export its manifest. */
export function versionOf(name: string): string {
  let folder = dirname(resolve(name));
  while (folder !== dirname(folder)) {
    const manifest = readManifest(join(folder, 'package.json'));
    if (manifest.name === name) return `${name} ${manifest.version}`;
    folder = dirname(folder);
  }
  return name;
}

function readManifest(path: string): Manifest {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  } catch {
    return {};
  }
}
