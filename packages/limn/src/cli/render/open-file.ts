import { spawn } from 'node:child_process';
import { CommandError } from '../command-error.js';

const viewers: Readonly<Partial<Record<NodeJS.Platform, string>>> = { darwin: 'open', win32: 'explorer.exe' };

/**
 * Shows a file in the platform's viewer, without waiting for it to close.
 * @throws CommandError `write_failed` when there is no viewer to start
 */
export function openFile(path: string): Promise<void> {
  const viewer = viewers[process.platform] ?? 'xdg-open';
  return new Promise((resolve, reject) => {
    const child = spawn(viewer, [path], { stdio: 'ignore', detached: true });
    child.once('error', () => {
      const message = `${path} is written, but ${viewer}, which opens files here, cannot be started.`;
      reject(new CommandError('write_failed', message));
    });
    child.once('spawn', () => {
      child.unref();
      resolve();
    });
  });
}
