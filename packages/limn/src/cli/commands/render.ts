import type { Command } from 'commander';
import type { TypedRenderOptions } from '../render/options.js';
import type { Shell } from '../shell.js';

const help = `
Where pictures go:
  -o card.jpg     one spec into one file, in the format of its ending
  -o cards/       each spec into the folder, under its own name
  -o -            standard output
  without -o      beside the spec, under its name; standard input goes to standard output

A folder stands for the .json files that lie in it. Each file is written whole or not at all.
Sources of private networks are refused unless LIMN_ALLOWED_NETWORKS names them (10.0.0.0/8,...).

Examples:
  limn render og-image.json -o og-image.jpg
  limn render og-image.json -o og-image.png --scale 2 --open
  limn render cards/*.json -o public/og/ --format webp --max-bytes 300kB
  limn render card.json --watch
  jq '.layers[1].text = "Hello"' card.json | limn render - -o - > hello.png
  limn render card.json --scene | jq '.items[].kind'
`;

/** `limn render`: specs into pictures. */
export function addRender(program: Command, shell: Shell): void {
  program
    .command('render')
    .description('make pictures from specs')
    .argument('<spec...>', 'spec files or folders of them; - is standard input')
    .option('-o, --output <path>', 'file or folder to write, or - for standard output')
    .option('-f, --format <format>', 'png, jpeg, webp, tiff, gif, avif, svg or pdf')
    .option('-q, --quality <1-100>', 'quality of JPEG, WebP and AVIF')
    .option('-s, --scale <1-3>', 'device pixels for one pixel of the spec')
    .option('--max-bytes <size>', 'lower the quality until the file fits: 300000, 300kB')
    .option('--json', 'report as JSON on standard output')
    .option('--scene', 'print the display list as JSON, one line a spec, and make no picture')
    .option('-w, --watch', 'render again whenever a spec changes')
    .option('--open', 'show the pictures in the viewer of this machine')
    .addHelpText('after', help)
    .action(async (specs: readonly string[], options: TypedRenderOptions) => {
      const { runRender } = await import('../render/run-render.js');
      shell.end(await runRender(specs, options, shell.terminal));
    });
}
