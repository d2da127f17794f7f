import type { IncomingMessage } from 'node:http';
import { BlockList, isIP } from 'node:net';

/**
 * From where a request comes, as limits count it (S15): the peer, or behind trusted proxies the right-most hop that is none of them. IPv6 counts by /64,
 * and IPv4 written as IPv6 is IPv4.
 */
export function addressReader(trustedProxies: string[]): (req: IncomingMessage) => string {
	const trusted = new BlockList();
	for (const range of trustedProxies) {
		const [address = '', bits] = range.split('/');
		const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
		if (bits === undefined) trusted.addAddress(address, family);
		else trusted.addSubnet(address, Number(bits), family);
	}
	const isTrusted = (address: string) => isIP(address) !== 0 && trusted.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
	return (req) => {
		let address = plain(req.socket.remoteAddress ?? '');
		const hops = String(req.headers['x-forwarded-for'] ?? '')
			.split(',')
			.map((hop) => plain(hop.trim()));
		while (isTrusted(address) && hops.length > 0) {
			const hop = hops.pop() ?? '';
			if (isIP(hop) === 0) break;
			address = hop;
		}
		return isIP(address) === 6 ? network(address) : address;
	};
}

/** An address in one way of writing: without its zone, and IPv4 that is written as IPv6 as IPv4. */
function plain(address: string): string {
	const bare = address.replace(/%.*$/, '');
	if (isIP(bare) !== 6) return bare;
	const written = new URL(`http://[${bare}]/`).hostname.slice(1, -1);
	const [, high, low] = /^::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})$/.exec(written) ?? [];
	return high && low ? [high, low].flatMap((half) => [Number.parseInt(half, 16) >> 8, Number.parseInt(half, 16) & 255]).join('.') : written;
}

/** The first 64 bits of an IPv6 address, as they are written out. */
function network(address: string): string {
	const [head = '', tail = ''] = address.toLowerCase().split('::');
	const left = head.split(':').filter(Boolean);
	const right = address.includes('::') ? tail.split(':').filter(Boolean) : [];
	const groups = [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0'), ...right];
	return `${groups
		.slice(0, 4)
		.map((group) => group.replace(/^0+(?=.)/, ''))
		.join(':')}::/64`;
}
