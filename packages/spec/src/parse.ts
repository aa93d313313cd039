import { check } from './check/check.js';
import { type Canonical, canonical } from './dialect.js';
import { LimnError } from './error.js';
import { explain } from './faults/explain.js';
import type { Issue } from './issue.js';
import { type Spec, specSchema } from './spec.js';

// Enough to mend any request by hand, and an answer that stays small whatever came in.
const MOST_ISSUES = 100;

/**
 * Reads a request in either dialect into a valid spec: canonical words, every default filled in, layers in the order
 * they were sent.
 * @throws invalid_spec with every fault at once, each with a pointer into the request as it was sent
 */
export function parse(input: unknown): Spec {
  try {
    return read(input);
  } catch (cause) {
    if (cause instanceof LimnError) throw cause;
    const message = 'The request could not be read as data.';
    throw new LimnError('invalid_spec', message, {
      cause,
      issues: [
        { path: '', code: 'wrong_type', message, hint: 'Pass plain objects, as JSON.parse makes them.' },
      ],
    });
  }
}

function read(input: unknown): Spec {
  const request = canonical(input);
  const result = specSchema.safeParse(request.value);
  const issues = [
    ...request.issues,
    ...explain(result.error?.issues ?? [], request),
    ...check(request.value).map((issue) => ({ ...issue, path: request.clientPath(issue.path) })),
  ];
  if (!result.success || issues.length > 0) throw refusal(tidy(issues, request));
  const { output, output_format, ...rest } = result.data;
  const format = output?.format ?? output_format ?? 'png';
  return { ...rest, output: { scale: 1, progressive: false, ...output, format } };
}

function refusal(issues: readonly Issue[]): LimnError {
  const first = issues[0]!;
  const more = issues.length > 1 ? ` (and ${issues.length - 1} more)` : '';
  return new LimnError('invalid_spec', `${first.path ? `${first.path}: ` : ''}${first.message}${more}`, {
    issues,
  });
}

/** In the order of the request, each fault once, not more than anyone reads. */
function tidy(issues: readonly Issue[], request: Canonical): Issue[] {
  const byPlace = new Map(issues.map((issue) => [`${issue.path} ${issue.code}`, issue]));
  const misspelt = misspeltFields(issues);
  const specific = [...byPlace.values()].filter(
    (issue) => !isEclipsed(issue, byPlace) && !(issue.code === 'required_field' && misspelt.has(issue.path)),
  );
  const sorted = specific.sort((a, b) => compare(a.path, b.path));
  if (sorted.length <= MOST_ISSUES) return sorted;
  const message = `There are ${sorted.length} faults; these are the first ${MOST_ISSUES}.`;
  return [
    ...sorted.slice(0, MOST_ISSUES),
    {
      path: request.clientPath([]),
      code: 'too_many_issues',
      message,
      limit: MOST_ISSUES,
      actual: sorted.length,
    },
  ];
}

/** Pointers of the fields that some other field was meant to be: they are not missing, only misspelt. */
function misspeltFields(issues: readonly Issue[]): ReadonlySet<string> {
  return new Set(
    issues.flatMap(({ code, path, hint }) => {
      const meant = code === 'unknown_field' && /^Did you mean `(.+)`\?$/.exec(hint ?? '')?.[1];
      return meant ? [`${path.slice(0, path.lastIndexOf('/'))}/${meant}`] : [];
    }),
  );
}

// The canvas has its own limits, tighter than those of any length.
function isEclipsed(issue: Issue, all: ReadonlyMap<string, Issue>): boolean {
  return issue.code === 'value_out_of_range' && all.has(`${issue.path} dimensions_out_of_range`);
}

function compare(a: string, b: string): number {
  const [left, right] = [a.split('/'), b.split('/')];
  for (let at = 0; at < Math.min(left.length, right.length); at++) {
    const order = left[at]!.localeCompare(right[at]!, 'en', { numeric: true });
    if (order !== 0) return order;
  }
  return left.length - right.length;
}
