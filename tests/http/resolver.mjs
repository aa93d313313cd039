// Stands in the service for the system's resolver, loaded before it. LIMN_TEST_NAMES has the names that it knows, each with
// the addresses it gives the first time, the second, and so on; the last stay. All other names and addresses go to the system.
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';

const names = JSON.parse(process.env.LIMN_TEST_NAMES ?? '{}');
const { lookup } = dns;
const lookupSoon = dns.promises.lookup;

/** @param {string} host */
function found(host) {
  const turns = names[host];
  if (turns === undefined) return undefined;
  const addresses = turns.length > 1 ? turns.shift() : turns[0];
  if (addresses.length === 0)
    throw Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: 'ENOTFOUND' });
  return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
}

dns.promises.lookup = async (host, options) => {
  const addresses = found(host);
  if (addresses === undefined) return lookupSoon(host, options);
  return options?.all ? addresses : addresses[0];
};

// Connections that resolve for themselves come here. They get what the name has become by then.
dns.lookup = (host, options, callback = options) => {
  const addresses = found(host);
  if (addresses === undefined) return lookup(host, options, callback);
  if (options.all) process.nextTick(callback, null, addresses);
  else process.nextTick(callback, null, addresses[0].address, addresses[0].family);
};

syncBuiltinESMExports();
