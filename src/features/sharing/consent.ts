import { isTicked, type Values } from './coded.ts';
import { ATTESTATIONS, type Attestation } from './input.ts';

/** What is ticked in the form of consent (`ConsentFields.astro`). */
export const consentIn = (values: Values) => ({
	attested: (Object.keys(ATTESTATIONS) as Attestation[]).filter((code) => isTicked(values, `attested.${code}`)),
	isForgotten: isTicked(values, 'isForgotten'),
});
