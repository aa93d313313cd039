import type { Finding } from '../finding.js';
import type { Rule } from '../rule.js';

/** A file that is larger than the caller allows, or than every messenger fetches. */
export const fileRule: Rule = ({ file, limits }): readonly Finding[] => {
  const limit = file.maxBytes ?? (file.isForFeeds ? limits.bytes : Number.POSITIVE_INFINITY);
  if (file.bytes <= limit) return [];
  const isAsked = file.maxBytes !== undefined;
  const size = file.bytes.toLocaleString('en-US');
  return [
    {
      path: '',
      code: 'file_too_large',
      severity: isAsked ? 'warning' : 'advice',
      message: isAsked
        ? `The file has ${size} bytes; at most ${limit.toLocaleString('en-US')} are allowed.`
        : `The file has ${size} bytes; above ${limit.toLocaleString('en-US')} some messengers show no picture.`,
      hint: `Set \`output.max_bytes\` to ${limit}, or take JPEG or WebP for photos and gradients.`,
      actual: file.bytes,
      limit,
    },
  ];
};
