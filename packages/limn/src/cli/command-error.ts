import type { ExitCode } from './exit-code.js';

const exitCodeByCode = { usage: 2, file_unreadable: 2, write_failed: 3 } as const satisfies Record<
  string,
  ExitCode
>;

export type CommandErrorCode = keyof typeof exitCodeByCode;

/** A failure of the command itself, not of a spec or of a picture. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly code: CommandErrorCode;
  readonly hint: string | undefined;

  constructor(code: CommandErrorCode, message: string, hint?: string) {
    super(message);
    this.code = code;
    this.hint = hint;
  }

  get exitCode(): ExitCode {
    return exitCodeByCode[this.code];
  }
}

/** A sentence for what the file system said, without its jargon. */
export function fileSystemReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reasons: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file or folder',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    EISDIR: 'it is a folder',
    ENOTDIR: 'a part of its path is a file, not a folder',
    EEXIST: 'a part of its path is a file, not a folder',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk is read-only',
    ENAMETOOLONG: 'the name is too long',
    EMFILE: 'too many files are open',
  };
  return reasons[code] ?? (code === '' ? 'the system gave no reason' : `the system says ${code}`);
}
