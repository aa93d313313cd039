import { type Brand, readBrand } from '@limn/cards';
import { LimnError } from '@limn/spec';
import { ConfigError } from './config-error.js';
import { type ConfigFile, readConfigFile } from './config-file.js';
import {
  flagOf,
  type SettingName,
  type SettingValues,
  settingNames,
  settings,
  variableOf,
} from './settings.js';

/** Everything that the service can be told, with every default filled in. */
export interface Config extends SettingValues {
  /** What all cards share: the part `brand` of the settings file. */
  readonly brand: Brand | undefined;
}

export interface ConfigSources {
  /** Values of flags as typed, by the names of the settings. */
  readonly flags?: Readonly<Record<string, string | boolean | undefined>>;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** The settings file; `limn.config.json` in the working folder, where there is one, without it. */
  readonly file?: string | undefined;
}

/**
 * Reads all settings: flags before the environment, before the settings file, before defaults.
 * @throws ConfigError with every setting that cannot be followed
 */
export function readConfig({ flags = {}, env = {}, file: path }: ConfigSources = {}): Config {
  const file = readConfigFile(path ?? env.LIMN_CONFIG);
  const faults: string[] = file ? unknownNames(file) : [];
  const values = Object.fromEntries(
    settingNames.map((name) => [name, chosen(name, { flags, env, file }, faults)]),
  ) as unknown as SettingValues;
  const brand = brandOf(file, faults);
  if (faults.length === 0) faults.push(...contradictions(values));
  if (faults.length > 0) throw new ConfigError(faults);
  return { ...values, brand };
}

interface Given {
  readonly flags: NonNullable<ConfigSources['flags']>;
  readonly env: NonNullable<ConfigSources['env']>;
  readonly file: ConfigFile | undefined;
}

/** A value and where it came from. */
interface Found {
  readonly value: unknown;
  readonly place: string;
  readonly written: unknown;
}

function chosen(name: SettingName, given: Given, faults: string[]): unknown {
  const found = find(name, given);
  if (!found) return settings[name].standard;
  const { kind } = settings[name];
  const result = kind.schema.safeParse(found.value);
  if (result.success) return result.data;
  const isSecret = 'secret' in settings[name];
  const written = isSecret ? '' : ` is ${JSON.stringify(found.written)}:`;
  faults.push(`${found.place}${written}${isSecret ? ' is' : ''} not ${kind.words}.`);
  return undefined;
}

function find(name: SettingName, { flags, env, file }: Given): Found | undefined {
  const flag = flags[name];
  if (flag !== undefined) return fromText(name, flag, `--${flagOf(name)}`);
  const variable = env[variableOf(name)];
  // An empty variable is how many tools write one that is not set.
  if (variable !== undefined && variable !== '') return fromText(name, variable, variableOf(name));
  const value = file?.values[name];
  if (file && value !== undefined) return { value, written: value, place: `"${name}" in ${file.name}` };
  return undefined;
}

function fromText(name: SettingName, written: string | boolean, place: string): Found {
  const value = typeof written === 'boolean' ? written : settings[name].kind.fromText(written.trim());
  return { value, written, place };
}

const otherNames = new Set(['brand', '$schema']);

function unknownNames({ name: fileName, values }: ConfigFile): string[] {
  const bare = (name: string) => name.toLowerCase().replace(/[^a-z]/g, '');
  return Object.keys(values)
    .filter((name) => !(name in settings) && !otherNames.has(name))
    .map((name) => {
      const meant = settingNames.find((known) => bare(known) === bare(name));
      const hint = meant ? `write "${meant}"` : '`limn serve --help` lists all';
      return `"${name}" in ${fileName} is no setting; ${hint}.`;
    });
}

function brandOf(file: ConfigFile | undefined, faults: string[]): Brand | undefined {
  const written = file?.values.brand;
  if (file === undefined || written === undefined) return undefined;
  try {
    return readBrand(written);
  } catch (error) {
    if (!(error instanceof LimnError)) throw error;
    for (const { path, message, hint } of error.issues) {
      const place = `"brand${path.replaceAll('/', '.')}" in ${file.name}`;
      faults.push([`${place}: ${message}`, hint].filter(Boolean).join(' '));
    }
    return undefined;
  }
}

function contradictions({ host, public: isPublic }: SettingValues): string[] {
  if (isPublic || isLoopback(host)) return [];
  return [
    `Limn will not listen on ${host}, which other machines reach, unless you say so: LIMN_PUBLIC=true or --public. ` +
      'Without it, listen on 127.0.0.1 and let a proxy with TLS stand in front.',
  ];
}

/** Whether only this machine reaches an address. */
export function isLoopback(host: string): boolean {
  if (host === 'localhost' || host === '::1') return true;
  return /^127(\.\d{1,3}){3}$/.test(host);
}
