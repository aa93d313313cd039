/** Something that is waited for and comes once. */
export interface Milestone {
  readonly reached: Promise<void>;
  readonly reach: () => void;
  readonly fail: (error: Error) => void;
}

export function createMilestone(): Milestone {
  let reach = () => {};
  let fail: Milestone['fail'] = () => {};
  const reached = new Promise<void>((resolve, reject) => {
    reach = resolve;
    fail = reject;
  });
  // Nobody has to wait for it.
  reached.catch(() => {});
  return { reached, reach, fail };
}
