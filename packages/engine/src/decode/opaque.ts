/** Whether every alpha of RGBA pixels is 255. */
export function isOpaque(data: Uint8Array): boolean {
  if (data.byteOffset % 4 !== 0) return data.every((value, index) => index % 4 !== 3 || value === 255);
  // Rows of pixels that are not opaque tend to come early; a chunk at a time keeps the common, opaque, case branch-free.
  const pixels = new Uint32Array(data.buffer, data.byteOffset, data.byteLength >> 2);
  const chunk = 4096;
  for (let start = 0; start < pixels.length; start += chunk) {
    const end = Math.min(pixels.length, start + chunk);
    let all = -1;
    for (let index = start; index < end; index++) all &= pixels[index] as number;
    if (all >>> 24 !== 255) return false;
  }
  return true;
}
