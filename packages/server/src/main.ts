import { ConfigError, readConfig, serve } from './index.js';

try {
  await serve(readConfig({ env: process.env }), { show: (text) => process.stderr.write(`${text}\n`) });
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
