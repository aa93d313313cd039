import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hexOf, hexOfOklch, oklchOf, rgbOf } from './color-space.js';
import { contrast, worstContrast } from './contrast.js';
import { gradientColor, gradientColors, smoothStops, stretchUnder } from './gradient.js';
import { mix, over, shift, withOpacity } from './mix.js';
import { clearerOf, readableOn } from './readable-on.js';

const color = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0').toUpperCase()}`);

describe('colours', () => {
  test('go to OKLCH and back unchanged', () => {
    fc.assert(
      fc.property(color, (hex) => {
        expect(hexOfOklch(oklchOf(hex))).toBe(hex);
      }),
    );
  });

  test('read three digits and capitals alike, clip channels, and refuse what is none', () => {
    expect(hexOf(rgbOf('#f80'))).toBe('#FF8800');
    expect(hexOf({ r: 2, g: -1, b: 0.5 })).toBe('#FF0080');
    expect(() => rgbOf('tomato-ish')).toThrow(TypeError);
  });

  test('too colourful for sRGB keep lightness and hue', () => {
    const shade = oklchOf(hexOfOklch({ l: 0.7, c: 0.37, h: 150 }));
    expect(shade.l).toBeCloseTo(0.7, 2);
    expect(Math.abs(shade.h - 150)).toBeLessThan(1.5);
  });
});

describe('contrast', () => {
  test('is that of WCAG', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 6);
    expect(contrast('#767676', '#FFFFFF')).toBeCloseTo(4.54, 2);
    expect(contrast('#FF0000', '#FFFFFF')).toBeCloseTo(3.998, 2);
  });

  test('is the lowest over all grounds', () => {
    expect(worstContrast('#FFFFFF', ['#000000', '#767676'])).toBeCloseTo(4.54, 2);
  });
});

describe('readableOn', () => {
  test('leaves a colour that is clear enough alone', () => {
    expect(readableOn('#8B98FF', '#0B0D12', 4.5)).toBe('#8B98FF');
  });

  test('reaches every ratio that black or white can reach, at the same hue', () => {
    fc.assert(
      fc.property(color, color, fc.double({ min: 1.5, max: 7, noNaN: true }), (given, ground, ratio) => {
        const shade = readableOn(given, ground, ratio);
        const best = Math.max(contrast('#FFFFFF', ground), contrast('#000000', ground));
        expect(contrast(shade, ground)).toBeGreaterThanOrEqual(Math.min(ratio, best));
      }),
    );
  });

  test('keeps the hue of a brand that is too pale', () => {
    const shade = readableOn('#FFD60A', '#FFFFFF', 4.5);
    expect(contrast(shade, '#FFFFFF')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(shade, '#FFFFFF')).toBeLessThan(4.6);
    expect(Math.abs(oklchOf(shade).h - oklchOf('#FFD60A').h)).toBeLessThan(4);
  });

  test('moves no further than it must: the step before is too weak', () => {
    const shade = readableOn('#3B4BDB', '#0B0D12', 4.5);
    expect(contrast(shift(shade, { lightness: -0.01 }), '#0B0D12')).toBeLessThan(4.5);
  });

  test('is clear on every colour of a list', () => {
    const grounds = gradientColors(smoothStops(['#2E1065', '#6D28D9', '#A61E66']));
    expect(worstContrast(readableOn('#C026D3', grounds, 4.5), grounds)).toBeGreaterThanOrEqual(4.5);
  });

  test('answers black or white where nothing reaches the ratio', () => {
    expect(readableOn('#808080', ['#000000', '#FFFFFF'], 4.5)).toMatch(/^#(000000|FFFFFF)$/);
    expect(clearerOf('#FFFFFF', '#14110A', '#FFD60A')).toBe('#14110A');
  });
});

describe('mixing', () => {
  test('ends at the colours it mixes', () => {
    fc.assert(
      fc.property(color, color, (from, to) => {
        expect(mix(from, to, 0)).toBe(from);
        expect(mix(from, to, 1)).toBe(to);
      }),
    );
  });

  test('of blue and yellow passes through no grey', () => {
    expect(oklchOf(mix('#0033FF', '#FFD60A', 0.5)).c).toBeGreaterThan(
      oklchOf(over('#0033FF', '#FFD60A', 0.5)).c,
    );
  });

  test('composes an opacity as painters do', () => {
    expect(over('#FFFFFF', '#000000', 0.5)).toBe('#808080');
    expect(withOpacity('#FFFFFF', 0.1)).toBe('#FFFFFF1A');
    expect(withOpacity('#FFFFFF80', 2)).toBe('#FFFFFFFF');
  });
});

describe('gradients', () => {
  test('have their own colours at even places, and mixes between', () => {
    const stops = smoothStops(['#2E1065', '#6D28D9', '#A61E66']);
    expect(stops).toHaveLength(17);
    expect(stops[0]).toEqual({ hex_color: '#2E1065', position: 0 });
    expect(stops[8]).toEqual({ hex_color: '#6D28D9', position: 50 });
    expect(stops[16]).toEqual({ hex_color: '#A61E66', position: 100 });
    expect(stops[4]!.hex_color).toBe(mix('#2E1065', '#6D28D9', 0.5));
    expect(smoothStops(['#2E1065'])).toEqual([{ hex_color: '#2E1065', position: 0 }]);
  });

  test('are painted in sRGB between stops, and go on beyond the ends', () => {
    const stops = [
      { hex_color: '#000000', position: 20 },
      { hex_color: '#FFFFFF', position: 60 },
    ];
    expect([0, 40, 60, 99].map((place) => gradientColor(stops, place))).toEqual([
      '#000000',
      '#808080',
      '#FFFFFF',
      '#FFFFFF',
    ]);
    expect(gradientColors(stops, { from: 20, to: 60, count: 3 })).toEqual(['#000000', '#808080', '#FFFFFF']);
  });

  test('know which of their stretch lies under an area', () => {
    const canvas = { width: 1000, height: 500 };
    const across = stretchUnder({ x: 100, y: 0, width: 400, height: 500 }, canvas, 0);
    expect(across.from).toBeCloseTo(10);
    expect(across.to).toBeCloseTo(50);
    expect(stretchUnder({ x: 0, y: 0, width: 1000, height: 500 }, canvas, 120)).toEqual({ from: 0, to: 100 });
    const { from, to } = stretchUnder({ x: 0, y: 100, width: 1000, height: 100 }, canvas, 90);
    expect(from).toBeCloseTo(20);
    expect(to).toBeCloseTo(40);
  });
});
