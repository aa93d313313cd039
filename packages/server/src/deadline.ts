import { LimnError } from '@limn/spec';

/**
 * Runs work that is given up when `signal` is aborted or `milliseconds` have passed.
 * @throws render_deadline_exceeded when the time is up, and what `work` throws
 */
export async function withDeadline<T>(
  milliseconds: number,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  let isLate = false;
  const giveUp = () => controller.abort(signal.reason);
  const timer = setTimeout(() => {
    isLate = true;
    controller.abort();
  }, milliseconds);
  signal.addEventListener('abort', giveUp, { once: true });
  if (signal.aborted) giveUp();
  try {
    return await work(controller.signal);
  } catch (error) {
    if (!isLate) throw error;
    const message = `The picture was not done within ${milliseconds / 1000} seconds.`;
    throw new LimnError('render_deadline_exceeded', message, { cause: error });
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', giveUp);
  }
}
