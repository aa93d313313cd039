import { describe, expect, test } from 'vitest';
import { locateIn } from './source-location.js';

const document = locateIn('{\r\n  "a": [10, { "b/c": "x" }],\n\t"d": {\n  }\n}');

describe('locateIn', () => {
  test.each([
    ['/a/0', { line: 2, column: 9, length: 2 }],
    ['/a/1/b~1c', { line: 2, column: 22, length: 3 }],
    ['/d', { line: 3, column: 2, length: 3 }],
    ['', { line: 1, column: 1, length: 1 }],
  ])('finds %j', (path, location) => expect(document.locate(path)).toEqual(location));

  test('points to the name of an unknown field', () => {
    expect(document.locate('/a/1/b~1c', 'unknown_field')).toEqual({ line: 2, column: 15, length: 5 });
  });

  test('points to the parent of what is not there', () => {
    expect(document.locate('/a/1/missing')).toEqual({ line: 2, column: 13, length: 1 });
    expect(document.locate('/d/missing/deeper')).toEqual({ line: 3, column: 2, length: 3 });
  });

  test('splits lines as editors do', () => expect(document.lines).toHaveLength(5));

  test('survives nesting deeper than the stack', () => {
    expect(locateIn('['.repeat(200_000)).locate('/0')).toBeUndefined();
  });

  test.each([
    ['{"a":1,}', 8, 'A comma before a closing bracket is too much.'],
    ['{"a":1 "b":2}', 8, 'A comma is missing before this.'],
    ['{"a":[1}', 8, 'This bracket closes another kind than the one that is open.'],
    ['{"a":1}}', 8, 'The JSON has ended before this.'],
    ['[1,', 4, 'A value belongs here.'],
    ['[hello]', 2, 'Text needs double quotes; only true, false and null have none.'],
    ['// hi', 1, 'JSON has no comments.'],
    ['{"a":NaN}', 6, undefined],
  ])('%s breaks off at column %i', (text, column, message) => {
    expect(locateIn(text).syntaxFault).toMatchObject({ location: { line: 1, column }, message });
  });
});
