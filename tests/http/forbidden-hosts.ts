// Hosts that no source may lie on, in every way to write them or to lead there.
import { unreachable } from '../hostile/sources.js';

/** Addresses in all spellings: those of the engine's own rows, and more. */
export const spellings: readonly string[] = [
  ...unreachable(0).flatMap(([name]) => (name.startsWith('https://') ? [name.slice('https://'.length)] : [])),
  // Other networks that are not the public internet.
  '127.8.9.1',
  '10.255.255.255',
  '172.31.255.255',
  '169.254.1.1',
  '192.0.2.1',
  '198.18.0.1',
  '240.0.0.1',
  '[fd12::1]',
  '[fec0::1]',
  '[ff02::1]',
  '[2001:db8::1]',
  // Metadata of clouds.
  '169.254.170.2',
  '100.100.100.200',
  '2852039166',
  '0xa9fea9fe',
  '0251.0376.0251.0376',
  '[::ffff:169.254.169.254]',
  '[64:ff9b::a9fe:a9fe]',
  // Octal, hex, short and long forms.
  '017700000001',
  '0x7f.0.0.01',
  '0x7F000001',
  '0000000000000000000000000177.0.0.1',
  '10.1',
  '0x0',
  // Other letters and digits that are read as the usual ones.
  '127。0。0。1',
  '⑫⑦.⓪.⓪.①',
  'ⓛⓞⓒⓐⓛⓗⓞⓢⓣ',
  '%6c%6f%63alhost',
  'a.localhost',
  // IPv4 inside IPv6: mapped, translated, 6to4, NAT64, Teredo; and IPv6 at full length.
  '[0:0:0:0:0:ffff:127.0.0.1]',
  '[::ffff:0:127.0.0.1]',
  '[2002:c0a8:1::1]',
  '[64:ff9b:1::7f00:1]',
  '[2001:0:7f00:1::f7f7:f7f7]',
  '[0000:0000:0000:0000:0000:0000:0000:0001]',
  // Somebody's name before the host.
  'user@127.0.0.1',
  'user:secret@localhost',
  'example.com@127.0.0.1',
];

/** What is no address at all, though some programs read it as one. */
export const nonsense: readonly string[] = [
  '[fe80::1%25lo]',
  '[fe80::1%lo]',
  '[::1%25lo]',
  '[::ffff:0x7f.1]',
  '[::ffff:127.0.0.1.]',
  '127.0.0.1.1',
  '127.0.0.1%00',
  '127.0.0.1%2f.example.com',
  '256.1.1.1',
  '4294967297',
];

/** Names, and what they resolve to; nobody has a name that resolves to nothing. */
export const forbiddenNames: Readonly<Record<string, readonly string[]>> = {
  'loopback.example': ['127.0.0.1'],
  'loopback6.example': ['::1'],
  'unspecified.example': ['0.0.0.0'],
  'private.example': ['10.1.2.3'],
  'mixed.example': ['8.8.8.8', '127.0.0.1'],
  'mixed6.example': ['2606:4700::1111', '::1'],
  'mapped.example': ['::ffff:127.0.0.1'],
  'translated.example': ['64:ff9b::7f00:1'],
  'scoped.example': ['fe80::1%lo'],
  'strange.example': ['not an address'],
  'metadata.google.internal': ['169.254.169.254'],
  'instance-data.example': ['fd00:ec2::254'],
  'wireserver.example': ['168.63.129.16'],
  'nobody.example': [],
};
