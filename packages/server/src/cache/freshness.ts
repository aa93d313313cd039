// Whether bytes that were fetched before may be used again, as RFC 9111 has it for a cache that many share.
import type { Answer, Fetched, KnownAnswer } from '@limn/engine/sources';
import CachePolicy from 'http-cache-semantics';

/** What the servers said along the way to a file, redirects included. */
export interface Freshness {
  /** Whether the file may be kept at all, and it makes sense to. */
  readonly isKeepable: boolean;
  /** May be used without asking. */
  isFresh(): boolean;
  /** May be used once more while it is asked for. */
  isGoodWhileAsked(): boolean;
  /** May be used when asking failed. */
  isGoodOnFailure(): boolean;
  /** What to tell the server that is asked again. */
  readonly known: KnownAnswer | undefined;
  /** How things stand after a server said that nothing changed; undefined if it spoke of something else. */
  after(answers: Fetched['answers']): Freshness | undefined;
}

/** Seconds that are guessed at most where a server says nothing of how long: a picture that is replaced shows soon. */
const longestGuess = 60;

/** Every request of ours has the same headers, so what an answer varies by, short of everything, does not matter. */
const request = { method: 'GET', headers: {} };

interface Step {
  readonly answer: Answer;
  readonly policy: CachePolicy;
}

const stepOf = (answer: Answer): Step => ({
  answer,
  policy: new CachePolicy(request, answer, { shared: true }),
});

export const freshnessOf = (answers: Fetched['answers']): Freshness => createFreshness(answers.map(stepOf));

function createFreshness(steps: readonly Step[]): Freshness {
  const last = steps.at(-1)!;
  const conditions = last.policy.revalidationHeaders(request) as Record<string, string>;
  const hasValidators = Object.keys(conditions).length > 0;
  const every = (isGood: (policy: CachePolicy) => boolean) =>
    steps.every((step) => isFresh(step) || isGood(step.policy));

  return {
    isKeepable: last.policy.storable() && (hasValidators || last.policy.timeToLive() > 0),
    isFresh: () => steps.every(isFresh),
    isGoodWhileAsked: () =>
      every((policy) => policy.stale() && policy.evaluateRequest(request).response !== undefined),
    isGoodOnFailure: () => every((policy) => policy.revalidatedPolicy(request, failure).matches),
    known: hasValidators ? { url: last.answer.url, conditions } : undefined,
    after: (answers) => {
      const answer = answers.at(-1)!;
      const { policy, matches } = last.policy.revalidatedPolicy(request, confirmed(last.answer, answer));
      if (!matches) return undefined;
      return createFreshness([
        ...answers.slice(0, -1).map(stepOf),
        { answer: { ...last.answer, headers: { ...last.answer.headers, ...answer.headers } }, policy },
      ]);
    },
  };
}

const failure = { status: 502, headers: {} };

/** Stale at once where only a guess says otherwise and it is an old one. */
function isFresh({ answer, policy }: Step): boolean {
  if (policy.stale()) return false;
  return saysHowLong(answer) || policy.age() < longestGuess;
}

const saysHowLong = ({ headers }: Answer) =>
  headers.expires !== undefined || /max-age|immutable/i.test(headers['cache-control'] ?? '');

/** Many servers leave the validators out when they say that nothing changed; then they are those that were sent. */
function confirmed(before: Answer, { status, headers }: Answer): Answer {
  const names = ['etag', 'last-modified'].filter((name) => before.headers[name] !== undefined);
  const sent = Object.fromEntries(names.map((name) => [name, before.headers[name]!]));
  const saysWhich = headers.etag !== undefined || headers['last-modified'] !== undefined;
  return { url: before.url, status, headers: saysWhich ? headers : { ...sent, ...headers } };
}
