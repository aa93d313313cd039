import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makePhoto } from './cards/photo.js';
import { timeCommand } from './measure/command.js';
import { timeGrowth } from './measure/growth.js';
import { likeness } from './measure/likeness.js';
import { timeLint } from './measure/lint.js';
import { isBusy, load, machine } from './measure/machine.js';
import { weigh } from './measure/memory.js';
import { median } from './measure/statistics.js';
import { readOptions } from './options.js';
import { chromiumIsThere } from './peers/chromium-place.js';
import { pathOf } from './place.js';
import { type CardName, cardNames } from './race/messages.js';
import { type Contestant, openContestant } from './race/open-contestant.js';
import { race, turn, warmUpTime } from './race/race.js';
import { type Compared, cardTitles, commandTable, growthTable, raceTable, weightTable } from './report.js';
import { targetNote, targetTable } from './targets.js';

const picturesWeighed = 60;

const options = readOptions(process.argv.slice(2));
const pages: string[] = [];
function say(text: string): void {
  pages.push(text);
  process.stdout.write(`${text}\n\n`);
}

const names = options.engines.filter((name) => chromiumIsThere() || !name.startsWith('chromium'));
const photo = await makePhoto();
const loadBefore = load();

async function openAll(): Promise<readonly Contestant[]> {
  const contestants: Contestant[] = [];
  for (const name of names) contestants.push(await openContestant(name, photo));
  return contestants;
}

async function runRace(card: CardName, contestants: readonly Contestant[]): Promise<readonly Compared[]> {
  const first = cardNames.indexOf(card) * 10_000;
  const results = await race(card, contestants, { rounds: options.rounds, first });
  const own = results[0]?.bytes ?? new Uint8Array();
  const compared: Compared[] = [];
  for (const result of results) compared.push({ ...result, likeness: await likeness(own, result.bytes) });
  return compared;
}

async function savePictures(card: CardName, results: readonly Compared[], folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const ending = card.startsWith('card1') ? 'jpg' : 'png';
  for (const { name, bytes } of results) await writeFile(join(folder, `${card}-${name}.${ending}`), bytes);
}

const contestants = await openAll();
say('# Results of the bench');
say(
  `${machine()}. ${options.rounds} rounds after ${warmUpTime / 1000} s of drawing for each engine; in each round every engine, in a process of its own, draws ${turn.pictures} different pictures, of which the first ${turn.uncounted} do not count; a turn of more than ${turn.milliseconds} ms ends after ${turn.atLeast}.`,
);
say(contestants.map(({ label, version }) => `- ${label}: ${version}`).join('\n'));

const races = new Map<CardName, readonly Compared[]>();
for (const card of options.cards) {
  const results = await runRace(card, contestants);
  races.set(card, results);
  if (options.pictures !== undefined) await savePictures(card, results, options.pictures);
  say(`## ${cardTitles[card]}`);
  say(raceTable(results));
}
await Promise.all(contestants.map((contestant) => contestant.close()));
say(
  'CPU: milliseconds of all threads of the process, median. To Limn: ratio of the medians. Difference: mean absolute difference of a channel from Limn, of 255. SSIM: 1 is equal.',
);

const lintMs = options.cards.includes('card3') ? await timeLint(3 * options.rounds, 90_000) : undefined;
if (options.everything) {
  const commands = await timeCommand(options.rounds);
  say('## The command, from start to exit');
  say(commandTable(commands));
  const weights = [];
  for (const name of ['limn', 'satori', 'takumi'] as const)
    weights.push(await weigh(name, photo, picturesWeighed));
  say(`## Memory of a fresh process after ${picturesWeighed} different pictures, both cards in turn`);
  say(weightTable(weights));
  say('## Growth');
  for (const growth of await timeGrowth(Math.min(options.rounds, 15))) say(growthTable(growth));
  say('## Targets');
  say(targetTable({ races, lintMs, commandMs: median(commands[0]?.times ?? []), rss: weights[0]?.rss }));
  say(targetNote);
} else {
  say(targetTable({ races, lintMs }));
}

const loadAfter = load();
const busy = isBusy(loadBefore, loadAfter)
  ? 'Other work kept the machine busy: trust the ratios, not the times.'
  : 'The machine did little else.';
say(`Load before the run ${loadBefore.toFixed(1)}, after it ${loadAfter.toFixed(1)}. ${busy}`);
if (options.everything) await writeFile(pathOf('bench/RESULTS.md'), `${pages.join('\n\n')}\n`);
