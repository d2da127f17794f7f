import { expect, test } from 'vitest';
import { turnsOf } from '#src/lib/turns.ts';

const pause = () => new Promise((resolve) => setTimeout(resolve, 2));

test('never more than so much is done at once, and everything in its order', async () => {
	const turns = turnsOf({ mostAtOnce: 4, mostWaiting: 50, refusal: () => new Error('too much') });
	const begun: number[] = [];
	let now = 0;
	let most = 0;
	const work = (turn: number) => async () => {
		begun.push(turn);
		now += 1;
		most = Math.max(most, now);
		await pause();
		now -= 1;
		// Somebody comes at the very moment a turn is over.
		if (turn < 20) void turns.take(work(turn + 100));
	};
	await Promise.all(Array.from({ length: 30 }, (_, turn) => turns.take(work(turn))));
	await turns.take(pause);
	expect(most).toBe(4);
	expect(begun.slice(0, 30)).toEqual(Array.from({ length: 30 }, (_, turn) => turn));
});

test('what would wait behind too many is refused, and later is taken again', async () => {
	const turns = turnsOf({ mostAtOnce: 1, mostWaiting: 2, refusal: () => new Error('too much') });
	const all = await Promise.allSettled(Array.from({ length: 5 }, () => turns.take(pause)));
	expect(all.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'rejected']);
	await turns.take(pause);
});

test('work that fails gives its turn on', async () => {
	const turns = turnsOf({ mostAtOnce: 1, mostWaiting: 5, refusal: () => new Error('too much') });
	const fails = turns.take(() => Promise.reject(new Error('no')));
	const follows = turns.take(async () => 'done');
	await expect(fails).rejects.toThrow('no');
	expect(await follows).toBe('done');
});
