import { SYSTEM } from '#src/domain/actor.ts';
import { CaseDocument } from '#src/features/cases/case-document.ts';
import { fieldsOf } from '#src/features/sharing/coded.ts';
import { ATTESTATIONS } from '#src/features/sharing/input.ts';
import type { State } from '#src/features/sharing/workflow.ts';
import { BODY, caseFields } from '#tests/support/cases.ts';
import { textThere } from '#tests/support/texts.ts';
import { NOBODY, rareNumber } from './arrange.ts';
import type { Make } from './place.ts';

const CODED = fieldsOf(CaseDocument.parse(caseFields({ lane: 'de-identified', when: { year: 2025 }, sources: [] })));
const ATTESTED = Object.fromEntries(Object.keys(ATTESTATIONS).map((code) => [`attested.${code}`, 'on']));
/** What every step of sharing needs. */
const SAID = { ...CODED, ...ATTESTED, text: BODY, kept: '[]', version: '1', lane: 'de-identified' };

/** A step of a text in some state, of the comer or of nobody who comes. */
const step =
	(name: string, state: State, isOwn: boolean): Make =>
	async (town, who) => {
		const { id } = await textThere(town.running.site.contextAs(SYSTEM), { state, author: isOwn ? who.actor.id : NOBODY, id: rareNumber() });
		return { path: `/share/${id}/${name}`, typed: String(id), fields: SAID };
	};
const steps = (name: string): Record<string, Make> => ({
	own: step(name, 'draft', true),
	'own sent': step(name, 'in_review', true),
	'of others': step(name, 'draft', false),
	'of others sent': step(name, 'in_review', false),
	missing: () => {
		const id = rareNumber();
		return { path: `/share/${id}/${name}`, typed: String(id), fields: SAID };
	},
});
const told =
	(fields: Record<string, string>): Make =>
	() => ({ path: '/share', fields: { kept: '[]', findings: '[]', ...fields } });

/** The places of whoever tells a case, as matrix.yaml names them. */
export const SHARE_PLACES: Record<string, Record<string, Make>> = {
	'/share': {
		told: told({ raw: 'Officer Marcus Oyelaran waited with us.' }),
		anonymized: told({ text: 'We waited, and somebody opened the door.' }),
		named: told({ text: 'Officer Marcus Oyelaran waited with us.' }),
	},
	'/share/[revision]/text': steps('text'),
	'/share/[revision]/code': steps('code'),
	'/share/[revision]/consent': steps('consent'),
};
