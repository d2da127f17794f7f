import { ask } from './ask.ts';
import type { Person } from './corpus.ts';
import type { Deed, Ledger } from './ledger.ts';

/** Somebody who signs in and out again and again, until told to stop or until an answer does not come. Every other time they stay. */
export async function signInAndOut(
	{ name, person, port, ledger }: { name: string; person: Person; port: number; ledger: Ledger },
	signal: AbortSignal,
): Promise<void> {
	for (let at = 1; !signal.aborted; at += 1) {
		const { email, password } = person;
		const deed: Deed = {
			id: `${name}-${at}`,
			kind: 'sign-in',
			cookie: '',
			path: '/sign-in',
			fields: { email, password },
			isDone: ({ status }) => status === 303,
		};
		ledger.ask(deed);
		const answer = await ask(port, deed.path, { fields: deed.fields });
		if (!deed.isDone(answer)) return;
		await ledger.ack(deed, answer.cookies);
		const cookie = answer.cookies;
		if ((await ask(port, '/my', { cookie })).status === 0) return;
		if (at % 2 === 0) continue;
		const leaving: Deed = { ...deed, id: `${deed.id}-out`, kind: 'sign-out', path: '/sign-out', fields: { do: 'sign-out' }, cookie };
		ledger.ask(leaving);
		const left = await ask(port, leaving.path, { cookie, fields: leaving.fields });
		if (!leaving.isDone(left)) return;
		await ledger.ack(leaving, '');
	}
}
