import { runCommand } from './program.js';
import { createTerminal } from './terminal.js';

// A reader that has seen enough (`limn schema | head`) closes the pipe: that is no failure.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit();
    throw error;
  });
}

const terminal = createTerminal({ out: process.stdout, err: process.stderr }, process.env);
const code = await runCommand(process.argv.slice(2), terminal);
await terminal.flush();
// Without this the process lives on until idle sockets and caches let go.
process.exit(code);
