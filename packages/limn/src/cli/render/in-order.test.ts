import { expect, test } from 'vitest';
import { inOrder } from './in-order.js';

test('inOrder hands results over in order and keeps its bound', async () => {
  let underWay = 0;
  let most = 0;
  const seen: number[] = [];
  await inOrder([30, 1, 10, 5, 1], {
    atOnce: 3,
    work: async (milliseconds) => {
      most = Math.max(most, ++underWay);
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      underWay--;
      return milliseconds;
    },
    done: (result) => void seen.push(result),
  });
  expect(seen).toEqual([30, 1, 10, 5, 1]);
  expect(most).toBe(3);
});
