// Adds up what the runners reported and prints it as the last line.
import { readFileSync } from 'node:fs';

const reports = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')));
const sum = (pick) => reports.reduce((total, report) => total + pick(report), 0);
const passed = sum((report) => report.numPassedTests);
// A file that could not be run counts as one failure.
const failed = sum(
  (report) =>
    report.numFailedTests +
    report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
      .length,
);
const skipped = sum((report) => report.numPendingTests + report.numTodoTests);
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
