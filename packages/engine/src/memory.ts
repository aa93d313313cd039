// Pixels are megabytes that the garbage collector sees late and pays for dearly: at three megabytes a picture it walks
// the whole heap every few pictures, which takes as long as drawing one. So they are given back by hand.

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Transfer = (this: ArrayBufferLike, length: number) => unknown;

const transferFlag = 'harmony-rab-gsab-transfer';

/** `ArrayBuffer.prototype.transfer`. Node 20 keeps it behind a flag, which is up only while a context is made. */
function findTransfer(): Transfer | undefined {
  const own = (ArrayBuffer.prototype as { transfer?: Transfer }).transfer;
  if (own !== undefined) return own;
  try {
    setFlagsFromString(`--${transferFlag}`);
    return runInNewContext('ArrayBuffer.prototype.transfer') as Transfer | undefined;
  } catch {
    return undefined;
  } finally {
    setFlagsFromString(`--no-${transferFlag}`);
  }
}

let transfer: { readonly call: Transfer | undefined } | undefined;

/**
 * Gives the memory of bytes back at once, where the runtime can; they have no length afterwards. Only for who alone
 * holds them, and all of their buffer.
 */
export function giveBack({ buffer, byteLength }: Uint8Array): void {
  if (byteLength === 0 || byteLength !== buffer.byteLength) return;
  transfer ??= { call: findTransfer() };
  transfer.call?.call(buffer, 0);
}
