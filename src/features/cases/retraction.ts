/** Why a case was taken back, as its page says from then on. */
export const RETRACTION_REASONS = {
	'withdrawn-by-source': 'The people who told it asked us to take it back.',
	recognizable: 'Somebody in it could have been recognized.',
	inaccurate: 'Something in it was not right.',
	editorial: 'The editors took it back.',
} as const;

export type RetractionReason = keyof typeof RETRACTION_REASONS;
