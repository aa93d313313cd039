/** What the command ends with. Of several, the highest wins. */
export const exitCodes = {
  done: 0,
  /** A spec is not JSON, or has faults. */
  badSpec: 1,
  /** The command cannot be followed: an unknown option, a file that is not there or cannot be read. */
  usage: 2,
  /** The spec is good, but its picture could not be made or written. */
  notRendered: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

export function worstOf(codes: readonly ExitCode[]): ExitCode {
  return codes.toSorted((a, b) => b - a)[0] ?? exitCodes.done;
}
