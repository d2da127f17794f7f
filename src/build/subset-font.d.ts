declare module 'subset-font' {
	/** Cuts a font down to the characters of a text and, for variable fonts, to ranges of their axes. */
	export default function subsetFont(
		font: Uint8Array,
		text: string,
		options: { targetFormat: 'woff2' | 'sfnt'; variationAxes: Record<string, number | { min: number; max: number }>; keepFeatures: string[] },
	): Promise<Buffer>;
}
