import type { Voice } from './revisions.ts';

/** An account as it stands in a text. */
export interface Account {
	voice: Voice;
	body: string;
}

/** Whose account it is, as its heading says. */
export const ACCOUNT_HEADINGS: Record<Voice, string> = {
	telecommunicator: 'As the telecommunicator tells it',
	clinician: 'As the clinician tells it',
	'lived-experience': 'As somebody tells it who has lived through such a day',
	officer: 'As the officer tells it',
	supervisor: 'As the supervisor tells it',
};

/** A case's body with its colleagues' accounts, at the end of what happened. Headings of their own become plain lines. */
export function withAccounts(body: string, accounts: readonly Account[]): string {
	const told = accounts
		.filter((account) => account.body.trim() !== '')
		.map((account) => `### ${ACCOUNT_HEADINGS[account.voice]}\n\n${account.body.replace(/^#+[ \t]*/gm, '').trim()}`);
	if (told.length === 0) return body;
	const [first = '', ...rest] = body.split(/^(?=## )/m).filter((part) => part.trim() !== '');
	return [`${first.trimEnd()}\n\n${told.join('\n\n')}\n\n`, ...rest].join('');
}
