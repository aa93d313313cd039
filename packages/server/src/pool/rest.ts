/** Knows when nobody has worked for a while. */
export interface Rest {
  /** Somebody may have started or stopped to work; `isBusy` says whether anybody does. */
  readonly note: (isBusy: boolean) => void;
  readonly stop: () => void;
}

/** Calls `onRest` after `pause` milliseconds without work, and then at every note until somebody works again. */
export function createRest(pause: number, onRest: () => void): Rest {
  let timer: NodeJS.Timeout | undefined;
  let isResting = false;

  function stop(): void {
    clearTimeout(timer);
    timer = undefined;
    isResting = false;
  }

  function begin(): void {
    isResting = true;
    onRest();
  }

  return {
    note(isBusy) {
      if (isBusy) stop();
      else if (isResting) onRest();
      else timer ??= setTimeout(begin, pause).unref();
    },
    stop,
  };
}
