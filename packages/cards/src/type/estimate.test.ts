import { expect, test } from 'vitest';
import { linesOf } from './estimate.js';

const lettering = { weight: 700, tracking: 0 };

test('Japanese lines end with phrases', () => {
  // データベースを / 止めずに移行する方法
  expect(linesOf('データベースを止めずに移行する方法', 10.1, lettering)).toEqual({
    count: 2,
    widest: 7,
    isTidy: true,
  });
});

test.each([
  ['a phrase would start a line of its own', '小さなチームで大きなサービスを動かす', 9],
  ['one sign would be left over', '速いウェブサイトの作り方', 11.1],
])('lines are not tidy where %s', (_, text, room) => {
  expect(linesOf(text, room, lettering).isTidy).toBe(false);
});

test('other scripts are tidy as they are', () => {
  expect(linesOf('如何构建快速的网站', 5, lettering)).toMatchObject({ count: 2, isTidy: true });
  expect(linesOf('How to build a REST API', 6, lettering).isTidy).toBe(true);
});
