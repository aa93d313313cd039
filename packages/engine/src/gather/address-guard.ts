// Decides which addresses may be connected to. A name is allowed only if every address it resolves to is;
// the caller must connect to exactly the addresses returned, never resolve again (DNS rebinding).
// One wording for every refusal, and for names that do not exist too, so that answers do not map a private network.
import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';
import { fault } from './fault.js';

export interface GuardOptions {
  /** CIDR blocks opened on purpose, e.g. `10.0.0.0/8`; plain http is allowed inside them. */
  readonly allowedNetworks?: readonly string[];
  /** Ports allowed besides 80 and 443. */
  readonly allowedPorts?: readonly number[];
  /** Finds the addresses of a host name; the system's resolver without it. */
  readonly resolve?: (host: string) => Promise<readonly string[]>;
}

export interface CheckedAddress {
  readonly address: string;
  readonly family: 4 | 6;
}

export interface AddressGuard {
  /**
   * The addresses that `url` may be fetched from. Literals and names alike; never empty.
   * @throws source_url_forbidden, source_fetch_failed
   */
  readonly check: (url: URL) => Promise<readonly CheckedAddress[]>;
}

type Address = ipaddr.IPv4 | ipaddr.IPv6;
type Network = [Address, number];

/** Hosts that hand credentials to whoever asks, in the clouds that put them on public or shared ranges. */
const metadataAddresses = new Set(
  ['169.254.169.254', '169.254.170.2', '168.63.129.16', '100.100.100.200', 'fd00:ec2::254'].map((text) =>
    ipaddr.parse(text).toNormalizedString(),
  ),
);

const forbidden = () =>
  fault('source_url_forbidden', 'The address of this source is not one on the public internet.', {
    hint: 'Check how it is spelled: https, and a host that everybody can reach. Or send the bytes as base64.',
  });

/** Guards outgoing connections. */
export function createAddressGuard(options: GuardOptions = {}): AddressGuard {
  const networks = (options.allowedNetworks ?? []).map((cidr): Network => ipaddr.parseCIDR(cidr));
  const ports = new Set([80, 443, ...(options.allowedPorts ?? [])]);
  const resolve = options.resolve ?? systemAddresses;

  const isOpened = (text: string) => endpoints(text).every((address) => within(address, networks));
  const isAllowed = (text: string) =>
    endpoints(text).every((address) => within(address, networks) || isPublic(address));

  async function check(url: URL): Promise<readonly CheckedAddress[]> {
    const isPlain = url.protocol === 'http:';
    if (!(isPlain || url.protocol === 'https:') || !ports.has(portOf(url))) throw forbidden();
    if (url.username !== '' || url.password !== '') throw forbidden();
    const addresses = await addressesOf(url.hostname, resolve);
    if (!addresses.every(isAllowed)) throw forbidden();
    if (isPlain && !addresses.every(isOpened)) throw forbidden();
    return addresses.map((address) => ({ address, family: ipaddr.IPv6.isValid(address) ? 6 : 4 }));
  }
  return { check };
}

function portOf(url: URL): number {
  return url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
}

/** The URL parser has already turned `2130706433`, `0x7f.1` and `0177.1` into dotted decimals. */
async function addressesOf(hostname: string, resolve: (host: string) => Promise<readonly string[]>) {
  const literal = hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(literal)) return [literal];
  // RFC 6761, 6.3: never left to a resolver, which may know nothing of it, or lie.
  if (/^(.+\.)?localhost\.?$/.test(hostname)) return ['127.0.0.1'];
  const addresses = await resolve(hostname).catch((cause) => {
    if (isUnknown(cause)) return [];
    throw fault('source_fetch_failed', 'The source could not be fetched.', { cause });
  });
  if (addresses.length === 0) throw forbidden();
  return addresses;
}

/** The resolver answered that there is no such name, or no address for it; it did not fail. */
function isUnknown(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && /^(ENOTFOUND|ENODATA)$/.test(String(cause.code));
}

async function systemAddresses(host: string): Promise<string[]> {
  return (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);
}

function within(address: Address, networks: readonly Network[]): boolean {
  return networks.some(([base, bits]) => base.kind() === address.kind() && address.match(base, bits));
}

function isPublic(address: Address): boolean {
  return address.range() === 'unicast' && !metadataAddresses.has(address.toNormalizedString());
}

/** Where packets to an address end up: the address itself, or every IPv4 address that is written inside it. */
function endpoints(text: string): Address[] {
  if (!ipaddr.isValid(text)) throw forbidden();
  const address = ipaddr.parse(text);
  return address instanceof ipaddr.IPv6 ? embedded(address) : [address];
}

const ipv4 = (bytes: readonly number[]) => new ipaddr.IPv4([...bytes]);

function embedded(address: ipaddr.IPv6): Address[] {
  const bytes = address.toByteArray();
  const last = bytes.slice(12);
  const startsWith = (cidr: string) => address.match(ipaddr.IPv6.parseCIDR(cidr));
  if (startsWith('::/127')) return [address];
  if (startsWith('::/96')) return [ipv4(last)]; // IPv4-compatible
  if (startsWith('::ffff:0:0/96')) return [ipv4(last)]; // IPv4-mapped
  if (startsWith('::ffff:0:0:0/96')) return [ipv4(last)]; // IPv4-translated, RFC 2765
  if (startsWith('64:ff9b::/96')) return [ipv4(last)]; // NAT64
  if (startsWith('2002::/16')) return [ipv4(bytes.slice(2, 6))]; // 6to4
  // Teredo holds its server, and its client with all bits flipped.
  if (startsWith('2001::/32')) return [ipv4(bytes.slice(4, 8)), ipv4(last.map((byte) => byte ^ 0xff))];
  return [address];
}
