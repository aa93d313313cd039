import { type ErrorCode, type Issue, LimnError } from '@limn/spec';

type FaultDetail = Pick<Issue, 'hint' | 'limit' | 'actual'> & { readonly cause?: unknown };

/** A LimnError of one issue that does not know yet where in the request it stands. */
export function fault(code: ErrorCode, message: string, detail: FaultDetail = {}): LimnError {
  const { cause, ...rest } = detail;
  return new LimnError(code, message, { issues: [{ path: '', code, message, ...rest }], cause });
}

/** The issues of an error, moved to where its source stands in the request. */
export function issuesAt(path: string, error: LimnError): Issue[] {
  if (error.issues.length === 0) return [{ path, code: error.code, message: error.message }];
  return error.issues.map((issue) => ({ ...issue, path: path + issue.path }));
}
