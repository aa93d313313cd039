import { expect, it } from 'vitest';
import { marksOf } from './outline-marks.js';

const square = (x: number, side: number) =>
  `M${x} 0L${x + side} 0L${x + side} ${-side}L${x} ${-side}L${x} 0Z`;

it('parts what lies side by side, and finds the same piece again', () => {
  const marks = marksOf(square(0, 100) + square(200.4, 100));
  expect(marks).toEqual([
    { x: 0, y: 0, body: 'l100 0 0-100-100 0 0 100z' },
    { x: 200, y: 0, body: 'l100 0 0-100-100 0 0 100z' },
  ]);
});

it('keeps a hole with what it is in', () => {
  const [mark, ...others] = marksOf(square(0, 100) + square(20, 50));
  expect(others).toEqual([]);
  expect(mark?.body).toBe('l100 0 0-100-100 0 0 100zm20 0l50 0 0-50-50 0 0 50z');
});

it('writes curves as steps from where they begin', () => {
  const [mark] = marksOf('M10 20Q12 24 -3.6 1e1Q0 0 10 20C1 2 3 4 10 20Z');
  expect(mark).toEqual({ x: 10, y: 20, body: 'q2 4-14-10 4-10 14 10c-9-18-7-16 0 0z' });
});

it('has nothing of nothing', () => expect(marksOf('')).toEqual([]));
