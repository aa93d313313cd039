// Part of the package's build: writes dist/noto-color-emoji.ttf, so that no process has to unpack 25 MB of it.

import { writeFile } from 'node:fs/promises';
import { buildEmojiFont, builtEmojiFont } from '../emoji-font.js';

await writeFile(builtEmojiFont, await buildEmojiFont());
