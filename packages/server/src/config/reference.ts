import type { Kind } from './kinds.js';
import { flagOf, type SettingName, settingNames, settings, variableOf } from './settings.js';

/** A setting as help and reference show it. */
export interface SettingRow {
  readonly name: SettingName;
  /** Nothing for a secret: what is typed, others of the machine can see. */
  readonly flag: string | undefined;
  readonly isSwitch: boolean;
  readonly variable: string;
  readonly value: string;
  readonly standard: string;
  readonly meaning: string;
}

/** Every setting, in the order of the table. */
export function settingRows(): readonly SettingRow[] {
  return settingNames.map((name) => ({
    name,
    flag: 'secret' in settings[name] ? undefined : `--${flagOf(name)}`,
    isSwitch: settings[name].kind.isSwitch === true,
    variable: variableOf(name),
    value: settings[name].kind.words,
    standard: standardOf(name),
    meaning: settings[name].meaning,
  }));
}

function standardOf(name: SettingName): string {
  const { standard, standardWords } = settings[name] as { standard?: unknown; standardWords?: string };
  if (standardWords !== undefined) return standardWords;
  if (standard === undefined || (Array.isArray(standard) && standard.length === 0)) return 'none';
  const { write = String } = settings[name].kind as Kind<unknown>;
  return write(standard);
}
