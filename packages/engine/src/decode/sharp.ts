type SharpFactory = typeof import('sharp').default;

let library: Promise<SharpFactory> | undefined;

/**
 * sharp, imported when it is first needed: it costs 60 ms that a picture of words alone need not pay. It keeps no
 * pictures, because Limn keeps what comes again, and takes one thread a picture: several would each hold memory.
 */
export function loadSharp(): Promise<SharpFactory> {
  library ??= import('sharp').then(({ default: sharp }) => {
    sharp.cache(false);
    sharp.concurrency(1);
    return sharp;
  });
  return library;
}
