// npm run typography [-- --update]: where Limn's lines end, and where Chromium's do.
import { compare, missedTargets, type Outcome, percent, type Share, summaryOf } from './compare.js';
import { readExpected, updateExpected } from './expected.js';
import { createLimnLines } from './limn-lines.js';

function row({ of, count, same }: Share): string {
  return `${of.padEnd(10)} ${String(count).padStart(5)}  ${percent(same).padStart(9)}`;
}

function differences(outcomes: readonly Outcome[]): string {
  return outcomes
    .filter(({ breaks }) => breaks !== 'same')
    .map(({ sample, setting, reason, ours, theirs }) => {
      const { family, weight, size, width } = setting;
      const about = `${sample.lang} ${sample.kind}, ${family} ${weight}, ${size} px in ${width}`;
      return `\n${about}${reason ? ` (on purpose: ${reason})` : ''}\n  Limn      ${ours.join(' | ')}\n  Chromium  ${theirs.join(' | ')}`;
    })
    .join('\n');
}

function wideLines(outcomes: readonly Outcome[]): string {
  const lines = outcomes.flatMap(({ sample, setting, ours, wider }) =>
    wider.map((by, i) => ({
      by,
      text: ours[i]!,
      of: `${sample.lang} ${setting.family} ${setting.weight} ${setting.size}`,
    })),
  );
  return lines
    .filter(({ by }) => Math.abs(by) > 0.5)
    .map(({ by, text, of }) => `  ${by > 0 ? '+' : ''}${by.toFixed(2)} px  ${of}  ${text}`)
    .join('\n');
}

if (process.argv.includes('--update')) await updateExpected();
const outcomes = await compare(readExpected(), createLimnLines());
const summary = summaryOf(outcomes);
const missed = missedTargets(summary);
console.log(`Lines that end where Chromium's do, of strings in one setting each

${row(summary.overall)}
on purpose        ${percent(summary.chosen).padStart(9)}
widths            ${percent(summary.widths).padStart(9)}  of lines within 0.5 px

${summary.languages.map(row).join('\n')}

${summary.kinds.map(row).join('\n')}

Other breaks:${differences(outcomes)}

Other widths:
${wideLines(outcomes)}

${missed.length === 0 ? 'Every target is reached.' : `Missed: ${missed.join('; ')}`}`);
process.exitCode = missed.length === 0 ? 0 : 1;
