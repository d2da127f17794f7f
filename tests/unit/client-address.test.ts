import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { addressReader } from '#src/server/client-address.ts';

/** A request from this peer, with what it says of where it comes from. */
const from = (remoteAddress: string, forwarded?: string) =>
	({ socket: { remoteAddress }, headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

test('S15: without trusted proxies, what a request says of where it comes from is not believed', () => {
	const addressOf = addressReader([]);
	expect(addressOf(from('203.0.113.7', '198.51.100.1'))).toBe('203.0.113.7');
	expect(addressOf(from('127.0.0.1', '198.51.100.1'))).toBe('127.0.0.1');
});

test.each([
	['the hop before the proxy', '198.51.100.1', '198.51.100.1'],
	['the right-most, whatever the client made up', '6.6.6.6, 198.51.100.1', '198.51.100.1'],
	['past a second proxy', '198.51.100.1, 10.0.0.9', '198.51.100.1'],
	['the left-most, when every hop is a proxy', '10.0.0.8, 10.0.0.9', '10.0.0.8'],
	['the proxy, when the hop is no address', 'unknown', '10.0.0.2'],
	['the proxy, when there is none', undefined, '10.0.0.2'],
	['IPv6 by its first half', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
])('S15: behind trusted proxies it is %s', (_, forwarded, address) => {
	expect(addressReader(['10.0.0.0/8'])(from('10.0.0.2', forwarded))).toBe(address);
});

test('S15: a proxy can be named by one address, of either kind', () => {
	const addressOf = addressReader(['127.0.0.1', 'fd00::/8']);
	expect(addressOf(from('127.0.0.1', '198.51.100.1'))).toBe('198.51.100.1');
	expect(addressOf(from('::ffff:127.0.0.1', '198.51.100.1'))).toBe('198.51.100.1');
	expect(addressOf(from('fd12::1', '198.51.100.1'))).toBe('198.51.100.1');
	expect(addressOf(from('127.0.0.2', '198.51.100.1'))).toBe('127.0.0.2');
});

test.each(['203.0.113.7', '::ffff:203.0.113.7', '::FFFF:203.0.113.7', '::ffff:cb00:7107', '0:0:0:0:0:ffff:cb00:7107', '0000::ffff:203.0.113.7'])(
	'S15: %s is one address, however it is written',
	(written) => {
		expect(addressReader([])(from(written))).toBe('203.0.113.7');
	},
);

test.each(['2001:db8::1', '2001:0DB8:0:0:ffff::2', '2001:db8:0:0:1:2:3:4', '2001:db8::%eth0'])('S15: %s counts with its whole network', (written) => {
	expect(addressReader([])(from(written))).toBe('2001:db8:0:0::/64');
});
