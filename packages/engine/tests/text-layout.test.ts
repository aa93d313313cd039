import { describe, expect, it } from 'vitest';
import { box, canvas, flatLayout, textRuns } from './flat-type.js';

function words(text: string, fields: object = {}) {
  return {
    index: 0,
    type: 'text',
    text,
    font_name: 'Inter',
    font_size_in_px: 20,
    text_color: '#000000',
    ...box(0, 0, 100, 100),
    ...fields,
  };
}

function linesOf(text: string, fields: object = {}) {
  const { scene, warnings } = flatLayout(canvas(words(text, fields)));
  return { runs: textRuns(scene.items), warnings };
}

function texts(text: string, fields: object = {}) {
  return linesOf(text, fields).runs.map((run) => run.text);
}

describe('wrapping', () => {
  it('fills each line and lets its last space hang', () => {
    expect(texts('aaaa bbbbb cc')).toEqual(['aaaa bbbbb', 'cc']);
  });

  it('keeps one line without is_splitting_lines', () => {
    expect(texts('aaaa bbbbb cc', { is_splitting_lines: false })).toEqual(['aaaa bbbbb cc']);
  });

  it('cuts only a word that is wider than the box', () => {
    expect(texts('aa bbbbbbbbbbbbb')).toEqual(['aa', 'bbbbbbbbbb', 'bbb']);
  });

  it('starts a line at every line feed and keeps empty lines', () => {
    const { runs } = linesOf('a\n\nb');
    expect(runs.map((run) => run.text)).toEqual(['a', 'b']);
    expect(runs[1]!.baseline - runs[0]!.baseline).toBeCloseTo(48);
  });

  it('adds paragraph spacing after line feeds alone', () => {
    const { runs } = linesOf('aaaaaaa bbbbbbb\nc', { paragraph_spacing_in_px: 10 });
    expect(runs.map((run) => run.baseline)).toEqual([
      runs[0]!.baseline,
      runs[0]!.baseline + 24,
      runs[0]!.baseline + 58,
    ]);
  });

  it('shows a hyphen where a soft hyphen ends a line, and only there', () => {
    expect(texts('aaaaaaa\u00ADbbbbbb').map((text) => text.replaceAll('\u00AD', ''))).toEqual([
      'aaaaaaa\u2010',
      'bbbbbb',
    ]);
  });

  it('breaks Thai between words', () => {
    expect(texts('สวัสดีชาวโลก').join('')).toBe('สวัสดีชาวโลก');
    expect(texts('สวัสดีชาวโลก')).toEqual(['สวัสดีชาว', 'โลก']);
  });
});

describe('alignment', () => {
  it.each([
    ['left', 0],
    ['center', 30],
    ['right', 60],
  ])('%s', (text_align, x) => {
    expect(linesOf('abcd', { text_align }).runs[0]!.x).toBeCloseTo(x);
  });

  it('top: half the leading stands above the first line', () => {
    expect(linesOf('a').runs[0]!.baseline).toBeCloseTo(1 + 18);
  });

  it('center: the capitals are in the middle', () => {
    expect(linesOf('a', { vertical_align: 'center' }).runs[0]!.baseline).toBeCloseTo(50 + 7);
  });

  it('bottom: half the leading stands below the last line', () => {
    expect(linesOf('a', { vertical_align: 'bottom' }).runs[0]!.baseline).toBeCloseTo(100 - 1 - 4);
  });

  it('a run is as wide as its advance, letter spacing included', () => {
    expect(linesOf('abcd', { letter_spacing_in_px: 2 }).runs[0]!.width).toBeCloseTo(48);
  });
});

