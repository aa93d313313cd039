// Makes keys until it is stopped, and says each token once the key is safe. Arguments: data folder, how many keys.
import { writeSync } from 'node:fs';
import { openKeys } from '../src/keys/open-keys.js';

const [folder = '', count = 'Infinity'] = process.argv.slice(2);
const keys = await openKeys(folder);
for (let index = 0; index < Number(count); index++) {
  const { token } = await keys.create({ name: `${process.pid} ${index}` });
  writeSync(1, `${token}\n`);
}
await keys.close();
