import { expect, test } from 'vitest';
import { addCast } from '#src/features/members/add-cast.ts';
import { community } from '#tests/support/context.ts';
import { rowOf } from '#tests/support/database.ts';

const CAST = {
	agencies: [{ name: 'Exampleton', type: 'police', region: 'pacific', sizeBand: '20k-100k' }],
	people: [
		{ name: 'Grace', email: 'grace@demo.example', role: 'admin', agency: 'Exampleton', joinedAt: 5 },
		{ name: 'Tom', email: 'tom@demo.example', role: 'member', agency: 'Exampleton', joinedAt: 7 },
	],
} as const;

test('invented people are the first members, each with an agency and a day of joining', async () => {
	const { ctxAs, database, eventNames } = await community();
	await addCast(ctxAs('system'), CAST);
	const query =
		'select group_concat(m.name) as names, group_concat(a.name) as agencies, sum(m.created_at) as times from members m join agencies a on a.id = m.agency_id';
	expect(await rowOf(database, query)).toEqual({ names: 'Grace,Tom', agencies: 'Exampleton,Exampleton', times: 12 });
	expect(await eventNames()).toEqual(['agency.added', 'member.joined', 'member.joined']);
});

test('invented people never come among real ones', async () => {
	const { ctxAs, member, database, eventNames } = await community();
	await member('Ada');
	await expect(addCast(ctxAs('system'), CAST)).rejects.toThrow('Somebody is a member here already: invented people come only where nobody is.');
	expect(await rowOf(database, 'select count(*) as members, (select count(*) from agencies) as agencies from members')).toEqual({ members: 1, agencies: 0 });
	expect(await eventNames()).toEqual([]);
});

test('nobody but the server itself can add invented people', async () => {
	const { ctxAs, member } = await community();
	await expect(addCast(ctxAs('visitor'), CAST)).rejects.toThrow('Only the server itself can do this.');
	await expect(addCast(await member('Grace', { role: 'admin' }), CAST)).rejects.toThrow('Only the server itself can do this.');
});