describe('fitting', () => {
  it('auto-scale takes the largest quarter of a pixel that fits', () => {
    const { runs, warnings } = linesOf('aaaaaaaaaaaa', {
      should_auto_scale: true,
      is_splitting_lines: false,
    });
    expect(runs[0]!.size).toBe(16.5);
    expect(warnings).toEqual([]);
  });

  it('auto-scale takes the same quarter in large type too, from any start', () => {
    const sizeFrom = (font_size_in_px: number) =>
      linesOf('aaa bbb ccc ddd eee '.repeat(6), {
        should_auto_scale: true,
        font_size_in_px,
        ...box(0, 0, 4000, 4000),
      }).runs[0]!.size;
    const largest = sizeFrom(4096);
    expect(largest).toBeGreaterThan(256);
    for (const size of [largest + 1, 500, 700, 1000, 2000]) expect(sizeFrom(Math.ceil(size))).toBe(largest);
    const whole = Math.floor(largest);
    expect([sizeFrom(whole), sizeFrom(whole + 1)]).toEqual([whole, largest]);
  });

  it.each([true, false])(
    'auto-scale leaves room for hyphens, with splitting lines %s',
    (is_splitting_lines) => {
      const { runs, warnings } = linesOf('aaaaaa\u00ADbbbb\u00ADcccccc ddd', {
        should_auto_scale: true,
        is_splitting_lines,
        font_size_in_px: 90,
      });
      expect(Math.max(...runs.map((run) => run.x + run.width))).toBeLessThanOrEqual(100);
      expect(warnings).toEqual([]);
    },
  );

  it('auto-scale never enlarges', () => {
    expect(linesOf('a', { should_auto_scale: true }).runs[0]!.size).toBe(20);
  });

  it('auto-scale shrinks before it cuts a word', () => {
    expect(texts('aaaaaaaaaaaaaa', { should_auto_scale: true })).toEqual(['aaaaaaaaaaaaaa']);
  });

  it('warns of text that runs over', () => {
    const { warnings } = linesOf('aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj');
    expect(warnings.map((warning) => [warning.path, warning.code])).toEqual([['/layers/0', 'text_overflow']]);
  });

  it('ends the last line that fits in an ellipsis', () => {
    const lines = texts('aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj', { overflow: 'ellipsis' });
    expect(lines).toHaveLength(4);
    expect(lines.at(-1)).toBe('gggg hhhh…');
  });

  it('leaves out lines past max_lines and says so', () => {
    const { runs, warnings } = linesOf('aaaa bbbbb cccc', { max_lines: 1 });
    expect(runs).toHaveLength(1);
    expect(warnings.map((warning) => warning.code)).toEqual(['text_cut']);
  });

  it('clips what runs over when asked', () => {
    const { scene } = flatLayout(
      canvas(words('aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj', { overflow: 'clip' })),
    );
    expect(scene.items[0]).toMatchObject({ kind: 'group', clip: 'M0 0H100V100H0Z' });
  });
});

describe('markdown', () => {
  const styled = (text: string) =>
    linesOf(text, { is_splitting_lines: false }).runs.map((run) => [run.text, run.face]);

  it('sets bold and italic in faces of their own', () => {
    expect(styled('a **b** *c* ***d***')).toEqual([
      ['a ', 'flat@400'],
      ['b', 'flat@700'],
      [' ', 'flat@400'],
      ['c', 'flat-italic@400'],
      [' ', 'flat@400'],
      ['d', 'flat-italic@700'],
    ]);
  });

  it.each(['2*3*4', 'a * b * c', '**', 'snake*case*here', '\\*\\*'])('leaves %s alone', (text) => {
    expect(styled(text)).toEqual([[text.replaceAll('\\', ''), 'flat@400']]);
  });

  it.each([
    'https://example.com/*foo*/bar',
    'www.example.com/?q=*a*&b=*c*',
    'src/**/*.ts',
    '**/*.js or *.ts',
    'f(*args, **kwargs)',
  ])('leaves the stars of %s alone', (text) => {
    expect(styled(text)).toEqual([[text, 'flat@400']]);
  });

  it.each(['**https://example.com/a/**', '**see www.example.com**'])(
    'reads emphasis around an address: %s',
    (text) => {
      expect(styled(text)).toEqual([[text.replaceAll('*', ''), 'flat@700']]);
    },
  );

  it('reads emphasis between letters of scripts without spaces', () => {
    expect(styled('これは**太字**です')).toEqual([
      ['これは', 'flat@400'],
      ['太字', 'flat@700'],
      ['です', 'flat@400'],
    ]);
  });
});

describe('direction', () => {
  it('sets Hebrew from the right and numbers in it from the left', () => {
    const { runs } = linesOf('אב 12 גד', { is_splitting_lines: false });
    expect(runs.map((run) => [run.text, run.direction])).toEqual([
      [' גד', 'rtl'],
      ['12', undefined],
      ['אב ', 'rtl'],
    ]);
  });
});
