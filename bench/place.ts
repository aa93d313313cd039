/** The folder of the repository; this file runs from `bench` or, compiled, from `bench/dist`. */
export const root = new URL(import.meta.url.includes('/bench/dist/') ? '../../' : '../', import.meta.url);

/** Path of a file of the repository. */
export const pathOf = (file: string): string => new URL(file, root).pathname;
