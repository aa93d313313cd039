import type { TypedResponse } from 'hono';

type JsonAnswer<T> = Response & TypedResponse<T, 200, 'json'>;

/** A JSON answer. */
export function jsonAnswer<const T>(body: T, headers: Readonly<Record<string, string>> = {}): JsonAnswer<T> {
  return new Response(JSON.stringify(body), {
    headers: { 'content-type': 'application/json', ...headers },
  }) as JsonAnswer<T>;
}

/** `{"success":true,"data":…}`, as all answers of the dialect are. */
export function dataAnswer<T>(data: T): JsonAnswer<{ success: true; data: T }> {
  return jsonAnswer({ success: true, data });
}
