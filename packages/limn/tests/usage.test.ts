import { describe, expect, test } from 'vitest';
import { limn, workFolder } from './command.js';
import { plainSpec } from './specs.js';

const folder = workFolder();

describe('limn', () => {
  test('prints its version', async () => {
    const { code, out } = await limn(['--version']);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });

  test('prints its help without arguments, and says what the exit codes mean', async () => {
    const bare = await limn([]);
    const asked = await limn(['--help']);
    expect(bare.code).toBe(0);
    expect(bare.out).toBe(asked.out);
    expect(asked.out).toMatchSnapshot();
  });

  test.each(['render', 'validate', 'fonts', 'schema', 'sign', 'keys', 'serve'])(
    '%s has help with examples',
    async (name) => {
      const { code, out } = await limn([name, '--help']);
      expect(code).toBe(0);
      expect(out).toContain(`Examples:\n  limn ${name}`);
    },
  );

  test.each([
    [['rendr'], "error Unknown command 'rendr'.\n      = hint Did you mean render?\n"],
    [['card.json'], "error Unknown command 'card.json'.\n      = hint limn render card.json\n"],
    [
      ['render', 'a.json', '--qualty', '3'],
      "error Unknown option '--qualty'.\n      = hint Did you mean --quality?\n",
    ],
    [['render'], "error Missing required argument 'spec'.\n      = hint limn render --help says more.\n"],
    [['render', 'a.json', '-q', '0'], 'error --quality 0 is not a whole number from 1 to 100.\n'],
    [['render', 'a.json', '-s', '4'], 'error --scale 4 is not a number from 1 to 3.\n'],
    [['render', '-', '--watch'], 'error --watch and - do not go together: standard input does not change.\n'],
    [
      ['render', 'a.json', '--json', '-o', '-'],
      'error --json and -o - do not go together: both write to standard output.\n',
    ],
    [
      ['render', 'a.json', '--scene', '-o', 'a.png'],
      'error --scene and --output do not go together: no picture is made.\n',
    ],
  ])('%j is refused with exit code 2', async (args, err) => {
    expect(await limn(args)).toMatchObject({ code: 2, out: '', err });
  });

  test('a reader that closes the pipe is no failure', async () => {
    const { start } = await import('./command.js');
    const child = start(['schema'], { cwd: folder });
    child.stdin.end();
    child.stdout.once('data', () => child.stdout.destroy());
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect({ code, err }).toEqual({ code: 0, err: '' });
  });

  test('colours come with FORCE_COLOR, and neither in a pipe nor against NO_COLOR', async () => {
    const run = (env: Record<string, string>) => limn(['validate', '-'], { stdin: plainSpec('#12'), env });
    const colour = '\u001b[';
    expect((await run({})).err).not.toContain(colour);
    expect((await run({ FORCE_COLOR: '1' })).err).toContain(colour);
    expect((await run({ FORCE_COLOR: '1', NO_COLOR: '1' })).err).not.toContain(colour);
  });
});
