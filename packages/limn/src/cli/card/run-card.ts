import {
  parameters as cardParameters,
  createCard,
  drawInBudget,
  type ParsedCard,
  parseCard,
  smallerSize,
} from '@limn/cards';
import type { Rendered } from '@limn/engine';
import { formats, type Issue, type Spec } from '@limn/spec';
import { CommandError } from '../command-error.js';
import type { ExitCode } from '../exit-code.js';
import { createLazyEngine } from '../lazy-engine.js';
import { formatOfName } from '../render/picture-format.js';
import { createJsonReport, createTextReport } from '../render/report.js';
import type { Terminal } from '../terminal.js';
import { writeWhole } from '../write-file.js';
import { readLocalPictures } from './local-pictures.js';
import { type CardCommandOptions, parametersOf, refuseContradictions } from './options.js';
import { readBrandOf } from './read-brand.js';

interface Designed {
  readonly spec: Spec;
  readonly warnings: readonly Issue[];
  /** The spec with its sides multiplied by a factor of 0 to 1; undefined where no smaller one makes sense. */
  smaller(factor: number): Spec | undefined;
}

/** `limn card`: one card into one file. */
export async function runCard(
  title: string | undefined,
  options: CardCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  refuseContradictions(options);
  const started = performance.now();
  const report = options.json
    ? createJsonReport(terminal, { oneLine: false })
    : createTextReport(1, terminal);
  const about = { name: 'card', source: undefined };
  const milliseconds = () => Math.round((performance.now() - started) * 10) / 10;
  try {
    const designed = await design(title, options);
    const { spec, warnings } = designed;
    if (options.spec) {
      await report.add({ ...about, milliseconds: milliseconds(), warnings });
      await writeSpec(spec, options.output, terminal);
    } else {
      refuseBytesOnTerminal(options.output, terminal);
      const drawn = await draw(designed);
      const picture = await write(drawn, { spec, output: options.output, terminal });
      await report.add({
        ...about,
        milliseconds: milliseconds(),
        warnings: [...warnings, ...drawn.warnings],
        picture,
      });
      if (options.open && picture.path) await (await import('../render/open-file.js')).openFile(picture.path);
    }
  } catch (error) {
    await report.add({ ...about, milliseconds: milliseconds(), warnings: [], error });
  }
  return report.end(milliseconds());
}

async function design(title: string | undefined, options: CardCommandOptions): Promise<Designed> {
  const { parameters, pictures } = await readLocalPictures(parametersOf(title, options));
  // As where the picture is an address: photographs are JPEG, unless they are asked for otherwise.
  const usual = pictures.image && !parameters.platform ? 'jpeg' : undefined;
  const format = parameters.format ?? formatOfOutput(options) ?? usual;
  const parsed: ParsedCard = parseCard({ ...parameters, ...(format !== undefined && { format }) });
  const brand = await readBrandOf(options.config);
  const { spec, warnings } = createCard(parsed.card, { brand, pictures });
  return {
    spec,
    warnings: [...parsed.warnings, ...warnings],
    smaller(factor) {
      const size = smallerSize(parsed.card.size, factor);
      return size && createCard({ ...parsed.card, size }, { brand, pictures }).spec;
    },
  };
}

const cardFormats = formats.filter((format) => cardParameters.format.reader.choices?.includes(format));

/** What the name of the picture asks for; a spec has no format of its own. */
function formatOfOutput({ output, spec }: CardCommandOptions): string | undefined {
  return spec || output === undefined || output === '-' ? undefined : formatOfName(output, cardFormats);
}

async function draw({ spec, smaller }: Designed): Promise<Rendered> {
  const lazy = createLazyEngine(process.env);
  try {
    const engine = await lazy.get();
    return await drawInBudget(spec.output.max_bytes, (factor) => {
      const fitting = factor === 1 ? spec : smaller(factor);
      return fitting && engine.draw(fitting);
    });
  } finally {
    await lazy.close();
  }
}

interface Writing {
  readonly spec: Spec;
  readonly output: string | undefined;
  readonly terminal: Terminal;
}

async function write({ bytes, width, height }: Rendered, { spec, output, terminal }: Writing) {
  const path = output === undefined || output === '-' ? null : output;
  if (path === null) await terminal.out(bytes);
  else await writeWhole(path, bytes);
  return { path, format: spec.output.format, width, height, bytes: bytes.length };
}

async function writeSpec(spec: Spec, output: string | undefined, terminal: Terminal): Promise<void> {
  const text = `${JSON.stringify(spec, null, 2)}\n`;
  if (output === undefined || output === '-') await terminal.out(text);
  else await writeWhole(output, new TextEncoder().encode(text));
}

function refuseBytesOnTerminal(output: string | undefined, terminal: Terminal): void {
  if ((output !== undefined && output !== '-') || !terminal.outIsTerminal) return;
  throw new CommandError(
    'usage',
    'The card would be written to the terminal, as bytes.',
    'Add -o card.png, or send it on: limn card … | …',
  );
}
