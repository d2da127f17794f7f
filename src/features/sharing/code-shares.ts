import type { CaseDocument } from '#src/features/cases/case-document.ts';

/** How large a share of the people of the United States lives in each census division, and in communities of each size (Census 2020, rounded). */
const REGIONS: Partial<Record<CaseDocument['region'], number>> = {
	'new-england': 0.045,
	'middle-atlantic': 0.13,
	'east-north-central': 0.14,
	'west-north-central': 0.065,
	'south-atlantic': 0.2,
	'east-south-central': 0.06,
	'west-south-central': 0.12,
	mountain: 0.075,
	pacific: 0.16,
};
const COMMUNITIES: Partial<Record<CaseDocument['communitySize'], number>> = { 'under-20k': 0.35, '20k-100k': 0.35, '100k-500k': 0.17, 'over-500k': 0.13 };
const LIFE_STAGES: Partial<Record<CaseDocument['lifeStage'], number>> = { youth: 0.22, adult: 0.61, 'older-adult': 0.17 };

/** What the codes of a case tell of who it is about, as shares of all people. What is withheld tells nothing. */
export function sharesOf({ region, communitySize, lifeStage }: Partial<CaseDocument>): number[] {
	const told = [region && REGIONS[region], communitySize && COMMUNITIES[communitySize], lifeStage && LIFE_STAGES[lifeStage]];
	return told.filter((share) => share !== undefined);
}
