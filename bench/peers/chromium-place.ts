import { existsSync } from 'node:fs';

/** Where Debian puts it. */
export const chromiumPath = '/usr/bin/chromium';

export const chromiumIsThere = (): boolean => existsSync(chromiumPath);
