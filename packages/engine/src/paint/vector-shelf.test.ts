import { describe, expect, it } from 'vitest';
import type { VectorImage } from '../decode/pixels.js';
import { createCanvas, type Image } from './skia.js';
import { createVectorShelf } from './vector-shelf.js';

function square(color: string): VectorImage {
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><rect width="4" height="4" fill="${color}"/></svg>`;
  const part = { x: 0, y: 0, width: 4, height: 4 };
  return { kind: 'vector', hash: color, bytes: Buffer.from(text), width: 4, height: 4, part };
}

function shownBy(shelf: ReturnType<typeof createVectorShelf>, vector: VectorImage, area = 16): Image {
  let shown: Image | undefined;
  shelf.show(vector, area, (picture) => {
    shown = picture;
  });
  return shown as Image;
}

describe('the shelf of parsed documents', () => {
  it('parses a document once', () => {
    const shelf = createVectorShelf();
    expect(shownBy(shelf, square('#FF0000'))).toBe(shownBy(shelf, square('#FF0000')));
  });

  it('counts the pixels that a document was drawn as', () => {
    const shelf = createVectorShelf(10_000);
    const first = shownBy(shelf, square('#FF0000'), 2000);
    shownBy(shelf, square('#00FF00'), 2000);
    expect(shownBy(shelf, square('#FF0000'))).not.toBe(first);
  });

  it('keeps nothing that is larger than the shelf, and draws it all the same', () => {
    const shelf = createVectorShelf(10_000);
    const first = shownBy(shelf, square('#FF0000'));
    expect(shownBy(shelf, square('#FF0000'), 9_000)).toBe(first);
    expect(shownBy(shelf, square('#FF0000'))).not.toBe(first);
  });

  it('leaves what was drawn with a document that is let go later', () => {
    const shelf = createVectorShelf(10_000);
    const canvas = createCanvas(4, 4);
    shelf.show(square('#FF0000'), 2000, (picture) => canvas.getContext('2d').drawImage(picture, 0, 0));
    shownBy(shelf, square('#00FF00'), 2000);
    expect([...canvas.data().subarray(0, 4)]).toEqual([255, 0, 0, 255]);
  });
});
