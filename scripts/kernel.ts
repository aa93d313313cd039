// Compiles packages/engine/kernels into a module that carries the WebAssembly with it: no file to find at run time, and
// nobody who installs Limn needs the compiler.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import asc from 'assemblyscript/asc';

const engine = join(import.meta.dirname, '..', 'packages', 'engine');

export const kernelFile = join(engine, 'src', 'encode', 'png', 'kernel.gen.ts');

/** The text of the module. */
export async function compileKernel(): Promise<string> {
  let wasm = new Uint8Array();
  const source = await readFile(join(engine, 'kernels', 'png.ts'), 'utf8');
  const options = ['png.ts', '-O3', '--converge', '--noAssert', '--runtime', 'stub', '--enable', 'simd'];
  const { error, stderr } = await asc.main([...options, '--importMemory', '--outFile', 'png.wasm'], {
    readFile: (name) => (name === 'png.ts' ? source : null),
    writeFile: (_, contents) => {
      wasm = contents as Uint8Array<ArrayBuffer>;
    },
    listFiles: () => [],
  });
  if (error) throw new Error(stderr.toString(), { cause: error });
  const base64 = Buffer.from(wasm).toString('base64');
  return `// Made by \`npm run kernel\` from packages/engine/kernels/png.ts.\nexport const kernel =\n  '${base64}';\n`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  await writeFile(kernelFile, await compileKernel());
